"""Changes in each form: the whole output for one change of each kind, and what has no changes at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from policytrack.change import changes
from policytrack.rendering.changes_html import changes_html
from policytrack.rendering.changes_json import changes_json
from policytrack.rendering.changes_markdown import changes_markdown
from policytrack.rendering.changes_text import changes_text
from policytrack.rendering.terminal import Style

FOLDER = Path(__file__).with_name("changes")
FORMS = {
    "txt": lambda found: changes_text(found, Style(80)),
    "md": changes_markdown,
    "json": lambda found: changes_json(found, "0.1.0"),
    "html": changes_html,
}


@pytest.fixture(scope="module")
def found():
    """The changes between two small versions, with one of each sort."""
    before = Path.cwd()
    os.chdir(FOLDER)  # paths are shown as they are given
    try:
        return changes("old", "new")
    finally:
        os.chdir(before)


def _body(text):
    """Return a page without its head, which is that of every page."""
    return text[text.index("<body>") :] if text.startswith("<!doctype") else text


@pytest.mark.parametrize("form", FORMS)
def test_the_output_is_as_expected(found, form):
    """Byte for byte, and read by a person: each change under its kind, in words, with its sources."""
    expected = (FOLDER / f"changes.{form}").read_text(encoding="utf-8")
    assert _body(FORMS[form](found)) == _body(expected)


@pytest.mark.parametrize("form", ["txt", "md", "html"])
def test_versions_that_say_the_same_are_told_so(make_agreement, form):
    """No changes are an answer too."""
    shown = FORMS[form](changes(make_agreement(), make_agreement()))
    assert "The records say the same." in shown
    assert "From old to new: no changes." in shown


def test_headings_fit_into_the_release_notes(found):
    """Markdown has headings of the fourth level only, to stand below the section on the data."""
    headings = [line for line in changes_markdown(found).splitlines() if line.startswith("#")]
    assert headings
    assert all(line.startswith("#### ") for line in headings)


def test_of_many_sources_some_are_counted(make_agreement):
    """Three are named; the sentence stays readable."""
    sources = [
        {
            **make_agreement().sources[0].model_dump(mode="json", exclude_none=True),
            "id": f"s-{number}",
            "publisher": f"P{number}",
        }
        for number in range(5)
    ]
    events = [{"date": "2026-02-07", "evidence": [{"source": source["id"]} for source in sources]}]
    old, new = (
        make_agreement(sources=sources, events=events, commitments=None, summary="Same.").model_copy(update={})
        for _ in range(2)
    )
    changed = new.model_copy(update={"events": (new.events[0].model_copy(update={"place": "Ottawa"}),)})
    told = changes(old, changed)
    assert "[P0, P1, P2, 2 more]" in changes_text(told, Style(100))
    assert ", 2 more)" in changes_markdown(told)
    assert ", 2 more)" in changes_html(told)


def test_a_file_with_one_problem_or_several_is_told(tmp_path):
    """The first problem is named, the others are counted."""
    for version, data in (("old", "{{a: 1}: b"), ("new", "- {{}}\n")):
        (tmp_path / version).mkdir()
        (tmp_path / version / "x.yaml").write_text(data)
    shown = changes_text(changes(tmp_path / "old", tmp_path / "new"), Style(100))
    assert "COULD NOT BE COMPARED" in shown
    assert "2 files not compared." in shown


def test_nothing_in_a_record_becomes_markup_or_a_notice(make_agreement):
    """Records are written by strangers."""
    agreement = make_agreement(title={"text": "<b>*@everybody*</b> \u202e", "status": "descriptive"})
    found = changes([], agreement)
    assert r"\<b\>\*@&#8203;everybody\*\</b\> \\u202e" in changes_markdown(found)
    assert "&lt;b&gt;*@everybody*&lt;/b&gt; \\u202e" in changes_html(found)

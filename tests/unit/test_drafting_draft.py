"""The draft: what it is told, and that it only waits for what its sources say."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from policytrack.drafting import Answers, draft, known
from policytrack.formatting import canonical
from policytrack.reading import read
from policytrack.validation import validate

TODAY = dt.date(2026, 11, 22)
ANSWERS = Answers(
    parties=("Canada", "India"), date="2026", title="Workplan: on #cyber", source="https://www.example.org/news"
)
FITTING = {
    "status: TODO  # of the title": "status: descriptive",
    "summary: TODO": "summary: A made-up plan.",
    "type: TODO": "type: workplan",
    "value: TODO": "value: not_stated",
    "basis: TODO": "basis: inference",
    "adoption: TODO": "adoption: announced",
    "text: TODO  # of the instrument": "text: readout_only",
    "pillar: TODO": "pillar: cyber",
    "id: TODO": "id: cyber-officers",
    "text: TODO  # of the commitment": "text: Each side is to name an officer.",
    "degree: TODO": "degree: agreed",
    "verb: TODO": "verb: agreed to name",
    "obligors: [TODO]": "obligors: [CAN, IND]",
    "topics: [TODO]": "topics: [cyber-policy]",
    'passage: "TODO"': 'passage: "agreed to name an officer"',
    "kind: TODO": "kind: announced",
    "status: TODO": "status: announced",
    "text: TODO": "text: The plan was announced.",
    'passage: "TODO"  # of the event': 'passage: "announced on Saturday"',
    "publisher: TODO": "publisher: Example Daily",
    "title: TODO": "title: Officers for cyber",
    "published: TODO": "published: 2026-02-08",
    "kind: TODO  # of the source": "kind: news",
    "language: TODO": "language: en",
    "reliability: TODO": "reliability: B",
}
"""Values that fit, in the order of the places that are to be written."""


@pytest.fixture
def begun(tmp_path):
    """Return the file of a draft."""
    path = tmp_path / "agreements" / "can-ind-2026-workplan-cyber.yaml"
    path.parent.mkdir()
    path.write_bytes(draft(known(ANSWERS, TODAY)))
    return path


def test_everything_that_is_wrong_with_a_draft_is_still_to_be_written(begun):
    """It is no record yet, and nothing else is wrong with it."""
    report = validate([begun])
    assert {finding.code for finding in report.findings} == {"PT111"}
    assert len(report.findings) == len(FITTING)


def test_a_draft_is_in_canonical_form(begun):
    """Values that were told are written as every other."""
    data = begun.read_bytes()
    assert canonical(data) == data
    assert b'title:\n  text: "Workplan: on #cyber"\n' in data
    assert b'date: "2026"\n' in data
    assert b"recorded: 2026-11-22\n" in data


def test_with_fitting_values_in_place_of_the_marks_it_is_a_clean_record(begun):
    """Nothing has to be added, moved or taken out."""
    lines = iter(FITTING.items())
    written = []
    for line in begun.read_text(encoding="utf-8").splitlines():
        if "TODO" in line and not line.lstrip().startswith("#"):
            mark, value = next(lines)
            before, _, after = line.partition(mark.partition("  #")[0])
            assert (before + mark.partition("  #")[0], after) == (line, "")
            written.append(before + value)
        else:
            written.append(line)
    begun.write_text("\n".join(written) + "\n", encoding="utf-8")
    assert [*lines] == []
    assert validate([begun]).findings == ()
    assert canonical(begun.read_bytes()) == begun.read_bytes()


def test_what_is_told_is_text_and_nothing_else():
    """Quotation marks, colons, comments and braces of an answer do not reach the structure."""
    title = 'x": {"id": \'evil\'}} # - &a *b !!c | > ${{ d }} `e` <f> ::error::'
    plain = read(draft(known(ANSWERS, TODAY))).data
    written = read(draft(known(replace(ANSWERS, title=title, words="workplan-cyber"), TODAY))).data
    assert written["title"].pop("text") == title
    plain["title"].pop("text")
    assert written == plain

"""Keys and terms that are certainly misspelt."""

from __future__ import annotations

import re
from enum import Enum

import pytest

from policytrack import vocabulary
from policytrack.mending.spelling import corrected, is_one_slip, renamed
from policytrack.models import Agreement, Tombstones
from policytrack.reading import LARGEST_FILE, read

RECORD = """\
# yaml-language-server: $schema=../../schemas/agreement.schema.json
format: 1
title: {text: Example, status: descriptive}
instrument:
  type: workplan
sources:
  - id: daily
    url: https://news.example.org/a
    kind: news
    reliability: B
"""


def _corrected(old: str, new: str, model=Agreement) -> tuple[str, list[str]]:
    assert RECORD.count(old) == 1
    data, slips = corrected(RECORD.replace(old, new).encode(), model)
    return data.decode(), [slip.message for slip in slips]


@pytest.mark.parametrize(
    ("value", "word", "is_one"),
    [
        ("status", "status", False),
        ("statu", "status", True),
        ("tatus", "status", True),
        ("stat", "status", False),
        ("statuss", "status", True),
        ("sstatus", "status", True),
        ("stetus", "status", True),
        ("statuz", "status", True),
        ("stauts", "status", True),
        ("tsatus", "status", True),
        ("statsu", "status", True),
        ("sutats", "status", False),
        ("staust", "status", False),
        ("Status", "status", True),
        ("", "a", True),
        ("a", "", True),
        ("ab", "ba", True),
        ("", "", False),
        ("abcd", "badc", False),
    ],
)
def test_one_slip_is_one_letter_or_two_neighbours(value, word, is_one):
    """Too many, too few, another one, or swapped; it does not matter which of the two is the right one."""
    assert is_one_slip(value, word) is is_one
    assert is_one_slip(word, value) is is_one


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("status:", "stauts:", "`stauts` changed to `status`"),
        ("status:", '"stauts":', "`stauts` changed to `status`"),
        ("type: workplan", "type: workpan", "`workpan` changed to `workplan`"),
        ("type: workplan", "type: 'workpan' # said so", "`workpan` changed to `workplan`"),
        ("title:", "titles:", "`titles` changed to `title`"),
        ("kind: news", "kind: new", "`new` changed to `news`"),
    ],
)
def test_a_certain_slip_is_mended_where_it_stands(old, new, message):
    """Quotation marks, comments and everything else stay."""
    right = message.split("`")[3]
    wrong = message.split("`")[1]
    assert _corrected(old, new) == (RECORD.replace(old, new.replace(wrong, right)), [message])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("status:", "sttatuss:"),  # two slips
        ("type: workplan", "type: workplanned"),
        ("type: workplan", "type: Work Plan"),
        ("type: workplan", 'type: "workp\\u0061n"'),  # as an escape
        ("type: workplan", "type: >-\n    workpan"),  # in a block of text
        ("type: workplan", "type: 5"),
        ("type: workplan", "type: [workpan]"),
        ("reliability: B", "reliability: b"),  # one slip from each of four
        ("reliability: B", "reliability: BB"),  # too short to be sure
        ("url:", "ur:"),
        ("format: 1\n", "format: 1\nparties: [{code: INDI}, {code: CA}]\n"),  # codes have a meaning of their own
        ("id: daily", "id: Daily"),  # so have identifiers
        ("status: descriptive", "statuss: descriptive, statu: official"),  # which of the two?
        ("format: 1", "- format: 1\n  fromat: 1"),  # not YAML any more
    ],
)
def test_what_is_not_certain_stays(old, new):
    """A suggestion, or a choice, is left to people; so is what does not stand letter for letter."""
    changed = RECORD.replace(old, new)
    if new.startswith("-"):
        changed = "- format: 1\n  fromat: 1\n"
    assert corrected(changed.encode(), Agreement) == (changed.encode(), ())


def test_what_a_misspelt_key_holds_comes_after_the_key():
    """Until nothing certain is left; pointers name what stands there in the end."""
    wrong = RECORD.replace("sources:", "sorces:").replace("kind:", "kid:").replace("news\n", "nws\n")
    data, slips = corrected(wrong.encode(), Agreement)
    assert data.decode() == RECORD
    assert [slip.mended for slip in slips] == [("sources",), ("sources", 0, "kind"), ("sources", 0, "kind")]


def test_several_slips_of_one_line_are_mended_together():
    """The later one first, so that places hold."""
    wrong = RECORD.replace("{text: Example, status: descriptive}", "{txt: Example, statu: descritive}")
    data, slips = corrected(wrong.encode(), Agreement)
    assert (data.decode(), len(slips)) == (RECORD, 3)


def test_another_model_has_other_keys():
    """The list of records that went is mended by its own."""
    wrong = b"format: 1\ntombstones:\n  - {id: aaa-bbb-2020-x, remved: 2021-01-01, reason: Wrong.}\n"
    assert corrected(wrong, Tombstones).data == wrong.replace(b"remved", b"removed")


def test_a_sound_document_has_no_slips(make_agreement):
    """Nothing is looked for."""
    record = Agreement.model_dump_json(make_agreement(), exclude_none=True).encode()
    assert corrected(record, Agreement) == (record, ())


def test_what_would_become_too_large_stays():
    """A word more letters long than there is room for."""
    wrong = RECORD.replace("status:", "statu:").encode()
    full = wrong + b"#" * (LARGEST_FILE - len(wrong) - 1) + b"\n"
    assert corrected(full, Agreement) == (full, ())


def test_renaming_leaves_the_data_as_it_was():
    """The order of keys too, and the data it was given."""
    data = read(RECORD.replace("text: Example", "txt: Example").encode()).data
    _, slips = corrected(RECORD.replace("text: Example", "txt: Example").encode(), Agreement)
    assert [*renamed(data, slips)["title"]] == ["text", "status"]
    assert [*data["title"]] == ["txt", "status"]


def test_every_word_of_the_format_can_stand_without_quotation_marks():
    """Letters, digits, hyphens and underscores, and nothing that YAML reads as something else."""
    words = {
        str(term)
        for name in vocabulary.__all__
        if isinstance(kind := getattr(vocabulary, name), type) and issubclass(kind, Enum)
        for term in kind
    }
    assert len(words) > 200
    assert all(re.fullmatch("[A-Za-z][A-Za-z0-9_-]*", word) for word in words)
    assert read("".join(f"- {word}\n" for word in sorted(words)).encode()).data == sorted(words)

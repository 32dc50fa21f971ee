"""The canonical form: what it changes, what it keeps, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from policytrack.errors import FormattingError, UnreadableDocumentError
from policytrack.formatting import canonical
from policytrack.formatting.canonical import _require_same
from policytrack.models import Tombstones
from policytrack.reading import read

MODELINE = "# yaml-language-server: $schema=../../schemas/agreement.schema.json\n"
SCRUFFY = """\
summary: a # beside the summary
# about the title
title:   # beside the title

   # about the status
   status: official

   # about the text
   text: 'It''s: x'
   # at the end of the title

# about the events
events:
- # at a dash
  # above the first key
  kind: signed
  date: "2005"
  evidence: [ # in brackets
    {passage: short one, source: x}, # after the first
    # before the second
    {source: y}
    # after the last
  ]
  # at the end of an item
# between items
- {date: 2005-01, kind: signed} # beside an item
  # at the end of the list
# about the format
format: 1
sources: [ # beside nothing
  # within nothing
]
# at the end

# and then
"""
TIDY = (
    MODELINE
    + """\
# about the format
format: 1
# about the title
title:  # beside the title
  # about the text
  text: "It's: x"

  # about the status
  status: official
  # at the end of the title
summary: a  # beside the summary

# about the events
events:
  # at a dash
  # above the first key
  - date: "2005"
    kind: signed
    evidence:  # in brackets
      - {source: x, passage: "short one"}  # after the first
      # before the second
      - {source: "y"}
      # after the last
    # at the end of an item
  # between items
  - {date: 2005-01, kind: signed}  # beside an item
  # at the end of the list
# within nothing
sources: []  # beside nothing
# at the end

# and then
"""
)


def form(text, **options):
    """Return the canonical form of a text without the line for editors, which most examples leave out."""
    return canonical(text.encode(), **options).decode().removeprefix(MODELINE)


def test_everything_finds_its_place():
    """Keys stand in the order of the format, each comment with what it is about."""
    assert canonical(SCRUFFY.encode()).decode() == TIDY
    assert canonical(TIDY.encode()).decode() == TIDY


def test_line_ends_and_mark_are_those_of_unix():
    """CR LF, a byte-order mark and a missing last line break go; the meaning stays."""
    assert canonical(b"\xef\xbb\xbf" + TIDY.rstrip("\n").replace("\n", "\r\n").encode()).decode() == TIDY


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("format: 1\n", f"{MODELINE}format: 1\n"),
        ("# other\n#yaml-language-server: $schema=x.json\nformat: 1\n", None),
        ("\n\n# c\n\nformat: 1\n", f"{MODELINE}# c\n\nformat: 1\n"),
        (f"{MODELINE}\n# c\nformat: 1\n", f"{MODELINE}# c\nformat: 1\n"),
        (f"---\n{MODELINE}format: 1\n...\n# c\n", f"{MODELINE}format: 1\n# c\n"),
    ],
)
def test_the_line_for_editors_comes_first(before, after):
    """It is added where it is missing, moved where it stands below, and kept when it names another place."""
    expected = after or "#yaml-language-server: $schema=x.json\n# other\nformat: 1\n"
    assert canonical(before.encode()).decode() == expected


def test_a_document_of_another_kind_is_ordered_by_its_own_model():
    """The list of records that went has keys of its own, and no line for editors is added."""
    text = "# went\ntombstones: [{reason: Twice., removed: 2026-01-02, id: aaa-bbb-2026-x}]\nformat: 1\n"
    expected = "# went\nformat: 1\ntombstones: [{id: aaa-bbb-2026-x, removed: 2026-01-02, reason: Twice.}]\n"
    assert canonical(text.encode(), model=Tombstones).decode() == expected


@pytest.mark.parametrize(
    "text",
    [
        "format: 1\ntitel: misspelt\nid: x\n",
        "note: unknown\nformat: 1\n",
        "format: 1\ntitle: text for a mapping\nparties: {code: mapping for a list}\nevents: [text, [list]]\nsummary:\n",
        "format: 1\nparties:\n  - BBB\n  -\n  - code: AAA\n    colour: red\n",
    ],
)
def test_errors_of_shape_do_not_disturb(text):
    """A key that the format does not know stays behind the one it follows; a wrong value stays what it is."""
    before = read(text.encode()).data
    after = canonical(text.encode())
    assert read(after).data == before
    assert canonical(after) == after


def test_an_unknown_key_stays_behind_the_key_it_follows():
    """A misspelt key is found where its author left it."""
    assert form("first: 1\nsummary: s\nsumary: t\nid: x\nformat: 1\n") == (
        "first: 1\nformat: 1\nid: x\nsummary: s\nsumary: t\n"
    )


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x\n", "a: 1\na: 2\n", "a: [\n", "", "# nothing\n"])
def test_what_cannot_be_read_is_refused(text):
    """The problems are those of reading."""
    with pytest.raises(UnreadableDocumentError) as caught:
        canonical(text.encode())
    assert caught.value.problems


@pytest.mark.parametrize(
    ("text", "expected"),
    [("b\n", "b\n"), ("[b, 1] # c\n", "# c\n- b\n- 1\n"), ("{} # c\n", "{}  # c\n"), ("|\n a\n b", "|-\n  a\n  b\n")],
)
def test_a_document_that_is_no_mapping_has_a_form_too(text, expected):
    """It is no record, which checking says; nothing of it is lost."""
    assert form(text) == expected


def test_a_document_that_would_become_too_large_is_refused():
    """Brackets within brackets take little room; as lines with indentation they would take too much."""
    text = "a: " + "[" * 30 + ", ".join(["x" * 30] * 19_000) + "]" * 30 + "\n"
    with pytest.raises(FormattingError, match="larger than 1 MiB"):
        canonical(text.encode())


@pytest.mark.parametrize(
    ("after", "meaning", "comments"),
    [
        ("a: 1\n", {"a": True}, []),
        ("a: 1\n", {"a": "1"}, []),
        ("a: 1\n", {"a": 1}, ["# c"]),
        ("a: 1 # d\n", {"a": 1}, ["# c"]),
    ],
)
def test_a_change_of_meaning_is_never_handed_out(after, meaning, comments):
    """Should writing fail, what it wrote is held against what was read: true is not 1, one comment no other."""
    with pytest.raises(FormattingError, match="mean something else or lose a comment"):
        _require_same(after, meaning, comments)


def test_the_examples_of_valid_records_keep_their_meaning():
    """Records in other layouts than the shipped ones come out with the same data."""
    files = sorted((Path(__file__).parents[1] / "records" / "valid").glob("*.yaml"))
    assert len(files) > 3
    for file in files:
        after = canonical(file.read_bytes())
        assert read(after).data == read(file.read_bytes()).data
        assert canonical(after) == after
        assert max(map(len, after.decode().splitlines())) <= 120

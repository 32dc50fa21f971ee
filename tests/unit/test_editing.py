"""Changing a record: where an entry goes in each layout, and writing files whole."""

from __future__ import annotations

import os
import stat

import pytest

from policytrack.editing import add_evidence, rewrite, write_whole
from policytrack.errors import UnreadableDocumentError
from policytrack.reading import read

ENTRY = {"source": "daily", "passage": "each side … by June", "locator": "line 3"}
FLOW = '{source: daily, passage: "each side … by June", locator: line 3}'


def _added(text: str, claim=("events", 0), entry=ENTRY) -> str:
    return add_evidence(text.encode(), claim, entry).decode()


def _insert(text: str, addition: str) -> str:
    return text.replace("@", addition)


@pytest.mark.parametrize(
    "text",
    [
        "events:\n  - date: x\n    evidence:\n      - source: a\n@  - date: y\n",
        "events:\n- evidence:\n      - source: a  # why\n        # more of it\n@\n# of the next one\n- date: y\n",
        "events:\n  - evidence:\n      - source: a\n        note: >-\n          in a block\n@\n    date: x\n",
        "events:\n  - evidence:\n      - {source: b}\n      - source: a\n@    # of the date\n    date: x\n",
        "events:\n  - date: x\n    evidence:\n      -  # alone on its line\n        source: a - b\n@",
    ],
)
def test_an_entry_goes_below_the_last_one(text):
    """Comments further in belong to the last entry; others, and empty lines, come after the new one."""
    block = '      - source: daily\n        passage: "each side … by June"\n        locator: line 3\n'
    assert _added(text.replace("@", "")) == _insert(text, block)


def test_an_entry_follows_the_style_of_the_list():
    """The column of the dash, the gap after it, and brackets."""
    gap = "events:\n- evidence:\n  -   source: a\n      note: b\n@"
    block = '  -   source: daily\n      passage: "each side … by June"\n      locator: line 3\n'
    assert _added(gap.replace("@", "")) == _insert(gap, block)
    brackets = "events:\n- evidence:\n  -  {source: a}\n@"
    assert _added(brackets.replace("@", "")) == _insert(brackets, f"  -  {FLOW}\n")
    scalars = "events:\n- evidence:\n  - a\n@"
    assert _added(scalars.replace("@", "")) == _insert(scalars, block.replace("-   ", "- ").replace("      ", "    "))


@pytest.mark.parametrize(
    "text",
    [
        "events:\n  - date: x\n@  - date: y\n",
        "events:\n  - date: x  # why\n    # of this one\n@  # of the next one\n  - date: y\n",
        "events:\n  - date:\n@\n...\n",
        "events:\n  - evident:\n      - a: [b,\n            c]  # x\n@other: 1\n",
        'events:\n  - date: "x\n      # y"\n@other: 1\n',
    ],
)
def test_a_claim_without_evidence_gets_the_key(text):
    """It comes last in the claim, however deep the value before it is."""
    key = '    evidence:\n      - source: daily\n        passage: "each side … by June"\n        locator: line 3\n'
    assert _added(text.replace("@", "")) == _insert(text, key)


@pytest.mark.parametrize(
    ("text", "addition"),
    [
        ("events: [{date: x, evidence: [@]}]\n", FLOW),
        ("events:\n  - date: x\n    evidence: [@  # none yet\n    ]\n", FLOW),
        ("events:\n  - date: x\n    evidence: [{source: a}@]  # why\n", f", {FLOW}"),
        ("events:\n  - date: x\n    evidence: [{source: a}@, ]\n", f", {FLOW}"),
        ("events:\n  - date: x\n    evidence: [{source: a}@  # why ]\n    ]\n", f", {FLOW}"),
        ("events:\n  - evidence: [\n      {source: a}@\n      , ]\n", f", {FLOW}"),
        (
            "events:\n  - evidence: [\n      {source: a},  # b, c\n      {source: b},  # why@\n    ]\n",
            f"\n      {FLOW},",
        ),
        ("events: [{date: x@}]\n", f", evidence: [{FLOW}]"),
        ("events: [{@}]\n", f"evidence: [{FLOW}]"),
        ("events:\n  - {date: x, note:@ }\n", f", evidence: [{FLOW}]"),
    ],
)
def test_brackets_take_the_entry_inside(text, addition):
    """After the last member, never inside a comment, with no comma too many."""
    before = text.replace("@", "")
    result = _added(before)
    if "note:" not in text:  # where an empty value ends is the parser's affair
        assert result == _insert(text, addition)
    assert read(result.encode()).data["events"][0]["evidence"][-1] == ENTRY
    assert result.replace(addition, "") == before


def test_a_list_with_a_line_for_each_entry_gets_one_more():
    """The comma goes before the comment of the entry that was the last."""
    text = "events:\n  - evidence: [\n      {source: a},\n      {source: b}  # why\n    ]\n"
    assert _added(text) == text.replace("b}  # why", f"b}},  # why\n      {FLOW}")
    windows = text.replace("\n", "\r\n")
    assert _added(windows) == windows.replace("b}  # why", f"b}},  # why\r\n      {FLOW}")
    claim = "events: [{\n    date: x,\n    text: y  # why\n  }]\n"
    assert _added(claim) == claim.replace("y  # why", f"y,  # why\n    evidence: [{FLOW}]")


def test_line_ends_are_those_of_the_file():
    """CR LF where most lines have it; the lines that differ are left alone, and the byte-order mark stays."""
    text = "\ufeffevents:\r\n  - date: x\r\nother: y\n"
    result = _added(text)
    assert result.startswith("\ufeffevents:\r\n  - date: x\r\n    evidence:\r\n      - source: daily\r\n")
    assert result.endswith("        locator: line 3\r\nother: y\n")
    assert "\r" not in _added("events:\n  - date: x\n")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("events:\n  - date: x", "events:\n  - date: x\n"),
        ("events:\n  - date: x  # why", "events:\n  - date: x  # why\n"),
        ("events:\n  - date: x\n    # why", "events:\n  - date: x\n    # why\n"),
        ("events:\n  - note: |-\n      x", "events:\n  - note: |-\n      x\n"),
        ("events:\n  - note: |\n      x", "events:\n  - note: |-\n      x\n"),
        ("events:\n  - note: >+\n      x", "events:\n  - note: >-\n      x\n"),
        ("events:\n  - note: |2+\n      x", "events:\n  - note: |2-\n      x\n"),
    ],
)
def test_a_file_without_a_last_line_break_gets_one(text, kept):
    """A text in block style that would take it for its own is told not to."""
    result = _added(text)
    assert result.startswith(kept)
    before, after = read(text.encode()).data["events"][0], read(result.encode()).data["events"][0]
    assert after == {**before, "evidence": [ENTRY]}


def test_empty_lines_stay_with_the_text_that_keeps_them():
    """A text with `+` owns the empty lines below it; elsewhere they stand between two claims."""
    keeps = "events:\n  - note: |+\n      x\n\n@  - date: y\n"
    key = '    evidence:\n      - source: daily\n        passage: "each side … by June"\n        locator: line 3\n'
    assert _added(keeps.replace("@", "")) == _insert(keeps, key)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("liaison officers (two)", "liaison officers (two)"),
        (f"sha256:{'0f' * 32}", f"sha256:{'0f' * 32}"),
        ("sha256: no digest", '"sha256: no digest"'),
        ("2026-02-07", '"2026-02-07"'),
        ("null", '"null"'),
        ("NO", '"NO"'),
        ("say “no”", '"say “no”"'),
        ('a "b" \\ c', r'"a \"b\" \\ c"'),
        ("क्षेत्र", '"क्षेत्र"'),
        ("a, b", '"a, b"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("", '""'),
        (["date", "null"], '[date, "null"]'),
    ],
)
def test_texts_are_written_as_what_they_are(value, written):
    """Plainly where that cannot be read as anything else, in quotation marks otherwise."""
    assert _added("events:\n- date: x\n", entry={"note": value}).endswith(f"- note: {written}\n")


@pytest.mark.parametrize("character", ["\x1b", "\x7f", "\x85", "\u2028", "\u202e", "\ud800", "\ufeff", "\x00"])
def test_characters_that_no_record_may_hold_are_refused(character):
    """Also when they come with the entry."""
    with pytest.raises(UnreadableDocumentError, match="PT02"):
        _added("events:\n- date: x\n", entry={"source": "daily", "note": f"a{character}b"})


@pytest.mark.parametrize("data", [b"a: [", b"\xff", b"a: 1\na: 2\n", b"a: &x 1\n"])
def test_what_is_no_document_is_refused(data):
    """It is read before anything else is done."""
    with pytest.raises(UnreadableDocumentError):
        add_evidence(data, (), ENTRY)


def test_a_record_that_would_become_too_large_is_refused():
    """The result must be readable."""
    text = f"events:\n- date: x\n# {'x' * (1024 * 1024 - 25)}\n"
    assert read(text.encode()).data
    with pytest.raises(UnreadableDocumentError, match="PT006"):
        _added(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("events: []\n", ("events", 0)),
        ("events: {}\n", ("event",)),
        ("events: x\n", ("events",)),
        ("events: x\n", ("events", 0)),
        ("events: x\n", ("events", "date")),
        ("events: [x]\n", ("events",)),
        ("events: 1\n", ("events", "a")),
        ("- a\n", ()),
        ("evidence: x\n", ()),
        ("evidence:\n", ()),
        ("evidence: {}\n", ()),
        ("events: [date: x]\n", ("events", 0)),
    ],
)
def test_what_is_no_claim_gets_no_evidence(text, claim):
    """There is no such part, it is no mapping, its evidence is no list, or it has no brackets to put it in."""
    with pytest.raises(KeyError):
        _added(text, claim)


def test_a_whole_document_can_be_the_claim():
    """An empty pointer is the document itself."""
    assert _added("a: b\n", (), {"source": "x-y"}) == "a: b\nevidence:\n  - source: x-y\n"


def test_nothing_is_left_of_a_write_that_fails(tmp_path):
    """Also when it ends with what is no failure of the system."""
    with pytest.raises(TypeError):
        write_whole(tmp_path / "record.yaml", None)
    assert [*tmp_path.iterdir()] == []


def test_a_write_that_cannot_begin_names_the_file(tmp_path):
    """The error is about the file that was to be written, not about a temporary one."""
    with pytest.raises(FileNotFoundError) as caught:
        write_whole(tmp_path / "gone" / "record.yaml", b"new")
    assert caught.value.filename == str(tmp_path / "gone" / "record.yaml")


def test_a_rewritten_file_keeps_its_mode_and_its_links(tmp_path):
    """The file that a link leads to is written, and the link stays one."""
    file, link = tmp_path / "record.yaml", tmp_path / "link.yaml"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to(file)
    rewrite(link, b"new")
    assert (link.is_symlink(), file.read_bytes()) == (True, b"new")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert len([*tmp_path.iterdir()]) == 2


def test_only_a_file_that_is_there_is_rewritten(tmp_path):
    """A new one is not made."""
    with pytest.raises(FileNotFoundError):
        rewrite(tmp_path / "record.yaml", b"new")
    assert [*tmp_path.iterdir()] == []


def test_a_file_that_may_only_be_read_is_left_alone(tmp_path, request):
    """Although it could be replaced: the folder may be written."""
    file = tmp_path / "record.yaml"
    file.write_bytes(b"old")
    file.chmod(0o444)
    for folder in [tmp_path, *tmp_path.parents][:3]:
        folder.chmod(0o777)
    request.getfixturevalue("ordinary_user")
    assert os.access(tmp_path, os.W_OK)
    with pytest.raises(PermissionError) as caught:
        rewrite(file, b"new")
    assert caught.value.filename == str(file)
    assert (file.read_bytes(), len([*tmp_path.iterdir()])) == (b"old", 1)


@pytest.mark.parametrize("meanwhile", [b"mine", b"ol", b"old and more", b""])
def test_a_file_that_holds_something_else_by_now_is_left_alone(tmp_path, meanwhile):
    """Whoever wrote it meanwhile loses nothing."""
    file = tmp_path / "record.yaml"
    file.write_bytes(meanwhile)
    assert rewrite(file, b"new", in_place_of=b"old") is False
    assert file.read_bytes() == meanwhile


@pytest.mark.parametrize("expected", [b"old", None])
def test_a_file_that_holds_what_was_read_is_written(tmp_path, expected):
    """So is one of which nothing is expected."""
    file = tmp_path / "record.yaml"
    file.write_bytes(b"old")
    assert rewrite(file, b"new", in_place_of=expected) is True
    assert file.read_bytes() == b"new"

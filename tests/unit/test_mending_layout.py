"""What the canonical form changed."""

from __future__ import annotations

import pytest

from policytrack.mending.layout import changed_lines, moved_keys
from policytrack.mending.repair import Repair
from policytrack.reading import locate


def _moved(before, after, text):
    return [*moved_keys(before, after, locate(text.encode()))]


def _changed(before, after, now=None, *, has_moved=False):
    return [*changed_lines(before.encode(), after.encode(), (now or after).encode(), has_moved=has_moved)]


def test_as_few_keys_as_explain_the_order_have_moved():
    """Each is named with the one it now stands behind."""
    before = {"b": 1, "c": 2, "a": 3, "d": 4, "f": 5, "e": 6}
    text = "".join(f"{key}: 0\n" for key in "abcdef")
    assert _moved(before, dict.fromkeys("abcdef"), text) == [
        Repair(1, 1, "format", "`a` moved to the beginning"),
        Repair(5, 1, "format", "`e` moved behind `d`"),
    ]


def test_keys_within_lists_and_mappings_are_found_too():
    """Places are those of the new text."""
    before = {"a": [1, {"x": 1, "w": {"k": 1, "j": 2}}]}
    after = {"a": [1, {"w": {"j": 2, "k": 1}, "x": 1}]}
    assert _moved(before, after, "a:\n  - 1\n  - w: {j: 2, k: 1}\n    x: 1\n") == [
        Repair(3, 5, "format", "`w` moved to the beginning"),
        Repair(3, 9, "format", "`j` moved to the beginning"),
    ]


def test_the_same_order_has_no_moves():
    """Equal data in equal order."""
    assert _moved({"a": 1, "b": [2]}, {"a": 1, "b": [2]}, "a: 1\nb: [2]\n") == []


@pytest.mark.parametrize(
    ("before", "after", "repairs"),
    [
        ("a: 1\n", "a: 1\n", []),
        ("a:   1\nb: 2\n", "a: 1\nb: 2\n", [(1, "format", "layout of 1 line made canonical")]),
        ("a: 1\nb:   2\nc:   3\n", "a: 1\nb: 2\nc: 3\n", [(2, "format", "layout of 2 lines made canonical")]),
        ("a: 1\n\n\nb: 2\n", "a: 1\n\nb: 2\n", [(1, "format", "layout of 1 line made canonical")]),
        ("a: 1", "a: 1\n", [(1, "format", "layout of 1 line made canonical")]),
        ("a: 1 \n", "a: 1\n", [(1, "format", "white space at the end of 1 line taken out")]),
        (
            "a: 1\nb: 2 \nc: 3  \n",
            "a: 1\nb: 2\nc: 3\n",
            [(2, "format", "white space at the ends of 2 lines taken out")],
        ),
        ("a: 1\t\n", "a: 1\n", [(1, "PT021", "white space at the end of 1 line taken out")]),
        ("a: 1\n", "# x\na: 1\n", [(1, "PT090", "added the line that tells editors the schema")]),
        (
            "# b\n# a\nc: 1\n",
            "# a\n# b\nc: 1\n",
            [(1, "format", "lines moved to their canonical place")],
        ),
        ("\ufeffa: 1\n", "a: 1\n", [(1, "format", "byte-order mark taken out")]),
        ("a: 1\r\n", "a: 1\n", [(1, "format", "end of 1 line changed from CRLF to LF")]),
        ("a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n", [(1, "format", "ends of 2 lines changed from CRLF to LF")]),
    ],
)
def test_each_change_is_said(before, after, repairs):
    """How many lines, and where the first of them is."""
    assert _changed(before, after) == [Repair(line, 1, *rest) for line, *rest in repairs]


def test_lines_that_moved_with_their_keys_are_not_told_again():
    """The keys are."""
    assert _changed("b: 1\na: 2\n", "a: 2\nb: 1\n", has_moved=True) == []


def test_a_line_that_was_mended_otherwise_is_not_the_place():
    """The first that stands in the text is."""
    repair = Repair(2, 1, "format", "layout of 2 lines made canonical")
    assert _changed("bb:   1\nc:   1\n", "bb: 1\nc: 1\n", "b: 1\nc: 1\n") == [repair]

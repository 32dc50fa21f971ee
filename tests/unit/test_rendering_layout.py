"""Parts that pages in a terminal are made of."""

from __future__ import annotations

from policytrack.rendering.layout import entry, prose, row, section
from policytrack.rendering.terminal import Style


def test_a_section_begins_with_an_empty_line():
    """Headings are told apart by capitals even without colour."""
    assert section("At a glance", Style()) == ["", "AT A GLANCE", ""]


def test_running_text_is_indented():
    """Every line by the same, and no line ends in spaces."""
    assert prose("one two three four\n\nfive", Style(26), indent=4) == ["    one two three four", "", "    five"]


def test_running_text_keeps_some_room():
    """However deep it stands on however narrow a terminal."""
    assert prose("one two three four five", Style(10), indent=4) == ["    one two three four five"]


def test_the_first_line_of_an_entry_hangs_out():
    """Entries of a list can be told apart."""
    assert entry("one two three four five six seven", Style(30)) == ["  one two three four five", "    six seven"]


def test_labels_stand_in_a_column_of_their_own():
    """Only the first line has the label."""
    assert row("To act", "Canada and India and others", Style(40), 2, 10) == [
        "  To act    Canada and India and others",
    ]
    assert row("To act", "Canada and India and still others", Style(38), 2, 10) == [
        "  To act    Canada and India and still",
        "            others",
    ]
    assert row("", "", Style(38), 2, 10) == [""]

"""The lines that mend a record."""

from __future__ import annotations

from policytrack.rendering.mended_lines import Line, mended_lines, text_lines, window


def _shown(before, after):
    return [f"{mark}{number}{text}" for mark, number, text, _ in mended_lines(before, after)]


def test_two_lines_stand_around_each_change():
    """Where more lie between two changes, a sign says that they are left out."""
    before = "".join(f"{letter}\n" for letter in "abcdefghij")
    after = before.replace("b\n", "").replace("i\n", "I\nx\n")
    assert _shown(before, after) == [
        *(" 1a", "-2b", " 2c", " 3d"),
        "…0",
        *(" 6g", " 7h", "-9i", "+8I", "+9x", " 10j"),
    ]


def test_equal_texts_have_no_lines():
    """Nor has nothing."""
    assert mended_lines("a\nb\n", "a\nb\n") == []
    assert mended_lines("", "") == []
    assert _shown("", "a\n\n") == ["+1a", "+2"]
    assert _shown("a\n", "") == ["-1a"]


def test_it_is_known_where_a_line_begins_to_differ():
    """From the line whose place it takes; one that takes no place differs from the beginning."""
    lines = mended_lines("key: one\n", "key: other\nmore\n")
    assert lines == [Line("-", 1, "key: one", 6), Line("+", 1, "key: other", 6), Line("+", 2, "more", 0)]


def test_only_a_line_feed_ends_a_line():
    """As for the numbers in a report."""
    assert text_lines("a\u2028b\rc\nd\n") == ["a\u2028b\rc", "d"]
    assert text_lines("a\n\n") == ["a", ""]


def test_what_differs_can_be_seen_in_a_long_line():
    """The beginning is left out where the difference lies far off."""
    text = "passage: " + "word " * 30 + "END" + " more" * 30
    assert window(Line("+", 1, "short", 3), 40) == "short"
    assert window(Line("+", 1, text, 9), 40) == "passage: word word word word word word…"
    shown = window(Line("+", 1, text, text.index("END")), 40)
    assert (shown[0], shown[-1], len(shown) <= 40, "END" in shown) == ("…", "…", True, True)

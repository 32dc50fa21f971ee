"""Values of a record in sentences."""

from __future__ import annotations

import pytest

from policytrack.change.excerpts import differing, excerpt, is_continued, quoted, value_changed
from policytrack.fields import PartialDate
from policytrack.vocabulary import Degree

LONG = " ".join(map(str, range(100)))


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("place", "the “Hall”", "“the ‘Hall’”"),
        ("speaks_for", "NZL", "New Zealand"),
        ("date", PartialDate("2026-05~"), "about May 2026"),
        ("degree", Degree.UNKNOWN, "unknown"),
        ("up_to", False, "no"),
        ("amount", 2000, "2,000"),
    ],
)
def test_only_free_text_is_quoted(key, value, words):
    """Terms, dates, parties and numbers are our own words; marks within marks become single ones."""
    assert quoted(key, value) == words


def test_long_text_is_cut_after_forty_words():
    """What is cut is shown to be."""
    assert excerpt(LONG).split() == [*map(str, range(40)), "…"]
    assert excerpt("a\nb  c") == "a b c"


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("a b c d e f g h", "a b c d X f g h", ("… b c d e f g h", "… b c d X f g h")),
        ("a b", "a b c", ("a b", "a b c")),
        ("one two three four", "four three two one", ("one two three four", "four three two one")),
        ("x x", "x x x x x x x x", ("x x", "x x x x x x x x")),
        (f"old {LONG}", f"new {LONG}", ("old 0 1 2 …", "new 0 1 2 …")),
        (f"{LONG} z", "z", (f"{excerpt(LONG)}", "z")),
    ],
)
def test_of_two_texts_the_parts_that_differ_are_shown(before, after, shown):
    """With three words on each side, and marks where more of the text was left out."""
    assert differing(before, after) == shown


@pytest.mark.parametrize(
    ("before", "after", "is_so"),
    [
        ("It is.", "It is. It was.", True),
        ("It is", "It is it.", False),
        ("It is.", "It is.", False),
        ("It is.", "It was. It is.", False),
        ("", "It is.", False),
        (None, "It is.", False),
        (Degree.AGREED, "It is.", False),
    ],
)
def test_a_text_is_continued_after_whole_sentences_only(before, after, is_so):
    """Half a sentence that goes on may take back what it said."""
    assert is_continued(before, after) is is_so


def test_terms_are_never_taken_for_text():
    """Where one side is a term, both are shown whole."""
    assert value_changed("degree", Degree.AGREED, Degree.COMMITTED) == "changed from agreed to committed"

"""The place that comes nearest to a passage."""

from __future__ import annotations

import pytest

from policytrack.verification.similarity import NearMiss, near_miss

TEXT = "Then each side should establish two officers. Trade was discussed by both sides, and each side left."


@pytest.mark.parametrize(
    ("passage", "words", "distance"),
    [
        ("each side would establish two officers.", "each side should establish two officers.", 1),
        ("Each Side should", "each side should", 2),
        ("side would establish officers.", "side should establish two", 2),
        ("each side left early", "each side should establish", 2),
        ("each side … both parties, and", "each side … both sides, and", 1),
        ("“each side’s” should establish", "each side should establish", 2),
        ("both sides, and … each side should", "both sides, and … each side should", 0),
        (f"{'x ' * 40}each side left.".strip(), TEXT, 40),
    ],
)
def test_the_nearest_words_and_how_many_differ(passage, words, distance):
    """Each side of a passage is looked for by itself; what differs, is missing or is too many counts as a word."""
    assert near_miss(passage, TEXT) == NearMiss(words, distance)


@pytest.mark.parametrize("passage", ["nothing alike", "each side … nothing alike", "nothing alike … each side"])
def test_no_word_in_common_is_no_match(passage):
    """Of neither side, or of one."""
    assert near_miss(passage, TEXT) is None
    assert near_miss(passage, "") is None


@pytest.mark.parametrize(
    ("passage", "words", "distance"),
    [
        ("Two officers", "two officers.", 1),
        ("two officers", "two officers.", 0),
        ("officers, trade", "officers. Trade", 2),
    ],
)
def test_punctuation_at_the_ends_does_not_count(passage, words, distance):
    """It does between two words, where it would keep the passage from being found."""
    assert near_miss(passage, TEXT) == NearMiss(words, distance)


def test_the_first_of_the_nearest_is_named():
    """Where several are equally near, as a reader would meet them."""
    assert near_miss("one two three", "one two 3 and one two 4") == NearMiss("one two 3", 1)


def test_the_nearest_is_found_among_many():
    """However often a part of it occurs before."""
    text = "each side would " * 500 + "each side would name one officer " + "officer one " * 500
    assert near_miss("each side must name one officer", text) == NearMiss("each side would name one officer", 1)

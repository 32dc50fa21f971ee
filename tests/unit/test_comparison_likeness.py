"""How alike two commitments are."""

from __future__ import annotations

import pytest

from policytrack.comparison.likeness import Likeness, alike, likeness


@pytest.fixture
def pair(make_agreement):
    def make(one, other):
        plain = {"pillar": "cyber", "topic": "cyber-policy"}
        return make_agreement(commitments=[plain | one, plain | other]).commitments

    return make


def test_commitments_of_the_same_words_are_alike(pair):
    """All parts are 1, and so is the mean."""
    crime = {"kind": "crime", "name": "Fraud"}
    same = {"obligors": ["CAN", "IND"], "items": [crime]}
    assert likeness(*pair(same, same)) == Likeness(1, 1, 1, 1)
    assert likeness(*pair(same, same)).score == 1


def test_only_what_both_say_is_compared(pair):
    """Who is to act and what is named count when both commitments say it."""
    found = likeness(*pair({"obligors": ["CAN"]}, {"items": [{"kind": "crime", "name": "Fraud"}]}))
    assert (found.actors, found.items) == (None, None)
    assert likeness(*pair({"obligors": ["CAN"]}, {"obligors": ["CAN", "IND"]})).actors == 0
    assert likeness(*pair({"obligors": ["CAN"]}, {"obligors": ["IND"]})).actors == 1


def test_of_several_items_the_most_alike_count(pair):
    """A commitment that names one more thing is no less alike."""
    crime, substance = {"kind": "crime", "name": "Fraud"}, {"kind": "substance", "name": "Fentanyl"}
    assert likeness(*pair({"items": [crime, substance]}, {"items": [substance]})).items == 1


def test_the_score_is_the_mean_of_what_is_known():
    """Parts that are not known are left out of the mean."""
    assert Likeness(0.5, None, None, 0.25).score == 0.375
    assert Likeness(0.5, 1, 0, 0.5).score == 0.5


def test_words_without_a_subject_do_not_make_texts_alike():
    """“The two countries are to cooperate on …” stands in every other text and counts for nothing."""
    assert alike("The two countries are to cooperate on fraud.", "The two countries are to cooperate on visas.") < 0.5
    assert alike("The two countries are to cooperate on fraud.", "Fraud: both sides work together.") == 1


def test_a_text_without_letters_is_like_itself():
    """A text of signs alone is still the same as itself."""
    assert alike("।", "।") == 1
    assert alike("।", "fraud") == 0

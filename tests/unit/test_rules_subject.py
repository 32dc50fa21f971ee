"""The walk of a record, and the shortcuts that the rules take through it."""

from __future__ import annotations

from itertools import product

import pytest

from policytrack.models import Agreement
from policytrack.rules.subject import KEYS, Subject, days

DATES = [
    f"{start}{about}"
    for start in ("1999", "2023", "2023-01", "2023-12", "2023-02-28", "2023-02-30", "2023-03-01", "2024-01-01")
    for about in ("", "~")
]
DATES += [f"{start}/{end}" for start, end in product(DATES, repeat=2)]


def test_a_text_that_is_not_greater_is_not_certainly_later():
    """The shortcut by which rules compare dates as texts never hides a date out of order."""
    spans = {date: days(date) for date in DATES}
    for first, second in product(DATES, repeat=2):
        if first <= second and "/" not in second:
            assert spans[first][0] <= spans[second][1], (first, second)


def test_a_missing_day_counts_as_the_last_of_its_month():
    """Rules never raise over a day that another rule refuses."""
    assert [day.isoformat() for day in days("2023-02-30")] == ["2023-02-28", "2023-02-28"]


@pytest.fixture
def subject(draft):
    return Subject(Agreement.model_validate(draft), None)


def test_a_place_is_about_its_key_and_its_commitment(subject):
    """Keys are written with hyphens, and the root is about nothing."""
    assert subject.words_for(()) == ()
    assert subject.words_for(("last_verified",)) == ("last-verified",)
    assert subject.words_for(("pillars", 0, "pillar")) == ("pillars",)
    assert subject.words_for(("pillars", 0, "commitments", 0, "status", 3)) == ("pillars", "joint-exercises")


def test_long_lists_get_no_suggestion(subject):
    """Holding a word against hundreds takes longer than it helps."""
    assert subject.suggest("word", ["wort"]) == "wort"
    assert subject.suggest("word", ["wort"] * 301) is None


def test_keys_are_those_of_the_model():
    """What `about` can name follows the format."""
    assert {"events", "last-verified", "parties"} <= KEYS
    assert len(KEYS) == len(Agreement.model_fields)

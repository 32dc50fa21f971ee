"""What may hold on a day, where dates are known only in part."""

from __future__ import annotations

import datetime as dt

import pytest

from policytrack.fields import PartialDate
from policytrack.models.possibility import possible_on


def on(day, *entries):
    return possible_on(day, [(PartialDate(date), value) for date, value in entries], "nothing")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2026-01-31", ("nothing",)),
        ("2026-02-01", ("nothing", "a")),
        ("2026-02-27", ("nothing", "a")),
        ("2026-02-28", ("a",)),
        ("2026-04-09", ("a",)),
        (dt.date(2026, 4, 10), ("b",)),
        ("2026-04", ("b",)),
    ],
)
def test_a_value_is_possible_from_its_first_day_and_certain_from_its_last(day, expected):
    """Before, the earlier value holds; a month is taken to its end."""
    assert on(day, ("2026-02", "a"), ("2026-04-10", "b")) == expected


def test_several_values_can_be_possible_at_once():
    """They come in the order of the entries, the certain one first, each once."""
    assert on("2026-06-01", ("2025", "a"), ("2026", "b"), ("2026~", "c"), ("2026-06", "b")) == ("a", "b", "c")
    assert on("2026-06-01", ("2026", "nothing")) == ("nothing",)


def test_a_later_entry_that_is_certain_ends_the_doubt_about_earlier_ones():
    """Whatever “some time in 2026” means, it was before the entry that stands after it."""
    assert on("2026-06-01", ("2026", "a"), ("2026-05-01", "b")) == ("b",)

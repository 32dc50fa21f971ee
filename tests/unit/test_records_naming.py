"""Places and values in the words of messages."""

from __future__ import annotations

import pytest

from policytrack.records.naming import name_of, shown


@pytest.mark.parametrize(
    ("pointer", "name"), [(("id",), "`id`"), (("events", 2), "an entry of `events`"), ((0,), "an entry of ``")]
)
def test_a_place_is_called_by_its_key(pointer, name):
    """An entry of a list by the key of the list."""
    assert name_of(pointer) == name


@pytest.mark.parametrize(
    ("value", "text"),
    [({"a": 1}, "{…}"), ([1], "[…]"), (True, "true"), (2026, "2026"), ("a\nb", "a⏎b"), ("x" * 61, "x" * 59 + "…")],
)
def test_a_value_is_shown_on_one_short_line(value, text):
    """As it is written, at most sixty characters of it."""
    assert shown(value) == text

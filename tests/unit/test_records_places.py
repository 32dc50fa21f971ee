"""What belongs in a place of a document."""

from __future__ import annotations

import pytest

from policytrack.models import Agreement
from policytrack.records.places import place_at

WAYS = [
    (("format",), "Version of the record format. Write 1.", False),
    (("funding", None, "up_to"), "True when the amount is a ceiling. Write true or false.", True),
    (("funding", None, "amount"), "Amount, in whole units of the currency. Write a whole number.", False),
    (
        ("parties", None, "code"),
        (
            "ISO 3166-1 alpha-3 code of the state, or the organisation's code. "
            "Write the ISO 3166-1 alpha-3 code of the state (IND, CAN, GBR), or EU."
        ),
        False,
    ),
    (
        ("instrument", "bindingness"),
        "Whether it binds. Write keys with their values: each on a line of its own, or all in braces: {key: value}.",
        False,
    ),
]


@pytest.mark.parametrize(("way", "belongs", "is_optional"), WAYS)
def test_a_place_says_what_belongs_there_and_in_which_form(way, belongs, is_optional):
    """The text of the key, and how such a value is written; no terms, since there are none or too many."""
    assert place_at(Agreement, way) == ((), belongs, is_optional, None)


def test_terms_are_listed_and_explained():
    """With the one to write where nothing is known."""
    place = place_at(Agreement, ("pillars", None, "commitments", None, "topics", None))
    assert place.allowed[:2] == ("liaison-officers", "contact-points")
    assert place.explained_at == "https://policytrack.github.io/reference/vocabularies.html#topic"
    weight = place_at(Agreement, ("instrument", "bindingness", "value"))
    assert "where it is not known, `not_stated`. Each is" in weight.belongs


@pytest.mark.parametrize("way", [("nothing",), ("title", None), ("parties", "code")])
def test_a_way_that_leads_nowhere_has_no_place(way):
    """Keys that the model does not know, and lists where there are none."""
    assert place_at(Agreement, way) is None

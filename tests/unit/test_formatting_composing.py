"""From an agreement to the text of its record."""

from __future__ import annotations

import pytest

from policytrack import load
from policytrack.formatting import canonical, composed
from policytrack.models import Agreement
from policytrack.records import parse

HOSTILE = [
    "NO",
    "12:30",
    "a: b # c",
    "- x",
    '"',
    "\\",
    "{a}",
    "&a *b !c",
    "0x10",
    "null",
    "“…”",
    "---",
    "a\nb",
    "x" * 400,
]


@pytest.mark.parametrize("agreement", load().values(), ids=lambda agreement: agreement.id)
def test_what_is_composed_is_the_record(agreement):
    """Reading it gives the agreement again, and it has the canonical form already."""
    text = composed(agreement)
    assert parse(text).agreement == agreement
    assert canonical(text) == text


@pytest.mark.parametrize("words", HOSTILE)
def test_no_text_becomes_anything_else(draft, words):
    """Whatever YAML makes of such words, they come back as they were."""
    draft["summary"] = words
    draft["pillars"][0]["commitments"][0]["verb"] = words.replace("\n", " ")
    agreement = Agreement.model_validate(draft)
    assert parse(composed(agreement)).agreement == agreement
    assert canonical(composed(agreement)) == composed(agreement)


def test_numbers_and_truths_keep_their_types(draft):
    """They are not text."""
    draft["funding"] = [{"payer": "KEN", "amount": 5000, "currency": "KES", "up_to": True, "purpose": "Boats."}]
    text = composed(Agreement.model_validate(draft)).decode()
    assert "    amount: 5000\n    currency: KES\n    up_to: true\n" in text

"""Sentences about changes."""

from __future__ import annotations

import pytest

from policytrack.change.drafts import as_sentence


@pytest.mark.parametrize(
    ("subject", "words", "sentence"),
    [
        ("event of 2026", "place added: “Ottawa”", "Event of 2026: place added: “Ottawa”."),
        ("", "new term: It runs.", "New term: It runs."),
        ("", "1 source added", "1 source added."),
        ("", "cut …", "Cut …"),
    ],
)
def test_a_sentence_begins_and_ends_as_one(subject, words, sentence):
    """A capital first, and one full stop last."""
    assert as_sentence(subject, words) == sentence

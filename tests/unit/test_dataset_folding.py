"""Words as a search compares them."""

from __future__ import annotations

import pytest

from policytrack.dataset.folding import fold, holds_words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Straße  ÉCOLE", "strasse ecole"),
        ("in_force", "in force"),
        ("co-operation’s “aim”", "co operation s aim"),
        ("e\u0301cole", "ecole"),
        ("ﬁnance ™", "finance tm"),
        ("İstanbul", "istanbul"),
        ("साइबर सुरक्षा", "साइबर सुरकषा"),
        ("日本 2026", "日本 2026"),
        ("… — !", ""),
        ("\ud800", ""),
    ],
)
def test_folding_keeps_words_and_drops_the_rest(text, folded):
    """Case, accents, punctuation and compatibility forms go; letters, digits and vowel signs stay."""
    assert fold(text) == folded


def test_words_are_found_at_the_beginning_of_words():
    """A word finds words that begin with it, in any text given; texts that are left out are passed over."""
    assert holds_words(["fraud"], None, "Fraudulent acts")
    assert not holds_words(["aid"], "as was said")
    assert holds_words([], "anything")

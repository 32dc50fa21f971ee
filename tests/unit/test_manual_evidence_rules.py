"""The rules of dates and passages, as a page."""

from policytrack.manual.evidence_rules import dates_and_evidence


def test_dates_and_passages_are_explained_in_the_words_of_their_code():
    """The table is computed, the rules are the docstrings, and the examples for Python stay out."""
    text = dates_and_evidence()
    assert "| <code>2026&#45;05&#126;</code> | <time>2026-04-01</time> | <time>2026-06-30</time> |" in text
    assert "- `a.certainly_before(b)`: `a.latest < b.earliest`" in text
    assert "Unicode form NFC" in text
    assert ">>>" not in text

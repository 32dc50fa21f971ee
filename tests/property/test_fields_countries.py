"""Laws of resolving a party that hold for every text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from policytrack.errors import UnknownValueError
from policytrack.fields import PARTY_CODES, party_name, resolve_party


@given(st.sampled_from(sorted(PARTY_CODES)), st.sampled_from([str.upper, str.lower, str.title, str.swapcase]))
def test_case_and_the_article_do_not_matter(code, change):
    """A code or name in any case, with "the" or spaces around it, is the same party."""
    for spelling in (code, party_name(code)):
        assert resolve_party(change(spelling)) == resolve_party(f"  the {change(spelling)} ") == code


@given(st.text(max_size=20))
def test_any_text_is_a_party_or_the_documented_error(text):
    """Whatever is written, the answer is a code or an error whose suggestion would be accepted."""
    try:
        code = resolve_party(text)
    except UnknownValueError as error:
        refused, code = error.value, resolve_party(error.suggestion or "EU")
    else:
        refused = text
    assert refused == text
    assert code in PARTY_CODES

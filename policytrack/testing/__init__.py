"""Hypothesis strategies for programs that work with agreements: documents and agreements without a finding.

Needs Hypothesis, which is no dependency of policytrack; nothing else in the package imports this one.

    from hypothesis import given
    from policytrack import testing

    @given(testing.agreements())
    def test_my_export_keeps_the_parties(agreement): ...

What is drawn is made up: words, people and addresses mean nothing. Each record passes every rule that looks at one
record; two of them may still break a rule across records, such as the one against agreements recorded twice.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

try:
    from hypothesis import strategies as st
except ModuleNotFoundError as error:
    raise ImportError("policytrack.testing needs Hypothesis, which is not installed: pip install hypothesis") from error

from policytrack.dataset import AgreementSet
from policytrack.fields import PARTY_CODES
from policytrack.models import Agreement
from policytrack.testing.frames import ORIGINS, Frame, filled
from policytrack.testing.parts import parts, slug
from policytrack.testing.tying import tie

__all__ = ["agreement_sets", "agreements", "documents"]

_PLAIN_PARTIES = ("CAN", "EU", "GBR", "IND", "USA")


def agreements(*, parties: Collection[str] | None = None) -> st.SearchStrategy[Agreement]:
    """Return a strategy of agreements; `parties` narrows the codes (ISO 3166-1 alpha-3, or `EU`) they are between."""
    return documents(parties=parties).map(Agreement.model_validate)


def agreement_sets(
    *, parties: Collection[str] | None = None, min_size: int = 0, max_size: int = 5
) -> st.SearchStrategy[AgreementSet]:
    """Return a strategy of collections of `min_size` to `max_size` agreements."""
    several = st.lists(agreements(parties=parties), min_size=min_size, max_size=max_size, unique_by=lambda one: one.id)
    return several.map(AgreementSet)


@st.composite
def documents(draw: st.DrawFn, *, parties: Collection[str] | None = None) -> dict[str, Any]:
    """Draw a document: what reading a valid record gives, of dictionaries, lists, texts and numbers."""
    known = st.sampled_from(_PLAIN_PARTIES) | st.sampled_from(sorted(PARTY_CODES))
    code = known if parties is None else st.sampled_from(sorted(parties))
    first, second = sorted(draw(st.lists(code, min_size=2, max_size=2, unique=True)))
    year = draw(st.integers(1900, 2100))
    drawn = draw(parts)
    frame = Frame((first, second), draw(st.sampled_from(ORIGINS)), year, len(drawn["sources"]))
    document: dict[str, Any] = {
        "format": 1,
        "id": f"{first}-{second}-{year}-{draw(slug)}".lower(),
        "parties": [{"code": first}, {"code": second}],
        "last_verified": frame.verified,
        **filled(drawn, frame),
    }
    tie(document, frame)
    return document

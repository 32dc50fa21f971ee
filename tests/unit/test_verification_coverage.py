"""How much of a record is proved."""

from __future__ import annotations

import pytest

from policytrack.verification import Tally, coverage, verify
from policytrack.vocabulary import Reliability

SOURCE = {"publisher": "X", "kind": "news", "language": "en"}
A, B, C, D = Reliability


@pytest.fixture
def agreement(make_agreement):
    """Give an agreement with evidence of several grades; the text of one source is at hand."""
    events = [
        {
            "date": "2026-01",
            "status": "announced",
            "evidence": [
                {"source": "good", "passage": "each side"},
                {"source": "good", "passage": "no side"},
                {"source": "fair", "passage": "each side"},
            ],
        },
        {"date": "2026-02", "evidence": [{"source": "fair"}, {"source": "good"}]},
        {"date": "2026-03", "evidence": [{"source": "fair", "passage": "each side"}]},
    ]
    sources = [
        {"id": "good", "url": "https://example.org/1", "reliability": "A", **SOURCE},
        {"id": "fair", "url": "https://example.org/2", "reliability": "B", **SOURCE},
        {"id": "release", "url": "https://example.org/3", "reliability": "D", **SOURCE},
    ]
    dispute = {"about": "events", "claim": "It was in May.", "made_by": ["fair"], "finding": "It was in March."}
    return make_agreement(events=events, sources=sources, disputes=[dispute])


def test_claims_and_evidence_are_counted(agreement):
    """Claims by whether one of their passages is there and is verified; evidence by the grade of its source."""
    found = coverage([verify(agreement, {"good": "Then each side left."})])
    assert (found.claims, found.claims_with_passage, found.claims_verified, found.disputes) == (4, 2, 1, 1)
    assert dict(found.by_grade) == {A: Tally(3, 2, 1, 1), B: Tally(3, 2, 0, 0), C: Tally(), D: Tally(1)}
    assert found.total == Tally(7, 4, 1, 1)
    assert found.total.unverifiable == 5


def test_what_cannot_be_verified_is_never_counted_as_verified(agreement):
    """Without texts, everything is unverifiable."""
    found = coverage([verify(agreement)])
    assert (found.claims_verified, found.total.verified, found.total.failed) == (0, 0, 0)
    assert found.total.unverifiable == found.total.evidence == 7


def test_several_agreements_are_counted_together(agreement, make_agreement):
    """Claims of the same name in two agreements are two claims; nothing verified is nothing counted."""
    other = make_agreement("can-ind-2026-other")
    together = coverage([verify(agreement), verify(other)])
    assert (together.claims, together.disputes) == (6, 1)
    assert together.total == coverage([verify(agreement)]).total + coverage([verify(other)]).total
    empty = coverage([])
    assert (empty.claims, empty.total) == (0, Tally())
    assert [*empty.by_grade] == [*Reliability]


def test_a_coverage_cannot_be_changed(agreement):
    """It is a result."""
    with pytest.raises(TypeError):
        coverage([verify(agreement)]).by_grade[A] = Tally()

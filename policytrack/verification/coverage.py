"""How much of a record is proved: claims and passages counted, by the grade of their sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from policytrack.verification.verifying import Check, Verification
from policytrack.vocabulary import Reliability


@dataclass(frozen=True, slots=True)
class Tally:
    """Pieces of evidence, counted."""

    evidence: int = 0
    """All of them."""
    with_passage: int = 0
    """Those that give a passage."""
    verified: int = 0
    """Those whose passage stands in the text at hand."""
    failed: int = 0
    """Those that the text at hand contradicts."""

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.evidence + other.evidence,
            self.with_passage + other.with_passage,
            self.verified + other.verified,
            self.failed + other.failed,
        )

    @property
    def unverifiable(self) -> int:
        """Those of which nobody can tell here: no passage, or no text at hand."""
        return self.evidence - self.verified - self.failed


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of one record, or of several, is proved."""

    claims: int
    """Parts that evidence can support and that have some."""
    claims_with_passage: int
    """Those with at least one passage."""
    claims_verified: int
    """Those with at least one verified passage."""
    disputes: int
    """Where sources contradict each other."""
    by_grade: Mapping[Reliability, Tally]
    """Pieces of evidence by the reliability of their sources; every grade is there."""

    @property
    def total(self) -> Tally:
        """Pieces of evidence of all grades."""
        return sum(self.by_grade.values(), Tally())


def coverage(verifications: Iterable[Verification]) -> Coverage:
    """Count what the verifications of one agreement or of several found."""
    claims: dict[tuple[str, str], list[Check]] = {}
    grades = dict.fromkeys(Reliability, Tally())
    disputes = 0
    for verification in verifications:
        disputes += len(verification.agreement.disputes)
        for check in verification.checks:
            claims.setdefault((verification.agreement.id, check.evidence.claim.path), []).append(check)
            grade = check.evidence.source.reliability
            grades[grade] += _tally(check)
    return Coverage(
        claims=len(claims),
        claims_with_passage=sum(any(check.evidence.passage for check in checks) for checks in claims.values()),
        claims_verified=sum(any(check.is_verified for check in checks) for checks in claims.values()),
        disputes=disputes,
        by_grade=MappingProxyType(grades),
    )


def _tally(check: Check) -> Tally:
    return Tally(1, int(check.evidence.passage is not None), int(check.is_verified), int(check.is_failure))

"""The rows of a comparison: two sides, a verdict, and the reason for it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from policytrack.comparison.verdicts import RowKind, Stage, Verdict
from policytrack.models import Commitment, LocatedEvidence


@dataclass(frozen=True, slots=True)
class Side:
    """What one agreement has on the subject of a row."""

    value: str
    """The word of the record: a term, a date, the name of a body; for a commitment see `standing`."""
    commitment: Commitment | None = None
    evidence: tuple[LocatedEvidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Alignment:
    """Why two commitments stand in one row."""

    stage: Stage
    score: float
    """How alike they are, from 0 to 1: mean of topics, actors, items and text; at the stage `text`, the text alone."""


@dataclass(frozen=True, slots=True)
class Row:
    """One subject, and how the first agreement stands to the second on it."""

    kind: RowKind
    subject: str
    """For a commitment its topic, or the pillar or topic asked for; for a body its kind; else the kind of the row."""
    verdict: Verdict
    a: Side | None
    b: Side | None
    reason: str
    """One sentence, the same whichever of the two comes first."""
    alignment: Alignment | None = None

    def swapped(self) -> Row:
        """Return the row as the second agreement sees it."""
        return replace(self, verdict=self.verdict.swapped, a=self.b, b=self.a)

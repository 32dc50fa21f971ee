"""A commitment together with the place where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from policytrack.models.agreement import Agreement
from policytrack.models.claims import LocatedEvidence
from policytrack.models.commitments import Commitment, PillarSection
from policytrack.vocabulary import CommitmentKind, CommitmentStatus, Degree, Pillar, Topic


@dataclass(frozen=True, slots=True, repr=False)
class LocatedCommitment:
    """One commitment, the section of the agreement it stands in, and the agreement."""

    agreement: Agreement
    section: PillarSection
    commitment: Commitment

    @property
    def id(self) -> str:
        """Identifier over all records, as in `can-ind-2026-security-workplan#cybersecurity`."""
        return f"{self.agreement.id}#{self.commitment.id}"

    @property
    def pillar(self) -> Pillar:
        """Field of cooperation that it belongs to."""
        return self.section.pillar

    @property
    def kind(self) -> CommitmentKind:
        """Whether it is a promise, or an effect that is only hoped for, an exclusion, a prohibition, an absence."""
        return self.commitment.kind

    @property
    def degree(self) -> Degree:
        """How firm it is, by the verb."""
        return self.commitment.degree

    @property
    def verb(self) -> str:
        """The verb as reported, in its own language."""
        return self.commitment.verb

    @property
    def status(self) -> CommitmentStatus:
        """What became of it, by the newest entry."""
        return self.commitment.status

    @property
    def text(self) -> str:
        """What is promised, in own words."""
        return self.commitment.text

    @property
    def topics(self) -> tuple[Topic, ...]:
        """Its subjects, the main one first."""
        return self.commitment.topics

    @property
    def evidence(self) -> tuple[LocatedEvidence, ...]:
        """Passages that support it, each with its source and a link; also for its caveats and what became of it."""
        return self.agreement.evidence(f"pillars.{self.pillar}.{self.commitment.id}")

    def __repr__(self) -> str:
        return f"<LocatedCommitment {self.id}: {self.degree}, “{self.verb}”>"

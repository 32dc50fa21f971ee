"""What rests on each source: the claims of all records that cite it, and the disputes that name it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from policytrack.dataset.folding import fold
from policytrack.models import Agreement, Claim, Dispute, LocatedEvidence, Source


class Support(NamedTuple):
    """A claim, and the pieces of evidence for it that one source gives."""

    claim: Claim
    pieces: tuple[LocatedEvidence, ...]
    is_alone: bool
    """Whether no other source supports the claim."""


@dataclass
class Citing:
    """A source and all that rests on it."""

    source: Source
    """As the first record that lists it has it; rules see to it that the others say the same."""
    records: dict[str, Agreement] = field(default_factory=dict[str, Agreement])
    """Records that list it, by identifier."""
    supports: dict[str, list[Support]] = field(default_factory=dict[str, list[Support]])
    """Claims by the identifier of their record."""
    disputes: list[tuple[Agreement, Dispute, int]] = field(default_factory=list[tuple[Agreement, Dispute, int]])
    """Disputes in which it makes the claim or contradicts it, with their places in the record."""

    @property
    def claims(self) -> int:
        """Number of claims that rest on it."""
        return sum(map(len, self.supports.values()))

    @property
    def alone(self) -> int:
        """Number of claims that rest on nothing else."""
        return sum(one.is_alone for supports in self.supports.values() for one in supports)


def citings(agreements: Iterable[Agreement]) -> dict[str, Citing]:
    """Return all sources by identifier, in the order of their publishers and titles."""
    found: dict[str, Citing] = {}
    for agreement in agreements:
        for source in agreement.sources:
            found.setdefault(source.id, Citing(source)).records[agreement.id] = agreement
        _add_claims(agreement, found)
        for position, dispute in enumerate(agreement.disputes):
            for identifier in dict.fromkeys((*dispute.made_by, *dispute.against)):
                if identifier in found:
                    found[identifier].disputes.append((agreement, dispute, position))
    return dict(sorted(found.items(), key=lambda pair: _order(pair[1].source)))


def _add_claims(agreement: Agreement, found: Mapping[str, Citing]) -> None:
    for claim in agreement.claims():
        by_source: dict[str, list[LocatedEvidence]] = {}
        for position, piece in enumerate(claim.evidence):
            if piece.source in found:
                located = LocatedEvidence(claim, position, piece, found[piece.source].source)
                by_source.setdefault(piece.source, []).append(located)
        for identifier, pieces in by_source.items():
            support = Support(claim, tuple(pieces), len(by_source) == 1)
            found[identifier].supports.setdefault(agreement.id, []).append(support)


def _order(source: Source) -> tuple[str, ...]:
    return fold(source.publisher), source.publisher, fold(source.title or ""), source.id

"""Tables of commitments, and of what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policytrack.fields import PartialDate
from policytrack.models import Agreement, Commitment, CommitmentCaveat, Item, PillarSection, StatusEntry
from policytrack.models.standing import since
from policytrack.tables.columns import Column, Subject, dated, keys, several, terms
from policytrack.tables.kinds import CellType
from policytrack.tables.provenance import evidenced, position, stands
from policytrack.tables.records import AGREEMENT
from policytrack.tables.units import Table


def _commitments(agreements: Iterable[Agreement]) -> Iterator[tuple[Agreement, PillarSection, Commitment]]:
    for agreement in agreements:
        for section in agreement.pillars:
            for commitment in section.commitments:
                yield agreement, section, commitment


def _status_since(subject: Subject) -> PartialDate | None:
    commitment: Commitment = subject[2]
    return since((entry.date, entry.value) for entry in commitment.status_history if entry.withdrawn is None)


def _items(subject: Subject) -> tuple[str, ...]:
    items: tuple[Item, ...] = subject[2].items
    return tuple(f"{item.kind}: {item.name}" for item in items)


def _caveats(subject: Subject) -> tuple[str, ...]:
    caveats: tuple[CommitmentCaveat, ...] = subject[2].caveats
    return tuple(f"{caveat.code}: {caveat.scope}" for caveat in caveats)


COMMITMENTS = Table(
    _commitments,
    (
        AGREEMENT,
        *keys(2, Commitment, id="commitment"),
        *keys(1, PillarSection, "pillar", pillar_pillar="pillar"),
        terms("main_topic", "Topic", lambda subject: subject[2].topics[0], "The first of its topics."),
        Column(
            name="degree_tier",
            read=lambda subject: subject[2].degree.tier,
            type=CellType.INTEGER,
            meaning="Rank of the tier of its degree, 7 for obligated down to 1 for reaffirmed; empty for unknown.",
        ),
        terms(
            "status", "CommitmentStatus", lambda subject: subject[2].status, "What became of it by the newest entry."
        ),
        *dated("status_since", _status_since, "Date of the entry by which it came to stand so."),
        several("items", _items, "What it names: kind, then name."),
        several("caveats", _caveats, "Reservations: kind, then how far it reaches."),
        terms(
            "unknowns",
            "Absence",
            lambda subject: tuple(each.value for each in subject[0].unknowns if each.about == subject[2].id),
            "Why the record cannot answer what a reader would ask of it, for each such question.",
            has_several=True,
        ),
        *evidenced(2),
    ),
)


def _statuses(agreements: Iterable[Agreement]) -> Iterator[Subject]:
    for agreement, section, commitment in _commitments(agreements):
        for at, entry in enumerate(commitment.status_history):
            yield agreement, section, commitment, entry, at


STATUSES = Table(
    _statuses,
    (
        AGREEMENT,
        Column(name="commitment", read=lambda subject: subject[2].id, way=((Commitment, "id"),)),
        position(4),
        *keys(3, StatusEntry, value="status"),
        stands(3),
        *evidenced(3),
    ),
)

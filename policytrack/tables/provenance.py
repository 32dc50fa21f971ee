"""Tables of what happened and of who says so: events, evidence, sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from policytrack.models import Agreement, Event, Evidence, Source
from policytrack.tables.columns import Column, Subject, count, keys, several
from policytrack.tables.kinds import CellType
from policytrack.tables.records import AGREEMENT
from policytrack.tables.units import Table


def position(at: int) -> Column:
    """Return the column of the place in a list, which stands at place `at` of a subject."""
    return count("position", lambda subject: subject[at], "Its place in the list of the record, counted from 0.")


def stands(at: int) -> Column:
    """Return the column that tells of an entry whether the data still holds it."""
    return Column(
        name="stands",
        read=lambda subject: subject[at].withdrawn is None,
        type=CellType.BOOLEAN,
        meaning="Whether the data still holds it; `false` where it was taken back as wrong.",
    )


def evidenced(at: int) -> tuple[Column, ...]:
    """Return the columns on the evidence of a claim."""
    return (
        several(
            "sources",
            lambda subject: tuple(dict.fromkeys(piece.source for piece in subject[at].evidence)),
            "Identifiers of the sources that support it; their passages are in the table of evidence.",
        ),
        count("evidence_count", lambda subject: len(subject[at].evidence), "Passages that support it."),
    )


def _events(agreements: Iterable[Agreement]) -> Iterator[Subject]:
    return ((agreement, event, at) for agreement in agreements for at, event in enumerate(agreement.events))


EVENTS = Table(_events, (AGREEMENT, position(2), *keys(1, Event), stands(1), *evidenced(1)))


def _evidence(agreements: Iterable[Agreement]) -> Iterator[Subject]:
    for agreement in agreements:
        for claim in agreement.claims():
            for at, piece in enumerate(claim.evidence):
                yield agreement, claim.path, piece, at


def _commitment_of(subject: Subject) -> str | None:
    """Return the commitment within which a claim stands, from a path such as `pillars.cyber.cybersecurity.status.0`."""
    first, *others = subject[1].split(".")
    return others[1] if first == "pillars" else None


EVIDENCE = Table(
    _evidence,
    (
        AGREEMENT,
        Column(
            name="claim",
            read=lambda subject: subject[1],
            meaning="What it supports, as in `pillars.cyber.cybersecurity`, `events.3` or `instrument.bindingness`.",
        ),
        position(3),
        Column(name="commitment", read=_commitment_of, meaning="Commitment to which the claim belongs, where it does."),
        *keys(2, Evidence),
    ),
)


def _sources(agreements: Iterable[Agreement]) -> Iterator[Subject]:
    for agreement in agreements:
        uses = Counter(piece.source for claim in agreement.claims() for piece in claim.evidence)
        for source in agreement.sources:
            yield agreement, source, uses[source.id]


SOURCES = Table(
    _sources,
    (
        AGREEMENT,
        *keys(1, Source, id="source"),
        count("evidence_count", lambda subject: subject[2], "Passages in it that support claims of the agreement."),
    ),
)

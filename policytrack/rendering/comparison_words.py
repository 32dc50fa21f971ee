"""A comparison in plain words, parted into sections: what every rendering for people is made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from policytrack.comparison import Comparison, Row, RowKind, Side, Stage, Verdict
from policytrack.comparison.wording import titles
from policytrack.fields import PartialDate
from policytrack.fields.wording import quoted
from policytrack.models import Agreement, Commitment, LocatedEvidence
from policytrack.rendering.terminal import shorten
from policytrack.rendering.words import heading, parties, plain, when
from policytrack.vocabulary import BodyKind, CommitmentKind, Degree, Pillar, Supports, TextAvailability, Topic

Names: TypeAlias = tuple[str, str]
"""What the first agreement is called, and the second."""

INSTRUMENTS = "The instruments"
OVERVIEW = "pillar"
"""What an overview goes by where nothing else is asked for."""
LETTERS: Names = ("A", "B")
NOT_MENTIONED = "not mentioned"
SILENCE = "What only one text mentions is not mentioned in the other; that is silence, not a “no”."

_LONGEST_NAME = 60
_KINDS = {
    RowKind.PARTIES: "Parties",
    RowKind.INSTRUMENT: "Form of the instrument",
    RowKind.BINDINGNESS: "Legal weight",
    RowKind.ADOPTION: "Adoption",
    RowKind.TEXT: "Text",
    RowKind.DATE: "Date",
    RowKind.STATUS: "Status",
    RowKind.TERM: "Term",
}
_READ = {
    TextAvailability.FULL: "text public",
    TextAvailability.SUMMARY: "known from a summary only",
    TextAvailability.READOUT_ONLY: "known from a readout only",
    TextAvailability.WITHHELD: "text withheld",
    TextAvailability.NOT_FOUND: "text not found",
}
_PHRASES: Mapping[Verdict, tuple[str, int | None]] = {
    Verdict.SAME: ("the same", None),
    Verdict.STRONGER: ("firmer in", 0),
    Verdict.WEAKER: ("firmer in", 1),
    Verdict.ONLY_A: ("only in", 0),
    Verdict.ONLY_B: ("only in", 1),
    Verdict.NOT_COMPARABLE: ("not comparable", None),
    Verdict.UNKNOWN: ("cannot be told", None),
}
_UNRANKED = {
    CommitmentKind.EXPECTED_EFFECT: "an expected effect, not a promise",
    CommitmentKind.ACKNOWLEDGEMENT: "an acknowledgement, not a promise",
    CommitmentKind.EXCLUSION: "an exclusion: the text says that it does not cover it",
    CommitmentKind.ABSENCE: "an absence: a source notes that the text lacks it",
}
_CARRYING = frozenset({Supports.ALL, Supports.DEGREE, Supports.BINDINGNESS, Supports.ADOPTION, Supports.STATUS})
_BODIES = {kind.value: kind.definition.removesuffix(".") for kind in BodyKind}
_PILLARS = {topic.value: topic.pillar for topic in Topic}
_ORDER = (
    Verdict.STRONGER,
    Verdict.WEAKER,
    Verdict.NOT_COMPARABLE,
    Verdict.UNKNOWN,
    Verdict.SAME,
    Verdict.ONLY_A,
    Verdict.ONLY_B,
)
_OF_PARTS = {RowKind.BODY, RowKind.COMMITMENT}
_ALONE = {Verdict.ONLY_A, Verdict.ONLY_B}
_STAGES = {
    Stage.PINNED: "by you",
    Stage.TOPIC: "by their main topic",
    Stage.RELATED: "by a topic they share, and who is to act or what is named",
    Stage.TEXT: "by their words, within one pillar",
}


@dataclass(frozen=True, slots=True)
class Chapter:
    """Rows that belong together."""

    title: str
    rows: tuple[Row, ...]


def named(comparison: Comparison) -> Names:
    """Return what to call the two agreements, as the reasons do."""
    return titles(comparison.a, comparison.b)


def names_of(agreements: Sequence[Agreement]) -> list[str]:
    """Return what to call agreements beside each other: their short titles, with identifiers where two are alike."""
    short = [shorten(agreement.short_title, _LONGEST_NAME) for agreement in agreements]
    return [
        name if short.count(name) == 1 else f"{name} ({agreement.id})"
        for name, agreement in zip(short, agreements, strict=True)
    ]


def title_of(names: Names) -> str:
    """Return the title of a comparison."""
    return f"{names[0]} compared with {names[1]}"


def introduced(agreement: Agreement) -> str:
    """Return an agreement in one sentence: between whom, when, in what form, how much of it can be read."""
    form = agreement.instrument
    return f"{parties(agreement.pair)}, {when(agreement.date)}; {plain(form.type)}, {_READ[form.text]}"


def verdict_of(row: Row, names: Names) -> str:
    """Return the verdict with the name of the agreement that it favours."""
    if row.verdict is Verdict.NOT_COMPARABLE and row.kind is not RowKind.COMMITMENT:
        return "different"
    phrase, which = _PHRASES[row.verdict]
    return phrase if which is None else f"{phrase} {names[which]}"


def heading_of(row: Row) -> str:
    """Return what a row is about."""
    if row.kind is RowKind.BODY:
        return _BODIES[row.subject]
    return _KINDS.get(row.kind) or heading(row.subject)


def reason_of(rows: Sequence[Row]) -> str:
    """Return the one reason that rows have, with how many they are."""
    reason = rows[0].reason
    return reason if len(rows) == 1 else f"For {'both' if len(rows) == 2 else f'all {len(rows)}'}: {reason}"


def value_of(row: Row, side: Side) -> str:
    """Return what one side of a row has, in a few words."""
    if side.commitment is not None:
        said = _UNRANKED.get(side.commitment.kind) or standing(side.commitment)
        return f"{said}, {verb_of(side.commitment)}"
    match row.kind:
        case RowKind.BODY:
            return side.value
        case RowKind.PARTIES:
            return parties(side.value.split("–"))
        case RowKind.DATE:
            return when(PartialDate(side.value))
        case _:
            return plain(side.value)


def standing(commitment: Commitment) -> str:
    """Return how firm a promise is, or what the commitment is when it is no promise.

    >>> import policytrack as pt
    >>> found = pt.load()["can-ind-2026-security-workplan"]
    >>> standing(found.commitment("liaison-officers")), standing(found.commitment("drugs-information-sharing"))
    ('agreed', 'expected effect')
    """
    if not is_ranked(commitment):
        return plain(commitment.kind)
    degree = "degree not known" if commitment.degree is Degree.UNKNOWN else str(commitment.degree)
    return f"prohibition, {degree}" if commitment.kind is CommitmentKind.PROHIBITION else degree


def is_ranked(commitment: Commitment) -> bool:
    """Tell whether the degree of a commitment counts; that of what is no promise does not."""
    return commitment.kind not in _UNRANKED


def verb_of(commitment: Commitment) -> str:
    """Return the verb as reported, with its language where that is not English."""
    language = f" ({commitment.language})" if commitment.language else ""
    return f"{quoted(commitment.verb)}{language}"


def pairing_of(row: Row) -> str:
    """Return why two commitments stand in one row; empty for other rows."""
    if row.alignment is None:
        return ""
    return f"{_STAGES[row.alignment.stage]}; likeness {row.alignment.score:.2f}"


def chapters(comparison: Comparison, by: str | None = None) -> Iterator[Chapter]:
    """Yield the rows by sections: the instruments, the bodies, then the commitments.

    These are parted by pillars; with `by` there is only one row for each pillar or topic.
    """
    yield Chapter(INSTRUMENTS, tuple(row for row in comparison.rows if row.kind not in _OF_PARTS))
    bodies = tuple(row for row in comparison.rows if row.kind is RowKind.BODY)
    if bodies:
        yield Chapter("Bodies", bodies)
    found = commitments_of(comparison, by)
    if by is not None:
        yield Chapter(f"Commitments: the firmest by {by}", found)
        return
    for pillar in Pillar:
        rows = tuple(row for row in found if _PILLARS[row.subject] is pillar)
        if rows:
            yield Chapter(f"Commitments: {plain(pillar)}", rows)


def commitments_of(comparison: Comparison, by: str | None = None) -> tuple[Row, ...]:
    """Return the rows of commitments: each, or the firmest for each pillar or topic."""
    return comparison.by(by) if by is not None else comparison.rows_of(RowKind.COMMITMENT)


def brief(rows: Sequence[Row], names: Names) -> Iterator[tuple[str, str]]:
    """Yield what rows of commitments come to: each verdict with its number, and the subjects it is given on."""
    for verdict in _ORDER:
        found = [row for row in rows if row.verdict is verdict]
        if found:
            label = verdict_of(found[0], names)
            yield f"{label[:1].upper()}{label[1:]} ({len(found)})", "; ".join(map(_in_brief, found))


def _in_brief(row: Row) -> str:
    """Return subject and standing, the firmer side first."""
    sides = (row.b, row.a) if row.verdict is Verdict.WEAKER else (row.a, row.b)
    words = dict.fromkeys(standing(side.commitment) for side in sides if side is not None and side.commitment)
    return f"{plain(row.subject)} ({' against '.join(words)})" if words else plain(row.subject)


def carrying(side: Side) -> tuple[LocatedEvidence, ...]:
    """Return the evidence of a side, that first which carries what is compared, the most reliable source first."""
    return tuple(
        sorted(side.evidence, key=lambda piece: (_is_beside(piece), piece.passage is None, piece.source.reliability))
    )


def _is_beside(piece: LocatedEvidence) -> bool:
    """Tell whether a piece supports only something else than what is compared."""
    return bool(piece.supports) and not _CARRYING.intersection(piece.supports)


def source_of(piece: LocatedEvidence) -> str:
    """Return who says it, how far that can be relied on, and when it was published."""
    published = when(piece.source.published) if piece.source.published else "no date"
    return f"{piece.source.publisher}, grade {piece.source.reliability}, {published}"


def groups(rows: Sequence[Row]) -> Iterator[tuple[Row, ...]]:
    """Yield each row alone, but those together that follow each other and that one text alone has, for one reason."""
    for _, found in groupby(enumerate(rows), key=lambda pair: _group(*pair)):
        yield tuple(row for _, row in found)


def _group(place: int, row: Row) -> tuple[object, ...]:
    return (row.verdict, row.reason) if row.verdict in _ALONE else (place,)

"""Two agreements side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import cast

from policytrack.comparison.alignment import Pair, align
from policytrack.comparison.bodies import PlacedBody, body_pairs, judge_bodies
from policytrack.comparison.judging import Judgement, judge, standing
from policytrack.comparison.particulars import particulars
from policytrack.comparison.rows import Row, Side
from policytrack.comparison.silence import alone
from policytrack.comparison.standing import Heading, gathered, headings, judge_standing
from policytrack.comparison.verdicts import RowKind
from policytrack.errors import UnknownValueError
from policytrack.findings import nearest
from policytrack.models import Agreement, LocatedCommitment, LocatedEvidence
from policytrack.models.identity import Identity
from policytrack.vocabulary import Pillar, Topic

_Evidence = Mapping[str, tuple[LocatedEvidence, ...]]
_PILLARS = tuple(Pillar)
_TOPICS = tuple(Topic)


@dataclass(frozen=True, slots=True)
class Comparison:
    """How one agreement stands to another, row by row."""

    a: Agreement
    b: Agreement
    rows: tuple[Row, ...]
    """Particulars, bodies, commitments; commitments by pillar and topic."""

    def swapped(self) -> Comparison:
        """Return the comparison as the second agreement sees it."""
        return Comparison(self.b, self.a, tuple(row.swapped() for row in self.rows))

    def rows_of(self, kind: str) -> tuple[Row, ...]:
        """Return the rows of one kind, such as `commitment`.

        Raises:
            UnknownValueError: There is no such kind.
        """
        known = [row_kind.value for row_kind in RowKind]
        if kind not in known:
            raise UnknownValueError("kind of row", kind, allowed=known, suggestion=nearest(kind, known))
        return tuple(row for row in self.rows if row.kind == kind)

    def by(self, heading: str) -> tuple[Row, ...]:
        """Return a row for each `pillar` or each `topic` of which one of the two speaks: the firmest on either side.

        Unlike in `rows`, a commitment counts under all its topics, and under their pillars.

        Raises:
            UnknownValueError: `heading` is neither `pillar` nor `topic`.
        """
        ours, theirs = gathered(self.a, heading), gathered(self.b, heading)
        rows = _Rows(self.a, self.b)
        spoken = [term for term in headings(heading) if term in ours or term in theirs]
        return tuple(rows.of_heading(term, ours.get(term, ()), theirs.get(term, ())) for term in spoken)


def compare(a: Agreement, b: Agreement, *, pins: Mapping[str, str] | None = None) -> Comparison:
    """Return how agreement `a` stands to agreement `b`.

    Args:
        a: The agreement from which verdicts are seen: `stronger` means that it is firmer than `b`.
        b: The other.
        pins: Commitments that are to stand in one row whatever they are about: of `a`, to that of `b`.

    Raises:
        UnknownValueError: One of the agreements has no such commitment, or it is pinned twice; a suggestion is made.

    >>> import policytrack as pt
    >>> from policytrack.comparison import compare
    >>> agreements = pt.load()
    >>> found = compare(agreements["can-ind-2026-security-workplan"], agreements["ind-usa-2025-cybercrime-mou"])
    >>> [(row.verdict.value, row.a.value, row.b.value) for row in found.rows if row.alignment]
    [('stronger', 'committed', 'enabled')]
    """
    rows = _Rows(a, b)
    pairs = sorted(align(a, b, pins or {}), key=_order)
    return Comparison(a, b, (*rows.of_particulars(), *rows.of_bodies(), *map(rows.of_commitments, pairs)))


class _Rows:
    """Makes the rows of a comparison, with the evidence of either side."""

    def __init__(self, a: Agreement, b: Agreement) -> None:
        self._a, self._b = a, b
        self._ours, self._theirs = _evidence(Identity(a)), _evidence(Identity(b))

    def of_particulars(self) -> Iterator[Row]:
        for kind, values, claims, (verdict, reason) in particulars(self._a, self._b):
            a = Side(values[0], None, self._ours.get(claims[0], ()))
            b = Side(values[1], None, self._theirs.get(claims[1], ()))
            yield Row(kind, str(kind), verdict, a, b, reason)

    def of_bodies(self) -> Iterator[Row]:
        for pair in body_pairs(self._a, self._b):
            verdict, reason = judge_bodies(pair, self._a, self._b)
            a, b = _body_side(pair.a, self._ours), _body_side(pair.b, self._theirs)
            yield Row(RowKind.BODY, str(pair.kind), verdict, a, b, reason)

    def of_commitments(self, pair: Pair) -> Row:
        topic = _topic(pair)
        judgement = judge(pair.a, pair.b) if pair.a and pair.b else self._alone(pair.a, pair.b, topic)
        return self._row(topic, judgement, pair)

    def of_heading(
        self, heading: Heading, ours: Sequence[LocatedCommitment], theirs: Sequence[LocatedCommitment]
    ) -> Row:
        pair = Pair(ours[0] if ours else None, theirs[0] if theirs else None, None)
        judgement = judge_standing(ours, theirs) if ours and theirs else self._alone(pair.a, pair.b, heading)
        return self._row(heading, judgement, pair)

    def _row(self, subject: Heading, judgement: Judgement, pair: Pair) -> Row:
        a, b = _side(pair.a, self._ours), _side(pair.b, self._theirs)
        return Row(RowKind.COMMITMENT, str(subject), judgement.verdict, a, b, judgement.reason, pair.alignment)

    def _alone(self, a: LocatedCommitment | None, b: LocatedCommitment | None, heading: Heading) -> Judgement:
        if a:
            return alone(a, self._b, heading)
        verdict, reason = alone(cast("LocatedCommitment", b), self._a, heading)
        return Judgement(verdict.swapped, reason)


def _body_side(placed: PlacedBody | None, evidence: _Evidence) -> Side | None:
    return Side(placed.body.name, None, evidence.get(f"bodies.{placed.place}", ())) if placed else None


def _side(one: LocatedCommitment | None, evidence: _Evidence) -> Side | None:
    if one is None:
        return None
    pieces = evidence.get(f"pillars.{one.pillar}.{one.commitment.id}", ())
    return Side(standing(one.commitment), one.commitment, pieces)


def _topic(pair: Pair) -> Topic:
    """Return the topic of a row: the shared one, a main topic if possible, else the first in the vocabulary."""
    sides = [one.topics for one in pair[:2] if one]
    mains = {topics[0] for topics in sides}
    shared = set(sides[0]) & set(sides[-1])
    return min(shared & mains or shared or mains, key=_TOPICS.index)


def _order(pair: Pair) -> tuple[int, int, bool, list[str]]:
    sides = [one for one in pair[:2] if one]
    pillar = min(_PILLARS.index(one.pillar) for one in sides)
    return pillar, _TOPICS.index(_topic(pair)), pair.alignment is None, sorted(one.id for one in sides)


@lru_cache(maxsize=1024)  # whoever compares many with many asks for the same ones again and again
def _evidence(one: Identity[Agreement]) -> _Evidence:
    """Return the evidence of an agreement by the path of the claim that it supports."""
    pieces = one.of.evidence()
    return {path: tuple(found) for path, found in groupby(pieces, key=lambda piece: piece.claim.path)}

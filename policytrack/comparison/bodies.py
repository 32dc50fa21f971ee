"""Which bodies of two agreements stand in one row, and how they stand to each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from policytrack.comparison.judging import Judgement
from policytrack.comparison.likeness import alike
from policytrack.comparison.silence import not_mentioned
from policytrack.comparison.verdicts import Verdict
from policytrack.comparison.wording import meaning, titles
from policytrack.fields.wording import plain
from policytrack.models import Agreement, Body
from policytrack.vocabulary import BodyKind, Cadence

_KINDS = tuple(BodyKind)
_DIALOGUES = frozenset(kind for kind in BodyKind if kind.startswith("dialogue"))


class PlacedBody(NamedTuple):
    """A body, and its place in the list of its agreement."""

    agreement: Agreement
    place: int
    body: Body


class BodyPair(NamedTuple):
    """Two bodies in one row, or one without a counterpart."""

    a: PlacedBody | None
    b: PlacedBody | None

    @property
    def kind(self) -> BodyKind:
        """Kind of the two; the first in the vocabulary where they differ."""
        return min((one.body.kind for one in self if one is not None), key=_KINDS.index)

    @property
    def order(self) -> tuple[int, list[tuple[str, str, str]]]:
        """Key that puts pairs in order, whichever agreement comes first: by kind, then by name."""
        placed = [one for one in self if one is not None]
        return _KINDS.index(self.kind), sorted((one.body.name, one.agreement.id, _content(one)) for one in placed)


def body_pairs(a: Agreement, b: Agreement) -> list[BodyPair]:
    """Return the bodies of two agreements side by side: by name first, then of one kind, the names most alike first.

    Ordered by kind, then name.
    """
    ours = [PlacedBody(a, place, body) for place, body in enumerate(a.bodies)]
    theirs = [PlacedBody(b, place, body) for place, body in enumerate(b.bodies)]
    pairs: list[BodyPair] = []
    for found in sorted(_candidates(ours, theirs)):
        one, other = ours[found.places[0]], theirs[found.places[1]]
        if all(one != pair.a and other != pair.b for pair in pairs):
            pairs.append(BodyPair(one, other))
    taken = [pair.a for pair in pairs], [pair.b for pair in pairs]
    pairs += [BodyPair(one, None) for one in ours if one not in taken[0]]
    pairs += [BodyPair(None, one) for one in theirs if one not in taken[1]]
    return sorted(pairs, key=lambda pair: pair.order)


def judge_bodies(pair: BodyPair, a: Agreement, b: Agreement) -> Judgement:
    """Return how the two bodies of a row stand to each other."""
    if pair.b is None:
        return not_mentioned(a, b)
    if pair.a is None:
        verdict, reason = not_mentioned(b, a)
        return Judgement(verdict.swapped, reason)
    one, other = sorted((pair.a, pair.b), key=_order)
    if one.body == other.body:
        return Judgement(Verdict.SAME, f"In both {_described(one.body)}.")
    first, second = titles(one.agreement, other.agreement)
    if one.body.kind is not other.body.kind:
        verdict = Verdict.UNKNOWN if one.body.kind is BodyKind.DIALOGUE else Verdict.NOT_COMPARABLE
        return Judgement(verdict, f"In {first} {_described(one.body)}; in {second} {_described(other.body)}.")
    rhythms = _rhythm(one.body), _rhythm(other.body)
    if rhythms[0] is not rhythms[1]:
        reason = f"In both {_described(one.body)}: in {first} {_meets(one.body)}, in {second} {_meets(other.body)}."
        return Judgement(Verdict.NOT_COMPARABLE if all(rhythms) else Verdict.UNKNOWN, reason)
    return Judgement(Verdict.SAME, f"In both {_described(one.body)}.")


def _order(placed: PlacedBody) -> tuple[int, str, str]:
    return _KINDS.index(placed.body.kind), placed.agreement.id, placed.body.name


class _Candidate(NamedTuple):
    """Two bodies that may stand in one row; sorts before another that is to be preferred less."""

    has_other_name: bool
    differs: bool
    is_of_other_kind: bool
    unlikeness: float
    contents: tuple[str, ...]
    places: tuple[int, int]


def _candidates(ours: list[PlacedBody], theirs: list[PlacedBody]) -> Iterator[_Candidate]:
    for one in ours:
        for other in theirs:
            has_other_name = _names(one.body).isdisjoint(_names(other.body))
            is_of_other_kind = one.body.kind is not other.body.kind
            if not (has_other_name and is_of_other_kind):
                yield _Candidate(
                    has_other_name,
                    one.body != other.body,
                    is_of_other_kind,
                    unlikeness=-alike(one.body.name, other.body.name),
                    contents=tuple(sorted((_content(one), _content(other)))),
                    places=(one.place, other.place),
                )


def _content(placed: PlacedBody) -> str:
    return placed.body.model_dump_json()


def _names(body: Body) -> set[str]:
    return {name.casefold() for name in (body.name, *body.aliases)}


def _rhythm(body: Body) -> Cadence | None:
    return body.cadence.value if body.cadence and body.cadence.value is not Cadence.UNKNOWN else None


def _described(body: Body) -> str:
    return meaning(body.kind)


def _meets(body: Body) -> str:
    return plain(_rhythm(body) or "of unstated rhythm")

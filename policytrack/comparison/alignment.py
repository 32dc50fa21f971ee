"""Which commitments of two agreements stand in one row.

One commitment has at most one counterpart. Pairs are made greedily: those that the user pinned; then those whose
degrees are known, by stage (see `Stage`), those of the same kind first, the most alike first; then, in the same
way, those of unknown degree. Known degrees come first so that nothing unknown can take a counterpart away: adding an
unknown never changes how what is known was judged. Ties go to equal identifiers, then by identifier, so that neither
the order of lists nor that of the agreements matters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from policytrack.comparison.likeness import Likeness, likeness
from policytrack.comparison.rows import Alignment
from policytrack.comparison.verdicts import Stage
from policytrack.errors import UnknownValueError
from policytrack.findings import nearest
from policytrack.models import Agreement, LocatedCommitment
from policytrack.vocabulary import Degree

TEXT_THRESHOLD = 0.65
"""Least likeness of two texts for the stage `text`. High on purpose: where curators gave two commitments of one pillar
no topic in common, texts that are a little alike mostly mean different things."""
RELATED_THRESHOLD = 0.4
"""Least likeness of two commitments for the stage `related`; below it they share a topic by the way."""
ITEMS_THRESHOLD = 0.5
"""Least likeness of what two commitments name for the stage `related`, when both name something."""


class Pair(NamedTuple):
    """Two commitments in one row, or one without a counterpart."""

    a: LocatedCommitment | None
    b: LocatedCommitment | None
    alignment: Alignment | None


class _Candidate(NamedTuple):
    """Two commitments that may stand in one row; sorts before another that is to be preferred less."""

    is_unknown: bool
    stage: int
    is_of_other_kind: bool
    unlikeness: float
    has_other_id: bool
    ids: tuple[str, ...]
    places: tuple[int, int]


_STAGES = tuple(Stage)


def located(agreement: Agreement) -> tuple[LocatedCommitment, ...]:
    """Return the commitments of an agreement with the place where they stand."""
    return tuple(
        LocatedCommitment(agreement, section, commitment)
        for section in agreement.pillars
        for commitment in section.commitments
    )


def align(a: Agreement, b: Agreement, pins: Mapping[str, str]) -> Iterator[Pair]:
    """Yield pairs of commitments, then what is left of `a` and of `b`.

    `pins` gives for a commitment of `a` the commitment of `b` that stands beside it.

    Raises:
        UnknownValueError: There is no such commitment, or one is pinned twice.
    """
    ours, theirs = located(a), located(b)
    left = {one.commitment.id: one for one in ours}, {one.commitment.id: one for one in theirs}
    for one, other in pins.items():
        pair = _taken(left[0], one), _taken(left[1], other)
        score = likeness(pair[0].commitment, pair[1].commitment).score
        yield Pair(*pair, Alignment(Stage.PINNED, score))
    ours, theirs = tuple(left[0].values()), tuple(left[1].values())
    taken: tuple[set[int], set[int]] = set(), set()
    for found in sorted(_candidates(ours, theirs)):
        place, other_place = found.places
        if place not in taken[0] and other_place not in taken[1]:
            taken[0].add(place)
            taken[1].add(other_place)
            alignment = Alignment(_STAGES[found.stage], -found.unlikeness)
            yield Pair(ours[place], theirs[other_place], alignment)
    yield from (Pair(one, None, None) for place, one in enumerate(ours) if place not in taken[0])
    yield from (Pair(None, one, None) for place, one in enumerate(theirs) if place not in taken[1])


def _taken(left: dict[str, LocatedCommitment], identifier: str) -> LocatedCommitment:
    if identifier not in left:
        raise UnknownValueError(
            "commitment to pin", identifier, allowed=tuple(left), suggestion=nearest(identifier, left)
        )
    return left.pop(identifier)


def _candidates(ours: Sequence[LocatedCommitment], theirs: Sequence[LocatedCommitment]) -> Iterator[_Candidate]:
    for place, one in enumerate(ours):
        for other_place, other in enumerate(theirs):
            found = likeness(one.commitment, other.commitment)
            stage = _stage(one, other, found)
            if stage is not None:
                yield _Candidate(
                    is_unknown=Degree.UNKNOWN in (one.degree, other.degree),
                    stage=_STAGES.index(stage),
                    is_of_other_kind=one.kind is not other.kind,
                    unlikeness=-(round(found.text, 3) if stage is Stage.TEXT else found.score),
                    has_other_id=one.commitment.id != other.commitment.id,
                    ids=tuple(sorted((one.commitment.id, other.commitment.id))),
                    places=(place, other_place),
                )


def _stage(one: LocatedCommitment, other: LocatedCommitment, found: Likeness) -> Stage | None:
    """Return the first stage at which two commitments find each other."""
    if one.topics[0] is other.topics[0]:
        return Stage.TOPIC
    if _are_related(one, other, found):
        return Stage.RELATED
    return Stage.TEXT if one.pillar is other.pillar and found.text >= TEXT_THRESHOLD else None


def _are_related(one: LocatedCommitment, other: LocatedCommitment, found: Likeness) -> bool:
    """Tell whether they share a topic, who is to act and what is named.

    The topic is the main one of either, or both stand in one pillar. Where one of them does not say who is to act, or
    names nothing, that does not count against them.
    """
    shared = set(one.topics) & set(other.topics)
    if not shared & {one.topics[0], other.topics[0]} and not (shared and one.pillar is other.pillar):
        return False
    is_contradicted = found.actors == 0 or (found.items is not None and found.items < ITEMS_THRESHOLD)
    return not is_contradicted and found.score >= RELATED_THRESHOLD

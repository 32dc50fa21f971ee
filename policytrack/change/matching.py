"""Which members of two lists are the same thing, wherever in the list they stand."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import partial
from itertools import product
from typing import NamedTuple, TypeAlias, cast

from policytrack.models import Entity, Evidence


class Member(NamedTuple):
    """A member of a list, and what it is called within the path of its record."""

    place: str
    part: Entity


class Stage(NamedTuple):
    """One way of finding the same thing in the other list."""

    keys: tuple[str, ...]
    """What has to be equal; a key within a part is written after a full stop."""
    least: float = 0.0
    """How alike the words of the two have to be, from 0 to 1."""


class Matching(NamedTuple):
    """By what members of a list are found again: the stages, one after the other, each for what is left."""

    stages: tuple[Stage, ...]
    words: tuple[str, ...] = ()
    """Keys whose words decide between several: the most alike belong together."""


class Matched(NamedTuple):
    """Two lists of members held against each other."""

    both: tuple[tuple[Member, Member], ...]
    """What both have, old and new, in the order of the new list."""
    gone: tuple[Member, ...]
    come: tuple[Member, ...]


_MOST_WEIGHED = 100_000
"""Pairs that are weighed against each other in one group: a record that was made to take long does not."""

_Grouping: TypeAlias = Callable[["_Weighed"], Hashable]


class _Weighed(NamedTuple):
    """A member with what is asked of it again and again."""

    member: Member
    canon: str
    words: Counter[str]


def matched(old: Sequence[Member], new: Sequence[Member], matching: Matching) -> Matched:
    """Hold two lists against each other; what is equal but for the order of its own lists belongs together first.

    The result does not depend on the order of the lists, and is the same the other way round.
    """
    left, right = ([_weighed(member, matching) for member in members] for members in (old, new))
    both = _pairs(left, right, lambda one: one.canon, 0.0)
    for stage in (None, *matching.stages):
        if stage is not None:
            both += _pairs(left, right, partial(_values, stage.keys), stage.least)
        taken = {id(one) for pair in both for one in pair}
        left, right = ([one for one in side if id(one) not in taken] for side in (left, right))
    order = {id(member): position for position, member in enumerate(new)}
    pairs = sorted(((one.member, other.member) for one, other in both), key=lambda pair: order[id(pair[1])])
    return Matched(tuple(pairs), tuple(one.member for one in left), tuple(one.member for one in right))


def _weighed(member: Member, matching: Matching) -> _Weighed:
    words = " ".join(_text(_value(member.part, key)) for key in matching.words)
    return _Weighed(member, canonical(member.part), Counter(words.casefold().split()))


def _pairs(
    left: Iterable[_Weighed], right: Iterable[_Weighed], grouping: _Grouping, least: float
) -> list[tuple[_Weighed, _Weighed]]:
    """Return what belongs together: in each group the most alike first."""
    groups: defaultdict[Hashable, tuple[list[_Weighed], list[_Weighed]]] = defaultdict(lambda: ([], []))
    for side, members in enumerate((left, right)):
        for one in members:
            groups[grouping(one)][side].append(one)
    pairs: list[tuple[_Weighed, _Weighed]] = []
    for olds, news in groups.values():
        taken: set[int] = set()
        for one, other in _candidates(olds, news):
            if not taken & {id(one), id(other)} and _likeness(one, other) >= least:
                taken |= {id(one), id(other)}
                pairs.append((one, other))
    return pairs


def _candidates(olds: list[_Weighed], news: list[_Weighed]) -> list[tuple[_Weighed, _Weighed]]:
    """Return pairs to try, the most alike first; of more than can be weighed, those of the same place by content."""
    if len(olds) * len(news) > _MOST_WEIGHED:
        return [*zip(*(sorted(members, key=lambda one: one.canon) for members in (olds, news)), strict=False)]
    return sorted(product(olds, news), key=_unlikeness)


def _unlikeness(pair: tuple[_Weighed, _Weighed]) -> tuple[float, str, str]:
    """Return the key by which the most alike pair comes first, whichever side is which."""
    first, last = sorted(one.canon for one in pair)
    return -_likeness(*pair), first, last


def _likeness(one: _Weighed, other: _Weighed) -> float:
    """Return how many of their words two members share (Dice): 1 for all of them, also when there is none."""
    total = one.words.total() + other.words.total()
    return 2 * (one.words & other.words).total() / total if total else 1.0


def _values(keys: Iterable[str], one: _Weighed) -> Hashable:
    return tuple(_value(one.member.part, key) for key in keys)


def _value(part: object, key: str) -> object:
    for step in key.split("."):
        part = getattr(part, step, None)
    return part


def _text(value: object) -> str:
    match value:
        case tuple():
            return " ".join(map(_text, cast("tuple[object, ...]", value)))
        case Evidence():
            return value.passage or value.source
        case _:
            return "" if value is None else str(value)


def canonical(part: Entity) -> str:
    """Return a part of a record as text in which the order of lists does not show, save the first of the topics."""
    return json.dumps(_sorted(part.model_dump(mode="json", exclude_none=True)), ensure_ascii=False)


def _sorted(value: object, key: str = "") -> object:
    if isinstance(value, dict):
        return {name: _sorted(inner, name) for name, inner in sorted(cast("dict[str, object]", value).items())}
    if isinstance(value, list):
        members = cast("list[object]", value)
        first = 1 if key == "topics" else 0  # the first topic is the main one
        rest = sorted((_sorted(member) for member in members[first:]), key=json.dumps)
        return [*members[:first], *rest]
    return value

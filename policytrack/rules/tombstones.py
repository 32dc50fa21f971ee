"""The rules of records that went: what replaced one has a record itself, and the day is one that there was."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from policytrack.findings import Problem, nearest
from policytrack.models import Tombstone
from policytrack.rules.rule import Rule, rule

_NO_SUCH_DAY = "PT220"
"""Code of the rule of the calendar, which a record is held to as well."""


@dataclass(frozen=True, slots=True)
class Graveyard:
    """The tombstones of a collection, and the identifiers of the records that are there."""

    tombstones: tuple[Tombstone, ...]
    known: Collection[str]


TombstoneRule: TypeAlias = Rule[Graveyard, Problem]
"""A rule that looks at the records that went."""


@rule(
    code="PT307",
    name="replaced-by-nothing",
    title="a removed record is replaced by one that is not there",
    remedy="Write the identifier of a record that is there, or take `replaced_by` out.",
)
def replacement(graveyard: Graveyard) -> Iterator[Problem]:
    """Whoever follows an old citation is sent on to the replacement, so that has to be a record.

    Where the replacement was removed in its turn, the tombstone names what replaced that, and so on to a record.
    """
    went = {stone.id: stone for stone in graveyard.tombstones}
    for position, stone in enumerate(graveyard.tombstones):
        by = stone.replaced_by
        if by is None or by in graveyard.known:
            continue
        place = ("tombstones", position, "replaced_by")
        if by in went:
            message = f"the record `{by}` was removed itself, on {went[by].removed}"
            yield replacement.problem(message, place, by, suggestion=_heir(by, went, graveyard.known))
        else:
            message = f"no record has the identifier `{by}`"
            yield replacement.problem(message, place, by, suggestion=nearest(by, sorted(graveyard.known)))


def _heir(identifier: str, went: Mapping[str, Tombstone], known: Collection[str]) -> str | None:
    """Return the record at the end of a chain of replacements; None when it ends nowhere, or where it began."""
    seen: set[str] = set()
    while identifier not in known and identifier not in seen:
        seen.add(identifier)
        following = went[identifier].replaced_by if identifier in went else None
        if following is None:
            return None
        identifier = following
    return identifier if identifier in known else None


TOMBSTONE_RULES: tuple[TombstoneRule, ...] = (replacement,)


def check_tombstones(tombstones: tuple[Tombstone, ...], known: Collection[str]) -> Iterator[Problem]:
    """Yield what breaks a rule of records that went; `known` are the identifiers of the records that are there."""
    for position, stone in enumerate(tombstones):
        if not stone.removed.exists:
            message = f"{stone.removed} does not exist: the month has no such day"
            yield Problem(_NO_SUCH_DAY, message, ("tombstones", position, "removed"), value=str(stone.removed))
    graveyard = Graveyard(tombstones, known)
    for rule_ in TOMBSTONE_RULES:
        yield from rule_.check(graveyard)

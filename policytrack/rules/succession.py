"""Rules between two versions of a collection: a record that went leaves a tombstone, and a tombstone stays."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from policytrack.findings import Problem
from policytrack.models import Tombstone
from policytrack.rules.rule import Rule, rule


@dataclass(frozen=True, slots=True)
class Succession:
    """What a collection was and what it became, as far as identifiers are concerned."""

    had: Collection[str]
    """Identifiers of the records of the old version."""
    known: Collection[str]
    """Identifiers that the new version has, or, for all that is known, may have: a file of that name may be broken."""
    had_removed: Mapping[str, Tombstone]
    """Tombstones of the old version, by identifier."""
    removed: Mapping[str, Tombstone]
    """Tombstones of the new version, by identifier."""


Found: TypeAlias = tuple[str, Problem]
"""The identifier that a problem is about, and the problem."""
SuccessionRule: TypeAlias = Rule[Succession, Found]
"""A rule that looks at two versions of a collection."""


@rule(
    code="PT308",
    name="gone-without-tombstone",
    title="a record went, and no tombstone says why",
    remedy="Put the record back, or say in `tombstones.yaml` when and why it went.",
)
def tombstone_left(succession: Succession) -> Iterator[Found]:
    """Somebody may have cited the record. A tombstone tells them what became of it, and keeps its name from others.

    A record that gets another identifier went under the old one, too. This is found only where two versions are
    compared, as in the review of a pull request.
    """
    for identifier in sorted({*succession.had} - {*succession.known} - {*succession.removed}):
        heirs = _heirs(identifier, succession)
        shown = f", replaced_by: {heirs[0]}" if len(heirs) == 1 else ""
        remedy = (
            "Put the record back, or add to `tombstones.yaml`: "
            f"{{id: {identifier}, removed: YYYY-MM-DD, reason: Why it went.{shown}}}"
        )
        message = f"the record `{identifier}` went, and no tombstone says why"
        yield identifier, tombstone_left.problem(message, (), identifier, remedy=remedy)


def _heirs(identifier: str, succession: Succession) -> list[str]:
    """Return the new records of the same pair and year: one of them may be this one under another name."""
    beginning = "-".join(identifier.split("-")[:3])
    return sorted(new for new in {*succession.known} - {*succession.had} if new.startswith(f"{beginning}-"))


@rule(
    code="PT309",
    name="tombstone-taken-out",
    title="a tombstone was taken out, and the record is not back",
    remedy="Put the tombstone back: it is what an old citation leads to.",
)
def tombstone_kept(succession: Succession) -> Iterator[Found]:
    """Without its tombstone the identifier would be free again, and an old citation might lead to another agreement.

    This is found only where two versions are compared, as in the review of a pull request.
    """
    for identifier in sorted({*succession.had_removed} - {*succession.removed} - {*succession.known}):
        message = f"the tombstone of `{identifier}` was taken out, and the record is not back"
        yield identifier, tombstone_kept.problem(message, ("tombstones",), identifier)


SUCCESSION_RULES: tuple[SuccessionRule, ...] = (tombstone_left, tombstone_kept)

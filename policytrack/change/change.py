"""One change, and all changes from one version of the data to another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from policytrack.findings import Problem
from policytrack.models import Agreement, Source


class ChangeKind(StrEnum):
    """Of which kind a change of the data is."""

    REAL_WORLD_CHANGE = "real_world_change"
    """Something happened that the old version could not know: it is dated after all that it knew."""
    NEW_FACT = "new_fact"
    """The data says more about what had been before: a record, an entry, evidence, a value that was not known."""
    CORRECTION = "correction"
    """The data no longer says what it said: a value was changed, removed or withdrawn."""
    FORMAT_ONLY = "format_only"
    """The record says the same; only the way its file is written changed."""


class Side(StrEnum):
    """One of the two versions."""

    OLD = "old"
    """The earlier one."""
    NEW = "new"
    """The later one."""


@dataclass(frozen=True, slots=True)
class Change:
    """One claim of which the data does not say the same any more."""

    kind: ChangeKind
    agreement: Agreement
    """The agreement as the new version has it; as the old one has it where the record is gone."""
    path: str
    """What changed, as in `pillars.cyber.cybersecurity.degree`; empty for the whole record.

    Positions are those of the new version, of the old one for what is gone.
    """
    before: str | None
    """What the record said, in its own words; None where it said nothing."""
    after: str | None
    """What the record says now; None where it says nothing any more."""
    sources: tuple[Source, ...]
    """What the claim rests on: in the new version, in the old one for what is gone; newly cited ones first."""
    sentence: str
    """The change in words."""

    def __repr__(self) -> str:
        return f"<Change {self.kind} of {self.agreement.id}: {self.sentence}>"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file of one version that is no record, so that nothing in it can be compared."""

    side: Side
    path: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between two versions, by agreement, in the order of the record."""

    old: str
    """What the old version is called."""
    new: str
    """What the new version is called."""
    changes: tuple[Change, ...]
    unreadable: tuple[Unreadable, ...] = ()
    """Files that could not be compared; what the other version has for them is left out."""

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def of(self, kind: ChangeKind) -> tuple[Change, ...]:
        """Return the changes of one kind."""
        return tuple(change for change in self.changes if change.kind == kind)

    @property
    def added(self) -> tuple[Agreement, ...]:
        """Agreements that the new version alone has."""
        return tuple(change.agreement for change in self.changes if _is_whole(change) and change.before is None)

    @property
    def removed(self) -> tuple[Agreement, ...]:
        """Agreements that the old version alone has."""
        return tuple(change.agreement for change in self.changes if _is_whole(change) and change.after is None)

    @property
    def changed(self) -> tuple[Agreement, ...]:
        """Agreements that both versions have and of which they do not say the same, as the new one has them."""
        whole = {agreement.id for agreement in (*self.added, *self.removed)}
        found = {change.agreement.id: change.agreement for change in self.changes if _is_meant(change)}
        return tuple(agreement for identifier, agreement in found.items() if identifier not in whole)

    def __repr__(self) -> str:
        return f"<Changes from {self.old} to {self.new}: {len(self)}>"


def _is_whole(change: Change) -> bool:
    return not change.path and _is_meant(change)


def _is_meant(change: Change) -> bool:
    return change.kind is not ChangeKind.FORMAT_ONLY

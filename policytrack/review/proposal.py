"""What a review tells: the verdict, and what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from policytrack.change import Changes
from policytrack.models import Tombstone
from policytrack.validation import Report
from policytrack.verification import Coverage


class Concern(StrEnum):
    """Why somebody should look at a file that is no record, or at what is unusual about one that is."""

    RULES = "rules"
    """The file makes or runs the rules that records are held to."""
    UNREAD = "unread"
    """The file stands among the records, but nothing reads it."""
    ELSEWHERE = "elsewhere"
    """The file is called as a record is, but does not stand among them."""
    EXECUTABLE = "executable"
    """The file of a record can be executed now."""
    OTHER = "other"
    """The file has nothing to do with the records."""


class Notice(NamedTuple):
    """A file that the change touches, and why it is named."""

    concern: Concern
    path: str
    """Path from the top of the repository."""


class Proof(NamedTuple):
    """How much of a record is proved."""

    identifier: str
    before: Coverage | None
    """As the old version had it; None where that has no such record."""
    after: Coverage


@dataclass(frozen=True, slots=True)
class Review:
    """The outcome of looking at a proposed change.

    Paths are those from the top of the repository.
    """

    top: str
    """The whole path of the repository's top."""
    folder: str
    """Folder of the records."""
    report: Report
    """Everything wrong in the files that the change touches, and, of the others, what the change brought about."""
    changes: Changes
    """What differs between the two versions, in words."""
    proofs: tuple[Proof, ...]
    """The evidence of the records that are new or say something else, in the order of their identifiers."""
    tombstones: tuple[Tombstone, ...]
    """Tombstones that are new or say something else."""
    notices: tuple[Notice, ...]
    """What else the change touches."""

    @property
    def is_accepted(self) -> bool:
        """Whether nothing stands against the change; warnings and notices do not."""
        return self.report.is_clean

    def noticed(self, concern: Concern) -> tuple[str, ...]:
        """Return the paths of the files that are named for one reason."""
        return tuple(notice.path for notice in self.notices if notice.concern is concern)

"""The timeline: everything dated in a record, oldest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from policytrack.fields import PartialDate
from policytrack.models.commitments import Commitment, StatusEntry
from policytrack.models.events import Event
from policytrack.models.evidence import Evidence, Statement


class Moment(NamedTuple):
    """One dated entry of a record."""

    agreement: str
    """Identifier of the agreement."""
    about: Event | Statement | StatusEntry
    """The entry."""
    commitment: Commitment | None
    """The commitment whose status it is; None for events and statements."""

    @property
    def date(self) -> PartialDate:
        """When it happened, as precisely as known."""
        return self.about.date

    @property
    def recorded(self) -> PartialDate:
        """Day on which the data learned it."""
        return self.about.recorded

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Passages that support it."""
        return self.about.evidence

    @property
    def text(self) -> str:
        """What happened, in own words."""
        if isinstance(self.about, StatusEntry):
            called = f"{self.commitment.id} " if self.commitment else ""
            note = f": {self.about.note}" if self.about.note else ""
            return f"{called}{self.about.value}{note}"
        return self.about.text

    def __repr__(self) -> str:
        called = f"{self.agreement}#{self.commitment.id}" if self.commitment else self.agreement
        return f"<Moment {self.date}, {called}: {type(self.about).__name__}>"


def moments(
    agreement: str, events: Iterable[Event], commitments: Iterable[Commitment], statements: Iterable[Statement]
) -> tuple[Moment, ...]:
    """Return the entries that stand, oldest first; entries of the same date in the order of the record."""
    found = [
        *(Moment(agreement, event, None) for event in events),
        *_statuses(agreement, commitments),
        *(Moment(agreement, statement, None) for statement in statements),
    ]
    standing = (moment for moment in found if moment.about.withdrawn is None)
    return tuple(sorted(standing, key=lambda moment: moment.date.sort_key))


def _statuses(agreement: str, commitments: Iterable[Commitment]) -> Iterator[Moment]:
    for commitment in commitments:
        for entry in commitment.status_history:
            yield Moment(agreement, entry, commitment)

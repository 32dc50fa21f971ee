"""Of which kind a change is, by what the old version of the record could know."""

from __future__ import annotations

import datetime as dt

from policytrack.change.change import ChangeKind
from policytrack.change.excerpts import is_continued, is_unknown
from policytrack.fields import PartialDate
from policytrack.models import Agreement, Commitment, Entity, Event, Statement, StatusEntry
from policytrack.vocabulary import CommitmentStatus

_TELL_NOTHING = frozenset(
    {
        CommitmentStatus.UNKNOWN,
        CommitmentStatus.NOT_ASSESSED,
        CommitmentStatus.NOT_APPLICABLE,
        CommitmentStatus.UNVERIFIABLE,
    }
)
"""Statuses that say what is known, not what happened."""


def kind_of_value(before: object, after: object) -> ChangeKind:
    """Return the kind of a change of one value: a correction, unless the record says all that it said, and more.

    It does where there was no value, where the value was a term such as `unknown`, and where sentences were added at
    the end of a text.
    """
    is_new = before is None or (is_unknown(before) and not is_unknown(after))
    return ChangeKind.NEW_FACT if is_new or is_continued(before, after) else ChangeKind.CORRECTION


class Knowledge:
    """Up to which day an old version of a record could know what had happened."""

    def __init__(self, old: Agreement) -> None:
        latest = [moment.date.sort_key[1] for moment in old.timeline()]
        self._until: dt.date = min(old.last_verified.sort_key[1], max(latest, default=dt.date.max))

    def kind_of_entry(self, entry: Entity, commitment: Commitment | None) -> ChangeKind:
        """Return the kind of what only the new version has; `commitment` is the old one that a status belongs to.

        A real-world change is dated, on whichever of its days, after the newest entry of the old version or after the
        day on which that was last verified. A status has to differ from the one before, and say what happened.
        """
        return ChangeKind.REAL_WORLD_CHANGE if self._has_happened(entry, commitment) else ChangeKind.NEW_FACT

    def _has_happened(self, entry: Entity, commitment: Commitment | None) -> bool:
        match entry:
            case StatusEntry(value=value):
                was = commitment.status if commitment else CommitmentStatus.NOT_ASSESSED
                return value not in _TELL_NOTHING and value != was and self._is_news(entry)
            case Event() | Statement():
                return self._is_news(entry)
            case Commitment(made=PartialDate() as made):
                return made.sort_key[0] > self._until
            case _:
                return False

    def _is_news(self, entry: Event | Statement | StatusEntry) -> bool:
        return entry.withdrawn is None and entry.date.sort_key[0] > self._until

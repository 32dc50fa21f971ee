"""What is due, and what is overdue: deadlines, ends of terms, meetings that a cadence lets expect."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from policytrack.chronicle.cadences import as_date, recurrences
from policytrack.chronicle.certainty import Certainty
from policytrack.fields import DateLike, PartialDate
from policytrack.models import Agreement, Commitment
from policytrack.vocabulary import CommitmentStatus

_SETTLED = frozenset(
    {
        CommitmentStatus.FULFILLED,
        CommitmentStatus.SUPERSEDED,
        CommitmentStatus.OVERTAKEN,
        CommitmentStatus.WITHDRAWN,
        CommitmentStatus.NOT_APPLICABLE,
    }
)
_OPEN = frozenset(
    {
        CommitmentStatus.NOT_STARTED,
        CommitmentStatus.IN_PROGRESS,
        CommitmentStatus.OPERATING,
        CommitmentStatus.PARTLY_FULFILLED,
        CommitmentStatus.MISSED,
        CommitmentStatus.SUSPENDED,
    }
)


class DueKind(StrEnum):
    """Why something is due."""

    DEADLINE = "deadline"
    """The agreement names the day by which a commitment is to be done."""
    TERM_END = "term_end"
    """The term of the agreement ends."""
    RECURRENCE = "recurrence"
    """A cadence lets a meeting or an act be expected by the end of a period."""


@dataclass(frozen=True, slots=True)
class Due:
    """Something that is to happen, or to have happened, by a date."""

    kind: DueKind
    agreement: Agreement
    what: str
    """Identifier of the commitment, name of the body, or `term`."""
    date: PartialDate
    """By when."""
    certainty: Certainty
    """Whether the answer holds whatever the dates mean and whatever became of it."""
    status: CommitmentStatus | None = None
    """What had become of the commitment by the day asked about; None where no commitment is concerned."""


def overdue(agreement: Agreement, on: DateLike) -> tuple[Due, ...]:
    """Return the deadlines that lie before `on` without the promise being kept, superseded or withdrawn by then.

    `certain` when the whole deadline has passed and a source says that the promise is not kept; `possible` when part of
    the deadline is still to come, or when nobody knows what became of the promise by then. What was kept stays kept,
    even if it was suspended later.
    """
    return tuple(sorted(_overdue(agreement, on), key=_by_date))


def _overdue(agreement: Agreement, on: DateLike) -> Iterator[Due]:
    for commitment, deadline in _deadlines(agreement):
        if _is_settled(commitment, on) or not deadline.possibly_before(on):
            continue
        status, *others = commitment.possible_statuses_on(on)
        is_open = not _may_be_settled(commitment, on) and _OPEN.issuperset([status, *others])
        certainty = _certain_if(is_open and deadline.certainly_before(on))
        yield Due(DueKind.DEADLINE, agreement, commitment.id, deadline, certainty, status)


def due(agreement: Agreement, start: DateLike, end: DateLike) -> tuple[Due, ...]:
    """Return what is due between the first day of `start` and the last of `end`: deadlines, ends of terms, recurrences.

    A deadline of what is settled by the day before `start` is left out. `certain` when every day the date can mean lies
    between the two, and nothing that may have happened by then has settled it; a recurrence is `possible`, since a
    cadence says how often, not when.
    """
    return tuple(sorted(_due(agreement, start, end), key=_by_date))


def _due(agreement: Agreement, start: DateLike, end: DateLike) -> Iterator[Due]:
    first = as_date(start).earliest
    before = first - dt.timedelta(days=1)
    for commitment, deadline in _deadlines(agreement):
        if not _is_settled(commitment, before) and deadline.possibly_within(start, end):
            is_certain = deadline.certainly_within(start, end) and not _may_be_settled(commitment, before)
            status = commitment.status_on(before)
            yield Due(DueKind.DEADLINE, agreement, commitment.id, deadline, _certain_if(is_certain), status)
    term_end = agreement.term.end if agreement.term else None
    if term_end is not None and term_end.possibly_within(start, end):
        certainty = _certain_if(term_end.certainly_within(start, end))
        yield Due(DueKind.TERM_END, agreement, "term", term_end, certainty)
    for recurrence in recurrences(agreement, first):
        if recurrence.expected_by is not None and recurrence.expected_by.possibly_within(start, end):
            date = recurrence.expected_by
            yield Due(DueKind.RECURRENCE, agreement, recurrence.what, date, Certainty.POSSIBLE)


def _deadlines(agreement: Agreement) -> Iterator[tuple[Commitment, PartialDate]]:
    for commitment in agreement.commitments:
        if commitment.deadline is not None:
            yield commitment, commitment.deadline


def _is_settled(commitment: Commitment, day: DateLike) -> bool:
    return any(date.certainly_on_or_before(day) for date in _settlements(commitment))


def _may_be_settled(commitment: Commitment, day: DateLike) -> bool:
    return any(date.possibly_on_or_before(day) for date in _settlements(commitment))


def _settlements(commitment: Commitment) -> Iterator[PartialDate]:
    for entry in commitment.status_history:
        if entry.withdrawn is None and entry.value in _SETTLED:
            yield entry.date


def _certain_if(is_certain: bool) -> Certainty:  # noqa: FBT001 - it has no other argument
    return Certainty.CERTAIN if is_certain else Certainty.POSSIBLE


def _by_date(found: Due) -> tuple[object, ...]:
    return (*found.date.sort_key, found.agreement.id, found.what)

"""Whether what is to recur does recur: meetings of bodies and repeated acts, counted by calendar periods.

A cadence is counted where it names an interval: each month, quarter, half-year, year or pair of years; in periods of
twice that length where the text says “about”. The first period is the one of the first occurrence; each period that has
ended needs one more. A period in which nothing is found says that nothing is on the record, not that nothing happened.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from policytrack.fields import DateLike, PartialDate
from policytrack.models import Agreement, Event, Rhythm
from policytrack.vocabulary import Cadence, CommitmentStatus, EventKind

_MONTHS = {
    Cadence.MONTHLY: 1,
    Cadence.QUARTERLY: 3,
    Cadence.TWICE_YEARLY: 6,
    Cadence.ANNUAL: 12,
    Cadence.BIENNIAL: 24,
}
"""Length of the period of each cadence that can be counted."""
_ENDED = frozenset(
    {
        CommitmentStatus.SUPERSEDED,
        CommitmentStatus.OVERTAKEN,
        CommitmentStatus.WITHDRAWN,
        CommitmentStatus.NOT_APPLICABLE,
    }
)
"""Statuses of a commitment that no longer stands; a fulfilled one can still recur."""
_ACTS = frozenset({EventKind.MEETING, EventKind.IMPLEMENTING_ACT})
"""What can keep a commitment that recurs; an announcement of it cannot."""


class Keeping(StrEnum):
    """Whether a cadence is kept."""

    KEPT = "kept"
    """There was an occurrence, and every period that has ended since has one."""
    POSSIBLY_KEPT = "possibly_kept"
    """The same may hold: a date is known only in part."""
    LAPSED = "lapsed"
    """A period has ended for which none is on the record."""
    NOT_BEGUN = "not_begun"
    """No occurrence is on the record."""
    NOT_COUNTABLE = "not_countable"
    """The cadence names no interval, as in “regularly”."""


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How far a cadence is kept, on the record, by a day."""

    agreement: Agreement
    what: str
    """Name of the body, or identifier of the commitment."""
    cadence: Rhythm
    occurrences: tuple[Event, ...]
    """Meetings of the body, or meetings and implementing acts about the commitment since it was made; oldest first."""
    keeping: Keeping
    lapsed: tuple[PartialDate, ...]
    """Ended periods without any, as intervals."""
    expected_by: PartialDate | None
    """Last day by which the next one is to be expected; None when it cannot be told."""


def recurrences(agreement: Agreement, on: DateLike) -> tuple[Recurrence, ...]:
    """Return for each body and each commitment with a cadence how far it is kept by the last day of `on`.

    A commitment that no longer stood by then (superseded, overtaken, withdrawn, nothing to be done) is left out; one
    that is fulfilled is not, since its cadence goes on.
    """
    return tuple(_recurrence(agreement, what, rhythm, events, on) for what, rhythm, events in _rhythms(agreement, on))


def _rhythms(agreement: Agreement, on: DateLike) -> Iterator[tuple[str, Rhythm, list[Event]]]:
    standing = [event for event in agreement.events if event.withdrawn is None]
    for body in agreement.bodies:
        if body.cadence is not None:
            names = {body.name, *body.aliases}
            met = [event for event in standing if event.kind is EventKind.MEETING and names.intersection(event.bodies)]
            yield body.name, body.cadence, met
    for commitment in agreement.commitments:
        if commitment.cadence is not None and commitment.status_on(on) not in _ENDED:
            since = commitment.made or agreement.date
            acts = [event for event in standing if event.kind in _ACTS and commitment.id in event.about]
            yield commitment.id, commitment.cadence, [event for event in acts if not event.date.certainly_before(since)]


def _recurrence(agreement: Agreement, what: str, rhythm: Rhythm, events: list[Event], on: DateLike) -> Recurrence:
    found = tuple(event for event in events if event.date.possibly_on_or_before(on))
    length = _MONTHS.get(rhythm.value)
    if length is None:
        return Recurrence(agreement, what, rhythm, found, Keeping.NOT_COUNTABLE, (), None)
    months = length * 2 if rhythm.approximate else length
    if not found:
        return Recurrence(agreement, what, rhythm, (), Keeping.NOT_BEGUN, (), None)
    first = min(event.date.earliest for event in found)
    *ended, current = _periods(first, as_date(on).latest, months)
    lapsed = tuple(period for period in ended if not any(event.date.overlaps(period) for event in found))
    if lapsed:
        keeping = Keeping.LAPSED
    else:
        has_begun = any(event.date.certainly_on_or_before(on) for event in found)
        is_certain = has_begun and all(any(_lies_in(event, period) for event in found) for period in ended)
        keeping = Keeping.KEPT if is_certain else Keeping.POSSIBLY_KEPT
    return Recurrence(agreement, what, rhythm, found, keeping, lapsed, _expected(current, found, months))


def as_date(given: DateLike) -> PartialDate:
    """Return the date that a question is about, whatever it is given as."""
    if isinstance(given, dt.date):
        return PartialDate.of(given)
    return PartialDate(given) if isinstance(given, str) else given


def _lies_in(event: Event, period: PartialDate) -> bool:
    return event.date.certainly_within(period.earliest, period.latest)


def _expected(current: PartialDate, found: tuple[Event, ...], months: int) -> PartialDate:
    """Return the last day of the current period, or of the one after it when the current one has its occurrence."""
    if not any(_lies_in(event, current) for event in found):
        return PartialDate.of(current.latest)
    following = current.latest + dt.timedelta(days=1)
    return PartialDate.of(_period(following, months).latest)


def _periods(first: dt.date, last: dt.date, months: int) -> Iterator[PartialDate]:
    """Yield the periods from the one that holds `first` to the one that holds `last`."""
    day = first
    while True:
        period = _period(day, months)
        yield period
        if period.latest >= last:
            return
        day = period.latest + dt.timedelta(days=1)


def _period(day: dt.date, months: int) -> PartialDate:
    """Return the period of the calendar that holds `day`: years begin in January, pairs of years with an even one."""
    start = (day.year * 12 + day.month - 1) // months * months
    end = start + months - 1
    first = f"{start // 12}-{start % 12 + 1:02}"
    last = f"{end // 12}-{end % 12 + 1:02}"
    return PartialDate(f"{first}/{last}")

"""The days that a calendar shows: what is due, what is overdue, and when agreements came to their end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import shorten

from policytrack.chronicle import Due, DueKind, due, overdue
from policytrack.fields import DatePrecision, PartialDate
from policytrack.models import Agreement
from policytrack.rendering.words import plain, when
from policytrack.site.anchors import address_of
from policytrack.vocabulary import AgreementStatus

_FAR = dt.date.max
_LONGEST = 90  # characters of a promise in a title
_ENDED = frozenset({AgreementStatus.TERM_ELAPSED, AgreementStatus.EXPIRED, AgreementStatus.TERMINATED})
"""Statuses of an agreement that ran out, or was ended."""


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a calendar."""

    key: tuple[str, ...]
    """What it is known by, whatever becomes of its date and its words."""
    kind: str
    """`deadline`, `term_end`, `recurrence` or `anniversary`."""
    agreement: Agreement
    date: PartialDate
    title: str
    told: str
    address: str
    """Of the place within the site that it leads to."""

    @property
    def day(self) -> dt.date:
        """The day in the calendar: of a date that is not known to the day, the last that it can mean."""
        return self.date.sort_key[1]

    @property
    def is_yearly(self) -> bool:
        """Whether it comes back every year."""
        return self.kind == "anniversary"


def days(agreement: Agreement, made: str) -> list[Day]:
    """Return the days of an agreement's calendar, as things stand on the day `made`, in order.

    Deadlines and ends of terms that are to come, what a cadence lets expect, deadlines that have passed without the
    promise being known to be kept, and the anniversaries of the end of an agreement that has ended.
    """
    coming = due(agreement, made, _FAR)
    known = {(one.kind, one.what) for one in coming}
    passed = [one for one in overdue(agreement, made) if (one.kind, one.what) not in known]
    found = [_day(one) for one in (*passed, *coming)]
    return sorted([*found, *_anniversary(agreement)], key=lambda one: (one.day, one.key))


def _day(one: Due) -> Day:
    match one.kind:
        case DueKind.DEADLINE:
            commitment = one.agreement.commitment(one.what)
            return Day(
                key=(one.agreement.id, one.kind, one.what),
                kind=one.kind,
                agreement=one.agreement,
                date=one.date,
                title=f"Deadline: {_short(commitment.text)}",
                told=f"{commitment.text} Due by {when(one.date)}; what became of it: {plain(commitment.status)}.",
                address=address_of(one.agreement.id, f"pillars.any.{one.what}"),
            )
        case DueKind.TERM_END:
            return Day(
                key=(one.agreement.id, one.kind),
                kind=one.kind,
                agreement=one.agreement,
                date=one.date,
                title="End of term",
                told=f"The term of the agreement ends: {when(one.date)}.{_renewal(one.agreement)}",
                address=address_of(one.agreement.id, "glance"),
            )
        case DueKind.RECURRENCE:
            return _recurrence(one)


def _recurrence(one: Due) -> Day:
    texts = {commitment.id: commitment.text for commitment in one.agreement.commitments}
    is_commitment = one.what in texts
    name = _short(texts[one.what]) if is_commitment else one.what
    return Day(
        key=(one.agreement.id, one.kind, one.what),
        kind=one.kind,
        agreement=one.agreement,
        date=one.date,
        title=f"Expected: {name}",
        told=f"By how often it is to recur, the next one is to be expected by {when(one.date)}. The text names no day.",
        address=address_of(one.agreement.id, f"pillars.any.{one.what}" if is_commitment else "people"),
    )


def _short(text: str) -> str:
    return shorten(text, _LONGEST, placeholder=" …").removesuffix(".")


def _renewal(agreement: Agreement) -> str:
    return f" {agreement.term.renewal}" if agreement.term and agreement.term.renewal else ""


def _anniversary(agreement: Agreement) -> Iterator[Day]:
    """Yield the anniversary of the end of an agreement; of one whose end is not known to the day there is none."""
    ended = agreement.status_since
    if agreement.status not in _ENDED or ended is None or ended.precision is not DatePrecision.DAY:
        return
    if not ended.is_approximate:
        yield Day(
            key=(agreement.id, "anniversary"),
            kind="anniversary",
            agreement=agreement,
            date=ended,
            title=f"Anniversary of its end ({plain(agreement.status)})",
            told=f"On {when(ended)}: {plain(agreement.status)}.",
            address=address_of(agreement.id, "events"),
        )

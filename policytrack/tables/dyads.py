"""The table of pairs of parties, year by year."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from policytrack.chronicle import as_of
from policytrack.fields import PartialDate
from policytrack.models import Agreement, Commitment
from policytrack.models.standing import firmest
from policytrack.tables.columns import Column, Subject, count, terms
from policytrack.tables.kinds import PARTY_CODE
from policytrack.tables.units import Table
from policytrack.vocabulary import AgreementStatus, CommitmentStatus, Degree, Pillar

_HOLDING = frozenset(
    {
        AgreementStatus.AGREED,
        AgreementStatus.ANNOUNCED,
        AgreementStatus.SIGNED,
        AgreementStatus.SIGNED_NOT_IN_FORCE,
        AgreementStatus.PROVISIONALLY_APPLIED,
        AgreementStatus.IN_FORCE,
        AgreementStatus.IN_EFFECT,
        AgreementStatus.UNKNOWN,
    }
)
"""Statuses in which what was promised is on: made, and not known to have ended or to be paused."""
_GONE = frozenset({CommitmentStatus.SUPERSEDED, CommitmentStatus.OVERTAKEN, CommitmentStatus.WITHDRAWN})


class _State(NamedTuple):
    """An agreement at the end of a year."""

    status: AgreementStatus | None
    """None while it was not there."""
    is_open: bool
    """Whether dates known in part leave another status possible."""
    promised: tuple[tuple[Pillar, Commitment], ...]
    """What was promised in it and still held."""


class _Year(NamedTuple):
    """A pair of parties at the end of a year."""

    pair: tuple[str, str]
    year: int
    statuses: Counter[AgreementStatus]
    open: int
    promised: Mapping[Pillar, list[Commitment]]


def _years(agreements: Iterable[Agreement]) -> Iterator[Subject]:
    listed = sorted(agreements, key=lambda agreement: (agreement.pair, agreement.id))
    newest = max((date.sort_key[1].year for agreement in listed for date in _happened(agreement)), default=0)
    for pair, members in groupby(listed, key=lambda agreement: agreement.pair):
        of_pair = [*members]
        years = range(min(agreement.date.sort_key[0].year for agreement in of_pair), newest + 1)
        histories = [_states(agreement, years) for agreement in of_pair]
        for year, *states in zip(years, *histories, strict=True):
            yield (_summed(pair, year, states),)


def _summed(pair: tuple[str, str], year: int, states: Sequence[_State]) -> _Year:
    promised: dict[Pillar, list[Commitment]] = {}
    for state in states:
        for pillar, commitment in state.promised:
            promised.setdefault(pillar, []).append(commitment)
    statuses = Counter(state.status for state in states if state.status is not None)
    return _Year(pair, year, statuses, sum(state.is_open for state in states), promised)


def _states(agreement: Agreement, years: Iterable[int]) -> Iterator[_State]:
    """Yield how an agreement stood at the end of each year; only a year with a date of its own can change it."""
    turning = {day.year for date in _dates(agreement) for day in date.sort_key[:2]}
    state: _State | None = None
    for year in years:
        if state is None or year in turning:
            state = _state(agreement, dt.date(year, 12, 31))
        yield state


def _state(agreement: Agreement, day: dt.date) -> _State:
    then = as_of(agreement, day)
    may_be_there = as_of(agreement, day, possibly=True) is not None
    is_open = len(agreement.possible_statuses_on(day)) > 1 or may_be_there != (then is not None)
    if then is None:
        return _State(None, is_open, ())
    held = (
        (section.pillar, commitment)
        for section in (then.pillars if then.status in _HOLDING else ())
        for commitment in section.commitments
        if commitment.status not in _GONE
    )
    return _State(then.status, is_open, tuple(held))


def _happened(agreement: Agreement) -> Iterator[PartialDate]:
    yield agreement.date
    yield from (event.date for event in agreement.events if event.withdrawn is None)


def _dates(agreement: Agreement) -> Iterator[PartialDate]:
    yield from _happened(agreement)
    for commitment in agreement.commitments:
        if commitment.made is not None:
            yield commitment.made
        yield from (entry.date for entry in commitment.status_history)


def _with_status(status: AgreementStatus, subject: Subject) -> int:
    year: _Year = subject[0]
    return year.statuses[status]


def _firmest_in(pillar: Pillar, subject: Subject) -> tuple[Degree, ...]:
    year: _Year = subject[0]
    return firmest(year.promised.get(pillar, ()))


def _statuses() -> Iterator[Column]:
    for status in AgreementStatus:
        yield count(
            f"{status}_count",
            partial(_with_status, status),
            f"Agreements between them with the status {status}: {status.definition}",
        )


def _firmest() -> Iterator[Column]:
    for pillar in Pillar:
        yield terms(
            f"firmest_{pillar.replace('-', '_')}",
            "Degree",
            partial(_firmest_in, pillar),
            f"Degree of the firmest promises and prohibitions then held in this field: {pillar.definition}",
            has_several=True,
        )


DYAD_YEARS = Table(
    _years,
    (
        terms("party_a", PARTY_CODE, lambda subject: subject[0].pair[0], "Party whose code comes first."),
        terms("party_b", PARTY_CODE, lambda subject: subject[0].pair[1], "Party whose code comes second."),
        count("year", lambda subject: subject[0].year, "The year at whose end all the rest holds."),
        count(
            "agreements_count",
            lambda subject: subject[0].statuses.total(),
            "Agreements between them on record by then, whatever had become of them; the sum of the counts by status.",
        ),
        *_statuses(),
        count(
            "open_count",
            lambda subject: subject[0].open,
            "Agreements whose dates are known only in part and so leave open how, or whether, they stood by then.",
        ),
        *_firmest(),
    ),
)

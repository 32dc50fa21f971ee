"""An agreement as it was on a day, and as the data had it on a day.

Two clocks run in a record. `date` says when something happened; `recorded` says when the data learned it, `withdrawn`
when the data took it back. `as_of` turns the first clock back, `known_at` the second; neither touches the other. What
the data said on one day about another is `known_at` first, then `as_of`, since whether an agreement was there on a day
depends on what is known of it. Where both orders give an agreement, it is the same one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias, TypeVar

from policytrack.fields import DateLike, PartialDate
from policytrack.models import Agreement, Commitment, Entity, Event, PillarSection, Statement, StatusEntry

E = TypeVar("E", bound=Entity)
Entry = TypeVar("Entry", Event, StatusEntry, Statement)

_Test: TypeAlias = Callable[[PartialDate], bool]


def as_of(agreement: Agreement, day: DateLike, *, possibly: bool = False) -> Agreement | None:
    """Return the agreement as it was at the end of `day`; None when it did not yet have a status.

    Events, statements, statuses and commitments of a later day are gone. What is dated only in part counts when it had
    certainly come by `day`; with `possibly`, as soon as it may have. What the data has withdrawn stays marked as
    withdrawn and counts for nothing. Everything without a date of its own (title, text of a commitment, disputes,
    sources) is as the record has it today. An agreement none of whose events gives a status is there from its first
    event on.
    """

    def has_come(date: PartialDate) -> bool:
        return date.possibly_on_or_before(day) if possibly else date.certainly_on_or_before(day)

    standing = [event for event in agreement.events if event.withdrawn is None]
    making = [event for event in standing if event.status is not None] or standing
    if not any(has_come(event.date) for event in making):
        return None
    pillars = (_section_as_of(section, has_come) for section in agreement.pillars)
    return _changed(
        agreement,
        events=_came(agreement.events, has_come),
        statements=_came(agreement.statements, has_come),
        pillars=tuple(section for section in pillars if section.commitments),
    )


def learned_on(agreement: Agreement) -> list[PartialDate]:
    """Return the days on which the data learned something of an agreement, or took something back, oldest first."""
    statuses = (entry for commitment in agreement.commitments for entry in commitment.status_history)
    entries: Iterable[Event | Statement | StatusEntry] = (*agreement.events, *agreement.statements, *statuses)
    days = {day for entry in entries for day in (entry.recorded, entry.withdrawn) if day is not None}
    return sorted(days, key=lambda day: day.sort_key)


def known_at(agreement: Agreement, day: DateLike) -> Agreement | None:
    """Return the agreement as the data had it at the end of `day`; None when it knew no event of it.

    Entries count when they were recorded by `day` and not withdrawn by then; so a correction made later, however far it
    is dated back, changes nothing. What has no `recorded` of its own is as the record has it today; how it was worded
    before is in the history of the file.
    """
    events = _known(agreement.events, day)
    if not events:
        return None
    return _changed(
        agreement,
        events=events,
        statements=_known(agreement.statements, day),
        pillars=tuple(
            _changed(
                section,
                commitments=tuple(
                    _changed(commitment, status_history=_known(commitment.status_history, day))
                    for commitment in section.commitments
                ),
            )
            for section in agreement.pillars
        ),
    )


def _section_as_of(section: PillarSection, has_come: _Test) -> PillarSection:
    made = (commitment for commitment in section.commitments if commitment.made is None or has_come(commitment.made))
    return _changed(section, commitments=tuple(_commitment_as_of(commitment, has_come) for commitment in made))


def _commitment_as_of(commitment: Commitment, has_come: _Test) -> Commitment:
    return _changed(commitment, status_history=_came(commitment.status_history, has_come))


def _came(entries: tuple[Entry, ...], has_come: _Test) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if has_come(entry.date))


def _known(entries: tuple[Entry, ...], day: DateLike) -> tuple[Entry, ...]:
    known = (entry for entry in entries if entry.recorded.certainly_on_or_before(day))
    return tuple(
        _changed(entry, withdrawn=None)  # on that day nobody knew that it would be taken back
        if entry.withdrawn is not None
        else entry
        for entry in known
        if entry.withdrawn is None or not entry.withdrawn.certainly_on_or_before(day)
    )


def _changed(part: E, **values: object) -> E:
    """Return a copy with other values, or the part itself when they are the same."""
    if all(getattr(part, name) == value for name, value in values.items()):
        return part
    return part.model_copy(update=values)

"""Rules of time: days that exist, spans that run forward, entries in order.

Two dates are out of order only when they certainly are: every day that one can mean lies after every day that the
other can mean.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policytrack.fields import PartialDate
from policytrack.findings import Problem, Severity
from policytrack.rules.rule import rule
from policytrack.rules.subject import RecordRule, Subject, days


@rule(
    code="PT220",
    name="no-such-day",
    title="the calendar does not have the day",
    remedy="Write a day the month has; where only the month is known, leave the day out.",
    where="unplain_dates",
)
def no_such_day(subject: Subject) -> Iterable[Problem]:
    """A day that does not exist was copied wrongly, and nothing can be compared with it."""
    for pointer, date in subject.unplain_dates:
        if PartialDate(date).exists:
            continue
        day = next(part.rstrip("~") for part in date.split("/") if not PartialDate(part).exists)
        year, month = int(day[:4]), int(day[5:7])
        length = PartialDate(day[:7]).latest.day
        message = f"{day} does not exist: month {month} of {year} has {length} days"
        yield no_such_day.problem(message, pointer, date)


@rule(
    code="PT221",
    name="interval-backwards",
    title="an interval ends before it begins",
    remedy="Write the earlier date first.",
    where="unplain_dates",
)
def interval_backwards(subject: Subject) -> Iterable[Problem]:
    """An interval is written from its start to its end; the other way round, one of the two is wrong."""
    for pointer, date in subject.unplain_dates:
        if "/" in date and not PartialDate(date).is_ordered:
            start, end = date.split("/")
            message = f"the interval begins with {start} and ends with {end}, which is earlier"
            yield interval_backwards.problem(message, pointer, date, suggestion=f"{end}/{start}")


@rule(
    code="PT222",
    name="recorded-too-early",
    title="an entry was recorded before it happened",
    remedy="Correct the date, or the day on which it was recorded.",
)
def recorded_too_early(subject: Subject) -> Iterable[Problem]:
    """Records hold what has happened; what is only planned belongs under `term`, `deadline` or a text.

    An entry for a later day would change the status before anything had happened.
    """
    for pointer, date, recorded in subject.recordings:
        if date > recorded and days(date)[0] > days(recorded)[1]:
            message = f"this is dated {date}, but was recorded on {recorded}, before it"
            yield recorded_too_early.problem(message, (*pointer, "recorded"), recorded)


@rule(
    code="PT223",
    name="term-ends-before-it-begins",
    title="the term ends before it begins",
    remedy="Correct `start` or `end`.",
    where="term",
)
def term_backwards(subject: Subject) -> Iterable[Problem]:
    """An agreement cannot end before its first day, so one of the two dates is wrong."""
    term = subject.term
    if term is None or term.start is None or term.end is None:
        return
    start, end = str(term.start), str(term.end)
    if days(start)[0] > days(end)[1]:
        yield term_backwards.problem(f"the term begins {start} and ends {end}", ("term", "end"), end)


@rule(
    code="PT224",
    name="published-after-verification",
    title="a source was published after the record was last verified",
    remedy="Hold the record against the source and move `last_verified` forward, or correct the date of publication.",
    severity=Severity.WARNING,
    waivable=True,
    where="published",
)
def published_after_verification(subject: Subject) -> Iterable[Problem]:
    """A source that is newer than `last_verified` was added without saying that somebody had looked again."""
    verified = str(subject.agreement.last_verified)
    for i, published in subject.published:
        if published > verified and days(published)[0] > days(verified)[1]:
            message = f"the source was published {published}, but the record was last verified on {verified}"
            yield published_after_verification.problem(message, ("sources", i, "published"), published)


@rule(
    code="PT225",
    name="verified-before-newest-entry",
    title="`last_verified` lies before the newest entry",
    remedy="Write the day on which the record was last held against its sources, not before the newest entry.",
)
def verified_too_early(subject: Subject) -> Iterable[Problem]:
    """Whoever adds an entry has looked at its source, so the record was verified on that day or later.

    Readers judge by `last_verified` how fresh a record is; it must not be older than what it vouches for.
    """
    verified = str(subject.agreement.last_verified)
    late: list[tuple[str, str]] = []
    for _, date, recorded in subject.recordings:
        if recorded > verified:
            late.append((recorded, f"an entry was recorded on {recorded}"))
        if date > verified and days(date)[0] > days(verified)[1]:
            late.append((str(days(date)[0]), f"an entry is dated {date}"))
    if late:
        newest, words = max(late)
        message = f"the record was last verified on {verified}, but {words}"
        yield verified_too_early.problem(message, ("last_verified",), verified, suggestion=newest)


@rule(
    code="PT226",
    name="events-out-of-order",
    title="the events are not in order, oldest first",
    remedy="Move the event up, so that the oldest comes first.",
)
def order_of_events(subject: Subject) -> Iterable[Problem]:
    """The agreement's status is that of the last event that gives one, so the order of events decides it."""
    for i, date, earlier in misplaced(subject.event_dates):
        message = f"this event is dated {date}, but stands after one of {earlier}"
        yield order_of_events.problem(message, ("events", i, "date"), date)


@rule(
    code="PT227",
    name="status-out-of-order",
    title="the entries of a status are not in order, oldest first",
    remedy="Move the entry up, so that the oldest comes first.",
    where="histories",
)
def order_of_status(subject: Subject) -> Iterable[Problem]:
    """What became of a commitment is what its last entry says, so the order of entries decides it."""
    for pointer, history in subject.histories:
        for i, date, earlier in misplaced([str(entry.date) for entry in history]):
            message = f"this entry is dated {date}, but stands after one of {earlier}"
            yield order_of_status.problem(message, (*pointer, "status", i, "date"), date)


@rule(
    code="PT228",
    name="withdrawn-too-early",
    title="an entry was withdrawn before it was recorded",
    remedy="Correct one of the two days; an entry that was never published is simply deleted.",
    where="withdrawals",
)
def withdrawn_too_early(subject: Subject) -> Iterable[Problem]:
    """A withdrawn entry says what the data once held to be true, from one day to another.

    It is kept because somebody may have cited the record in between.
    """
    for pointer, recorded, withdrawn in subject.withdrawals:
        if withdrawn <= recorded:
            message = f"this was recorded on {recorded}, but withdrawn on {withdrawn}, no later"
            yield withdrawn_too_early.problem(message, (*pointer, "withdrawn"), withdrawn)


def misplaced(dates: list[str]) -> Iterator[tuple[int, str, str]]:
    """Yield position, date, and a date that stands before it although it is certainly later, of dates in a list."""
    if sorted(dates) == dates and "/" not in "".join(dates):
        return
    newest = dates[0]
    for i, date in enumerate(dates):
        if days(date)[1] < days(newest)[0]:
            yield i, date, newest
        elif days(date)[0] > days(newest)[0]:
            newest = date


RULES: tuple[RecordRule, ...] = (
    no_such_day,
    interval_backwards,
    recorded_too_early,
    term_backwards,
    published_after_verification,
    verified_too_early,
    order_of_events,
    order_of_status,
    withdrawn_too_early,
)

"""Dates at the precision at which they are known: a year, a month, a day, an interval, each perhaps "about".

A subset of EDTF (ISO 8601-2): `2026`, `2026-02`, `2026-02-07`, a trailing `~` for "about", and `A/B` for an interval
of two such dates.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple, NoReturn, TypeAlias, final

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

_DATE = "[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?~?"

DATE_PATTERN = f"^{_DATE}(/{_DATE})?$"
"""Pattern of the text, the same for Python, Rust and ECMAScript: years 1000 to 2999, months 01 to 12, days 01 to 31.

Whether the month has such a day is a matter of the calendar, not of the pattern: see `PartialDate.exists`.
"""

DATE_ERROR = "partial_date"
"""Type of the pydantic error for a value that is no date: not a text, or a text that misses `DATE_PATTERN`."""

_EXPECTED = "a date such as 2026, 2026-02 or 2026-02-07, perhaps with ~ for 'about', or two joined by / for an interval"
_is_date = re.compile(DATE_PATTERN).fullmatch


class DatePrecision(StrEnum):
    """How closely a date is known."""

    YEAR = "year"
    """Some day of the year."""
    MONTH = "month"
    """Some day of the month."""
    DAY = "day"
    """That day."""
    INTERVAL = "interval"
    """From one date to another, each with a precision of its own."""


@final
class PartialDate:
    """A date as its source gives it: the text, and the days it can mean.

    The text must match `DATE_PATTERN`, else `ValueError`. Nothing more is looked at until it is asked for, so a text
    like `2026-02-30` makes a date whose `exists` is False and whose `earliest` and `latest` raise `ValueError`.

    **Days.** A year or month means all its days. "About" (`~`) widens a date by one unit of its own precision on each
    side: `2026-05~` runs from 1 April to 30 June 2026. An interval runs from the earliest day of its start to the
    latest day of its end; one written backwards (`is_ordered` False) is taken the other way round, so that `earliest`
    is never after `latest`.

    **Comparison.** Two dates that share days are neither before nor after each other, hence there is no `<`. Each
    question is asked twice: *certainly* holds for whatever days are meant, *possibly* for some choice of them. The
    argument is a partial date, a `datetime.date`, or a text that makes a partial date.

    - `a.certainly_before(b)`: `a.latest < b.earliest`
    - `a.possibly_before(b)`: `a.earliest < b.latest`
    - limits (`start`, `end`, `day`) are taken whole: from the first day of `start`, up to the last day of `end` or
      `day`, so that "on or before 2026" ends with 31 December 2026.

    Equality and hash go by the text: `2026-02` and `2026-02-01/2026-02-28` span the same days and differ.

    >>> month = PartialDate("2026-02")
    >>> month.earliest, month.latest
    (datetime.date(2026, 2, 1), datetime.date(2026, 2, 28))
    >>> month.certainly_before("2026-02-07"), month.possibly_before("2026-02-07")
    (False, True)
    """

    __slots__ = ("_text",)
    _text: str

    def __init__(self, text: str) -> None:
        if _is_date(text) is None:
            raise ValueError(f"{text!r} is not {_EXPECTED}")
        _set_text(self, text)

    @classmethod
    def of(cls, day: dt.date) -> PartialDate:
        """Return the date of exactly this day; a year outside 1000 to 2999 raises `ValueError`.

        >>> PartialDate.of(dt.date(2026, 2, 7))
        PartialDate('2026-02-07')
        """
        return cls(dt.date.isoformat(day))  # not day.isoformat(): a datetime would add its time

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"PartialDate({self._text!r})"

    def __eq__(self, other: object) -> bool:
        return self._text == other._text if isinstance(other, PartialDate) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._text)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"PartialDate is immutable: cannot set {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"PartialDate is immutable: cannot delete {name!r}")

    def __reduce__(self) -> tuple[type[PartialDate], tuple[str]]:
        return (PartialDate, (self._text,))

    @property
    def precision(self) -> DatePrecision:
        """How closely the date is known; "about" does not change it."""
        return DatePrecision.INTERVAL if "/" in self._text else _precision(self._text)

    @property
    def is_approximate(self) -> bool:
        """Whether the date, or an end of the interval, is "about"."""
        return "~" in self._text

    @property
    def exists(self) -> bool:
        """Whether the calendar has every day that is written."""
        return _reading(self._text).missing is None

    @property
    def is_ordered(self) -> bool:
        """Whether the start of an interval can lie on or before its end; True for everything else."""
        return _reading(self._text).is_ordered

    @property
    def year(self) -> int:
        """The year as written, of the start for an interval; "about" does not change it."""
        return int(self._text[:4])

    @property
    def earliest(self) -> dt.date:
        """First day that can be meant; `ValueError` names a day that the calendar does not have."""
        return self._days().earliest

    @property
    def latest(self) -> dt.date:
        """Last day that can be meant; `ValueError` names a day that the calendar does not have."""
        return self._days().latest

    @property
    def span_days(self) -> int:
        """Number of days that can be meant, both ends counted: 1 for a day, 28 for February 2026."""
        days = self._days()
        return (days.latest - days.earliest).days + 1

    @property
    def sort_key(self) -> tuple[dt.date, dt.date, str]:
        """Key for putting dates in order: earliest, latest, text.

        Never raises: a day that the calendar does not have counts as the last of its month.
        """
        days = _reading(self._text)
        return (days.earliest, days.latest, self._text)

    def certainly_before(self, other: DateLike) -> bool:
        """Whether this ends before `other` begins."""
        return self.latest < _limits(other)[0]

    def possibly_before(self, other: DateLike) -> bool:
        """Whether some day of this lies before some day of `other`."""
        return self.earliest < _limits(other)[1]

    def certainly_on_or_before(self, day: DateLike) -> bool:
        """Whether every day of this lies on or before the last day of `day`."""
        return self.latest <= _limits(day)[1]

    def possibly_on_or_before(self, day: DateLike) -> bool:
        """Whether some day of this lies on or before the last day of `day`."""
        return self.earliest <= _limits(day)[1]

    def certainly_within(self, start: DateLike, end: DateLike) -> bool:
        """Whether every day of this lies between the first day of `start` and the last day of `end`."""
        return _limits(start)[0] <= self.earliest and self.latest <= _limits(end)[1]

    def possibly_within(self, start: DateLike, end: DateLike) -> bool:
        """Whether some day of this lies between the first day of `start` and the last day of `end`.

        Use `datetime.date.min` or `datetime.date.max` for an open side.
        """
        first, last = _limits(start)[0], _limits(end)[1]
        return max(first, self.earliest) <= min(last, self.latest)

    def overlaps(self, other: DateLike) -> bool:
        """Whether this and `other` share a day."""
        return self.possibly_within(other, other)

    def _days(self) -> _Reading:
        reading = _reading(self._text)
        if reading.missing is not None:
            raise ValueError(reading.missing)
        return reading

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: object) -> CoreSchema:
        from_text = core_schema.no_info_after_validator_function(
            _trusted, core_schema.str_schema(pattern=DATE_PATTERN, strict=True)
        )
        return core_schema.json_or_python_schema(
            json_schema=from_text,
            # Text comes first, in Rust, because it is what records hold: half the cost of a wrapping function. Of the
            # union's two failures only one is reported, since "not an instance" tells an author of records nothing.
            python_schema=core_schema.union_schema(
                [from_text, core_schema.is_instance_schema(cls)],
                mode="left_to_right",
                custom_error_type=DATE_ERROR,
                custom_error_message=f"Input should be {_EXPECTED}",
            ),
            serialization=core_schema.to_string_ser_schema(when_used="always"),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return handler(core_schema.str_schema(pattern=DATE_PATTERN))  # for what is written, too, not only what is read


# The slot itself: around the ban on setting, and faster than `object.__setattr__`, which counts for every record read.
_set_text = PartialDate.__dict__["_text"].__set__
_new = object.__new__

DateLike: TypeAlias = PartialDate | dt.date | str
"""What the comparisons of `PartialDate` accept."""


class _Reading(NamedTuple):
    """What a text says: days clamped to the calendar, what had to be clamped, and the order of an interval."""

    earliest: dt.date
    latest: dt.date
    missing: str | None = None
    is_ordered: bool = True


def _trusted(text: str) -> PartialDate:
    """Make a date from a text that is known to match the pattern."""
    date = _new(PartialDate)
    _set_text(date, text)
    return date


def _limits(value: DateLike) -> tuple[dt.date, dt.date]:
    if isinstance(value, dt.date):
        day = dt.date.fromordinal(value.toordinal())  # a datetime does not compare with a date
        return day, day
    date = PartialDate(value) if isinstance(value, str) else value
    return date.earliest, date.latest


def _precision(text: str) -> DatePrecision:
    return (DatePrecision.YEAR, DatePrecision.MONTH, DatePrecision.DAY)[text.count("-")]


# Records repeat few dates many times, so readings are kept by text rather than in each object.
@lru_cache(maxsize=4096)
def _reading(text: str) -> _Reading:
    start, *rest = (_single(part) for part in text.split("/"))
    if not rest:
        return start
    end = rest[0]
    is_ordered = start.earliest <= end.latest
    first, last = (start, end) if is_ordered else (end, start)
    return _Reading(first.earliest, last.latest, start.missing or end.missing, is_ordered)


def _single(text: str) -> _Reading:
    precision = _precision(text)
    year, month, day = (*(int(number) for number in text.rstrip("~").split("-")), 1, 1)[:3]
    length = calendar.monthrange(year, month)[1]
    missing = None
    if day > length:
        missing = f"{year}-{month:02}-{day:02} does not exist: {calendar.month_name[month]} {year} has {length} days"
        day = length
    first = dt.date(year, month, day)
    last = _last_day(first, precision)
    if text.endswith("~"):
        before, after = first - dt.timedelta(days=1), last + dt.timedelta(days=1)
        first, last = _first_day(before, precision), _last_day(after, precision)
    return _Reading(first, last, missing)


def _first_day(day: dt.date, precision: DatePrecision) -> dt.date:
    if precision is DatePrecision.YEAR:
        return day.replace(month=1, day=1)
    return day.replace(day=1) if precision is DatePrecision.MONTH else day


def _last_day(day: dt.date, precision: DatePrecision) -> dt.date:
    if precision is DatePrecision.YEAR:
        return day.replace(month=12, day=31)
    return day.replace(day=calendar.monthrange(day.year, day.month)[1]) if precision is DatePrecision.MONTH else day

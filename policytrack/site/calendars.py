"""Calendars (iCalendar, RFC 5545): of all dates, of those of a party, of those of an agreement."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from policytrack.fields import DatePrecision, PartialDate, party_name
from policytrack.fields.wording import parties
from policytrack.rendering.visible import visible
from policytrack.rendering.words import plain, when
from policytrack.site.dates import Day, days
from policytrack.site.page import File, Site
from policytrack.site.subscriptions import CALENDAR, agreement_calendar, identity, party_calendar, seen_from

_LINE = 75  # bytes of a line, without its end
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})
_UTC = (
    "BEGIN:VTIMEZONE",
    "TZID:Etc/UTC",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0000",
    "END:STANDARD",
    "END:VTIMEZONE",
)
"""What a calendar holds in which nothing is due: it must hold something, and a time zone is no entry."""


def calendar_files(site: Site) -> Iterator[File]:
    """Yield all calendars: that of everything, one for each party, one for each agreement."""
    by_party: dict[str, list[Day]] = {}
    every: list[Day] = []
    for agreement in site.agreements.values():
        found = days(agreement, site.made)
        every += found
        for code in agreement.pair:
            by_party.setdefault(code, []).extend(found)
        title = agreement.short_title
        yield _calendar(agreement_calendar(agreement.id), title, found, site)
    yield _calendar(CALENDAR, f"{site.name}: what is due", every, site)
    for code, found in sorted(by_party.items()):
        yield _calendar(party_calendar(code), f"{site.name}: {party_name(code)}", found, site)


def _calendar(path: str, title: str, found: Iterable[Day], site: Site) -> File:
    entries = [line for one in sorted(found, key=_order) for line in _event(one, path, site)]
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//policytrack//policytrack//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{_text(title)}",
        f"X-WR-CALNAME:{_text(title)}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        *(entries or _UTC),
        "END:VCALENDAR",
    ]
    return File(path, "".join(f"{_folded(line)}\r\n" for line in lines).encode())


def _order(one: Day) -> tuple[dt.date, tuple[str, ...]]:
    return (one.day, one.key)


def _event(one: Day, path: str, site: Site) -> Iterator[str]:
    agreement = one.agreement
    title = agreement.short_title
    yield "BEGIN:VEVENT"
    yield f"UID:{identity(site, *one.key)}"
    yield f"DTSTAMP:{site.made.replace('-', '')}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(one.day)}"
    yield f"DTEND;VALUE=DATE:{_day(one.day + dt.timedelta(days=1))}"
    if one.is_yearly:
        yield f"RRULE:FREQ=YEARLY{_leap(one.day)}"
    yield f"SUMMARY:{_text(f'{one.title}{_vague(one.date)} – {parties(agreement.pair)}')}"
    told = f"{title}\n\n{one.told}"
    yield f"DESCRIPTION:{_text(told)}"
    yield f"URL:{seen_from(path, one.address, site)}"
    yield f"CATEGORIES:{','.join(_text(word) for word in (plain(one.kind), *agreement.pair))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: dt.date) -> str:
    return f"{day:%Y%m%d}"


def _leap(day: dt.date) -> str:
    """Return what lets a 29 February come back in every year: as the last day of the month."""
    return ";BYMONTH=2;BYMONTHDAY=-1" if (day.month, day.day) == (2, 29) else ""


def _vague(date: PartialDate) -> str:
    """Return the date as it is known, where that is not to the day: the calendar then shows the last day it can be."""
    is_known = date.precision is DatePrecision.DAY and not date.is_approximate
    return "" if is_known else f" (day not known: {when(date)})"


def _text(text: str) -> str:
    r"""Return text as the value of a property.

    >>> _text("By 1 May; drugs, cyber\nand \\ more")
    'By 1 May\\; drugs\\, cyber\\nand \\\\ more'
    """
    return visible(text).translate(_ESCAPES)


def _folded(line: str) -> str:
    """Return a line in pieces of at most 75 bytes, never within a character; all but the first begin with a space."""
    pieces: list[str] = []
    piece, length = "", 0
    for character in line:
        size = len(character.encode())
        if length + size > _LINE:
            pieces.append(piece)
            piece, length = " ", 1
        piece += character
        length += size
    return "\r\n".join([*pieces, piece])

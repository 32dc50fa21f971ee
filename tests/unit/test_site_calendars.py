"""Calendars, as an independent reader reads them."""

from __future__ import annotations

import datetime as dt

import icalendar
import pytest

from policytrack.dataset import AgreementSet
from policytrack.site.calendars import calendar_files
from policytrack.site.ours import site_of
from policytrack.site.page import Site

MADE = "2026-12-24"


def _files(*agreements, address="https://a.example/"):
    site = Site(AgreementSet(agreements), "Records", address, MADE, "1")
    return {file.path: file.content for file in calendar_files(site)}


def _promise(**more):
    return {"pillar": "cyber", "topic": "cyber-policy"} | more


def test_a_deadline_is_an_event_of_one_day(make_agreement):
    """The whole file, letter for letter: what is not known to the day stands on the last day it can mean."""
    agreement = make_agreement(commitments=[_promise(deadline="2027-02", text="To act; at last, together.")])
    files = _files(agreement)
    assert sorted(files) == [
        "feeds/agreement-can-ind-2026-workplan.ics",
        "feeds/dates.ics",
        "feeds/party-can.ics",
        "feeds/party-ind.ics",
    ]
    assert files["feeds/agreement-can-ind-2026-workplan.ics"].decode().split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//policytrack//policytrack//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "NAME:Shared workplan",
        "X-WR-CALNAME:Shared workplan",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "BEGIN:VEVENT",
        "UID:4e13e426-0fa4-58ba-bbfd-12dfb12bec05",
        "DTSTAMP:20261224T000000Z",
        "DTSTART;VALUE=DATE:20270228",
        "DTEND;VALUE=DATE:20270301",
        "SUMMARY:Deadline: To act\\; at last\\, together (day not known: February 2027",
        " ) – Canada and India",
        "DESCRIPTION:Shared workplan\\n\\nTo act\\; at last\\, together. Due by February",
        "  2027\\; what became of it: not assessed.",
        "URL:https://a.example/agreements/can-ind-2026-workplan.html#commitment.cybe",
        " r-1",
        "CATEGORIES:deadline,CAN,IND",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_a_calendar_in_which_nothing_is_due_can_be_subscribed_to(make_agreement):
    """It must hold something, and holds a time zone, which no calendar shows."""
    calendar = icalendar.Calendar.from_ical(_files(make_agreement())["feeds/dates.ics"])
    assert [part.name for part in calendar.subcomponents] == ["VTIMEZONE"]


@pytest.mark.parametrize(
    ("ended", "rule"), [("2024-05-01", "FREQ=YEARLY"), ("2024-02-29", "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2")]
)
def test_the_end_of_an_agreement_comes_back_every_year(make_agreement, ended, rule):
    """Also one on a 29 February."""
    events = [{"date": "2020-02-07", "status": "in_effect"}, {"date": ended, "kind": "expired", "status": "expired"}]
    calendar = icalendar.Calendar.from_ical(_files(make_agreement(events=events))["feeds/dates.ics"])
    (event,) = calendar.walk("VEVENT")
    assert event["SUMMARY"] == "Anniversary of its end (expired) – Canada and India"
    assert event["DTSTART"].dt == dt.date.fromisoformat(ended)
    assert event["RRULE"].to_ical().decode() == rule


def test_text_comes_back_as_it_was(make_agreement):
    """Separators, breaks and long words of any script; no line is longer than it may be, none is cut in a character."""
    text = "Line; one, with \\ and “ü”\nBEGIN:VEVENT\r\nX:हिन्दी " + "語" * 400 + "."
    agreement = make_agreement(commitments=[_promise(deadline="2027-02-01", text=text)])
    content = _files(agreement)["feeds/dates.ics"]
    assert max(map(len, content.split(b"\r\n"))) <= 75
    for line in content.split(b"\r\n"):
        line.decode()
    (event,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    shown = text.replace("\r", "⟨U+000D⟩")
    assert str(event["DESCRIPTION"]).startswith(f"Shared workplan\n\n{shown} Due by 1 February 2027;")


def test_where_the_site_stands_may_be_unknown(make_agreement):
    """Then addresses are relative to the calendar."""
    files = _files(make_agreement(commitments=[_promise(deadline="2027-02-01")]), address="")
    assert b"URL:../agreements/can-ind-2026-workplan.html#commitment.cyber-1\r\n" in files["feeds/dates.ics"]


def test_our_own_calendars_can_be_read():
    """Each event is one of its kind, and each day of a party's calendar is in that of all."""
    files = {file.path: file.content for file in calendar_files(site_of(None, "2026-11-22"))}
    found = {}
    for path, content in files.items():
        calendar = icalendar.Calendar.from_ical(content)
        assert not calendar.errors, path
        found[path] = [str(event["UID"]) for event in calendar.walk("VEVENT")]
        assert len(found[path]) == len(set(found[path])), path
    every = set(found["feeds/dates.ics"])
    assert len(every) > 10
    assert all(set(uids) <= every for uids in found.values())

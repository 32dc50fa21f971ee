"""The page of everything to subscribe to, and of the data for programs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from policytrack.fields import PartialDate, party_name
from policytrack.fields.wording import parties
from policytrack.rendering.words import heading, when
from policytrack.site.anchors import party_address, topic_address
from policytrack.site.api import FOLDER
from policytrack.site.api_description import Place
from policytrack.site.claims import short_link
from policytrack.site.dates import Day, days
from policytrack.site.markup import NOTHING, Content, Html, element, together
from policytrack.site.page import Page, Site
from policytrack.site.sections import sections
from policytrack.site.subscriptions import CALENDAR, FEED, agreement_calendar, party_calendar, party_feed, pillar_feed
from policytrack.site.tabular import STYLES, Column, table
from policytrack.vocabulary import Pillar

_PATH = "feeds/index.html"


def feeds_page(site: Site) -> Iterator[Page]:
    """Yield the page of feeds, calendars and data."""
    page = Page(
        path=_PATH,
        title="Feeds, calendars and data",
        description="Follow agreements in a feed reader or a calendar, or read the whole data with a program.",
        body=NOTHING,
        styles=(*STYLES, "assets/feeds.css"),
    )
    head = element("link", rel="alternate", type="text/calendar", title="What is due", href=page.to(CALENDAR))
    body = together(
        element(
            "header",
            element("h1", page.title),
            element(
                "p",
                "What changes comes to you: as news in a feed reader, as dates in your calendar, as files for a "
                "program. No account, no key, nobody counts who reads.",
                class_="lead",
            ),
            class_="masthead",
        ),
        sections(
            [
                ("news", "News, for a feed reader", _news(page, site)),
                ("dates", "Dates, for a calendar", _dates(page, site)),
                ("data", "Data, for a program", _data(page, site)),
            ]
        ),
    )
    yield replace(page, body=body, head=head)


def _news(page: Page, site: Site) -> Iterator[Html]:
    codes = sorted({code for agreement in site.agreements.values() for code in agreement.pair}, key=party_name)
    yield element(
        "p",
        "What happened, and what the data learned of it. An entry is as new as the day on which the data learned it; "
        "what was taken back stays the same entry, and says so.",
    )
    yield element("p", element("a", "Feed of everything (Atom)", href=page.to(FEED)), class_="everything")
    yield element("h3", "By party")
    yield element("ul", [element("li", _of_party(code, page)) for code in codes], class_="subscriptions")
    yield element("h3", "By pillar")
    told = [element("li", _of_pillar(pillar, page)) for pillar in Pillar]
    yield element("ul", told, class_="subscriptions")


def _of_party(code: str, page: Page) -> Html:
    name = party_name(code)
    feed = _named("Feed", name, page.to(party_feed(code)))
    calendar = _named("Calendar", name, page.to(party_calendar(code)))
    return together(element("a", name, href=page.to(party_address(code))), element("span", feed, " ", calendar))


def _of_pillar(pillar: Pillar, page: Page) -> Html:
    name = heading(pillar)
    feed = _named("Feed", name, page.to(pillar_feed(pillar)))
    return together(element("a", name, href=page.to(topic_address(pillar))), element("span", feed))


def _named(words: str, of: str, address: str) -> Html:
    """Return a link whose words say of what it is even to those who hear it alone."""
    return element("a", words, element("span", f" of {of}", class_="unseen"), href=address)


def _dates(page: Page, site: Site) -> Iterator[Html]:
    found = [one for agreement in site.agreements.values() for one in days(agreement, site.made)]
    yield element(
        "p",
        "Deadlines, ends of terms, meetings that a cadence lets expect, and the days on which agreements ended. What "
        "is not known to the day stands on the last day that it can mean, and says so.",
    )
    yield element("p", element("a", "Calendar of all dates (iCalendar)", href=page.to(CALENDAR)), class_="everything")
    yield element(
        "p",
        "Each party has a calendar, above, and each agreement, on its page. One that is subscribed to by its address "
        "stays up to date; one that is imported does not.",
    )
    made = dt.date.fromisoformat(site.made)
    day = when(PartialDate(site.made))
    found.sort(key=lambda one: (one.day, one.key))
    if not found:
        yield element("p", f"On {day} nothing is due that the records know of.", class_="note")
    for caption, chosen in (
        (f"To come, as of {day}", [one for one in found if one.day >= made and not one.is_yearly]),
        ("Passed, and not known to be done", [one for one in found if one.day < made and not one.is_yearly]),
        ("Ended, remembered every year", [one for one in found if one.is_yearly]),
    ):
        if chosen:
            rows = [_row(one, page) for one in chosen]
            yield table(caption, [Column("When"), Column("What"), Column("Agreement")], rows, "dated")


def _row(one: Day, page: Page) -> tuple[Content, ...]:
    agreement = one.agreement
    calendar = _named("Calendar", agreement.short_title, page.to(agreement_calendar(agreement.id)))
    return (
        element("time", when(one.date), datetime=one.day.isoformat()),
        element("a", one.title, href=page.to(one.address)),
        together(short_link(agreement, page), element("p", f"{parties(agreement.pair)} · ", calendar, class_="note")),
    )


def _data(page: Page, site: Site) -> Iterator[Html]:
    base = f"{site.address}{FOLDER}" if site.address else page.to(FOLDER)
    yield element(
        "p",
        "Everything on this site as JSON: static files, each with the version of the data, of its format, and the day "
        "it was made. ",
        element("a", "openapi.json", href=page.to(f"{FOLDER}{Place.DESCRIPTION}")),
        " describes them (OpenAPI 3.1), and ",
        element("a", "downloads", href=page.to("downloads.html")),
        " has the same as tables for a spreadsheet.",
    )
    yield element("pre", element("code", f"curl {base}{Place.AGREEMENTS}"), tabindex=0, class_="address")
    yield table(
        f"Files under {FOLDER}",
        [Column("File"), Column("What is in it")],
        [(_file(place, page), place.about) for place in Place],
    )


def _file(place: Place, page: Page) -> Html:
    name = element("code", place)
    return name if "{" in place else element("a", name, href=page.to(f"{FOLDER}{place}"))

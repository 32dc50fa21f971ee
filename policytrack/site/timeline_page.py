"""The timeline: everything that happened to, or around, the agreements, as picture and as table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from textwrap import shorten
from typing import NamedTuple

from policytrack.chronicle import Due, DueKind
from policytrack.fields import DatePrecision
from policytrack.models import Agreement, Event
from policytrack.rendering.comparison_words import names_of
from policytrack.rendering.words import counted, parties, when
from policytrack.site.anchors import address_of
from policytrack.site.grid_tables import FIGURES, PICTURES, scrolled
from policytrack.site.markup import NOTHING, Html, element, together
from policytrack.site.matrix_page import pictures
from policytrack.site.page import Page, Site
from policytrack.site.terms import term
from policytrack.site.timeline_figure import Lane, lanes_figure

ROOM = 60
"""So many lanes have room in the picture; of more agreements, lanes of pairs."""
ON_ONE_PAGE = 1000
"""So many events stand on the one page; of more, each year has a page of its own."""

_AHEAD = 365  # days
_LONGEST = 120  # characters of a promise that is due
_DUE = {
    DueKind.DEADLINE: "Deadline",
    DueKind.TERM_END: "End of the term",
    DueKind.RECURRENCE: "Expected by its cadence",
}


class _Happened(NamedTuple):
    """An event, and its place in the record of its agreement."""

    agreement: Agreement
    number: int
    event: Event


def timeline_pages(site: Site) -> Iterator[Page]:
    """Yield the page of the timeline, and one for each year where one page has no room for all."""
    page = Page(
        path="timeline.html",
        title="Timeline",
        description="Everything that happened to the agreements on record, and what is due next.",
        body=NOTHING,
        section="timeline.html",
        styles=(PICTURES, FIGURES),
    )
    happened = [*_happened(site)]
    years = {year: [*found] for year, found in groupby(happened, key=lambda one: one.event.date.year)}
    is_parted = len(happened) > ON_ONE_PAGE
    addresses = {
        year: page.to(f"timeline/{year}.html") if is_parted and at else f"#y{year}" for at, year in enumerate(years)
    }
    body = together(
        element(
            "header",
            element("h1", "What happened, and when"),
            element(
                "p",
                f"{counted(len(happened), 'event')} in the life of {counted(len(site.agreements), 'agreement')}: "
                "talks, signatures, meetings, reports, and what was done about what was promised.",
                class_="lead",
            ),
            pictures(page),
            class_="masthead",
        ),
        _picture(site, happened, page) if happened else None,
        _ahead(site, page),
        element(
            "section",
            element("h2", "Every event"),
            _jump(addresses),
            [
                _year(year, found, page, site)
                for at, (year, found) in enumerate(years.items())
                if not at or not is_parted
            ],
            id="events",
        ),
    )
    yield replace(page, body=body)
    if is_parted:
        yield from (_year_page(year, found, site) for at, (year, found) in enumerate(years.items()) if at)


def _happened(site: Site) -> Iterator[_Happened]:
    """Yield the events that stand, the newest year first and within it the newest day."""
    found = (
        _Happened(agreement, number, event)
        for agreement in site.agreements.values()
        for number, event in enumerate(agreement.events)
        if event.withdrawn is None
    )
    order = sorted(found, key=lambda one: (one.event.date.sort_key, one.agreement.id, one.number), reverse=True)
    yield from sorted(order, key=lambda one: -one.event.date.year)


def _picture(site: Site, happened: Sequence[_Happened], page: Page) -> Html:
    by_agreement = len(site.agreements) <= ROOM
    lanes = [*_lanes_of_agreements(site, page)] if by_agreement else [*_lanes_of_pairs(happened, page)]
    shown = sum(len(lane.events) for lane in lanes)
    title = f"The life of {counted(len(lanes), 'agreement' if by_agreement else 'pair')}, {shown:,} events"
    about = (
        "A lane for each, a mark for each event; a bar where the day is known only in part. Years in which more "
        "happened are drawn wider. The dashed line is the day this page was made. The table below has the same events."
    )
    drawn = lanes_figure(lanes, title, about, dt.date.fromisoformat(site.made))
    picture = scrolled(drawn, f"Picture: {title}", "figure")
    return element("div", picture, element("p", about, class_="note"), class_="picture")


def _lanes_of_agreements(site: Site, page: Page) -> Iterator[Lane]:
    ordered = sorted(site.agreements.values(), key=lambda one: (parties(one.pair), one.date.sort_key, one.id))
    for agreement, name in zip(ordered, names_of(ordered), strict=True):
        events = tuple(event for event in agreement.events if event.withdrawn is None)
        yield Lane(parties(agreement.pair), name, page.to(address_of(agreement.id)), events)


def _lanes_of_pairs(happened: Sequence[_Happened], page: Page) -> Iterator[Lane]:
    """Yield lanes of the pairs of which most is known, under the name of their first party."""
    events: dict[tuple[str, str], list[Event]] = {}
    for one in happened:
        events.setdefault(one.agreement.pair, []).append(one.event)
    kept = sorted(sorted(events, key=lambda pair: (-len(events[pair]), pair))[:ROOM], key=parties)
    for pair in kept:
        address = page.to(f"network.html#pair.{'-'.join(pair).lower()}")
        yield Lane(parties(pair[:1]), parties(pair), address, tuple(events[pair]))


def _ahead(site: Site, page: Page) -> Html | None:
    start = dt.date.fromisoformat(site.made)
    found = site.agreements.due((start, start + dt.timedelta(days=_AHEAD)))
    if not found:
        return None
    return element(
        "section",
        element("h2", "What is due next"),
        element(
            "p", "Within a year of the day this page was made, as far as a text sets a date or a rhythm.", class_="note"
        ),
        element("ul", [_due(one, page) for one in found], class_="ahead"),
        id="ahead",
    )


def _due(one: Due, page: Page) -> Html:
    address = page.to(address_of(one.agreement.id))
    promised = {commitment.id: commitment.text for commitment in one.agreement.commitments}
    is_commitment = one.what in promised
    what = "" if one.kind is DueKind.TERM_END else shorten(promised.get(one.what, one.what), _LONGEST, placeholder=" …")
    return element(
        "li",
        element("span", "" if one.date.precision is DatePrecision.INTERVAL else "by ", when(one.date), class_="day"),
        " ",
        element("span", _DUE[one.kind], f": {what}" if what else None, " · " if not what.endswith((".", "…")) else " "),
        element(
            "a", names_of([one.agreement])[0], href=f"{address}#commitment.{one.what}" if is_commitment else address
        ),
    )


def _jump(addresses: dict[int, str]) -> Html:
    links = [element("li", element("a", str(year), href=address)) for year, address in addresses.items()]
    return element("nav", element("ul", links), class_="years", aria_label="Years")


def _year(year: int, found: Sequence[_Happened], page: Page, site: Site) -> Html:
    heads = [element("th", words, scope="col") for words in ("Date", "What happened", "Agreement")]
    return element(
        "table",
        element("caption", f"{year}: {counted(len(found), 'event')}"),
        element("thead", element("tr", heads)),
        element("tbody", [_row(one, page, site) for one in found]),
        class_="events",
        id=f"y{year}",
    )


def _row(one: _Happened, page: Page, site: Site) -> Html:
    event = one.event
    address = page.to(address_of(one.agreement.id, f"events.{one.number}"))
    return element(
        "tr",
        element("td", element("a", when(event.date), href=address), class_="day"),
        element(
            "td",
            element(
                "span",
                term(event.kind, page, site),
                together(" → ", term(event.status, page, site)) if event.status else None,
                class_="kind",
            ),
            " ",
            event.text,
        ),
        element(
            "td",
            element("span", parties(one.agreement.pair), class_="whose"),
            " ",
            element("a", names_of([one.agreement])[0], href=page.to(address_of(one.agreement.id))),
        ),
    )


def _year_page(year: int, found: Sequence[_Happened], site: Site) -> Page:
    page = Page(
        path=f"timeline/{year}.html",
        title=f"Timeline of {year}",
        description=f"What happened in {year} to the agreements on record.",
        body=NOTHING,
        section="timeline.html",
        styles=(PICTURES, FIGURES),
    )
    back = element("p", element("a", "Timeline", href=page.to("timeline.html")), class_="kicker")
    head = element("header", back, element("h1", f"What happened in {year}"), class_="masthead")
    return replace(page, body=together(head, _year(year, found, page, site)))

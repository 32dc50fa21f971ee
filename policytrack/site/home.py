"""The first page: what this is, one agreement read closely, who agreed on what, what is new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import nlargest
from typing import NamedTuple

from policytrack.fields import PartialDate
from policytrack.fields.wording import counted, parties
from policytrack.models import Agreement, Commitment, Event
from policytrack.rendering.comparison_words import is_ranked
from policytrack.rendering.words import plain, when
from policytrack.site.anchors import address_of, address_of_commitment
from policytrack.site.grid_tables import FIGURES
from policytrack.site.markup import NOTHING, Content, Html, element, together
from policytrack.site.page import Page, Site
from policytrack.site.pair_picture import pair_picture
from policytrack.site.search_box import search_box
from policytrack.site.terms import degree, party, term
from policytrack.vocabulary import Degree, EventKind

PATH = "index.html"
_NEWEST = 6


def home_page(site: Site) -> Iterator[Page]:
    """Yield the first page."""
    page = Page(
        path=PATH,
        title=site.name,
        description="What two governments agreed, how firmly, and what became of it: each claim with its evidence.",
        body=NOTHING,
        section=PATH,
        styles=(FIGURES, "assets/home.css"),
    )
    body = together(_opening(page, site), _parts(page, site) if site.agreements else None)
    yield Page(page.path, page.title, page.description, body, page.section, styles=page.styles)


def _opening(page: Page, site: Site) -> Html:
    return element(
        "header",
        element("h1", "What two governments agreed, how firmly, and what became of it"),
        element(
            "p",
            f"{site.name} takes agreements between two governments apart into commitments, places each promise by its "
            "verb on a ladder from “acknowledged” to “shall”, and puts beside it the passage that says so. ",
            "What is withheld, disputed or not known is said to be so; silence is never taken for a “no”.",
            class_="lead",
        ),
        search_box(page, "home-search", "Search by word, party or topic", "search-large"),
        _numbers(page, site) if site.agreements else element("p", "There is no agreement on record yet."),
        class_="opening",
    )


def _numbers(page: Page, site: Site) -> Html:
    agreements = [*site.agreements.values()]
    told = (
        (len(agreements), "agreement", "agreements", "agreements/index.html"),
        (len({one.pair for one in agreements}), "pair of parties", "pairs of parties", "parties/index.html"),
        (sum(len(one.commitments) for one in agreements), "commitment", "commitments", "matrix.html"),
        (len({source.id for one in agreements for source in one.sources}), "source", "sources", "sources/index.html"),
        (sum(len(one.unknowns) for one in agreements), "open question", "open questions", "unknowns.html"),
    )
    return element(
        "ul",
        [
            element(
                "li",
                element("a", element("b", f"{number:,}"), " ", one if number == 1 else many, href=page.to(address)),
            )
            for number, one, many, address in told
        ],
        class_="numbers",
    )


def _parts(page: Page, site: Site) -> Html:
    return together(
        _read_closely(page, site),
        element(
            "section",
            element("h2", "Who agreed on what, how firmly"),
            pair_picture(page, site),
            aria_label="Who agreed on what, how firmly",
            class_="wide",
        ),
        element("div", _happened(page, site), _learned(page, site), class_="news"),
    )


def _read_closely(page: Page, site: Site) -> Html:
    """Return the agreement that was read from the most sources, with its firmest promise and its weakest."""
    agreement = max(site.agreements.values(), key=lambda one: (len(one.sources), one.date.sort_key, one.id))
    address = page.to(address_of(agreement.id))
    first, second = agreement.pair
    return element(
        "section",
        element("h2", "One agreement, read closely"),
        element(
            "div",
            element(
                "div",
                element(
                    "p", party(first, page), " and ", party(second, page), f", {when(agreement.date)}", class_="kicker"
                ),
                element("h3", element("a", agreement.title.text, href=address)),
                element("p", agreement.summary),
                element(
                    "p",
                    f"{counted(len(agreement.commitments), 'commitment')}, ",
                    f"{counted(len(agreement.sources), 'source')}, "
                    f"{counted(len(agreement.disputes), 'dispute')} between them, "
                    f"{counted(len(agreement.unknowns), 'open question')}.",
                    class_="note",
                ),
                class_="about",
            ),
            element("div", _extremes(agreement, page, site), class_="extremes"),
            class_="closely",
        ),
        class_="wide",
    )


def _extremes(agreement: Agreement, page: Page, site: Site) -> list[Html]:
    ranked = [one for one in agreement.commitments if is_ranked(one) and one.degree.tier is not None]
    if not ranked:
        return [element("p", "How firm its promises are is not known.", class_="note")]
    high, low = (pick(one.degree.tier or 0 for one in ranked) for pick in (max, min))
    cards = [_promise("firmest", _of_tier(high, ranked), agreement, page, site)]
    if low != high:
        cards.append(_promise("weakest", _of_tier(low, ranked), agreement, page, site))
    return cards


def _of_tier(tier: int, commitments: Sequence[Commitment]) -> list[Commitment]:
    """Return the commitments of a tier; of the two degrees that share one, the vocabulary's first goes first."""
    degrees = list(Degree)
    of_tier = (one for one in commitments if one.degree.tier == tier)
    return sorted(of_tier, key=lambda one: degrees.index(one.degree))


def _promise(extreme: str, alike: Sequence[Commitment], agreement: Agreement, page: Page, site: Site) -> Html:
    commitment = alike[0]
    label = f"Its {extreme} promise" if len(alike) == 1 else f"One of its {len(alike)} {extreme} promises"
    place = page.to(address_of_commitment(agreement.id, commitment.id))
    return element(
        "article",
        element("h4", label, class_="label"),
        element("p", degree(commitment.degree, page, site), class_="firmness"),
        element("p", commitment.text, class_="promise"),
        element(
            "p",
            "As reported: ",
            element("q", commitment.verb, lang=commitment.language),
            ". What became of it: ",
            term(commitment.status, page, site),
            ".",
        ),
        element("p", element("a", counted(len(commitment.evidence), "piece") + " of evidence", href=place)),
        class_="commitment",
    )


def _happened(page: Page, site: Site) -> Html:
    events = (
        (event, agreement, place)
        for agreement in site.agreements.values()
        for place, event in enumerate(agreement.events)
        if event.withdrawn is None and event.kind is not EventKind.CONTEXT
    )
    newest = nlargest(_NEWEST, events, key=lambda found: (found[0].date.sort_key, found[1].id, found[2]))
    return element(
        "section",
        element("h2", "Newest events"),
        element("ol", [_event(*found, page) for found in newest], class_="timeline"),
        element("p", element("a", "The whole timeline", href=page.to("timeline.html"))),
    )


def _moment(date: PartialDate) -> Html:
    """Return a date; machines are told of it where it is one day, month or year."""
    is_one = not set(str(date)) & set("~/")
    return element("time", when(date), datetime=str(date)) if is_one else element("span", when(date))


def _event(event: Event, agreement: Agreement, place: int, page: Page) -> Html:
    return element(
        "li",
        element("p", _moment(event.date), f" · {plain(event.kind)}", class_="when"),
        element("p", event.text),
        element(
            "p",
            element("a", agreement.title.text, href=page.to(address_of(agreement.id, f"events.{place}"))),
            f", {parties(agreement.pair)}",
            class_="note",
        ),
    )


class _Learned(NamedTuple):
    """When the data last learned something dated of an agreement."""

    day: PartialDate
    agreement: Agreement
    number: int
    """Entries learned on that day."""
    is_new: bool
    """Whether it was the first."""


def _learned(page: Page, site: Site) -> Html:
    newest = nlargest(
        _NEWEST,
        filter(None, map(_last_learned, site.agreements.values())),
        key=lambda found: (found.day.sort_key, found.agreement.date.sort_key, found.agreement.id),
    )
    return element(
        "section",
        element("h2", "Newest in the data"),
        element("ol", [_entry(found, page) for found in newest], class_="timeline"),
        element(
            "p",
            element("a", "All changes as a feed", href=page.to("feeds/all.xml")),
            " · ",
            element("a", "feeds by party and pillar", href=page.to("feeds/index.html")),
        ),
    )


def _last_learned(agreement: Agreement) -> _Learned | None:
    days: Sequence[PartialDate] = [moment.recorded for moment in agreement.timeline()]
    if not days:
        return None
    last = max(days, key=lambda day: day.sort_key)
    return _Learned(last, agreement, days.count(last), is_new=all(day == last for day in days))


def _entry(found: _Learned, page: Page) -> Html:
    entries = "1 dated entry" if found.number == 1 else f"{found.number:,} dated entries"
    what: Content = f"new record, {entries}" if found.is_new else entries
    return element(
        "li",
        element("p", _moment(found.day), " · ", what, class_="when"),
        element(
            "p",
            element("a", found.agreement.title.text, href=page.to(address_of(found.agreement.id))),
            f", {parties(found.agreement.pair)}",
        ),
    )

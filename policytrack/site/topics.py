"""The list of all pillars and topics: what each is, how much was agreed on it, how firmly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from policytrack.comparison.standing import Heading, gathered, headings
from policytrack.fields.wording import counted
from policytrack.rendering.words import heading, plain
from policytrack.site.anchors import topic_address
from policytrack.site.counts import bar, counted_bar
from policytrack.site.markup import NOTHING, Content, Html, element, together
from policytrack.site.page import Page, Site
from policytrack.site.sections import sections
from policytrack.site.tabular import STYLES, Column, table
from policytrack.site.topic_page import TOPICS, Holding, Holdings, firmest_held, topic_page
from policytrack.vocabulary import Pillar, TextAvailability, Topic


def topic_pages(site: Site) -> Iterator[Page]:
    """Yield the page of all pillars and topics, and the page of each, whether anything was agreed on it or not."""
    found = _holdings(site)
    yield _index(found, site)
    for by in ("pillar", "topic"):
        for word in headings(by):
            yield topic_page(word, found, site)


def _holdings(site: Site) -> Holdings:
    holdings: dict[Heading, list[Holding]] = {word: [] for by in ("pillar", "topic") for word in headings(by)}
    for agreement in site.agreements.values():
        for by in ("pillar", "topic"):
            for word, commitments in gathered(agreement, by).items():
                holdings[word].append(Holding(agreement, commitments))
    for each in holdings.values():
        each.sort(key=lambda one: (*one.agreement.date.sort_key, one.agreement.id), reverse=True)
        each.sort(key=lambda one: -one.rank)
    withheld = [
        agreement for agreement in site.agreements.values() if agreement.instrument.text is TextAvailability.WITHHELD
    ]
    return Holdings(holdings, len(site.agreements), withheld)


def _index(found: Holdings, site: Site) -> Page:
    page = Page(
        path=TOPICS,
        title="Pillars and topics",
        description=f"The {len(Pillar)} fields of cooperation and their {len(Topic)} topics: what was agreed on each.",
        body=NOTHING,
        section=TOPICS,
        styles=STYLES,
    )
    head = element(
        "header",
        element("h1", "Pillars and topics"),
        element(
            "p",
            f"What agreements are about: {len(Pillar)} pillars, each with its topics. A commitment stands under one "
            "pillar and has one topic or more; it counts wherever it speaks of something.",
            class_="lead",
        ),
        class_="masthead",
    )
    most = max(len(found.by[pillar]) for pillar in Pillar)
    parts = [("pillars", "All pillars", _overview(most, found, page, site))]
    parts += [(str(pillar), heading(pillar), _pillar(pillar, most, found, page, site)) for pillar in Pillar]
    return replace(page, body=together(head, sections(parts)))


def _overview(most: int, found: Holdings, page: Page, site: Site) -> Html:
    """Return how much was agreed on each pillar, by how many, and how firmly."""
    columns = [
        Column("Pillar"),
        Column("Agreements", is_number=True),
        Column("Pairs of parties", is_number=True),
        Column("Promises", is_number=True),
        Column("The firmest"),
    ]
    return table(
        "How much was agreed on each pillar", columns, [_row(each, most, found, page, site) for each in Pillar]
    )


def _row(pillar: Pillar, most: int, found: Holdings, page: Page, site: Site) -> tuple[Content, ...]:
    holdings = found.by[pillar]
    return (
        element("a", heading(pillar), href=page.to(topic_address(pillar))),
        counted_bar(len(holdings), most),
        f"{len({one.agreement.pair for one in holdings}):,}",
        f"{sum(len(one.promises) for one in holdings):,}",
        firmest_held(holdings, page, site),
    )


def _pillar(pillar: Pillar, most: int, found: Holdings, page: Page, site: Site) -> Html:
    holdings = found.by[pillar]
    columns = [Column("Topic"), Column("What it is"), Column("Agreements", is_number=True), Column("The firmest")]
    topics = [topic for topic in Topic if topic.pillar is pillar]
    return together(
        element("p", pillar.definition),
        element(
            "p",
            bar(len(holdings), most),
            " ",
            element(
                "a",
                f"{counted(len(holdings), 'agreement')} of {found.total:,}",
                href=page.to(topic_address(pillar)),
                aria_label=f"{heading(pillar)}: {counted(len(holdings), 'agreement')} of {found.total:,}",
            ),
            together("; the firmest promise is ", firmest_held(holdings, page, site)) if holdings else None,
            class_="measure",
        ),
        table(
            f"Topics of the pillar {plain(pillar)}",
            columns,
            [
                (
                    element("a", heading(topic), href=page.to(topic_address(topic))),
                    topic.definition,
                    f"{len(found.by[topic]):,}",
                    firmest_held(found.by[topic], page, site),
                )
                for topic in topics
            ],
        ),
    )

"""The page of one source: what it is, how far it carries a claim, and everything that rests on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from policytrack.fields.wording import counted
from policytrack.models import Dispute, LocatedEvidence, Source
from policytrack.rendering.words import heading, plain, when
from policytrack.site.anchors import source_address
from policytrack.site.claims import agreement_link, claim_link, short_link
from policytrack.site.counts import figure, figures
from policytrack.site.markup import NOTHING, Content, Html, element, together
from policytrack.site.page import Page, Site
from policytrack.site.passages import outside, passage
from policytrack.site.sections import entries, sections
from policytrack.site.source_use import Citing, Support
from policytrack.site.tabular import STYLES
from policytrack.site.terms import facts, grade, party, term
from policytrack.site.verification_status import Standing, standing

SOURCES = "sources/index.html"
"""The list of all sources."""

_AFTER_HOST = re.compile(r"[/?#]")
_PROVED = {Standing.VERIFIED: "verified", Standing.HELD: "held against its text when recorded"}


def source_page(one: Citing, others: Sequence[Source], site: Site) -> Page:
    """Return the page of a source; `others` are those of the same publisher."""
    source = one.source
    page = Page(
        path=source_address(source.id),
        title=f"{source.title} ({source.publisher})" if source.title else f"{source.publisher}: {source.id}",
        description=f"{heading(source.kind)} of {source.publisher}, grade {source.reliability}: what rests on it.",
        body=NOTHING,
        section=SOURCES,
        styles=STYLES,
    )
    return replace(page, body=together(_masthead(one, page, site), sections(_sections(one, others, page, site))))


def _masthead(one: Citing, page: Page, site: Site) -> Html:
    source = one.source
    pieces = [piece for supports in one.supports.values() for support in supports for piece in support.pieces]
    proved = Standing.VERIFIED if site.verdicts else Standing.HELD
    count = sum(standing(piece.evidence, site)[0] is proved for piece in pieces)
    return element(
        "header",
        element(
            "p",
            element("a", "Source", href=page.to(SOURCES)),
            f" · {plain(source.kind)} · {source.publisher}",
            class_="kicker",
        ),
        element("h1", element("span", source.title, lang=source.language) if source.title else source.publisher),
        element("p", grade(source.reliability, page, site), f" {source.reliability.definition}", class_="lead"),
        element(
            "p",
            outside(source.url, f"Open the page at {_host(source.url)}", hreflang=source.language),
            " · ",
            outside(source.archive_url, "Open the archived copy")
            if source.archive_url
            else "No archived copy is on record.",
        ),
        figures(
            [
                figure(one.claims, "claim", " resting on it"),
                ("of them on nothing else", f"{one.alone:,}"),
                figure(len(one.records), "record", " citing it"),
                (f"of {counted(len(pieces), 'piece')} of evidence {_PROVED[proved]}", f"{count:,}"),
            ]
        ),
        class_="masthead",
    )


def _sections(one: Citing, others: Sequence[Source], page: Page, site: Site) -> Iterator[tuple[str, str, Content]]:
    yield "about", "What it is", _about(one, page, site)
    yield "claims", "What rests on it", _claims(one, page, site)
    yield "disputes", "Where it differs from others", _disputes(one, page)
    yield "publisher", f"Also of {one.source.publisher}", _same_publisher(others, page)


def _about(one: Citing, page: Page, site: Site) -> Html | None:
    source = one.source
    return facts(
        [
            ("Publisher", source.publisher),
            ("Published", when(source.published) if source.published else "The page gives no day."),
            ("Kind", term(source.kind, page, site)),
            ("Speaks for", party(source.speaks_for, page) if source.speaks_for else None),
            ("Language", source.language),
            ("Note", source.note),
            ("Identifier", element("code", source.id)),
        ]
    )


def _claims(one: Citing, page: Page, site: Site) -> Html:
    if not one.supports:
        return element("p", "No claim rests on it. It is listed for what it says, not for what it proves.")
    return together(
        [
            together(
                element("h3", agreement_link(one.records[identifier], page)),
                element(
                    "p", f"{when(one.records[identifier].date)} · {counted(len(supports), 'claim')}", class_="kicker"
                ),
                entries([_support(support, one, identifier, page, site) for support in supports], "supports"),
            )
            for identifier, supports in one.supports.items()
        ]
    )


def _support(support: Support, one: Citing, identifier: str, page: Page, site: Site) -> Html:
    return together(
        element(
            "p",
            claim_link(one.records[identifier], support.claim, page),
            element("span", " rests on nothing else", class_="alone") if support.is_alone else None,
        ),
        [_piece(piece, site) for piece in support.pieces],
    )


def _piece(piece: LocatedEvidence, site: Site) -> Html:
    how_far, said = standing(piece.evidence, site)
    where = [*([piece.locator] if piece.locator else []), *(f"for the {plain(part)}" for part in piece.supports)]
    return element(
        "div",
        passage(piece.evidence, piece.source),
        element("p", " · ".join(where), class_="cited") if where else None,
        element("p", piece.evidence.note, class_="note") if piece.evidence.note else None,
        element("p", said, class_=f"proof {how_far}"),
        class_="piece",
    )


def _disputes(one: Citing, page: Page) -> Content:
    return [
        element(
            "article",
            element("h3", dispute.claim, class_="claim"),
            element("p", _side(one.source.id, dispute), class_="note"),
            facts([("Finding", dispute.finding)]),
            element("p", short_link(agreement, page, f"disputes.{position}")),
            class_="dispute",
        )
        for agreement, dispute, position in one.disputes
    ]


def _side(identifier: str, dispute: Dispute) -> str:
    if identifier not in dispute.against:
        return "This source makes the claim."
    if identifier not in dispute.made_by:
        return "This source contradicts the claim."
    return "This source makes the claim and contradicts it."


def _same_publisher(others: Sequence[Source], page: Page) -> Html | None:
    if not others:
        return None
    return entries(
        [
            together(
                element("a", source.title or source.id, href=page.to(source_address(source.id))),
                f", {when(source.published)}" if source.published else None,
            )
            for source in others
        ],
        "plain",
    )


def _host(url: str) -> str:
    """Return the host of a web address; the standard library refuses some that records may have.

    >>> _host("https://www.gov.uk?page=1"), _host("https://gov.uk@example.org/"), _host("https://example.org℀/")
    ('www.gov.uk', 'example.org', 'example.org℀')
    """
    return _AFTER_HOST.split(url)[2].rpartition("@")[2]

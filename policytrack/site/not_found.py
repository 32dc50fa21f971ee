"""The page that is shown in place of one that is not there."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from policytrack.site.markup import NOTHING, element, together
from policytrack.site.page import Page, Site

PATH = "404.html"
"""Where servers look for it."""


def not_found_page(site: Site) -> Iterator[Page]:
    """Yield the page. It may be shown at any address, so its links begin at the top of the server if that is known."""
    page = Page(
        PATH,
        "Not found",
        "There is no page at this address.",
        NOTHING,
        top=urlsplit(site.address).path,
        is_listed=False,
    )
    ways = (
        ("agreements/index.html", "All agreements", "with a search that needs no exact name"),
        ("parties/index.html", "Parties", "and what each of them agreed"),
        ("topics/index.html", "Pillars and topics", "and who agreed what about them"),
        ("sources/index.html", "Sources", "and what rests on them"),
    )
    body = together(
        element("h1", "There is no page at this address"),
        element(
            "p",
            "It may be misspelt, or lead to a record under a name it no longer has. Identifiers of records never "
            "come to mean anything else: one that went has a page that says why, under its old address.",
            class_="lead",
        ),
        element(
            "ul",
            [element("li", element("a", title, href=page.to(path)), f", {about}") for path, title, about in ways],
        ),
        element("p", element("a", "Report the address that led here", href=site.report)) if site.report else None,
    )
    yield Page(page.path, page.title, page.description, body, top=page.top, is_listed=False)

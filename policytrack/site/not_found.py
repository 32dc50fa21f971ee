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
        ("agreements/index.html", "All agreements", "to search by word, party, topic or year"),
        ("parties/index.html", "Parties", "with what each of them agreed"),
        ("topics/index.html", "Pillars and topics", "with who agreed what on each"),
        ("sources/index.html", "Sources", "with what rests on each"),
    )
    body = together(
        element("h1", "There is no page at this address"),
        element(
            "p",
            "The address may be misspelt. A record that was renamed or withdrawn keeps a page under its old address, "
            "which says what became of it. From here you can go on to:",
            class_="lead",
        ),
        element(
            "ul",
            [element("li", element("a", title, href=page.to(path)), f", {about}") for path, title, about in ways],
        ),
        element("p", element("a", "Report the address that led here", href=site.report)) if site.report else None,
    )
    yield Page(page.path, page.title, page.description, body, top=page.top, is_listed=False)

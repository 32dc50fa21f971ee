"""What stands around every page: head, navigation, footer. Nothing in it comes from elsewhere, no script is inline."""

from __future__ import annotations

from functools import lru_cache

from policytrack.fields import PartialDate
from policytrack.models.identity import Identity
from policytrack.rendering.words import when
from policytrack.site.markup import NOTHING, Html, element, together
from policytrack.site.page import Page, Site
from policytrack.site.search_box import search_box

NAVIGATION = (
    ("agreements/index.html", "Agreements"),
    ("compare/index.html", "Compare"),
    ("matrix.html", "Matrix"),
    ("timeline.html", "Timeline"),
    ("parties/index.html", "Parties"),
    ("topics/index.html", "Topics"),
    ("people.html", "People"),
    ("sources/index.html", "Sources"),
    ("unknowns.html", "Not known"),
    ("docs.html", "Docs"),
)
"""Pages that every page leads to."""
_PLACES = frozenset(path for path, _ in NAVIGATION)

_LAST = (("downloads.html", "Download"), ("feeds/index.html", "Feeds"), ("unknowns.html", "What we do not know"))
"""What stands at the foot of every page."""

MANUAL = "docs.html"
"""The first page of the manual, which a site of its own may lack."""

STYLES = ("assets/site.css", "assets/search.css")
SCRIPTS = ("assets/site.js", "assets/search.js")
"""Style sheets and scripts of every page."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'"
)
"""What a page may load and run: its own files, and no script or style that stands in it."""


def document(page: Page, site: Site) -> str:
    """Return the whole of a page."""
    return f"<!doctype html>\n{element('html', _head(page, site), _body(page, site), lang='en')}\n"


def _head(page: Page, site: Site) -> Html:
    title = page.title if page.title == site.name else f"{page.title} · {site.name}"
    address = f"{site.address}{page.path.removesuffix('index.html')}" if site.address else None
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("meta", name="description", content=page.description),
        element("meta", name="color-scheme", content="light dark"),
        element("link", rel="canonical", href=address) if address else None,
        element("link", rel="icon", href=page.to("assets/favicon.svg"), type="image/svg+xml"),
        [element("link", rel="stylesheet", href=page.to(address)) for address in (*STYLES, *page.styles)],
        element(
            "link", rel="alternate", type="application/atom+xml", title="All changes", href=page.to("feeds/all.xml")
        ),
        _preview(page, site, title, address) if address else None,
        element("script", src=page.to("assets/appearance.js")),
        [element("script", src=page.to(address), defer=True) for address in (*SCRIPTS, *page.scripts)],
        page.head,
    )


def _preview(page: Page, site: Site, title: str, address: str) -> Html:
    told = {
        "og:title": title,
        "og:description": page.description,
        "og:type": "website",
        "og:url": address,
        "og:image": f"{site.address}assets/preview.png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "What two governments agreed, how firmly, and what became of it.",
        "og:site_name": site.name,
    }
    return together(
        [element("meta", property=name, content=said) for name, said in told.items()],
        element("meta", name="twitter:card", content="summary_large_image"),
    )


def _body(page: Page, site: Site) -> Html:
    path = page.path if page.path in _PLACES else f"{page.path.rpartition('/')[0]}/"
    header, footer = _frame(Page(path, "", "", NOTHING, page.section, top=page.top), Identity(site))
    return element(
        "body",
        element("a", "Skip to the content", href="#content", class_="skip"),
        header,
        element("main", page.body, id="content", tabindex="-1"),
        footer,
        data_root=page.to("index.html").removesuffix("index.html"),
    )


@lru_cache(256)
def _frame(page: Page, site: Identity[Site]) -> tuple[Html, Html]:
    """Return header and footer, which are the same for all pages of a folder that belong to one place."""
    return _header(page, site.of), _footer(page, site.of)


def _header(page: Page, site: Site) -> Html:
    links = [
        element(
            "li",
            element(
                "a",
                words,
                href=f"{site.docs}{path}" if site.docs and path == MANUAL else page.to(path),
                aria_current="page" if path == page.path else "true" if path == page.section else None,
            ),
        )
        for path, words in NAVIGATION
    ]
    return element(
        "header",
        element(
            "div",
            element(
                "a",
                element("img", src=page.to("assets/logo.svg"), alt="", width=28, height=28),
                site.name,
                href=page.to("index.html"),
                class_="brand",
            ),
            search_box(page, "site-search", "Search agreements, promises, topics"),
            element("button", "Light or dark", type="button", class_="appearance", hidden=True),
            class_="bar",
        ),
        element("nav", element("ul", links), aria_label="Main"),
        class_="site-header",
    )


def _footer(page: Page, site: Site) -> Html:
    links = [
        *((page.to(path), words) for path, words in _LAST),
        *([(site.report, "Report a mistake")] if site.report else []),
    ]
    return element(
        "footer",
        element(
            "p",
            f"{site.name}, data version {site.version}, published on "
            if site.version
            else f"{site.name}, published on ",
            element("time", when(PartialDate(site.made)), datetime=site.made),
            f". Licence of the data: {site.licence}" if site.licence else None,
            ". Not the view of any government.",
        ),
        element("ul", [element("li", element("a", words, href=address)) for address, words in links]),
        class_="site-footer",
    )

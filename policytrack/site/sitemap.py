"""What search engines are told: which pages there are, when records last changed, and that all may be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policytrack.models import Agreement
from policytrack.site.anchors import address_of
from policytrack.site.markup import Html, node
from policytrack.site.page import File, Site

MOST = 50_000
"""Addresses that one file may list."""
_XMLNS = "http://www.sitemaps.org/schemas/sitemap/0.9"
_MAP = "sitemap.xml"


def sitemap_files(site: Site, paths: Sequence[str]) -> Iterator[File]:
    """Yield the list of pages, given their paths and where the site is known to stand, and the rules for robots."""
    whole = sorted({*paths, *site.manual})
    if site.address:
        changed = {address_of(one.id): _changed(one) for one in site.agreements.values()}
        lists = [whole[start : start + MOST] for start in range(0, len(whole), MOST)] or [[]]
        names = [_MAP] if len(lists) == 1 else [f"sitemap-{number}.xml" for number, _ in enumerate(lists, 1)]
        for name, listed in zip(names, lists, strict=True):
            yield _xml(name, node("urlset", [_page(path, changed.get(path), site) for path in listed], xmlns=_XMLNS))
        if len(lists) > 1:
            every = [node("sitemap", node("loc", f"{site.address}{name}")) for name in names]
            yield _xml(_MAP, node("sitemapindex", every, xmlns=_XMLNS))
    told = f"Sitemap: {site.address}{_MAP}\n" if site.address else ""
    yield File("robots.txt", f"User-agent: *\nAllow: /\n{told}".encode())


def _page(path: str, changed: str | None, site: Site) -> Html:
    at = path.removesuffix("index.html") if path.endswith("/index.html") or path == "index.html" else path
    return node("url", node("loc", f"{site.address}{at}"), node("lastmod", changed) if changed else None)


def _changed(agreement: Agreement) -> str:
    """Return the last day on which the data is known to have learned something of an agreement, or looked."""
    moments = (moment.about for moment in agreement.timeline())
    return max(str(day) for day in (agreement.last_verified, *(about.recorded for about in moments)))


def _xml(path: str, root: Html) -> File:
    return File(path, f'<?xml version="1.0" encoding="utf-8"?>\n{root}\n'.encode())

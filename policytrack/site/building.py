"""All files of the site, by their path: pages, feeds, data, and what they are dressed in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib.resources import files
from itertools import chain

from policytrack.site.agreement import agreement_files, agreement_pages
from policytrack.site.api import api_files
from policytrack.site.calendars import calendar_files
from policytrack.site.compare_data import comparison_files
from policytrack.site.comparing import comparison_pages
from policytrack.site.downloads import download_files, download_pages
from policytrack.site.explorer import explorer_files, explorer_page
from policytrack.site.feeds import feed_files
from policytrack.site.feeds_page import feeds_page
from policytrack.site.home import home_page
from policytrack.site.matrix_page import matrix_pages
from policytrack.site.network import network_pages
from policytrack.site.not_found import not_found_page
from policytrack.site.page import File, Page, Site
from policytrack.site.parties import party_pages
from policytrack.site.people import people_pages
from policytrack.site.redirects import redirect_pages
from policytrack.site.search_index import search_files
from policytrack.site.shell import document
from policytrack.site.sitemap import sitemap_files
from policytrack.site.sources import source_pages
from policytrack.site.squares import figure_colours
from policytrack.site.timeline_page import timeline_pages
from policytrack.site.topics import topic_pages
from policytrack.site.unknowns import unknown_pages

PAGES: tuple[Callable[[Site], Iterable[Page]], ...] = (
    home_page,
    explorer_page,
    agreement_pages,
    comparison_pages,
    matrix_pages,
    timeline_pages,
    network_pages,
    party_pages,
    topic_pages,
    people_pages,
    source_pages,
    unknown_pages,
    download_pages,
    feeds_page,
    redirect_pages,
    not_found_page,
)
"""What makes pages, in the order of the navigation."""

FILES: tuple[Callable[[Site], Iterable[File]], ...] = (
    agreement_files,
    explorer_files,
    search_files,
    figure_colours,
    comparison_files,
    download_files,
    feed_files,
    calendar_files,
    api_files,
)
"""What makes everything else: feeds, data."""


def build(site: Site) -> Iterator[File]:
    """Yield every file of a site, each path once; what is yielded depends on the site alone."""
    listed: list[str] = []
    for page in pages(site):
        yield File(page.path, document(page, site).encode())
        if page.is_listed:
            listed.append(page.path)
    for make in FILES:
        yield from make(site)
    yield from sitemap_files(site, listed)
    yield from assets()


def pages(site: Site) -> Iterator[Page]:
    """Yield every page of a site."""
    return chain.from_iterable(make(site) for make in PAGES)


def assets() -> Iterator[File]:
    """Yield style sheet, scripts and pictures."""
    for asset in sorted(files("policytrack.site").joinpath("assets").iterdir(), key=lambda each: each.name):
        yield File(f"assets/{asset.name}", asset.read_bytes())

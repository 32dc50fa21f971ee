"""All files of the site, by their path: pages, feeds, data, and what they are dressed in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib.resources import files

from policytrack.site.agreement import agreement_files, agreement_pages
from policytrack.site.api import api_files
from policytrack.site.calendars import calendar_files
from policytrack.site.comparing import comparisons
from policytrack.site.downloads import downloads
from policytrack.site.explorer import explorer_files, explorer_page
from policytrack.site.feeds import feed_files
from policytrack.site.feeds_page import feeds_page
from policytrack.site.grid_tables import figure_colours
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
from policytrack.site.timeline_page import timeline_pages
from policytrack.site.topics import topic_pages
from policytrack.site.unknowns import unknown_pages

MAKERS: tuple[Callable[[Site], Iterable[Page | File]], ...] = (
    home_page,
    explorer_page,
    explorer_files,
    agreement_pages,
    agreement_files,
    comparisons,
    matrix_pages,
    timeline_pages,
    network_pages,
    figure_colours,
    party_pages,
    topic_pages,
    people_pages,
    source_pages,
    unknown_pages,
    downloads,
    feeds_page,
    feed_files,
    calendar_files,
    api_files,
    search_files,
    redirect_pages,
    not_found_page,
)
"""What makes pages, and files that are no pages."""


def build(site: Site) -> Iterator[File]:
    """Yield every file of a site, each path once; what is yielded depends on the site alone."""
    listed: list[str] = []
    for make in MAKERS:
        for made in make(site):
            yield made if isinstance(made, File) else File(made.path, document(made, site).encode())
            if isinstance(made, Page) and made.is_listed:
                listed.append(made.path)
    yield from sitemap_files(site, listed)
    yield from assets()


def assets() -> Iterator[File]:
    """Yield style sheet, scripts and pictures."""
    for asset in sorted(files("policytrack.site").joinpath("assets").iterdir(), key=lambda each: each.name):
        yield File(f"assets/{asset.name}", asset.read_bytes())

"""Measure the list of agreements and the search in Chromium at 5,000 agreements: what a key or a click costs.

The agreements are the shipped ones over and over, each between another pair of parties. The time is what the page's
thread works until the screen shows what the key did (scripts, style, layout, paint), in CPU time, because a clock on
the wall also times the neighbours. Needs playwright and an installed Chromium; exits with 1 when the slowest key or
click in the list costs more than promised.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import combinations
from pathlib import Path

from playwright.sync_api import Page as Tab
from playwright.sync_api import sync_playwright

from policytrack import load
from policytrack.dataset import AgreementSet
from policytrack.fields import PARTY_CODES
from policytrack.models import Agreement
from policytrack.site.building import assets
from policytrack.site.explorer import explorer_files, explorer_page
from policytrack.site.page import Site
from policytrack.site.search_index import search_files
from policytrack.site.shell import document

SIZE = 5000
MOST = 100
"""Milliseconds of CPU time that a key or a click may cost."""
TYPED = "cybersecurity liaison officers"
_CLICK = "(what) => document.querySelector(what).click()"  # playwright's own would first look whether it can
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def synthetic(size: int) -> AgreementSet:
    """Return `size` agreements, no two between the same parties."""
    shipped = [*load().values()]
    pairs = combinations(sorted(code for code in PARTY_CODES if len(code) == 3), 2)
    return AgreementSet(_moved(shipped[at % len(shipped)], *pair) for at, pair in zip(range(size), pairs, strict=False))


def _moved(agreement: Agreement, first: str, second: str) -> Agreement:
    words = agreement.id.split("-", 2)[2]
    parties = [
        party.model_copy(update={"code": code}) for party, code in zip(agreement.parties, (first, second), strict=True)
    ]
    identifier = f"{first}-{second}-{words}".lower()
    return agreement.model_copy(update={"id": identifier, "parties": tuple(parties)})


def write(folder: Path, site: Site) -> None:
    """Write the list, what it needs, and the index of the search."""
    pages = ((page.path, document(page, site).encode()) for page in explorer_page(site))
    for path, content in [*pages, *explorer_files(site), *search_files(site), *assets()]:
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


class Clock:
    """Tells how long the thread of a tab has worked."""

    def __init__(self, tab: Tab) -> None:
        self._tab = tab
        self._session = tab.context.new_cdp_session(tab)
        self._session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def took(self, act: Callable[[], object]) -> float:
        """Return the milliseconds that the tab worked for what is done to it, until it has come to rest."""
        before = self._now()
        act()
        self._tab.wait_for_timeout(500)
        return (self._now() - before) * 1000

    def _now(self) -> float:
        metrics = self._session.send("Performance.getMetrics")["metrics"]
        return float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration"))


def measured(tab: Tab) -> Iterator[tuple[str, float]]:
    """Yield what a key or a click costs at most, by what it is for."""
    clock = Clock(tab)
    keys = tab.keyboard
    yield "coming into the words", clock.took(lambda: tab.focus("#words"))
    tab.wait_for_timeout(3000)
    yield "a key in the words", max(clock.took(partial(keys.press, key)) for key in TYPED)
    tab.fill("#words", "")
    facets = [f"input[value={value}]" for value in ("cyber", "illicit-drugs", "committed", "treaty")]
    yield "a click on a facet", max(clock.took(partial(tab.evaluate, _CLICK, facet)) for facet in facets)
    yield "a click on a column", clock.took(partial(tab.evaluate, _CLICK, "th[data-order=title] button"))
    tab.fill("#site-search", "liaison")
    tab.wait_for_selector("#site-search-results [role=option]")  # the index is there
    tab.fill("#site-search", "")
    yield "typing in the search", max(clock.took(partial(keys.press, key)) for key in TYPED)


def main() -> int:
    """Print what was written, how long it took to load, and what keys and clicks cost."""
    started = time.process_time()
    site = Site(synthetic(SIZE), "Synthetic", "", "2026-11-22", "0")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        write(Path(name), site)
        print(f"written in {time.process_time() - started:.1f} s")
        for file in sorted(Path(name).rglob("*.*")):
            if file.stat().st_size > 100_000:
                print(f"  {file.relative_to(name)} {file.stat().st_size / 1e6:.1f} MB")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=_ARGUMENTS)
        tab = browser.new_page(viewport={"width": 1280, "height": 900})
        tab.goto((Path(name) / "agreements" / "index.html").as_uri())
        tab.wait_for_selector(".explorer.ready")
        costs = dict(measured(tab))
        browser.close()
    bounded = {what for what in costs if what.startswith("a ")}
    for what, took in costs.items():
        print(f"{what:22} {took:5.0f} ms{f'  (at most {MOST})' if what in bounded else ''}")
    return int(any(costs[what] > MOST for what in bounded))


if __name__ == "__main__":
    sys.exit(main())

"""Measure the list of agreements and the search in Chromium: what a key or a click costs, and what a search loads.

    python benchmarks/explorer.py [RECORDS …]

The records are the shipped ones over and over, each between another pair of parties; 60, 960 and 5,000 unless said. For
each number it prints the slowest key and click, by two clocks, and how much of the index a first search loads, each
with its bound, and exits with 1 when one is over. The clock on the wall runs from the key to the frame that shows what
it did; a reader feels that one, but it also times the neighbours, so of several rounds the quickest counts. The other
is CPU time of the thread of the page until it has come to rest. Needs playwright and an installed Chromium, and takes
some minutes.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Page as Tab

from policytrack import load
from policytrack.dataset import AgreementSet
from policytrack.fields import PARTY_CODES
from policytrack.models import Agreement
from policytrack.site.building import assets
from policytrack.site.explorer import explorer_files, explorer_page
from policytrack.site.page import Site
from policytrack.site.search_index import search_files
from policytrack.site.shell import document

SIZES = (60, 960, 5000)
KEY = 100
"""Milliseconds that a key or a click in the list may take."""
SEARCH_KEY = 50
"""Milliseconds that a key in the search may take once what it asks for is loaded."""
FIRST = 300
"""Kilobytes of the index that a first search may load."""
ROUNDS = 3
TYPED = "cyber liaison"
SOUGHT = ("cyber", "cooperation")
FACETS = ("cyber", "illicit-drugs", "committed", "treaty")
_REST = 300  # milliseconds in which a page comes to rest
_CLICK = "(what) => document.querySelector(what).click()"  # playwright's own would first look whether it can
_FRAMES = """
for (const kind of ["keydown", "click"]) addEventListener(kind, ({ timeStamp }) => {
  window.took = Infinity; // until then
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { window.took = performance.now() - timeStamp; };
  requestAnimationFrame(() => port2.postMessage(0)); // is told of once the frame is made
}, { capture: true });
"""
_LOADED = "[...document.scripts].map(({ src }) => src).filter((src) => /search-index|data.search/.test(src))"
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


class Cost(NamedTuple):
    """What one thing costs, and how much it may; a bound of 0 is none."""

    what: str
    amount: float
    unit: str
    most: int

    def __str__(self) -> str:
        """Return it as a line."""
        bound = f"  (at most {self.most})" if self.most else ""
        return f"  {self.what:36} {self.amount:6.0f} {self.unit}{bound}"


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
    """Tells how long a tab takes for what is done to it."""

    def __init__(self, tab: Tab) -> None:
        self._tab = tab
        self._session = tab.context.new_cdp_session(tab)
        self._session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def took(self, act: Callable[[], object]) -> tuple[float, float]:
        """Return the milliseconds until the frame after it, and those that the tab worked until it came to rest."""
        before = self._worked()
        act()
        self._tab.wait_for_timeout(_REST)
        return float(self._tab.evaluate("window.took ?? 0")), (self._worked() - before) * 1000

    def slowest(self, acts: Sequence[Callable[[], object]], clear: Callable[[], object]) -> tuple[float, float]:
        """Return the most that one of the acts takes, by both clocks: of each its quickest time in several rounds."""
        rounds: list[list[tuple[float, float]]] = []
        for _ in range(ROUNDS):
            rounds.append([self.took(act) for act in acts])
            clear()
            self._tab.wait_for_timeout(_REST)
        best = [tuple(map(min, zip(*times, strict=True))) for times in zip(*rounds, strict=True)]
        wall, cpu = map(max, zip(*best, strict=True))
        return wall, cpu

    def _worked(self) -> float:
        metrics = self._session.send("Performance.getMetrics")["metrics"]
        return float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration"))


def of_the_list(tab: Tab) -> Iterator[Cost]:
    """Yield what keys and clicks in the list cost."""
    clock = Clock(tab)
    yield Cost("coming into the words, CPU", clock.took(lambda: tab.focus("#words"))[1], "ms", 0)
    tab.wait_for_timeout(3000)  # all words are there
    keys = [partial(tab.keyboard.press, key) for key in TYPED]
    clicks = [partial(tab.evaluate, _CLICK, f"input[value={facet}]") for facet in FACETS]
    heads = [partial(tab.evaluate, _CLICK, f"th[data-order={order}] button") for order in ("title", "date")]
    for what, acts, clear in (
        ("slowest key in the words", keys, partial(tab.fill, "#words", "")),
        ("slowest click on a facet", clicks, partial(tab.evaluate, _CLICK, ".chosen .all button")),
        ("slowest click on a column", heads, lambda: None),
    ):
        wall, cpu = clock.slowest(acts, clear)
        yield Cost(f"{what}, wall", wall, "ms", KEY)
        yield Cost(f"{what}, CPU", cpu, "ms", KEY)


def of_the_search(browser: Browser, address: str) -> Iterator[Cost]:
    """Yield what the search in the head loads and costs."""
    for sought in SOUGHT:
        tab = opened(browser, address)
        tab.focus("#site-search")
        for key in sought:
            tab.keyboard.press(key)
            tab.wait_for_timeout(_REST)
        sizes = [Path(src.removeprefix("file://")).stat().st_size for src in tab.evaluate(_LOADED)]
        yield Cost(f"a first search for {sought}, loaded", sum(sizes) / 1000, "kB", FIRST)
        tab.close()
    tab = opened(browser, address)
    tab.fill("#site-search", TYPED)
    tab.wait_for_timeout(_REST)
    tab.fill("#site-search", "")
    keys = [partial(tab.keyboard.press, key) for key in TYPED]
    wall, cpu = Clock(tab).slowest(keys, partial(tab.fill, "#site-search", ""))
    yield Cost("slowest key in the search, wall", wall, "ms", SEARCH_KEY)
    yield Cost("slowest key in the search, CPU", cpu, "ms", SEARCH_KEY)
    tab.close()


def opened(browser: Browser, address: str) -> Tab:
    """Return a tab with the list, ready."""
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    tab.add_init_script(_FRAMES)
    tab.goto(address)
    tab.wait_for_selector(".explorer.ready")
    tab.wait_for_timeout(1000)
    return tab


def measured(browser: Browser, size: int) -> Iterator[Cost]:
    """Yield what a site of so many records costs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        started = time.process_time()
        write(folder, Site(synthetic(size), "Synthetic", "", "2026-11-22", "0"))
        yield Cost("written, CPU", time.process_time() - started, "s", 0)
        files = [file for file in folder.rglob("*.*") if file.stat().st_size > FIRST * 1000]
        for file in sorted(files):
            yield Cost(str(file.relative_to(folder)), file.stat().st_size / 1000, "kB", 0)
        address = (folder / "agreements" / "index.html").as_uri()
        yield from of_the_list(opened(browser, address))
        yield from of_the_search(browser, address)


def main(arguments: list[str]) -> int:
    """Print what each number of records costs; return 1 when something costs too much."""
    over: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=_ARGUMENTS)
        for size in map(int, arguments or SIZES):
            print(f"{size:,} records")
            for cost in measured(browser, size):
                print(cost, flush=True)
                if cost.most and cost.amount > cost.most:
                    over.append(f"{size:,} records: {cost.what}")
        browser.close()
    print("\n".join(f"over its bound: {each}" for each in over) or "all within their bounds")
    return int(bool(over))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

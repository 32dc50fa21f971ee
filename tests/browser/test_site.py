"""The built site in a real browser: nothing breaks, nothing leaves the machine, everything fits the screen."""

import functools
import os
import shutil
import subprocess
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).parents[2]
PAGES = {
    "home": "",
    "tutorial": "tutorial/",
    "format reference": "reference/format/",
    "vocabularies": "reference/vocabularies/",
    "error page": "errors/PT103/",
    "API page": "api/models/",
    "agreement": "agreements/can-ind-2026-security-workplan/",
}
WIDTHS = [320, 1280]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]

POOR_CONTRAST = """
() => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].map((part, at) => at < 3 ? part : part / 255);
  };
  const over = (top, below) => [0, 1, 2].map((at) => top[at] * top[3] + below[at] * (1 - top[3])).concat(1);
  const light = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((part) => part / 255)
      .map((part) => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.push(rgba(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const poor = new Set();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const style = getComputedStyle(element);
    const text = walker.currentNode.data.trim().slice(0, 30);
    const shown = element.checkVisibility({opacityProperty: true, visibilityProperty: true});
    if (!text || !shown) continue;
    if (element.closest(".headerlink, script, style, [hidden], .md-search__output")) continue;
    const below = ground(element);
    const [a, b] = [light(over(rgba(style.color), below)), light(below)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) poor.add(`${ratio.toFixed(2)} ${element.className || element.tagName}: ${text}`);
  }
  return [...poor];
}
"""
"""Finds text with less contrast than the 4.5 to 1 that WCAG 2 asks for at level AA, and says where."""

pytestmark = pytest.mark.slow


def missing(reason):
    """Skip, or fail where a browser must be there."""
    if os.environ.get("POLICYTRACK_REQUIRE_BROWSER") == "1":
        pytest.fail(f"{reason}, and POLICYTRACK_REQUIRE_BROWSER=1 asks for it")
    pytest.skip(reason)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Build the site, serve it on this machine, and return its address."""
    folder = tmp_path_factory.mktemp("site")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)}
    words = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if "No module named mkdocs" in done.stderr:
        missing("mkdocs is not installed")
    assert done.returncode == 0, done.stderr
    handler = functools.partial(QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_):
        """Leave the output to the tests."""


@pytest.fixture(scope="module")
def browser():
    """Start the Chromium of this machine."""
    if CHROMIUM is None:
        missing("there is no Chromium on this machine")
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - the module is imported without it, too
    except ModuleNotFoundError:
        missing("playwright is not installed")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(params=["light", "dark"])
def visit(request, browser, site):
    """Return a function that opens a page and gives it back with what went wrong on the way, then and later."""
    context = browser.new_context(color_scheme=request.param, reduced_motion="reduce")
    page = context.new_page()
    wrong = []
    page.on("console", lambda message: wrong.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("requestfailed", lambda failed: wrong.append(f"failed: {failed.url}"))
    page.on("request", lambda made: None if is_local(made.url) else wrong.append(f"left the machine: {made.url}"))

    def opened(path):
        response = page.goto(f"{site}{path}")
        assert response.ok
        return page, wrong

    yield opened
    context.close()


def is_local(address):
    parts = urlsplit(address)
    return parts.scheme in {"data", "blob"} or parts.hostname == "127.0.0.1"


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_a_page_is_whole(visit, path):
    """A page has a title and one first heading, fits every width, can be read, and asks for nothing from elsewhere."""
    page, wrong = visit(path)
    assert "policytrack" in page.title()
    assert page.locator("h1").count() == 1
    assert page.locator("h1").inner_text().strip("¶ \n")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
        assert page.evaluate(POOR_CONTRAST) == []
    assert wrong == []


def test_search_finds_a_term(visit):
    """Search works in the page itself, without a program behind it."""
    page, wrong = visit("")
    page.locator("input.md-search__input").click()
    page.keyboard.type("liaison officers", delay=20)
    page.locator(".md-search-result__link").first.wait_for()
    assert wrong == []


def test_the_search_dialog_has_a_name(visit):
    """People who hear the page are told what the dialog is."""
    page, _ = visit("")
    assert page.locator("[role=dialog]").get_attribute("aria-label") == "Search"


def test_the_navigation_can_be_opened_on_a_phone(visit):
    """Pages without a side column on a wide screen have the drawer on a narrow one."""
    page, _ = visit("")
    page.set_viewport_size({"width": 390, "height": 800})
    page.locator("label.md-header__button[for=__drawer]").click()
    page.locator(".md-nav--primary").get_by_text("Tutorial").first.wait_for()

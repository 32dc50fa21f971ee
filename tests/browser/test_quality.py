"""Each kind of page in a real browser: for every eye and every width, without scripts, on paper, within its budget."""

from __future__ import annotations

import gzip
import json
import subprocess
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.slow

STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""All that another choice of colours can change."""
NARROW = {"width": 320, "height": 640}
CHECK = """
async (only) => {
  const asked = only.length === 2 ? { type: "rule", values: only } : { type: "tag", values: only };
  const found = await axe.run(document, { runOnly: asked, resultTypes: ["violations"] });
  return found.violations.map((each) => [
    each.id,
    each.nodes.length,
    each.nodes.slice(0, 3).map((node) => `${node.target}: ${node.failureSummary.replace(/\\s+/g, " ").slice(0, 240)}`),
  ]);
}
"""
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def seen(opener, request, kind):
    """Open a page of each kind."""
    of, path = kind
    page, wrong = opener(bypass_csp=True)  # the check is a script that no page would load
    page.goto(f"{request.getfixturevalue(of)}{path}")
    page.wait_for_load_state("networkidle")
    return page, wrong


def test_a_page_is_for_everybody(seen, axe):
    """WCAG 2.2 AA is met in light and dark, at 320 pixels and in the reader's own colours; nothing is ever complained
    of, nothing asked for from elsewhere, and nothing scrolls sideways.
    """  # noqa: D205 - one sentence
    page, wrong = seen
    page.evaluate(axe)
    found = {"light": page.evaluate(CHECK, STANDARD)}
    page.emulate_media(color_scheme="dark")
    found["dark"] = page.evaluate(CHECK, COLOURS)
    page.emulate_media(color_scheme="light", forced_colors="active")
    found["forced colours"] = page.evaluate(CHECK, COLOURS)
    page.emulate_media(forced_colors="none")
    page.set_viewport_size(NARROW)
    found["narrow"] = page.evaluate(CHECK, STANDARD)
    assert {way: each for way, each in found.items() if each} == {}
    assert page.evaluate(TOO_WIDE) <= 0
    assert wrong == []


def test_a_published_page_loads_whole_and_fits(opener, site, path_of_kind):
    """With the policy against foreign scripts on: no complaint, nothing missing, no sideways scroll, and one title."""
    page, wrong = opener(viewport=NARROW)
    page.goto(f"{site}{path_of_kind}")
    page.wait_for_load_state("networkidle")
    assert page.evaluate(TOO_WIDE) <= 0
    assert "policytrack" in page.title()
    assert wrong == []


def test_a_page_can_be_read_without_scripts(opener, site, path_of_kind):
    """All text is there and visible; what only scripts can do is not offered."""
    page, wrong = opener(java_script_enabled=False)
    assert page.goto(f"{site}{path_of_kind}").ok
    assert page.locator("h1").is_visible()
    assert len(page.locator("main").inner_text()) > 150
    assert page.locator("button:visible").count() == 0
    assert wrong == []


def test_a_former_address_leads_on(visit, site):
    """Without a script, and at once."""
    page, wrong = visit("parties/in.html")
    page.wait_for_url(f"{site}parties/ind.html")
    assert wrong == []


def test_the_page_for_what_is_not_there_works_at_any_address(opener, small, small_built):
    """Servers show it under the address that was asked for, however deep."""
    page, wrong = opener()
    text = (small_built / "404.html").read_text(encoding="utf-8")
    page.route(f"{small}no/such/page.html", lambda route: route.fulfill(body=text, content_type="text/html"))
    page.goto(f"{small}no/such/page.html")
    page.get_by_role("link", name="All agreements").click()
    page.wait_for_url(f"{small}agreements/index.html")
    assert wrong == []


@pytest.mark.parametrize("path", ["agreements/can-ind-2026-security-workplan.html", "matrix.html", "tutorial.html"])
def test_paper_shows_the_text_and_no_controls(visit, path):
    """Navigation, search and buttons stay on the screen; ink is dark on white, whatever the reader chose."""
    page, _ = visit(path)
    page.emulate_media(media="print", color_scheme="dark")
    for selector in ("body > header nav", "body > footer a", "button", "input"):
        assert page.locator(selector).locator("visible=true").count() == 0, selector
    assert page.locator("h1").is_visible()
    assert page.evaluate("getComputedStyle(document.body).color").startswith(("rgb(0", "rgb(1", "rgb(2"))


def test_html_and_style_sheets_are_valid(vnu, small_built, one_of_each):
    """The checker of the web's own standards body finds no error."""
    files = [*one_of_each, *sorted(small_built.glob("assets/*.css")), *sorted(small_built.glob("assets/*.svg"))]
    words = [*vnu, "--errors-only", "--also-check-css", "--also-check-svg", "--format", "json", *map(str, files)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    found = json.loads(done.stderr)["messages"]
    assert [(each.get("url", "")[-60:], each["message"], each.get("extract")) for each in found] == []


def test_the_first_page_is_light(opener, site):
    """All that the first page loads is at most 150 kB compressed, without the index of the search."""
    page, _ = opener()
    loaded = {}
    page.on("response", lambda came: loaded.update({came.url: came}))
    page.goto(site)
    page.wait_for_load_state("networkidle")
    weights = {urlsplit(address).path: len(gzip.compress(came.body(), 6)) for address, came in loaded.items()}
    assert not [path for path in weights if "search-index" in path]
    assert sum(weights.values()) <= 150_000, weights


def test_text_is_there_before_scripts_run(opener, site):
    """A page whose scripts never come shows its text; only the few lines that set light or dark are awaited."""
    page, _ = opener()
    page.route(lambda address: address.endswith(".js") and "appearance" not in address, lambda _: None)
    page.goto(site, wait_until="commit")
    page.locator("h1").wait_for(timeout=5000)
    assert page.locator("main p").first.is_visible()

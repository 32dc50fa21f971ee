"""Each kind of page in a real browser: for every eye and every width, without scripts, on paper, within its budget."""

from __future__ import annotations

import gzip
import json
import subprocess
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.slow

STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
NARROW = {"width": 320, "height": 640}
WAYS = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
}
"""How a reader may see a page; each is asked of all rules, and so is a narrow window."""
# Only what is violated, without selectors, which cost a sixth of the time on long pages: the element itself says more.
# All rules at once: most of the time goes into the tree of the page, which every call would build again.
CHECK = """
async (tags) => {
  const asked = { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"], selectors: false };
  const found = await axe.run(document, asked);
  return found.violations.map((each) => [
    each.id,
    each.nodes.length,
    each.nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)}: ${node.failureSummary.replace(/\\s+/g, " ")}`),
  ]);
}
"""
# The check reads the colour in which letters are filled, and Chromium says of it what the page asked for, not what the
# reader's colours made of it; so that it judges what is seen, letters are filled with the colour that they have.
AS_SEEN = """
() => {
  const all = [...document.querySelectorAll("body *")];
  for (const each of all) each.style.webkitTextFillColor = "";
  const colours = all.map((each) => getComputedStyle(each).color);
  all.forEach((each, place) => { each.style.webkitTextFillColor = colours[place]; });
}
"""
UNFOLD = "for (const each of document.querySelectorAll('main details')) each.open = true"
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
PAPER = {"width": 794, "height": 1123}
"""A4 at 96 pixels to the inch."""
ON_PAPER = """
() => {
  const shown = (each) => each.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && !each.closest(".unseen") && each.getBoundingClientRect().right > 0;
  const told = (each) =>
    `${each.localName}.${each.getAttribute("class") ?? ""} ${each.textContent.trim().slice(0, 40)}`;
  const everything = [...document.querySelectorAll("body, body *")].filter(shown);
  const light = (colour) => {
    const parts = colour.match(/[\\d.]+/g).map(Number);
    const alpha = parts[3] ?? 1;
    const [red, green, blue] = parts.slice(0, 3).map((part) => {
      const share = (part * alpha + 255 * (1 - alpha)) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const writes = (each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const faint = everything.filter((each) => {
    if (!writes(each)) return false;
    if (each.closest("svg")) return false; // pictures keep their grounds on paper; axe judges them
    for (let ground = each; ground; ground = ground.parentElement) {
      const style = getComputedStyle(ground);
      if (style.printColorAdjust === "exact" && light(style.backgroundColor) < 1) return false; // judged on screen
    }
    return 1.05 / (light(getComputedStyle(each).color) + 0.05) < 4.5; // grounds are left out on paper
  });
  const cut = everything.filter((each) =>
    !each.closest("svg") && getComputedStyle(each).overflowX !== "visible" && each.scrollWidth > each.clientWidth + 1);
  const outside = everything.filter((each) =>
    !each.closest("pre code") && each.getBoundingClientRect().right > innerWidth + 1); // spaces may hang over the edge
  const evidence = [...document.querySelectorAll("main blockquote a, main .evidence a[href^=http]")].filter(shown);
  const hidden = evidence.filter((each) => !getComputedStyle(each).textDecorationLine.includes("underline")
    && !getComputedStyle(each, "::after").content.includes("http"));
  const controls = everything.filter((each) =>
    each.matches("button, input, select, textarea, [role=search], nav, nav a, .skip, .copy"));
  return {
    controls: controls.map(told).slice(0, 5),
    faint: faint.map((each) => `${told(each)} ${getComputedStyle(each).color}`).slice(0, 5),
    cut: cut.map(told).slice(0, 5),
    outside: outside.map(told).slice(0, 5),
    "not to be seen as links": hidden.map(told).slice(0, 5),
    ground: light(getComputedStyle(document.body).backgroundColor) < 1 ? ["dark"] : [],
  };
}
"""
"""Finds what is amiss with a printed page, by kinds."""


@pytest.fixture
def seen(opener, request, kind):
    """Open a page of each kind."""
    of, path = kind
    page, wrong = opener(bypass_csp=True)  # the check is a script that no page would load
    page.goto(f"{request.getfixturevalue(of)}{path}")
    page.wait_for_load_state("networkidle")
    return page, wrong


def test_a_page_is_for_everybody(seen, axe):
    """WCAG 2.2 AA is met in light and dark, at 320 pixels and in the reader's own colours, with everything unfolded;
    nothing is ever complained of, nothing asked for from elsewhere, and nothing scrolls sideways.
    """  # noqa: D205 - one sentence
    page, wrong = seen
    page.evaluate(axe)
    page.evaluate(UNFOLD)
    found = {}
    for way, media in WAYS.items():
        page.emulate_media(**{"color_scheme": "light", "forced_colors": "none", **media})
        page.evaluate(AS_SEEN)
        found[way] = page.evaluate(CHECK, STANDARD)
    page.emulate_media(color_scheme="light", forced_colors="none")
    page.set_viewport_size(NARROW)
    page.evaluate(AS_SEEN)
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


IN_SIGHT = """
() => {
  const row = document.querySelector(".site-header nav"), words = document.createRange();
  words.selectNodeContents(row.querySelector("[aria-current]"));
  const { left, right } = words.getBoundingClientRect();
  const list = row.firstElementChild, edge = parseFloat(getComputedStyle(list, "::after").width);
  return [left > edge - 1, right < row.clientWidth - edge + 1, list.scrollWidth <= list.clientWidth];
}
"""
"""Whether the link of the page's place lies between the arrows, which stand at the ends of their row."""


@pytest.mark.parametrize("path", ["agreements/index.html", "topics/index.html", "docs.html"])
def test_the_way_through_the_site_shows_where_one_is(opener, site, path):
    """On a phone, too, where the row of pages scrolls: nothing lies over the words."""
    page, _ = opener(viewport=NARROW)
    page.goto(f"{site}{path}")
    assert page.evaluate(IN_SIGHT) == [True, True, True]


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


def test_paper_shows_the_text_and_no_controls(opener, site, path_of_kind):
    """Ink is dark on white, whatever the reader chose; nothing is cut or wider than the sheet, and links to evidence
    can be told from other words. What can be pressed, and the way through the site, stay on the screen.
    """  # noqa: D205 - one sentence
    page, _ = opener(viewport=PAPER)
    page.goto(f"{site}{path_of_kind}")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    for appearance in ("light", "dark"):
        page.evaluate("chosen => { document.documentElement.dataset.appearance = chosen; }", appearance)
        page.emulate_media(media="print", color_scheme=appearance)
        found = page.evaluate(ON_PAPER)
        assert {kind: each for kind, each in found.items() if each} == {}
        assert page.evaluate(TOO_WIDE) <= 0
    assert page.locator("h1").is_visible()


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

"""The way through the site with the keyboard alone: every step can be taken, and is seen being taken."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

OF_RECORDS = runpy.run_path(str(Path(__file__).with_name("conftest.py")))["OF_RECORDS"]
FOCUS = """
() => {
  const each = document.activeElement;
  const style = getComputedStyle(each);
  const box = each.getBoundingClientRect();
  return {
    text: (each.getAttribute("aria-label") || each.innerText || each.name || each.id || "").trim().slice(0, 60),
    seen: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none",
    passed: window.passed?.add(each).size - 1,
    inside: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
  };
}
"""

pytestmark = pytest.mark.slow


STOPS = """
() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.disabled && each.tabIndex >= 0)
  .filter((each) => each.type !== "radio" || each.checked).length // a group is one stop; arrows choose in it
"""
UNFOLD = "for (const each of document.querySelectorAll('main details')) each.open = true"
PASSAGE = "blockquote a[href*=':~:text=']"


def on(page, selector):
    return page.evaluate("selector => document.activeElement.matches(selector)", selector)


def tabbed(page, until, most=120):
    """Press Tab until the focus is on something that `until` names; every stop on the way can be seen."""
    for _ in range(most):
        page.keyboard.press("Tab")
        found = page.evaluate(FOCUS)
        assert found["seen"], f"the focus cannot be seen on {found['text']!r}"
        assert found["inside"], f"the focus is out of sight on {found['text']!r}"
        if on(page, until):
            return
    pytest.fail(f"Tab does not lead to {until}")


def skipped(page):
    """Go past the navigation: the first step of a fresh page leads there, and is seen."""
    page.keyboard.press("Tab")
    assert on(page, ".skip")
    found = page.evaluate(FOCUS)
    assert found["seen"]
    assert found["inside"]
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id === 'content'")


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_from_the_list_to_the_evidence(opener, site, appearance):
    """A filter is opened and chosen, a column sorted, an agreement followed, the evidence of a promise unfolded, the
    passage in its source reached: with Tab, Enter and Space alone, from a fresh page.
    """  # noqa: D205 - one sentence
    page, wrong = opener(color_scheme=appearance)
    page.goto(f"{site}agreements/index.html")
    page.wait_for_selector(".explorer.ready")
    skipped(page)
    tabbed(page, ".facet summary")
    page.keyboard.press("Enter")
    tabbed(page, ".facet input")
    page.keyboard.press("Space")
    page.wait_for_function("location.hash !== ''")
    assert on(page, ".facet input:checked")
    while not on(page, ".facet input[type=radio]"):
        tabbed(page, ".facet summary, .facet input[type=radio]")
        if on(page, ".facet:not([open]) summary"):
            page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.wait_for_function("location.hash.includes('degree_at_least')")
    page.keyboard.press("ArrowUp")
    page.wait_for_function("!location.hash.includes('degree_at_least')")
    tabbed(page, "th[data-order=title] button")
    page.keyboard.press("Space")
    page.locator("th[data-order=title][aria-sort=ascending]").wait_for()
    tabbed(page, ".agreements tbody th a")
    address = page.evaluate("document.activeElement.href")
    page.keyboard.press("Enter")
    page.wait_for_url(address)
    skipped(page)
    tabbed(page, "main .commitment details summary", most=200)
    page.keyboard.press("Enter")
    page.locator("main .commitment details[open]").wait_for()
    tabbed(page, f"main .commitment details[open] {PASSAGE}")
    assert page.evaluate("document.activeElement.href").startswith("http")
    page.keyboard.press("Shift+Tab")
    assert not on(page, PASSAGE)
    assert wrong == []


def test_two_are_compared(opener, site):
    """Boxes are reached and ticked, the comparison stands on the page, and so does the evidence of a row."""
    page, wrong = opener()
    page.goto(f"{site}compare/index.html")
    page.wait_for_load_state("networkidle")
    skipped(page)
    tabbed(page, ".choices input")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.locator("#compared table").first.wait_for()
    tabbed(page, "#compared th summary", most=300)
    page.keyboard.press("Enter")
    page.locator("#compared details[open]").wait_for()
    tabbed(page, f"#compared details[open] {PASSAGE}")
    assert wrong == []


def test_search_is_reached_and_gone_through(opener, site):
    """Words, arrows up and down, Escape, Enter."""
    page, wrong = opener()
    page.goto(f"{site}index.html")
    tabbed(page, "#site-search")
    page.keyboard.type("cyber")
    page.locator("#site-search-results [role=option]").nth(2).wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    chosen = page.locator("#site-search-results [aria-selected=true]")
    assert chosen.count() == 1
    target = chosen.get_attribute("data-address")
    page.keyboard.press("Escape")
    assert page.locator("#site-search").get_attribute("aria-expanded") == "false"
    assert on(page, "#site-search")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: target.split("#", maxsplit=1)[0] in address or "#q=" in address)
    assert wrong == []


@pytest.mark.parametrize(
    "name", ["home", "explorer", "agreement", "chooser", "comparison", "matrix", "network", "people"]
)
def test_nothing_holds_the_focus(opener, small, name):
    """From the first stop, Tab leads through every one, once, seen at each, and out; and Shift+Tab back in."""
    page, wrong = opener()
    page.goto(f"{small}{OF_RECORDS[name]}")
    page.wait_for_load_state("networkidle")
    page.evaluate(UNFOLD)
    page.evaluate("window.passed = new Set()")
    page.keyboard.press("Tab")
    passed = 0
    while not on(page, "body"):
        place = page.evaluate(FOCUS)
        assert place["seen"], f"the focus cannot be seen on {place['text']!r}"
        assert place["inside"], f"the focus is out of sight on {place['text']!r}"
        assert place["passed"] == passed, f"the focus comes back to {place['text']!r}"
        passed += 1
        page.keyboard.press("Tab")
    assert passed == page.evaluate(STOPS)
    page.keyboard.press("Shift+Tab")
    assert not on(page, "body")
    assert wrong == []

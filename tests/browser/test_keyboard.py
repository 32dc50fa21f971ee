"""The way through the site with the keyboard alone: every step can be taken, and is seen being taken."""

from __future__ import annotations

import pytest

FOCUS = """
() => {
  const each = document.activeElement;
  const style = getComputedStyle(each);
  const box = each.getBoundingClientRect();
  return {
    text: (each.getAttribute("aria-label") || each.innerText || each.name || each.id || "").trim().slice(0, 60),
    seen: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none",
    inside: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
  };
}
"""

pytestmark = pytest.mark.slow


def tabbed(page, until, most=120):
    """Press Tab until the focus is on something that `until` names; every stop on the way can be seen."""
    for _ in range(most):
        page.keyboard.press("Tab")
        found = page.evaluate(FOCUS)
        assert found["seen"], f"the focus cannot be seen on {found['text']!r}"
        assert found["inside"], f"the focus is out of sight on {found['text']!r}"
        if page.evaluate("until => document.activeElement.matches(until)", until):
            return
    pytest.fail(f"Tab does not lead to {until}")


def test_the_first_step_skips_to_the_content(visit):
    """One key past the navigation."""
    page, wrong = visit("index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    assert wrong == []


def test_from_the_list_to_the_evidence(visit):
    """A filter is opened and chosen, an agreement followed, the evidence of a promise unfolded, its source followed."""
    page, wrong = visit("agreements/index.html")
    page.wait_for_selector(".explorer.ready")
    tabbed(page, "summary")
    page.keyboard.press("Enter")
    tabbed(page, ".facet input")
    page.keyboard.press("Space")
    page.wait_for_function("location.hash !== ''")
    page.locator(".agreements tbody th a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("h1")
    assert "#" not in page.url
    page.locator("main details summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("main details[open]").count() == 1
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS)["seen"]
    assert wrong == []


def test_two_are_compared(visit):
    """Boxes are reached, ticked, and the comparison stands on the page."""
    page, wrong = visit("compare/index.html")
    tabbed(page, ".choices input")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.locator("#compared table").first.wait_for()
    assert wrong == []

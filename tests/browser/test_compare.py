"""Choosing agreements and comparing them in a real browser, with the keyboard alone and from a folder."""

from __future__ import annotations

import pytest

WORKPLAN, MOU, MEMORANDUM = (
    "can-ind-2026-security-workplan",
    "ind-usa-2025-cybercrime-mou",
    "gbr-ind-2025-cbi-nca-mou",
)

pytestmark = pytest.mark.slow


def test_three_are_chosen_with_the_keyboard(visit):
    """Boxes are ticked with the space bar; the result is announced, and its address can be passed on."""
    page, wrong = visit("compare/index.html")
    for identifier in (WORKPLAN, MOU, MEMORANDUM):
        page.locator(f"#box-{identifier}").focus()
        page.keyboard.press("Space")
    page.locator("#compared table").first.wait_for()
    page.get_by_text("Canada–India security workplan compared with", exact=False).first.wait_for()
    assert page.evaluate("location.hash") == f"#{WORKPLAN}..{MOU}..{MEMORANDUM}"
    assert "Canada–India security workplan compared with" in page.locator("#told").inner_text()
    heads = page.locator("#compared .beside").first.locator("thead th").all_inner_texts()
    assert heads == ["Canada–India security workplan", "India–US cybercrime MoU", "CBI–NCA memorandum"]
    assert not wrong


def test_an_address_brings_the_same_comparison_back(visit):
    """Verdict, reason and evidence of the pair's own page stand in the row, whichever of the two comes first."""
    page, wrong = visit(f"compare/index.html#{MOU}..{WORKPLAN}")
    row = page.locator("#compared .beside tr", has=page.get_by_text("Threat information"))
    row.first.wait_for()
    assert "firmer in Canada–India security workplan" in row.inner_text()
    assert "Firmer in Canada–India security workplan: committed" in row.inner_text()
    row.locator("th summary").click()
    assert "#:~:text=" in row.locator("th blockquote a").first.get_attribute("href")
    assert not wrong


def test_focus_is_never_lost(visit):
    """A button that goes with its agreement hands the focus on."""
    page, wrong = visit(f"compare/index.html#{WORKPLAN}..{MOU}..{MEMORANDUM}")
    page.get_by_role("button", name="Remove: CBI–NCA memorandum").press("Enter")
    page.wait_for_url(f"**#{WORKPLAN}..{MOU}")
    page.locator("#compared-title:focus").wait_for()
    assert page.locator(f"#box-{MEMORANDUM}").is_checked() is False
    assert not wrong


def test_no_more_than_four_are_chosen(visit):
    """The other boxes rest until one is taken back."""
    page, _ = visit("compare/index.html")
    boxes = page.locator(".choices input")
    for place in range(4):
        boxes.nth(place).check()
    assert boxes.nth(4).is_disabled()
    boxes.nth(0).uncheck()
    assert boxes.nth(4).is_enabled()


def test_the_list_can_be_narrowed(visit):
    """By any words, and what is left is announced."""
    page, _ = visit("compare/index.html")
    page.locator("#narrow").fill("europol")
    page.locator("#told", has_text="agreements.").wait_for()
    shown = page.locator(".choices li:visible").all_inner_texts()
    assert shown
    assert all("Europol" in words for words in shown)
    page.locator("#narrow").fill("nothing of the kind")
    page.locator("#told", has_text="Nothing found.").wait_for()


def test_lines_of_the_network_are_reached_with_the_keyboard(visit):
    """A line is a link that leads to its row."""
    page, _ = visit("network.html")
    page.locator("svg a[aria-label^='Canada and India']").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**#pair.can-ind")
    assert page.locator("tr:target").count() == 1

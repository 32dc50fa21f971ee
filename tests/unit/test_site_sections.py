"""Sections and entries."""

from __future__ import annotations

from policytrack.site.sections import entries, folded, sections


def test_empty_sections_are_neither_shown_nor_listed():
    """Their titles would promise something."""
    shown = sections([("a", "First", "x"), ("b", "Second", []), ("c", "Third", None)], "letters")
    assert shown == (
        '<div class="columns"><nav class="contents letters" aria-label="On this page"><p class="title">On this page</p>'
        '<ul><li><a href="#a">First</a></li></ul></nav><div class="record"><section id="a"><h2>First</h2>x'
        "</section></div></div>"
    )


def test_entries_are_a_list():
    """Each is one item."""
    assert entries(["a", "<b>"], "plain") == '<ul class="plain"><li>a</li><li>&lt;b&gt;</li></ul>'


def test_what_is_folded_away_says_how_much_it_is():
    """The number has its noun, so that it is not read as part of a title that ends in a year."""
    assert folded("Plan 2025-2028", "claim", ["a", "<b>"]) == (
        '<details><summary>Plan 2025-2028 <span class="count">· 2 claims</span></summary>'
        '<ul class="plain"><li>a</li><li>&lt;b&gt;</li></ul></details>'
    )

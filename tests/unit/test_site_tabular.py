"""Tables, figures and bars."""

from __future__ import annotations

import pytest

from policytrack.site.markup import NOTHING
from policytrack.site.page import Page
from policytrack.site.tabular import Column, bar, counted_bar, entries, feed_link, following, sections, table

PAGE = Page("parties/can.html", "Canada", "Canada", NOTHING)


def test_a_table_says_what_each_cell_is_about():
    """By headings of rows and columns; each cell carries the name of its column for narrow screens."""
    assert table("All", [Column("Party"), Column("Agreements", is_number=True)], [("<b>", "1"), ("Canada", None)]) == (
        '<table class="listing"><caption>All</caption>'
        '<thead><tr><th scope="col">Party</th><th scope="col" class="number">Agreements</th></tr></thead>'
        '<tbody><tr><th scope="row">&lt;b&gt;</th><td class="number" data-label="Agreements"><div>1</div></td></tr>'
        '<tr><th scope="row">Canada</th><td class="number" data-label="Agreements"><div></div></td></tr>'
        "</tbody></table>"
    )


def test_a_row_with_too_few_cells_is_a_mistake():
    """It would say something of another column."""
    with pytest.raises(ValueError, match="longer than"):
        table("All", [Column("Party"), Column("Agreements")], [("Canada",)])


@pytest.mark.parametrize(("number", "most", "width"), [(1, 4, 25), (0, 4, 0), (0, 0, 0), (3, 3, 100)])
def test_a_bar_is_as_long_as_its_share(number, most, width):
    """Nothing of nothing has no length."""
    assert f'<rect width="{width}" height="8"/>' in bar(number, most)


def test_the_number_stands_beside_its_bar():
    """The bar itself is for eyes only."""
    shown = counted_bar(1200, 2400)
    assert shown.endswith('</svg><span class="count">1,200</span>')
    assert 'aria-hidden="true"' in shown


def test_empty_sections_are_neither_shown_nor_listed():
    """Their titles would promise something."""
    shown = sections([("a", "First", "x"), ("b", "Second", []), ("c", "Third", None)], "letters")
    assert shown == (
        '<div class="columns"><nav class="contents letters" aria-label="On this page"><p class="title">On this page</p>'
        '<ul><li><a href="#a">First</a></li></ul></nav><div class="record"><section id="a"><h2>First</h2>x'
        "</section></div></div>"
    )


def test_what_can_be_followed_is_linked():
    """For people on the page, for programs in its head."""
    shown = following(("feeds/a.xml", "feed"), ("feeds/a.ics", "calendar"), page=PAGE)
    assert shown == (
        '<p class="note">To follow it: <a href="../feeds/a.xml">feed</a> and <a href="../feeds/a.ics">calendar</a></p>'
    )
    assert feed_link("feeds/a.xml", "Canada", PAGE) == (
        '<link rel="alternate" type="application/atom+xml" title="Canada" href="../feeds/a.xml">'
    )


def test_entries_are_a_list():
    """Each is one item."""
    assert entries(["a", "<b>"], "plain") == '<ul class="plain"><li>a</li><li>&lt;b&gt;</li></ul>'

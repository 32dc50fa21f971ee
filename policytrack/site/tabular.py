"""Numbers as readers meet them: tables that become cards on a narrow screen, figures, bars."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from policytrack.site.markup import Content, Html, element, together
from policytrack.site.page import Page
from policytrack.site.terms import listed

STYLES = ("assets/lists.css",)
"""Style sheet of everything here."""


class Column(NamedTuple):
    """A column of a table."""

    title: str
    is_number: bool = False


def table(caption: str, columns: Sequence[Column], rows: Iterable[Sequence[Content]]) -> Html:
    """Return a table; the first cell of each row says what the row is about.

    >>> table("Records", [Column("Party"), Column("Records", True)], [("Canada", "19")])[-79:]
    '<td class="number" data-label="Records"><div>19</div></td></tr></tbody></table>'
    """
    head = [element("th", each.title, scope="col", class_=_kind(each)) for each in columns]
    return element(
        "table",
        element("caption", caption),
        element("thead", element("tr", head)),
        element("tbody", [_row(row, columns) for row in rows]),
        class_="listing",
    )


def _row(cells: Sequence[Content], columns: Sequence[Column]) -> Html:
    first, *others = cells
    return element(
        "tr",
        element("th", first, scope="row"),
        [
            element("td", element("div", cell), class_=_kind(column), data_label=column.title)
            for cell, column in zip(others, columns[1:], strict=True)
        ],
    )


def _kind(column: Column) -> str | None:
    return "number" if column.is_number else None


def figures(named: Iterable[tuple[str, Content]]) -> Html:
    """Return a few numbers, each with what it counts.

    >>> figures([figure(36, "agreement")])
    '<dl class="figures"><div><dt>agreements</dt><dd>36</dd></div></dl>'
    """
    return element(
        "dl", [element("div", element("dt", name), element("dd", value)) for name, value in named], class_="figures"
    )


def figure(number: int, thing: str, rest: str = "") -> tuple[str, str]:
    """Return a number of things as one of the figures, with what is true of those things.

    >>> figure(1, "claim", " on it"), figure(2500, "claim", " on it")
    (('claim on it', '1'), ('claims on it', '2,500'))
    """
    return f"{thing}{'' if number == 1 else 's'}{rest}", f"{number:,}"


def counted_bar(number: int, most: int) -> Html:
    """Return a number with the bar that shows it."""
    return together(bar(number, most), element("span", f"{number:,}", class_="count"))


def bar(number: int, most: int) -> Html:
    """Return a number as a bar, for eyes only: the number itself stands beside it."""
    return element(
        "svg",
        element("rect", width=round(100 * number / most) if most else 0, height=8),
        class_="meter",
        viewBox="0 0 100 8",
        preserveAspectRatio="none",
        aria_hidden="true",
    )


def following(*offered: tuple[str, str], page: Page) -> Html:
    """Return links to what can be subscribed to, each with its address and what it is."""
    links = [element("a", words, href=page.to(address)) for address, words in offered]
    return element("p", "To follow it: ", listed(links), class_="note")


def feed_link(address: str, title: str, page: Page) -> Html:
    """Return what tells programs in the head of a page that there is a feed of its own."""
    return element("link", rel="alternate", type="application/atom+xml", title=title, href=page.to(address))


def entries(items: Iterable[Content], kind: str = "entries") -> Html:
    """Return a list of entries."""
    return element("ul", [element("li", item) for item in items], class_=kind)


def sections(parts: Iterable[tuple[str, str, Content]], kind: str = "") -> Html:
    """Return sections with a table of contents beside them: place, title and content of each; empty ones are left out.

    >>> sections([("who", "Who", "Canada"), ("what", "What", None)]).count("<section")
    1
    """
    kept = [part for part in parts if part[2]]
    contents = element(
        "nav",
        element("p", "On this page", class_="title"),
        element("ul", [element("li", element("a", title, href=f"#{place}")) for place, title, _ in kept]),
        class_=f"contents {kind}".rstrip(),
        aria_label="On this page",
    )
    shown = [element("section", element("h2", title), content, id=place) for place, title, content in kept]
    return element("div", contents, element("div", shown, class_="record"), class_="columns")

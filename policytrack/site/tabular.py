"""Tables that become cards on a narrow screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from policytrack.site.markup import Content, Html, element

STYLES = ("assets/lists.css",)
"""Style sheet of tables, figures, sections and entries."""


class Column(NamedTuple):
    """A column of a table."""

    title: str
    is_number: bool = False


def table(caption: str, columns: Sequence[Column], rows: Iterable[Sequence[Content]], kind: str = "") -> Html:
    """Return a table, of a kind that has its own widths or none; the first cell of a row says what the row is about.

    >>> table("Records", [Column("Party"), Column("Records", True)], [("Canada", "19")])[-79:]
    '<td class="number" data-label="Records"><div>19</div></td></tr></tbody></table>'
    """
    head = [element("th", each.title, scope="col", class_=_kind(each)) for each in columns]
    return element(
        "table",
        element("caption", caption),
        element("thead", element("tr", head)),
        element("tbody", [_row(row, columns) for row in rows]),
        class_=f"listing {kind}".rstrip(),
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

"""A grid as a table of Markdown or HTML: the data beside a heat map."""

from __future__ import annotations

from policytrack.rendering.grid import Grid
from policytrack.rendering.markdown import inert, table
from policytrack.rendering.web_page import scrolled, shown


def grid_markdown(grid: Grid) -> list[str]:
    """Return tables of a few columns each, in lines of Markdown."""
    first, *others = [_markdown(part) for part in grid.narrowed().bands()]
    return [*first, *(line for part in others for line in ["", *part])]


def _markdown(grid: Grid) -> list[str]:
    header = [inert(grid.corner), *(inert(column.name) for column in grid.columns)]
    rows = ([inert(label), *(inert(square.text) for square in squares)] for label, squares in grid.rows)
    return table(header, rows)


def grid_html(grid: Grid) -> str:
    """Return tables of a few columns each, in regions that can be scrolled where they are wider than the screen."""
    return "\n".join(_html(part) for part in grid.narrowed().bands())


def _html(grid: Grid) -> str:
    heads = "".join(
        f'<th scope="col">{shown(name)}</th>' for name in [grid.corner, *(one.name for one in grid.columns)]
    )
    rows = "".join(
        f'<tr><th scope="row">{shown(label)}</th>'
        f"{''.join(f'<td>{shown(square.text)}</td>' for square in squares)}</tr>\n"
        for label, squares in grid.rows
    )
    head = f"<caption>{shown(grid.about)}</caption>\n<thead><tr>{heads}</tr></thead>"
    content = f"<table>\n{head}\n<tbody>\n{rows}</tbody>\n</table>\n"
    return scrolled(content, f"Table: {', '.join(column.name for column in grid.columns)}")

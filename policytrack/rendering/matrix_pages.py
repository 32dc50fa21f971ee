"""A matrix as a document: Markdown with a table, or a page with heat map, table and what stands behind each square."""

from __future__ import annotations

from collections.abc import Iterator

from policytrack.comparison import Matrix
from policytrack.models import LocatedCommitment
from policytrack.rendering.comparison_words import names_of, standing, verb_of
from policytrack.rendering.grid_table import grid_html, grid_markdown
from policytrack.rendering.heat_map import heat_map
from policytrack.rendering.markdown import inert
from policytrack.rendering.matrix_grid import matrix_grid
from policytrack.rendering.web_page import scrolled, shown, web_page
from policytrack.rendering.words import heading


def matrix_markdown(matrix: Matrix) -> str:
    """Return a document with a heading of the first level."""
    grid = matrix_grid(matrix)
    listed = [f"- {inert(column.about)}" for column in grid.columns]
    return "\n".join([f"# {inert(grid.title)}", "", inert(grid.about), "", *grid_markdown(grid), "", *listed]) + "\n"


def matrix_html(matrix: Matrix) -> str:
    """Return a whole page."""
    grid = matrix_grid(matrix)
    parts = [
        scrolled(heat_map(grid, has_table=True), f"Heat map: {grid.title}", "figure"),
        "<h2>The same as a table</h2>",
        grid_html(grid),
        "<h2>What stands behind it</h2>",
        *_behind(matrix),
    ]
    return web_page(grid.title, "\n".join(parts))


def _behind(matrix: Matrix) -> Iterator[str]:
    names = names_of(matrix.columns)
    for term, cells in zip(matrix.rows, matrix.cells, strict=True):
        yield f"<details><summary>{shown(heading(term))}</summary>"
        for name, cell in zip(names, cells, strict=True):
            if cell.commitments:
                items = "".join(f"<li>{_item(one)}</li>" for one in cell.commitments)
                yield f"<p><b>{shown(name)}</b></p>\n<ul>{items}</ul>"
        yield "</details>"


def _item(one: LocatedCommitment) -> str:
    said = f"{standing(one.commitment)}, {verb_of(one.commitment)}: {one.text}"
    return f"{shown(said)} (<code>{shown(one.id)}</code>)"

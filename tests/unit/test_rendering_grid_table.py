"""A grid as a table of Markdown or HTML."""

from __future__ import annotations

from policytrack.rendering.grid import WIDE, Column, Grid, Square
from policytrack.rendering.grid_table import grid_html, grid_markdown


def _grid(columns: int) -> Grid:
    names = tuple(Column(f"c|{place}", "") for place in range(columns))
    squares = tuple(Square(f"<{place}>") for place in range(columns))
    return Grid("Title", "About.", "Pillar", names, tuple((f"r{row}", squares) for row in range(columns)))


def test_a_small_grid_is_one_table():
    """What stands in it is never read as markup."""
    assert grid_markdown(_grid(2)) == [
        "| Pillar | c\\|0 | c\\|1 |",
        "| --- | --- | --- |",
        "| r0 | \\<0\\> | \\<1\\> |",
        "| r1 | \\<0\\> | \\<1\\> |",
    ]
    html = grid_html(_grid(2))
    assert html.startswith('<div class="wide" role="region" tabindex="0" aria-label="Table: c|0, c|1">\n<table>\n')
    assert '<tr><th scope="row">r0</th><td>&lt;0&gt;</td><td>&lt;1&gt;</td></tr>' in html
    assert '<th scope="col">Pillar</th><th scope="col">c|0</th>' in html


def test_a_wide_grid_is_several_tables():
    """So that each fits a sheet of paper."""
    lines = grid_markdown(_grid(WIDE + 1))
    assert lines.count("") == 1
    assert [line for line in lines if line.startswith("| Pillar")][1] == f"| Pillar | c\\|{WIDE} |"
    assert grid_html(_grid(WIDE + 1)).count("<table>") == 2

"""`policytrack matrix`: what many agreements promise, side by side."""

from __future__ import annotations

import sys
from typing import Any

import click

from policytrack import __version__
from policytrack.cli.filtering import chosen, filter_options
from policytrack.cli.options import as_of_option, format_option, known_at_option, records_option
from policytrack.cli.streams import emit, room_of, style_of
from policytrack.comparison import Matrix, matrix
from policytrack.rendering.grid_text import grid_text
from policytrack.rendering.heat_map import heat_map
from policytrack.rendering.matrix_data import matrix_csv, matrix_json
from policytrack.rendering.matrix_grid import matrix_grid
from policytrack.rendering.matrix_pages import matrix_html, matrix_markdown


@click.command(
    "matrix",
    short_help="Show what agreements promise, with a column for each.",
    epilog="Example: policytrack matrix --party IN --by pillar --format svg",
)
@filter_options
@click.option(
    "--by", type=click.Choice(["pillar", "topic"]), default="pillar", show_default=True, help="What the rows are."
)
@click.option(
    "--value",
    type=click.Choice(["degree", "status", "count"]),
    default="degree",
    show_default=True,
    help="What a cell says: how firm the firmest promise is, what became of it, how many promises there are.",
)
@as_of_option
@known_at_option
@format_option("table", "markdown", "html", "json", "csv", "svg")
@records_option
def command(
    by: str,
    value: str,
    form: str,
    records: str | None,
    as_of: str | None,
    known_at: str | None,
    **filters: tuple[Any, ...],
) -> None:
    """Show what the agreements for which every filter holds promise, with a column for each.

    The filters are those of `policytrack list`. What is only expected is shown as such, never as a promise; unknown and
    not mentioned are kept apart.
    """
    emit_matrix(matrix(chosen(filters, records, as_of, known_at), by=by, value=value), form)


def emit_matrix(found: Matrix, form: str) -> None:
    """Write a matrix to standard output."""
    match form:
        case "markdown":
            emit(matrix_markdown(found))
        case "html":
            emit(matrix_html(found), form)
        case "svg":
            emit(heat_map(matrix_grid(found)), form)
        case "json":
            emit(matrix_json(found, __version__), form)
        case "csv":
            emit(matrix_csv(found), form)
        case _:
            if found.columns:
                emit(grid_text(matrix_grid(found), style_of(sys.stdout), room_of(sys.stdout)))

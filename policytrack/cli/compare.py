"""`policytrack compare`: what agreements have in common, and where one is firmer."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from policytrack import __version__
from policytrack.cli.matrix import emit_matrix
from policytrack.cli.options import format_option, records_option
from policytrack.cli.streams import emit, style_of
from policytrack.comparison import Comparison, compare, matrix
from policytrack.dataset import load
from policytrack.rendering.comparison_data import comparison_csv, comparison_json
from policytrack.rendering.comparison_grid import comparison_grid
from policytrack.rendering.comparison_html import comparison_html
from policytrack.rendering.comparison_markdown import comparison_markdown
from policytrack.rendering.comparison_text import comparison_text
from policytrack.rendering.heat_map import heat_map

_EXAMPLE = "policytrack compare can-ind-2026-security-workplan chn-usa-2024-counternarcotics"


@click.command(
    "compare", short_help="Compare agreements: instruments, bodies and commitments.", epilog=f"Example: {_EXAMPLE}"
)
@click.argument("identifiers", metavar="A B [C]...", nargs=-1, required=True)
@click.option(
    "--by", type=click.Choice(["pillar", "topic"]), help="Only the firmest that each has on a pillar or topic."
)
@click.option(
    "--pin", "pins", metavar="A=B", multiple=True, help="Set these two commitments beside each other; may be repeated."
)
@format_option("table", "markdown", "html", "json", "csv", "svg")
@records_option
def command(identifiers: Sequence[str], by: str | None, pins: Sequence[str], form: str, records: str | None) -> None:
    """Compare agreements: instruments, bodies and commitments, each with a verdict, its reason and the evidence.

    A and B are identifiers of agreements, as `policytrack list` gives them. Commitments are paired by their main topic,
    then by what else they share; --pin liaison-officers=attaches pairs a commitment of A with one of B whatever they
    are about. Three agreements or more give a table with a column for each, by pillar or topic.

    What one text does not mention is said to be not mentioned, never to be refused.
    """
    agreements = load(records)
    chosen = [agreements[identifier] for identifier in identifiers]
    if len(chosen) < 2:
        raise click.UsageError("Give two agreements or more.")
    if len(chosen) == 2:
        _emit(compare(chosen[0], chosen[1], pins=dict(map(_pin, pins))), by, form)
        return
    if pins:
        raise click.UsageError("--pin goes with two agreements.")
    emit_matrix(matrix(chosen, by=by or "pillar"), form)


def _pin(text: str) -> tuple[str, str]:
    one, equals, other = text.partition("=")
    if not (one and equals and other):
        raise click.BadParameter("write it as A=B, with a commitment of each agreement.", param_hint="--pin")
    return one, other


def _emit(found: Comparison, by: str | None, form: str) -> None:
    match form:
        case "markdown":
            emit(comparison_markdown(found, by))
        case "html":
            emit(comparison_html(found, by or "pillar"), form)
        case "svg":
            emit(heat_map(comparison_grid(found, by or "pillar")), form)
        case "json":
            emit(comparison_json(found, found.by(by) if by else found.rows, __version__), form)
        case "csv":
            emit(comparison_csv(found, found.by(by) if by else found.rows), form)
        case _:
            emit(comparison_text(found, style_of(sys.stdout), by))

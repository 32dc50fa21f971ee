"""`policytrack list`: the agreements that a set of filters selects."""

from __future__ import annotations

import sys
from typing import Any

import click

from policytrack.cli.filtering import chosen, filter_options
from policytrack.cli.options import as_of_option, format_option, known_at_option, records_option
from policytrack.cli.streams import emit, room_of, style_of
from policytrack.rendering.listing import listing_csv, listing_json, listing_text


@click.command(
    "list",
    short_help="List the agreements for which every filter holds.",
    epilog="Example: policytrack list --between CA IND --pillar cyber --degree-at-least agreed",
)
@filter_options
@as_of_option
@known_at_option
@format_option("table", "json", "csv")
@records_option
def command(
    form: str, records: str | None, as_of: str | None, known_at: str | None, **filters: tuple[Any, ...]
) -> None:
    """List the agreements for which every filter holds; all of them without a filter.

    A filter given several times asks for each of its values: --party IN --party CA finds what both are parties to.
    Terms with commas between them ask for any of these: --status announced,signed. Terms may be plain words (drugs,
    liaison officers), parties codes or names, dates 2026, 2026-02 or 2026-02-07.

    With --as-of, agreements are as they were on that day, and those not made by then are left out.
    """
    found = chosen(filters, records, as_of, known_at)
    if form == "json":
        emit(listing_json(found), form)
    elif form == "csv":
        emit(listing_csv(found), form)
    else:
        emit(listing_text(found, style_of(sys.stdout), room_of(sys.stdout)))

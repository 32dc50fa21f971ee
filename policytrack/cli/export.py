"""`policytrack export`: agreements as a tidy table, and what its columns hold."""

from __future__ import annotations

from typing import Any

import click

from policytrack.cli.filtering import chosen, filter_options
from policytrack.cli.options import as_of_option, format_option, known_at_option, records_option
from policytrack.cli.streams import emit
from policytrack.codebook import codebook
from policytrack.rendering.table_data import CODEBOOK_COLUMNS, codebook_rows, table_csv, table_json
from policytrack.tables import columns, rows, unit_of


@click.command("export", epilog="Example: policytrack export commitment --between CA IN > commitments.csv")
@click.argument("unit", required=False)
@filter_options
@as_of_option
@known_at_option
@click.option("--codebook", "is_codebook", is_flag=True, help="What each column holds, in place of the rows.")
@format_option("csv", "json")
@records_option
def command(
    unit: str | None,
    is_codebook: bool,  # noqa: FBT001 - click's signature
    form: str,
    records: str | None,
    as_of: str | None,
    known_at: str | None,
    **filters: tuple[Any, ...],
) -> None:
    """Write agreements as a table for analysis, one row for each UNIT.

    UNIT is agreement, agreement-party, commitment, commitment-status, event, evidence, source or dyad-year. The filters
    are those of `policytrack list`: they choose agreements, of which every row is written.

    An empty cell means that the record leaves the key out; unknown, none, not_public and not_applicable are words.
    Several values in a cell are parted by "; ". A ' at the beginning of a text is no part of it: it keeps other
    programs from taking the text for a number, a formula or an empty cell.

    With --codebook and without UNIT, the columns of all tables are described.
    """
    if unit is None and not is_codebook:
        raise click.UsageError("name a UNIT, or ask for the --codebook")
    wanted = None if unit is None else unit_of(unit)
    found = chosen(filters, records, as_of, known_at)
    if wanted is None or is_codebook:
        header, table = [*CODEBOOK_COLUMNS], codebook_rows(codebook(wanted, found))
    else:
        header, table = [column.name for column in columns(wanted)], rows(found, wanted)
    emit(table_json(table) if form == "json" else table_csv(header, table), form)

"""`policytrack list`: the agreements that a set of filters selects."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast

import click

from policytrack.cli.failures import complain
from policytrack.cli.options import as_of_option, format_option, known_at_option, on_day, records_option
from policytrack.cli.streams import emit, room_of, style_of
from policytrack.dataset import FILTERS, Filters, all_of, any_of, load
from policytrack.rendering.listing import listing_csv, listing_json, listing_text

F = TypeVar("F", bound=Callable[..., object])

_PAIR = "between"  # the one filter whose value is two words


def _filter_options(function: F) -> F:
    """Give a command one option for each filter of the data set."""
    for row in reversed([*FILTERS.values()]):
        is_pair = row.name == _PAIR
        option = click.option(
            f"--{row.name.replace('_', '-')}",
            row.name,
            multiple=True,
            nargs=2 if is_pair else 1,
            metavar="PARTY PARTY" if is_pair else "TERM" if row.terms else "TEXT",
            help=f"Agreements {row.finds}.",
        )
        function = option(function)
    return function


@click.command("list", epilog="Example: policytrack list --between CA IND --pillar cyber --degree-at-least agreed")
@_filter_options
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
    given = {name: _choice(name, values) for name, values in filters.items() if values}
    chosen = [*on_day(load(records), as_of, known_at).where(**cast("Filters", given)).values()]
    if not chosen:
        complain("no agreement matches" if given or as_of or known_at else "there is no agreement")
    if form == "json":
        emit(listing_json(chosen))
    elif form == "csv":
        emit(listing_csv(chosen))
    else:
        emit(listing_text(chosen, style_of(sys.stdout), room_of(sys.stdout)))


def _choice(name: str, values: Sequence[Any]) -> object:
    """Return the value of a filter as the data set takes it."""
    first, *others = values
    if others:
        return all_of(*values)
    return any_of(*first.split(",")) if FILTERS[name].terms and "," in first else first

"""The filters of the data set as options of commands that work on several agreements."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar, cast

import click

from policytrack.cli.failures import complain
from policytrack.cli.options import on_day
from policytrack.dataset import FILTERS, Filters, all_of, any_of, load
from policytrack.models import Agreement

F = TypeVar("F", bound=Callable[..., object])

_PAIR = "between"  # the one filter whose value is two words


def filter_options(function: F) -> F:
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


def chosen(
    filters: Mapping[str, tuple[Any, ...]], records: str | None, as_of: str | None, known_at: str | None
) -> list[Agreement]:
    """Return the agreements that options choose; say so on standard error when there is none."""
    given = {name: _choice(name, values) for name, values in filters.items() if values}
    found = [*on_day(load(records), as_of, known_at).where(**cast("Filters", given)).values()]
    if not found:
        complain("no agreement matches" if given or as_of or known_at else "there is no agreement")
    return found


def _choice(name: str, values: Sequence[Any]) -> object:
    """Return the value of a filter as the data set takes it."""
    first, *others = values
    if others:
        return all_of(*values)
    return any_of(*first.split(",")) if FILTERS[name].terms and "," in first else first

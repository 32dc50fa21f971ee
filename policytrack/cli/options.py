"""Options that several commands have."""

from __future__ import annotations

from collections.abc import Callable

import click

from policytrack.dataset import AgreementSet


def format_option(*forms: str) -> Callable[..., Callable[..., object]]:
    """Return the option that chooses the form of the output; the first is the default."""
    return click.option(
        "--format", "form", type=click.Choice(forms), default=forms[0], show_default=True, help="Form of the output."
    )


records_option = click.option(
    "--records", metavar="PATH", help="Folder of records, or one file; policytrack's own records if left out."
)

as_of_option = click.option(
    "--as-of", metavar="DAY", help="As things were on that day: 2025, 2025-01 or 2025-01-31, taken to its end."
)
known_at_option = click.option(
    "--known-at", metavar="DAY", help="As the data had it on that day: without what was recorded later."
)


def on_day(agreements: AgreementSet, as_of: str | None, known_at: str | None) -> AgreementSet:
    """Return the agreements as of one day, as known on another; both are left out where none is given."""
    known = agreements if known_at is None else agreements.known_at(known_at)
    return known if as_of is None else known.as_of(as_of)

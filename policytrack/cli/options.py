"""Options that several commands have."""

from __future__ import annotations

from collections.abc import Callable

import click


def format_option(*forms: str) -> Callable[..., Callable[..., object]]:
    """Return the option that chooses the form of the output; the first is the default."""
    return click.option(
        "--format", "form", type=click.Choice(forms), default=forms[0], show_default=True, help="Form of the output."
    )


records_option = click.option(
    "--records", metavar="PATH", help="Folder of records, or one file; policytrack's own records if left out."
)

"""`policytrack show`: one agreement."""

from __future__ import annotations

import sys

import click

from policytrack.cli.failures import NOT_POSSIBLE, OK, complain
from policytrack.cli.options import as_of_option, format_option, known_at_option, on_day, records_option
from policytrack.cli.streams import emit, style_of
from policytrack.dataset import AgreementSet, load
from policytrack.rendering.agreement_data import agreement_csv, agreement_json
from policytrack.rendering.agreement_text import agreement_text


@click.command(
    "show",
    short_help="Show one agreement: what was promised, and what became of it.",
    epilog="Example: policytrack show can-ind-2026-security-workplan --format json",
)
@click.argument("identifier", metavar="ID")
@as_of_option
@known_at_option
@format_option("table", "json", "csv")
@records_option
def command(identifier: str, form: str, records: str | None, as_of: str | None, known_at: str | None) -> int:
    """Show one agreement: what was promised, how firmly, what became of it and who says so.

    ID is the identifier of the agreement, as `policytrack list` gives it. JSON is the record with its own keys, and
    under "derived" its date and status. CSV has one row for each commitment.
    """
    agreements = load(records)
    whole = agreements[identifier]
    known = on_day(AgreementSet([whole]), None, known_at)
    agreement = on_day(known, as_of, None).get(identifier)
    if agreement is None:
        first = min(str(event.recorded) for event in whole.events)
        complain(
            f"{identifier} was not there yet at the end of {as_of}"
            if known
            else f"the data did not have {identifier} at the end of {known_at}; its first event was recorded on {first}"
        )
        return NOT_POSSIBLE
    if form == "json":
        emit(agreement_json(agreement), form)
    elif form == "csv":
        emit(agreement_csv(agreement), form)
    else:
        emit(agreement_text(agreement, style_of(sys.stdout)))
    return OK

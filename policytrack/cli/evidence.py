"""`policytrack evidence`: whether passages stand in the texts of their sources, and adding one that does."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import click

from policytrack import __version__
from policytrack.cli.adding import add
from policytrack.cli.failures import ERRORS_FOUND, OK, complain
from policytrack.cli.options import format_option, records_option
from policytrack.cli.records import record_file
from policytrack.cli.streams import emit, room_of, style_of
from policytrack.dataset import load
from policytrack.findings import Finding
from policytrack.reading import read_file
from policytrack.rendering.terminal import harmless
from policytrack.rendering.verification_json import verification_json
from policytrack.rendering.verification_text import verification_text
from policytrack.validation import STANDARD_INPUT, STANDARD_INPUT_SHOWN, placed
from policytrack.verification import Outcome, Texts, Verification, verify

_UNTOLD = (Outcome.NO_TEXT, Outcome.NO_PASSAGE)


@click.group("evidence", short_help="Prove that passages stand in their sources, or add one that does.")
def command() -> None:
    """Prove that passages stand in the texts of their sources, or add one that does."""


@command.command("verify", epilog="Example: policytrack evidence verify --texts texts can-ind-2026-security-workplan")
@click.argument("identifiers", metavar="[ID]...", nargs=-1)
@click.option(
    "--texts",
    "folder",
    metavar="FOLDER",
    help="Folder of the texts: SOURCE.txt, SOURCE.md or SOURCE.html. Without it, only what could be proved is counted.",
)
@format_option("text", "json")
@records_option
def verify_command(identifiers: Sequence[str], folder: str | None, form: str, records: str | None) -> int:
    """Look up the passages of records in the texts of their sources; all records without an ID.

    A passage whose source has no text in the folder is counted as unverifiable, never as proved. The columns A to D
    count pieces of evidence by the reliability of their source: proved of all.

    Exit status 1: a text at hand does not have a passage, or not as its digest says.
    """
    agreements = load(records)
    chosen = [agreements[identifier] for identifier in dict.fromkeys(identifiers)] or [*agreements.values()]
    texts = None if folder is None else Texts(folder)
    found = [verify(agreement, texts) for agreement in chosen]
    if folder is None:
        complain("no folder of texts was given (--texts), so nothing can be proved; this is what could be")
    elif all(check.outcome in _UNTOLD for verification in found for check in verification.checks):
        complain(
            f"no passage has its text in {harmless(folder)}: texts are called SOURCE.txt, SOURCE.md or SOURCE.html"
        )
    if form == "json":
        emit(verification_json(found, __version__), form)
    else:
        emit(verification_text(found, [*_failures(found, records)], style_of(sys.stdout), room_of(sys.stdout)))
    return OK if all(verification.has_passed for verification in found) else ERRORS_FOUND


command.add_command(add)


def _failures(verifications: Sequence[Verification], records: str | None) -> Iterator[Finding]:
    for verification in verifications:
        problems = [problem for check in verification.failures if (problem := check.problem) is not None]
        if problems and records == STANDARD_INPUT:
            yield from placed(STANDARD_INPUT_SHOWN, b"", problems)
        elif problems:
            path = record_file(verification.agreement.id, records)
            yield from placed(str(path), read_file(path), problems)

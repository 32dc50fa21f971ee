"""`policytrack validate`: check records."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path

import click

from policytrack import __version__
from policytrack.cli.failures import ERRORS_FOUND, OK
from policytrack.cli.options import format_option
from policytrack.cli.progress import Progress
from policytrack.cli.streams import emit, style_of
from policytrack.rendering.findings_text import report_text
from policytrack.resources import records_folder
from policytrack.validation import validate


@click.command("validate", epilog="Example: policytrack validate data/agreements/can-ind-2026-security-workplan.yaml")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.UNPROCESSED)
@format_option("text", "json")
def command(paths: tuple[str, ...], form: str) -> int:
    """Check records and report every finding in every file.

    PATH is a file, a folder of records, or - for standard input. Without one, the records that belong to policytrack
    are checked. Warnings do not change the exit status: 0 no errors, 1 errors, 2 nothing to check.
    """
    with Progress(sys.stderr) as progress:
        report = validate(paths or [own_records()], progress=progress)
    if form == "json":
        rendering = import_module("policytrack.rendering.findings_json")  # only when asked for: a start counts
        emit(rendering.report_json(report, __version__))
    else:
        emit(report_text(report, style_of(sys.stdout)))
    return OK if report.is_clean else ERRORS_FOUND


def own_records() -> str:
    """Return the folder of policytrack's records, as seen from the working folder where it lies inside that."""
    folder = records_folder()
    try:
        return os.fspath(folder.relative_to(Path.cwd()))
    except (ValueError, OSError):  # it lies elsewhere, or the working folder is gone
        return os.fspath(folder)

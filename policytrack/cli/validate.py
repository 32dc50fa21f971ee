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
from policytrack.rendering.workflow_log import in_log
from policytrack.resources import records_folder
from policytrack.validation import Report, validate


@click.command("validate", epilog="Example: policytrack validate data/agreements/can-ind-2026-security-workplan.yaml")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.UNPROCESSED)
@format_option("text", "json", "github", "sarif", "junit", "rdjson")
def command(paths: tuple[str, ...], form: str) -> int:
    """Check records and report every finding in every file.

    PATH is a file, a folder of records, or - for standard input. Without one, the records that belong to policytrack
    are checked. Warnings do not change the exit status: 0 no errors, 1 errors, 2 nothing to check.

    Besides text there are json; github, which GitHub Actions shows beside the lines of a pull request; sarif for code
    scanning; junit for build servers; and rdjson for reviewdog.
    """
    with Progress(sys.stderr) as progress:
        report = validate(paths or [own_records()], progress=progress)
    emit(_rendered(report, form))
    return OK if report.is_clean else ERRORS_FOUND


def _rendered(report: Report, form: str) -> str:
    if form == "text":
        return in_log(report_text(report, style_of(sys.stdout)))  # a run of GitHub Actions may show it
    rendering = import_module(f"policytrack.rendering.findings_{form}")  # only when asked for: a start counts
    given = {"json": (__version__,), "sarif": (__version__, _folder()), "junit": ()}.get(form, (_folder(),))
    text: str = getattr(rendering, f"report_{form}")(report, *given)
    return text


def _folder() -> str:
    """Return the working folder, from which the paths of findings start."""
    try:
        return os.fspath(Path.cwd())
    except OSError:  # it is gone; paths that are whole remain so
        return os.fspath(Path("/"))


def own_records() -> str:
    """Return the folder of policytrack's records, as seen from the working folder where it lies inside that."""
    folder = records_folder()
    try:
        return os.fspath(folder.relative_to(Path.cwd()))
    except (ValueError, OSError):  # it lies elsewhere, or the working folder is gone
        return os.fspath(folder)

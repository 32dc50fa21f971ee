"""`policytrack validate`: check records."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path

import click

from policytrack import __version__
from policytrack.cli.failures import ERRORS_FOUND, OK, complain
from policytrack.cli.options import format_option
from policytrack.cli.progress import Progress
from policytrack.cli.streams import emit, style_of
from policytrack.rendering.findings_text import report_text
from policytrack.resources import records_folder
from policytrack.validation import STANDARD_INPUT, Report, validate


@click.command("validate", epilog="Example: policytrack validate data/agreements/can-ind-2026-security-workplan.yaml")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.UNPROCESSED)
@format_option("text", "json", "github", "sarif", "junit", "rdjson")
@click.option("--fix", is_flag=True, help="First mend what is certain in the files, and say what was done.")
def command(paths: tuple[str, ...], form: str, fix: bool) -> int:  # noqa: FBT001 - click passes flags so
    """Check records and report every finding in every file.

    PATH is a file, a folder of records, or - for standard input. Without one, the records that belong to policytrack
    are checked. Warnings do not change the exit status: 0 no errors, 1 errors, 2 nothing to check.

    Besides text there are json; github, which GitHub Actions shows beside the lines of a pull request; sarif for code
    scanning; junit for build servers; and rdjson for reviewdog.

    With --fix, files are first brought to canonical form, and keys and terms that are misspelt by one slip, with one
    word only that can be meant, are spelt rightly; what is left is reported. What was done is said before that, on
    standard error if the form is not text. Standard input cannot be mended.
    """
    if fix and STANDARD_INPUT in paths:
        raise click.UsageError("--fix writes files; standard input is none: save it, or use `policytrack format -`")
    given = paths or (own_records(),)
    with Progress(sys.stderr) as progress:
        status = _fixed(given, form, progress) if fix else OK
        report = validate(given, progress=progress)
    emit(_rendered(report, form), form)
    return max(status, OK if report.is_clean else ERRORS_FOUND)


def _fixed(paths: tuple[str, ...], form: str, progress: Progress) -> int:
    """Mend files and say what was done; return the status that this alone would end with."""
    fixing = import_module("policytrack.cli.fixing")  # only when asked for: a start counts
    done: str
    status: int
    done, status = fixing.mend_files(paths, progress)
    if done and form == "text":
        emit(f"{done}\n")
    elif done:
        complain(done.rstrip("\n"))
    return status


def _rendered(report: Report, form: str) -> str:
    if form == "text":
        return report_text(report, style_of(sys.stdout))
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

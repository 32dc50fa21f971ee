"""`policytrack review`: the verdict on a proposed change of records."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from policytrack import __version__
from policytrack.cli.failures import ERRORS_FOUND, OK
from policytrack.cli.options import format_option
from policytrack.cli.streams import emit, style_of
from policytrack.rendering.findings_sarif import report_sarif
from policytrack.rendering.review_github import review_github
from policytrack.rendering.review_markdown import LARGEST, review_markdown
from policytrack.rendering.review_text import review_text
from policytrack.review import Review, review


@click.command(
    "review",
    short_help="Give the verdict on a change of records, from git alone.",
    epilog="Example: policytrack review main HEAD --summary summary.md",
)
@click.argument("base")
@click.argument("head", default="HEAD")
@click.option("--records", metavar="FOLDER", help="Folder of the records; data/agreements if left out.")
@format_option("text", "github")
@click.option("--summary", metavar="FILE", help="Append the review as Markdown to FILE, which grows to 1 MiB at most.")
@click.option("--sarif", metavar="FILE", help="Write the findings as SARIF to FILE.")
def command(base: str, head: str, records: str | None, form: str, summary: str | None, sarif: str | None) -> int:
    """Give the verdict on what HEAD changes since it parted from BASE: two revisions of the git repository here.

    Every record is held against the others as HEAD has them. All findings of the files that the change touches are
    reported, and of the others those that the change brought about. A record that goes has to leave a tombstone. Both
    sides are read from git, never from the working tree, and nothing of them is run; the rules are those of the
    installed policytrack, even where the change is about them.

    Exit status: 0 accepted, 1 errors, 2 a revision cannot be read or has no records.
    """
    found = review(base, head, records)
    if summary is not None:
        _append(Path(summary), found)
    if sarif is not None:
        Path(sarif).write_text(report_sarif(found.report, __version__, found.top), encoding="utf-8")
    emit(review_github(found) if form == "github" else review_text(found, style_of(sys.stdout)), form)
    return OK if found.is_accepted else ERRORS_FOUND


def _append(file: Path, found: Review) -> None:
    """Append the review in Markdown; of a file that has become too long GitHub would show nothing."""
    with file.open("ab") as stream:
        stream.write(review_markdown(found, LARGEST - (stream.tell() if stream.seekable() else 0)).encode())

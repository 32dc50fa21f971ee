"""`policytrack changes`: what differs between two versions of the data."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from policytrack import __version__
from policytrack.change import Given, Revision, Side, changes, common_ancestor, usual_folder
from policytrack.cli.failures import ERRORS_FOUND, OK
from policytrack.cli.options import format_option
from policytrack.cli.streams import emit, style_of
from policytrack.dataset import AgreementSet, load
from policytrack.rendering.changes_html import changes_html
from policytrack.rendering.changes_json import changes_json
from policytrack.rendering.changes_markdown import changes_markdown
from policytrack.rendering.changes_text import changes_text

_INSTALLED = "installed"
_HEAD = "HEAD"


@click.command(
    "changes",
    short_help="Tell what differs between two versions of the data.",
    epilog="Example: policytrack changes main...HEAD --format markdown",
)
@click.argument("versions", metavar="[OLD [NEW]]", nargs=-1, type=click.UNPROCESSED)
@click.option("--records", metavar="PATH", help="Folder of the records in revisions; data/agreements if left out.")
@format_option("text", "markdown", "json", "html")
def command(versions: tuple[str, ...], records: str | None, form: str) -> int:
    """Tell what differs between two versions of the data, claim by claim.

    A version is a folder of records, a file, a revision of a git repository, or the word installed for the records that
    belong to policytrack. Two revisions may be written as one: main..HEAD, or main...HEAD for what changed since the
    two parted. A path alone is compared with what HEAD has there, a revision alone with the files as they are now.

    Each change is a real-world change (dated after all that the old version knew), a new fact, a correction, or a file
    that is only written otherwise. What merely stands elsewhere in a list is no change.

    Exit status 1: a file of the new version cannot be read.
    """
    old, new = _versions(versions, records)
    found = changes(old, new)
    if isinstance(old, AgreementSet):
        found = replace(found, old=_INSTALLED)
    if isinstance(new, AgreementSet):
        found = replace(found, new=_INSTALLED)
    if form == "markdown":
        emit(changes_markdown(found))
    elif form == "json":
        emit(changes_json(found, __version__), form)
    elif form == "html":
        emit(changes_html(found), form)
    else:
        emit(changes_text(found, style_of(sys.stdout)))
    return ERRORS_FOUND if any(file.side is Side.NEW for file in found.unreadable) else OK


def _versions(given: Sequence[str], records: str | None) -> tuple[Given, Given]:
    """Return the two versions that the arguments name."""
    if len(given) > 2:
        raise click.UsageError("At most two versions can be compared.")
    if len(given) == 2:
        paths = [name for name in given if _is_path(name)]
        beside = records or (paths[0] if len(paths) == 1 else None)
        return _version(given[0], beside), _version(given[1], beside)
    name = given[0] if given else _HEAD
    if _is_path(name):
        return Revision(_HEAD, name), name
    if ".." in name:
        return _range(name, records)
    folder = usual_folder() if records is None else Path(records)
    return load() if name == _INSTALLED else Revision(name, folder), folder


def _range(name: str, records: str | None) -> tuple[Revision, Revision]:
    """Return the revisions of a range; a side that is left out is HEAD, as git has it."""
    joint = "..." if "..." in name else ".."
    first, _, last = name.partition(joint)
    first, last = first or _HEAD, last or _HEAD
    if joint == "...":
        first = common_ancestor(first, last, records)
    return Revision(first, records), Revision(last, records)


def _version(name: str, folder: str | None) -> Given:
    if _is_path(name):
        return name
    return load() if name == _INSTALLED else Revision(name, folder)


def _is_path(name: str) -> bool:
    return name != _INSTALLED and (os.path.lexists(name) or Path(name).is_absolute())

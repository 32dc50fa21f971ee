"""Asking git: which runs nothing else, fetches nothing, and never takes a name for an option, a pattern or a command.

No shell is involved, and revisions are looked up before they are used.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from policytrack.errors import UnreadableRevisionError

USUAL_FOLDER = "data/agreements"
"""Where the records of a repository stand when nothing else is said."""

_SETTINGS = ("--no-pager", "--no-replace-objects", "-c", "protocol.allow=never", "-c", "core.fsmonitor=false")
_ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "",  # the setting above gives way to one for a single protocol
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "LC_ALL": "C",
}
_is_identifier = re.compile("[0-9a-f]{40}(?:[0-9a-f]{24})?").fullmatch


class Place(NamedTuple):
    """Where records stand: the top of a repository, and the path from there, with slashes; empty for the top itself."""

    top: Path
    path: str


def ask(place: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Return what git writes; UnreadableRevisionError, with what git says, when it fails or is not there."""
    command = [_program(), "-C", os.fspath(place), *_SETTINGS, *arguments]
    done = subprocess.run(command, input=given, capture_output=True, check=False, env=os.environ | _ENVIRONMENT)  # noqa: S603 - no shell
    if done.returncode:
        told = [*done.stderr.decode(errors="replace").splitlines(), f"git ended with status {done.returncode}"]
        cause = next((line for line in told if line.startswith("fatal: ")), told[0])  # warnings may stand before it
        raise UnreadableRevisionError("git", cause.removeprefix("fatal: "))
    return done.stdout


def located(given: str | os.PathLike[str] | None, revision: str) -> Place:
    """Return the place of a path, which need not exist any more; of the usual folder when there is none.

    `revision` is named in the error when there is no repository.
    """
    path = Path.cwd() if given is None else Path(os.path.abspath(given))  # noqa: PTH100 - links stay
    inside = next(place for place in (path, *path.parents) if place.is_dir())
    _program()
    try:
        found = ask(inside, "rev-parse", "--show-toplevel")
    except UnreadableRevisionError as error:
        message = f"git finds no repository that {inside} belongs to: {error.message}"
        raise UnreadableRevisionError(revision or "HEAD", message) from error
    top = Path(os.fsdecode(found.removesuffix(b"\n").removesuffix(b"\r")))
    if given is None:
        return Place(top, USUAL_FOLDER)
    relative = (inside.resolve() / path.relative_to(inside)).relative_to(top.resolve())
    return Place(top, "" if relative == Path() else relative.as_posix())


def named(given: str | os.PathLike[str] | None) -> Place:
    """Return the place that a path names in the repository of the working folder, whatever is there in its files.

    Not even a symbolic link on the way is looked at, so that what is checked out cannot lead elsewhere. The usual
    folder is meant when there is none; UnreadableRevisionError when the path leads out of the repository.
    """
    top, usual = located(None, "")
    if given is None:
        return Place(top, usual)
    below = os.fsdecode(ask(Path.cwd(), "rev-parse", "--show-prefix").removesuffix(b"\n").removesuffix(b"\r"))
    path = Path(os.path.normpath(Path(below, os.path.relpath(given or os.curdir)))).as_posix()
    if path == os.pardir or path.startswith(f"{os.pardir}/"):
        raise UnreadableRevisionError(os.fspath(given), f"lies outside the repository {top}")
    return Place(top, "" if path == os.curdir else path)


def commit_of(top: Path, name: str) -> str:
    """Return the identifier of the one commit that a revision names."""
    try:
        found = ask(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    except (UnreadableRevisionError, ValueError) as error:
        raise UnreadableRevisionError(name, f"no such revision, file or folder in {top}") from error
    commit = found.decode().strip()
    if not _is_identifier(commit):
        raise UnreadableRevisionError(name, "is no single revision")
    return commit


def _program() -> str:
    program = shutil.which("git")
    if program is None:
        raise UnreadableRevisionError(
            "git", "is not installed, or not on the PATH; revisions cannot be read without it"
        )
    return program

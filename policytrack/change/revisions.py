"""Records in a revision of a git repository: read by git itself, which runs nothing else and fetches nothing.

Nothing that a name or a revision holds is ever taken for an option, a pattern or a command: no shell is involved,
revisions are looked up before they are used, and files are read by the identifiers of their contents.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from policytrack.change.stores import SUFFIXES, Content
from policytrack.errors import UnreadableRevisionError
from policytrack.findings import Problem
from policytrack.reading.encoding import LARGEST_FILE, too_large
from policytrack.resources import TOMBSTONES

_USUAL_FOLDER = "data/agreements"
_SHORT = 10
"""Digits of a commit that are shown; not as few as git finds enough today, which changes as a repository grows."""
_SETTINGS = ("--no-pager", "--no-replace-objects", "-c", "protocol.allow=never", "-c", "core.fsmonitor=false")
_SPECIAL = "PT004"
_is_identifier = re.compile("[0-9a-f]{40}(?:[0-9a-f]{24})?").fullmatch


@dataclass(frozen=True, slots=True)
class Revision:
    """The records as a git repository has them at a revision."""

    name: str
    """A commit, a branch, a tag, or anything else that git reads as one of them, as in `HEAD~5`."""
    path: str | os.PathLike[str] | None = None
    """Folder of the records, or one file, as it is called in the working folder, where it need not exist any more;
    `data/agreements` of the repository that the working folder belongs to when left out."""


class _Entry(NamedTuple):
    """One entry of a folder in a revision."""

    mode: int
    kind: str
    identifier: str
    size: int


class Tree:
    """The files of records in one revision."""

    def __init__(self, revision: Revision) -> None:
        self._top, self._place = _located(revision)
        commit = _commit(self._top, revision.name)
        self._commit = commit
        shown = commit[:_SHORT]
        self.name = shown if commit.startswith(revision.name) else f"{revision.name} ({shown})"
        self._label = revision.name
        found = self._entries(self._place, commit)
        entry = found.get(self._place) if self._place else _Entry(stat.S_IFDIR, "tree", commit, 0)
        self._is_file = entry is not None and entry.kind != "tree"
        if entry is None:
            self._files: dict[str, _Entry] = {}
        elif self._is_file:
            self._files = {"": entry}
        else:
            inside = self._entries("", entry.identifier)
            self._files = {name: one for name, one in sorted(inside.items()) if _is_record(name, one)}

    def stamps(self) -> Mapping[str, str]:
        """Return the names of the files, each with the identifier of its contents."""
        return {name: entry.identifier for name, entry in self._files.items()}

    def contents(self, names: Iterable[str]) -> Iterator[tuple[str, Content]]:
        """Yield what is in the files of these names."""
        wanted = {name: self._files[name] for name in names}
        readable = [entry.identifier for entry in wanted.values() if not _problems(entry)]
        blobs = self._blobs(readable)
        for name, entry in wanted.items():
            yield name, _problems(entry) or blobs[entry.identifier]

    def shown(self, name: str) -> str:
        """Return the path of a file as git writes it, after the revision and a colon."""
        path = "/".join(part for part in (self._place, name) if part)
        return f"{self._label}:{path}"

    def tombstones(self) -> bytes | None:
        """Return the file of records that went, which stands beside the folder; None when there is none."""
        if self._is_file or not self._place:
            return None
        path = "/".join((*self._place.split("/")[:-1], TOMBSTONES))
        entry = self._entries(path, self._commit).get(path)
        if entry is None or _problems(entry):
            return None
        return self._blobs([entry.identifier])[entry.identifier]

    def _entries(self, path: str, tree: str) -> dict[str, _Entry]:
        """Return the entry at a path of a tree, or, where that is empty, everything directly in the tree."""
        listed = _git(self._top, "ls-tree", "-z", "-l", "--full-tree", tree, "--", *([path] if path else []))
        return dict(_entry(line) for line in listed.split(b"\0") if line)

    def _blobs(self, identifiers: Iterable[str]) -> dict[str, bytes]:
        """Return contents by their identifiers."""
        wanted = [*dict.fromkeys(identifiers)]
        if not wanted:
            return {}
        answer = _git(self._top, "cat-file", "--batch", given="\n".join([*wanted, ""]).encode())
        blobs: dict[str, bytes] = {}
        for identifier in wanted:
            header, _, rest = answer.partition(b"\n")
            size = header.rpartition(b" ")[2]
            if not size.isdigit():
                raise UnreadableRevisionError(self._label, f"contents are not in the repository: {header.decode()}")
            blobs[identifier], answer = rest[: int(size)], rest[int(size) + 1 :]
        return blobs


def common_ancestor(one: str, other: str, path: str | os.PathLike[str] | None = None) -> str:
    """Return the commit at which two revisions parted, as in `main...HEAD`.

    Raises:
        UnreadableRevisionError: There is none, or no such revision, no repository, no git.
    """
    revision = Revision(one, path)
    top, _ = _located(revision)
    commits = [_commit(top, name) for name in (one, other)]
    try:
        return _git(top, "merge-base", *commits).decode().split()[0]
    except UnreadableRevisionError as error:
        raise UnreadableRevisionError(f"{one}...{other}", "the two have no commit in common") from error


def usual_folder() -> Path:
    """Return the folder of records of the repository that the working folder belongs to, as seen from there.

    Raises:
        UnreadableRevisionError: There is no repository, or no git.
    """
    top, place = _located(Revision(""))
    return Path(os.path.relpath(top / place))


def _located(revision: Revision) -> tuple[Path, str]:
    """Return the top of the repository that a path belongs to, and the path from there, with slashes."""
    path = Path.cwd() if revision.path is None else Path(os.path.abspath(revision.path))  # noqa: PTH100 - links stay
    inside = next(place for place in (path, *path.parents) if place.is_dir())
    _program()
    try:
        found = _git(inside, "rev-parse", "--show-toplevel")
    except UnreadableRevisionError as error:
        message = f"git finds no repository that {inside} belongs to: {error.message}"
        raise UnreadableRevisionError(revision.name or "HEAD", message) from error
    top = Path(os.fsdecode(found.removesuffix(b"\n").removesuffix(b"\r")))
    if revision.path is None:
        return top, _USUAL_FOLDER
    relative = (inside.resolve() / path.relative_to(inside)).relative_to(top.resolve())
    return top, "" if relative == Path() else relative.as_posix()


def _commit(top: Path, name: str) -> str:
    try:
        found = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    except (UnreadableRevisionError, ValueError) as error:
        raise UnreadableRevisionError(name, f"no such revision, file or folder in {top}") from error
    commit = found.decode().strip()
    if not _is_identifier(commit):
        raise UnreadableRevisionError(name, "is no single revision")
    return commit


def _entry(line: bytes) -> tuple[str, _Entry]:
    about, _, name = line.partition(b"\t")
    mode, kind, identifier, size = about.decode().split()
    return os.fsdecode(name), _Entry(int(mode, 8), kind, identifier, int(size) if size.isdigit() else 0)


def _is_record(name: str, entry: _Entry) -> bool:
    return entry.kind == "blob" and name.endswith(SUFFIXES)


def _problems(entry: _Entry) -> tuple[Problem, ...]:
    """Return why a file is not to be read: it is too large, or a symbolic link."""
    if stat.S_ISLNK(entry.mode):
        return (Problem(_SPECIAL, "this is a symbolic link, which is not followed in a revision"),)
    if entry.size > LARGEST_FILE:
        return (too_large(),)
    return ()


def _program() -> str:
    program = shutil.which("git")
    if program is None:
        raise UnreadableRevisionError(
            "git", "is not installed, or not on the PATH; revisions cannot be read without it"
        )
    return program


def _git(place: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Return what git writes; UnreadableRevisionError, with what git says, when it fails or is not there."""
    environment = os.environ | {"GIT_LITERAL_PATHSPECS": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    command = [_program(), "-C", os.fspath(place), *_SETTINGS, *arguments]
    done = subprocess.run(command, input=given, capture_output=True, check=False, env=environment)  # noqa: S603 - no shell
    if done.returncode:
        first, *_ = [*done.stderr.decode(errors="replace").splitlines(), f"git ended with status {done.returncode}"]
        raise UnreadableRevisionError("git", first.removeprefix("fatal: "))
    return done.stdout

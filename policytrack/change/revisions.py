"""Records in a revision of a git repository; files are read by the identifiers of their contents."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from policytrack.change.repository import Place, ask, commit_of, located
from policytrack.change.stores import SUFFIXES, Content
from policytrack.errors import UnreadableRevisionError
from policytrack.findings import Problem
from policytrack.reading.encoding import LARGEST_FILE, too_large
from policytrack.resources import TOMBSTONES

_SHORT = 10
"""Digits of a commit that are shown; not as few as git finds enough today, which changes as a repository grows."""
_AT_ONCE = 16 * LARGEST_FILE
"""About how many bytes are asked for at a time."""
_FOLDER, _SPECIAL = "PT003", "PT004"


@dataclass(frozen=True, slots=True)
class Revision:
    """The records as a git repository has them at a revision."""

    name: str
    """A commit, a branch, a tag, or anything else that git reads as one of them, as in `HEAD~5`."""
    path: str | os.PathLike[str] | None = None
    """Folder of the records, or one file, as it is called in the working folder, where it need not exist any more;
    `data/agreements` of the repository that the working folder belongs to when left out."""


class Touched(NamedTuple):
    """A file that is not the same in two revisions, by its path from the top of the repository.

    A mode is that of git: 0 where a revision does not have the file.
    """

    path: str
    before: int
    after: int


class _Entry(NamedTuple):
    """One entry of a folder in a revision."""

    mode: int
    kind: str
    identifier: str
    size: int


class Tree:
    """The files of records in one revision."""

    def __init__(self, revision: Revision, place: Place | None = None) -> None:
        """Look up a revision; `place` is where its records stand, when that is not to be looked up from its path."""
        self.top, self.place = place or located(revision.path, revision.name)
        commit = commit_of(self.top, revision.name)
        self._commit = commit
        shown = commit[:_SHORT]
        self.name = shown if commit.startswith(revision.name) else f"{revision.name} ({shown})"
        self._label = revision.name
        found = self._entries(self.place, commit)
        entry = found.get(self.place) if self.place else _Entry(stat.S_IFDIR, "tree", commit, 0)
        self.is_folder = entry is not None and entry.kind == "tree"
        if entry is None:
            self._files: dict[str, _Entry] = {}
        elif self.is_folder:
            inside = self._entries("", entry.identifier)
            self._files = {name: one for name, one in sorted(inside.items()) if name.endswith(SUFFIXES)}
        else:
            self._files = {"": entry}

    def stamps(self) -> Mapping[str, str]:
        """Return the names of the files, each with a mark of what it is and of what is in it."""
        return {name: f"{entry.mode:o} {entry.identifier}" for name, entry in self._files.items()}

    def contents(self, names: Iterable[str]) -> Iterator[tuple[str, Content]]:
        """Yield what is in the files of these names."""
        batch: dict[str, _Entry] = {}
        room = _AT_ONCE
        for name in names:
            batch[name] = self._files[name]
            room -= batch[name].size
            if room <= 0:
                yield from self._read(batch)
                batch, room = {}, _AT_ONCE
        yield from self._read(batch)

    def shown(self, name: str) -> str:
        """Return the path of a file as git writes it, after the revision and a colon."""
        return f"{self._label}:{self.path(name)}"

    def path(self, name: str) -> str:
        """Return the path of a file from the top of the repository."""
        return "/".join(part for part in (self.place, name) if part)

    def tombstones(self) -> bytes | None:
        """Return the file of records that went; None when there is none, or none that can be read."""
        content = self.graveyard() if self.is_folder or not self._files else None
        return content if isinstance(content, bytes) else None

    def graveyard(self) -> Content | None:
        """Return what is in the file of records that went, or why it cannot be read; None when there is none."""
        path = self.graveyard_path
        entry = self._entries(path, self._commit).get(path) if path else None
        return None if entry is None else next(content for _, content in self._read({path: entry}))

    @property
    def graveyard_path(self) -> str:
        """Path of the file of records that went, which stands beside the folder; empty where there can be none."""
        return "/".join((*self.place.split("/")[:-1], TOMBSTONES)) if self.place else ""

    def touched_since(self, old: Tree) -> tuple[Touched, ...]:
        """Return every file of the repository, record or not, that is not as the revision `old` has it."""
        how = ("-r", "-z", "--raw", "--no-renames", "--ignore-submodules=none")  # files say which to ignore otherwise
        told = ask(self.top, "diff-tree", *how, old._commit, self._commit)
        fields = told.split(b"\0")[:-1]
        return tuple(_touched(about, path) for about, path in zip(fields[::2], fields[1::2], strict=True))

    def _entries(self, path: str, tree: str) -> dict[str, _Entry]:
        """Return the entry at a path of a tree, or, where that is empty, everything directly in the tree."""
        listed = ask(self.top, "ls-tree", "-z", "-l", "--full-tree", tree, "--", *([path] if path else []))
        return dict(_entry(line) for line in listed.split(b"\0") if line)

    def _read(self, wanted: Mapping[str, _Entry]) -> Iterator[tuple[str, Content]]:
        blobs = self._blobs(entry.identifier for entry in wanted.values() if not _problems(entry))
        for name, entry in wanted.items():
            yield name, _problems(entry) or blobs[entry.identifier]

    def _blobs(self, identifiers: Iterable[str]) -> dict[str, bytes]:
        """Return contents by their identifiers."""
        wanted = [*dict.fromkeys(identifiers)]
        if not wanted:
            return {}
        answer = ask(self.top, "cat-file", "--batch", given="\n".join([*wanted, ""]).encode())
        blobs: dict[str, bytes] = {}
        at = 0
        for identifier in wanted:
            start = answer.index(b"\n", at) + 1
            header = answer[at : start - 1].decode()
            size = header.rpartition(" ")[2]
            if not size.isdigit():
                raise UnreadableRevisionError(self._label, f"contents are not in the repository: {header}")
            at = start + int(size) + 1
            blobs[identifier] = answer[start : at - 1]
        return blobs


def common_ancestor(one: str, other: str, path: str | os.PathLike[str] | None = None) -> str:
    """Return the commit at which two revisions parted, as in `main...HEAD`.

    Raises:
        UnreadableRevisionError: There is none, or no such revision, no repository, no git.
    """
    top, _ = located(path, one)
    commits = [commit_of(top, name) for name in (one, other)]
    try:
        return ask(top, "merge-base", *commits).decode().split()[0]
    except UnreadableRevisionError as error:
        raise UnreadableRevisionError(f"{one}...{other}", "the two have no commit in common") from error


def usual_folder() -> Path:
    """Return the folder of records of the repository that the working folder belongs to, as seen from there.

    Raises:
        UnreadableRevisionError: There is no repository, or no git.
    """
    top, place = located(None, "")
    return Path(os.path.relpath(top / place))


def _entry(line: bytes) -> tuple[str, _Entry]:
    about, _, name = line.partition(b"\t")
    mode, kind, identifier, size = about.decode().split()
    return os.fsdecode(name), _Entry(int(mode, 8), kind, identifier, int(size) if size.isdigit() else 0)


def _touched(about: bytes, path: bytes) -> Touched:
    before, after, *_ = about.decode().removeprefix(":").split()
    return Touched(os.fsdecode(path), int(before, 8), int(after, 8))


def _problems(entry: _Entry) -> tuple[Problem, ...]:
    """Return why a file is not to be read: it is too large, or no regular file."""
    if entry.kind == "tree":
        return (Problem(_FOLDER, "this is a folder, not a file"),)
    if entry.kind != "blob":
        return (Problem(_SPECIAL, "this is another repository (a submodule), which is not looked into"),)
    if stat.S_ISLNK(entry.mode):
        return (Problem(_SPECIAL, "this is a symbolic link, which is not followed in a revision"),)
    if entry.size > LARGEST_FILE:
        return (too_large(),)
    return ()

"""Where the records of a version stand: in a folder, in a file, in a revision of a repository."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol

from policytrack.errors import NothingToCheckError, UnreadableDocumentError
from policytrack.findings import Problem
from policytrack.reading import read_file
from policytrack.resources import TOMBSTONES

SUFFIXES = (".yaml", ".yml")
"""Endings of the names of record files."""

Content = bytes | tuple[Problem, ...]
"""What is in a file, or why it cannot be read."""


class Store(Protocol):
    """Files of records; each goes by its name, the only one of a store that is one file by the empty name."""

    @property
    def name(self) -> str:
        """What the version is called."""
        ...

    def stamps(self) -> Mapping[str, str]:
        """Return the names of the files, each with a mark of what is in it; empty where that would have to be read."""
        ...

    def contents(self, names: Iterable[str]) -> Iterator[tuple[str, Content]]:
        """Yield what is in the files of these names."""
        ...

    def shown(self, name: str) -> str:
        """Return how to show the path of a file."""
        ...

    def tombstones(self) -> bytes | None:
        """Return the file of records that went, which stands beside the folder; None when there is none."""
        ...


class Folder:
    """The files of a folder."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.name = os.fspath(path)

    def stamps(self) -> Mapping[str, str]:
        """Return the names of the files in order."""
        try:
            names = sorted(os.listdir(self._path))  # noqa: PTH208 - names, not paths
        except OSError as error:
            raise NothingToCheckError(self.name, f"the folder cannot be read: {error.strerror}") from error
        return {name: "" for name in names if name.endswith(SUFFIXES)}

    def contents(self, names: Iterable[str]) -> Iterator[tuple[str, Content]]:
        """Yield what is in the files of these names; links that lead out of the folder are not followed."""
        for name in names:
            yield name, _content(self._path / name, self._path)

    def shown(self, name: str) -> str:
        """Return the path of a file, from where the folder's own path begins."""
        return os.fspath(self._path / name)

    def tombstones(self) -> bytes | None:
        """Return the file of records that went, which stands beside the folder; None when it cannot be read."""
        content = _content(self._path.resolve().parent / TOMBSTONES)
        return content if isinstance(content, bytes) else None


class SingleFile:
    """One file, whatever it is called."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.name = os.fspath(path)

    def stamps(self) -> Mapping[str, str]:
        """Return the empty name."""
        return {"": ""}

    def contents(self, names: Iterable[str]) -> Iterator[tuple[str, Content]]:
        """Yield what is in the file."""
        for name in names:
            yield name, _content(self._path)

    def shown(self, name: str) -> str:  # noqa: ARG002 - there is only one
        """Return the path of the file."""
        return self.name

    def tombstones(self) -> bytes | None:
        """Return None: one file says nothing of others."""
        return None


def store_of(path: str | os.PathLike[str]) -> Folder | SingleFile:
    """Return the folder or the file at a path; NothingToCheckError when there is neither."""
    place = Path(path)
    if place.is_dir():
        return Folder(place)
    if not os.path.lexists(place):
        raise NothingToCheckError(os.fspath(path), "no such file or folder")
    return SingleFile(place)


def _content(path: Path, root: Path | None = None) -> Content:
    try:
        return read_file(path, root=root)
    except UnreadableDocumentError as error:
        return error.problems

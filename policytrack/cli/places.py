"""The files that the arguments of a command stand for, and standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from policytrack.errors import NothingToCheckError
from policytrack.models import Agreement, Entity, Tombstones
from policytrack.reading import LARGEST_FILE, read_file
from policytrack.resources import TOMBSTONES
from policytrack.validation import STANDARD_INPUT, STANDARD_INPUT_SHOWN

_SUFFIXES = {".yaml", ".yml"}


class Place(NamedTuple):
    """Where a document is: a file, with the folder that it must not lead out of if it was found there, or a stream."""

    path: Path | None = None
    root: Path | None = None

    @property
    def shown(self) -> str:
        """How it is called in what the command says."""
        return STANDARD_INPUT_SHOWN if self.path is None else str(self.path)

    @property
    def model(self) -> type[Entity]:
        """What its keys are: those of a record, unless it is the list of records that went."""
        return Tombstones if self.path is not None and self.path.name == TOMBSTONES else Agreement

    def bytes(self) -> bytes:
        """Return what it holds; UnreadableDocumentError says why that cannot be had."""
        if self.path is None:
            if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] - a process may be started without one
                raise NothingToCheckError(STANDARD_INPUT, "standard input is closed")
            return sys.stdin.buffer.read(LARGEST_FILE + 1)  # one more, so that reading sees that it is too large
        return read_file(self.path, root=self.root)


def places_of(paths: Iterable[str]) -> list[Place]:
    """Return the files that paths stand for, each once, in the order given."""
    places = {place.path and place.path.resolve(): place for given in paths for place in _expanded(given)}
    return list(places.values())


def _expanded(given: str) -> Iterator[Place]:
    path = Path(given)
    if given == STANDARD_INPUT:
        yield Place()
    elif path.is_dir():
        files = sorted(file for file in path.iterdir() if file.suffix in _SUFFIXES)
        if not files:
            raise NothingToCheckError(given, "the folder holds no record (no file that ends in .yaml)")
        yield from (Place(file, path) for file in files)
    elif path.exists() or path.is_symlink():
        yield Place(path)
    else:
        raise NothingToCheckError(given, "no such file or folder")

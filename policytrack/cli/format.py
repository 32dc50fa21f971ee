"""`policytrack format`: bring records to canonical form."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable, Iterator
from difflib import unified_diff
from enum import Enum, auto
from pathlib import Path
from typing import NamedTuple

import click

from policytrack.cli.failures import ERRORS_FOUND, OK, complain
from policytrack.cli.streams import emit, style_of
from policytrack.cli.validate import own_records
from policytrack.editing import rewrite
from policytrack.errors import FormattingError, NothingToCheckError, UnreadableDocumentError
from policytrack.formatting import canonical
from policytrack.models import Agreement, Tombstones
from policytrack.reading import LARGEST_FILE, read_file
from policytrack.rendering.findings_text import findings_text
from policytrack.rendering.terminal import harmless
from policytrack.resources import TOMBSTONES
from policytrack.validation import STANDARD_INPUT, STANDARD_INPUT_SHOWN, placed

_SUFFIXES = {".yaml", ".yml"}


class _Outcome(Enum):
    CANONICAL = auto()
    CHANGED = auto()
    REFUSED = auto()


class _Place(NamedTuple):
    """Where a document is: a file, with the folder that it must not lead out of if it was found there, or a stream."""

    path: Path | None = None
    root: Path | None = None

    @property
    def shown(self) -> str:
        return STANDARD_INPUT_SHOWN if self.path is None else str(self.path)

    def bytes(self) -> bytes:
        if self.path is None:
            if sys.stdin is None:  # pyright: ignore[reportUnnecessaryComparison] - a process may be started without one
                raise NothingToCheckError(STANDARD_INPUT, "standard input is closed")
            return sys.stdin.buffer.read(LARGEST_FILE + 1)  # one more, so that reading sees that it is too large
        return read_file(self.path, root=self.root)


@click.command("format", epilog="Example: policytrack format --check data/agreements")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.UNPROCESSED)
@click.option("--check", is_flag=True, help="Write nothing; name what is not in canonical form, status 1 if any is.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change, with the same status.")
def command(paths: tuple[str, ...], check: bool, diff: bool) -> int:  # noqa: FBT001 - click passes flags so
    """Write records in canonical form: keys in their order, one layout, comments kept, the meaning unchanged.

    PATH is a file, a folder of records, or - for standard input, whose canonical form goes to standard output. Without
    one, the records that belong to policytrack are meant. What cannot be read is reported and stays as it is.
    """
    outcomes = {_format(place, check=check, diff=diff) for place in _places(paths or [own_records()])}
    writes_nothing = check or diff
    if writes_nothing and _Outcome.CHANGED in outcomes and STANDARD_INPUT not in paths:
        complain(f"to repair: {harmless(shlex.join(['policytrack', 'format', *paths]))}")
    has_failed = _Outcome.REFUSED in outcomes or (writes_nothing and _Outcome.CHANGED in outcomes)
    return ERRORS_FOUND if has_failed else OK


def _places(paths: Iterable[str]) -> list[_Place]:
    """Return the files that paths stand for, each once, in the order given."""
    places = {place.path and place.path.resolve(): place for given in paths for place in _expanded(given)}
    return list(places.values())


def _expanded(given: str) -> Iterator[_Place]:
    path = Path(given)
    if given == STANDARD_INPUT:
        yield _Place()
    elif path.is_dir():
        files = sorted(file for file in path.iterdir() if file.suffix in _SUFFIXES)
        if not files:
            raise NothingToCheckError(given, "the folder holds no record (no file that ends in .yaml)")
        yield from (_Place(file, path) for file in files)
    elif path.exists() or path.is_symlink():
        yield _Place(path)
    else:
        raise NothingToCheckError(given, "no such file or folder")


def _format(place: _Place, *, check: bool, diff: bool) -> _Outcome:
    before = b""
    try:
        before = place.bytes()
        is_list = place.path is not None and place.path.name == TOMBSTONES
        after = canonical(before, model=Tombstones if is_list else Agreement)
    except UnreadableDocumentError as error:
        findings = placed(place.shown, before, error.problems)
        complain(findings_text(findings, style_of(sys.stderr)).rstrip("\n"))
        return _Outcome.REFUSED
    except FormattingError as error:
        complain(f"error: {harmless(place.shown)}: {error}")
        return _Outcome.REFUSED
    if not (check or diff) and place.path is None:
        emit(after.decode())
    if after == before:
        return _Outcome.CANONICAL
    if diff:
        emit("".join(_difference(place.shown, before.decode(), after.decode())))
    elif check:
        emit(f"{harmless(place.shown)}: not in canonical form\n")
    elif place.path is not None:
        rewrite(place.path, after)
        emit(f"{harmless(place.shown)}: formatted\n")
    return _Outcome.CHANGED


def _difference(shown: str, before: str, after: str) -> Iterator[str]:
    """Yield the lines of a unified difference; what cannot be seen, such as other line ends, is written out."""
    old, new = (text.splitlines(keepends=True) for text in (before, after))
    for line in unified_diff(old, new, harmless(shown), harmless(shown)):
        yield harmless(line.removesuffix("\n")) + "\n"
        if not line.endswith("\n"):
            yield "\\ No newline at end of file\n"

"""Checking records: from paths to findings. Never raises on bad data, never stops at the first problem.

Layer 6. Files are taken one after the other and let go again; of each record only what the rules across records need
is kept, so that memory does not grow with the size of the records.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from policytrack.errors import NothingToCheckError, UnreadableDocumentError
from policytrack.findings import Finding, Problem, Severity
from policytrack.models import Agreement, Tombstone, Tombstones
from policytrack.reading import LARGEST_FILE, locate, read, read_file
from policytrack.records import build, parse
from policytrack.resources import TOMBSTONES, records_folder
from policytrack.rules import CODES, Imprint, check_collection, check_record, check_tombstones, imprint

STANDARD_INPUT = "-"
STANDARD_INPUT_SHOWN = "<stdin>"
_SUFFIXES = (".yaml", ".yml")

Progress = Callable[[int, int], None]
"""Called with the number of files done and the number of all."""


@dataclass(frozen=True, slots=True)
class Report:
    """Outcome of checking: every finding of every file, in the one order of reports."""

    findings: tuple[Finding, ...]
    files: int
    """Number of files looked at."""
    seconds: float
    """Time taken, in seconds."""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """Findings that keep records from being used."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """Findings that somebody should look at."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.WARNING)

    @property
    def is_clean(self) -> bool:
        """True when there is no error; warnings are allowed."""
        return not self.errors


class Checked(NamedTuple):
    """A report together with the agreements that are free of errors."""

    report: Report
    agreements: tuple[Agreement, ...]


class _Origin(NamedTuple):
    """One file to check: how to show it, and the folder that it must not lead out of, when it was found there."""

    shown: str
    root: str | None = None

    @property
    def is_standard_input(self) -> bool:
        return self.shown == STANDARD_INPUT_SHOWN

    def bytes(self) -> bytes:
        if self.is_standard_input:
            return _standard_input()
        return read_file(self.shown, root=self.root)

    @property
    def name(self) -> str | None:
        """Name to hold against the identifier; standard input has none."""
        return None if self.is_standard_input else name_of(self.shown)


def _standard_input() -> bytes:
    stream = sys.stdin
    if stream is None:  # pyright: ignore[reportUnnecessaryComparison] - a process may be started without one
        raise NothingToCheckError(STANDARD_INPUT, "standard input is closed")
    return stream.buffer.read(LARGEST_FILE + 1)  # one more, so that reading sees that it is too large


class _Check:
    """What has been found so far."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.imprints: list[tuple[Imprint, _Origin]] = []
        self.agreements: list[Agreement] = []


def validate(paths: Iterable[str | os.PathLike[str]] | None = None, *, progress: Progress | None = None) -> Report:
    """Check records and return every finding.

    Args:
        paths: Files, folders of records, or `-` for standard input; the records that belong to the package when None.
        progress: Called after each file with the number done and the number of all.

    Raises:
        NothingToCheckError: A path does not exist or holds no record.

    >>> validate().is_clean
    True
    """
    return check(paths, progress=progress).report


def check(
    paths: Iterable[str | os.PathLike[str]] | None = None, *, keep: bool = False, progress: Progress | None = None
) -> Checked:
    """Check records as `validate` does; with `keep`, return the agreements that were built on the way too."""
    began = time.perf_counter()
    with paused_collector():
        origins = _origins([records_folder()] if paths is None else paths)
        done = _Check()
        for number, origin in enumerate(origins, start=1):
            _check_file(origin, done, keep=keep)
            if progress:
                progress(number, len(origins))
        _check_together(origins, done)
    findings = tuple(sorted(done.findings, key=lambda finding: finding.sort_key))
    return Checked(Report(findings, len(origins), time.perf_counter() - began), tuple(done.agreements))


@contextmanager
def paused_collector() -> Generator[None]:
    """Pause the cyclic garbage collector: records hold no cycles, and looking for them costs a third of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _origins(paths: Iterable[str | os.PathLike[str]]) -> list[_Origin]:
    """Return the files that `paths` stand for, each once, in the order given."""
    origins: dict[str, _Origin] = {}
    for given in paths:
        for real, origin in _expand(os.fspath(given)):
            origins.setdefault(real, origin)
    if not origins:
        raise NothingToCheckError("", "no file was named")
    return list(origins.values())


def _expand(given: str) -> Iterator[tuple[str, _Origin]]:
    """Yield the files that one path stands for, each with where it really is."""
    if given == STANDARD_INPUT:
        yield STANDARD_INPUT, _Origin(STANDARD_INPUT_SHOWN)
        return
    real = os.path.realpath(given)
    if not os.path.isdir(given):  # noqa: PTH112 - texts all through: a Path for each of many files takes a tenth of the time
        if not os.path.lexists(given):
            raise NothingToCheckError(given, "no such file or folder")
        yield real, _Origin(given)
        return
    try:
        names = sorted(_names(given))
    except OSError as error:
        raise NothingToCheckError(given, f"the folder cannot be read: {error.strerror}") from error
    if not names:
        raise NothingToCheckError(given, "the folder holds no record (no file that ends in .yaml)")
    for name in names:
        yield f"{real}{os.sep}{name}", _Origin(os.path.join(given, name), given)  # noqa: PTH118 - as above


def name_of(path: str) -> str:
    """Return the name of a file as its record's identifier should be: without the ending, when that is the right one.

    >>> name_of("data/agreements/can-ind-2025-roadmap.yaml"), name_of("can-ind-2025-roadmap.yml")
    ('can-ind-2025-roadmap', 'can-ind-2025-roadmap.yml')
    """
    return os.path.basename(path).removesuffix(".yaml")  # noqa: PTH119 - fast


def judge(path: str, data: bytes, name: str | None) -> tuple[Agreement | None, list[Finding]]:
    """Check the bytes of one record, without its neighbours: return the agreement, if it is one, and what is wrong.

    Args:
        path: File to name in the findings; it is not read.
        data: What is in the file.
        name: Name of the file as `name_of` gives it; None for a record that is in no file.
    """
    parsed = parse(data)
    problems = parsed.problems
    if parsed.agreement is not None:
        problems = (*problems, *check_record(parsed.agreement, name))
    return parsed.agreement, [*placed(path, data, problems)] if problems else []


def judge_tombstones(
    path: str, content: bytes | tuple[Problem, ...], known: Collection[str]
) -> tuple[dict[str, Tombstone], list[Finding]]:
    """Check a file of records that went: return its tombstones by identifier, and what is wrong with it.

    Args:
        path: File to name in the findings; it is not read.
        content: What is in the file, or why that cannot be read.
        known: Identifiers of the records that are there.
    """
    data = content if isinstance(content, bytes) else b""
    try:
        built = build(Tombstones, read(content).data) if isinstance(content, bytes) else content
    except UnreadableDocumentError as error:
        built = error.problems
    if isinstance(built, Tombstones):
        problems = [*check_tombstones(built.tombstones, known)]
        return {stone.id: stone for stone in built.tombstones}, [*placed(path, data, problems)] if problems else []
    return {}, [*placed(path, data, built)]


def _check_file(origin: _Origin, done: _Check, *, keep: bool) -> None:
    try:
        data = origin.bytes()
    except UnreadableDocumentError as error:
        done.findings += placed(origin.shown, b"", error.problems)
        return
    agreement, findings = judge(origin.shown, data, origin.name)
    done.findings += findings
    if agreement is not None:
        done.imprints.append((imprint(agreement, origin.shown), origin))
        if keep:
            done.agreements.append(agreement)


def _check_together(origins: Sequence[_Origin], done: _Check) -> None:
    """Apply the rules across records; positions are looked up only for the files that break one."""
    folders = {Path(origin.shown).parent for origin in origins if not origin.is_standard_input}
    known = {mark.id for mark, _ in done.imprints}
    removed: dict[str, Tombstone] = {}
    for folder in sorted(folders):
        with suppress(OSError):  # it vanished meanwhile; its files have been reported one by one
            known.update(name.removesuffix(".yaml") for name in _names(folder))
    for folder in sorted(folders):
        removed |= _tombstones(folder.parent / TOMBSTONES, known, done)
    places = {id(mark): origin for mark, origin in done.imprints}
    marks = [mark for mark, _ in done.imprints]
    for mark, problem in check_collection(marks, known=known, removed=removed):
        origin = places[id(mark)]
        try:
            done.findings += placed(origin.shown, b"" if origin.is_standard_input else origin.bytes(), [problem])
        except UnreadableDocumentError as error:
            done.findings += placed(origin.shown, b"", error.problems)


def _names(folder: str | Path) -> list[str]:
    return [name for name in os.listdir(folder) if name.endswith(_SUFFIXES)]  # noqa: PTH208 - as above


def _tombstones(path: Path, known: Collection[str], done: _Check) -> dict[str, Tombstone]:
    """Read the file of records that went; what is wrong with it is a finding like any other."""
    if not path.exists():
        return {}
    origin = _Origin(str(path))
    try:
        content: bytes | tuple[Problem, ...] = origin.bytes()
    except UnreadableDocumentError as error:
        content = error.problems
    removed, findings = judge_tombstones(origin.shown, content, known)
    done.findings += findings
    return removed


def placed(path: str, data: bytes, problems: Iterable[Problem]) -> Iterator[Finding]:
    """Yield findings for problems in the file `path`, each with the place where it stands in `data`."""
    positions = locate(data) if data else None
    for problem in problems:
        code = CODES[problem.code]
        span = problem.span
        if span is None and positions is not None:
            span = positions.span(problem.pointer, on_key=problem.on_key)
        yield Finding(
            code=problem.code,
            severity=code.severity,
            path=path,
            message=problem.message,
            remedy=problem.remedy or code.remedy,
            pointer=problem.pointer,
            span=span,
            value=problem.value,
            allowed=problem.allowed,
            suggestion=problem.suggestion,
            source_line=positions.line(span.line) if span and positions else None,
        )

"""Worked examples of findings: wrong records, and what checking says of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Example:
    """A wrong record, or several that are wrong together, and the whole report on them.

    `records` holds the text of each file by its name.
    """

    code: str
    records: tuple[tuple[str, str], ...]
    report: str


def examples(folder: Path) -> tuple[Example, ...]:
    """Return the examples in a folder that holds a folder `<code>-<what is wrong>` for each, in their order.

    Each has the wrong records under `agreements` and the report in `expected.txt`. Bytes that are not UTF-8 show as
    U+FFFD.
    """
    return tuple(_example(report.parent) for report in sorted(folder.glob("*/expected.txt")))


def _example(folder: Path) -> Example:
    return Example(
        folder.name.split("-")[0].upper(),
        tuple((file.name, _text(file)) for file in sorted((folder / "agreements").glob("*.y*ml"))),
        _text(folder / "expected.txt"),
    )


def _text(file: Path) -> str:
    return file.read_bytes().decode(errors="replace")

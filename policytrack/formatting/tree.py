"""A document as it is written: values with their style, and the comments that belong to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Scalar:
    """One value that is no collection: its text, and the sign its style begins with (none, `"`, `'`, `|` or `>`)."""

    text: str
    style: str = ""
    lines: list[str] = field(default_factory=list[str])
    """The lines of a text in block style, without indentation."""


@dataclass(slots=True)
class Collection:
    """A mapping or a list; `below` holds the comments after its last entry, with an empty text for an empty line.

    `line` is how it is written on one line, once that is known to be possible.
    """

    is_mapping: bool
    is_flow: bool = False
    column: int = 0
    entries: list[Entry] = field(default_factory=list["Entry"])
    below: list[str] = field(default_factory=list[str])
    line: str | None = None


@dataclass(slots=True)
class Entry:
    """A value with its key, if it is one of a mapping, the comments above it and the one beside it."""

    key: str | None = None
    node: Scalar | Collection = field(default_factory=lambda: Scalar(""))
    above: list[str] = field(default_factory=list[str])
    beside: str = ""


@dataclass(slots=True)
class Tree:
    """A document: its one value, the comments below it, and all comments in the order in which they were found."""

    root: Entry
    below: list[str]
    comments: list[str]


def collections(node: Scalar | Collection) -> Iterator[Collection]:
    """Yield the collections within a value, and the value if it is one; what lies within another comes before it."""
    if isinstance(node, Collection):
        for entry in node.entries:
            yield from collections(entry.node)
        yield node


def without_first_gap(lines: list[str]) -> list[str]:
    """Return lines without the empty ones that come before all others."""
    first = next((number for number, line in enumerate(lines) if line), len(lines))
    return lines[first:]

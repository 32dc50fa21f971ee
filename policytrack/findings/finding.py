"""The finding itself: a problem, and the same problem placed in a file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

Pointer = tuple[str | int, ...]
"""Way from the root of a document to a value: keys and list positions, as in `("pillars", 0, "pillar")`."""


class Severity(StrEnum):
    """How grave a finding is."""

    ERROR = "error"
    """The record may not be used."""
    WARNING = "warning"
    """The record may be used; somebody should look."""


class Span(NamedTuple):
    """A stretch of text: lines and columns count from 1, in code points; the end column is the one after the last."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a document, before it is known which file the document came from.

    `pointer` names the value; `on_key` says that the key is meant rather than its value. `span` is given only by
    those who know it (reading); for all others it is looked up from `pointer` when the problem becomes a finding.
    """

    code: str
    message: str
    pointer: Pointer = ()
    on_key: bool = False
    span: Span | None = None
    value: str | None = None
    allowed: tuple[str, ...] = ()
    suggestion: str | None = None
    remedy: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem placed in a file, with everything a person or a program needs to mend it.

    `path` is the file as the user named it; `span` is None only where a file has no text to point at. `source_line`
    is the text of the line the span begins on, without its line break.
    """

    code: str
    severity: Severity
    path: str
    message: str
    remedy: str
    pointer: Pointer = ()
    span: Span | None = None
    value: str | None = None
    allowed: tuple[str, ...] = ()
    suggestion: str | None = None
    source_line: str | None = None

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Key of the one order in which findings are reported: file, position, code, message."""
        line, column = (self.span.line, self.span.column) if self.span else (0, 0)
        return (self.path, line, column, self.code, self.message)

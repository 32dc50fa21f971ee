"""Text with lines: turns offsets into lines and columns, and gives back a line."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate, count
from operator import add

from policytrack.findings import Span


class Source:
    r"""A text whose lines end in LF alone; lines and columns count from 1, in code points.

    >>> Source("id: a\nstatus: x\n").span(6, 12)
    Span(line=2, column=1, end_line=2, end_column=7)
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def _starts(self) -> list[int]:
        """Offset at which each line begins."""
        return [0, *map(add, accumulate(map(len, self._lines[:-1])), count(1))]  # a break after each

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of the character at `offset`."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def span(self, start: int, end: int) -> Span:
        """Return the stretch from `start` up to, not including, `end`."""
        return Span(*self.position(start), *self.position(end))

    def end_of_line(self, offset: int) -> int:
        """Return the offset just after the last visible character of the line that `offset` is on."""
        line, column = self.position(offset)
        return offset + len(self._lines[line - 1][column - 1 :].rstrip())

    def line(self, number: int) -> str:
        """Return the text of a line without its break; the empty text for a line there is not."""
        return self._lines[number - 1] if 1 <= number <= len(self._lines) else ""

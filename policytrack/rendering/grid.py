"""A grid of short answers: what a heat map, a table on a page and a table in a terminal are all made from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from policytrack.rendering.commitment_text import STEPS
from policytrack.vocabulary import Degree

WIDE = 5
"""So many columns have room for words on a sheet of paper."""
LADDER = tuple((tier, " or ".join(degree for degree in Degree if degree.tier == tier)) for tier in range(1, STEPS + 1))
"""Each tier of the degrees with its words, the weakest first."""


class Tone(StrEnum):
    """How a square is to look."""

    STEP = "step"
    """A step of a scale: the higher, the stronger the colour."""
    PLAIN = "plain"
    """A known answer that is no step of a scale."""
    ASIDE = "aside"
    """Known, and not of the sort that is ranked: an expected effect is no promise."""
    UNKNOWN = "unknown"
    """Mentioned, and the answer is not known."""
    ABSENT = "absent"
    """Not mentioned, which is no answer."""


@dataclass(frozen=True, slots=True)
class Square:
    """One answer."""

    text: str
    """The answer in words."""
    tone: Tone = Tone.PLAIN
    level: int = 0
    """Step of the scale, from 1 to 7; 0 for every tone but `step`."""
    sign: str = ""
    """The answer in one or two characters, where there is no room for words."""


@dataclass(frozen=True, slots=True)
class Column:
    """What the squares of a column have in common."""

    name: str
    """In a few words."""
    about: str
    """In a sentence, for a legend."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Squares in rows and columns, with what they mean."""

    title: str
    about: str
    """What the squares say, in a sentence or two."""
    corner: str
    """What the rows are."""
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, tuple[Square, ...]], ...]
    """The name of each row, and its squares in the order of the columns."""
    steps: tuple[tuple[int, str], ...] = ()
    """What the steps of the scale mean, for a legend."""
    across: str = "Agreement"
    """What the columns are."""
    signs: str = ""
    """What the signs mean."""

    @property
    def tones(self) -> frozenset[Tone]:
        """Tones that occur, for a legend without the others."""
        return frozenset(square.tone for _, squares in self.rows for square in squares)

    @property
    def is_wide(self) -> bool:
        """Tell whether the columns are too many for words on a sheet of paper."""
        return len(self.columns) > WIDE

    def narrowed(self) -> Grid:
        """Return the grid itself, or turned where it is wide and that makes it narrower."""
        if not self.is_wide or len(self.columns) <= len(self.rows):
            return self
        rows = tuple(
            (column.name, tuple(squares[place] for _, squares in self.rows))
            for place, column in enumerate(self.columns)
        )
        columns = tuple(Column(label, label) for label, _ in self.rows)
        return replace(self, corner=self.across, across=self.corner, columns=columns, rows=rows)

    def bands(self) -> Iterator[Grid]:
        """Yield the grid in parts of as many columns as there is room for in words."""
        for start in range(0, max(len(self.columns), 1), WIDE):
            part = slice(start, start + WIDE)
            rows = tuple((label, squares[part]) for label, squares in self.rows)
            yield replace(self, columns=self.columns[part], rows=rows)

"""A grid as a heat map: SVG that stands alone or in a page, without scripts and without fonts of its own.

Every square has its answer in words, and a bar as long as its step of the scale, so the figure says the same in black
and white. Steps are shades of one hue. What is not known is hatched, what is not mentioned has a dotted frame.

With many columns it becomes an overview that fits a sheet of paper: small squares with signs, explained below them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from policytrack.rendering.drawing import (
    HEADING,
    INK,
    LEADING,
    QUIET,
    SMALL,
    STYLE_SHEET,
    TITLE,
    bar,
    box,
    broken,
    hatching,
    letters_on,
    linked,
    paper,
    safe,
    unheard,
    upright,
    written,
)
from policytrack.rendering.grid import Grid, Square, Tone
from policytrack.rendering.terminal import cells, shorten

_FONTS = "system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif"
_LABELS, _COLUMN = 200, 150
_PAD, _GAP = 10, 4
_NARROWEST = 560
_ENTRY = 138  # room of one entry of the legend
_NAMES, _SMALL = 320, 36  # of an overview
_LONGEST = 42  # name in an overview
_SWATCH = 14
_BELOW = 6  # from an answer to its bar
_MEANINGS = {
    Tone.UNKNOWN: "not known",
    Tone.ASIDE: "mentioned, not promised",
    Tone.ABSENT: "not mentioned, which is silence",
}


def heat_map(
    grid: Grid, *, has_table: bool = False, has_style: bool = True, links: Mapping[str, str] | None = None
) -> str:
    """Return the figure as an `svg` element.

    Args:
        grid: What it shows.
        has_table: Its description holds every answer, unless a table beside it does.
        has_style: It brings its colours for dark screens along; a page that has a style sheet for them does without.
        links: Addresses of rows and columns by their name; what is left out is no link.
    """
    figure = _Overview(grid.narrowed(), links or {}) if grid.is_wide else _Figure(grid, links or {})
    figure.draw()
    name = figure.name
    about = f"{grid.about} The table beside the figure has the same answers." if has_table else _told(grid)
    size = f'width="{figure.width}" height="{figure.top}" viewBox="0 0 {figure.width} {figure.top}"'
    spoken = f'role="img" aria-labelledby="{name}-title {name}-desc"'
    if links:  # what is within an image cannot be reached
        spoken = f'role="group" aria-labelledby="{name}-title" aria-describedby="{name}-desc"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" class="pt-heat" {spoken} {size} font-family="{_FONTS}">',
            f'<title id="{name}-title">{safe(grid.title)}</title>',
            f'<desc id="{name}-desc">{safe(about)}</desc>',
            *([f"<style>{STYLE_SHEET}</style>"] if has_style else []),
            f"<defs>{hatching(figure.hatch)}</defs>",
            paper(figure.width, figure.top),
            *(unheard(figure.parts) if links else figure.parts),
            "</svg>\n",
        ]
    )


def _told(grid: Grid) -> str:
    """Return everything that the figure says."""
    rows = (
        f"{label}: {', '.join(f'{column.name} {it.text}' for column, it in zip(grid.columns, squares, strict=True))}."
        for label, squares in grid.rows
    )
    return " ".join([grid.about, *rows])


@dataclass(slots=True)
class _Figure:
    """A figure while it is drawn, from top to bottom."""

    grid: Grid
    links: Mapping[str, str] = field(default_factory=dict[str, str])
    parts: list[str] = field(default_factory=list[str])
    top: int = 2 * _GAP
    name: str = field(init=False)
    """Begins the identifiers of its parts, which are to be unique where several figures share a page."""

    def __post_init__(self) -> None:
        content = repr((self.grid.title, self.grid.columns, self.grid.rows))
        self.name = f"pt-{hashlib.sha256(content.encode('utf-8', 'backslashreplace')).hexdigest()[:10]}"

    @property
    def hatch(self) -> str:
        return f"{self.name}-hatch"

    @property
    def width(self) -> int:
        return max(_LABELS + len(self.grid.columns) * _COLUMN + _GAP, _NARROWEST)

    def draw(self) -> None:
        for text, letters in ((self.grid.title, TITLE), (self.grid.about, QUIET)):
            lines = broken(text, self.width - 2 * _PAD, letters)
            self.parts += written(_GAP, self.top, lines, letters)
            self.top += len(lines) * letters.leading + _PAD
        self._draw_heads()
        for label, squares in self.grid.rows:
            self._draw_row(label, squares)
        self._draw_legend()

    def _draw_heads(self) -> None:
        heads = [broken(column.name, _COLUMN - _PAD, HEADING) for column in self.grid.columns]
        corner = broken(self.grid.corner, _LABELS - _PAD, HEADING)
        bottom = self.top + max(map(len, [corner, *heads])) * LEADING
        self.parts += written(_GAP, bottom - len(corner) * LEADING, corner, HEADING)
        for number, lines in enumerate(heads):
            drawn = written(_left(number) + _PAD, bottom - len(lines) * LEADING, lines, HEADING)
            self._write_name(self.grid.columns[number].name, drawn)
        self.top = bottom + _PAD

    def _draw_row(self, label: str, squares: Sequence[Square]) -> None:
        names = broken(label, _LABELS - _PAD)
        answers = [broken(square.text, _COLUMN - _GAP - 2 * _PAD, letters_on(square)) for square in squares]
        height = max(map(len, [names, *answers])) * LEADING + 2 * _PAD + _BELOW
        self._write_name(label, written(_GAP, self.top + (height - len(names) * LEADING) // 2, names, INK))
        for number, (square, lines) in enumerate(zip(squares, answers, strict=True)):
            left = _left(number)
            self.parts.append(box(square, self.hatch, left=left, top=self.top, width=_COLUMN - _GAP, height=height))
            below = _BELOW if square.tone is Tone.STEP else 0
            top = self.top + (height - len(lines) * LEADING - below) // 2
            self.parts += written(left + _PAD, top, lines, letters_on(square))
            self.parts += bar(square, left + _PAD, top + len(lines) * LEADING + below // 2)
        self.top += height + _GAP

    def _write_name(self, name: str, drawn: Sequence[str]) -> None:
        """Put the name of a row or column on the figure, as a link where it has an address."""
        self.parts += [linked(self.links[name], name, drawn)] if name in self.links else drawn

    def _draw_legend(self) -> None:
        """Draw what the looks mean, as far as they occur."""
        entries = [Square(words, Tone.STEP, step) for step, words in self.grid.steps]
        entries += [Square(words, tone) for tone, words in _MEANINGS.items() if tone in self.grid.tones]
        in_a_row = self.width // _ENTRY
        top = self.top + _PAD
        for number, entry in enumerate(entries):
            left, down = _GAP + number % in_a_row * _ENTRY, top + number // in_a_row * 2 * LEADING
            self.parts.append(box(entry, self.hatch, left=left, top=down, width=_SWATCH, height=_SWATCH))
            lines = broken(entry.text, _ENTRY - _SWATCH - _PAD, SMALL)
            self.parts += written(left + _SWATCH + _GAP, down, lines, SMALL)
        self.top = top + -(-len(entries) // in_a_row) * 2 * LEADING + _GAP


@dataclass(slots=True)
class _Overview(_Figure):
    """A figure of many columns: their names stand upright, and squares have signs."""

    @property
    def width(self) -> int:
        return max(_NAMES + len(self.grid.columns) * _SMALL + _GAP, _NARROWEST)

    def _draw_heads(self) -> None:
        heads = [shorten(column.name, _LONGEST) for column in self.grid.columns]
        bottom = self.top + round(max(map(cells, heads)) * HEADING.cell)
        self.parts += written(_GAP, bottom - LEADING, [self.grid.corner], HEADING)
        for number, name in enumerate(heads):
            drawn = upright(_NAMES + number * _SMALL + _SMALL // 2, bottom, name, HEADING)
            self._write_name(self.grid.columns[number].name, [drawn])
        self.top = bottom + _PAD

    def _draw_row(self, label: str, squares: Sequence[Square]) -> None:
        self._write_name(label, written(_GAP, self.top + (_SMALL - LEADING) // 2, [shorten(label, _LONGEST)], INK))
        for number, square in enumerate(squares):
            left = _NAMES + number * _SMALL
            side = _SMALL - _GAP
            self.parts.append(box(square, self.hatch, left=left, top=self.top, width=side, height=side))
            middle = left + side // 2 - round(cells(square.sign) * INK.cell / 2)
            self.parts += written(middle, self.top + (side - LEADING) // 2, [square.sign], letters_on(square))
        self.top += _SMALL

    def _draw_legend(self) -> None:
        super(_Overview, self)._draw_legend()
        lines = broken(self.grid.signs, self.width - 2 * _PAD, QUIET)
        self.parts += written(_GAP, self.top, lines, QUIET)
        self.top += len(lines) * LEADING + _PAD


def _left(number: int) -> int:
    """Return where a column begins."""
    return _LABELS + number * _COLUMN

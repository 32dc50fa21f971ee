"""A grid as a table in a terminal: in words where there is room for them, in signs where there is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policytrack.rendering.grid import Grid, Tone
from policytrack.rendering.layout import prose, row
from policytrack.rendering.terminal import Style, cells, harmless, pad, shorten, wrap

_GAP = "  "
_WIDEST, _NARROWEST = 18, 8  # of a column of words
_LABELS = 28
_LOOKS = {Tone.STEP: ("green",), Tone.ASIDE: ("yellow",), Tone.UNKNOWN: ("yellow",), Tone.ABSENT: ("dim",)}


def grid_text(grid: Grid, style: Style, room: int | None = None) -> str:
    """Return title, table and what it means.

    Lines have at most `room` cells, in a file as many as running text has.
    """
    lines = [*prose(grid.title, style, "bold", indent=0), *prose(grid.about, style, indent=0), ""]
    return "\n".join([*lines, *grid_lines(grid, style, room)]) + "\n"


def grid_lines(grid: Grid, style: Style, room: int | None = None) -> list[str]:
    """Return the table in lines, without its title."""
    room = style.width if room is None else room
    widths = [_width(grid, number) for number in range(len(grid.columns))]
    labels = min(max(cells(label) for label in [grid.corner, *(label for label, _ in grid.rows)]), _LABELS)
    if labels + sum(widths) + len(_GAP) * len(widths) <= room:
        lines = _in_words(grid, style, labels, widths)
    else:
        lines = _in_signs(grid, style, labels, room)
    return [line.rstrip() for line in lines]


def _width(grid: Grid, number: int) -> int:
    """Return how wide a column of words is: as its longest answer or the longest word of its name, within bounds."""
    answers = [cells(squares[number].text) for _, squares in grid.rows]
    words = [cells(word) for word in grid.columns[number].name.split(" ")]
    return min(max(*words, *answers, _NARROWEST), _WIDEST)


def _in_words(grid: Grid, style: Style, labels: int, widths: Sequence[int]) -> Iterator[str]:
    names = [column.name for column in grid.columns]
    yield from _wrapped([grid.corner, *names], [labels, *widths], style, [("bold",)] * (len(names) + 1))
    for label, squares in grid.rows:
        looks = [(), *(_LOOKS.get(square.tone, ()) for square in squares)]
        yield from _wrapped([label, *(square.text for square in squares)], [labels, *widths], style, looks)


def _wrapped(
    texts: Sequence[str], widths: Sequence[int], style: Style, looks: Sequence[tuple[str, ...]]
) -> Iterator[str]:
    """Yield one row of a table, of as many lines as its longest cell takes."""
    wrapped = [wrap(text, width) for text, width in zip(texts, widths, strict=True)]
    for place in range(max(map(len, wrapped))):
        parts = [lines[place] if place < len(lines) else "" for lines in wrapped]
        yield _GAP.join(
            style.paint(part, *look) + " " * (width - cells(part))
            for part, width, look in zip(parts, widths, looks, strict=True)
        )


def _in_signs(grid: Grid, style: Style, labels: int, room: int) -> Iterator[str]:
    """Yield the table in blocks of as many columns as fit, then what signs and numbers mean."""
    numbers = [str(number) for number in range(1, len(grid.columns) + 1)]
    width = max(cells(sign) for sign in [*numbers, *(it.sign for _, squares in grid.rows for it in squares)])
    fitting = max((room - labels) // (width + len(_GAP)), 1)
    for start in range(0, len(numbers), fitting):
        block = slice(start, start + fitting)
        heads = [pad("", width - cells(number)) + number for number in numbers[block]]
        yield style.paint(_GAP.join([pad(grid.corner, labels), *heads]), "bold")
        for label, squares in grid.rows:
            signs = [
                " " * (width - cells(square.sign)) + style.paint(square.sign, *_LOOKS.get(square.tone, ()))
                for square in squares[block]
            ]
            yield _GAP.join([pad(shorten(harmless(label), labels), labels), *signs])
        yield ""
    yield from prose(grid.signs, style, indent=0)
    for number, column in zip(numbers, grid.columns, strict=True):
        yield from row(number.rjust(width), column.about, style, 0, width + len(_GAP))

"""The lines in which a mended text differs from the wrong one, with a few around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile, zip_longest
from typing import NamedTuple

from policytrack.rendering.terminal import ELLIPSIS, cells, shorten

_AROUND = 2
STAYS, GOES, COMES, LEFT_OUT = " ", "-", "+", "…"


class Line(NamedTuple):
    """A line that stays, goes or comes, with its number in the text it is of; lines left out have no number.

    `differs_at` is the column, counted from 0, in which it begins to differ from the line whose place it takes.
    """

    mark: str
    number: int
    text: str
    differs_at: int = 0


def mended_lines(before: str, after: str) -> list[Line]:
    r"""Return the lines that go and come, each with two around it; none where both texts are the same.

    >>> [line[:3] for line in mended_lines("a\nb\n", "a\nc\n")]
    [(' ', 1, 'a'), ('-', 2, 'b'), ('+', 2, 'c')]
    """
    old, new = text_lines(before), text_lines(after)
    lines: list[Line] = []
    for group in SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(_AROUND):
        lines += [Line(LEFT_OUT, 0, "")] * bool(lines)
        for kind, *bounds in group:
            lines += _stay(new, *bounds[2:]) if kind == "equal" else _change(old, new, *bounds)
    return lines


def text_lines(text: str) -> list[str]:
    """Return the lines of a text: a line feed ends one, and nothing else does."""
    return text.removesuffix("\n").split("\n") if text else []


def window(line: Line, width: int) -> str:
    """Return the text of a line in at most `width` cells, so that what differs can be seen.

    >>> window(Line("+", 1, "a long beginning and then the end", 27), 20)
    '…then the end'
    """
    start = line.differs_at - width // 3
    if cells(line.text) <= width or start <= 0:
        return shorten(line.text, width)
    return ELLIPSIS + shorten(line.text[start:], width - 1)


def _stay(new: Sequence[str], start: int, end: int) -> Iterator[Line]:
    return (Line(STAYS, number + 1, new[number]) for number in range(start, end))


def _change(old: Sequence[str], new: Sequence[str], *bounds: int) -> Iterator[Line]:
    gone, come = range(*bounds[:2]), range(*bounds[2:])
    pairs = zip_longest(old[gone.start : gone.stop], new[come.start : come.stop], fillvalue="")
    at = [_alike(one, other) for one, other in pairs]
    yield from (Line(GOES, number + 1, old[number], at[place]) for place, number in enumerate(gone))
    yield from (Line(COMES, number + 1, new[number], at[place]) for place, number in enumerate(come))


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts begin alike with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))

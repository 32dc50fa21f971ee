"""A matrix as a grid: its cells in words, with a sign for each where words have no room."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from policytrack.comparison import Cell, CellKind, Matrix
from policytrack.models import LocatedCommitment
from policytrack.rendering.comparison_words import NOT_MENTIONED, is_ranked, names_of, standing
from policytrack.rendering.grid import LADDER, Column, Grid, Square, Tone
from policytrack.rendering.words import counted, heading, plain

_NOTHING, _UNKNOWN, _ASIDE = "·", "?", "~"
_HIGHEST = 7
_TITLES = {
    "degree": "How firm the promises of {} are, by {}",
    "status": "What became of the promises of {}, by {}",
    "count": "Number of promises in {}, by {}",
}
_ABOUT = {
    "degree": "The firmest promise of each agreement, judged by its verb; that says nothing of legal force.",
    "status": "What became of the firmest promise of each agreement.",
    "count": "The number of promises and prohibitions of each agreement; one counts under each of its subjects.",
}
_NO_PROMISE = "Expected effects and acknowledgements are no promises and are named as what they are."
_COUNTS = (
    *((number, counted(number, "promise")) for number in range(1, _HIGHEST)),
    (_HIGHEST, f"{_HIGHEST} promises or more"),
)


def matrix_grid(matrix: Matrix) -> Grid:
    """Return one row for each pillar or topic and one column for each agreement."""
    names = names_of(matrix.columns)
    rows = tuple(
        (heading(term), tuple(square_of(cell, matrix.value) for cell in cells))
        for term, cells in zip(matrix.rows, matrix.cells, strict=True)
    )
    return Grid(
        title=_TITLES[matrix.value].format(counted(len(names), "agreement"), matrix.by),
        about=f"{_ABOUT[matrix.value]} {_NO_PROMISE}",
        corner=heading(matrix.by),
        columns=tuple(
            Column(name, name if agreement.id in name else f"{name} ({agreement.id})")
            for name, agreement in zip(names, matrix.columns, strict=True)
        ),
        rows=rows,
        steps={"degree": LADDER, "count": _COUNTS}.get(matrix.value, ()),
        signs=_signs(matrix),
    )


def square_of(cell: Cell, value: str) -> Square:
    """Return the square of a cell in a matrix of this value."""
    if cell.kind is CellKind.NOT_MENTIONED:
        return Square(NOT_MENTIONED, Tone.ABSENT, sign=_NOTHING)
    if not cell.commitments:
        return Square("text withheld", Tone.UNKNOWN, sign=_UNKNOWN)
    firmest = cell.commitments[0]
    if cell.kind is CellKind.UNKNOWN:
        words = standing(firmest.commitment) if value == "degree" else plain(cell.value)
        return Square(words, Tone.UNKNOWN, sign=_UNKNOWN)
    if not is_ranked(firmest.commitment):
        return Square(plain(cell.value), Tone.ASIDE, sign=_ASIDE)
    return _KNOWN[value](cell, firmest)


def _of_degree(_: Cell, firmest: LocatedCommitment) -> Square:
    tier = firmest.degree.tier or 0
    return Square(standing(firmest.commitment), Tone.STEP, tier, str(tier))


def _of_status(cell: Cell, _: LocatedCommitment) -> Square:
    return Square(plain(cell.value), sign=_short(cell.value))


def _of_count(cell: Cell, _: LocatedCommitment) -> Square:
    return Square(cell.value, Tone.STEP, min(int(cell.value), _HIGHEST), cell.value)


_KNOWN: Mapping[str, Callable[[Cell, LocatedCommitment], Square]] = {
    "degree": _of_degree,
    "status": _of_status,
    "count": _of_count,
}


def _short(status: str) -> str:
    """Return a status in two or three letters.

    >>> _short("not_started"), _short("missed")
    ('ns', 'mis')
    """
    words = status.split("_")
    return status[:3] if len(words) == 1 else "".join(word[0] for word in words)


def _signs(matrix: Matrix) -> str:
    """Return what the signs mean."""
    squares = {square_of(cell, matrix.value) for cells in matrix.cells for cell in cells}
    meanings: list[str] = []
    if matrix.value == "degree":
        meanings += [f"{tier} {words}" for tier, words in LADDER]
    elif matrix.value == "status":
        meanings += sorted(f"{square.sign} {square.text}" for square in squares if square.tone is Tone.PLAIN)
    meanings += [
        f"{_ASIDE} mentioned, not promised",
        f"{_UNKNOWN} not known",
        f"{_NOTHING} not mentioned",
    ]
    return f"Signs: {'; '.join(meanings)}, which is silence, not a “no”."

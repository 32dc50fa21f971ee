"""A comparison as a page for a terminal: in brief first, then row by row with reasons and evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policytrack.comparison import Comparison, Row, Side, Verdict
from policytrack.rendering.commitment_text import dots
from policytrack.rendering.comparison_grid import comparison_grid
from policytrack.rendering.comparison_words import (
    LETTERS,
    OVERVIEW,
    SILENCE,
    Names,
    brief,
    carrying,
    chapters,
    commitments_of,
    groups,
    heading_of,
    introduced,
    is_ranked,
    named,
    pairing_of,
    reason_of,
    source_of,
    value_of,
    verdict_of,
)
from policytrack.rendering.grid_text import grid_lines
from policytrack.rendering.layout import prose, row, section
from policytrack.rendering.terminal import Style
from policytrack.rendering.words import counted

_DEPTH = 4
_LABELS = 8
_FIRM, _OPEN = ("bold", "green"), ("bold", "yellow")
_LOOKS = {
    Verdict.STRONGER: _FIRM,
    Verdict.WEAKER: _FIRM,
    Verdict.NOT_COMPARABLE: _OPEN,
    Verdict.UNKNOWN: _OPEN,
}
_NOTE = (
    "Firmer is judged by the verb of a promise, on a scale of seven steps; it says nothing of legal force. "
    "`policytrack show ID` gives all evidence of an agreement."
)


def comparison_text(comparison: Comparison, style: Style, by: str | None = None) -> str:
    """Return the whole page of a comparison."""
    names = named(comparison)
    lines: list[str] = []
    for letter, name, agreement in zip(LETTERS, names, (comparison.a, comparison.b), strict=True):
        first, *rest = prose(f"{letter}  {name}", style, "bold", indent=0)
        lines += [first, *rest, *prose(introduced(agreement), style, indent=3)]
        lines += prose(agreement.id, style, "cyan", indent=3)
    lines += _brief_lines(commitments_of(comparison, by), names, style)
    lines += section(f"The firmest, {by or OVERVIEW} by {by or OVERVIEW}", style)
    lines += grid_lines(comparison_grid(comparison, by or OVERVIEW), style)
    for chapter in chapters(comparison, by):
        lines += section(chapter.title, style)
        for rows in groups(chapter.rows):
            lines += [*_group_lines(rows, names, style), ""]
        lines.pop()
    return "\n".join([*lines, "", *prose(_NOTE, style, "dim")]) + "\n"


def _brief_lines(rows: Sequence[Row], names: Names, style: Style) -> list[str]:
    """Return how many commitments stand how, and which."""
    lines = section("The commitments in brief", style)
    for label, subjects in brief(rows, names):
        lines += prose(label, style, "bold")
        lines += prose(subjects, style, indent=_DEPTH)
    return [*lines, "", *prose(SILENCE, style, "dim")]


def _group_lines(rows: Sequence[Row], names: Names, style: Style) -> Iterator[str]:
    """Yield rows that one reason holds for."""
    for found in rows:
        title = f"{heading_of(found)}: {verdict_of(found, names)}"
        yield from prose(title, style, *_LOOKS.get(found.verdict, ("bold",)))
        for letter, side in zip(LETTERS, (found.a, found.b), strict=True):
            if side is not None:
                yield from _side_lines(letter, found, side, style)
    for label, text in (("Why", reason_of(rows)), ("Paired", pairing_of(rows[0]))):
        if text:
            yield from row(label, text, style, _DEPTH, _LABELS)


def _side_lines(letter: str, found: Row, side: Side, style: Style) -> Iterator[str]:
    commitment = side.commitment
    steps = f"{dots(commitment.degree)} " if commitment and is_ranked(commitment) else ""
    yield from row(letter, f"{steps}{value_of(found, side)}", style, _DEPTH, _LABELS)
    if commitment:
        yield from row("", commitment.text, style, _DEPTH, _LABELS)
    match carrying(side):
        case first, *others:
            passage = f": “{first.passage}”" if first.passage else ""
            more = f" (and {counted(len(others), 'other piece')} of evidence)" if others else ""
            yield from row("", f"{source_of(first)}{passage}{more}", style, _DEPTH, _LABELS)
        case _:
            pass

"""A comparison as Markdown: for a report, an issue or a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policytrack.comparison import Comparison, Row, Side
from policytrack.models import LocatedEvidence
from policytrack.rendering.comparison_grid import comparison_grid
from policytrack.rendering.comparison_words import (
    INSTRUMENTS,
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
    named,
    pairing_of,
    reason_of,
    source_of,
    title_of,
    value_of,
    verdict_of,
)
from policytrack.rendering.grid_table import grid_markdown
from policytrack.rendering.markdown import inert, link, table
from policytrack.rendering.words import counted

_NOTE = "Firmer is judged by the verb of a promise; it says nothing of legal force."


def comparison_markdown(comparison: Comparison, by: str | None = None) -> str:
    """Return a document with a heading of the first level."""
    names = named(comparison)
    lines = [f"# {inert(title_of(names))}", ""]
    for letter, name, agreement in zip(LETTERS, names, (comparison.a, comparison.b), strict=True):
        lines.append(f"- **{letter}: {inert(name)}**: {inert(introduced(agreement))} (`{agreement.id}`)")
    lines += ["", "## The commitments in brief", ""]
    for label, subjects in brief(commitments_of(comparison, by), names):
        lines.append(f"- **{inert(label)}**: {inert(subjects)}")
    lines += ["", f"{_NOTE} {SILENCE}"]
    lines += ["", f"## The firmest, {by or OVERVIEW} by {by or OVERVIEW}", ""]
    lines += grid_markdown(comparison_grid(comparison, by or OVERVIEW))
    for chapter in chapters(comparison, by):
        lines += ["", f"## {inert(chapter.title)}"]
        if chapter.title == INSTRUMENTS:
            lines += ["", *_table(chapter.rows, names)]
            continue
        for rows in groups(chapter.rows):
            lines += ["", *_group(rows, names)]
    return "\n".join(lines) + "\n"


def _table(rows: Sequence[Row], names: Names) -> list[str]:
    """Return rows that have both sides as a table, which short values fit."""
    header = ["", *(f"{letter}: {inert(name)}" for letter, name in zip(LETTERS, names, strict=True)), "Verdict", "Why"]
    cells = (
        [
            f"**{inert(heading_of(row))}**",
            *("" if side is None else _cell(row, side) for side in (row.a, row.b)),
            inert(verdict_of(row, LETTERS)),
            inert(row.reason),
        ]
        for row in rows
    )
    return table(header, cells)


def _cell(row: Row, side: Side) -> str:
    """Return what one side has with a link to what carries it."""
    sources = [link(piece.link, source_of(piece)) for piece in carrying(side)[:1]]
    return " — ".join([inert(value_of(row, side)), *sources])


def _group(rows: Sequence[Row], names: Names) -> Iterator[str]:
    """Yield rows that one reason holds for."""
    for row in rows:
        yield f"### {inert(heading_of(row))}: {inert(verdict_of(row, names))}"
        yield ""
        for name, side in zip(names, (row.a, row.b), strict=True):
            if side is not None:
                yield f"- **{inert(name)}**: {_side(row, side)}"
        yield ""
    paired = pairing_of(rows[0])
    yield inert(reason_of(rows)) + (f" (Paired {inert(paired)}.)" if paired else "")


def _side(row: Row, side: Side) -> str:
    text = f". {inert(side.commitment.text)}" if side.commitment else ""
    said = f"{inert(value_of(row, side))}{text}"
    match carrying(side):
        case first, *others:
            more = f", and {counted(len(others), 'other piece')} of evidence" if others else ""
            return f"{said} — {_piece(first)}{more}"
        case _:
            return said


def _piece(piece: LocatedEvidence) -> str:
    passage = f": “{inert(piece.passage)}”" if piece.passage else ""
    return f"{link(piece.link, source_of(piece))}{passage}"

"""A comparison as a page for a browser: heat map, table, then row by row with reasons and linked evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policytrack.comparison import Comparison, Row, Side
from policytrack.models import LocatedEvidence
from policytrack.rendering.comparison_grid import comparison_grid
from policytrack.rendering.comparison_words import (
    LETTERS,
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
from policytrack.rendering.grid_table import grid_html
from policytrack.rendering.heat_map import heat_map
from policytrack.rendering.web_page import scrolled, shown, web_page

_NOTE = "Firmer is judged by the verb of a promise; it says nothing of legal force."


def comparison_html(comparison: Comparison, by: str) -> str:
    """Return a whole page."""
    names = named(comparison)
    grid = comparison_grid(comparison, by)
    parts = [
        "<ul>",
        *_introduction(comparison, names),
        "</ul>",
        "<h2>The commitments in brief</h2>",
        "<ul>",
        *(
            f"<li><b>{shown(label)}</b>: {shown(words)}</li>"
            for label, words in brief(commitments_of(comparison), names)
        ),
        "</ul>",
        f'<p class="quiet">{shown(f"{_NOTE} {SILENCE}")}</p>',
        f"<h2>By {by}</h2>",
        scrolled(heat_map(grid, has_table=True), f"Heat map: {grid.title}", "figure"),
        grid_html(grid),
    ]
    for chapter in chapters(comparison):
        parts.append(f"<h2>{shown(chapter.title)}</h2>")
        for rows in groups(chapter.rows):
            parts += ["<article>", *_group(rows, names), "</article>"]
    return web_page(title_of(names), "\n".join(parts))


def _introduction(comparison: Comparison, names: Names) -> Iterator[str]:
    for letter, name, agreement in zip(LETTERS, names, (comparison.a, comparison.b), strict=True):
        code = f"<code>{shown(agreement.id)}</code>"
        yield f"<li><b>{letter}: {shown(name)}</b>: {shown(introduced(agreement))} ({code})</li>"


def _group(rows: Sequence[Row], names: Names) -> Iterator[str]:
    """Yield rows that one reason holds for."""
    for row in rows:
        yield f"<h3>{shown(heading_of(row))}: {shown(verdict_of(row, names))}</h3>"
        yield '<div class="sides">'
        for name, side in zip(names, (row.a, row.b), strict=True):
            if side is not None:
                yield f"<div><p><b>{shown(name)}</b>: {shown(value_of(row, side))}</p>{_details(side)}</div>"
        yield "</div>"
    paired = pairing_of(rows[0])
    yield f"<p>{shown(reason_of(rows))}</p>" + (f'<p class="quiet">Paired {shown(paired)}.</p>' if paired else "")


def _details(side: Side) -> str:
    text = f"<p>{shown(side.commitment.text)}</p>" if side.commitment else ""
    first, *others = [_piece(piece) for piece in carrying(side)] or [""]
    folded = f"<details><summary>{len(others)} more</summary>{''.join(others)}</details>" if others else ""
    return f"{text}{first}{folded}"


def _piece(piece: LocatedEvidence) -> str:
    passage = f"“{shown(piece.passage)}” " if piece.passage else ""
    place = f", {shown(piece.locator)}" if piece.locator else ""
    link = f'<a href="{shown(piece.link)}" rel="noopener">{shown(source_of(piece))}</a>'
    return f"<blockquote>{passage}{link}{place}</blockquote>"

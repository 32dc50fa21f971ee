"""What the chooser sets side by side: the same comparisons as on the pages of pairs, in words, as data for its script.

A comparison holds verdicts, reasons, and for either side a key; values and evidence stand once for each agreement.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from policytrack.comparison import Comparison, Row, RowKind, Side, compare
from policytrack.models import Agreement, LocatedEvidence
from policytrack.rendering.comparison_grid import comparison_grid, square_of
from policytrack.rendering.comparison_words import (
    OVERVIEW,
    carrying,
    chapters,
    heading_of,
    introduced,
    named,
    names_of,
    pairing_of,
    source_of,
    value_of,
    verdict_of,
)
from policytrack.site.data_script import data_script
from policytrack.site.page import File, Site
from policytrack.site.pairs import likenesses, name_of, pairs
from policytrack.site.sides import SHOWN, key_of


def comparison_files(site: Site) -> Iterator[File]:
    """Yield what each agreement is called and has, then how each pair stands."""
    for agreement in site.agreements.values():
        yield _script(agreement.id, _agreement(agreement))
    for one, other in pairs(site.agreements, likenesses(site.agreements)):
        yield _script(name_of(one.id, other.id), _comparison(compare(one, other)))


def _script(name: str, value: object) -> File:
    return data_script(f"data/compare/{name}.js", f"compare/{name}", value)


def _agreement(agreement: Agreement) -> dict[str, Any]:
    """Return an agreement with all that it can have in a row; compared with itself it has every row."""
    itself = compare(agreement, agreement)
    return {
        "name": names_of([agreement])[0],
        "about": introduced(agreement),
        "sides": {key_of(row, row.a): _side(row, row.a) for row in itself.rows if row.a is not None},
    }


def _side(row: Row, side: Side) -> dict[str, Any]:
    commitment = side.commitment
    square = square_of(commitment) if commitment else None
    return {
        "value": value_of(row, side),
        "text": commitment.text if commitment else "",
        "level": square.level if square else 0,
        "evidence": [_piece(piece) for piece in carrying(side)[:SHOWN]],
    }


def _piece(piece: LocatedEvidence) -> dict[str, str]:
    return {"passage": piece.passage or "", "source": source_of(piece), "link": piece.link}


def _comparison(comparison: Comparison) -> dict[str, Any]:
    names = named(comparison)
    grid = comparison_grid(comparison, OVERVIEW)
    return {
        "pillars": [
            [
                label,
                *({"text": it.text, "tone": str(it.tone), "level": it.level} for it in answers[:2]),
                answers[2].text,
            ]
            for label, answers in grid.rows
        ],
        "chapters": [
            {
                "title": part.title,
                "rows": [
                    {
                        "subject": heading_of(row),
                        "verdict": verdict_of(row, names),
                        "a": key_of(row, row.a) if row.a else None,
                        "b": key_of(row, row.b) if row.b else None,
                        "reason": row.reason,
                        "paired": pairing_of(row),
                        "commitment": row.kind is RowKind.COMMITMENT,
                    }
                    for row in part.rows
                ],
            }
            for part in chapters(comparison)
        ],
    }

"""What the chooser sets side by side: the same comparisons as on the pages of pairs, in words, as data for its script.

A comparison holds verdicts, reasons, and for either side a key; values and evidence stand once for each agreement.
"""

from __future__ import annotations

from typing import Any

from policytrack.comparison import Comparison, Row, RowKind, Side, compare
from policytrack.models import Agreement, LocatedEvidence
from policytrack.rendering.comparison_grid import square_of
from policytrack.rendering.comparison_words import (
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
from policytrack.rendering.grid import Grid
from policytrack.site.comparison_sides import SHOWN, key_of
from policytrack.site.data_script import data_script
from policytrack.site.page import File
from policytrack.site.pairs import name_of


def agreement_data(agreement: Agreement) -> File:
    """Return what an agreement is called, and all that it can have in a row of a comparison."""
    return _script(agreement.id, _agreement(agreement))


def comparison_data(comparison: Comparison, overview: Grid) -> File:
    """Return how two agreements stand to each other, given in the order of their identifiers."""
    return _script(name_of(comparison.a.id, comparison.b.id), _comparison(comparison, overview))


def _script(name: str, value: object) -> File:
    return data_script(f"data/compare/{name}.js", f"compare/{name}", value)


def _agreement(agreement: Agreement) -> dict[str, Any]:
    """Compare an agreement with itself, which gives every row that it can have."""
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


def _comparison(comparison: Comparison, overview: Grid) -> dict[str, Any]:
    names = named(comparison)
    return {
        "pillars": [
            [
                label,
                *({"text": it.text, "tone": str(it.tone), "level": it.level} for it in answers[:2]),
                answers[2].text,
            ]
            for label, answers in overview.rows
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

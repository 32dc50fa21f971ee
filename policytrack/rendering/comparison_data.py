"""A comparison as data: JSON with both sides and all evidence, CSV with one line for each row."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from policytrack.comparison import Alignment, Comparison, Row, Side
from policytrack.models import Agreement, LocatedEvidence
from policytrack.rendering.delimited import delimited, several

SCHEMA_VERSION = 1
"""Version of the layout of the object; a new one only when something in it changes its meaning or goes."""

COLUMNS = (
    "a",
    "b",
    "kind",
    "subject",
    "verdict",
    "a_value",
    "b_value",
    "a_commitment",
    "b_commitment",
    "a_verb",
    "b_verb",
    "a_sources",
    "b_sources",
    "alignment",
    "score",
    "reason",
)
"""Columns of the CSV; several values in one cell are parted by `; `, and what there is not is empty."""


def comparison_json(comparison: Comparison, rows: Sequence[Row], version: str) -> str:
    """Return one JSON object; `version` is that of policytrack, `rows` those of the comparison that are wanted.

    Its keys: `schema_version`, `policytrack`, `a`, `b` (the agreements) and `rows`. A row and a side have always the
    same keys; what there is not is null. Verdicts are of the first agreement as the second sees it: `stronger` says
    that `a` is firmer.
    """
    content = {
        "schema_version": SCHEMA_VERSION,
        "policytrack": version,
        "a": _agreement(comparison.a),
        "b": _agreement(comparison.b),
        "rows": [_row(row) for row in rows],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def comparison_csv(comparison: Comparison, rows: Sequence[Row]) -> str:
    """Return one line for each row."""
    return delimited(COLUMNS, ([comparison.a.id, comparison.b.id, *_cells(row)] for row in rows))


def _agreement(agreement: Agreement) -> dict[str, str]:
    return {"id": agreement.id, "title": agreement.title.text, "date": str(agreement.date)}


def _row(row: Row) -> dict[str, Any]:
    return {
        "kind": row.kind.value,
        "subject": row.subject,
        "verdict": row.verdict.value,
        "a": _side(row.a),
        "b": _side(row.b),
        "reason": row.reason,
        "alignment": _alignment(row.alignment),
    }


def _side(side: Side | None) -> dict[str, Any] | None:
    if side is None:
        return None
    commitment = side.commitment
    return {
        "value": side.value,
        "commitment": commitment.id if commitment else None,
        "kind": commitment.kind.value if commitment else None,
        "degree": commitment.degree.value if commitment else None,
        "verb": commitment.verb if commitment else None,
        "text": commitment.text if commitment else None,
        "evidence": [_piece(piece) for piece in side.evidence],
    }


def _piece(piece: LocatedEvidence) -> dict[str, Any]:
    return {
        "claim": piece.claim.path,
        "source": piece.source.id,
        "publisher": piece.source.publisher,
        "reliability": piece.source.reliability.value,
        "passage": piece.passage,
        "locator": piece.locator,
        "supports": [part.value for part in piece.supports],
        "link": piece.link,
    }


def _alignment(alignment: Alignment | None) -> dict[str, Any] | None:
    return None if alignment is None else {"stage": alignment.stage.value, "score": alignment.score}


def _cells(row: Row) -> list[str]:
    a, b = row.a, row.b
    ours, theirs = (side.commitment if side else None for side in (a, b))
    return [
        row.kind.value,
        row.subject,
        row.verdict.value,
        a.value if a else "",
        b.value if b else "",
        ours.id if ours else "",
        theirs.id if theirs else "",
        ours.verb if ours else "",
        theirs.verb if theirs else "",
        _sources(a),
        _sources(b),
        row.alignment.stage.value if row.alignment else "",
        str(row.alignment.score) if row.alignment else "",
        row.reason,
    ]


def _sources(side: Side | None) -> str:
    return several(dict.fromkeys(piece.source.id for piece in side.evidence)) if side else ""

"""A matrix as data: JSON by rows, CSV with one line for each cell."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from policytrack.comparison import Cell, Matrix
from policytrack.models import Agreement
from policytrack.rendering.delimited import delimited, several

SCHEMA_VERSION = 1
"""Version of the layout of the object; a new one only when something in it changes its meaning or goes."""

COLUMNS = ("by", "term", "agreement", "kind", "value", "commitments")
"""Columns of the CSV; several values in one cell are parted by `; `."""


def matrix_json(matrix: Matrix, version: str) -> str:
    """Return one JSON object; `version` is that of policytrack.

    Its keys: `schema_version`, `policytrack`, `by`, `value`, `agreements` (their identifiers, as the columns stand) and
    `rows`, each with its `term` and a cell for each agreement. The value of a cell that is not mentioned is null.
    """
    content = {
        "schema_version": SCHEMA_VERSION,
        "policytrack": version,
        "by": matrix.by,
        "value": matrix.value,
        "agreements": [agreement.id for agreement in matrix.columns],
        "rows": [
            {"term": term.value, "cells": [_cell(*pair) for pair in zip(matrix.columns, cells, strict=True)]}
            for term, cells in zip(matrix.rows, matrix.cells, strict=True)
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def matrix_csv(matrix: Matrix) -> str:
    """Return one line for each cell."""
    return delimited(COLUMNS, _lines(matrix))


def _cell(agreement: Agreement, cell: Cell) -> dict[str, Any]:
    return {
        "agreement": agreement.id,
        "kind": cell.kind.value,
        "value": cell.value or None,
        "commitments": [
            {"id": one.commitment.id, "kind": one.kind.value, "degree": one.degree.value, "status": one.status.value}
            for one in cell.commitments
        ],
    }


def _lines(matrix: Matrix) -> Iterator[tuple[str, ...]]:
    for term, cells in zip(matrix.rows, matrix.cells, strict=True):
        for agreement, cell in zip(matrix.columns, cells, strict=True):
            behind = several(one.commitment.id for one in cell.commitments)
            yield matrix.by, term.value, agreement.id, cell.kind.value, cell.value, behind

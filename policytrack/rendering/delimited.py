"""Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

# Spreadsheets run a cell that begins so as a formula, and records are written by strangers.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def delimited(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table with its header; lines end in CR LF. A cell that could be a formula gets a `'` before it.

    >>> delimited(["verb", "text"], [["agreed", "Officers, posted"], ["=1+1", ""]]).splitlines()
    ['verb,text', 'agreed,"Officers, posted"', "'=1+1,"]
    """
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows([_inert(cell) for cell in row] for row in rows)
    return text.getvalue()


def several(values: Iterable[str]) -> str:
    """Return several values as one cell."""
    return "; ".join(values)


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell

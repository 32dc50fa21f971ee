"""Tables for other programs: as CSV that no reader takes for something else, and as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence

from policytrack.codebook import Entry
from policytrack.tables import Cell, Row, written

CODEBOOK_COLUMNS = ("unit", "column", "type", "several", "meaning", "vocabulary", "example")
"""Columns of a codebook as a table."""

_MARK = "'"
_TYPED = re.compile(r"\s*([+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|[+-]?inf(inity)?|true|false)\s*", re.ASCII | re.IGNORECASE)
"""What pandas or polars takes for a number or a boolean, if all of a column, or of what they look at, is so."""
_NOTHING = frozenset(
    {"#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A", "NA", "NULL"}
    | {"NaN", "None", "n/a", "nan", "null"}
)
"""What pandas takes for an empty cell."""
_NO_TEXT = ("=", "+", "-", "@", "\t", "\r", _MARK)
"""How a formula of a spreadsheet begins, and the mark itself."""
_LOOKED_AT = 100
"""Rows by which polars decides on the type of a column."""
_TAKEN_AT_ONCE = 8192
"""Rows of which pandas decides on the types of columns together; it takes more at once, unless rows are very long."""


def table_csv(header: Sequence[str], table: Sequence[Row]) -> str:
    r"""Return a table as CSV (RFC 4180) that pandas and polars read back, as they are, without losing anything.

    Text is in quotation marks, numbers and booleans are not, and a cell without a value is empty. Where a reader would
    take text for a number, a boolean, an empty cell or a formula, a `'` stands before it that is no part of the value:
    so for the bare years of a column that holds nothing else.

    >>> table_csv(["code", "note"], [{"code": "007", "note": "NA"}, {"code": None, "note": "Namibia"}]).split()
    ['"code","note"', '"\'007","\'NA"', ',"Namibia"']
    """
    columns = [_marked([row[name] for row in table]) for name in header]
    lines = [[_quoted(name) for name in header], *zip(*columns, strict=True)]
    return "".join(f"{','.join(line)}\r\n" for line in lines)


def table_json(table: Sequence[Row]) -> str:
    """Return a table as a JSON list of objects with all columns; a cell without a value is null."""
    return json.dumps(table, ensure_ascii=False, indent=2) + "\n"


def codebook_rows(entries: Iterable[Entry]) -> list[Row]:
    """Return a codebook as a table."""
    return [
        {
            "unit": entry.unit.value,
            "column": entry.column,
            "type": entry.type.value,
            "several": entry.has_several,
            "meaning": entry.meaning,
            "vocabulary": entry.vocabulary or None,
            "example": entry.example or None,
        }
        for entry in entries
    ]


def _marked(column: Sequence[Cell]) -> list[str]:
    """Return the cells of a column as they are written."""
    texts = [cell for cell in column[:_LOOKED_AT] if isinstance(cell, str)]
    is_typed = len(column) > _TAKEN_AT_ONCE or all(map(_TYPED.fullmatch, texts))
    return [_cell(cell, is_typed=is_typed) for cell in column]


def _cell(cell: Cell, *, is_typed: bool) -> str:
    if not isinstance(cell, str):
        return written(cell)
    is_mistaken = cell.startswith(_NO_TEXT) or cell in _NOTHING or (is_typed and _TYPED.fullmatch(cell))
    return _quoted(f"{_MARK}{cell}" if is_mistaken else cell)


def _quoted(text: str) -> str:
    return '"{}"'.format(text.replace('"', '""'))

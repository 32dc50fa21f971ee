"""The codebook: what each column of each table holds, from the models."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policytrack.models.several import Agreements, listed
from policytrack.models.texts import field_texts
from policytrack.tables.cells import Cell, Row, written
from policytrack.tables.kinds import CellType
from policytrack.tables.tabulating import columns, rows, unit_of
from policytrack.tables.units import Unit

__all__ = ["Entry", "codebook"]

_LONGEST_EXAMPLE = 60


class Entry(NamedTuple):
    """What the codebook says of one column."""

    unit: Unit
    """The table."""
    column: str
    """Name of the column."""
    type: CellType
    """What its cells hold."""
    has_several: bool
    """Whether a cell can hold several values, parted by `; `."""
    meaning: str
    """What stands there."""
    vocabulary: str
    """Name of the vocabulary whose terms stand there, or `PartyCode`; empty for no terms."""
    example: str
    """A value from the records given, shortened; empty where they have none."""


def codebook(unit: str | None = None, agreements: Agreements = ()) -> tuple[Entry, ...]:
    """Return what each column of a table, or of all tables, holds; examples are from the agreements given.

    Raises:
        UnknownValueError: There is no such unit.

    >>> [(entry.column, entry.type.value, entry.vocabulary) for entry in codebook("source")[-3:-1]]
    [('reliability', 'term', 'Reliability'), ('note', 'text', '')]
    """
    given = listed(agreements)
    wanted = tuple(Unit) if unit is None else (unit_of(unit),)
    return tuple(entry for each in wanted for entry in _entries(each, rows(given, each)))


def _entries(unit: Unit, table: Sequence[Row]) -> Iterator[Entry]:
    for column in columns(unit):
        example = next((cell for row in table if (cell := row[column.name]) is not None), None)
        yield Entry(
            unit,
            column.name,
            column.type,
            column.has_several,
            column.meaning or " ".join(field_texts(model)[key] for model, key in column.way),
            column.vocabulary,
            _shown(example),
        )


def _shown(cell: Cell) -> str:
    text = " ".join(written(cell).split())
    return text if len(text) <= _LONGEST_EXAMPLE else f"{text[: _LONGEST_EXAMPLE - 1].rstrip()}…"

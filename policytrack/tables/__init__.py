"""Tidy tables for analysis: one row for each agreement, party, commitment, event, passage, source, pair and year.

Layer 6. Tables are made from the models: a key that is added to them gets its column, its type and its entry in the
codebook from there.
"""

from policytrack.tables.cells import Cell, Row, joined, parted, written
from policytrack.tables.frames import to_arrow, to_pandas, to_polars
from policytrack.tables.kinds import PARTY_CODE, CellType
from policytrack.tables.tabulating import columns, rows, unit_of
from policytrack.tables.units import Unit

__all__ = [
    "PARTY_CODE",
    "Cell",
    "CellType",
    "Row",
    "Unit",
    "columns",
    "joined",
    "parted",
    "rows",
    "to_arrow",
    "to_pandas",
    "to_polars",
    "unit_of",
    "written",
]

"""Tables as data frames: for pandas, polars and Arrow, each an extra of its own.

Texts and terms become strings, whole numbers and booleans types that know of missing values, and whole days dates.
"""

from __future__ import annotations

import datetime as dt
from importlib import import_module
from typing import TYPE_CHECKING, Any

from policytrack.errors import MissingExtraError
from policytrack.models.several import Agreements
from policytrack.tables.kinds import CellType
from policytrack.tables.tabulating import columns, rows

if TYPE_CHECKING:  # libraries of others, of which none has to be installed
    import pandas as pd
    import polars as pl

_PANDAS = {CellType.INTEGER: "Int64", CellType.BOOLEAN: "boolean", CellType.DAY: "datetime64[s]"}


def to_pandas(agreements: Agreements, unit: str) -> pd.DataFrame:
    """Return the table of a unit as a pandas data frame; needs the extra `pandas`.

    Raises:
        MissingExtraError: pandas is not installed.
        UnknownValueError: There is no such unit.
    """
    pandas = _library("pandas", "pandas")
    types = {column.name: _PANDAS.get(column.type, "string") for column in columns(unit)}
    values = _values(agreements, unit)
    frame: pd.DataFrame = pandas.DataFrame(
        {name: pandas.Series(cells, dtype=types[name]) for name, cells in values.items()}
    )
    return frame


def to_polars(agreements: Agreements, unit: str) -> pl.DataFrame:
    """Return the table of a unit as a polars data frame; needs the extra `polars`.

    Raises:
        MissingExtraError: polars is not installed.
        UnknownValueError: There is no such unit.
    """
    polars = _library("polars", "polars")
    types = {CellType.INTEGER: polars.Int64, CellType.BOOLEAN: polars.Boolean, CellType.DAY: polars.Date}
    schema = {column.name: types.get(column.type, polars.String) for column in columns(unit)}
    frame: pl.DataFrame = polars.DataFrame(_values(agreements, unit), schema=schema)
    return frame


def to_arrow(agreements: Agreements, unit: str) -> Any:
    """Return the table of a unit as a `pyarrow.Table`; needs the extra `arrow`.

    Raises:
        MissingExtraError: pyarrow is not installed.
        UnknownValueError: There is no such unit.
    """
    arrow = _library("pyarrow", "arrow")
    types = {CellType.INTEGER: arrow.int64(), CellType.BOOLEAN: arrow.bool_(), CellType.DAY: arrow.date32()}
    schema = arrow.schema([(column.name, types.get(column.type, arrow.string())) for column in columns(unit)])
    return arrow.table(_values(agreements, unit), schema=schema)


def _values(agreements: Agreements, unit: str) -> dict[str, list[object]]:
    """Return the cells of each column, days as dates."""
    table = rows(agreements, unit)
    return {
        column.name: [
            dt.date.fromisoformat(cell) if column.type is CellType.DAY and isinstance(cell, str) else cell
            for cell in (row[column.name] for row in table)
        ]
        for column in columns(unit)
    }


def _library(name: str, extra: str) -> Any:
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise MissingExtraError(name, extra) from error

"""Tables as data frames."""

import datetime as dt
import os
import sys

import pytest

from policytrack.errors import MissingExtraError
from policytrack.tables.frames import to_arrow, to_pandas, to_polars
from policytrack.tables.tabulating import columns, rows
from policytrack.tables.units import Unit

MAKERS = {"pandas": to_pandas, "polars": to_polars, "pyarrow": to_arrow}
EXTRAS = {"pandas": "pandas", "polars": "polars", "pyarrow": "arrow"}


@pytest.fixture(params=MAKERS)
def library(request):
    """Give the name of each library that is installed; where all are required, a missing one is a failure."""
    if os.environ.get("POLICYTRACK_REQUIRE_FRAMES") != "1":
        pytest.importorskip(request.param)
    return request.param


def _cells(library, frame):
    """Return the rows of a frame as plain Python; a value that is missing is None."""
    if library == "polars":
        return frame.rows(named=True)
    if library == "pyarrow":
        return frame.to_pylist()
    rows_ = frame.astype(object).where(frame.notna(), None).to_dict("records")
    return [{name: cell.date() if hasattr(cell, "date") else cell for name, cell in row.items()} for row in rows_]


@pytest.mark.parametrize("unit", Unit)
def test_a_frame_holds_what_the_rows_hold(make_agreement, library, unit):
    """Days are dates, everything else is as it is; an empty cell is missing, whatever its type."""
    status = {"date": "2026", "value": "missed", "recorded": "2026-11-22", "withdrawn": "2026-12-01"}
    agreements = [
        make_agreement(
            commitments=[
                {"pillar": "cyber", "topic": "cyber-policy", "degree": "unknown", "status": [status]},
                {"pillar": "cyber", "topic": "cyber-policy", "cadence": {"value": "annual", "approximate": True}},
            ]
        )
    ]
    days = {column.name for column in columns(unit) if column.type == "day"}
    expected = [
        {name: dt.date.fromisoformat(cell) if name in days and cell else cell for name, cell in row.items()}
        for row in rows(agreements, unit)
    ]
    assert expected
    assert _cells(library, MAKERS[library](agreements, unit)) == expected


@pytest.mark.parametrize("unit", Unit)
def test_types_do_not_depend_on_what_is_there(make_agreement, library, unit):
    """A frame without rows has the columns and types of any other."""
    empty, full = (MAKERS[library](agreements, unit) for agreements in ([], [make_agreement()]))
    names = [column.name for column in columns(unit)]
    if library == "pyarrow":
        assert (empty.column_names, empty.schema) == (names, full.schema)
    elif library == "polars":
        assert (empty.columns, empty.schema) == (names, full.schema)
    else:
        assert ([*empty.columns], [*empty.dtypes]) == (names, [*full.dtypes])


@pytest.mark.parametrize("name", MAKERS)
def test_a_missing_library_is_named_with_the_line_that_installs_it(monkeypatch, name):
    """Python is told that it is not installed."""
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(MissingExtraError) as caught:
        MAKERS[name]([], "agreement")
    assert caught.value == MissingExtraError(name, EXTRAS[name])
    assert isinstance(caught.value, ImportError)

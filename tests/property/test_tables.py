"""Tables of any agreements: what is exported is read back by others without losing anything."""

from __future__ import annotations

import csv
import io
import os
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policytrack import testing
from policytrack.models.standing import since
from policytrack.rendering.table_data import table_csv
from policytrack.tables import CellType, Unit, columns, joined, parted, rows
from policytrack.vocabulary import AgreementStatus

SETS = testing.agreement_sets(min_size=1, max_size=2)
FEW = settings(max_examples=40)  # drawing a record takes longer than writing it
UNITS = st.sampled_from([*Unit])
MISTAKEN = ["NA", "007", "2026", "1.0", "true", "None", "null", "'", "=1", "unknown", "1e5", "2026-02", " ", "inf", "a"]
TEXT = st.sampled_from(MISTAKEN) | st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=5
)


def _pandas(text: str) -> list[dict[str, Any]]:
    pandas = _installed("pandas")
    return pandas.read_csv(io.StringIO(text, newline="")).to_dict("records")


def _polars(text: str) -> list[dict[str, Any]]:
    return _installed("polars").read_csv(io.BytesIO(text.encode())).rows(named=True)


def _installed(name: str) -> Any:
    if os.environ.get("POLICYTRACK_REQUIRE_FRAMES") == "1":
        return __import__(name)
    return pytest.importorskip(name)


def _plain(cell: Any) -> Any:
    """Return a cell as its reader has it, without the mark of text; a missing value as None."""
    if isinstance(cell, str):
        return cell.removeprefix("'")
    return None if cell is None or cell != cell else cell  # noqa: PLR0124 - only a missing number differs from itself


READERS = pytest.mark.parametrize("read", [_pandas, _polars], ids=["pandas", "polars"])


@READERS
@FEW
@given(agreements=SETS, unit=UNITS)
def test_what_is_exported_is_read_back(read, agreements, unit):
    """With the defaults of pandas and of polars, every cell is what it was: text is text, empty is empty."""
    table = rows(agreements, unit)
    names = [column.name for column in columns(unit)]
    found = read(table_csv(names, table)) if table else []
    assert [{name: _plain(cell) for name, cell in row.items()} for row in found] == table
    booleans = [column.name for column in columns(unit) if column.type is CellType.BOOLEAN]
    assert all(isinstance(_plain(row[name]), bool | None) for row in found for name in booleans)


@READERS
@given(cells=st.lists(TEXT | st.none(), min_size=1, max_size=4))
def test_no_text_is_taken_for_anything_else(read, cells):
    """Words that readers know as numbers, booleans or nothing come back as they are."""
    table = [{"key": "k", "cell": cell} for cell in cells]
    found = [_plain(row["cell"]) for row in read(table_csv(["key", "cell"], table))]
    assert found == cells


@READERS
def test_a_long_table_is_read_back(read):
    """Readers decide by the first rows, or by pieces of a table; bare years stay text in all of it."""
    wide = {f"other-{number}": None for number in range(60)}  # the wider a table, the shorter the pieces
    cells = ["2026-02-07", *(str(1900 + at % 100) for at in range(20_000)), None, "2026"]
    found = read(table_csv(["cell", *wide], [{"cell": cell, **wide} for cell in cells]))
    assert [_plain(row["cell"]) for row in found] == cells


@given(st.lists(st.text(min_size=1)))
def test_a_cell_of_several_values_can_be_taken_apart(values):
    """Whatever the values are made of."""
    assert parted(joined(values)) == tuple(values)


@FEW
@given(agreements=SETS, unit=UNITS)
def test_the_standard_library_reads_the_same(agreements, unit):
    """The export is RFC 4180: a reader that knows no types finds every cell."""
    table = rows(agreements, unit)
    names = [column.name for column in columns(unit)]
    header, *lines = csv.reader(io.StringIO(table_csv(names, table), newline=""))
    assert header == names
    for line, row in zip(lines, table, strict=True):
        plain = {name: cell.removeprefix("'") or None for name, cell in zip(header, line, strict=True)}
        assert plain == {name: _as_text(cell) for name, cell in row.items()}


def _as_text(cell: Any) -> str | None:
    return str(cell).lower() if isinstance(cell, bool) else None if cell is None else str(cell)


@FEW
@given(SETS)
def test_keys_of_rows_are_unique_and_join(agreements):
    """Each unit has the key that its name promises, and every row belongs to an agreement."""
    unique = {
        "agreement": ("agreement",),
        "agreement-party": ("agreement", "party"),
        "commitment": ("agreement", "commitment"),
        "commitment-status": ("agreement", "commitment", "position"),
        "event": ("agreement", "position"),
        "evidence": ("agreement", "claim", "position"),
        "source": ("agreement", "source"),
        "dyad-year": ("party_a", "party_b", "year"),
    }
    for unit, names in unique.items():
        table = rows(agreements, unit)
        assert len({tuple(row[name] for name in names) for row in table}) == len(table)
        assert all(row["agreement"] in agreements for row in table if unit != "dyad-year")


@FEW
@given(SETS)
def test_a_year_says_what_the_set_as_of_its_last_day_says(agreements):
    """Counts are those of the agreements between the two as they were on 31 December."""
    for row in rows(agreements, "dyad-year"):
        then = agreements.as_of(f"{row['year']}-12-31").where(between=(row["party_a"], row["party_b"]))
        assert row["agreements_count"] == len(then)
        for status in AgreementStatus:
            assert row[f"{status}_count"] == len(then.where(status=status))


@FEW
@given(testing.agreements())
def test_a_status_holds_since_one_of_the_dates_that_give_it(agreement):
    """The date beside a status is that of an entry with this very status."""
    entries = [(event.date, event.status) for event in agreement.events if event.status and not event.withdrawn]
    found = since(entries)
    assert (found is None) == (not entries)
    assert found is None or (found, agreement.status) in entries

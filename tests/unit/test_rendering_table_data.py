"""Tables as CSV and JSON."""

from __future__ import annotations

import csv
import io
import json

import pytest

from policytrack.codebook import codebook
from policytrack.rendering.table_data import CODEBOOK_COLUMNS, codebook_rows, table_csv, table_json

FIRST = "first words, which make any column text"


def _written(*cells):
    """Return the cells of one column as they are written, without quotation marks."""
    text = table_csv(["a"], [{"a": cell} for cell in cells])
    return [line[0] if line else "" for line in csv.reader(io.StringIO(text, newline=""))][1:]


def test_text_is_quoted_and_nothing_else():
    """Lines end in CR LF; a cell without a value is empty."""
    table = [{"a": 'say "so"', "b": 1, "c": True, "d": None}, {"a": "two\nlines", "b": 0, "c": False, "d": "x"}]
    assert table_csv(["a", "b", "c", "d"], table) == (
        '"a","b","c","d"\r\n"say ""so""",1,true,\r\n"two\nlines",0,false,"x"\r\n'
    )
    assert table_csv(["a", "b"], []) == '"a","b"\r\n'


@pytest.mark.parametrize("text", ["NA", "None", "null", "nan", "#N/A", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'x"])
def test_what_a_reader_would_take_for_something_else_is_marked(text):
    """Whatever else is in the column."""
    assert _written(FIRST, text) == [FIRST, f"'{text}"]


@pytest.mark.parametrize("text", ["2026", "007", "1.50", ".5", "5.", "1e5", "inf", "Infinity", "true", "FALSE", "1\t"])
def test_numbers_and_booleans_are_marked_where_a_column_holds_nothing_else(text):
    """Beside other text they are text to every reader."""
    assert _written(text, None, text) == [f"'{text}", "", f"'{text}"]
    assert _written(text, FIRST) == [text, FIRST]


@pytest.mark.parametrize("text", ["2026-02", "2026~", "unknown", "none", "NAM", "1,000", "1_000", "x'", "٢"])
def test_all_other_text_stays_as_it_is(text):
    """Dates known in part, words and codes among it."""
    assert _written(text) == [text]


@pytest.mark.parametrize(("before", "shown"), [(99, "2026"), (100, "'2026")])
def test_readers_that_look_at_the_beginning_are_thought_of(before, shown):
    """Where the first hundred cells could all be numbers, what follows does not help."""
    assert _written(*["2026"] * before, FIRST)[0] == shown


def test_readers_that_take_a_table_in_pieces_are_thought_of():
    """In a long table each cell is looked at for itself."""
    assert _written(FIRST, *["2026"] * 8191)[-1] == "2026"
    assert _written(FIRST, *["2026"] * 8192)[-1] == "'2026"


def test_json_has_all_columns():
    """A cell without a value is null; letters stay letters."""
    text = table_json([{"a": "né", "b": None, "c": True}])
    assert "né" in text
    assert json.loads(text) == [{"a": "né", "b": None, "c": True}]
    assert json.loads(table_json([])) == []


def test_a_codebook_is_a_table_too():
    """Its columns are those it promises; what there is not is empty."""
    row = codebook_rows(codebook("source"))[0]
    assert tuple(row) == CODEBOOK_COLUMNS
    assert (row["unit"], row["column"], row["type"], row["several"]) == ("source", "agreement", "text", False)
    assert (row["vocabulary"], row["example"]) == (None, None)

"""Comma-separated values."""

from __future__ import annotations

import csv
import io

import pytest

from policytrack.rendering.delimited import delimited, several


def test_lines_and_quotes_are_those_of_rfc_4180():
    """Lines end in CR LF; commas, quotation marks and line breaks are quoted."""
    text = delimited(["a", "b"], [['say "so", then', "two\nlines"]])
    assert text == 'a,b\r\n"say ""so"", then","two\nlines"\r\n'


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(cell):
    """What a spreadsheet would run gets an apostrophe before it."""
    _, row = csv.reader(io.StringIO(delimited(["a"], [[cell]]), newline=""))
    assert row == [f"'{cell}"]


@pytest.mark.parametrize("cell", ["", "a=b", "2026-02-07", "'x"])
def test_other_cells_stay_as_they_are(cell):
    """Only the beginning of a cell can make a formula."""
    _, row = csv.reader(io.StringIO(delimited(["a", "b"], [[cell, ""]])))
    assert row[0] == cell


def test_several_values_share_a_cell():
    """They are parted by a semicolon."""
    assert several(["CAN", "IND"]) == "CAN; IND"

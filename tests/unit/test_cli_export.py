"""`policytrack export`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from policytrack.cli.export import command
from policytrack.cli.program import program
from policytrack.codebook import codebook
from policytrack.dataset import FILTERS, load
from policytrack.tables import Unit, columns, rows

RECORDS = Path(__file__).with_name("rendering")
OLD, NEW = "isl-nzl-2014-something", "isl-nzl-2024-everything"


def _export(*arguments: str):
    return CliRunner().invoke(program, ["export", *arguments, "--records", str(RECORDS)])


def test_every_filter_of_the_data_set_is_an_option():
    """As of `list`."""
    options = {parameter.name for parameter in command.params}
    assert options == {*FILTERS, "unit", "is_codebook", "form", "records", "as_of", "known_at"}


@pytest.mark.parametrize("unit", Unit)
def test_json_is_the_rows_of_the_library(unit):
    """Every unit can be exported."""
    result = _export(unit.value, "--format", "json")
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == rows(load(RECORDS), unit)


def test_csv_is_the_default_and_keeps_its_line_ends():
    """RFC 4180 through the whole program."""
    result = _export("source")
    header, *lines = csv.reader(io.StringIO(result.stdout_bytes.decode(), newline=""))
    assert header == [column.name for column in columns("source")]
    assert len(lines) == len(rows(load(RECORDS), "source"))
    assert b"\r\n" in result.stdout_bytes


def test_filters_and_days_choose_agreements():
    """As those of `list` do."""

    def exported(*arguments):
        return {row["agreement"] for row in json.loads(_export("agreement", *arguments, "--format", "json").stdout)}

    assert exported() == {OLD, NEW}
    assert exported("--since", "2020") == {NEW}
    assert exported("--as-of", "2020") == {OLD}


def test_no_match_is_said_and_leaves_the_header():
    """An empty table has columns."""
    result = _export("event", "--party", "France")
    assert (result.exit_code, result.stderr) == (0, "no agreement matches\n")
    assert result.stdout.startswith('"agreement","position"')
    assert result.stdout.count("\n") == 1


@pytest.mark.parametrize("unit", [None, "event"])
def test_the_codebook_describes_one_table_or_all(unit):
    """With examples from the records."""
    result = _export(*([unit] if unit else []), "--codebook", "--format", "json")
    assert result.exit_code == 0
    expected = codebook(unit, load(RECORDS))
    assert [(row["unit"], row["column"], row["example"]) for row in json.loads(result.stdout)] == [
        (entry.unit, entry.column, entry.example or None) for entry in expected
    ]


def test_wrong_usage_is_said():
    """A unit has to be named, and to be there; nothing is loaded before."""
    assert "name a UNIT, or ask for the --codebook" in _export().stderr
    result = _export("comitment", "--party", "France")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "error: no unit 'comitment'; did you mean 'commitment'?\n"

"""`policytrack matrix`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from policytrack.cli.matrix import command
from policytrack.cli.program import program
from policytrack.dataset import FILTERS

RECORDS = Path(__file__).with_name("rendering")
OLD, NEW = "isl-nzl-2014-something", "isl-nzl-2024-everything"


def _matrix(*arguments: str):
    result = CliRunner().invoke(program, ["matrix", *arguments, "--records", str(RECORDS)])
    assert result.exit_code == 0, result.stderr
    return result


def test_it_has_the_filters_of_the_list():
    """What can be listed can be set side by side."""
    options = {parameter.name for parameter in command.params}
    assert options == {*FILTERS, "form", "records", "as_of", "known_at", "by", "value"}


@pytest.mark.parametrize(("arguments", "columns"), [([], [OLD, NEW]), (["--since", "2020"], [NEW])])
def test_filters_choose_the_columns(arguments, columns):
    """In the order of the identifiers."""
    assert json.loads(_matrix(*arguments, "--format", "json").stdout)["agreements"] == columns


@pytest.mark.parametrize("value", ["degree", "status", "count"])
@pytest.mark.parametrize("by", ["pillar", "topic"])
def test_every_grouping_goes_with_every_value(by, value):
    """The table says what it shows."""
    found = json.loads(_matrix("--by", by, "--value", value, "--format", "json").stdout)
    assert (found["by"], found["value"]) == (by, value)
    title = _matrix("--by", by, "--value", value).stdout.splitlines()[0]
    assert title.endswith(f"2 agreements{' are' if value == 'degree' else ''}, by {by}")


@pytest.mark.parametrize(
    ("form", "start"),
    [("markdown", "# How firm"), ("html", "<!doctype html>"), ("svg", "<svg "), ("csv", "by,term,agreement")],
)
def test_every_form_is_written(form, start):
    """Each by its own rendering."""
    assert _matrix("--format", form).stdout.startswith(start)


def test_csv_keeps_its_line_ends():
    """RFC 4180 through the whole program."""
    result = _matrix("--format", "csv")
    lines = [*csv.DictReader(io.StringIO(result.stdout, newline=""))]
    assert result.stdout_bytes.count(b"\r\n") == len(lines) + 1
    assert {line["agreement"] for line in lines} == {OLD, NEW}


def test_no_match_is_said_and_is_no_failure():
    """An empty answer is an answer; it is said where no program reads it."""
    result = _matrix("--party", "France")
    assert (result.stdout, result.stderr) == ("", "no agreement matches\n")

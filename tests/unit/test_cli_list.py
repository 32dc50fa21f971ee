"""`policytrack list`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from policytrack.cli.list import command
from policytrack.cli.program import program
from policytrack.dataset import FILTERS

RECORDS = Path(__file__).with_name("rendering")
OLD, NEW = "isl-nzl-2014-something", "isl-nzl-2024-everything"


def _list(*arguments: str):
    return CliRunner().invoke(program, ["list", *arguments, "--records", str(RECORDS)])


def _found(*arguments: str) -> list[str]:
    result = _list(*arguments, "--format", "json")
    assert result.exit_code == 0, result.stderr
    return [row["id"] for row in json.loads(result.stdout)]


def test_every_filter_of_the_data_set_is_an_option():
    """Options are made from the table of filters, so none can be forgotten."""
    options = {parameter.name for parameter in command.params}
    assert options == {*FILTERS, "form", "records", "as_of", "known_at"}


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ([], [OLD, NEW]),
        (["--party", "Iceland"], [OLD, NEW]),
        (["--party", "IS", "--party", "nzl"], [OLD, NEW]),
        (["--party", "IS", "--party", "FR"], []),
        (["--between", "NZ", "IS"], [OLD, NEW]),
        (["--between", "NZ", "IS", "--between", "NZ", "FR"], []),
        (["--pillar", "drugs"], [OLD]),
        (["--pillar", "drugs,cyber"], [OLD, NEW]),
        (["--pillar", "drugs", "--pillar", "cyber"], []),
        (["--degree-at-least", "obligated"], [NEW]),
        (["--pillar", "cyber", "--degree-at-least", "obligated"], []),
        (["--status", "signed"], [NEW]),
        (["--instrument", "joint statement"], [OLD]),
        (["--since", "2020"], [NEW]),
        (["--until", "2014-06-01"], [OLD]),
        (["--representative", "anna"], [NEW]),
        (["--text", "seizures, tell"], [OLD]),
    ],
)
def test_filters_choose(arguments, found):
    """Each is that of the library: several times means all of them, commas between terms mean any of them."""
    assert _found(*arguments) == found


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--status", "singed"], "error: no agreement status 'singed'; did you mean 'signed'?\n"),
        (["--between", "IS", "IS"], "error: no pair of parties "),
        (["--since", "2024-02-30"], "error: no date '2024-02-30'; did you mean '2024-02-29'?\n"),
    ],
)
def test_an_unknown_value_is_corrected(arguments, message):
    """It ends with status 2 and a suggestion."""
    result = _list(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(message)


def test_the_table_is_the_default():
    """One line for each agreement, below a header."""
    header, *rows = _list().stdout.splitlines()
    assert header.split() == ["ID", "DATE", "PARTIES", "TITLE", "INSTRUMENT", "STATUS", "FIRMEST"]
    assert [row.split()[0] for row in rows] == [OLD, NEW]


def test_csv_keeps_its_line_ends():
    """RFC 4180 through the whole program."""
    result = _list("--format", "csv")
    assert result.stdout_bytes.count(b"\r\n") == 3
    assert [row["id"] for row in csv.DictReader(io.StringIO(result.stdout))] == [OLD, NEW]


@pytest.mark.parametrize(("form", "output"), [("table", ""), ("json", "[]\n")])
def test_no_match_is_said_and_is_no_failure(form, output):
    """An empty answer is an answer; it is said where no program reads it."""
    result = _list("--party", "France", "--format", form)
    assert (result.exit_code, result.stdout, result.stderr) == (0, output, "no agreement matches\n")

"""`--as-of` and `--known-at`, in the commands that have them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from policytrack.cli.program import program

RECORDS = Path(__file__).with_name("rendering")
OLD, NEW = "isl-nzl-2014-something", "isl-nzl-2024-everything"


def _run(*arguments: str):
    return CliRunner().invoke(program, [*arguments, "--records", str(RECORDS)])


@pytest.mark.parametrize(
    ("arguments", "statuses"),
    [
        ([], {OLD: "announced", NEW: "signed"}),
        (["--as-of", "2014-12-30"], {}),
        (["--as-of", "2014"], {OLD: "announced"}),
        (["--as-of", "2024-04-15"], {OLD: "announced"}),
        (["--as-of", "2024-04-30"], {OLD: "announced"}),
        (["--as-of", "2024-05-01"], {OLD: "announced", NEW: "signed"}),
        (["--known-at", "2024-04-30"], {}),
        (["--known-at", "2024-05-01"], {OLD: "announced"}),
        (["--known-at", "2024-05-21"], {OLD: "announced", NEW: "in_force"}),
        (["--known-at", "2024-06-01"], {OLD: "announced", NEW: "signed"}),
        (["--known-at", "2024-05-01", "--as-of", "2024-05-01"], {OLD: "announced"}),
        (["--known-at", "2024-05-21", "--as-of", "2024-05-02"], {OLD: "announced", NEW: "signed"}),
        (["--known-at", "2024-05", "--as-of", "2024-04"], {OLD: "announced"}),
    ],
)
def test_a_listing_is_of_a_day(arguments, statuses):
    """What was certainly true by its end, what the data said by then, or both; “about April” is certain only later."""
    result = _run("list", "--format", "json", *arguments)
    assert result.exit_code == 0
    assert {row["id"]: row["status"] for row in json.loads(result.stdout)} == statuses
    assert result.stderr == ("" if statuses else "no agreement matches\n")


def test_filters_look_at_the_agreements_of_that_day():
    """A status that came later finds nothing."""
    assert NEW in _run("list", "--status", "signed", "--as-of", "2024-05-01").stdout
    result = _run("list", "--status", "signed", "--as-of", "2024-04-30")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "no agreement matches\n")


@pytest.mark.parametrize("command", [["list"], ["show", NEW]])
@pytest.mark.parametrize("option", ["--as-of", "--known-at"])
def test_what_is_no_day_is_refused(command, option):
    """Status 2, with what was probably meant."""
    result = _run(*command, option, "2024-02-30")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("error: no date '2024-02-30'; did you mean '2024-02-29'?")


@pytest.mark.parametrize(
    ("arguments", "events", "statements"),
    [
        ([], 4, 2),
        (["--as-of", "2024-05-01"], 1, 0),
        (["--as-of", "2024-05-02"], 1, 1),
        (["--known-at", "2024-05-02"], 2, 0),
        (["--known-at", "2024-05-21"], 3, 2),
        (["--known-at", "2024-05-21", "--as-of", "2024-05-02"], 1, 1),
    ],
)
def test_an_agreement_is_shown_as_on_a_day(arguments, events, statements):
    """Without the events and statements that came, or were learned, later."""
    result = _run("show", NEW, "--format", "json", *arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    shown = json.loads(result.stdout)
    assert (len(shown["events"]), len(shown.get("statements", []))) == (events, statements)


@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_every_form_shows_the_day(form):
    """Not only JSON."""
    then, now = (_run("show", NEW, "--format", form, *day).stdout for day in (["--as-of", "2024-05-01"], []))
    assert then
    assert then != now


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--as-of", "2024-04-29"], f"{NEW} was not there yet at the end of 2024-04-29\n"),
        (["--as-of", "2024-04-29", "--known-at", "2024-05-21"], f"{NEW} was not there yet at the end of 2024-04-29\n"),
        (
            ["--known-at", "2024-05-01"],
            f"the data did not have {NEW} at the end of 2024-05-01; its first event was recorded on 2024-05-02\n",
        ),
        (
            ["--known-at", "2024-05-01", "--as-of", "2024-06-01"],
            f"the data did not have {NEW} at the end of 2024-05-01; its first event was recorded on 2024-05-02\n",
        ),
    ],
)
def test_an_agreement_that_was_not_there_is_not_shown(arguments, message):
    """Status 2, as for anything that there is not, and which of the two it was."""
    result = _run("show", NEW, *arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)

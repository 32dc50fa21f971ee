"""`policytrack compare`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from policytrack.cli.program import program

RECORDS = Path(__file__).with_name("rendering")
OLD, NEW = "isl-nzl-2014-something", "isl-nzl-2024-everything"


def _run(*arguments: str):
    return CliRunner().invoke(program, ["compare", *arguments, "--records", str(RECORDS)])


def _compare(*arguments: str):
    result = _run(*arguments)
    assert result.exit_code == 0, result.stderr
    return result.stdout


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("table", "A  "),
        ("markdown", "# "),
        ("html", "<!doctype html>"),
        ("json", "{\n"),
        ("csv", "a,b,kind,subject,verdict"),
        ("svg", "<svg "),
    ],
)
def test_every_form_is_written(form, start):
    """Each by its own rendering."""
    assert _compare(OLD, NEW, "--format", form).startswith(start)


def test_the_table_is_the_default():
    """It begins with the two that are compared."""
    assert _compare(OLD, NEW) == _compare(OLD, NEW, "--format", "table")
    assert [line.strip() for line in _compare(OLD, NEW).splitlines() if line.strip() in {OLD, NEW}] == [OLD, NEW]


@pytest.mark.parametrize("by", ["pillar", "topic"])
def test_by_pillar_or_topic_only_the_firmest_count(by):
    """In JSON and CSV no other rows are left; pages say by what they go."""
    found = json.loads(_compare(OLD, NEW, "--by", by, "--format", "json"))
    assert {row["kind"] for row in found["rows"]} == {"commitment"}
    assert len(_compare(OLD, NEW, "--by", by, "--format", "csv").splitlines()) == len(found["rows"]) + 1
    assert f"COMMITMENTS: THE FIRMEST BY {by.upper()}" in _compare(OLD, NEW, "--by", by)
    assert f"the firmest by {by}" in _compare(OLD, NEW, "--by", by, "--format", "markdown")
    assert f"<h2>By {by}</h2>" in _compare(OLD, NEW, "--by", by, "--format", "html")
    assert f">{by.capitalize()}</text>" in _compare(OLD, NEW, "--by", by, "--format", "svg")


def test_a_pin_sets_two_commitments_beside_each_other():
    """Whatever they are about."""
    rows = json.loads(_compare(OLD, NEW, "--format", "json"))["rows"]
    ours, theirs = (
        next(row[side]["commitment"] for row in rows if row[side] and not row[other] and row["kind"] == "commitment")
        for side, other in ("ab", "ba")
    )
    rows = json.loads(_compare(OLD, NEW, "--pin", f"{ours}={theirs}", "--format", "json"))["rows"]
    (pinned,) = (row for row in rows if row["alignment"] and row["alignment"]["stage"] == "pinned")
    assert (pinned["a"]["commitment"], pinned["b"]["commitment"]) == (ours, theirs)


@pytest.mark.parametrize("form", ["table", "markdown", "html", "json", "csv", "svg"])
def test_three_or_more_are_a_matrix(form):
    """With a column for each, in the order given."""
    found = _compare(NEW, OLD, NEW, "--by", "topic", "--format", form)
    if form == "json":
        assert json.loads(found)["agreements"] == [NEW, OLD, NEW]
        assert json.loads(found)["by"] == "topic"
    else:
        assert "3 agreements are, by topic" in found or found.startswith("by,term,agreement")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([OLD], "Give two agreements or more."),
        ([OLD, NEW, OLD, "--pin", "a=b"], "--pin goes with two agreements."),
        ([OLD, NEW, "--pin", "a"], "Invalid value for --pin: write it as A=B, with a commitment of each agreement."),
        ([OLD, NEW, "--pin", "=b"], "Invalid value for --pin: write it as A=B, with a commitment of each agreement."),
        ([OLD, "isl-nzl-2024-everythin"], f"error: no agreement 'isl-nzl-2024-everythin'; did you mean '{NEW}'?"),
        ([OLD, NEW, "--pin", "no-such=no-such"], "error: no commitment"),
        ([], "Missing argument 'A B [C]...'."),
    ],
)
def test_wrong_usage_ends_with_status_2(arguments, message):
    """What is wrong goes to standard error."""
    result = _run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr

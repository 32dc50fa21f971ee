"""`policytrack explain`."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from policytrack.cli.program import program
from policytrack.rules import CODES


def _explain(*codes):
    return CliRunner().invoke(program, ["explain", *codes])


@pytest.mark.parametrize("given", ["PT203", "pt203", "203", " PT203 ", "parties-out-of-order"])
def test_a_code_may_be_written_in_several_ways(given):
    """As in a message, in small letters, by its number, or by its name."""
    result = _explain(given)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("PT203 parties-out-of-order\n")
    assert "error[PT203]: `GHA` stands before `CHE`" in result.stdout


def test_several_codes_are_explained_in_the_order_given():
    """Each once."""
    result = _explain("PT301", "PT012", "PT301")
    assert result.exit_code == 0
    assert [line[:5] for line in result.stdout.splitlines() if line.startswith("PT")] == ["PT301", "PT012"]


@pytest.mark.parametrize("code", CODES)
def test_every_code_can_be_explained(code):
    """Why and how, and an example."""
    result = _explain(code)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "\nWHY\n" in result.stdout
    assert "\nHOW TO MEND IT\n" in result.stdout
    assert "\nEXAMPLE\n" in result.stdout
    assert f"https://policytrack.github.io/errors/{code}.html" in result.stdout


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("PT2O3", "error: no code 'PT2O3'; did you mean 'PT203'?\n"),
        ("2033", "error: no code '2033'; did you mean 'PT233'?\n"),
        ("party-out-of-order", "error: no code 'party-out-of-order'; did you mean 'parties-out-of-order'?\n"),
        ("zebra", "error: no code 'zebra' (allowed: PT001 to PT421)\n"),
        ("\x1b[31m", "error: no code '\\x1b[31m' (allowed: PT001 to PT421)\n"),
    ],
)
def test_a_code_that_does_not_exist(given, said):
    """Nothing is explained, not even the others; the nearest code is named."""
    result = _explain("PT203", given)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", said)


def test_without_a_code_there_is_nothing_to_explain():
    """Wrong usage."""
    result = _explain()
    assert (result.exit_code, result.stdout) == (2, "")

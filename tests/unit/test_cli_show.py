"""`policytrack show`."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from policytrack.cli.program import program

RECORDS = Path(__file__).with_name("rendering")
NAME = "isl-nzl-2024-everything"


def _show(*arguments: str, records: Path = RECORDS):
    return CliRunner().invoke(program, ["show", *arguments, "--records", str(records)])


@pytest.mark.parametrize(("form", "ending"), [("table", "txt"), ("json", "json"), ("csv", "csv")])
def test_an_agreement_is_shown_in_each_form(form, ending):
    """Byte for byte the expected output, which this command also wrote."""
    result = _show(NAME, "--format", form)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout_bytes == (RECORDS / f"{NAME}.{ending}").read_bytes()


def test_the_page_is_the_default():
    """Without a form, people are meant."""
    assert _show(NAME).stdout == _show(NAME, "--format", "table").stdout


def test_an_identifier_that_is_almost_right_is_corrected():
    """An unknown agreement ends with status 2 and what was probably meant."""
    result = _show("isl-nzl-2024-evrything")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"did you mean '{NAME}'?" in result.stderr


def test_records_with_errors_are_not_shown(tmp_path):
    """Every error is printed instead, with status 1."""
    text = (RECORDS / f"{NAME}.yaml").read_text(encoding="utf-8").replace("kind: signed", "kind: sgned")
    (tmp_path / f"{NAME}.yaml").write_text(text, encoding="utf-8")
    result = _show(NAME, records=tmp_path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "error[PT103]: `sgned`" in result.stderr


def test_a_folder_without_records_ends_with_status_2(tmp_path):
    """There is nothing to show."""
    result = _show(NAME, records=tmp_path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("error: ")

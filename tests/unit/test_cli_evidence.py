"""`policytrack evidence verify`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from policytrack.cli.program import program

ROOT = Path(__file__).parents[2]
GOOD = Path(__file__).with_name("rendering") / "isl-nzl-2014-something.yaml"
NAME, OTHER = "isl-nzl-2014-something", "isl-nzl-2015-other"
COMMAND = [sys.executable, "-m", "policytrack", "evidence", "verify"]
DIGEST = "sha256:8efa1d7d8eb79a2a3e46f1d5b2c4cbb09a2fba2cf5d8a9b57e0e3d9b1b4e8f00"


@pytest.fixture
def records(tmp_path):
    """Give a folder of two records; both have one passage, `aim to tell`."""
    folder = tmp_path / "records"
    folder.mkdir()
    text = GOOD.read_text(encoding="utf-8")
    (folder / GOOD.name).write_text(text, encoding="utf-8")
    for old, new in ((NAME, OTHER), ("2014", "2015"), ("Invented statement", "Quite another arrangement")):
        text = text.replace(old, new)
    (folder / f"{OTHER}.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def texts(tmp_path):
    """Give a folder with the text of the one source."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "daily.txt").write_text("They aim to tell each other.", encoding="utf-8")
    return folder


def _verify(records: Path, *arguments: str | Path, **options):
    words = ["evidence", "verify", "--records", str(records), *map(str, arguments)]
    return CliRunner().invoke(program, words, **options)


def test_what_stands_in_its_text_is_verified(records, texts):
    """Status 0; a line for each record and one for all."""
    result = _verify(records, "--texts", texts)
    assert (result.exit_code, result.stderr) == (0, "")
    header, *rows = result.stdout.splitlines()
    assert header.split()[0] == "RECORD"
    assert [row.split()[0] for row in rows[:3]] == [NAME, OTHER, "all"]
    assert rows[4:] == ["2 of 2 passages verified", "2 pieces of evidence without a passage: unverifiable"]


def test_identifiers_choose_records(records, texts):
    """Each once, however often it is named, in the order given."""
    result = _verify(records, "--texts", texts, "--format", "json", OTHER, NAME, OTHER)
    assert [record["id"] for record in json.loads(result.stdout)["records"]] == [OTHER, NAME]
    assert json.loads(result.stdout)["total"]["claims"] == 4


def test_an_unknown_identifier_is_corrected(records, texts):
    """Status 2, with what was probably meant."""
    result = _verify(records, "--texts", texts, "isl-nzl-2014-somethin")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"did you mean '{NAME}'?" in result.stderr


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_passage_that_is_not_in_its_text_ends_with_status_1(records, texts, form):
    """With its place in the record and the nearest match, or as data."""
    (texts / "daily.txt").write_text("They aim at telling each other.", encoding="utf-8")
    result = _verify(records, "--texts", texts, "--format", form, NAME)
    assert (result.exit_code, result.stderr) == (1, "")
    if form == "json":
        checks = json.loads(result.stdout)["records"][0]["checks"]
        assert [check["outcome"] for check in checks] == ["not_found", "no_passage"]
        assert (checks[0]["nearest"], checks[0]["distance"]) == ("aim at telling", 2)
    else:
        assert result.stdout.startswith(
            "error[PT420]: the text of `daily` does not have this passage for `pillars.illicit-drugs.seizures`; "
            f"the nearest, 2 words away: “aim at telling”\n  --> {records / GOOD.name}:24:45\n"
        )
        assert "\n0 of 1 passage verified (1 not found)\n" in result.stdout


def test_a_digest_that_differs_ends_with_status_1(records, texts):
    """The finding stands at the digest and names the claim that is affected."""
    text = GOOD.read_text(encoding="utf-8").replace("aim to tell}", f"aim … other., digest: {DIGEST}}}")
    (records / GOOD.name).write_text(text, encoding="utf-8")
    result = _verify(records, "--texts", texts)
    assert result.exit_code == 1
    assert "error[PT421]: the text of `daily` has another passage between these words; it supports " in result.stdout
    assert "`pillars.illicit-drugs.seizures`" in result.stdout
    assert f" --> {records / GOOD.name}:24:67\n" in result.stdout
    assert "1 of 2 passages verified (1 with another digest)" in result.stdout


def test_without_texts_nothing_is_proved_and_nothing_fails(records):
    """Status 0; that nothing was looked up is said, and everything is counted as unverifiable."""
    result = _verify(records)
    assert result.exit_code == 0
    assert result.stderr.startswith("no folder of texts was given (--texts)")
    assert "0 of 2 passages verified (2 without a text at hand: unverifiable here)" in result.stdout


def test_a_folder_that_helps_nothing_is_pointed_out(records, texts):
    """Its files may be called by other names than the sources; the verdict is unverifiable, not passed."""
    (texts / "daily.txt").rename(texts / "Daily.txt")
    result = _verify(records, "--texts", texts)
    assert result.exit_code == 0
    assert result.stderr == (
        f"no passage has its text in {texts}: texts are called SOURCE.txt, SOURCE.md or SOURCE.html\n"
    )
    assert "0 of 2 passages verified (2 without" in result.stdout


@pytest.mark.parametrize("name", ["gone", "texts/daily.txt", ""])
def test_a_folder_of_texts_that_is_none_ends_with_status_2(records, texts, name):
    """A wrong path must not look like a folder without texts."""
    result = _verify(records, "--texts", texts.parent / name if name else "")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.endswith(": no such folder of texts\n")


def test_a_text_that_cannot_be_read_ends_with_status_2(records, texts):
    """The file is named."""
    (texts / "daily.txt").write_bytes(b"caf\xe9")
    result = _verify(records, "--texts", texts)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"error: {texts / 'daily.txt'}: byte 3 is not UTF-8; save the text as UTF-8\n"


def test_records_with_errors_are_not_verified(records, texts):
    """Every error is printed instead, with status 1."""
    path = records / GOOD.name
    path.write_text(path.read_text(encoding="utf-8").replace("kind: issued", "kind: isued"), encoding="utf-8")
    result = _verify(records, "--texts", texts)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "error[PT103]: `isued`" in result.stderr


def test_a_record_from_standard_input_is_verified(texts):
    """A failure is shown without a place, since there is no file to point into."""
    data = GOOD.read_bytes().replace(b"aim to tell}", b"aim to told}")
    result = _verify("-", "--texts", texts, input=data)
    assert result.exit_code == 1
    assert " --> <stdin>\n" in result.stdout
    assert _verify("-", "--texts", texts, input=GOOD.read_bytes()).exit_code == 0


def test_one_file_can_be_verified(records, texts):
    """Its failures point into it."""
    (texts / "daily.txt").write_text("Nothing.", encoding="utf-8")
    result = _verify(records / GOOD.name, "--texts", texts)
    assert result.exit_code == 1
    assert f" --> {records / GOOD.name}:24:45\n" in result.stdout


def test_a_broken_pipe_is_no_failure_of_the_command(records, texts):
    """The reader had enough; nothing is said."""
    command = [*COMMAND, "--records", records, "--texts", texts]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.wait(timeout=60) == 141
        assert process.stderr.read() == b""


def test_a_locale_without_utf8_is_no_obstacle(records, texts):
    """What it lacks is written plainly."""
    (texts / "daily.txt").write_text("They aim to “tell” each other.", encoding="utf-8")
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    command = [*COMMAND, "--records", records, "--texts", texts]
    result = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False, timeout=60)
    assert result.returncode == 1
    assert b'the nearest, 1 word away: "aim to "tell""' in result.stdout
    assert result.stderr == b""

"""`policytrack review`; what it says of whole pull requests is a contract test."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from policytrack.cli.program import program

FILE = "data/agreements/can-ind-2026-workplan.yaml"


def run(*arguments):
    return CliRunner().invoke(program, ["review", *map(str, arguments)])


@pytest.fixture
def repository(repository, record):
    """Four commits: nothing, a record, one that is corrected, one with a wrong name; the last is checked out."""
    repository.commit()
    for tag, name, content in (
        ("new", FILE, record(summary="A plan.")),
        ("corrected", FILE, record(summary="A plan of ministers.")),
        ("wrong", "data/agreements/x.yaml", record("can-ind-2025-plan", summary="A plan.")),
    ):
        repository.commit({name: content})
        repository.git("tag", tag)
    return repository.top


def test_an_accepted_change_ends_with_status_0(repository):
    """HEAD may be left out; the last line is the verdict."""
    assert repository
    result = run("new", "corrected")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith(": 1 record changed; 1 correction.\nAccepted: no errors.\n")


def test_errors_end_with_status_1(repository):
    """They are told as `validate` tells them, or as commands."""
    assert repository
    result = run("corrected")
    assert result.exit_code == 1
    assert result.stdout.startswith("error[PT201]: the identifier is `can-ind-2025-plan`, the file is called `x`\n")
    assert result.stdout.endswith("\nNot accepted: 1 error.\n")
    result = run("corrected", "--format", "github")
    assert result.exit_code == 1
    assert result.stdout.startswith("::error file=data/agreements/x.yaml,line=2,endLine=2,")


def test_the_folder_may_be_named_from_anywhere(repository, monkeypatch):
    """Paths of findings start at the top of the repository, where GitHub looks for them."""
    (repository / "docs").mkdir()
    monkeypatch.chdir(repository / "docs")
    result = run("corrected", "--records", "../data/agreements", "--format", "github", "--sarif", "x.sarif")
    assert result.stdout.startswith("::error file=data/agreements/x.yaml,")
    (found,) = json.loads(Path("x.sarif").read_bytes())["runs"][0]["results"]
    assert found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "data/agreements/x.yaml"


def test_the_summary_is_appended(repository):
    """Other steps may have written before; a file that is full gets nothing more."""
    summary = repository / "summary.md"
    summary.write_text("# Before\n", encoding="utf-8")
    run("new", "corrected", "--summary", summary)
    run("corrected", "wrong", "--summary", summary)
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("# Before\n## Accepted: no errors.\n")
    assert text.count("\n## ") == 2
    assert "\n## Not accepted: 1 error.\n" in text
    summary.write_bytes(b"x" * (1024 * 1024 - 10))
    run("new", "corrected", "--summary", summary)
    assert summary.stat().st_size == 1024 * 1024 - 10


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "Missing argument 'BASE'"),
        (("nowhere",), "error: nowhere: no such revision, file or folder in "),
        (("HEAD", "##[error]::x"), r"error: #\x23[error]::x: no such revision"),
        (("HEAD", "--records", "docs"), "error: docs: the folder holds no record, neither before the change nor after"),
        (("HEAD", "--records", "../x"), "lies outside the repository"),
        (("HEAD", "--format", "json"), "'json' is not one of 'text', 'github'"),
    ],
)
def test_what_cannot_be_reviewed_ends_with_status_2(repository, arguments, says):
    """Nothing is said of records then."""
    assert repository
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert says in result.stderr


def test_the_summary_may_go_to_a_pipe(repository):
    """A pipe has no length."""
    assert repository
    reader, writer = os.pipe()
    assert run("new", "corrected", "--summary", f"/dev/fd/{writer}").exit_code == 0
    os.close(writer)
    with os.fdopen(reader, "rb") as stream:
        assert stream.readline() == b"## Accepted: no errors.\n"


def test_a_file_that_cannot_be_written_is_told(repository):
    """Nobody should take a review without a summary for one that has none to give."""
    result = run("new", "corrected", "--summary", repository)
    assert result.exit_code == 74
    assert result.stderr.startswith(f"error: {repository}: ")

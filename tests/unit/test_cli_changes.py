"""`policytrack changes`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from policytrack.cli.program import program
from policytrack.dataset import load
from policytrack.resources import records_folder

FOLDER = Path(__file__).with_name("changes")
OLD, NEW = FOLDER / "old", FOLDER / "new"
NAME = "bol-ury-2020-crime"


def _changes(*arguments):
    return CliRunner().invoke(program, ["changes", *map(str, arguments)])


def _git(*arguments):
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    environment = os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", *who, *arguments], check=True, capture_output=True, env=environment)


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A repository with the old records in its first commit, tagged, and the new ones on a branch."""
    monkeypatch.chdir(tmp_path)
    _git("init", "--quiet", "--initial-branch=main")
    folder = tmp_path / "data" / "agreements"
    for version in (OLD, NEW):
        if folder.exists():
            for path in folder.iterdir():
                path.unlink()
        folder.mkdir(parents=True, exist_ok=True)
        for path in version.iterdir():
            (folder / path.name).write_bytes(path.read_bytes())
        _git("add", "--all")
        _git("commit", "--quiet", "--message", version.name)
        if version is OLD:
            _git("tag", "v1")
            _git("checkout", "--quiet", "-b", "branch")
    return tmp_path


@pytest.mark.parametrize(("form", "ending"), [("text", "txt"), ("markdown", "md"), ("json", "json"), ("html", "html")])
def test_two_folders_are_compared_in_each_form(monkeypatch, form, ending):
    """What the golden files hold, but for the style sheet of the page."""
    monkeypatch.chdir(FOLDER)
    result = _changes("old", "new", "--format", form)
    assert (result.exit_code, result.stderr) == (0, "")
    _, _, expected = (FOLDER / f"changes.{ending}").read_text(encoding="utf-8").rpartition("<body>")
    assert result.stdout.endswith(expected)


@pytest.mark.parametrize(
    "arguments",
    [
        ["v1..branch"],
        ["v1.."],
        ["main...branch"],
        ["v1", "branch"],
        ["v1"],
        ["v1", "data/agreements"],
        ["main..branch", "--records", "data/agreements"],
    ],
    ids=" ".join,
)
@pytest.mark.usefixtures("repository")
def test_revisions_are_named_as_in_git(arguments):
    """A range, two names, or one that is held against the files as they are."""
    result = _changes(*arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "1 record added, 2 records removed and 1 record changed" in result.stdout.replace("\n", " ")


def test_a_path_alone_is_held_against_the_last_commit(repository):
    """Also one file, and without any argument all of them."""
    path = repository / "data" / "agreements" / f"{NAME}.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("A plan.", "Another plan."), encoding="utf-8")
    for arguments in (["data/agreements"], [f"data/agreements/{NAME}.yaml"], []):
        assert "Summary changed from “A plan.” to “Another plan.”." in _changes(*arguments).stdout


@pytest.mark.usefixtures("repository")
def test_a_range_without_a_beginning_begins_at_head():
    """As git reads it."""
    assert "2 records added, 1 record removed" in _changes("..v1").stdout


def test_the_installed_records_are_a_version_too(tmp_path):
    """They are held against a folder, or a folder against them."""
    result = _changes(records_folder(), "installed")
    assert (result.exit_code, "The records say the same." in result.stdout) == (0, True)
    (tmp_path / f"{NAME}.yaml").write_bytes((NEW / f"{NAME}.yaml").read_bytes())
    result = _changes("installed", "--records", tmp_path)
    told = result.stdout.replace("\n", " ")
    assert f"From installed to {tmp_path}: 1 record added and {len(load())} records removed." in told


@pytest.mark.usefixtures("repository")
def test_a_broken_record_of_the_new_version_ends_with_status_1():
    """One of the old version does not: that is past."""
    result = _changes("HEAD", "v1")
    assert result.exit_code == 1
    assert "v1:data/agreements/aut-svn-2019-police.yaml" in result.stdout.replace("\n    ", " ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere"], "error: nowhere: no such revision, file or folder in "),
        (["v9..HEAD"], "error: v9: no such revision"),
        (["/nowhere/at/all", "HEAD"], "error: /nowhere/at/all: no such file or folder"),
        (["v1..HEAD", "--records", "other"], "holds no record"),
        (["a", "b", "c"], "At most two versions can be compared."),
    ],
    ids=" ".join,
)
@pytest.mark.usefixtures("repository")
def test_what_cannot_be_compared_ends_with_status_2(arguments, message):
    """With one line that says why."""
    result = _changes(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


def test_a_path_outside_a_repository_ends_with_status_2(tmp_path):
    """There is no last commit to hold it against."""
    result = _changes(tmp_path)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "git finds no repository" in result.stderr


def test_without_git_folders_can_still_be_compared(tmp_path):
    """Only revisions need it; the message says so."""
    command = [sys.executable, "-m", "policytrack", "changes"]
    environment = {**os.environ, "PATH": str(tmp_path), "PYTHONPATH": str(Path(__file__).parents[2])}
    ended = [
        subprocess.run([*command, *arguments], capture_output=True, text=True, env=environment, check=False)
        for arguments in (["HEAD~1"], [OLD, NEW])
    ]
    assert [one.returncode for one in ended] == [2, 0]
    assert ended[0].stderr == "error: git: is not installed, or not on the PATH; revisions cannot be read without it\n"


def test_the_output_does_not_depend_on_the_run(tmp_path):
    """The same bytes, whatever the order in which sets and dictionaries hash."""
    command = [sys.executable, "-m", "policytrack", "changes", OLD, NEW, "--format", "json"]
    base = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    first, second = (
        subprocess.run(
            command, capture_output=True, check=True, cwd=tmp_path, env={**base, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    )
    assert first == second != b""

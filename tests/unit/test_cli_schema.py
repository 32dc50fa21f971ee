"""`policytrack schema`."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from policytrack.cli.program import program
from policytrack.editing import write_whole

ROOT = Path(__file__).parents[2]
FILES = ("agreement.schema.json", "tombstones.schema.json")


# Root may read and write everything, unless it gives that up.
_MORTAL = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []

needs_mortality = pytest.mark.skipif(
    bool(_MORTAL) and shutil.which("setpriv") is None, reason="root, and no setpriv to give up its privileges"
)


@pytest.fixture
def checkout(tmp_path):
    """Give a checkout of its own to change schemas in."""
    shutil.copytree(ROOT / "policytrack", tmp_path / "policytrack", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    return tmp_path


def _schema(checkout: Path, *arguments: str, before: list[str] | None = None) -> subprocess.CompletedProcess[str]:
    command = [*(before or []), sys.executable, "-m", "policytrack", "schema", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(checkout)}
    return subprocess.run(
        command, cwd=checkout, env=environment, capture_output=True, text=True, check=False, timeout=120
    )


@pytest.mark.parametrize(
    ("arguments", "title"),
    [([], "Agreement"), (["--name", "agreement"], "Agreement"), (["--name", "tombstones"], "Tombstones")],
)
def test_a_schema_is_printed(arguments, title):
    """That of a record, or the one named."""
    result = CliRunner().invoke(program, ["schema", *arguments])
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout)["title"] == title


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Give a folder of schemas as the program writes them, and make it the one the program looks at."""
    monkeypatch.setattr("policytrack.cli.schema.schema_folder", lambda: tmp_path)
    assert _invoke("--write").exit_code == 0
    return tmp_path


def _invoke(*arguments: str):
    return CliRunner().invoke(program, ["schema", *arguments])


def test_files_as_they_were_written_do_not_differ(folder):
    """Nothing is said, with status 0; anybody may read the files."""
    result = _invoke("--check")
    assert (result.exit_code, result.stdout) == (0, "")
    assert sorted(path.name for path in folder.iterdir()) == sorted(FILES)
    assert stat.S_IMODE((folder / FILES[0]).stat().st_mode) == 0o644


def test_a_difference_is_named_with_the_command_that_repairs_it(folder):
    """A changed and a missing file end with status 1; writing again brings both back."""
    agreement, tombstones = (folder / file for file in FILES)
    good = agreement.read_bytes()
    agreement.write_bytes(good.replace(b"Permanent", b"Fleeting", 1))
    tombstones.unlink()
    result = _invoke("--check")
    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout == (
        f"{agreement}: differs from the models\n{tombstones}: differs from the models\n"
        "to repair: policytrack schema --write\n"
    )
    assert _invoke("--write").stdout == f"{agreement}: written\n{tombstones}: written\n"
    assert agreement.read_bytes() == good
    assert _invoke("--check").exit_code == 0


def test_line_ends_of_another_system_are_no_difference(folder):
    """A checkout on Windows may have CR LF."""
    path = folder / FILES[0]
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert _invoke("--check").exit_code == 0


@needs_mortality
def test_a_folder_that_may_not_be_written_is_one_line(checkout):
    """The old files stay as they are."""
    path = checkout / "schemas" / FILES[0]
    before = path.read_bytes()
    path.parent.chmod(0o555)
    result = _schema(checkout, "--write", before=_MORTAL)
    assert (result.returncode, result.stdout) == (74, "")
    assert result.stderr == f"error: {path}: Permission denied\n"
    assert path.read_bytes() == before


def test_a_write_that_fails_leaves_nothing_behind(tmp_path):
    """Neither a part of the text nor a temporary file."""
    (tmp_path / "target").mkdir()
    with pytest.raises(OSError, match="target") as caught:
        write_whole(tmp_path / "target", b"x")
    assert caught.value.filename == str(tmp_path / "target")
    assert [path.name for path in tmp_path.iterdir()] == ["target"]


def test_a_missing_folder_is_named(tmp_path):
    """The error is about the file that was to be written."""
    with pytest.raises(FileNotFoundError) as caught:
        write_whole(tmp_path / "gone" / "target", b"x")
    assert caught.value.filename == str(tmp_path / "gone" / "target")


def test_checking_and_writing_exclude_each_other():
    """Asking for both is wrong usage."""
    result = CliRunner().invoke(program, ["schema", "--check", "--write"])
    assert (result.exit_code, result.stdout) == (2, "")

"""`policytrack validate --fix`."""

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

from policytrack.cli.fixing import _write, mend_files
from policytrack.cli.program import program
from policytrack.formatting import canonical

NAME = "isl-nzl-2014-something.yaml"
TIDY = canonical(Path(__file__).with_name("rendering").joinpath(NAME).read_bytes()).decode()
SLIP = TIDY.replace("kind: issued", "kind: isued")
WORSE = SLIP.replace("format: 1\n", "format:   1\n").replace("language: en", "language: English")
LINE = 1 + SLIP[: SLIP.index("isued")].count("\n")
COMMAND = [sys.executable, "-m", "policytrack", "validate", "--fix"]

# Root may write everything, unless it gives that up.
_MORTAL = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []

needs_mortality = pytest.mark.skipif(
    bool(_MORTAL) and shutil.which("setpriv") is None, reason="root, and no setpriv to give up its privileges"
)


def _fix(*arguments: str | Path):
    return CliRunner().invoke(program, ["validate", "--fix", *map(str, arguments)])


@pytest.fixture
def record(tmp_path):
    """Give a function that writes the record."""

    def write(text: str, name: str = NAME) -> Path:
        path = tmp_path / "agreements" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        return path

    return write


def test_it_is_said_what_was_done_and_what_is_left(record):
    """A line for each repair, one that counts them, and the report on the files as they are now."""
    path = record(WORSE)
    result = _fix(path)
    done, left = result.stdout.split("\n\n", 1)
    assert done.splitlines() == [
        f"{path}:2:1: format layout of 1 line made canonical",
        f"{path}:{LINE}:11: PT103 `isued` changed to `issued`",
        "mended 2 places in 1 file",
    ]
    assert left.startswith("error[PT105]: `language` does not have the form it must have: English\n")
    assert (result.exit_code, result.stderr) == (1, "")
    assert path.read_text("utf-8") == TIDY.replace("language: en", "language: English")


def test_when_all_is_mended_the_status_is_0(record):
    """And a second time there is nothing to do or to say."""
    path = record(SLIP)
    path.chmod(0o640)
    result = _fix(path.parent)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "\nmended 1 place in 1 file\n\n1 file, no errors (" in result.stdout
    assert (path.read_text("utf-8"), stat.S_IMODE(path.stat().st_mode)) == (TIDY, 0o640)
    before = path.stat()
    assert _fix(path.parent).stdout.startswith("1 file, no errors (")
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("form", ["json", "github", "sarif", "junit", "rdjson"])
def test_in_other_forms_standard_output_is_the_report_alone(record, form):
    """What was done goes to standard error."""
    path = record(WORSE)
    result = _fix(path, "--format", form)
    assert result.exit_code == 1
    assert result.stderr.splitlines()[1:] == [
        f"{path}:{LINE}:11: PT103 `isued` changed to `issued`",
        "mended 2 places in 1 file",
    ]
    again = CliRunner().invoke(program, ["validate", str(path), "--format", form])
    if form in {"github", "sarif", "rdjson"}:
        assert result.stdout.splitlines()[:-1] == again.stdout.splitlines()[:-1]
    if form == "json":
        assert [each["value"] for each in json.loads(result.stdout)["findings"]] == ["English"]


def test_standard_input_is_no_file_to_write(record):
    """Wrong usage; nothing else is mended either."""
    path = record(SLIP)
    result = _fix(path, "-")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "standard input is none" in result.stderr
    assert path.read_text("utf-8") == SLIP


def test_nothing_is_mended_when_a_path_is_not_there(record, tmp_path):
    """All paths are looked at before the first file is written."""
    path = record(SLIP)
    result = _fix(path, tmp_path / "missing.yaml")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"error: {tmp_path / 'missing.yaml'}: no such file or folder\n"
    assert path.read_text("utf-8") == SLIP


def test_what_cannot_be_read_is_left_to_checking(record):
    """The others are mended."""
    broken = record("a: [\n", "broken.yaml")
    path = record(SLIP)
    (path.parent / "nowhere.yaml").symlink_to("gone")
    result = _fix(path.parent)
    assert result.exit_code == 1
    assert "mended 1 place in 1 file\n" in result.stdout
    assert (broken.read_text("utf-8"), path.read_text("utf-8")) == ("a: [\n", TIDY)
    assert "error[PT030]" in result.stdout


def test_a_link_out_of_the_folder_is_not_followed(record, tmp_path):
    """A contribution could have files of the machine written; checking says so."""
    outside = tmp_path / NAME
    outside.write_text(SLIP, "utf-8")
    other = record(TIDY, "other.yaml")
    (other.parent / NAME).symlink_to(outside)
    result = _fix(other.parent)
    assert "error[PT005]" in result.stdout
    assert outside.read_text("utf-8") == SLIP


def test_a_record_without_canonical_form_is_named(record):
    """The reason is told, and the report follows."""
    text = TIDY.split("\n", 1)[1]  # with the line for editors it would be too large
    path = record(text + "#".ljust(1024 * 1024 - len(text.encode()) - 1, "x") + "\n")
    result = _fix(path)
    assert result.stderr.startswith(f"error: {path}: not mended: its canonical form could not be read (PT006")
    assert (result.exit_code, result.stdout[:17]) == (1, "warning[PT090]: t")


def test_a_file_that_was_changed_meanwhile_is_left_alone(record):
    """Whoever wrote it after it was read loses nothing; one that went is not made anew."""
    path = record(TIDY)
    assert _write(path, SLIP.encode(), b"new") == "it was changed meanwhile; run the command again"
    assert path.read_text("utf-8") == TIDY
    path.unlink()
    assert _write(path, SLIP.encode(), b"new") == "No such file or directory"
    assert not path.exists()


def test_it_is_told_how_far_mending_has_come(record):
    """After each file, by the number of files."""
    paths = [str(record(SLIP)), str(record("a: [", "broken.yaml")), str(record(TIDY, "third.yaml"))]
    heard = []
    done, status = mend_files(paths, lambda *numbers: heard.append(numbers))
    assert (heard, status) == ([(1, 3), (2, 3), (3, 3)], 0)
    assert done.endswith("mended 1 place in 1 file\n")


@needs_mortality
def test_a_file_that_may_only_be_read_is_named_and_the_others_are_mended(record, tmp_path):
    """The status says that not everything was written."""
    path, other = record(SLIP), record(SLIP, "second.yaml")
    path.chmod(0o444)
    done = subprocess.run([*_MORTAL, *COMMAND, path.parent], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 74
    assert done.stderr.decode() == f"error: {path}: not mended: Permission denied\n"
    assert f"{other}:{LINE}:11: PT103" in done.stdout.decode()
    assert (path.read_text("utf-8"), other.read_text("utf-8")) == (SLIP, TIDY)


def test_a_hostile_file_name_gives_no_commands_to_a_runner(tmp_path):
    """On standard output as on standard error, and a record's text neither."""
    path = tmp_path / "a\n::error::pwned %0A::error::pwned,##[error] é.yaml"
    for form in ("text", "json"):
        path.write_text('knid: "::error::x"\n##[error]\nfromat: 1 \n', "utf-8")
        done = subprocess.run(
            [*COMMAND, path, "--format", form], cwd=tmp_path, capture_output=True, check=False, timeout=60
        )
        said = done.stdout.decode() + done.stderr.decode()
        assert "`fromat` changed to `format`" in said
        assert "##[" not in said
        assert not [line for line in said.splitlines() if line.lstrip().startswith("::")]


def test_the_list_of_records_that_went_is_mended_by_its_own_keys(tmp_path):
    """Where it is named; checking a record does not touch it."""
    path = tmp_path / "tombstones.yaml"
    path.write_text("tombstones: []\nfromat: 1\n", "utf-8")
    _fix(path)
    assert path.read_text("utf-8") == "format: 1\ntombstones: []\n"

"""`policytrack format`."""

from __future__ import annotations

import os
import stat
import subprocess
import sys

import pytest
from click.testing import CliRunner

from policytrack.cli.program import program

MODELINE = "# yaml-language-server: $schema=../../schemas/agreement.schema.json\n"
TIDY = f"{MODELINE}format: 1\nid: aaa-bbb-2026-x\n"
SCRUFFY = f"{MODELINE}id:   aaa-bbb-2026-x\nformat: 1 # one\n"
FORMED = f"{MODELINE}format: 1  # one\nid: aaa-bbb-2026-x\n"


def run(*arguments, given=None):
    return CliRunner().invoke(program, ["format", *map(str, arguments)], input=given)


@pytest.fixture
def folder(tmp_path):
    """Give a folder with a tidy record, a scruffy one, and something else."""
    folder = tmp_path / "agreements"
    folder.mkdir()
    (folder / "tidy.yaml").write_text(TIDY, encoding="utf-8")
    (folder / "scruffy.yaml").write_text(SCRUFFY, encoding="utf-8")
    (folder / "notes.txt").write_text("b: 1\na: 2\n", encoding="utf-8")
    return folder


def test_records_are_written_in_canonical_form(folder):
    """Only what changes is written and named; a second time there is nothing to do."""
    scruffy, tidy = folder / "scruffy.yaml", folder / "tidy.yaml"
    scruffy.chmod(0o640)
    before = tidy.stat()
    result = run(folder)
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{scruffy}: formatted\n", "")
    assert scruffy.read_text(encoding="utf-8") == FORMED
    assert stat.S_IMODE(scruffy.stat().st_mode) == 0o640
    assert (tidy.stat().st_ino, tidy.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert (folder / "notes.txt").read_text(encoding="utf-8") == "b: 1\na: 2\n"
    assert run(folder, "--check").output == ""


def test_a_check_names_what_would_change_and_writes_nothing(folder):
    """The names go to standard output, the command that repairs them to standard error; the status is 1."""
    result = run("--check", folder, folder / "scruffy.yaml")
    assert result.exit_code == 1
    assert result.stdout == f"{folder / 'scruffy.yaml'}: not in canonical form\n"
    assert result.stderr == f"to repair: policytrack format {folder} {folder / 'scruffy.yaml'}\n"
    assert (folder / "scruffy.yaml").read_text(encoding="utf-8") == SCRUFFY
    assert run("--check", folder / "tidy.yaml").exit_code == 0


def test_a_difference_is_shown_and_nothing_written(folder):
    """It is one that `patch` takes; line ends of another system are written out."""
    path = folder / "scruffy.yaml"
    result = run("--diff", path)
    assert result.exit_code == 1
    assert result.stdout == (
        f"--- {path}\n+++ {path}\n@@ -1,3 +1,3 @@\n {MODELINE}"
        "-id:   aaa-bbb-2026-x\n-format: 1 # one\n+format: 1  # one\n+id: aaa-bbb-2026-x\n"
    )
    path.write_bytes(TIDY.rstrip("\n").replace("\n", "\r\n").encode())
    shown = run("--diff", "--check", path).stdout.splitlines()
    assert "-format: 1\\x0d" in shown
    assert shown[-5:] == [
        "-id: aaa-bbb-2026-x",
        "\\ No newline at end of file",
        f"+{MODELINE.rstrip()}",
        "+format: 1",
        "+id: aaa-bbb-2026-x",
    ]
    assert path.read_bytes().endswith(b"1\r\nid: aaa-bbb-2026-x")


def test_what_cannot_be_read_is_reported_and_left_alone(folder):
    """The other files are dealt with all the same."""
    broken = folder / "broken.yaml"
    broken.write_text("a: 1\na: 2\n", encoding="utf-8")
    (folder / "gone.yml").symlink_to(folder / "nowhere")
    result = run(folder)
    assert result.exit_code == 1
    assert result.stdout == f"{folder / 'scruffy.yaml'}: formatted\n"
    assert f"--> {broken}:2:1" in result.stderr
    assert "PT001" in result.stderr
    assert broken.read_text(encoding="utf-8") == "a: 1\na: 2\n"


def test_what_would_become_too_large_is_left_alone(folder):
    """One line says so, with status 1."""
    path = folder / "tidy.yaml"
    text = "a: " + "[" * 30 + ", ".join(["x" * 30] * 19_000) + "]" * 30 + "\n"
    path.write_text(text, encoding="utf-8")
    result = run(path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"error: {path}: its canonical form could not be read (PT006")
    assert path.read_text(encoding="utf-8") == text


def test_a_link_that_leads_out_of_a_folder_is_not_followed(folder, tmp_path):
    """What a folder holds is formatted, not what its links point to; a link named itself is followed."""
    outside = tmp_path / "outside.yaml"
    outside.write_text(SCRUFFY, encoding="utf-8")
    (folder / "link.yaml").symlink_to(outside)
    result = run(folder)
    assert result.exit_code == 1
    assert "PT005" in result.stderr
    assert outside.read_text(encoding="utf-8") == SCRUFFY
    assert run(folder / "link.yaml").exit_code == 0
    assert outside.read_text(encoding="utf-8") == FORMED
    assert (folder / "link.yaml").is_symlink()


def test_standard_input_comes_out_in_canonical_form():
    """A check or a difference shows itself instead; the text is refused as a file would be."""
    assert run("-", given=SCRUFFY).stdout == FORMED
    assert run("-", given=TIDY).stdout == TIDY
    result = run("-", "--check", given=SCRUFFY)
    assert (result.exit_code, result.output) == (1, "<stdin>: not in canonical form\n")
    assert run("-", "--diff", given=SCRUFFY).stdout.startswith("--- <stdin>\n")
    result = run("-", given="a: [\n")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "<stdin>:1:4" in result.stderr


def test_a_closed_standard_input_is_one_line():
    """A process may be started without one."""
    command = f'exec "{sys.executable}" -m policytrack format - <&-'
    result = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False, timeout=60)
    assert (result.returncode, result.stderr) == (2, "error: -: standard input is closed\n")


def test_the_list_of_removed_records_has_its_own_order(tmp_path):
    """It is told by its name."""
    path = tmp_path / "tombstones.yaml"
    path.write_text("tombstones: []\nformat: 1\n", encoding="utf-8")
    assert run(path).exit_code == 0
    assert path.read_text(encoding="utf-8") == "format: 1\ntombstones: []\n"


@pytest.mark.parametrize("name", ["", "nowhere"])
def test_nothing_to_format_is_a_mistake(tmp_path, name):
    """A path without records, or no path at all."""
    result = run(tmp_path / name)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"error: {tmp_path / name}: ")


def test_without_a_path_the_own_records_are_meant():
    """They are in canonical form."""
    assert run("--check").output == ""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_does_not_block(tmp_path):
    """It is no record."""
    os.mkfifo(tmp_path / "pipe.yaml")
    assert "PT004" in run(tmp_path).stderr

"""`policytrack validate`."""

from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from policytrack.cli.program import program
from policytrack.cli.validate import own_records

ROOT = Path(__file__).parents[2]
GOOD = Path(__file__).with_name("rendering") / "isl-nzl-2014-something.yaml"
COMMAND = [sys.executable, "-m", "policytrack", "validate"]

# Root may read and write everything, unless it gives that up.
_MORTAL = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []

needs_mortality = pytest.mark.skipif(
    bool(_MORTAL) and shutil.which("setpriv") is None, reason="root, and no setpriv to give up its privileges"
)


def _validate(*arguments: str | Path, **options: object):
    return CliRunner().invoke(program, ["validate", *map(str, arguments)], **options)


@pytest.fixture
def wrong(tmp_path):
    """Give a record with one error: a term that is not one."""
    path = tmp_path / GOOD.name
    path.write_text(GOOD.read_text(encoding="utf-8").replace("kind: issued", "kind: isued"), encoding="utf-8")
    return path


def test_a_clean_record_ends_with_status_0():
    """The last line counts the files."""
    result = _validate(GOOD)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("1 file, no errors (")


def test_warnings_do_not_change_the_status(tmp_path):
    """A record without its modeline may be used; somebody should look."""
    text = GOOD.read_text(encoding="utf-8").split("\n", 1)[1]
    (tmp_path / GOOD.name).write_text(text, encoding="utf-8")
    result = _validate(tmp_path)
    assert result.exit_code == 0
    assert "warning[PT090]" in result.stdout
    assert "no errors, 1 warning in 1 of 1 file" in result.stdout


def test_an_error_ends_with_status_1(wrong):
    """The finding is printed with its line, a caret, and what is meant."""
    result = _validate(wrong)
    assert result.exit_code == 1
    assert f" --> {wrong}:" in result.stdout
    assert "^^^^^" in result.stdout
    assert "did you mean: `issued`?" in result.stdout
    assert "\n1 error in 1 of 1 file (" in result.stdout


def test_json_holds_the_same_findings(wrong):
    """For programs; the status is the same."""
    result = _validate(wrong, "--format", "json")
    content = json.loads(result.stdout)
    assert result.exit_code == 1
    assert content["summary"]["errors"] == 1
    assert [finding["code"] for finding in content["findings"]] == ["PT103"]
    assert content["findings"][0]["pointer"] == "/events/0/kind"


def test_json_of_a_clean_record():
    """No findings is an empty list, and status 0."""
    result = _validate(GOOD, "--format", "json")
    assert (result.exit_code, json.loads(result.stdout)["findings"]) == (0, [])


@pytest.mark.parametrize("form", ["github", "sarif", "junit", "rdjson"])
def test_other_programs_get_the_same_findings_with_the_same_status(monkeypatch, wrong, form):
    """The file is named as seen from the working folder."""
    monkeypatch.chdir(wrong.parent)
    result = _validate(wrong, "--format", form)
    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout.count(f"PT103{'%3A' if form == 'github' else ''}") >= 1
    name = {"github": f"file={wrong.name},", "junit": str(wrong)}.get(form, f'"{wrong.name}"')
    assert name in result.stdout
    assert _validate(GOOD, "--format", form).exit_code == 0


def test_a_working_folder_that_is_gone_is_none_to_start_from(monkeypatch, tmp_path):
    """Whole paths can be reported all the same."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    result = _validate(GOOD, "--format", "sarif")
    assert (result.exit_code, json.loads(result.stdout)["runs"][0]["results"]) == (0, [])


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif", "junit", "rdjson"])
def test_a_file_name_gives_no_commands_to_a_runner(tmp_path, form):
    """Names with line breaks and escapes, through the command itself, in every form."""
    path = tmp_path / "a\n::error::pwned %0A::error::pwned,##[error] é.yaml"
    path.write_bytes(b"- ::error::pwned ##[error]pwned\n")
    result = subprocess.run(
        [*COMMAND, path, "--format", form], cwd=tmp_path, capture_output=True, check=False, timeout=60
    )
    assert result.returncode == 1
    lines = result.stdout.decode().splitlines()
    commands = [line for line in lines if line.lstrip().startswith("::")]
    assert len(commands) == (2 if form == "github" else 0)
    assert all(line.split(" ", 1)[1].startswith("file=a%0A%3A%3Aerror%3A%3Apwned ") for line in commands)
    if form != "github":  # there the file has its own name
        assert "##[" not in "".join(lines)


def test_a_hyphen_is_standard_input(wrong):
    """The record is read from standard input and called so in the report."""
    result = _validate("-", input=wrong.read_bytes())
    assert result.exit_code == 1
    assert "--> <stdin>:" in result.stdout


@pytest.mark.parametrize("name", ["missing.yaml", "empty"])
def test_nothing_to_check_ends_with_status_2(tmp_path, name):
    """A path that is not there, and a folder without records, are no success."""
    (tmp_path / "empty").mkdir()
    result = _validate(tmp_path / name)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"error: {tmp_path / name}: ")


@pytest.mark.parametrize("is_short", [True, False])
def test_without_an_argument_the_own_records_are_checked(monkeypatch, tmp_path, is_short):
    """From the checkout their paths are short; elsewhere they are whole."""
    monkeypatch.chdir(ROOT if is_short else tmp_path)
    assert Path(own_records()).is_absolute() is not is_short
    result = _validate()
    assert (result.exit_code, result.stderr) == (0, "")
    assert "no errors" in result.stdout


def test_a_working_folder_that_is_gone_does_not_matter(monkeypatch, tmp_path):
    """Whole paths need no working folder."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    result = _validate()
    assert (result.exit_code, result.stderr) == (0, "")


def test_a_pipe_in_the_file_tree_is_a_finding_and_does_not_hang(tmp_path):
    """A named pipe nobody writes to would wait for ever."""
    os.mkfifo(tmp_path / "pipe.yaml")
    result = subprocess.run([*COMMAND, tmp_path], cwd=ROOT, capture_output=True, check=False, timeout=60)
    assert result.returncode == 1
    assert b"error[PT004]" in result.stdout


def test_a_link_out_of_the_folder_is_a_finding(tmp_path):
    """A folder of records is not a way to read other files."""
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / "link.yaml").symlink_to("/etc/passwd")
    result = _validate(tmp_path / "records")
    assert result.exit_code == 1
    assert "error[PT005]" in result.stdout
    assert "root:" not in result.stdout


@needs_mortality
def test_a_file_that_may_not_be_read_is_a_finding(tmp_path):
    """The others of its folder are checked all the same."""
    (tmp_path / GOOD.name).write_bytes(GOOD.read_bytes())
    (tmp_path / "secret.yaml").write_bytes(GOOD.read_bytes())
    (tmp_path / "secret.yaml").chmod(0)
    command = [*_MORTAL, *COMMAND, tmp_path]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=60)
    assert result.returncode == 1
    assert b"error[PT002]" in result.stdout
    assert b"1 error in 1 of 2 files" in result.stdout


def test_a_file_name_that_is_no_utf8_can_be_reported(tmp_path):
    """Bytes that are no text are shown as escapes, in text and in JSON."""
    path = os.fsencode(tmp_path) + b"/x-\xff.yaml"
    Path(os.fsdecode(path)).write_bytes(b"- a\n")
    for form in ("text", "json"):
        result = subprocess.run(
            [*COMMAND, path, "--format", form], cwd=ROOT, capture_output=True, check=False, timeout=60
        )
        assert result.returncode == 1
        assert rb"x-\xff.yaml" in result.stdout.replace(rb"\\", b"\\")
        result.stdout.decode("utf-8")


def test_colour_is_for_terminals(wrong):
    """On a terminal the report has colour; in a pipe it has none."""
    environment = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "FORCE_COLOR"}}
    ours, theirs = pty.openpty()
    subprocess.run(
        [*COMMAND, wrong], cwd=ROOT, env={**environment, "TERM": "xterm"}, stdout=theirs, check=False, timeout=60
    )
    os.close(theirs)
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        assert b"\x1b[1;31merror[PT103]\x1b[0m" in terminal.read(10_000)
    piped = subprocess.run([*COMMAND, wrong], cwd=ROOT, env=environment, capture_output=True, check=False, timeout=60)
    assert b"\x1b" not in piped.stdout


def test_only_what_a_check_needs_is_imported():
    """A start is short because neither the schema nor the renderings of other commands are loaded."""
    code = (
        "import sys; from policytrack.cli.program import program; program(sys.argv[1:], standalone_mode=False);"
        "print(*sys.modules)"
    )
    out = subprocess.check_output([sys.executable, "-c", code, "validate", GOOD], cwd=ROOT, text=True)
    unwanted = {
        "jsonschema",
        "policytrack.cli.show",
        "policytrack.rendering.agreement_text",
        "policytrack.rendering.findings_json",
        "policytrack.schema",
    }
    assert unwanted & set(out.split()) == set()

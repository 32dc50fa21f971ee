"""The program as a whole, mostly as a process of its own."""

from __future__ import annotations

import gc
import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from policytrack import __version__
from policytrack.cli.program import Program, program

ROOT = Path(__file__).parents[2]
RECORDS = Path(__file__).with_name("rendering")
COMMAND = [sys.executable, "-m", "policytrack"]
COMMANDS = program.list_commands(click.Context(program))
SHOW = [*COMMAND, "show", "isl-nzl-2024-everything", "--records", str(RECORDS)]


def _run(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *arguments], cwd=ROOT, capture_output=True, check=False, timeout=60, **options)


def test_help_is_short_and_names_every_command():
    """All there is fits on half a screen, and no sentence is cut off."""
    result = CliRunner().invoke(program, ["--help"])
    assert result.exit_code == 0
    assert all(f"\n  {name} " in result.stdout for name in COMMANDS)
    assert "..." not in result.stdout.split("Commands:")[1]
    assert len(result.stdout.splitlines()) <= 30


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in {"evidence", "site"}])
def test_the_help_of_every_command_ends_with_an_example_that_it_takes(name):
    """An example that the program would refuse helps nobody."""
    result = CliRunner().invoke(program, [name, "-h"])
    assert result.exit_code == 0
    example = " ".join(result.stdout.split("Example: policytrack ")[1].split())
    command, *arguments = shlex.split(example.partition(" > ")[0])
    parsed = program.get_command(click.Context(program), command)
    assert command == name
    assert parsed is not None
    parsed.make_context(command, arguments, parent=click.Context(program, **program.context_settings))


def test_the_version_is_that_of_the_package():
    """One line, name and number."""
    result = CliRunner().invoke(program, ["--version"])
    assert (result.exit_code, result.stdout) == (0, f"policytrack {__version__}\n")


@pytest.mark.parametrize("arguments", [["lsit"], ["show"], ["validate", "--format", "xml"], ["--nonsense"]])
def test_wrong_usage_ends_with_status_2(arguments):
    """What is wrong with the arguments goes to standard error."""
    result = CliRunner().invoke(program, arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error: " in result.stderr


class _Failing(Program):
    """A program whose one command fails in the way given."""

    error: BaseException

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:  # noqa: ARG002 - click's signature
        """Return the command that fails."""

        @click.command(cmd_name)
        def fail() -> None:
            raise self.error

        return fail


def _failing(error: BaseException) -> Program:
    failing = _Failing("policytrack", params=program.params)
    failing.error = error
    return failing


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (KeyboardInterrupt(), 130),
        (ZeroDivisionError(), 70),
        (RecursionError(), 70),
        (MemoryError(), 70),
        (click.UsageError("no"), 2),
        (click.exceptions.Exit(5), 5),
        (click.Abort(), 1),
    ],
)
def test_no_failure_of_a_command_escapes(error, status):
    """Whatever a command raises, the program ends with a status and without a traceback."""
    result = CliRunner().invoke(_failing(error), ["anything"])
    assert result.exit_code == status
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [(["--traceback"], {}), ([], {"POLICYTRACK_TRACEBACK": "1"})],
    ids=["option", "variable"],
)
def test_a_traceback_can_be_asked_for(arguments, environment):
    """By an option or by the environment."""
    result = CliRunner(env=environment).invoke(_failing(ZeroDivisionError()), [*arguments, "anything"])
    assert result.exit_code == 70
    assert "Traceback" in result.stderr


def test_the_collector_is_paused():
    """Looking for cycles would cost a third of the time of a check."""
    code = "import gc, policytrack.cli.program as p; p.program = lambda **_: print(gc.isenabled()); p.main()"
    assert gc.isenabled()
    assert subprocess.check_output([sys.executable, "-c", code], cwd=ROOT) == b"False\n"


def test_a_reader_who_leaves_ends_the_program_quietly():
    """`policytrack show … | head -1` ends like any other tool whose pipe was closed."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        result = subprocess.run(SHOW, cwd=ROOT, stdout=pipe, stderr=subprocess.PIPE, check=False, timeout=60)
    assert (result.returncode, result.stderr) == (141, b"")


def test_head_gets_its_line():
    """In a shell, the first line arrives and nothing is said about the rest."""
    line = f"{shlex.join(SHOW)} | head -1"
    result = subprocess.run(["bash", "-c", line], cwd=ROOT, capture_output=True, check=False, timeout=60)
    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.decode() == "Invented arrangement that uses every key of the format\n"


@pytest.mark.parametrize(
    ("redirection", "message"),
    [(">&-", b"error: standard output is closed\n"), ("> /dev/full", b"error: No space left on device\n")],
)
def test_output_that_cannot_be_written_is_an_error(redirection, message):
    """A result that nobody gets is not a success."""
    if "/dev/full" in redirection and not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    line = f"{shlex.join(SHOW)} {redirection}"
    result = subprocess.run(["bash", "-c", line], cwd=ROOT, capture_output=True, check=False, timeout=60)
    assert (result.returncode, result.stderr) == (74, message)


def test_a_closed_standard_error_changes_no_status():
    """Without a place for messages the status still tells."""
    line = f"{shlex.join([*COMMAND, 'show', 'nothing', '--records', str(RECORDS)])} 2>&-"
    result = subprocess.run(["bash", "-c", line], cwd=ROOT, capture_output=True, check=False, timeout=60)
    assert (result.returncode, result.stdout) == (2, b"")


def test_a_locale_without_unicode_gets_plain_text():
    """Quotation marks become plain ones, other letters escapes; nothing fails."""
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    result = subprocess.run(SHOW, cwd=ROOT, env=environment, capture_output=True, check=False, timeout=60)
    assert (result.returncode, result.stderr) == (0, b"")
    text = result.stdout.decode("ascii")
    assert '    ####### obligated  "skulu gera" (is)\n' in text
    assert r"ja: \u4e07\u7269" in text


def test_an_interrupt_is_one_line_and_status_130():
    """Ctrl-C while waiting for standard input."""
    process = subprocess.Popen(
        [*COMMAND, "validate", "-"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    waiting = Path(f"/proc/{process.pid}/wchan")
    deadline = time.monotonic() + 30
    while waiting.exists() and "pipe" not in waiting.read_text() and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"interrupted\n")


def test_standard_output_holds_the_result_alone():
    """Messages never mix with data that a program reads."""
    result = _run("list", "--party", "France", "--format", "json", "--records", str(RECORDS))
    assert (result.returncode, result.stdout, result.stderr) == (0, b"[]\n", b"no agreement matches\n")

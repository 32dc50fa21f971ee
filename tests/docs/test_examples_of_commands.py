"""The example of each command does, in a copy of the project, what the reference shows it for."""

import os
import re
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest

from policytrack.cli.program import program

ROOT = Path(__file__).parents[2]
RECORD = "can-ind-2026-security-workplan"
SOURCE = """
sources:
  - id: some-daily
    publisher: Some Daily
    url: https://example.org/1
    kind: news
    language: en
    reliability: B
"""
CHOICES = {("evidence", "add"): " --choose 1"}
"""What a terminal would ask for."""
SAID = "They also committed to formalising cooperation on policy and to sharing information on cybersecurity issues."


def examples(group, *before):
    """Yield the words of each command, at any depth, with its example; None where it has none."""
    for name in group.list_commands(None):
        command = group.get_command(None, name)
        if isinstance(command, click.Group):
            yield from examples(command, *before, name)
        elif not command.hidden:
            yield (*before, name), (command.epilog or "").removeprefix("Example: ")


EXAMPLES = dict(examples(program))


@pytest.fixture(scope="module")
def clone(origin, tmp_path_factory):
    """Return a clone of the project."""
    folder = tmp_path_factory.mktemp("examples") / "policytrack"
    subprocess.run(["git", "clone", "--quiet", str(origin), str(folder)], check=True)
    return folder


@pytest.fixture
def project(clone):
    """Return the clone as nobody has used it, with the texts that examples name, and the source in a record."""
    for words in (["reset", "--quiet", "--hard"], ["clean", "-d", "--force", "--quiet"]):
        subprocess.run(["git", *words], cwd=clone, check=True)
    record = clone / "data" / "agreements" / f"{RECORD}.yaml"
    record.write_text(record.read_text("utf-8").replace("\nsources:\n", SOURCE), "utf-8")
    (clone / "some-daily.txt").write_text(SAID, "utf-8")
    (clone / "texts").mkdir()
    (clone / "texts" / "some-daily.txt").write_text(SAID, "utf-8")
    return clone


def environment():
    """Return what a command is told: nothing of a terminal."""
    return {**os.environ, "NO_COLOR": "1", "COLUMNS": "80", "PYTHONUNBUFFERED": "1"}


def test_every_command_has_an_example():
    """It is that of the command itself, and so deep in the program, too."""
    assert {("list",), ("evidence", "add"), ("site", "serve")} <= {*EXAMPLES}
    for words, example in EXAMPLES.items():
        assert example.startswith(" ".join(("policytrack", *words))), words


@pytest.mark.slow
@pytest.mark.parametrize("words", sorted(set(EXAMPLES) - {("site", "serve")}), ids=" ".join)
def test_an_example_ends_well(words, project):
    """What it names is there, every option exists, and it ends with status 0."""
    example = re.sub(r"\bID#", f"{RECORD}#", EXAMPLES[words])
    command = example.replace("policytrack", f"{shlex.quote(sys.executable)} -m policytrack", 1)
    command += CHOICES.get(words, "")
    shell = ["sh", "-c", command]
    done = subprocess.run(shell, cwd=project, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
def test_the_example_that_serves_says_where_until_it_is_interrupted(project):
    """Its first line is the address."""
    command = [sys.executable, "-m", *shlex.split(EXAMPLES["site", "serve"])]
    with subprocess.Popen(command, cwd=project, env=environment(), stdout=subprocess.PIPE, text=True) as running:
        assert re.match(r"http://127\.0\.0\.1:[0-9]+/ ", running.stdout.readline())
        running.send_signal(signal.SIGINT)
        running.communicate(timeout=30)

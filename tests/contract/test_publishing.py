"""The workflow by which others publish a site: what the page shows is sound, and its commands are real."""

import re
import shlex
from pathlib import Path

import click
import pytest
import yaml

from policytrack import __version__
from policytrack.cli.program import program

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "publish.md").read_text("utf-8")
WORKFLOW = re.search(r'^```yaml title="[.]github/workflows/site[.]yml"\n(.*?)^```$', PAGE, re.MULTILINE | re.DOTALL)[1]
PINNED = re.compile(r"uses: (\S+@[0-9a-f]{40} # v\S+)")
JOBS = yaml.safe_load(WORKFLOW)["jobs"]


def test_its_actions_are_those_that_publish_our_own_site():
    """Each is pinned to the same commit, and all of them are pinned."""
    ours = set(PINNED.findall((ROOT / ".github" / "workflows" / "site.yml").read_text("utf-8")))
    assert set(PINNED.findall(WORKFLOW)) == ours
    assert WORKFLOW.count("uses: ") == len(ours)


def test_only_the_job_that_publishes_may_write():
    """Nothing is allowed at the top, and reading is all that building needs."""
    assert yaml.safe_load(WORKFLOW)["permissions"] == {}
    assert JOBS["build"]["permissions"] == {"contents": "read"}
    assert JOBS["publish"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert "persist-credentials: false" in WORKFLOW


def test_it_installs_this_version():
    """A reader gets what the page is about."""
    assert re.findall(r"policytrack@v([0-9.]+)", WORKFLOW) == [__version__]


@pytest.mark.parametrize(
    "line",
    [step["run"] for job in JOBS.values() for step in job["steps"] if step.get("run", "").startswith("policytrack ")],
)
def test_its_commands_are_real(line):
    """Options are those that the command has, and the folder is the one that is published."""
    _, *words = shlex.split(line)
    group = program.get_command(click.Context(program), words[0])
    command = group.get_command(click.Context(group), words[1])
    options = command.make_context(
        "site build", words[2:], parent=click.Context(program, **program.context_settings)
    ).params
    assert options["folder"] == JOBS["build"]["steps"][-1]["with"]["path"]


def test_every_option_of_the_page_is_one():
    """The table names no option that is not there."""
    group = program.get_command(click.Context(program), "site")
    known = {option for each in group.get_command(click.Context(group), "build").params for option in each.opts}
    assert set(re.findall(r"^\| `(--[a-z]+)`", PAGE, re.MULTILINE)) <= known

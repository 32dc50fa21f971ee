"""The hooks, run by a manager of hooks in somebody's repository, on good records and bad ones."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
HOOKS = {hook["id"]: hook for hook in yaml.safe_load(MANIFEST.read_text("utf-8"))}
INVALID = ROOT / "tests" / "records" / "invalid"
GOOD = ROOT / "tests" / "unit" / "rendering" / "isl-nzl-2014-something.yaml"
TIME_TAKEN = re.compile(r"\([0-9.]+ s\)")
HOSTILE_NAMES = [
    "-x.yaml",
    "--check.yaml",
    "a\n::error::pwned.yaml",
    "%0A::error::pwned.yaml",
    "two words, “é” 日本.yaml",
    "$(touch sprung) `touch sprung`; touch sprung #'\".yaml",
]


@pytest.fixture
def repository(tmp_path):
    """Give a repository with one good record, and the hooks as they are declared.

    Only how they are installed differs: not at all, since they are installed for these tests.
    """
    (tmp_path / "data" / "agreements").mkdir(parents=True)
    shutil.copy(GOOD, tmp_path / "data" / "agreements")
    hooks = [hook | {"language": "system"} for hook in HOOKS.values()]
    config = {"repos": [{"repo": "local", "hooks": hooks}]}
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    run("git", "init", "--quiet", cwd=tmp_path)
    commit(tmp_path)
    return tmp_path


def run(*words, cwd):
    environment = os.environ | {
        "COLUMNS": "80",
        "NO_COLOR": "1",
        "PATH": f"{BIN}:{os.environ['PATH']}",
        "PREK_HOME": str(cwd / ".git" / "prek"),
        "PYTHONPATH": str(ROOT),
    }
    return subprocess.run(
        words, cwd=cwd, env=environment, capture_output=True, text=True, errors="replace", check=False, timeout=120
    )


def commit(folder):
    run("git", "add", "--all", cwd=folder)
    run("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--message", "x", cwd=folder)


def try_hook(folder, hook):
    """Run a hook as a commit of everything in the folder would."""
    run("git", "add", "--all", cwd=folder)
    return run("prek", "run", hook, "--verbose", cwd=folder)


def test_the_manifest_is_one():
    """The manager of hooks reads it, and refuses one that is none."""
    assert run("prek", "validate-manifest", MANIFEST, cwd=ROOT).returncode == 0
    assert set(HOOKS) == {"policytrack-validate", "policytrack-format"}


def test_a_manifest_that_is_none_is_refused(tmp_path):
    """The test above can fail."""
    wrong = tmp_path / ".pre-commit-hooks.yaml"
    wrong.write_text("- id: policytrack-validate\n", "utf-8")
    assert run("prek", "validate-manifest", wrong, cwd=tmp_path).returncode != 0


@pytest.mark.parametrize("hook", HOOKS.values(), ids=HOOKS)
def test_a_hook_starts_the_program_that_the_package_installs(hook):
    """The manager installs the package, which has that program."""
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    assert hook["language"] == "python"
    assert shlex.split(hook["entry"])[0] in scripts


@pytest.mark.parametrize("name", ["PT104-text-for-the-format", "PT303-relation-to-nothing", "PT304-circular-relations"])
def test_the_verdict_is_that_of_the_command(repository, name):
    """Status and every word, but for the time it took; for one file and across files."""
    assert try_hook(repository, "policytrack-validate").returncode == 0
    shutil.copytree(INVALID / name / "agreements", repository / "data" / "agreements", dirs_exist_ok=True)
    told = run("policytrack", "validate", "data/agreements", cwd=repository)
    done = try_hook(repository, "policytrack-validate")
    assert (told.returncode, done.returncode) == (1, 1)
    shown = {line.strip() for line in TIME_TAKEN.sub("", done.stdout).splitlines()}
    assert {line.strip() for line in TIME_TAKEN.sub("", told.stdout).splitlines()} <= shown


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_a_bad_record_is_found_whatever_its_name(repository, name):
    """A name is no option, no command, and no line of its own."""
    (repository / "data" / "agreements" / name).write_text("- ::error::pwned\n", "utf-8")
    done = try_hook(repository, "policytrack-validate")
    assert done.returncode == 1
    assert "error[PT1" in done.stdout
    assert not re.search(r"^\s*::", done.stdout, re.MULTILINE)
    assert not (repository / "sprung").exists()


def test_a_removal_that_breaks_another_record_is_found(repository):
    """The commit names no file that could be checked, so the hook looks at the folder."""
    folder = repository / "data" / "agreements"
    (other,) = (INVALID / "PT303-relation-to-nothing" / "agreements").iterdir()
    text = other.read_text("utf-8").replace("nld-per-2019-customs-agreement", GOOD.stem)
    (folder / other.name).write_text(text, "utf-8")
    assert try_hook(repository, "policytrack-validate").returncode == 0
    commit(repository)
    (folder / GOOD.name).unlink()
    done = try_hook(repository, "policytrack-validate")
    assert done.returncode == 1
    assert "error[PT303]" in done.stdout


@pytest.mark.parametrize("name", ["x.yaml", "x.yml", *HOSTILE_NAMES])
def test_a_record_is_written_in_canonical_form_whatever_its_name(repository, name):
    """The commit stops, and the next one passes: the file is what `policytrack format` makes of it."""
    path = repository / "data" / "agreements" / name
    scruffy = (
        "# yaml-language-server: $schema=../../schemas/agreement.schema.json\nid:   aaa-bbb-2026-x\nformat: 1 # one\n"
    )
    path.write_text(scruffy, "utf-8")
    expected = subprocess.run(
        [sys.executable, "-m", "policytrack", "format", "-"], input=scruffy, capture_output=True, text=True, check=True
    ).stdout
    first = try_hook(repository, "policytrack-format")
    assert (first.returncode, path.read_text("utf-8")) == (1, expected)
    assert expected != scruffy
    second = try_hook(repository, "policytrack-format")
    assert (second.returncode, path.read_text("utf-8")) == (0, expected)
    assert not re.search(r"^\s*::", first.stdout, re.MULTILINE)
    assert not (repository / "sprung").exists()


def test_other_files_are_left_alone(repository):
    """YAML that is no record is somebody else's; the list of removed records is one of ours."""
    others = [".github/dependabot.yml", "agreements/x.yaml", "data/x.yaml", "data/agreements/sub/x.yaml"]
    for name in others:
        path = repository / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("id:   x\n", "utf-8")
    assert try_hook(repository, "policytrack-format").returncode == 0
    assert all((repository / name).read_text("utf-8") == "id:   x\n" for name in others)
    (repository / "data" / "tombstones.yaml").write_text("tombstones:   []\nformat: 1\n", "utf-8")
    assert try_hook(repository, "policytrack-format").returncode == 1
    assert (repository / "data" / "tombstones.yaml").read_text("utf-8") != "tombstones:   []\nformat: 1\n"

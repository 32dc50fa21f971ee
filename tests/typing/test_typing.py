"""Type checkers on a program that uses policytrack: what is right passes, what is wrong is found, line by line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
CHECKOUT = HERE.parent.parent
CONSUMER, MISUSE = "consumer.py", "misuse.py"


@pytest.fixture(scope="session")
def project(tmp_path_factory):
    """Return a folder with both programs, as a user's project: without any configuration of ours."""
    folder = tmp_path_factory.mktemp("project")
    for name in (CONSUMER, MISUSE):
        shutil.copy(HERE / name, folder)
    return folder


def _run(module, *arguments, project):
    command = [sys.executable, "-m", module, *arguments]
    environment = os.environ | {"MYPYPATH": str(CHECKOUT), "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stdout + done.stderr  # the misuse; 0 or 2 would mean that nothing was checked
    return done.stdout


@pytest.fixture(scope="session")
def mypy(project):
    """Errors of mypy --strict in both programs, by file and line."""
    options = ["--strict", "--config-file=", "--follow-imports=silent", "--output=json"]
    cache = f"--cache-dir={CHECKOUT / '.mypy_cache' / 'consumer'}"
    errors = map(json.loads, _run("mypy", *options, cache, CONSUMER, MISUSE, project=project).splitlines())
    return [(Path(one["file"]).name, one["line"], one["message"]) for one in errors if one["severity"] == "error"]


@pytest.fixture(scope="session")
def pyright(project):
    """Errors of pyright, strict, in both programs, by file and line."""
    config = {"extraPaths": [str(CHECKOUT)], "typeCheckingMode": "strict", "pythonVersion": "3.11"}
    (project / "pyrightconfig.json").write_text(json.dumps(config), encoding="utf-8")
    found = json.loads(_run("pyright", "--outputjson", f"--pythonpath={sys.executable}", project=project))
    assert found["summary"]["filesAnalyzed"] == 2
    errors = (one for one in found["generalDiagnostics"] if one["severity"] == "error")
    return [(Path(one["file"]).name, one["range"]["start"]["line"] + 1, one["message"]) for one in errors]


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_a_program_written_as_intended_has_no_error(request, checker):
    """Every call of the consumer is accepted, and every result has the type that it asserts."""
    assert [error for error in request.getfixturevalue(checker) if error[0] == CONSUMER] == []


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_every_misuse_is_found_and_nothing_else(request, checker):
    """Wrong filter names and wrong types are errors on exactly the marked lines."""
    lines = (HERE / MISUSE).read_text(encoding="utf-8").splitlines()
    marked = {number for number, line in enumerate(lines, start=1) if line.endswith("# refused")}
    assert len(marked) > 15
    assert {line for name, line, _ in request.getfixturevalue(checker) if name == MISUSE} == marked

"""The structure: every import points down, every module and function keeps its budget."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "policytrack").rglob("*.py"))
LARGEST_MODULE = 350
LARGEST_FUNCTION = 60
USUAL_FUNCTION = 25
TYPICAL_MODULE = 120


def lengths(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    return [node.end_lineno - node.lineno + 1 for node in functions]


def test_every_import_points_down_and_every_module_has_a_layer():
    """The import contract holds; it is exhaustive, so a module in no layer breaks it."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 kept, 0 broken" in done.stdout


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_no_longer_than_its_budget(path):
    """A module over its budget is cut in the wrong place."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LARGEST_MODULE


def test_most_modules_are_short():
    """Half of the modules are shorter than 120 lines; the vendored table is data and does not count."""
    sizes = [len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES if path.name != "_country_table.py"]
    assert median(sizes) <= TYPICAL_MODULE


def test_functions_are_short():
    """Nine functions of ten have at most 25 lines, and none more than 60."""
    sizes = sorted(size for path in MODULES for size in lengths(path))
    assert sizes[int(0.9 * len(sizes))] <= USUAL_FUNCTION
    assert sizes[-1] <= LARGEST_FUNCTION


def test_no_module_is_a_lumber_room():
    """No module is called after nothing in particular."""
    assert not {"utils", "common", "helpers", "core", "base", "misc"} & {path.stem for path in MODULES}

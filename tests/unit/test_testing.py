"""The strategies for users, where Hypothesis is not installed, and the package without them."""

from __future__ import annotations

import runpy
import subprocess
import sys

import pytest

from policytrack import testing


def test_without_hypothesis_the_error_says_what_to_install(monkeypatch):
    """Importing the strategies without Hypothesis names the missing package and the command that brings it."""
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(ImportError, match="pip install hypothesis"):
        runpy.run_path(testing.__file__)


def test_the_package_does_without_hypothesis():
    """Nothing a program imports to load records brings Hypothesis in."""
    program = "import sys, policytrack, policytrack.dataset; sys.exit('hypothesis' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0

"""The wheel: exactly the files that git knows, the records and schemas among them, and a snapshot that matches."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from policytrack.examples import known_examples, read_examples

ROOT = Path(__file__).parents[2]
BUNDLED = "policytrack/_bundled/"
MADE = {f"{BUNDLED}examples.json", f"{BUNDLED}snapshot.jsonl"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = ["-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), "."]
    subprocess.run([sys.executable, *command], cwd=ROOT, check=True, capture_output=True)
    (file,) = folder.glob("*.whl")
    return zipfile.ZipFile(file)


def tracked(*paths):
    done = subprocess.run(["git", "ls-files", "-z", *paths], cwd=ROOT, check=True, capture_output=True, text=True)
    return {name for name in done.stdout.split("\0") if name}


def test_the_wheel_holds_what_git_knows_and_nothing_else(wheel):
    """A file that somebody forgot, or a scratch file that git ignores, would show here."""
    names = {name for name in wheel.namelist() if ".dist-info/" not in name}
    data = {BUNDLED + name.removeprefix("data/") for name in tracked("data/agreements", "data/tombstones.yaml")}
    schemas = {BUNDLED + name for name in tracked("schemas")}
    assert names - MADE == tracked("policytrack") | data | schemas
    assert names >= MADE


def test_the_wheel_says_that_it_is_typed_and_under_which_licences(wheel):
    """Type checkers and lawyers find what they look for."""
    names = wheel.namelist()
    assert "policytrack/py.typed" in names
    assert {Path(name).name for name in names if "/licenses/" in name} == {"LICENSE", "LICENSE-DATA"}


def test_the_snapshot_holds_every_record(wheel):
    """One line for each record, in order, after the line with the digest."""
    header, *lines = wheel.read(f"{BUNDLED}snapshot.jsonl").decode().splitlines()
    assert set(json.loads(header)) == {"digest"}
    identifiers = [json.loads(line)["id"] for line in lines]
    assert identifiers == sorted(path.stem for path in (ROOT / "data" / "agreements").glob("*.yaml"))


def test_an_installed_package_loads_its_snapshot(wheel, tmp_path):
    """Away from the checkout, the records come from the snapshot, and are the same as those read from YAML."""
    wheel.extractall(tmp_path)
    program = (
        "import sys, policytrack as pt; from policytrack.snapshot import load_snapshot; "
        "assert pt.__file__.startswith(sys.path[0]), pt.__file__; "
        "loaded = pt.load(); assert 'yaml' not in sys.modules; "
        "assert tuple(loaded.values()) == load_snapshot(); "
        "from policytrack.resources import records_folder; assert pt.load(records_folder()) == loaded; "
        "print(loaded['can-ind-2026-security-workplan'].status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {program}"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == "announced", done.stderr


def test_an_installed_package_explains_codes_with_examples(wheel, tmp_path):
    """The examples are those of the checkout, and no test is needed to show them."""
    wheel.extractall(tmp_path)
    assert read_examples(tmp_path / BUNDLED / "examples.json") == known_examples()
    program = "from policytrack.cli import main; import sys; sys.argv[1:] = ['explain', 'PT203', 'PT004']; main()"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {program}"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "error[PT203]: `GHA` stands before `CHE`" in done.stdout, done.stderr
    assert "  $ mkfifo agreements/can-ind-2026-example.yaml\n" in done.stdout

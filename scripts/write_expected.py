"""Write anew what every bad record is told, and what the commands of every situation print.

Read the difference before you keep it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

from policytrack.examples import Example, examples
from policytrack.rendering.findings_text import findings_text
from policytrack.rendering.terminal import Style
from policytrack.validation import validate

ROOT = Path(__file__).resolve().parents[1]
RECORDS = ROOT / "tests" / "records"
HOME = "/home/you"
"""What the folder of a situation is called in what is printed there."""

_TIME = re.compile(r"\([0-9.]+ (ms|s|min)\)")
# Root may read everything, unless it gives that up.
_MORTAL = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
_IS_MORTAL = not _MORTAL or shutil.which(_MORTAL[0]) is not None
_SHELL = ["bash", "--noprofile", "--norc", "-euo", "pipefail", "-c"]
_COMMAND = 'policytrack() { "$0" -m policytrack "$@"; }'  # whether or not it is installed as a command
_WHO = {"NAME": "Somebody", "EMAIL": "somebody@example.org", "DATE": "2026-11-22T12:00:00Z"}
_ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith("GIT")},
    "COLUMNS": "80",
    "LC_ALL": "C.UTF-8",
    "NO_COLOR": "1",
    "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]),
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    # Of the same commit by the same person at the same time, git makes the same identifier.
    **{f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in _WHO.items()},
}


def cannot_be_made(example: Example) -> bool:
    """Tell whether a situation cannot be made here: permissions do not bind root, and it cannot give that up."""
    return any(step.startswith("chmod ") for step in example.steps) and not _IS_MORTAL


def take(steps: Iterable[str], folder: Path) -> tuple[str, int]:
    """Take steps in a folder up to the first that fails; return what they print, and the status of the last one taken.

    Each is a command line that can be tried by itself. What differs from run to run is made alike in what is printed.
    """
    printed, status = "", 0
    for step in steps:
        words = [*(_MORTAL if _IS_MORTAL else ()), *_SHELL, f"{_COMMAND}\n{step}", sys.executable]
        done = subprocess.run(  # noqa: S603 - the steps are part of this repository
            words,
            cwd=folder,
            env=_ENVIRONMENT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
            timeout=60,
        )
        printed, status = printed + done.stdout.decode(), done.returncode
        if status:
            break
    return _TIME.sub("(0.1 s)", printed.replace(str(folder.resolve()), HOME)), status


def prepare(situation: Path, folder: Path) -> None:
    """Copy into `folder` the records of a situation, as they are before its steps are taken."""
    shutil.copytree(situation, folder, ignore=shutil.ignore_patterns("*.sh", "*.txt", "mended"))


def _write_bad_records() -> None:
    for folder in sorted(path for path in (RECORDS / "invalid").iterdir() if path.is_dir()):
        with chdir(folder):
            text = findings_text(validate(["agreements"]).findings, Style())
        (folder / "expected.txt").write_text(text, encoding="utf-8")


def _write_situations() -> None:
    folders = sorted(path for path in (RECORDS / "situations").iterdir() if path.is_dir())
    for folder in folders:
        (folder / "expected.txt").touch()  # what has none is no example yet
    for folder, example in zip(folders, examples(RECORDS / "situations"), strict=True):
        if cannot_be_made(example):
            print(f"{folder.name}: left as it is, since root cannot give up its privileges here", file=sys.stderr)
            continue
        with TemporaryDirectory() as temporary:
            prepare(folder, Path(temporary, folder.name))
            printed, _ = take(example.steps, Path(temporary, folder.name))
        (folder / "expected.txt").write_text(printed, encoding="utf-8")


if __name__ == "__main__":
    _write_bad_records()
    _write_situations()
    print("written; read the difference with: git diff tests/records")

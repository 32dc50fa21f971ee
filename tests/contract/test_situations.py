"""Situations: what no file of a repository can show, such as a link or a commit, made by the commands that are shown.

Each folder under `tests/records/situations` holds records, the commands that make the situation out of them
(`steps.sh`; the last one prints `expected.txt`), and records (`mended`) or commands (`mending_steps.sh`) that put it
right. After a wording was changed on purpose, write what is expected anew with `python scripts/write_expected.py` and
read the difference.
"""

from __future__ import annotations

import re
import runpy
import shutil
from pathlib import Path

import pytest

from policytrack.examples import examples

ROOT = Path(__file__).parents[2]
SITUATIONS = ROOT / "tests" / "records" / "situations"
FOLDERS = sorted(path for path in SITUATIONS.iterdir() if path.is_dir())
EXAMPLES = dict(zip(FOLDERS, examples(SITUATIONS), strict=True))
_SCRIPT = runpy.run_path(str(ROOT / "scripts" / "write_expected.py"))
cannot_be_made, prepare, take = _SCRIPT["cannot_be_made"], _SCRIPT["prepare"], _SCRIPT["take"]


def mend(example, situation, folder):
    """Put the mended records in place and take the steps that mend; return what the steps print and their status."""
    for name, _ in example.mended:
        place = folder if name == "tombstones.yaml" else folder / "agreements"
        shutil.copy(situation / "mended" / name, place / name)
    return take(example.mending_steps, folder)


@pytest.mark.parametrize("situation", FOLDERS, ids=lambda folder: folder.name)
def test_the_commands_lead_into_it_and_out_again(situation, tmp_path):
    """The words are the expected ones, of this code alone; once mended, the same command finds nothing."""
    example = EXAMPLES[situation]
    if cannot_be_made(example):
        pytest.skip("root, and no setpriv to give up its privileges")
    *making, command = example.steps
    folder = tmp_path / situation.name
    prepare(situation, folder)
    assert take(making, folder) == ("", 0)
    assert take([command], folder) == (example.report, 1)
    assert set(re.findall(r"\[(PT[0-9]+)\]", example.report)) == {example.code}
    assert mend(example, situation, folder) == ("", 0)
    printed, status = take([command], folder)
    assert status == 0
    assert "[PT" not in printed


@pytest.mark.parametrize("situation", FOLDERS, ids=lambda folder: folder.name)
def test_it_is_mended_in_one_way(situation):
    """By other records or by commands, so that nobody has to ask which comes first."""
    example = EXAMPLES[situation]
    assert bool(example.mended) is not bool(example.mending_steps)


def test_before_its_commands_are_taken_nothing_is_wrong(tmp_path):
    """What is wrong comes from the commands or, where the records are mended, stands in these."""
    for situation in (folder for folder in FOLDERS if EXAMPLES[folder].mending_steps):
        prepare(situation, tmp_path / situation.name)
        assert take(["policytrack validate agreements"], tmp_path / situation.name)[1] == 0


def test_a_step_that_fails_is_noticed(tmp_path):
    """No other is taken after it; the status is its own, and what went wrong is printed."""
    printed, status = take(["mkdir there", "rmdir there/below", "rmdir there"], tmp_path)
    assert (status, "there/below" in printed) == (1, True)
    assert (tmp_path / "there").is_dir()

"""Mended records: what puts each bad record right, and that it is little and near.

Beside the wrong records of a folder under `tests/records/invalid`, `mended` holds those that have to change; one under
a new name takes the place of the record that the report names first. How far a record was changed is measured by the
lines that differ: at most twelve go or come, and in the record that the report names first one of them lies no more
than five lines from a finding.
"""

from __future__ import annotations

import re
import shutil
from contextlib import chdir
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from policytrack.examples import examples
from policytrack.formatting import canonical
from policytrack.models import Agreement, Tombstones
from policytrack.validation import validate

INVALID = Path(__file__).parents[1] / "records" / "invalid"
FOLDERS = sorted(path for path in INVALID.iterdir() if path.is_dir())
EXAMPLES = dict(zip(FOLDERS, examples(INVALID), strict=True))
MOST_LINES, FURTHEST = 12, 5
NOTHING_THERE = {
    "PT012-empty-file",
    "PT012-only-comments",
    "PT109-list-instead-of-a-record",
    "PT109-text-instead-of-a-record",
}
"""Where no record is yet, mending writes the whole of it."""
ELSEWHERE = {"PT302-agreement-twice"}
"""The title is what the finding points at; a relation, further down, says that these are two agreements."""
QUOTED = {"PT027-backslash-in-double-quotes", "PT030-quote-left-open"}
"""What is mended by quotation marks as the message says, where canonical form would do without them."""


def names(folder):
    return folder.name


def changed(mending):
    """Return the lines of the wrong record where something goes or comes, and how many lines do."""
    old, new = mending.before.splitlines(), mending.text.splitlines()
    changes = [
        (start, end, to - since)
        for tag, start, end, since, to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if tag != "equal"
    ]
    places = {line + 1 for start, end, _ in changes for line in range(start, max(end, start + 1))}
    return places, sum(end - start + come for start, end, come in changes)


@pytest.mark.parametrize("folder", FOLDERS, ids=names)
def test_checking_finds_nothing_in_the_mended_record(folder, tmp_path):
    """Put in the place of the wrong one, with all other files of the folder as they are."""
    shutil.copytree(folder, tmp_path / "example")
    example = EXAMPLES[folder]
    assert example.mended
    for mending in example.mendings():
        root = tmp_path / "example"
        place = root if mending.name == "tombstones.yaml" else root / "agreements"
        (place / mending.before_name).unlink()
        shutil.copy(folder / "mended" / mending.name, place / mending.name)
    with chdir(tmp_path / "example"):
        assert validate(["agreements"]).findings == ()


@pytest.mark.parametrize("folder", FOLDERS, ids=names)
def test_little_was_changed_and_near_the_finding(folder):
    """By the measure given above; a mended record that is about something else would teach nothing."""
    example = EXAMPLES[folder]
    place = example.place
    for mending in example.mendings():
        places, number = changed(mending)
        assert number <= MOST_LINES or folder.name in NOTHING_THERE
        if mending.before_name != place.name or not number or folder.name in ELSEWHERE:
            continue
        found = re.finditer(rf"--> (?:agreements/)?{re.escape(place.name)}:([0-9]+):", example.report)
        distances = [abs(int(match[1]) - line) for match in found for line in places]
        assert min(distances) <= FURTHEST


@pytest.mark.parametrize("folder", FOLDERS, ids=names)
def test_a_mended_record_is_in_canonical_form(folder):
    """What is shown as right is written as it is to be written."""
    for file in (folder / "mended").iterdir():
        model = Tombstones if file.name == "tombstones.yaml" else Agreement
        is_canonical = canonical(file.read_bytes(), model=model) == file.read_bytes()
        assert is_canonical is (folder.name not in QUOTED)


def test_only_how_a_file_is_saved_can_leave_its_text_as_it_is():
    """Two records are in another encoding; in every other one some line is mended."""
    same = {folder.name for folder in FOLDERS for mending in EXAMPLES[folder].mendings() if not changed(mending)[1]}
    assert same == {"PT011-utf-16", "PT011-utf-16-without-mark"}

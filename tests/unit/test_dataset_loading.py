"""From files to a collection."""

from __future__ import annotations

import gc
import json
from pathlib import Path

import pytest

from policytrack.dataset import AgreementSet, load
from policytrack.errors import InvalidRecordsError, NothingToCheckError
from policytrack.resources import records_folder
from policytrack.validation import validate


@pytest.fixture
def folder(tmp_path, make_agreement):
    """Return a folder of two records (JSON is YAML too)."""
    for identifier in ("can-ind-2026-workplan", "ind-usa-2025-treaty"):
        document = make_agreement(identifier).model_dump(mode="json", exclude_none=True)
        text = json.dumps(document, ensure_ascii=False)
        (tmp_path / f"{identifier}.yaml").write_text(f"# yaml-language-server: $schema=x\n{text}\n", encoding="utf-8")
    return tmp_path


def test_a_folder_becomes_a_collection(folder, make_agreement):
    """Every record of the folder is in the collection, as it was written."""
    loaded = load(folder)
    assert list(loaded) == ["can-ind-2026-workplan", "ind-usa-2025-treaty"]
    assert loaded["ind-usa-2025-treaty"] == make_agreement("ind-usa-2025-treaty")


def test_a_file_becomes_a_collection_of_one(folder):
    """A single record may be loaded, by a path or by its text."""
    path = folder / "ind-usa-2025-treaty.yaml"
    assert list(load(path)) == list(load(str(path))) == ["ind-usa-2025-treaty"]


def test_the_records_of_the_package_are_loaded_without_a_path():
    """Without a path, the package's own records are loaded."""
    loaded = load()
    assert isinstance(loaded, AgreementSet)
    assert set(loaded) == {path.stem for path in Path(records_folder()).glob("*.yaml")}


QUESTIONS = [
    ({"party": "IN", "pillar": "liaison officers", "degree": "agreed"}, True),
    ({"between": ("IND", "CA"), "pillar": "cyber", "degree_at_least": "committed"}, True),
    ({"pillar": "fraud", "degree": "exploring"}, True),
    ({"pillar": "immigration", "degree_at_least": "agreed"}, False),
    ({"pillar": "drugs"}, True),
    ({"pillar": "drugs", "degree_at_least": "reaffirmed"}, False),
    ({"representative": "Drouin", "since": "2026-02", "until": "2026-02-07"}, True),
]


@pytest.mark.parametrize(("question", "is_found"), QUESTIONS, ids=[str(question) for question, _ in QUESTIONS])
def test_the_security_workplan_answers_the_questions_it_was_recorded_for(question, is_found):
    """The workplan of 2026 is found by what was promised, and not by what was only hoped for or discussed."""
    assert ("can-ind-2026-security-workplan" in load().where(**question)) is is_found


def test_all_errors_of_all_files_are_raised_at_once(folder):
    """One wrong record stops loading, and the exception holds the findings of every wrong record, errors only."""
    for name in ("a.yaml", "b.yaml"):
        (folder / name).write_text("format: 1\n", encoding="utf-8")
    with pytest.raises(InvalidRecordsError) as caught:
        load(folder)
    assert caught.value.findings == validate([folder]).errors
    assert {Path(finding.path).name for finding in caught.value.findings} == {"a.yaml", "b.yaml"}


@pytest.mark.parametrize("name", ["", "nowhere", "nowhere.yaml"])
def test_nothing_to_load_is_an_error(tmp_path, name):
    """A folder without records, or a path that leads nowhere, is an error and no empty collection."""
    with pytest.raises(NothingToCheckError):
        load(tmp_path / name)


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_is_left_as_it_was(folder, enabled):
    """The cyclic garbage collector is as it was before, after success and after failure."""
    was_enabled = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        load(folder)
        assert gc.isenabled() is enabled
        with pytest.raises(NothingToCheckError):
            load(folder / "nowhere")
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if was_enabled else gc.disable)()

"""Two versions of the data, read."""

from __future__ import annotations

import json

import pytest

from policytrack.change import changes
from policytrack.errors import NothingToCheckError

NAME = "can-ind-2026-workplan"


@pytest.fixture
def write(tmp_path, make_agreement):
    """Return a function that writes a record, as JSON, which is YAML too, into a folder of a version."""

    def write(version, name=f"{NAME}.yaml", *, identifier=NAME, indent=None, data=None, **keys):
        content = make_agreement(identifier, **keys).model_dump(mode="json", exclude_none=True)
        path = tmp_path / version / "records" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(json.dumps(content, indent=indent).encode() if data is None else data)
        return path.parent

    return write


def _told(found):
    return [(str(change.kind), change.agreement.id, change.sentence) for change in found]


def test_a_file_written_otherwise_is_one_change(write):
    """The record says the same; between collections there would be no change at all."""
    found = changes(write("old"), write("new", indent=2))
    assert _told(found) == [("format_only", NAME, "Only the way the file is written changed.")]
    assert not found.changed


def test_other_line_ends_are_no_change(write):
    """Git and editors change them on their own."""
    old = write("old", indent=1)
    data = (old / f"{NAME}.yaml").read_bytes().replace(b"\n", b"\r\n")
    assert _told(changes(old, write("new", data=data))) == []


def test_a_file_of_another_name_is_told(write):
    """The record is the same by its identifier."""
    found = changes(write("old"), write("new", "other.yaml"))
    words = f"The file {NAME}.yaml is now called other.yaml; the record says the same."
    assert _told(found) == [("format_only", NAME, words)]


def test_two_files_may_bear_any_names(write):
    """Whoever names two files knows what they are called."""
    old, new = write("old"), write("new", "other.yaml", indent=1)
    assert len(changes(old / f"{NAME}.yaml", new / "other.yaml").of("format_only")) == 1
    write("new", "other.yaml")
    assert len(changes(old / f"{NAME}.yaml", new / "other.yaml")) == 0


@pytest.mark.parametrize("broken", ["old", "new"])
def test_a_file_that_is_no_record_is_listed(write, broken):
    """It counts neither as removed nor as added; the other files are compared."""
    folders = {version: write(version, summary=f"A plan, {version}.") for version in ("old", "new")}
    write(broken, data=b"a: [")
    other = "can-ind-2025-workplan"
    write("new", f"{other}.yaml", identifier=other)
    found = changes(folders["old"], folders["new"])
    assert [change.agreement.id for change in found] == [other]
    assert [(file.side, file.path) for file in found.unreadable] == [(broken, str(folders[broken] / f"{NAME}.yaml"))]


def test_a_single_file_that_is_no_record_hides_the_other(write):
    """Nothing can be told of the one without the other, whatever the files are called."""
    old, new = write("old") / f"{NAME}.yaml", write("new", "x.yaml", data=b"a: [") / "x.yaml"
    found = changes(old, new)
    assert (found.changes, len(found.unreadable)) == ((), 1)


def test_the_second_file_of_one_identifier_is_listed(write):
    """Only one can be the record."""
    write("new", "a.yaml")
    found = changes(write("old", summary="Once."), write("new", "b.yaml", summary="Twice."))
    (file,) = found.unreadable
    assert [problem.code for problem in file.problems] == ["PT301"]
    assert [change.path for change in found] == ["summary"]


def test_a_collection_is_held_against_files(write, make_agreement):
    """How a file is written does not count where one version has no files."""
    folder = write("new", indent=3)
    assert len(changes([make_agreement()], folder)) == 0
    assert len(changes(folder, {NAME: make_agreement(summary="Other.")})) == 1


@pytest.mark.parametrize(
    ("stones", "words"),
    [
        (None, ")."),
        ("format: 1", "; no tombstone says why."),
        ("a: [", ")."),
        ("format: 2", ")."),
        (
            f"{{format: 1, tombstones: [{{id: {NAME}, removed: 2026-12-01, reason: Recorded twice.}}]}}",
            "; it went on 1 December 2026: Recorded twice.",
        ),
    ],
)
def test_a_removed_record_is_told_with_its_tombstone(write, stones, words):
    """A list that cannot be read is not held against the record: other checks find it."""
    other = "can-ind-2025-workplan"
    old, new = write("old"), write("new", f"{other}.yaml", identifier=other)
    if stones:
        (new.parent / "tombstones.yaml").write_text(stones)
    _, (kind, identifier, sentence) = _told(changes(old, new))
    assert (kind, identifier) == ("correction", NAME)
    assert sentence.startswith(
        "Record removed: Shared workplan (workplan of Canada and India, 7 February 2026, announced"
    )
    assert sentence.endswith(words)


def test_two_folders_without_records_are_an_error(tmp_path):
    """Probably the wrong folders were named; one alone can be empty."""
    (tmp_path / "a").mkdir()
    with pytest.raises(NothingToCheckError, match="nor does"):
        changes(tmp_path / "a", tmp_path / "a")


def test_an_empty_folder_holds_nothing_yet(write, tmp_path):
    """All records of the other are new."""
    (tmp_path / "empty").mkdir()
    assert [agreement.id for agreement in changes(tmp_path / "empty", write("new")).added] == [NAME]

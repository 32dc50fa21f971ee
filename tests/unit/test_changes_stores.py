"""Where the records of a version stand."""

from __future__ import annotations

import pytest

from policytrack.change.stores import Folder, SingleFile, store_of
from policytrack.errors import NothingToCheckError


def test_a_folder_holds_record_files_in_order(tmp_path):
    """Other files are none of its business."""
    for name in ("b.yaml", "a.yml", "notes.txt"):
        (tmp_path / name).write_text(name)
    store = store_of(tmp_path)
    assert isinstance(store, Folder)
    assert dict(store.stamps()) == {"a.yml": "", "b.yaml": ""}
    assert [*store.contents(["b.yaml"])] == [("b.yaml", b"b.yaml")]
    assert store.shown("b.yaml") == str(tmp_path / "b.yaml")


def test_a_file_is_a_store_of_its_own(tmp_path):
    """Whatever it is called; it knows of no records that went."""
    path = tmp_path / "any name"
    path.write_bytes(b"x")
    store = store_of(path)
    assert isinstance(store, SingleFile)
    assert [*store.contents(store.stamps())] == [("", b"x")]
    assert (store.shown(""), store.tombstones()) == (str(path), None)


def test_links_that_lead_out_of_a_folder_are_refused(tmp_path):
    """A folder of records from somebody else cannot point at other files."""
    (tmp_path / "secret").write_text("secret")
    folder = tmp_path / "records"
    folder.mkdir()
    (folder / "a.yaml").symlink_to(tmp_path / "secret")
    ((_, problems),) = store_of(folder).contents(["a.yaml"])
    assert [problem.code for problem in problems] == ["PT005"]


def test_records_that_went_are_listed_beside_the_folder(tmp_path):
    """A folder without such a list says nothing of them."""
    folder = tmp_path / "records"
    folder.mkdir()
    assert store_of(folder).tombstones() is None
    (tmp_path / "tombstones.yaml").write_bytes(b"format: 1\n")
    assert store_of(folder).tombstones() == b"format: 1\n"


def test_what_does_not_exist_is_named(tmp_path):
    """A path that leads nowhere is an error, not an empty version."""
    with pytest.raises(NothingToCheckError, match="no such file or folder"):
        store_of(tmp_path / "nowhere")


def test_a_folder_that_cannot_be_read_is_named(tmp_path):
    """It went after it was found, or was never allowed."""
    store = Folder(tmp_path / "gone")
    with pytest.raises(NothingToCheckError, match="the folder cannot be read"):
        store.stamps()

"""The snapshot: the same agreements as the records, or none."""

from __future__ import annotations

import shutil

import pytest

from policytrack.resources import records_folder
from policytrack.snapshot import load_snapshot, read_snapshot, records_digest, write_snapshot
from policytrack.validation import check


@pytest.fixture
def records(tmp_path):
    return shutil.copytree(records_folder(), tmp_path / "records")


@pytest.fixture
def snapshot(records, tmp_path):
    file = tmp_path / "snapshot.jsonl"
    write_snapshot(check([records], keep=True).agreements, records, file)
    return file


def test_the_snapshot_gives_the_same_agreements_as_the_records(records, snapshot):
    """Loading from the snapshot is loading the records, only faster."""
    assert read_snapshot(snapshot, records) == check([records], keep=True).agreements


def test_a_changed_record_makes_the_snapshot_void(records, snapshot):
    """One changed byte, and the snapshot is not used."""
    record = next(records.glob("*.yaml"))
    record.write_bytes(record.read_bytes() + b"\n")
    assert read_snapshot(snapshot, records) is None


@pytest.mark.parametrize("change", ["rename", "add", "remove"])
def test_another_set_of_files_makes_the_snapshot_void(records, snapshot, change):
    """Names count as well as contents."""
    record = next(records.glob("*.yaml"))
    if change == "rename":
        record.rename(record.with_name("zzz.yaml"))
    elif change == "add":
        shutil.copy(record, record.with_name("zzz.yaml"))
    else:
        record.unlink()
    assert read_snapshot(snapshot, records) is None


def test_a_checkout_has_no_snapshot():
    """In a checkout the records are read as they stand."""
    assert load_snapshot() is None


def test_the_digest_depends_on_nothing_but_the_records(records):
    """The digest of a copy is the digest of the original."""
    assert records_digest(records) == records_digest(records_folder())

"""The files that arguments stand for."""

from __future__ import annotations

from pathlib import Path

import pytest

from policytrack.cli.places import Place, places_of
from policytrack.errors import NothingToCheckError
from policytrack.models import Agreement, Tombstones


def test_files_folders_and_standard_input(tmp_path):
    """Each file once, in the order given; of a folder the records in it."""
    for name in ("b.yaml", "a.yml", "c.txt"):
        (tmp_path / name).touch()
    given = ["-", str(tmp_path / "c.txt"), str(tmp_path), str(tmp_path / "a.yml")]
    assert places_of(given) == [
        Place(),
        Place(tmp_path / "c.txt"),
        Place(tmp_path / "a.yml"),
        Place(tmp_path / "b.yaml", tmp_path),
    ]
    assert [place.shown for place in places_of(["-", str(tmp_path / "c.txt")])] == ["<stdin>", str(tmp_path / "c.txt")]


def test_only_the_list_of_records_that_went_is_no_record():
    """It is known by its name."""
    assert Place().model is Agreement
    assert Place(Path("data/tombstones.yaml")).model is Tombstones
    assert Place(Path("tombstones.yaml/a.yaml")).model is Agreement


@pytest.mark.parametrize(("name", "message"), [("empty", "no record"), ("gone", "no such file or folder")])
def test_where_there_is_nothing(tmp_path, name, message):
    """A folder without records, and a path that is not there."""
    (tmp_path / "empty").mkdir()
    with pytest.raises(NothingToCheckError, match=message):
        places_of([str(tmp_path / name)])

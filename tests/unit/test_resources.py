"""Resources: the files that belong to the package."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from policytrack.errors import MissingDataError
from policytrack.resources import (
    _first,
    example_folders,
    examples_file,
    help_address,
    own_collection,
    records_folder,
    schema_folder,
    snapshot_file,
)

ROOT = Path(__file__).parents[2]


def test_in_a_checkout_records_and_schemas_stand_at_its_top():
    """Nothing is bundled in a checkout."""
    assert records_folder() == ROOT / "data" / "agreements"
    assert schema_folder() == ROOT / "schemas"
    assert snapshot_file() is None
    assert examples_file() is None
    assert all(folder.is_dir() for folder in example_folders())
    assert example_folders(ROOT) == example_folders()


def test_a_broken_installation_says_so(tmp_path):
    """Without records there is an error that says what to do."""
    with pytest.raises(MissingDataError, match="install the package again"):
        _first(tmp_path / "gone")


def test_the_address_of_help_lies_on_the_site_of_the_project():
    """The address that messages give is on the site that the package names."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert help_address("PT101").startswith(project["urls"]["Documentation"])


def test_new_records_go_to_the_collection_that_one_works_in(tmp_path):
    """The nearest from the folder upwards, not beyond the top of a repository; below the folder where there is none."""
    inner = tmp_path / "docs" / "guides"
    inner.mkdir(parents=True)
    assert own_collection(inner) == inner / "data" / "agreements"
    (tmp_path / "data" / "agreements").mkdir(parents=True)
    assert own_collection(inner) == own_collection(tmp_path / "data" / "agreements") == tmp_path / "data" / "agreements"
    (tmp_path / "docs" / ".git").touch()  # a file, as in a second working tree
    assert own_collection(inner) == tmp_path / "docs" / "data" / "agreements"

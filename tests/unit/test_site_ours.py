"""The site of the project's own records, and of anybody's."""

import pytest

from policytrack.errors import InvalidRecordsError, NothingToCheckError
from policytrack.resources import SITE, records_folder
from policytrack.site.ours import site_of, went

FLAGSHIP = "can-ind-2026-security-workplan"
STONE = """format: 1
tombstones:
  - {id: can-usa-2019-road-map, removed: 2026-10-01, reason: It was a draft of another.}
"""


def test_the_site_of_our_own_records_says_where_they_are_mended():
    """It has the licence, the places for changes and reports, and the manual elsewhere unless told."""
    site = site_of(None, "2026-11-22")
    assert FLAGSHIP in site.agreements
    assert (site.name, site.licence, site.docs, site.address) == ("policytrack", "CC-BY-4.0", SITE, "")
    assert site.edit.endswith("/edit/main/data/agreements/")
    assert "template=report-a-mistake.yml" in site.report


def test_the_site_of_other_records_promises_nothing_in_our_name():
    """No licence, and no place for changes, that they do not have."""
    record = records_folder() / f"{FLAGSHIP}.yaml"
    site = site_of(record, "2026-11-22", address="https://a.example/x", docs="https://b.example//", licence="CC0-1.0")
    assert list(site.agreements) == [FLAGSHIP]
    assert (site.name, site.licence, site.edit, site.report) == ("Policy agreements", "CC0-1.0", "", "")
    assert (site.address, site.docs) == ("https://a.example/x/", "https://b.example/")


def test_passages_are_looked_up_in_texts(tmp_path):
    """Without texts nothing is looked up; a folder that is not there is said to be so."""
    assert site_of(None, "2026-11-22").verdicts == {}
    assert site_of(None, "2026-11-22", texts=tmp_path).verdicts
    with pytest.raises(NothingToCheckError):
        site_of(None, "2026-11-22", texts=tmp_path / "none")


def test_what_went_stands_beside_the_folder(tmp_path):
    """The list is found for a folder and for a file in it; there need not be one, but it must have its shape."""
    folder = tmp_path / "agreements"
    folder.mkdir()
    assert went(folder) == ()
    (tmp_path / "tombstones.yaml").write_text(STONE, "utf-8")
    assert [stone.id for stone in went(folder)] == ["can-usa-2019-road-map"]
    assert went(folder / "a.yaml") == went(folder)
    (tmp_path / "tombstones.yaml").write_text("format: 1\ntombstones: 3\n", "utf-8")
    with pytest.raises(InvalidRecordsError, match=r"tombstones\.yaml"):
        went(folder)

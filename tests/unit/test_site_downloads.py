"""Everything as data."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import zipfile
from dataclasses import replace

import pytest

from policytrack import load
from policytrack.dataset import AgreementSet
from policytrack.models import Agreement
from policytrack.site.downloads import downloads, record_address
from policytrack.site.page import File, Page, Site
from policytrack.tables import Unit, columns, rows


@pytest.fixture
def site(draft):
    """A site of the small record."""
    return Site(AgreementSet([Agreement.model_validate(draft)]), "Records", "", "2026-11-22", "abc")


def files(site):
    """Return the files of a site by their paths."""
    found = [made for made in downloads(site) if isinstance(made, File)]
    assert len({file.path for file in found}) == len(found)
    return {file.path: file.content for file in found}


def page_of(site):
    """Return the page that leads to them."""
    return next(made for made in downloads(site) if isinstance(made, Page))


def read(markup):
    """Return markup as it is read."""
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


def test_every_table_is_there_as_csv_and_as_json(site):
    """With the rows and columns that the library gives."""
    found = files(site)
    for unit in Unit:
        table = rows(site.agreements, unit)
        header, *lines = csv.reader(io.StringIO(found[f"downloads/{unit}.csv"].decode()))
        assert header == [column.name for column in columns(unit)]
        assert len(lines) == len(table)
        assert json.loads(found[f"downloads/{unit}.json"]) == table
    assert found["downloads/codebook.csv"].decode().startswith('"unit","column","type","several","meaning"')


def test_records_are_there_one_by_one_and_together(site, tmp_path):
    """The archive unpacks to a folder that loads as it is."""
    found = files(site)
    (agreement,) = site.agreements.values()
    with zipfile.ZipFile(io.BytesIO(found["downloads/records.zip"])) as packed:
        assert packed.namelist() == [f"agreements/{agreement.id}.yaml"]
        assert packed.read(f"agreements/{agreement.id}.yaml") == found[record_address(agreement.id)]
        packed.extractall(tmp_path)
    assert load(tmp_path / "agreements") == site.agreements
    lines = found["downloads/agreements.jsonl"].splitlines()
    assert [Agreement.model_validate_json(line) for line in lines] == [agreement]


def test_the_digests_are_those_of_all_other_files(site):
    """As `sha256sum --check` reads them."""
    found = files(site)
    sums = found.pop("downloads/SHA256SUMS").decode()
    assert sums == "".join(
        f"{hashlib.sha256(content).hexdigest()}  {path.removeprefix('downloads/')}\n" for path, content in found.items()
    )


def test_the_same_records_give_the_same_bytes(site):
    """Whatever day it is."""
    assert files(site) == files(replace(site, made="2030-01-01"))


def test_a_formula_in_a_record_stays_text(draft):
    """A spreadsheet that opens the table runs nothing."""
    draft["title"]["text"] = '=HYPERLINK("https://example.org")'
    site = Site(AgreementSet([Agreement.model_validate(draft)]), "Records", "", "2026-11-22", "abc")
    assert '"\'=HYPERLINK(""https://example.org"")"' in files(site)["downloads/agreement.csv"].decode()


def test_every_link_of_the_page_to_a_file_has_its_file(site):
    """And every file but the digests' own is reached from the page."""
    page = page_of(site)
    linked = set(re.findall(r'href="(downloads/[^"]+)"', page.body))
    assert linked == set(files(site))


def test_the_page_says_how_much_there_is(site):
    """Rows, columns and sizes; where the codebook is explained; how all of it is cited."""
    page = page_of(replace(site, licence="CC-BY-4.0", address="https://example.org/"))
    shown = read(page.body)
    assert "as data: 1 agreement, version abc , made on 22 November 2026." in shown
    assert re.search(r"Commitment One commitment of an agreement\. 1 42 commitment\.csv \d+ (bytes|kB)", shown)
    assert "The licence of the data is CC-BY-4.0 ." in shown
    assert "Records, data version abc, 22 November 2026. https://example.org/" in shown
    assert '<a href="reference/codebook.html">The codebook</a>' in page.body
    other = page_of(replace(site, docs="https://docs.example.org/"))
    assert '<a href="https://docs.example.org/reference/codebook.html">The codebook</a>' in other.body
    assert "licence" not in read(other.body)

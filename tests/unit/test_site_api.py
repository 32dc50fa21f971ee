"""The data for programs: every file is as the description says, and says what the records say."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import jsonschema_rs
import pytest
from openapi_spec_validator import validate

from policytrack.dataset import AgreementSet, load
from policytrack.models import Agreement, Tombstone
from policytrack.site.api import api_files, record_path, vocabularies
from policytrack.site.api_description import COLLECTIONS, Place, schema_name
from policytrack.site.ours import site_of
from policytrack.site.page import Site
from policytrack.tables import columns, parted, rows
from policytrack.vocabulary import Vocabulary

HOSTILE = "</script><script>alert(1)</script> \u202e\u2028 '\"\\"
STONE = Tombstone.model_validate(
    {"id": "can-ind-2024-old", "removed": "2026-12-01", "reason": "It was recorded twice."}
)


def _contents(site):
    return {file.path.removeprefix("api/v1/"): json.loads(file.content) for file in api_files(site)}


@pytest.fixture(scope="module")
def collection():
    return load()


@pytest.fixture(scope="module")
def ours():
    site = site_of(None, "2026-11-22", address="https://a.example/x")
    return _contents(replace(site, tombstones=(STONE,)))


def _place_of(path):
    found = [place for place in Place if re.fullmatch(re.sub(r"\\{\w+\\}", "[a-z0-9-]+", re.escape(place)), path)]
    assert len(found) == 1, path
    return found[0]


def test_the_description_is_one(ours):
    """By an independent validator; it describes each kind of file once, and where they stand."""
    description = ours["openapi.json"]
    validate(description)
    assert sorted(description["paths"]) == sorted(f"/{place}" for place in Place)
    assert description["servers"] == [{"url": "https://a.example/x/api/v1"}]
    assert description["info"]["license"] == {"name": "CC-BY-4.0", "identifier": "CC-BY-4.0"}


def test_every_file_is_as_it_is_described(ours):
    """Each path is that of one kind of file, each kind is there, and each file has the shape of its kind."""
    components = ours["openapi.json"]["components"]
    found = {path: _place_of(path) for path in ours}
    assert set(found.values()) == set(Place)
    for place in Place:
        schema = {"$ref": f"#/components/schemas/{schema_name(place)}", "components": components}
        validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
        for path in (path for path, its in found.items() if its is place):
            assert [f"{error.instance_path} {error.message}" for error in validator.iter_errors(ours[path])] == [], path


def test_a_file_that_is_not_as_described_is_found_out(ours):
    """The schemas are closed: a key too many, or one too few, is no longer what was described."""
    schema = {"$ref": "#/components/schemas/AgreementFile", "components": ours["openapi.json"]["components"]}
    validator = jsonschema_rs.Draft202012Validator(schema)
    record = ours["agreements/can-ind-2026-security-workplan.json"]
    assert validator.is_valid(record)
    assert not validator.is_valid(record | {"more": 1})
    assert not validator.is_valid({key: value for key, value in record.items() if key != "meta"})
    assert not validator.is_valid(record | {"data": record["data"] | {"summary": None}})


def test_every_file_says_of_which_data_it_is(ours):
    """With the version of the data and of its format, the day, and the licence."""
    meta = ours["index.json"]["meta"]
    version = meta.pop("data_version")
    assert re.fullmatch("[0-9a-f]{12}", version)
    assert meta == {
        "name": "policytrack",
        "api_version": "1",
        "schema_version": 1,
        "generated_at": "2026-11-22",
        "licence": "CC-BY-4.0",
    }
    others = [path for path in ours if path not in {"openapi.json", "agreement.schema.json"}]
    assert {ours[path]["meta"]["data_version"] for path in others if path != "index.json"} == {version}


def test_a_record_comes_back_whole(ours, collection):
    """Without what follows from it, the object is the record again."""
    for agreement in collection.values():
        data = dict(ours[f"agreements/{agreement.id}.json"]["data"])
        assert data.pop("derived")["status"] == agreement.status
        assert Agreement.model_validate(data) == agreement


def test_tables_come_back_whole(ours, collection):
    """Each item is a row of the table of its unit; what a cell joins is a list."""
    for place, unit in COLLECTIONS.items():
        several = [column.name for column in columns(unit) if column.has_several]
        table = [row | {name: [*parted(row[name])] for name in several} for row in rows(collection, unit)]
        items = [{key: value for key, value in item.items() if key != "links"} for item in ours[place]["data"]]
        assert items == table
        assert ours[place]["count"] == len(table)


def test_items_lead_to_their_place_on_the_site(ours):
    """Each to the page, at the commitment, event, source or claim, and to the whole record."""
    first = {place: ours[place]["data"][0] for place in COLLECTIONS}
    page = "https://a.example/x/agreements/aus-idn-2006-lombok.html"
    assert {place.value: item["links"]["page"].removeprefix(page) for place, item in first.items()} == {
        "agreements.json": "",
        "commitments.json": f"#commitment.{first[Place.COMMITMENTS]['commitment']}",
        "events.json": "#events.0",
        "evidence.json": f"#{first[Place.EVIDENCE]['claim']}",
        "sources.json": f"#source.{first[Place.SOURCES]['source']}",
    }
    assert {item["links"]["record"] for item in first.values()} == {
        "https://a.example/x/api/v1/agreements/aus-idn-2006-lombok.json"
    }


def test_parties_have_their_agreements(ours, collection):
    """In the list by identifier, in their own file in short."""
    india = next(party for party in ours["parties.json"]["data"] if party["code"] == "IND")
    expected = [agreement.id for agreement in collection.where(party="IND").values()]
    assert (india["alpha2"], india["name"], india["agreements"]) == ("IN", "India", expected)
    assert india["links"]["feed"] == "https://a.example/x/feeds/party-ind.xml"
    assert [item["agreement"] for item in ours["parties/ind.json"]["data"]["agreements"]] == expected


def test_all_terms_are_there(ours):
    """With their definitions, the tier of a degree, the pillar of a topic."""
    found = {entry["name"]: entry["terms"] for entry in ours["vocabularies.json"]["data"]}
    assert {name: len(terms) for name, terms in found.items()} == {
        terms.__name__: len(terms) for terms in vocabularies()
    }
    assert Vocabulary not in vocabularies()
    obligated = found["Degree"][0]
    assert (obligated["term"], obligated["tier"]) == ("obligated", 7)
    assert next(term for term in found["Topic"] if term["term"] == "cyber-policy")["pillar"] == "cyber"


def test_records_that_went_are_told(ours):
    """A program that has an old identifier finds out why there is nothing."""
    assert ours["tombstones.json"]["data"] == [
        {"id": "can-ind-2024-old", "removed": "2026-12-01", "reason": "It was recorded twice."}
    ]


def test_without_an_address_or_a_licence_none_is_claimed(make_agreement):
    """Links are then relative to the file they stand in."""
    found = _contents(Site(AgreementSet([make_agreement()]), "Records", "", "2026-12-24", "1"))
    assert found["openapi.json"]["servers"] == [{"url": "."}]
    assert "license" not in found["openapi.json"]["info"]
    assert found["index.json"]["meta"]["licence"] is None
    assert found["agreements/can-ind-2026-workplan.json"]["links"]["page"] == (
        "../../../agreements/can-ind-2026-workplan.html"
    )
    assert found["agreements.json"]["data"][0]["links"]["page"] == "../../agreements/can-ind-2026-workplan.html"
    assert found["parties/can.json"]["data"]["links"]["data"] == "can.json"
    validate(found["openapi.json"])


def test_no_records_make_empty_files():
    """Valid ones."""
    found = _contents(Site(AgreementSet(), "Records", "", "2026-12-24", "1"))
    assert [found[place]["data"] for place in (*COLLECTIONS, Place.PARTIES, Place.DATES)] == [[]] * 7


def test_hostile_text_comes_back_letter_for_letter(make_agreement):
    """What is for programs is not changed: it is data, and served as such."""
    agreement = make_agreement(summary=HOSTILE)
    found = _contents(Site(AgreementSet([agreement]), "Records", "", "2026-12-24", "1"))
    assert found["agreements.json"]["data"][0]["summary"] == HOSTILE
    assert found[record_path(agreement.id).removeprefix("api/v1/")]["data"]["summary"] == HOSTILE

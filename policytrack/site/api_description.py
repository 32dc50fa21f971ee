"""The description of the interface for programs (OpenAPI 3.1), from the same models and columns as its files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Self, cast

from policytrack.codebook import Entry, codebook
from policytrack.fields import DATE_PATTERN
from policytrack.models import Tombstone
from policytrack.models.texts import field_texts
from policytrack.tables import CellType, Unit

_FOR_EDITORS = frozenset(
    {"defaultSnippets", "enumDescriptions", "errorMessage", "markdownDescription", "patternErrorMessage"}
)
"""What the schema of records says to editors alone."""


class Place(StrEnum):
    """A kind of file of the interface, by its path."""

    about: str
    """What is in it."""

    def __new__(cls, value: str, about: str) -> Self:
        """Make the place called `value`."""
        place = str.__new__(cls, value)
        place._value_ = value
        place.about = about
        return place

    INDEX = ("index.json", "This version of the data, and the files there are.")
    AGREEMENTS = ("agreements.json", "All agreements, in short.")
    AGREEMENT = ("agreements/{id}.json", "The whole record of one agreement.")
    COMMITMENTS = ("commitments.json", "All commitments: what was promised, how firmly, what became of it.")
    EVENTS = ("events.json", "All events; what the data took back is among them, and marked.")
    EVIDENCE = ("evidence.json", "All evidence: a passage of a source, for one claim.")
    SOURCES = ("sources.json", "All sources, as each agreement lists them.")
    DATES = ("dates.json", "What is due and what is overdue on the day of this version.")
    PARTIES = ("parties.json", "All parties, with the identifiers of their agreements.")
    PARTY = ("parties/{code}.json", "One party, with its agreements in short.")
    VOCABULARIES = ("vocabularies.json", "All terms, with their definitions.")
    TOMBSTONES = ("tombstones.json", "Records that went: why, and what took their place.")
    SCHEMA = ("agreement.schema.json", "The JSON Schema of a record.")
    DESCRIPTION = ("openapi.json", "This description.")


COLLECTIONS: Mapping[Place, Unit] = MappingProxyType(
    {
        Place.AGREEMENTS: Unit.AGREEMENT,
        Place.COMMITMENTS: Unit.COMMITMENT,
        Place.EVENTS: Unit.EVENT,
        Place.EVIDENCE: Unit.EVIDENCE,
        Place.SOURCES: Unit.SOURCE,
    }
)
"""Files with an item for each row of a table, and the unit of that table."""

_TYPES: Mapping[CellType, dict[str, Any]] = MappingProxyType(
    {
        CellType.TEXT: {"type": "string"},
        CellType.TERM: {"type": "string"},
        CellType.DATE: {"type": "string", "pattern": DATE_PATTERN},
        CellType.DAY: {"type": "string", "format": "date"},
        CellType.INTEGER: {"type": "integer"},
        CellType.BOOLEAN: {"type": "boolean"},
    }
)
_TEXT = {"type": "string"}
_ADDRESS = {"type": "string", "format": "uri-reference"}
_NO_SUCH = "There is none of that name; `tombstones.json` tells which records went."
_PARAMETERS: Mapping[Place, dict[str, Any]] = MappingProxyType(
    {
        Place.AGREEMENT: {
            "name": "id",
            "in": "path",
            "required": True,
            "description": "Identifier of an agreement, as in `agreements.json`.",
            "schema": {"type": "string", "pattern": "^[a-z]{2,3}-[a-z]{2,3}-[12][0-9]{3}-[a-z0-9]+(-[a-z0-9]+)*$"},
        },
        Place.PARTY: {
            "name": "code",
            "in": "path",
            "required": True,
            "description": "Code of a party, as in `parties.json`, in small letters.",
            "schema": {"type": "string", "pattern": "^[a-z]{2,3}$"},
        },
    }
)


def description(name: str, server: str, version: str, licence: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Return the description of the interface.

    Args:
        name: What the site is called.
        server: Address of the folder of the files, without a slash at its end.
        version: Version of the interface.
        licence: Identifier of the licence of the data; empty when it is not known.
        schema: The published schema of a record.
    """
    about = (
        "Static files, made anew with every version of the data: no key, no limit, nothing to ask for but paths. "
        "A key without a value is null or, where it could hold several, an empty list; null says nothing, "
        "while what is unknown, not public or established to be none is a word."
    )
    return {
        "openapi": "3.1.1",
        "info": {
            "title": f"{name}: data",
            "version": version,
            "description": about,
            **({"license": {"name": licence, "identifier": licence}} if licence else {}),
        },
        "servers": [{"url": server}],
        "paths": {f"/{place}": {"get": _operation(place)} for place in Place},
        "components": {"schemas": _schemas(schema)},
    }


def schema_name(place: Place) -> str:
    """Return the name of the schema of a kind of file.

    >>> schema_name(Place.AGREEMENT), schema_name(Place.AGREEMENTS)
    ('AgreementFile', 'AgreementsFile')
    """
    return f"{place.name.title()}File"


def _operation(place: Place) -> dict[str, Any]:
    parameter = _PARAMETERS.get(place)
    found = {
        "description": place.about,
        "content": {"application/json": {"schema": _to(schema_name(place))}},
    }
    return {
        "operationId": place.name.lower(),
        "summary": place.about,
        **({"parameters": [parameter]} if parameter else {}),
        "responses": {"200": found, **({"404": {"description": _NO_SUCH}} if parameter else {})},
    }


def _schemas(schema: dict[str, Any]) -> dict[str, Any]:
    record = _record_schemas(schema)
    schemas = {
        "Meta": _object(
            {
                "name": {**_TEXT, "description": "What the site is called."},
                "api_version": {**_TEXT, "description": "Version of this interface."},
                "schema_version": {"type": "integer", "description": "Version of the format of records."},
                "data_version": {**_TEXT, "description": "Version of the data: it changes when any record does."},
                "generated_at": {
                    "type": "string",
                    "format": "date",
                    "description": "Day on which the files were made.",
                },
                "licence": {"type": ["string", "null"], "description": "Licence of the data (SPDX)."},
            }
        ),
        schema_name(Place.INDEX): _object(
            {
                "meta": _to("Meta"),
                "files": {"type": "array", "items": _object({"path": _TEXT, "about": _TEXT, "address": _TEXT})},
            }
        ),
        **{f"{unit.name.title()}Item": _item(unit) for unit in COLLECTIONS.values()},
        **{schema_name(place): _collection(_to(f"{unit.name.title()}Item")) for place, unit in COLLECTIONS.items()},
        schema_name(Place.AGREEMENT): _object(
            {
                "meta": _to("Meta"),
                "links": _links("page", "calendar", "schema"),
                "data": _to("AgreementRecord"),
            }
        ),
        **_other_collections(),
        **_party(),
        schema_name(Place.SCHEMA): {"type": "object", "description": "A JSON Schema (2020-12)."},
        schema_name(Place.DESCRIPTION): {"type": "object", "description": "An OpenAPI description (3.1)."},
    }
    return {**schemas, **record}


def _other_collections() -> dict[str, Any]:
    day = {"type": "string", "format": "date"}
    term = _object(
        {
            "term": _TEXT,
            "definition": _TEXT,
            "example": _TEXT,
            "source": {"type": ["string", "null"]},
            "also": {"type": "array", "items": _TEXT, "description": "Plain words by which people ask for it."},
        },
        {
            "tier": {"type": ["integer", "null"], "description": "Of a degree: its step of seven."},
            "pillar": {**_TEXT, "description": "Of a topic: its pillar."},
        },
    )
    date = _object(
        {
            "kind": {"enum": ["deadline", "term_end", "recurrence", "anniversary"]},
            "agreement": _TEXT,
            "date": {**_TYPES[CellType.DATE], "description": "As precise as it is known."},
            "day": {**day, "description": "The last day that `date` can mean."},
            "title": _TEXT,
            "text": _TEXT,
            "links": _links("page"),
        }
    )
    texts = field_texts(Tombstone)
    tombstone = _object(
        {
            "id": {**_TEXT, "description": texts["id"]},
            "removed": {**day, "description": texts["removed"]},
            "reason": {**_TEXT, "description": texts["reason"]},
        },
        {"replaced_by": {**_TEXT, "description": texts["replaced_by"]}},
    )
    vocabulary = _object(
        {
            "name": _TEXT,
            "about": _TEXT,
            "origin": {**_TEXT, "description": "Whose words the terms without a source are, and what was looked at."},
            "terms": {"type": "array", "items": term},
        }
    )
    return {
        schema_name(Place.DATES): _collection(date),
        schema_name(Place.TOMBSTONES): _collection(tombstone),
        schema_name(Place.VOCABULARIES): _collection(vocabulary),
    }


def _party() -> dict[str, Any]:
    party = {
        "code": _to("PartyCode"),
        "alpha2": {"type": ["string", "null"], "description": "The code of two letters, if there is one."},
        "name": _TEXT,
        "agreements": {"type": "array", "items": _TEXT},
        "links": _links("page", "data", "feed", "calendar"),
    }
    items = {"type": "array", "items": _to("AgreementItem")}
    return {
        schema_name(Place.PARTIES): _collection(_object(party)),
        schema_name(Place.PARTY): _object({"meta": _to("Meta"), "data": _object({**party, "agreements": items})}),
    }


def _item(unit: Unit) -> dict[str, Any]:
    cells = {entry.column: _cell(entry) for entry in codebook(unit)}
    return {**_object({**cells, "links": _links("page", "record")}), "description": unit.about}


def _cell(entry: Entry) -> dict[str, Any]:
    one = _to(entry.vocabulary) if entry.vocabulary else _TYPES[entry.type]
    if entry.has_several:
        kind: dict[str, Any] = {"type": "array", "items": one}
    elif entry.vocabulary:
        kind = {"anyOf": [one, {"type": "null"}]}
    else:
        kind = {**one, "type": [one["type"], "null"]}
    return {**kind, "description": entry.meaning}


def _record_schemas(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a record and of all that is in it; `derived` is the one key that a record has not."""
    whole = cast("dict[str, Any]", _for_programs(schema))
    definitions = whole.pop("$defs")
    del whole["$schema"]
    derived = _object({"date": _TYPES[CellType.DATE], "status": _to("AgreementStatus")}, {"status_since": _TEXT})
    derived["description"] = "What follows from the record: its date, its status, since when it has that."
    whole["properties"] = {**whole["properties"], "derived": derived}
    whole["required"] = [*whole["required"], "derived"]
    return {"AgreementRecord": whole, **definitions}


def _for_programs(node: Any) -> Any:
    """Return a schema without what is for editors, its references leading to where the description has them."""
    if isinstance(node, list):
        return [_for_programs(member) for member in cast("Iterable[Any]", node)]
    if not isinstance(node, dict):
        return node
    kept = {key: value for key, value in cast("dict[str, Any]", node).items() if key not in _FOR_EDITORS}
    return {
        key: value.replace("#/$defs/", "#/components/schemas/") if key == "$ref" else _for_programs(value)
        for key, value in kept.items()
    }


def _collection(item: dict[str, Any]) -> dict[str, Any]:
    count = {"type": "integer", "minimum": 0, "description": "Number of items."}
    return _object({"meta": _to("Meta"), "count": count, "data": {"type": "array", "items": item}})


def _object(properties: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "required": [*properties],
        "properties": {**properties, **(optional or {})},
        "additionalProperties": False,
    }


def _links(*names: str) -> dict[str, Any]:
    return _object(dict.fromkeys(names, _ADDRESS))


def _to(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}

"""The data as files that programs fetch: `api/v1/…`, static, without a key, each told by `openapi.json`.

What is added to a version of the interface breaks nobody: new files, new keys. Anything else makes another version.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from typing import Any

from policytrack import vocabulary
from policytrack.fields import alpha2, party_name
from policytrack.models import Agreement
from policytrack.rendering.agreement_data import agreement_data
from policytrack.resources import schema_folder
from policytrack.site.anchors import address_of, party_address
from policytrack.site.api_description import COLLECTIONS, Place, description
from policytrack.site.dates import days
from policytrack.site.page import File, Site
from policytrack.site.subscriptions import agreement_calendar, party_calendar, party_feed, seen_from
from policytrack.tables import Row, Unit, columns, parted, rows
from policytrack.vocabulary import Degree, Topic, Vocabulary

FOLDER = "api/v1/"
"""Where the interface stands within the site."""
API_VERSION = "1"
FORMAT = 1
"""Version of the format of records, which the whole records of the interface have."""


def api_files(site: Site) -> Iterator[File]:
    """Yield every file of the interface."""
    yield _written(Place.INDEX, {"meta": _meta(site), "files": _contents(site)})
    for place, unit in COLLECTIONS.items():
        found = (item for agreement in site.agreements.values() for item in _items(agreement, unit, site))
        yield _collection(place, found, site)
    yield _collection(Place.DATES, _dates(site), site)
    yield _collection(Place.TOMBSTONES, (stone.model_dump(mode="json") for stone in site.tombstones), site)
    yield _collection(Place.VOCABULARIES, (_vocabulary(terms) for terms in vocabularies()), site)
    yield from _parties(site)
    for agreement in site.agreements.values():
        yield _record(agreement, site)
    schema = schema_folder().joinpath(Place.SCHEMA).read_bytes()
    yield File(f"{FOLDER}{Place.SCHEMA}", schema)
    server = f"{site.address}{FOLDER}".rstrip("/") if site.address else "."
    told = description(site.name, server, API_VERSION, site.licence, json.loads(schema))
    yield _written(Place.DESCRIPTION, told)


def record_path(identifier: str) -> str:
    """Return the path of a whole record within the site."""
    return f"{FOLDER}agreements/{identifier}.json"


def vocabularies() -> tuple[type[Vocabulary], ...]:
    """Return all vocabularies, in alphabetical order."""
    return tuple(getattr(vocabulary, name) for name in vocabulary.__all__ if name != Vocabulary.__name__)


def _meta(site: Site) -> dict[str, Any]:
    return {
        "name": site.name,
        "api_version": API_VERSION,
        "schema_version": FORMAT,
        "data_version": site.version,
        "generated_at": site.made,
        "licence": site.licence or None,
    }


def _contents(site: Site) -> list[dict[str, str]]:
    """Return all kinds of files; `{…}` in a path stands for an identifier that the file of all of them names."""
    places = [{"path": place.value, "about": place.about} for place in Place]
    return [{**place, "address": seen_from(f"{FOLDER}index.json", FOLDER + place["path"], site)} for place in places]


def _written(path: str, content: object) -> File:
    return File(f"{FOLDER}{path}", (json.dumps(content, ensure_ascii=False) + "\n").encode())


def _collection(place: Place, items: Iterable[Mapping[str, Any]], site: Site) -> File:
    """Return a file of many items, each on a line of its own; they are written one by one, since there can be many."""
    text = BytesIO()
    text.write(f'{{"meta": {json.dumps(_meta(site), ensure_ascii=False)},\n"data": ['.encode())
    count = 0
    for count, item in enumerate(items, 1):
        text.write(f"{',' if count > 1 else ''}\n{json.dumps(item, ensure_ascii=False)}".encode())
    text.write(f'\n],\n"count": {count}}}\n'.encode())
    return File(f"{FOLDER}{place}", text.getvalue())


def _items(agreement: Agreement, unit: Unit, site: Site) -> Iterator[dict[str, Any]]:
    path = f"{FOLDER}agreements.json"
    lists = [column.name for column in columns(unit) if column.has_several]
    for row in rows([agreement], unit):
        several = {name: list(parted(_joint(row, name))) for name in lists}
        links = {
            "page": seen_from(path, address_of(agreement.id, _claim(unit, row)), site),
            "record": seen_from(path, record_path(agreement.id), site),
        }
        yield {**row, **several, "links": links}


def _joint(row: Row, name: str) -> str | None:
    cell = row[name]
    return None if cell is None else str(cell)


def _claim(unit: Unit, row: Row) -> str:
    """Return the path of the part of a record that a row is about; empty for the whole."""
    match unit:
        case Unit.COMMITMENT:
            return f"pillars.{row['pillar']}.{row['commitment']}"
        case Unit.EVENT:
            return f"events.{row['position']}"
        case Unit.SOURCE:
            return f"source.{row['source']}"
        case Unit.EVIDENCE:
            return str(row["claim"])
        case _:
            return ""


def _record(agreement: Agreement, site: Site) -> File:
    path = record_path(agreement.id)
    links = {
        "page": seen_from(path, address_of(agreement.id), site),
        "calendar": seen_from(path, agreement_calendar(agreement.id), site),
        "schema": seen_from(path, f"{FOLDER}{Place.SCHEMA}", site),
    }
    return _written(path.removeprefix(FOLDER), {"meta": _meta(site), "links": links, "data": agreement_data(agreement)})


def _parties(site: Site) -> Iterator[File]:
    by_party: dict[str, list[Agreement]] = {}
    for agreement in site.agreements.values():
        for code in agreement.pair:
            by_party.setdefault(code, []).append(agreement)
    known = sorted(by_party.items())
    yield _collection(Place.PARTIES, (_party(code, found, Place.PARTIES, site) for code, found in known), site)
    for code, found in known:
        path = f"parties/{code.lower()}.json"
        items = [item for agreement in found for item in _items(agreement, Unit.AGREEMENT, site)]
        yield _written(path, {"meta": _meta(site), "data": {**_party(code, found, path, site), "agreements": items}})


def _party(code: str, found: Iterable[Agreement], path: str, site: Site) -> dict[str, Any]:
    def to(address: str) -> str:
        return seen_from(f"{FOLDER}{path}", address, site)

    return {
        "code": code,
        "alpha2": alpha2(code),
        "name": party_name(code),
        "agreements": [agreement.id for agreement in found],
        "links": {
            "page": to(party_address(code)),
            "data": to(f"{FOLDER}parties/{code.lower()}.json"),
            "feed": to(party_feed(code)),
            "calendar": to(party_calendar(code)),
        },
    }


def _dates(site: Site) -> Iterator[dict[str, Any]]:
    every = [one for agreement in site.agreements.values() for one in days(agreement, site.made)]
    for one in sorted(every, key=lambda one: (one.day, one.key)):
        yield {
            "kind": one.kind,
            "agreement": one.agreement.id,
            "date": str(one.date),
            "day": one.day.isoformat(),
            "title": one.title,
            "text": one.told,
            "links": {"page": seen_from(f"{FOLDER}dates.json", one.address, site)},
        }


def _vocabulary(terms: type[Vocabulary]) -> dict[str, Any]:
    about = inspect.cleandoc(terms.__doc__ or "").split("\n\n")[0].replace("\n", " ")
    return {"name": terms.__name__, "about": about, "origin": terms.origin, "terms": [_term(term) for term in terms]}


def _term(term: Vocabulary) -> dict[str, Any]:
    return {
        "term": term.value,
        "definition": term.definition,
        "example": term.example,
        "source": term.source or None,
        "also": list(term.also),
        **({"tier": term.tier} if isinstance(term, Degree) else {}),
        **({"pillar": term.pillar.value} if isinstance(term, Topic) else {}),
    }

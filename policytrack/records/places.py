"""What belongs in a place of a document: the text of its key, its terms, its form."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from policytrack.fields import PARTY_CODES
from policytrack.findings import Pointer
from policytrack.models import Entity
from policytrack.models.scalars import A_PARTY
from policytrack.models.texts import entities, field_texts
from policytrack.records.naming import A_LIST, A_MAPPING, resolved, schema_of
from policytrack.resources import vocabulary_address

_FORMS = {
    "array": A_LIST,
    "object": A_MAPPING,
    "boolean": "Write true or false.",
    "integer": "Write a whole number.",
}
_NOT_KNOWN = ("unknown", "not_stated")


class Place(NamedTuple):
    """What belongs in a place."""

    allowed: tuple[str, ...]
    """The terms to choose from; empty for party codes, of which there are too many to choose by reading."""
    belongs: str
    """What belongs there and how it is written, as sentences."""
    is_optional: bool
    """Whether its key may be left out."""
    explained_at: str | None = None
    """Address of the page that explains the terms."""


def place_of(model: type[Entity], pointer: Pointer) -> Place | None:
    """Return what belongs at a pointer, whichever entry of a list it names; None where `model` has no such place."""
    return place_at(model, tuple(step if isinstance(step, str) else None for step in pointer))


@cache
def place_at(model: type[Entity], way: tuple[str | None, ...]) -> Place | None:
    """Return what belongs at the end of a way of keys, with None for an entry of a list; None if it leads nowhere.

    >>> from policytrack.models import Source
    >>> place_at(Source, ("language",)).belongs
    'Language of the source. Write a language tag, as in en, hi or fr-CA.'
    """
    root = schema_of(model)
    node: Mapping[str, Any] = root
    holder: Mapping[str, Any] = root
    key = ""
    for step in way:
        if step is not None:
            holder, key = node, step
        inner = node.get("items") if step is None else node.get("properties", {}).get(step)
        if inner is None:
            return None
        node = resolved(root, inner)
    text = field_texts(entities()[holder["title"]])[key]
    is_optional = bool(way[-1]) and key not in holder["required"]
    terms: tuple[str, ...] = tuple(node.get("enum", ()))
    if terms and PARTY_CODES.issuperset(terms):
        return Place((), f"{text} {A_PARTY}", is_optional)
    if terms:
        address = vocabulary_address(node["title"])
        return Place(terms, f"{text} {_choice(terms)} Each is explained at {address}", is_optional, address)
    return Place((), f"{text} {_form(node)}", is_optional)


def _choice(terms: tuple[str, ...]) -> str:
    not_known = next((term for term in _NOT_KNOWN if term in terms), None)
    return "Use one of the allowed terms" + (f"; where it is not known, `{not_known}`." if not_known else ".")


def _form(node: Mapping[str, Any]) -> str:
    if "const" in node:
        return f"Write {node['const']}."
    form: str | None = node.get("patternErrorMessage")
    return form or _FORMS[node["type"]]

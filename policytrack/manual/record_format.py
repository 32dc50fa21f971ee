"""The format reference: every entity of a record and every key, from the published schema."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from policytrack.manual.escaping import code, prose
from policytrack.manual.kinds import Kind, kind_of, kinds
from policytrack.manual.layout import definition, fact, page, target
from policytrack.models import Agreement
from policytrack.rendering.anchors import anchor, spoken
from policytrack.schema import generate

_ROOT = "Agreement"
_PARTY_CODE = "PartyCode"


def format_reference() -> str:
    """Return the page that lists every entity and key of a record."""
    return page(
        "Format of a record",
        "A record is one YAML file for one agreement. This page lists every key it can have, made from the same models "
        "that check it: what each holds, whether it is required, and what may stand there.",
        "A key is written or left out, never left empty. Where the difference matters, a "
        "[vocabulary](vocabularies.md) has terms for what is unknown, absent, not applicable or not public.",
        *(_entity(name) for name in entities()),
        "## Kinds of value",
        *(_kind(kind) for kind in kinds()),
    )


@cache
def entities() -> tuple[str, ...]:
    """Return the names of all entities, the agreement first, then in the order in which its keys lead to them."""
    found: dict[str, None] = {}
    waiting = [_ROOT]
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = None
            waiting = [inner for _, key in _keys(name) if (inner := _referred(key)) and _is_entity(inner)] + waiting
    return tuple(found)


@cache
def users(name: str) -> tuple[tuple[str, str], ...]:
    """Return the keys, each with its entity, that hold the entity or the terms called `name`."""
    return tuple((entity, key) for entity in entities() for key, schema in _keys(entity) if _referred(schema) == name)


def users_linked(name: str, base: str = "") -> str:
    """Return links to the keys that hold `name`; `base` is the way to the format reference."""
    return ", ".join(f"[{_dotted(entity, key)}]({base}#{key_anchor(entity, key)})" for entity, key in users(name))


def key_anchor(entity: str, key: str) -> str:
    """Return the anchor of a key."""
    return f"{anchor(entity)}.{key}"


@cache
def _schema() -> dict[str, Any]:
    return generate(Agreement)


def _definition_of(name: str) -> dict[str, Any]:
    schema = _schema()
    return schema if name == _ROOT else schema["$defs"][name]


def _keys(entity: str) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from _definition_of(entity)["properties"].items()


def _is_entity(name: str) -> bool:
    return "properties" in _definition_of(name)


def _referred(schema: dict[str, Any]) -> str | None:
    """Return the name of the definition that a key, or an entry of its list, refers to."""
    reference = schema.get("$ref") or schema.get("items", {}).get("$ref")
    return reference.rsplit("/", 1)[1] if reference else None


def _dotted(entity: str, key: str) -> str:
    return code(key) if entity == _ROOT else code(f"{anchor(entity)}.{key}")


def _entity(name: str) -> str:
    required = _definition_of(name)["required"]
    parts = [f"## {spoken(name)}", prose(_definition_of(name)["description"])]
    if name != _ROOT:
        parts.append(fact("Stands in", users_linked(name)))
    parts += [_key(name, key, schema, required=key in required) for key, schema in _keys(name)]
    return "\n\n".join(parts)


def _key(entity: str, key: str, schema: dict[str, Any], *, required: bool) -> str:
    need = '<span class="pt-need">required</span>' if required else '<span class="pt-may">may be left out</span>'
    default = fact("When left out", code(schema["default"]) if "default" in schema else "")
    return definition(
        f"{target(key_anchor(entity, key))}{code(key)} {need}", prose(schema["description"]), _takes(schema), default
    )


def _takes(schema: dict[str, Any]) -> str:
    if schema.get("type") != "array":
        return fact("Takes", _one(schema))
    return fact("Takes", f"{_how_many(schema)} {_one(schema['items'])}")


def _how_many(schema: dict[str, Any]) -> str:
    least, most = schema.get("minItems"), schema.get("maxItems")
    if least is None:
        return "a list of"
    return f"a list of exactly {least}:" if least == most else f"a list of at least {least}:"


def _one(schema: dict[str, Any]) -> str:
    name = _referred(schema)
    if name == _PARTY_CODE:
        return "[party code](parties.md)"
    if name is not None and _is_entity(name):
        return f"[{spoken(name).lower()}](#{anchor(name)})"
    if name is not None:
        terms = ", ".join(f"[{code(term)}](vocabularies.md#{anchor(name)}.{term})" for term in _shown_terms(name))
        return f"term of [{spoken(name).lower()}](vocabularies.md#{anchor(name)}){terms and ': '}{terms}"
    kind = kind_of(schema)
    return f"[{spoken(kind.name).lower()}](#kind.{anchor(kind.name)})" if kind else "true or false"


def _shown_terms(name: str) -> list[str]:
    """Return the terms of a vocabulary that is short enough to be read in one glance."""
    terms: list[str] = _definition_of(name)["enum"]
    return terms if len(terms) <= 9 else []


def _kind(kind: Kind) -> str:
    longest = kind.schema.get("maxLength")
    return definition(
        f"{target(f'kind.{anchor(kind.name)}')}**{spoken(kind.name)}**",
        prose(kind.text),
        fact("Form", prose(kind.form)),
        fact("Always", code(str(kind.schema["const"])) if "const" in kind.schema else ""),
        fact("Range", f"{kind.schema['minimum']:,} to {kind.schema['maximum']:,}" if "maximum" in kind.schema else ""),
        fact("Longest", f"{longest:,} characters" if longest else ""),
        fact("As in", ", ".join(code(example) for example in kind.schema.get("examples", ()))),
    )

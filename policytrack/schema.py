"""The published JSON Schema, generated from the models and tuned for editors.

Layer 5. The text of every field is written once, under the field in the models; this module carries it over. Two
things are changed on the way, because JSON Schema engines and editors read them differently from the models: patterns
are closed against a trailing line break (Python's `$` stops before one), and keys that may be left out lose their
null default (an editor would offer it).
"""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, cast

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from policytrack.models import Agreement, Entity, Tombstones
from policytrack.models.texts import entities, field_texts
from policytrack.skeleton import MARK, snippet
from policytrack.vocabulary import Vocabulary

SCHEMAS: dict[str, type[Entity]] = {
    "agreement.schema.json": Agreement,
    "tombstones.schema.json": Tombstones,
}
"""File name of each published schema, and the model it comes from."""

_LONG_ENUM = 200
_MARKUP = re.compile(r"[<>]")
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ACRONYMS = {"Id": "Identifier", "Url": "Web address", "Archive url": "Archived address"}


class _EditorSchema(GenerateJsonSchema):
    """Adds to an enumeration what each of its terms means."""

    def enum_schema(self, schema: core_schema.EnumSchema) -> dict[str, Any]:
        generated = super().enum_schema(schema)
        terms: type[Vocabulary] = schema["cls"]
        generated["description"] = _sentence(terms.__doc__)
        generated["$comment"] = terms.origin
        generated["enumDescriptions"] = [term.definition for term in terms]
        return generated


def generate(model: type[Entity]) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of `model` as a JSON-compatible dictionary with a stable order."""
    generated = model.model_json_schema(schema_generator=_EditorSchema)
    classes = entities()
    definitions = generated.pop("$defs")
    for name, definition in {**definitions, model.__name__: generated}.items():
        if name in classes:
            _describe(classes[name], definition)
        definition["title"] = _WORDS.sub(" ", name).capitalize()
    snippets = {"defaultSnippets": [_new_record()]} if model is Agreement else {}
    document = {"$schema": GenerateJsonSchema.schema_dialect, **generated, **snippets, "$defs": definitions}
    for node in list(_nodes(document)):
        _tune(node)
        _share_party_codes(node, definitions)
    return document


def render(model: type[Entity]) -> str:
    """Return the schema of `model` as the text of its published file."""
    return json.dumps(generate(model), ensure_ascii=False, indent=2) + "\n"


def _new_record() -> dict[str, str]:
    return {
        "label": "policytrack: a new record",
        "description": f"Every key that a record needs, with {MARK} wherever something is to be written.",
        "body": snippet(),
    }


def _describe(model: type[Entity], definition: dict[str, Any]) -> None:
    definition["description"] = _sentence(model.__doc__)
    texts = field_texts(model)
    for key, schema in definition["properties"].items():
        title = key.replace("_", " ").capitalize()
        schema["title"] = _ACRONYMS.get(title, title)
        schema["description"] = texts[key]


def _sentence(docstring: str | None) -> str:
    return inspect.cleandoc(docstring or "").split("\n\n", maxsplit=1)[0].replace("\n", " ")


def _nodes(node: Any) -> Iterator[dict[str, Any]]:
    """Yield every schema within `node`; values of const, enum and the like hold no dictionaries, so none is missed."""
    children: Iterable[Any] = ()
    if isinstance(node, dict):
        schema = cast("dict[str, Any]", node)
        yield schema
        children = schema.values()
    elif isinstance(node, list):
        children = cast("Iterable[Any]", node)
    for child in children:
        yield from _nodes(child)


def _share_party_codes(node: dict[str, Any], definitions: dict[str, Any]) -> None:
    """Move the long list of party codes to one definition that all uses refer to."""
    if len(node.get("enum", ())) > _LONG_ENUM:
        keys = ("type", "enum", "enumDescriptions", "errorMessage")
        definitions["PartyCode"] = {"title": "Party code", **{key: node.pop(key) for key in keys}}
        node["$ref"] = "#/$defs/PartyCode"


def _tune(node: dict[str, Any]) -> None:
    if node.get("default", ...) in (None, []):
        del node["default"]
    if isinstance(pattern := node.get("pattern"), str) and pattern.endswith("$"):
        node["pattern"] = pattern + r"(?!\n)"
    if isinstance(text := node.get("description"), str):
        form = _MARKUP.sub(r"\\\g<0>", node.get("patternErrorMessage", ""))
        node["markdownDescription"] = f"{text}\n\n{form}" if form else text  # so that a hint says how it is written

"""Values and their places in the words of messages, and the schema that says what belongs where."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from policytrack.findings import Pointer
from policytrack.models import Entity

A_LIST = "Write a list: each entry on a line of its own after `- `, or all in brackets: [a, b]."
A_MAPPING = "Write keys with their values: each on a line of its own, or all in braces: {key: value}."

_LONGEST_SHOWN = 60


def name_of(pointer: Pointer) -> str:
    """Return what a place is called: by its key.

    >>> name_of(("title", "text")), name_of(("pillars", 0))
    ('`text`', 'an entry of `pillars`')
    """
    key = next((step for step in reversed(pointer) if isinstance(step, str)), "")
    return f"an entry of `{key}`" if isinstance(pointer[-1], int) else f"`{key}`"


def shown(value: object) -> str:
    """Return `value` as one short line."""
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    text = text.replace("\n", "⏎")
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


@cache
def schema_of(model: type[Entity]) -> dict[str, Any]:
    """Return the schema of `model` as pydantic has it."""
    return model.model_json_schema()


def resolved(root: Mapping[str, Any], node: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the definition that a node of the schema `root` refers to, or the node itself."""
    reference = node.get("$ref")
    return root["$defs"][reference.rsplit("/", 1)[1]] if reference else node

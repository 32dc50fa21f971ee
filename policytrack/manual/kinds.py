"""The kinds of value that keys take: the scalar types of records, with their names, texts and forms."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Annotated, Any, get_origin

from pydantic import TypeAdapter

from policytrack.models import scalars

_SAID = ("type", "const", "pattern", "maxLength", "minimum", "maximum")
_CLOSED = r"(?!\n)"  # what the published schema adds to a pattern
_OF_ITS_OWN = "PartyCode"  # an enumeration, which has a page of its own


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of value: its name in code, what it is, and what a value must look like."""

    name: str
    text: str
    schema: Mapping[str, Any]

    @property
    def form(self) -> str:
        """What to write, in words; empty where any value of the type will do."""
        return str(self.schema.get("patternErrorMessage", ""))


@cache
def kinds() -> tuple[Kind, ...]:
    """Return every kind of scalar that records hold, in the order of their module."""
    texts = _texts()
    return tuple(
        Kind(name, texts[name], TypeAdapter(value).json_schema())
        for name, value in vars(scalars).items()
        if name in texts and name != _OF_ITS_OWN and get_origin(value) is Annotated and not value.__parameters__
    )


def kind_of(schema: Mapping[str, Any]) -> Kind | None:
    """Return the kind of value that a scalar of the published schema is; None for true and false."""
    said = _signature(schema)
    return next((kind for kind in kinds() if _signature(kind.schema) == said), None)


def _signature(schema: Mapping[str, Any]) -> tuple[object, ...]:
    pattern = schema.get("pattern", "").removesuffix(_CLOSED)
    return tuple(pattern if key == "pattern" else schema.get(key) for key in _SAID)


def _texts() -> dict[str, str]:
    """Return the text under each name of the module."""
    body = ast.parse(inspect.getsource(scalars)).body
    return {
        target.id: text
        for node, following in pairwise(body)
        if isinstance(node, ast.Assign) and isinstance(following, ast.Expr)
        for target in node.targets
        if isinstance(target, ast.Name) and isinstance(following.value, ast.Constant)
        for text in [str(following.value.value)]
    }

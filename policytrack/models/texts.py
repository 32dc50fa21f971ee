"""What is written under the fields of the models: the text of each key, for schema, messages and drafts."""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from types import MappingProxyType

from policytrack.models.strict import Entity


@cache  # source is parsed for it, and drafts and messages ask key by key
def field_texts(model: type[Entity]) -> Mapping[str, str]:
    """Return the text written under each field of `model`, by the key that documents use.

    >>> from policytrack.models import Agreement
    >>> field_texts(Agreement)["id"]
    'Permanent identifier; the name of the file.'
    """
    tree = ast.parse(inspect.getsource(sys.modules[model.__module__]))
    body = next(node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == model.__name__)
    texts: dict[str, str] = {}
    for field, following in pairwise(body):
        match field, following:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                texts[model.model_fields[name].alias or name] = text
            case _:
                continue
    return MappingProxyType(texts)


def entities() -> dict[str, type[Entity]]:
    """Return every model by its name."""
    return {entity.__name__: entity for entity in _below(Entity)}


def _below(base: type[Entity]) -> Iterator[type[Entity]]:
    for entity in base.__subclasses__():
        yield entity
        yield from _below(entity)

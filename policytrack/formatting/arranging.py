"""The order of keys, which is that of the format, and comments in places where they can be written."""

from __future__ import annotations

from functools import cache
from typing import Any, get_args

from policytrack.formatting.tree import Collection, Entry, Tree, collections
from policytrack.models import Entity


def arrange(tree: Tree, model: type[Entity]) -> None:
    """Put the keys of a document in the order of a model, and comments where they can be written.

    A key that the model does not know stays behind the one it follows. An empty collection has no lines for comments,
    so they move above it; those before the first key of all are about the document.
    """
    root = tree.root
    _take_head(root)
    _sort(root, model)
    _take_head(root)
    for collection in collections(root.node):
        for entry in collection.entries:
            _lift(entry)
    _lift(root)


@cache
def _keys(model: type[Entity]) -> dict[str, tuple[int, type[Entity] | None]]:
    """Return rank and model of each key."""
    fields = model.model_fields.items()
    return {field.alias or name: (rank, _model_within(field.annotation)) for rank, (name, field) in enumerate(fields)}


def _model_within(annotation: Any) -> type[Entity] | None:
    """Return the model within an annotation such as `tuple[Event, ...]`, None if it holds none."""
    if isinstance(annotation, type) and issubclass(annotation, Entity):
        return annotation
    return next(filter(None, map(_model_within, get_args(annotation))), None)


def _sort(entry: Entry, model: type[Entity] | None) -> None:
    collection = entry.node
    if model is None or not isinstance(collection, Collection):
        return
    if not collection.is_mapping:
        for item in collection.entries:
            _sort(item, model)
        return
    keys = _keys(model)
    rank = -1
    ranked: list[tuple[int, Entry]] = []
    for part in collection.entries:
        rank, inner = keys.get(part.key or "", (rank, None))
        ranked.append((rank, part))
        _sort(part, inner)
    collection.entries = [part for _, part in sorted(ranked, key=lambda pair: pair[0])]


def _take_head(root: Entry) -> None:
    """Take the comments above the first entry to be about the document, which is never written in brackets."""
    if isinstance(root.node, Collection) and root.node.entries:
        root.node.is_flow = False
        first = root.node.entries[0]
        root.above += [root.beside] * bool(root.beside) + first.above
        root.beside, first.above = "", []


def _lift(entry: Entry) -> None:
    if isinstance(entry.node, Collection) and not entry.node.entries:
        entry.above += [line for line in entry.node.below if line]
        entry.node.below = []

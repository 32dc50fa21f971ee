"""From an agreement to the text of its record, for those who have it without its file."""

from __future__ import annotations

from typing import cast

from policytrack.formatting.tree import Collection, Entry, Scalar, Tree
from policytrack.formatting.writing import text_of
from policytrack.models import Agreement
from policytrack.skeleton import MODELINE


def composed(agreement: Agreement) -> bytes:
    """Return the record of an agreement in canonical form, without the comments that its file may have.

    >>> import policytrack as pt
    >>> composed(pt.load()["can-ind-2025-roadmap"]).decode().splitlines()[1:3]
    ['format: 1', 'id: can-ind-2025-roadmap']
    """
    data = agreement.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return text_of(Tree(Entry(node=_node(data), above=[MODELINE]), [], [])).encode()


def _node(value: object) -> Scalar | Collection:
    if isinstance(value, dict):
        members = cast("dict[str, object]", value)
        return Collection(is_mapping=True, entries=[Entry(key, _node(inner)) for key, inner in members.items()])
    if isinstance(value, list):
        items = cast("list[object]", value)
        nodes = [_node(inner) for inner in items]
        is_flow = all(isinstance(node, Scalar) for node in nodes)
        return Collection(is_mapping=False, is_flow=is_flow, entries=[Entry(node=node) for node in nodes])
    return Scalar(value, '"') if isinstance(value, str) else Scalar(str(value).lower())

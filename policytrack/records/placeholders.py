"""Places of a draft that are still to be written: texts that are `TODO`, or begin with `TODO:`.

Whoever meets one is told what belongs there: the text of the key, its terms, its form.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from policytrack.findings import Pointer, Problem
from policytrack.models import Entity
from policytrack.records.naming import name_of
from policytrack.records.places import place_of
from policytrack.skeleton import MARK


def is_placeholder(text: str) -> bool:
    """Tell whether a text is one that is still to be written.

    >>> is_placeholder("TODO"), is_placeholder("TODO: ask the ministry"), is_placeholder("TODOS")
    (True, True, False)
    """
    return text == MARK or text.startswith(f"{MARK}:")


def placeholders(model: type[Entity], data: object) -> Iterator[Problem]:
    """Yield a problem for each place of a document that is still to be written, in the order of the document.

    What stands under a key that `model` does not know is left out: there is nothing to say of it but that.
    """
    for pointer in _marked(data, ()):
        place = place_of(model, pointer)
        if place is not None:
            message = f"{name_of(pointer)} is still to be written"
            remedy = f"Replace {MARK}{', or leave the key out' if place.is_optional else ''}: {place.belongs}"
            yield Problem("PT111", message, pointer, allowed=place.allowed, remedy=remedy)


def _marked(data: object, pointer: Pointer) -> Iterator[Pointer]:
    if isinstance(data, str):
        if pointer and is_placeholder(data):
            yield pointer
        return
    for step, value in _members(data):
        yield from _marked(value, (*pointer, step))


def _members(data: object) -> Iterable[tuple[str | int, object]]:
    if isinstance(data, dict):
        return cast("dict[str, object]", data).items()
    return enumerate(cast("list[object]", data)) if isinstance(data, list) else ()

"""From document to agreement: the shape of a record, and what is wrong with it in words.

Layer 5. What only meaning can tell is left to the rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from pydantic import ValidationError

from policytrack.errors import UnreadableDocumentError
from policytrack.findings import Problem
from policytrack.models import Agreement, Entity
from policytrack.reading import read
from policytrack.records.placeholders import placeholders
from policytrack.records.shape import shape_problems
from policytrack.skeleton import MARK

__all__ = ["Parsed", "build", "parse"]

E = TypeVar("E", bound=Entity)

_MARK = MARK.encode()


@dataclass(frozen=True, slots=True)
class Parsed:
    """Outcome of reading one record: the agreement, or None, and every problem met on the way."""

    agreement: Agreement | None
    problems: tuple[Problem, ...]


def parse(data: bytes) -> Parsed:
    """Turn the bytes of a record into an agreement, or into the problems that stand in the way; never raises.

    A draft in which only texts are still to be written has the shape of an agreement; it has the problems of a draft.
    """
    try:
        document = read(data)
    except UnreadableDocumentError as error:
        return Parsed(None, error.problems)
    agreement = build(Agreement, document.data)
    unwritten = (*placeholders(Agreement, document.data),) if _MARK in data else ()
    if isinstance(agreement, Agreement):
        return Parsed(agreement, (*document.warnings, *unwritten))
    places = {problem.pointer for problem in unwritten}
    wrong = (problem for problem in agreement if problem.on_key or problem.pointer not in places)
    return Parsed(None, (*document.warnings, *unwritten, *wrong))


def build(model: type[E], data: object) -> E | tuple[Problem, ...]:
    """Return `data` as a `model`, or every problem with its shape."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        return shape_problems(model, data, error)

"""What the keys of a model take, as its annotations say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, Self, get_args, get_origin, get_type_hints

from policytrack.fields import PartialDate
from policytrack.models import Entity
from policytrack.models.scalars import Day, PartyCode
from policytrack.vocabulary import Vocabulary

PARTY_CODE = "PartyCode"
"""What stands for a vocabulary where codes of parties do."""


class CellType(StrEnum):
    """What the cells of a column hold."""

    about: str
    """What such a cell looks like."""

    def __new__(cls, value: str, about: str) -> Self:
        """Make the type called `value`."""
        type_ = str.__new__(cls, value)
        type_._value_ = value
        type_.about = about
        return type_

    TEXT = ("text", "Text.")
    TERM = ("term", "A term of a vocabulary, or the code of a party.")
    DATE = (
        "date",
        "A date as written, as precise as it is known; two more columns have the first and last day it can mean.",
    )
    DAY = ("day", "A whole day, as in 2026-02-07.")
    INTEGER = ("integer", "A whole number.")
    BOOLEAN = ("boolean", "`true` or `false`.")


@dataclass(frozen=True, slots=True)
class Kind:
    """What a key takes: one or several values of a type, or of an entity."""

    key: str
    type: CellType | type[Entity]
    vocabulary: str = ""
    """Name of the vocabulary of terms."""
    has_several: bool = False


_PLAIN: Mapping[type, CellType] = {str: CellType.TEXT, int: CellType.INTEGER, bool: CellType.BOOLEAN}
_DAY, _PARTY_CODE = get_args(Day)[1], get_args(PartyCode)[1]  # what narrows a date to a day, a text to a code


@cache
def kinds(model: type[Entity]) -> Mapping[str, Kind]:
    """Return what each key of a model takes, by the name of its field."""
    hints = get_type_hints(model, include_extras=True)
    return MappingProxyType(
        {field: _kind(info.alias or field, hints[field]) for field, info in model.model_fields.items()}
    )


def _kind(key: str, annotation: Any) -> Kind:
    plain, marks = _taken_apart(annotation)
    if get_origin(plain) is tuple:
        member = _kind(key, get_args(plain)[0])
        return Kind(key, member.type, member.vocabulary, has_several=True)
    if issubclass(plain, Entity):
        return Kind(key, plain)
    if issubclass(plain, Vocabulary):
        return Kind(key, CellType.TERM, plain.__name__)
    if _PARTY_CODE in marks:
        return Kind(key, CellType.TERM, PARTY_CODE)
    if plain is PartialDate:
        return Kind(key, CellType.DAY if _DAY in marks else CellType.DATE)
    return Kind(key, _PLAIN[plain])


def _taken_apart(annotation: Any) -> tuple[Any, list[object]]:
    """Return an annotation without what is about it and without None, and what is about it."""
    marks: list[object] = []
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *about = get_args(annotation)
            marks += about
        elif type(None) in get_args(annotation):
            annotation = next(member for member in get_args(annotation) if member is not type(None))
        else:
            return annotation, marks

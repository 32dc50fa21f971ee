"""Columns: made from the keys of the models, or worked out from them.

A column is called after the way to its key, as in `instrument_adoption`; where the last key is `value`, after the one
before it, as in `instrument_bindingness`. A date known in part has three columns: as it is written, the first day that
it can mean (`…_earliest`) and the last (`…_latest`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias, cast

from policytrack.fields import PartialDate
from policytrack.models import Entity
from policytrack.tables.cells import Cell, joined
from policytrack.tables.kinds import CellType, Kind, kinds

Subject: TypeAlias = tuple[Any, ...]
"""What a row is about, after the parts of the record that hold it, from the agreement on."""
Way: TypeAlias = tuple[tuple[type[Entity], str], ...]
Reader: TypeAlias = Callable[[Subject], object]
"""Gives what stands in a cell: text, a term, a date, a number, a tuple of these, or None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table."""

    name: str
    read: Reader
    type: CellType = CellType.TEXT
    vocabulary: str = ""
    """Name of the vocabulary whose terms stand there."""
    has_several: bool = False
    """Whether a cell can hold several values."""
    meaning: str = ""
    """What stands there; empty where the texts of its keys say it."""
    way: Way = ()
    """The key of a model that it shows, after the keys that lead there."""

    def cell(self, subject: Subject) -> Cell:
        """Return the cell of a row."""
        value = self.read(subject)
        if value is None or isinstance(value, int):  # a boolean is an integer, too
            return value
        if isinstance(value, tuple):
            return joined(str(member) for member in cast("Iterable[object]", value))
        return str(value)


def keys(at: int, model: type[Entity], prefix: str = "", /, **renamed: str | None) -> tuple[Column, ...]:
    """Return the columns of the keys of an entity that stands at place `at` of a subject.

    What stands in entities within it is laid out beside it; a list of entities has no column. `renamed` gives another
    name, or None and so no column, to what would be called so.
    """
    return tuple(_columns(model, _Part(prefix, _at(at), ()), renamed))


class _Part(NamedTuple):
    """An entity within a subject: what it is called, how it is found, which keys lead there."""

    name: str
    find: Reader
    way: Way


def _columns(model: type[Entity], part: _Part, renamed: Mapping[str, str | None]) -> Iterator[Column]:
    for field, kind in kinds(model).items():
        given = _name(part.name, kind.key)
        name = renamed.get(given, given)
        if name is None:
            continue
        inner = _Part(name, _within(part.find, field), (*part.way, (model, kind.key)))
        if isinstance(kind.type, CellType):
            yield from _of_key(inner, kind, kind.type)
        elif not kind.has_several:
            yield from _columns(kind.type, inner, renamed)


def _of_key(part: _Part, kind: Kind, held: CellType) -> Iterator[Column]:
    yield Column(
        name=part.name,
        read=part.find,
        type=held,
        vocabulary=kind.vocabulary,
        has_several=kind.has_several,
        way=part.way,
    )
    if held is CellType.DATE:
        yield from _limits(part.name, part.find)


def dated(name: str, read: Callable[[Subject], PartialDate | None], meaning: str) -> tuple[Column, ...]:
    """Return the three columns of a date that is worked out."""
    return (Column(name=name, read=read, type=CellType.DATE, meaning=meaning), *_limits(name, read))


def _limits(name: str, read: Reader) -> Iterator[Column]:
    # By sort keys, because they never raise: an agreement that was not checked may have a day the calendar lacks.
    def earliest(subject: Subject) -> object:
        date = read(subject)
        return date.sort_key[0] if isinstance(date, PartialDate) else None

    def latest(subject: Subject) -> object:
        date = read(subject)
        return date.sort_key[1] if isinstance(date, PartialDate) else None

    yield Column(
        name=f"{name}_earliest", read=earliest, type=CellType.DAY, meaning=f"First day that `{name}` can mean."
    )
    yield Column(name=f"{name}_latest", read=latest, type=CellType.DAY, meaning=f"Last day that `{name}` can mean.")


def _name(prefix: str, key: str) -> str:
    if not prefix:
        return key
    return prefix if key == "value" else f"{prefix}_{key}"


def _at(place: int) -> Reader:
    def read(subject: Subject) -> object:
        return subject[place]

    return read


def _within(find: Reader, field: str) -> Reader:
    def read(subject: Subject) -> object:
        part = find(subject)
        return None if part is None else getattr(part, field)

    return read


def terms(name: str, vocabulary: str, read: Reader, meaning: str, *, has_several: bool = False) -> Column:
    """Return a column of terms that are worked out."""
    return Column(
        name=name, read=read, type=CellType.TERM, vocabulary=vocabulary, has_several=has_several, meaning=meaning
    )


def count(name: str, read: Callable[[Subject], int], meaning: str) -> Column:
    """Return a column of whole numbers that are worked out."""
    return Column(name=name, read=read, type=CellType.INTEGER, meaning=meaning)


def several(name: str, read: Callable[[Subject], tuple[object, ...]], meaning: str) -> Column:
    """Return a column of several texts in a cell."""
    return Column(name=name, read=read, has_several=True, meaning=meaning)

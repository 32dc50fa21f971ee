"""What every vocabulary is made of: a closed set of terms, each with its definition, example and source."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Self


class Vocabulary(StrEnum):
    """A closed set of terms. A member is the word used in records; it carries what the word means.

    Terms are permanent: a word that falls out of use stays readable and names its replacement.

    >>> from policytrack.vocabulary import Degree
    >>> Degree("exploring").definition
    'To be examined, discussed or negotiated; no decision on the substance yet.'
    """

    definition: str
    """What the term means, in one sentence."""
    example: str
    """A wording or an instrument that the term fits."""
    source: str
    """Where the term or its meaning comes from; empty when it is policytrack's own."""
    also: tuple[str, ...]
    """Plain words by which people ask for the term."""

    def __new__(cls, value: str, definition: str, example: str, source: str = "", also: tuple[str, ...] = ()) -> Self:
        """Make the member whose value is `value` and attach its meaning."""
        return cls._make(value, definition, example, source, also)

    @classmethod
    def _make(cls, value: str, definition: str, example: str, source: str = "", also: tuple[str, ...] = ()) -> Self:
        # Apart from __new__, because enum replaces a subclass's super().__new__ with its own.
        member = str.__new__(cls, value)
        member._value_ = value
        member.definition = definition
        member.example = example
        member.source = source
        member.also = also
        return member

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: Callable[[object], Any]) -> Any:
        """Let strict models take a term by its word, as documents hold it, without importing pydantic here."""
        schema = handler(source)
        schema["strict"] = False
        return schema

"""What every vocabulary is made of: a closed set of terms of stated origin, each with definition, example, source."""

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

    origin: str
    """Whose words the terms are that name no source: what was looked at, and why it does not fit."""
    definition: str
    """What the term means, in one sentence."""
    example: str
    """A wording or an instrument that the term fits."""
    source: str
    """The work whose term or meaning it follows, its address, and what differs; empty for a word of `origin`."""
    also: tuple[str, ...]
    """Plain words by which people ask for the term."""

    def __init_subclass__(cls, *, origin: str) -> None:
        """Take where the terms come from, without which no vocabulary can be made."""
        super().__init_subclass__()
        cls.origin = origin

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

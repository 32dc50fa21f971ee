"""What a user writes after a filter's name, turned into the value the filter compares with.

Each function returns one such value, or raises UnknownValueError with what is allowed and what was probably meant.
"""

from __future__ import annotations

import datetime as dt
import reprlib
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeGuard, TypeVar

from policytrack.dataset.folding import fold
from policytrack.errors import UnknownValueError
from policytrack.fields import PartialDate, resolve_party
from policytrack.findings import nearest
from policytrack.vocabulary import Degree, Pillar, Topic, Vocabulary

V = TypeVar("V", bound=Vocabulary)

_PARTY = ("a code of three or two letters", "a name")
_PAIR = ("two different parties, as in ('CA', 'IND')",)
_DATE = ("text such as 2026, 2026-02 or 2026-02-07", "a datetime.date", "a PartialDate")
_SEVERAL = (tuple, list, set, frozenset)
_WORDS = ("one word or more",)


def _by_words(vocabulary: type[V]) -> Mapping[str, V]:
    return MappingProxyType({fold(word): term for term in vocabulary for word in (str(term), *term.also)})


_TOPICS = _by_words(Topic)
_PILLARS = _by_words(Pillar)
_PILLARS_AND_TOPICS: Mapping[str, Pillar | Topic] = {**_TOPICS, **_PILLARS}
_LADDER = {words: degree for words, degree in _by_words(Degree).items() if degree.tier is not None}


def term_of(vocabulary: type[V], kind: str) -> Callable[[object], V]:
    """Return the function that finds a term of `vocabulary` by its word or a plain word for it."""
    known = _by_words(vocabulary)
    allowed = tuple(vocabulary)
    return lambda value: _find(kind, value, known, allowed)


def party(value: object) -> str:
    """Return the code of a party."""
    return resolve_party(_text("party", value, _PARTY))


def pair(value: object) -> tuple[str, str]:
    """Return the codes of two different parties in alphabetical order."""
    codes = sorted({party(member) for member in value}) if _is_listed(value) and len(value) == 2 else []
    if len(codes) != 2:
        raise UnknownValueError("pair of parties", _shown(value), allowed=_PAIR)
    return codes[0], codes[1]


def pillar(value: object) -> Pillar | Topic:
    """Return a pillar by its word or a plain word, or else the topic that goes by that word."""
    return _find("pillar", value, _PILLARS_AND_TOPICS, tuple(Pillar))


def topic(value: object) -> Topic:
    """Return a topic by its word or a plain word; for a pillar's word, the error lists the topics of that pillar."""
    folded = fold(value) if isinstance(value, str) else ""
    if folded in _PILLARS and folded not in _TOPICS:
        allowed = tuple(topic for topic in Topic if topic.pillar is _PILLARS[folded])
        raise UnknownValueError("topic", _shown(value), allowed=allowed)
    return _find("topic", value, _TOPICS, tuple(Topic))


def ranked_degree(value: object) -> Degree:
    """Return a degree that has a place on the ladder; `unknown` has none, so nothing could be at least that."""
    return _find("degree", value, _LADDER, tuple(_LADDER.values()))


def date(value: object) -> PartialDate:
    """Return a date; one that the calendar does not have is refused, with the last day of that month suggested."""
    if isinstance(value, dt.date):
        return _date(value.isoformat()[:10])
    return _date(str(value) if isinstance(value, PartialDate) else _text("date", value, _DATE))


def words_of(kind: str) -> Callable[[object], tuple[str, ...]]:
    """Return the function that gives the folded words of a text, of which there has to be one."""

    def words(value: object) -> tuple[str, ...]:
        found = fold(_text(kind, value, _WORDS)).split()
        if not found:
            raise UnknownValueError(kind, _shown(value), allowed=_WORDS)
        return tuple(found)

    return words


def _is_listed(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, tuple | list)


def _date(text: str) -> PartialDate:
    try:
        read = PartialDate(text)
    except ValueError:
        raise UnknownValueError("date", text, allowed=_DATE) from None
    if not read.exists:
        raise UnknownValueError("date", text, allowed=_DATE, suggestion=read.sort_key[1].isoformat())
    return read


def _find(kind: str, value: object, known: Mapping[str, V], allowed: Sequence[str]) -> V:
    text = _text(kind, value, allowed)
    folded = fold(text)
    if folded not in known:
        raise UnknownValueError(kind, text, allowed=allowed, suggestion=_suggestion(folded, known))
    return known[folded]


def _suggestion(folded: str, known: Mapping[str, Vocabulary]) -> str | None:
    """Return the nearest term, or the nearest plain word where that is what comes near."""
    near = nearest(folded, known)
    return str(known[near]) if near is not None and fold(known[near]) == near else near


def _text(kind: str, value: object, allowed: Sequence[str]) -> str:
    if isinstance(value, str):
        return value
    suggestion = "any_of(…) or all_of(…)" if type(value) in _SEVERAL else None
    raise UnknownValueError(kind, _shown(value), allowed=allowed, suggestion=suggestion)


def _shown(value: object) -> str:
    """Show a value of the wrong type together with its type: the number 2026 is not the text."""
    return value if isinstance(value, str) else f"{reprlib.repr(value)} ({type(value).__name__})"

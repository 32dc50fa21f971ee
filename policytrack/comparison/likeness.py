"""How alike two commitments are: by their topics, who is to act, what they name, and their words."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from policytrack.models import Commitment

# fmt: off
_FUNCTION_WORDS = frozenset(
    [
        "a", "about", "all", "also", "an", "and", "any", "are", "as", "at", "be", "between", "both", "by", "can",
        "could", "countries", "country", "cooperate", "cooperation", "do", "each", "for", "from", "further",
        "governments", "has", "have", "how", "in", "into", "is", "it", "its", "made", "make", "may", "more", "not",
        "of", "on", "one", "or", "other", "others", "parties", "party", "possible", "set", "side", "sides", "so",
        "some", "such", "than", "that", "the", "their", "them", "these", "they", "this", "those", "to", "together",
        "two", "under", "up", "was", "were", "what", "where", "which", "who", "will", "with", "work", "would",
    ]
)
# fmt: on
"""Words that nearly every text of a record holds, and that say nothing of its subject."""


class Likeness(NamedTuple):
    """What two commitments have in common, each from 0 to 1."""

    topics: float
    """Shared topics among all topics of the two."""
    actors: float | None
    """1 when both sides are to act in both, or one side in both; else 0; None unless both say who is to act."""
    items: float | None
    """How alike the most alike of the named substances, crimes and systems are; None unless both name some."""
    text: float
    """How alike the texts are, by rapidfuzz's `token_sort_ratio` over the words that say something of the subject."""

    @property
    def score(self) -> float:
        """Mean of what is known, rounded to three digits."""
        known = [part for part in self if part is not None]
        return round(sum(known) / len(known), 3)


def likeness(one: Commitment, other: Commitment) -> Likeness:
    """Return what two commitments have in common; the same whichever comes first."""
    topics = set(one.topics), set(other.topics)
    actors = len(set(one.obligors)), len(set(other.obligors))
    items = [alike(first.name, second.name) for first in one.items for second in other.items]
    return Likeness(
        topics=len(topics[0] & topics[1]) / len(topics[0] | topics[1]),
        actors=float(actors[0] == actors[1]) if all(actors) else None,
        items=max(items, default=None),
        text=alike(one.text, other.text),
    )


def alike(one: str, other: str) -> float:
    """Return how alike two texts are, from 0 to 1.

    >>> alike("Fentanyl precursors", "Precursors of fentanyl")
    1.0
    """
    if one == other:
        return 1.0  # also where nothing is left of a text that holds no letter
    from rapidfuzz import fuzz  # noqa: PLC0415 - loaded when something is compared, not with the package

    return fuzz.token_sort_ratio(_content(one), _content(other)) / 100


@lru_cache(maxsize=4096)  # every text meets many others
def _content(text: str) -> str:
    from rapidfuzz import utils  # noqa: PLC0415 - as above

    return " ".join(word for word in utils.default_process(text).split() if word not in _FUNCTION_WORDS)

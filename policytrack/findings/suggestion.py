"""The nearest allowed word to a misspelt one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST = 80  # a longer value is prose, not a misspelt word


def nearest(value: str, allowed: Iterable[str]) -> str | None:
    """Return the allowed word that `value` was probably meant to be, or None when none is near.

    Case, spaces and underscores are forgiven before the distance is measured.

    >>> nearest("stauts", ["status", "topics"])
    'status'
    >>> nearest("Liaison Officers", ["liaison-officers"])
    'liaison-officers'
    >>> nearest("zebra", ["status"]) is None
    True
    """
    if len(value) > _LONGEST:
        return None
    words = list(allowed)
    folded = {_fold(word): word for word in reversed(words)}
    found = get_close_matches(_fold(value), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else None


def _fold(word: str) -> str:
    return word.casefold().replace(" ", "-").replace("_", "-")

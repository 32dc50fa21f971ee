"""The place in a text that comes nearest to a passage that does not stand in it."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from heapq import nlargest
from typing import NamedTuple

from policytrack.fields import normalise

_MOST_COMPARED = 20  # windows that share the most words; comparing the rest would change nothing but the time


class NearMiss(NamedTuple):
    """What comes nearest to a passage, and how far it is from it."""

    words: str
    """The words of the text, in the written form of a passage, normalised."""
    distance: int
    """Number of words that differ, are missing or are too many."""


def near_miss(passage: str, text: str) -> NearMiss | None:
    """Return what comes nearest in a normalised text; None when the text has no word in common with the passage.

    >>> near_miss("each side would establish officers", "Then each side should establish two officers.")
    NearMiss(words='each side should establish two', distance=2)
    """
    words = text.split()
    sides = [_nearest(normalise(side).split(), words) for side in passage.split(" … ")]
    found = [side for side in sides if side is not None]
    if len(found) < len(sides):
        return None
    return NearMiss(" … ".join(side.words for side in found), sum(side.distance for side in found))


def _nearest(wanted: list[str], words: list[str]) -> NearMiss | None:
    starts = _promising(wanted, words)
    windows = [words[start : start + len(wanted)] for start in starts]
    misses = [NearMiss(" ".join(window), _distance(wanted, window)) for window in windows]
    return min(misses, key=lambda miss: miss.distance, default=None)


def _promising(wanted: list[str], words: list[str]) -> list[int]:
    """Return where the windows begin that share the most words with the wanted ones; none that shares no word."""
    length = len(wanted)
    missing = Counter(word.casefold() for word in wanted)
    shared: dict[int, int] = {}
    count = 0
    folded = [word.casefold() for word in words]
    for end, word in enumerate(folded):
        if word in missing:
            count += missing[word] > 0
            missing[word] -= 1
        if end >= length and (left := folded[end - length]) in missing:
            missing[left] += 1
            count -= missing[left] > 0
        if count and end >= length - 1:
            shared[end - length + 1] = count
    return nlargest(_MOST_COMPARED, shared, key=lambda start: shared[start])


def _distance(wanted: list[str], window: list[str]) -> int:
    steps = SequenceMatcher(None, wanted, window, autojunk=False).get_opcodes()
    return sum(max(i2 - i1, j2 - j1) for step, i1, i2, j1, j2 in steps if step != "equal")

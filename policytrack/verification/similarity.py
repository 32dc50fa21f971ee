"""The place in a text that comes nearest to a passage that does not stand in it."""

from __future__ import annotations

from collections import Counter
from heapq import nlargest
from string import punctuation
from typing import NamedTuple

from policytrack.fields import normalise

_MOST_MORE = 3  # words that the text may have between those of the passage
_MOST_COMPARED = 20  # windows that share the most words; comparing the rest would change nothing but the time


class NearMiss(NamedTuple):
    """What comes nearest to a passage, and how far it is from it."""

    words: str
    """The words of the text, in the written form of a passage, normalised."""
    distance: int
    """Fewest words to change, leave out or put in that make the passage of it."""


def near_miss(passage: str, text: str) -> NearMiss | None:
    """Return what comes nearest in a normalised text; None when the text has no word in common with a side of it.

    Each side is looked for by itself; where the text has both, but not the last words after the first, the distance
    is 0. Punctuation before the first word and after the last one does not count, any other does.

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
    windows = (words[start : start + len(wanted) + _MOST_MORE] for start in _promising(wanted, words))
    misses = [_beginning(wanted, window) for window in windows]
    return min(misses, key=lambda miss: miss.distance, default=None)


def _promising(wanted: list[str], words: list[str]) -> list[int]:
    """Return where the windows begin that share the most words with the wanted ones; none that shares no word."""
    length = min(len(wanted), len(words))
    missing = Counter(map(_bare, wanted))
    shared: dict[int, int] = {}
    count = 0
    bare = [*map(_bare, words)]
    for end, word in enumerate(bare):
        if word in missing:
            count += missing[word] > 0
            missing[word] -= 1
        if end >= length and (left := bare[end - length]) in missing:
            missing[left] += 1
            count -= missing[left] > 0
        if count and end >= length - 1:
            shared[end - length + 1] = count
    return nlargest(_MOST_COMPARED, shared, key=lambda start: shared[start])


def _bare(word: str) -> str:
    return word.strip(punctuation).casefold() or word


def _beginning(wanted: list[str], window: list[str]) -> NearMiss:
    """Return the beginning of a window that comes nearest to the wanted words; of equals the one nearer in length."""
    row = [*range(len(window) + 1)]
    for number, word in enumerate(wanted, start=1):
        diagonal, row[0] = row[0], number
        for place, other in enumerate(window, start=1):
            shown = other.lstrip(punctuation) if number == 1 and word[0] not in punctuation else other
            shown = shown.rstrip(punctuation) if number == len(wanted) and word[-1] not in punctuation else shown
            diagonal, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, diagonal + (word != shown))
    length = min(range(1, len(row)), key=lambda length: (row[length], abs(length - len(wanted))))
    return NearMiss(" ".join(window[:length]), row[length])

"""Titles that are alike: how two records of one agreement are noticed.

Likeness is the Dice coefficient of the titles' words: twice the words in common, divided by the words of both. Case,
accents, punctuation and little words do not count. Titles are alike from `LEAST_LIKENESS` on, unless both hold numbers
and the numbers differ, as in "Protocol 1" and "Protocol 2".
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import ceil

LEAST_LIKENESS = Fraction(3, 4)
"""Chosen on real titles: "shared" for "joint" and a word left out stay alike, another subject does not."""

_LITTLE = frozenset(["a", "an", "and", "between", "for", "in", "of", "on", "the", "to", "with"])
_PART, _WHOLE = LEAST_LIKENESS.as_integer_ratio()  # fractions are slow, and there may be many pairs
_SHARED_OF_LONGER = LEAST_LIKENESS / (2 - LEAST_LIKENESS)


def words_of(title: str) -> frozenset[str]:
    """Return the words of a title that count.

    >>> sorted(words_of("The Roadmap of Coopération (2025)"))
    ['2025', 'cooperation', 'roadmap']
    """
    plain = title.casefold()
    if not plain.isascii():
        plain = "".join(char for char in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(char))
    spaced = "".join(char if char.isalnum() or unicodedata.category(char)[0] == "M" else " " for char in plain)
    return frozenset(spaced.split()) - _LITTLE


def are_alike(first: frozenset[str], second: frozenset[str]) -> bool:
    """Tell whether two titles, given by their words, are alike.

    >>> are_alike(words_of("Shared workplan on security"), words_of("A shared security workplan"))
    True
    >>> are_alike(words_of("Protocol 1 on returns"), words_of("Protocol 2 on returns"))
    False
    """
    return _may_be_alike(_numbers(first), _numbers(second)) and _share_enough(first, second)


def _share_enough(first: frozenset[str], second: frozenset[str]) -> bool:
    return 2 * len(first & second) * _WHOLE >= _PART * (len(first) + len(second))


def _numbers(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word.isdigit())


def _may_be_alike(numbers: frozenset[str], others: frozenset[str]) -> bool:
    return not numbers or not others or numbers == others


def alike_pairs(titles: Sequence[frozenset[str]], spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the positions of two titles that are alike and whose spans of days meet; each title with one other.

    Two titles that are alike share one of their rarest words, so each is held only against those that do (prefix
    filtering of set joins); taking short titles first keeps the shelves of common words empty.
    """
    frequency = Counter(word for words in titles for word in words)
    numbers = [_numbers(words) for words in titles]
    shelves: defaultdict[str, list[int]] = defaultdict(list)
    for position in sorted(range(len(titles)), key=lambda i: (len(titles[i]), i)):
        words = sorted(titles[position], key=lambda word: (frequency[word], word))
        first, last = spans[position]
        for word in _rarest(words, _SHARED_OF_LONGER):
            other = next(
                (
                    other
                    for other in shelves[word]
                    if spans[other][0] <= last
                    and first <= spans[other][1]
                    and _may_be_alike(numbers[other], numbers[position])
                    and _share_enough(titles[other], titles[position])
                ),
                None,
            )
            if other is not None:
                yield other, position
                break
        for word in _rarest(words, LEAST_LIKENESS):
            shelves[word].append(position)


def _rarest(words: Sequence[str], share: Fraction) -> Sequence[str]:
    """Return so many of the rarest words that whoever shares `share` of all shares one of them."""
    return words[: len(words) - ceil(share * len(words)) + 1] if words else ()

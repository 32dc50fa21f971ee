"""Text reduced to what a search compares: words without case, accents and punctuation."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


class _Characters(dict[int, str | None]):
    """What becomes of each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        # Vowel signs of Indic scripts are marks too, of class 0: they belong to the word and stay.
        keeps = char.isalnum() or unicodedata.category(char).startswith("M")
        self[code] = None if unicodedata.combining(char) else char if keeps else " "
        return self[code]


_CHARACTERS = _Characters()


def fold(text: str) -> str:
    """Return the words of `text` with single spaces between them, without case, accents and punctuation.

    >>> fold("“Déjà vu” — co-operation")
    'deja vu co operation'
    """
    # Most text is ASCII, which is decomposed as it stands: ten times faster.
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text)
    return " ".join(plain.casefold().translate(_CHARACTERS).split())


def holds_words(words: Iterable[str], *texts: str | None) -> bool:
    """Tell whether each of `words`, folded before, begins some word of `texts`.

    >>> holds_words(["cyber", "offic"], "Liaison officers", "Cybersecurity")
    True
    >>> holds_words(["art"], "a part")
    False
    """
    folded = "".join(f" {fold(text)}" for text in texts if text)
    return all(f" {word}" in folded for word in words)

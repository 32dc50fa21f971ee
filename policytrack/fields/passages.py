"""Passages: the few words that point at a stretch of a source without quoting it.

A passage has two forms. *Whole* is the stretch of text itself; it is never stored, only its digest is. *Written* is
what a record holds: `first words … last words`, at most eight words on each side, or all the words of a stretch of at
most eight. Words are what stands between spaces, so scripts written without spaces count a clause as one word.
"""

from __future__ import annotations

import hashlib
import html
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from urllib.parse import quote

# Spelt out because \s differs between regular expression engines; control characters count as white space.
_WHITE_SPACE = r"\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_WORD = rf"[^{_WHITE_SPACE}\u2026]+"
_WORDS = f"{_WORD}( {_WORD}){{0,7}}"
_ELLIPSIS = " … "
_MOST_WORDS = 8

PASSAGE_PATTERN = rf"^{_WORDS}( \u2026 {_WORDS})?$"
"""Pattern of a written passage, the same for Python, Rust and ECMAScript.

One to eight words, single spaces between them; perhaps the character `…` between spaces and one to eight words more.
"""

DIGEST_PATTERN = "^sha256:[0-9a-f]{64}$"
"""Pattern of the digest of a whole passage."""

_MOST_FOUND = 100  # a passage that occurs more often points at nothing, and all of them could fill the memory
_MOST_ROUNDS = 8  # each is linear, so nesting cannot make the work quadratic

_fits_pattern = re.compile(PASSAGE_PATTERN).fullmatch
# `html.unescape` raises on an entity of more than 4,300 digits; a lone surrogate has no UTF-8 to take a digest of.
_undecodable = re.compile("&#[0-9]{100,};?|[\ud800-\udfff]")
_white_space = re.compile(f"[{_WHITE_SPACE}]+")
_invisible = re.compile(r"[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+")
_LOOKALIKES = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u02bc\u00b4\uff07", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        "\u2026": "...",
    }
)


def normalise(text: str) -> str:
    """Return the text without the differences that copying, typesetting and encoding make.

    In this order, and again until nothing changes (entities hide in entities: `&amp;nbsp;`):

    1. HTML entities are decoded; those too long to be a character, and lone surrogates, become U+FFFD.
    2. Soft hyphens, zero-width characters, byte-order marks and marks of writing direction are removed.
    3. Unicode form NFC.
    4. Single quotes, primes, apostrophes and acute accents become `'`, double ones and guillemets `"`; hyphens, dashes
       and the minus sign become `-`; the ellipsis character becomes `...`.
    5. White space and control characters, any number of them, become one space; none at either end.

    Text that still changes after eight rounds was made to be hard to read: its ampersands become spaces, which ends
    the decoding. The result is stable: `normalise(normalise(text)) == normalise(text)`.

    >>> normalise("“law\u00adful”&nbsp;–  the\u00a0&amp;quot;plan&amp;quot;…")
    '"lawful" - the "plan"...'
    """
    for _ in range(_MOST_ROUNDS):
        cleaned = _clean(text)
        if cleaned == text:
            return text
        text = cleaned
    return _clean(text.replace("&", " "))


def digest(text: str) -> str:
    """Return the digest of a whole passage: SHA-256 over the UTF-8 bytes of its normalised text.

    >>> digest("A shared  plan") == digest("A&nbsp;shared plan")
    True
    """
    return f"sha256:{hashlib.sha256(normalise(text).encode()).hexdigest()}"


def abbreviate(text: str, words: int = _MOST_WORDS) -> str:
    """Return the written form of a whole passage: its first and last `words` words, or all when there are no more.

    A passage too short for both sides gives each about half, never a word to both sides, and leaves at least one word
    out where it can. `words` is 1 to 8; any other number, and a text without words, raise `ValueError`.

    >>> abbreviate("each side would name one officer to the other by June", 3)
    'each side would … other by June'
    >>> abbreviate("each side would name one officer", 3)
    'each side would … one officer'
    """
    if not 1 <= words <= _MOST_WORDS:
        raise ValueError(f"a side of a passage has 1 to {_MOST_WORDS} words, not {words}")
    all_words = normalise(text).split()
    count = len(all_words)
    if not count:
        raise ValueError("a passage needs at least one word")
    if count <= words:
        return " ".join(all_words)
    first = all_words[: min(words, count // 2)]
    last = all_words[-max(1, min(words, (count - 1) // 2)) :]
    return f"{' '.join(first)}{_ELLIPSIS}{' '.join(last)}"


def is_passage(text: str) -> bool:
    """Tell whether a text is of the written form of a passage.

    >>> is_passage("each side … to the other"), is_passage("one … two … three")
    (True, False)
    """
    return _fits_pattern(text) is not None


def find(passage: str, text: str) -> tuple[str, ...]:
    """Return the whole passages of `text` that a written passage points at, in their order; `()` when there is none.

    Both are normalised first, and so is the result. A whole passage begins with the first words and ends with the
    nearest last words after them; upper and lower case differ, and neither side begins or ends inside a word. Where
    the first words occur twice, both places are returned, up to the first hundred. A `passage` that is not of the
    written form raises `ValueError`.

    >>> find("each side … to the other", "Then each side sends a list to the other, yearly.")
    ('each side sends a list to the other',)
    """
    sides = [normalise(side) for side in _sides(passage)]
    if not all(sides):  # nothing is left of words made of invisible characters
        return ()
    whole = normalise(text)
    first, last = sides[0], sides[-1]
    starts = islice(_places(first, whole), _MOST_FOUND)
    if len(sides) == 1:
        return (first,) * len(list(starts))
    ends = list(_places(last, whole))
    pairs = ((start, bisect_left(ends, start + len(first))) for start in starts)
    return tuple(whole[start : ends[end] + len(last)] for start, end in pairs if end < len(ends))


def text_fragment(url: str, passage: str) -> str:
    """Return the address that opens a page at a passage, for browsers that know text fragments.

    A fragment of `url` is kept, a text fragment it already has is replaced. Hyphens, commas and ampersands of the
    passage are escaped, as they have a meaning in the address. A `passage` that is not of the written form raises
    `ValueError`.

    >>> text_fragment("https://example.org/news#top", "law-enforcement officers … by June")
    'https://example.org/news#top:~:text=law%2Denforcement%20officers,by%20June'
    """
    sides = ",".join(quote(side, safe="").replace("-", "%2D") for side in _sides(passage))
    page = url.partition(":~:")[0]
    return f"{page}{'' if '#' in page else '#'}:~:text={sides}"


def _clean(text: str) -> str:
    decoded = html.unescape(_undecodable.sub("\ufffd", text))
    visible = _invisible.sub("", decoded)
    return _white_space.sub(" ", unicodedata.normalize("NFC", visible).translate(_LOOKALIKES)).strip(" ")


def _sides(passage: str) -> list[str]:
    if not is_passage(passage):
        raise ValueError(
            f"{passage!r} is not a passage: 'first words … last words', at most {_MOST_WORDS} words on each side"
        )
    return passage.split(_ELLIPSIS)


def _places(words: str, text: str) -> Iterator[int]:
    """Yield where `words` begin in `text` without beginning or ending inside a word."""
    start = text.find(words)
    while start >= 0:
        if not (_splits_word(text, start) or _splits_word(text, start + len(words))):
            yield start
        start = text.find(words, start + 1)


def _splits_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and _in_word(text[at - 1]) and _in_word(text[at])


def _in_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")  # vowel signs, as in Hindi

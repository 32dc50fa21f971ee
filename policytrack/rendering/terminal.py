r"""Text for a terminal: harmless, measured in cells, wrapped, coloured.

A cell is the room of one Latin letter. East Asian characters take two, combining marks none.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from policytrack.reading.characters import is_suspect, refused

ELLIPSIS = "…"
_DENSEST = 4  # characters to a cell, of what is to be short: marks upon marks take no room

_LOOKS = {
    "bold": "1",
    "dim": "2",
    "red": "31",
    "green": "32",
    "yellow": "33",
    "blue": "34",
    "cyan": "36",
}
_NO_CELL = frozenset({"Mn", "Me", "Cf"})
_HANGUL_VOWELS_AND_FINALS = range(0x1160, 0x1200)  # they join the consonant before them


@dataclass(frozen=True, slots=True)
class Style:
    """How to write on one terminal: `width` in cells, and whether it shows colour."""

    width: int = 80
    is_coloured: bool = False

    def paint(self, text: str, *looks: str) -> str:
        r"""Return `text` in these looks (`bold`, `red`, …) where there is colour, as it is elsewhere.

        >>> Style(is_coloured=True).paint("error", "bold", "red")
        '\x1b[1;31merror\x1b[0m'
        >>> Style().paint("error", "bold", "red")
        'error'
        """
        if not (self.is_coloured and text and looks):
            return text
        return f"\x1b[{';'.join(_LOOKS[look] for look in looks)}m{text}\x1b[0m"


def harmless(text: str) -> str:
    r"""Return `text` with everything that could steer a terminal or cannot be seen written as an escape.

    >>> print(harmless("a\x1b[31mb\u202ec"))
    a\x1b[31mb\u202ec
    """
    return "".join(glyphs(text, tab=r"\t")).replace("\n", r"\n")


def glyphs(text: str, *, tab: str = "    ") -> list[str]:
    """Return what to show for each character of `text`: itself, or its escape when it may not be shown."""
    shown = list(text)
    if is_suspect(text):
        for refusal in refused(text):
            for at in range(refusal.start, refusal.end):
                shown[at] = tab if text[at] == "\t" else _escape(text[at])
    return shown


def _escape(character: str) -> str:
    point = ord(character)
    if 0xDC80 <= point <= 0xDCFF:  # a byte of a file name that is no UTF-8
        point -= 0xDC00
    if point < 0x100:
        return f"\\x{point:02x}"
    return f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


def cells(text: str) -> int:
    """Return the number of cells that `text` takes.

    >>> cells("Ottawa"), cells("協定"), cells("हिन्दी")
    (6, 4, 5)
    """
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(character: str) -> int:
    if unicodedata.category(character) in _NO_CELL or ord(character) in _HANGUL_VOWELS_AND_FINALS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def pad(text: str, width: int) -> str:
    """Return `text` with spaces up to `width` cells."""
    return text + " " * (width - cells(text))


@lru_cache(1024)  # titles come again wherever an agreement is named
def shorten(text: str, width: int) -> str:
    """Return `text` in at most `width` cells, cut between words where that leaves enough of it.

    Nor has it more than four characters for each cell.

    >>> shorten("Shared workplan on national security", 18)
    'Shared workplan…'
    """
    most = _DENSEST * width
    if cells(text) <= width and len(text) <= most:
        return text
    if cells(text[:most]) < width:
        return text[: most - 1] + ELLIPSIS
    kept, rest = _cut(text, width - 1)
    between_words = kept if rest.startswith(" ") else kept.rpartition(" ")[0]
    kept = between_words if cells(between_words) * 2 >= width else kept
    return kept.rstrip(" ,;:") + ELLIPSIS


def wrap(text: str, width: int) -> list[str]:
    """Return `text` in lines of at most `width` cells; its own line breaks stay, a web address is never cut.

    >>> wrap("Each country is to establish officers", 20)
    ['Each country is to', 'establish officers']
    """
    return [line for paragraph in text.split("\n") for line in _wrap(harmless(paragraph), width)]


def _wrap(paragraph: str, width: int) -> Iterator[str]:
    line = ""
    for word in paragraph.split(" "):
        joined = f"{line} {word}" if line else word
        if cells(joined) <= width:
            line = joined
            continue
        if line:
            yield line
        *full, line = _pieces(word, width)
        yield from full
    yield line


def _pieces(word: str, width: int) -> Iterator[str]:
    """Yield a word in pieces that fit: text in a script without spaces is one long word."""
    while len(word) > 1 and cells(word) > width and "://" not in word:
        piece, word = _cut(word, width)
        yield piece
    yield word


def _cut(text: str, width: int) -> tuple[str, str]:
    """Return the longest beginning that fits, of one character at least, of a text that does not, and the rest."""
    ends = accumulate(map(_cells, text))
    number = max(next(number for number, end in enumerate(ends) if end > width), 1)
    return text[:number], text[number:]

"""Characters that would not show, shown."""

from __future__ import annotations

import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d")  # some scripts are misspelt without them
_HARMLESS = str.maketrans("", "", "\n\t\u200c\u200d")


def visible(text: str) -> str:
    r"""Return the text with characters that would not show, or would move others, written as their code points.

    Line breaks and tabs stay. Joiners stay too: Hindi and Persian are misspelt without them.

    >>> visible("pay\u202eload\x00")
    'pay⟨U+202E⟩load⟨U+0000⟩'
    """
    if text.isprintable() or text.translate(_HARMLESS).isprintable():  # nearly always, and a hundred times faster
        return text
    return "".join(character if _shows(character) else f"⟨U+{ord(character):04X}⟩" for character in text)


def _shows(character: str) -> bool:
    return character in "\n\t" or character in _JOINERS or unicodedata.category(character) not in _UNSEEN

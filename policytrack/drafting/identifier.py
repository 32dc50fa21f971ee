"""The identifier of a record, proposed from its title: pair, year, a few words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import accumulate

from policytrack.fields import party_name

_MOST_WORDS, _LONGEST = 4, 40  # of all words together; identifiers are typed and read
_SAY_NOTHING = frozenset(
    re.findall(
        "[a-z]+",
        "a an and against agreement as at between by concerning for from in into its of on or regarding relating "
        "respecting the their to under with government governments republic kingdom state states commonwealth union",
    )
)
_LETTERS = str.maketrans({"æ": "ae", "ð": "d", "ø": "o", "þ": "th", "đ": "d", "ħ": "h", "ı": "i", "ł": "l", "œ": "oe"})


def proposed_words(title: str, parties: Iterable[str]) -> str:
    """Return words for an identifier out of a title; empty when it holds none in Latin letters.

    Left out are the parties, which the identifier names already, and words that say nothing. `agreement` is such a
    word unless nothing else is left.

    >>> proposed_words("Canada–India Shared Workplan on Security and Law Enforcement", ["CAN", "IND"])
    'shared-workplan-security-law'
    >>> proposed_words("Agreement between Australia and Fiji", ["AUS", "FJI"])
    'agreement'
    """
    words = _words(title)
    codes = {code.casefold() for code in parties}
    named = {word for code in parties for word in _words(party_name(code))}
    told = [word for word in words if word not in _SAY_NOTHING | codes | named and not word.isdigit()]
    kept = told or [word for word in words if word == "agreement"]
    lengths = accumulate(kept[:_MOST_WORDS], lambda length, word: length + 1 + len(word), initial=-1)
    fitting = [word for word, length in zip(kept, [*lengths][1:], strict=False) if length <= _LONGEST]
    return "-".join(fitting)


def identifier(parties: Iterable[str], year: int, words: str) -> str:
    """Return the identifier of a record.

    >>> identifier(["IND", "CAN"], 2026, "workplan")
    'can-ind-2026-workplan'
    """
    return "-".join([*sorted(code.lower() for code in parties), str(year), words])


def _words(text: str) -> list[str]:
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return re.findall("[a-z0-9]{2,}", re.sub("['’]", "", letters))

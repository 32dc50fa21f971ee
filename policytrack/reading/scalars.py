"""Plain scalars as the core schema of YAML 1.2 reads them (https://yaml.org/spec/1.2.2/, section 10.3.2).

`NO`, `yes`, `12:30`, `2026-02-07` and `1_000` are text; `010` is ten; `0o10` is eight.
"""

from __future__ import annotations

import math
import re

WORDS: dict[str, bool | float | None] = (
    dict.fromkeys(("", "~", "null", "Null", "NULL"))
    | dict.fromkeys(("true", "True", "TRUE"), True)
    | dict.fromkeys(("false", "False", "FALSE"), False)
    | {f"{sign}.{word}": float(f"{sign}inf") for sign in ("", "+", "-") for word in ("inf", "Inf", "INF")}
    | dict.fromkeys((".nan", ".NaN", ".NAN"), math.nan)
)
"""Plain scalars that stand for null, a truth value, an infinity or no number."""

NUMBER_STARTS = frozenset("+-.0123456789")
"""First characters of a plain scalar that may be a number."""

STARTS = NUMBER_STARTS | {word[:1] for word in WORDS}
"""First characters of a plain scalar that may be other than text; the empty text stands for the empty scalar."""

LONGEST_NUMBER = 40
"""Most characters a number may have; converting a longer one takes time that grows with the square of its length."""

# One pattern for all numbers, so that a date costs one match; its groups hold what makes a number a float.
_NUMBER = re.compile(
    r"(?:[-+]?(?:[0-9]+(\.[0-9]*(?:[eE][-+]?[0-9]+)?|[eE][-+]?[0-9]+)?|(\.[0-9]+(?:[eE][-+]?[0-9]+)?))|0o[0-7]+|0x[0-9a-fA-F]+)\Z"
)
_BASES = {"0o": 8, "0x": 16}
_SMALLEST, _LARGEST = -(2**63), 2**63 - 1


class NumberTooLargeError(ValueError):
    """A number that other programs would change on reading."""


def plain(text: str) -> bool | int | float | str | None:
    """Return what a plain scalar stands for.

    Raises `NumberTooLargeError` for an integer beyond 64 bits, a float beyond the range of a double, and a number of
    more than 40 characters.

    >>> [plain(text) for text in ("true", "NO", "010", "0x1F", "1e3", "2026-02-07", "~")]
    [True, 'NO', 10, 31, 1000.0, '2026-02-07', None]
    """
    if text[:1] in NUMBER_STARTS and (match := _NUMBER.match(text)):
        return _integer(text) if match.lastindex is None else _float(text)
    return WORDS.get(text, text)


def is_text(text: str) -> bool:
    """Tell whether a plain scalar is text rather than null, a truth value or a number of whatever size."""
    return not (text in WORDS or _NUMBER.match(text))


def _integer(text: str) -> int:
    if len(text) <= LONGEST_NUMBER:
        base = _BASES.get(text[:2])
        value = int(text[2:], base) if base else int(text)
        if _SMALLEST <= value <= _LARGEST:
            return value
    raise NumberTooLargeError(text)


def _float(text: str) -> float:
    if len(text) <= LONGEST_NUMBER and math.isfinite(value := float(text)):
        return value
    raise NumberTooLargeError(text)

"""Characters that may not stand in a record: what cannot be seen, or shows something else than it says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

CONTROL, TAB, LINE_BREAK = "PT020", "PT021", "PT022"
BIDIRECTIONAL, INVISIBLE, SPACE, NONCHARACTER = "PT023", "PT024", "PT025", "PT026"

# Classes of characters by the name of the group that matches them; written as escapes so that this file shows them.
_CLASSES = {
    "control": r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f",
    "tab": r"\t",
    "line_break": r"\r\x85\u2028\u2029",
    "bidirectional": r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069",
    "joiner": r"\u200c\u200d",
    "mark": r"\ufeff",
    "invisible": (
        r"\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u2800\u3164\ufe00-\ufe0f"
        r"\uffa0\ufff0-\ufffc\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    ),
    "space": r"\xa0\u1680\u2000-\u200a\u202f\u205f\u3000",
    "noncharacter": r"\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(1, 17)),
}
_CODES = {
    "control": CONTROL,
    "tab": TAB,
    "line_break": LINE_BREAK,
    "bidirectional": BIDIRECTIONAL,
    "joiner": INVISIBLE,
    "mark": INVISIBLE,
    "invisible": INVISIBLE,
    "space": SPACE,
    "noncharacter": NONCHARACTER,
}
CHARACTER_CODES = frozenset(_CODES.values())
"""Codes of the problems with characters."""

# What a parser may take for a line break, or refuses itself: the text cannot be parsed any further.
_UNPARSABLE = frozenset({"control", "tab", "line_break", "mark", "noncharacter"})

_PLAIN = b"\n" + bytes(range(0x20, 0x7F))

# Blocks of the scripts that write with joiners: Arabic and its kin, Mongolian, the Indic scripts and their neighbours.
_JOINING = (
    r"[\u0600-\u07ff\u0840-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\u1900-\u1aaf\u1b00-\u1cff\ua800-\ua82f"
    r"\ua840-\ua8ff\ua930-\ua9ff\uaa00-\uaa7f\uaae0-\uaaff\uabc0-\uabff\ufb50-\ufdff\ufe70-\ufefe"
    r"\U00010a00-\U00010aff\U00010d00-\U00010d3f\U00010f30-\U00010fdf\U00011000-\U00011fff\U0001e900-\U0001e95f]"
)
_UNNAMED = {
    0x00: "NULL",
    0x07: "BELL",
    0x08: "BACKSPACE",
    0x09: "TAB",
    0x0B: "VERTICAL TAB",
    0x0C: "FORM FEED",
    0x0D: "CARRIAGE RETURN",
    0x1B: "ESCAPE",
    0x7F: "DELETE",
    0x85: "NEXT LINE",
    0xFEFF: "BYTE ORDER MARK",
}
_LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Refusal:
    """Characters that may not stand where they do: from offset `start` up to, not including, `end`."""

    code: str
    start: int
    end: int
    character: str
    parsable: bool


# Compiled when they are needed, since that takes longer than to look through a record, and most are ASCII.


@cache
def _suspect() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_CLASSES.values())}]")


@cache
def _run() -> re.Pattern[str]:
    return re.compile(
        "|".join(f"(?P<{name}>[{members}]{'' if name == 'joiner' else '+'})" for name, members in _CLASSES.items())
    )


@cache
def _joining() -> re.Pattern[str]:
    return re.compile(_JOINING)


def is_suspect(text: str) -> bool:
    """Tell whether a text may hold refused characters; a no is certain, a yes is not."""
    # Taking the plain characters out first is ten times as fast as searching among them.
    rest = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    return bool(rest) and bool(_suspect().search(rest.decode("utf-8", "surrogatepass")))


def refused(text: str) -> Iterator[Refusal]:
    r"""Yield the refused characters of a text in order; a run of one class comes as one.

    A zero width joiner or non-joiner is at home directly after a letter or mark of a script that needs it:

    >>> list(refused("क्\u200dष"))
    []
    >>> [refusal.code for refusal in refused("a\u200db\tc")]
    ['PT024', 'PT021']
    """
    for match in _run().finditer(text):
        kind = match.lastgroup or ""
        start = match.start()
        if kind == "joiner" and start and _takes_joiner(text[start - 1]):
            continue
        yield Refusal(_CODES[kind], start, match.end(), text[start], kind not in _UNPARSABLE)


def _takes_joiner(character: str) -> bool:
    return bool(_joining().match(character)) and unicodedata.category(character)[0] in "LM"


def name_of(character: str) -> str:
    r"""Return code point and name of a character.

    >>> name_of("\u202e")
    'U+202E RIGHT-TO-LEFT OVERRIDE'
    """
    point = ord(character)
    name = _UNNAMED.get(point) or unicodedata.name(character, "")
    return f"U+{point:04X} {name}".rstrip()


def visible(text: str) -> str:
    r"""Return a text shortened to 60 characters with everything in it that cannot be seen written out.

    >>> visible("a\u202eb\n")
    'a<U+202E RIGHT-TO-LEFT OVERRIDE>b\\n'
    """
    shown = text[:_LONGEST_SHOWN]
    pieces: list[str] = []
    end = 0
    for refusal in refused(shown):
        pieces.append(shown[end : refusal.start])
        pieces.extend(f"<{name_of(character)}>" for character in shown[refusal.start : refusal.end])
        end = refusal.end
    pieces.append(shown[end:])
    return "".join(pieces).replace("\n", "\\n") + ("…" if len(text) > len(shown) else "")

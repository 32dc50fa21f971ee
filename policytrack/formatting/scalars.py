"""How a value is written: plain where that means the same to everybody, in double quotation marks, or as a block."""

from __future__ import annotations

import re
from collections.abc import Iterator

from policytrack.formatting.tree import Scalar
from policytrack.reading.scalars import is_text, plain

WIDTH = 120
"""Most characters in a line, where there is a place to break it."""

_BLOCKS = frozenset({"|", ">"})
_LINE_BY_LINE = frozenset({"|", '"'})  # styles that show or say where a line of the text ends
_QUOTED = "passage"  # someone else's words are in quotation marks, and on one line for a search to find

# What stands for something else to readers of YAML 1.1, or to some of them.
_READ_OTHERWISE = re.compile(
    r"(?i)(?:y|n|yes|no|on|off|=|<<|[-+]?0b[01_]+|[-+]?[0-9][0-9_]*(?:[:.][0-9_:.]*)?(?:e[-+]?[0-9]+)?)\Z"
)
# Signs that begin something else, signs that end the text, and what looks like the end of a document.
_NOT_PLAIN = re.compile(r"\A(?:[\s,\[\]{}#&*!|>'\"%@`]|[-?:](?:\s|\Z)|---|\.\.\.)|:\s|\s#|\n|[\s:]\Z")
_NOT_PLAIN_IN_BRACKETS = re.compile(r"\A[-?:]|[,\[\]{}:]")
_GAP = re.compile("(?<=[^ ]) (?=[^ ])")  # where folded text can be broken


def key_text(key: str) -> str:
    """Return a key as it is written."""
    return _text(key, in_brackets=True)


def inline(scalar: Scalar, key: str | None, *, in_brackets: bool = False) -> str:
    """Return a value on one line; empty where there is none."""
    if not scalar.style and not isinstance(value := plain(scalar.text), str):
        return _other(scalar.text, value, in_brackets=in_brackets)
    if key == _QUOTED:
        return _quoted(scalar.text)
    return _text(scalar.text, in_brackets=in_brackets)


def written(scalar: Scalar, key: str | None, column: int, room: int) -> list[str]:
    """Return what stands beside the key of a value, and the lines below it if it is a text in block style.

    Args:
        scalar: The value.
        key: Its key.
        column: Column that lines below the key begin in.
        room: Characters that there is room for beside the key.
    """
    text, line = scalar.text, inline(scalar, key)
    fits = len(line) <= room or not _GAP.search(text)
    if key == _QUOTED or ("\n" not in text and scalar.style not in _BLOCKS and fits):
        return [line]
    body = text.removesuffix("\n")
    ending = "-" if text == body else ""
    may_fold = _can_be_folded(body)
    if "\n" in text and (scalar.style in _LINE_BY_LINE or not may_fold) and _can_be_literal(body):
        return [f"|{ending}", *body.split("\n")]
    return [f">{ending}", *_folded(scalar, body, WIDTH - column)] if may_fold else [line]


def _other(text: str, value: object, *, in_brackets: bool) -> str:
    """Return what is no text as it is usually written."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return text
    if value is None:
        return "null" if text or in_brackets else ""
    return str(value)


def _text(text: str, *, in_brackets: bool) -> str:
    return text if _can_be_plain(text, in_brackets=in_brackets) else _quoted(text)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _can_be_plain(text: str, *, in_brackets: bool) -> bool:
    if not is_text(text) or _READ_OTHERWISE.match(text) or _NOT_PLAIN.search(text):
        return False
    return not (in_brackets and _NOT_PLAIN_IN_BRACKETS.search(text))


def _can_be_literal(body: str) -> bool:
    """Tell whether a text can stand line by line: no space at an end of it that would be lost or not be seen."""
    lines = body.split("\n")
    return bool(lines[0]) and lines[0][0] != " " and bool(lines[-1]) and not any(line.endswith(" ") for line in lines)


def _can_be_folded(body: str) -> bool:
    """Tell whether a text can be broken into lines: none of its own begins or ends with a space."""
    lines = body.split("\n")
    return bool(lines[0] and lines[-1]) and all(line == line.strip() for line in lines)


def _folded(scalar: Scalar, body: str, width: int) -> Iterator[str]:
    """Yield the lines as their author broke them; broken anew if one is too long and need not be."""
    if scalar.style == ">" and not any(_is_amiss(line, width) for line in scalar.lines):
        yield from scalar.lines
        return
    for number, paragraph in enumerate(body.split("\n")):
        if number:
            yield ""
        if paragraph:
            yield from _filled(paragraph, width)


def _is_amiss(line: str, width: int) -> bool:
    return line.endswith(" ") or (len(line) > width and bool(_GAP.search(line)))


def _filled(paragraph: str, width: int) -> Iterator[str]:
    line, *words = _GAP.split(paragraph)
    for word in words:
        if len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}"
    yield line

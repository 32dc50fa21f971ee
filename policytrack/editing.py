"""Changing a record as a careful author would: one entry is added, every other character stays as it is.

Layer 6. The change is made in the text, and read again before it is handed out: unless the new text means the old
record with the new entry, there is no result.
"""

from __future__ import annotations

import json
import os
import re
import stat
import tempfile
from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any, NamedTuple, cast

from policytrack.findings import Pointer
from policytrack.reading import read

_KEY = "evidence"
_PLAIN = re.compile(r"sha256:[0-9a-f]{64}|[A-Za-z0-9(][A-Za-z0-9 ./()’'-]*[A-Za-z0-9.)’']")
_READ_OTHERWISE = re.compile(r"(?i)[-+.0-9]|(true|false|null|yes|no|on|off|y|n)$")
_BLOCK_SCALARS = frozenset("|>")
_HEADER = re.compile("[|>][0-9]?[+-]?[0-9]?")
_FLOW_COMMENT = re.compile("#[^\n]*")
_COMMENT = re.compile("( *)#[^\n]*(?:\n|$)")


class _Insertion(NamedTuple):
    """Text to put in at a place; what stands from there up to `end` goes."""

    at: int
    words: str
    end: int


def add_evidence(data: bytes, claim: Pointer, entry: Mapping[str, Any]) -> bytes:
    """Return the text of a record with one more piece of evidence for a claim, at the end of its list.

    Comments, layout, line ends and a byte-order mark stay as they are; the new entry follows the style of the list it
    joins. One character changes only where there is no other way: a text in block style at the very end of a file
    without a last line break is told not to keep the one it gets (`|-`).

    Args:
        data: The record; it has to be readable.
        claim: Pointer to the claim, as in `("events", 0)`.
        entry: The piece of evidence: texts, and lists of texts.

    Raises:
        UnreadableDocumentError: `data` is not a document, or would be none with this entry: it holds a character that
            no record may, or makes the record too large.
        KeyError: There is no such claim, or it is nothing that evidence can be added to.
    """
    expected = _with(read(data).data, claim, entry)
    text = data.decode("utf-8-sig")
    mark = data[: len(data) - len(text.encode())]
    node = _node(text, claim)
    for insertions in _ways(text, node, entry):
        result = mark + _changed(text, insertions).encode()
        if read(result).data == expected:
            return result
    raise KeyError(claim)


def write_whole(path: Path, data: bytes, *, mode: int = 0o644) -> None:
    """Write a file whole or not at all: a reader sees the old bytes or the new ones, never a part."""
    temporary = None
    try:
        descriptor, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with open(descriptor, "wb") as file:  # noqa: PTH123 - Path.open takes no descriptor
            file.write(data)
        Path(temporary).chmod(mode)  # a temporary file is its owner's alone
        os.replace(temporary, path)  # noqa: PTH105 - replaces on every system
    except OSError as error:
        raise OSError(error.errno, error.strerror, os.fspath(path)) from error
    finally:  # whatever ended it, Ctrl-C too
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)


def rewrite(path: Path, data: bytes, *, in_place_of: bytes | None = None) -> bool:
    """Write a file that is there as `write_whole` does: where a link leads, with the mode it has.

    With `in_place_of`, the bytes it was read as, a file that holds others by now is left alone: somebody else has
    written it meanwhile. Returns whether the file was written.
    """
    real = path.resolve()
    with real.open("r+b") as file:  # a file that may only be read could be replaced all the same
        mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
        if in_place_of is not None and file.read(len(in_place_of) + 1) != in_place_of:
            return False
    write_whole(real, data, mode=mode)
    return True


def _with(before: Any, claim: Pointer, entry: Mapping[str, Any]) -> Any:
    """Return the data with the entry; KeyError when the claim is none."""
    after: Any = deepcopy(before)
    part = after
    try:
        for step in claim:
            part = part[step]
    except (KeyError, IndexError, TypeError) as error:
        raise KeyError(claim) from error
    evidence: Any = part.setdefault(_KEY, []) if hasattr(part, "setdefault") else None
    if not hasattr(evidence, "append"):
        raise KeyError(claim)
    evidence.append(dict(entry))
    return after


def _node(text: str, pointer: Pointer) -> Any:
    import yaml  # noqa: PLC0415 - takes 20 ms, and most commands change nothing

    node: Any = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    for step in pointer:
        pairs = {key.value: value for key, value in node.value} if isinstance(step, str) else node.value
        node = pairs[step]
    return node


def _changed(text: str, insertions: tuple[_Insertion, ...]) -> str:
    line_end = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
    for at, words, end in reversed(insertions):
        text = text[:at] + words.replace("\n", line_end) + text[end:]
    return text


def _ways(text: str, node: Any, entry: Mapping[str, Any]) -> Iterator[tuple[_Insertion, ...]]:
    """Yield ways to put the entry in, the tidiest first."""
    evidence = next((value for key, value in node.value if key.value == _KEY), None)
    if evidence is None and node.flow_style:
        yield _into_brackets(text, node, f"{_KEY}: [{_flow(entry)}]")
    elif evidence is None:
        column = node.start_mark.column
        yield from _below(text, node, f"{' ' * column}{_KEY}:\n{_block(entry, column + 2)}", column)
    elif evidence.flow_style:
        yield _into_brackets(text, evidence, _flow(entry))
    else:
        last, column = evidence.value[-1], evidence.start_mark.column
        gap = last.start_mark.column - column if _is_beside_dash(text, last) else 2
        in_brackets = getattr(last, "flow_style", False)
        lines = f"{' ' * column}-{' ' * (gap - 1)}{_flow(entry)}\n" if in_brackets else _block(entry, column, gap)
        yield from _below(text, evidence, lines, column + 1)


def _is_beside_dash(text: str, item: Any) -> bool:
    return _before_on_line(text, item.start_mark.index).strip() != ""


def _before_on_line(text: str, at: int) -> str:
    return text[text.rfind("\n", 0, at) + 1 : at]


def _into_brackets(text: str, node: Any, addition: str) -> tuple[_Insertion, ...]:
    """Put in after the last member of a collection in flow style; on a line of its own where that has one."""
    if not node.value:
        start = node.start_mark.index + 1
        return (_Insertion(start, addition, start),)
    first, last = node.value[-1] if isinstance(node.value[-1], tuple) else (node.value[-1], node.value[-1])
    end = last.end_mark.index
    indent = _before_on_line(text, first.start_mark.index)
    rest = text[end : node.end_mark.index - 1]
    line_end = end + rest.find("\n")
    has_comma = rest.lstrip(" ").startswith(",")
    if indent.strip() or line_end < end or has_comma != ("," in _FLOW_COMMENT.sub("", rest)):
        return (_Insertion(end, f", {addition}", end),)
    comma = () if has_comma else (_Insertion(end, ",", end),)
    after = line_end - (text[line_end - 1] == "\r")
    return (*comma, _Insertion(after, f"\n{indent}{addition}{',' * has_comma}", after))


def _below(text: str, node: Any, lines: str, column: int) -> list[tuple[_Insertion, ...]]:
    """Put lines in below the last line of a collection in block style, and below the comments that belong to it."""
    while node.value and not isinstance(node.value, str) and not node.flow_style:
        node = node.value[-1][1] if isinstance(node.value[-1], tuple) else node.value[-1]
    start, end = node.start_mark.index, node.end_mark.index
    line_end = text.find("\n", start + len(text[start:end].rstrip()))
    if line_end < 0:
        return [(*_unkept(text, node), _Insertion(len(text), f"\n{lines}", len(text)))]
    at = line_end + 1
    while (comment := _COMMENT.match(text, at)) and len(comment[1]) >= column:
        at = comment.end()
    tidy = _Insertion(at, lines if text[at - 1] == "\n" else f"\n{lines}", at)
    if getattr(node, "style", None) in _BLOCK_SCALARS:
        return [(tidy,), (_Insertion(end, lines, end),)]  # empty lines at the end of a text may belong to it
    return [(tidy,)]


def _unkept(text: str, node: Any) -> Iterator[_Insertion]:
    """Yield a header by which a text in block style does not keep its last line break, unless it has such a one."""
    header = _HEADER.match(text, node.start_mark.index)
    if header and "-" not in header[0]:
        yield _Insertion(header.start(), f"{header[0].replace('+', '')}-", header.end())


def _block(entry: Mapping[str, Any], column: int, gap: int = 2) -> str:
    lines = [f"{key}: {_scalar(value)}" for key, value in entry.items()]
    return f"{' ' * column}-{' ' * (gap - 1)}" + f"\n{' ' * (column + gap)}".join(lines) + "\n"


def _flow(entry: Mapping[str, Any]) -> str:
    return "{" + ", ".join(f"{key}: {_scalar(value)}" for key, value in entry.items()) + "}"


def _scalar(value: object) -> str:
    """Return text as YAML has it: plain where it means nothing else, otherwise in double quotation marks."""
    if isinstance(value, list):
        return f"[{', '.join(map(_scalar, cast('list[object]', value)))}]"
    text = str(value)
    if _PLAIN.fullmatch(text) and not _READ_OTHERWISE.match(text):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in quoted)

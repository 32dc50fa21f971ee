"""Changing a record as a careful author would: one entry is added, every other character stays as it is.

Layer 6. The change is made in the text, and read again before anything is written: unless the new text means the old
record with the new entry, nothing is written at all.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from policytrack.errors import UnreadableDocumentError
from policytrack.findings import Pointer
from policytrack.reading import read

_KEY = "evidence"
_PLAIN = re.compile(r"[A-Za-z0-9(][A-Za-z0-9 ./()’'-]*[A-Za-z0-9.)’']")
_READ_OTHERWISE = re.compile(r"(?i)[-+.0-9]|(true|false|null|yes|no|on|off|y|n)$")


def add_evidence(data: bytes, claim: Pointer, entry: Mapping[str, Any]) -> bytes:
    """Return the text of a record with one more piece of evidence for a claim, at the end of its list.

    Comments, layout, line ends and a byte-order mark stay as they are; the new entry follows the style of the list it
    joins.

    Args:
        data: The record; it has to be readable.
        claim: Pointer to the claim, as in `("events", 0)`.
        entry: The piece of evidence: texts, and lists of texts.

    Raises:
        UnreadableDocumentError: `data` is not a document.
        KeyError: There is no such claim.
    """
    before = read(data).data
    text = data.decode("utf-8-sig")
    changed = _inserted(text, claim, entry)
    if "\r\n" in text:
        changed = re.sub("\r?\n", "\r\n", changed)
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    result = mark + changed.encode()
    expected = _with(before, claim, entry)
    if _read(result) != expected:
        raise AssertionError(f"the changed record would not mean what it should; nothing was changed ({claim})")
    return result


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
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, os.fspath(path)) from error


def _read(data: bytes) -> object:
    try:
        return read(data).data
    except UnreadableDocumentError:
        return None


def _with(before: object, claim: Pointer, entry: Mapping[str, Any]) -> object:
    """Return the data with the entry, sharing nothing with `before` that it changes."""
    after = json.loads(json.dumps(before))
    part = after
    for step in claim:
        part = part[step]
    part.setdefault(_KEY, []).append(dict(entry))
    return after


def _inserted(text: str, claim: Pointer, entry: Mapping[str, Any]) -> str:
    node = _node(text, claim)
    evidence = next((value for key, value in node.value if key.value == _KEY), None)
    if evidence is None:
        if node.flow_style:
            return _before_end(text, node, f"{', ' if node.value else ''}{_KEY}: [{_flow(entry)}]")
        indent = " " * node.start_mark.column
        return _after(text, node, f"{indent}{_KEY}:\n{_block(entry, indent + '  ')}")
    if evidence.flow_style:
        return _before_end(text, evidence, f"{', ' if evidence.value else ''}{_flow(entry)}")
    last = evidence.value[-1]
    start = text.rfind("\n", 0, last.start_mark.index) + 1
    dash = text.index("-", start)
    indent = " " * (dash - start)
    style = _flow_item if last.flow_style else _block
    return _after(text, evidence, style(entry, indent))


def _node(text: str, pointer: Pointer) -> Any:
    import yaml  # noqa: PLC0415 - takes 20 ms, and most commands change nothing

    node: Any = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    for step in pointer:
        if isinstance(step, int):
            node = node.value[step]
        else:
            node = dict((key.value, value) for key, value in node.value)[step]  # noqa: C402 - keys are nodes
    return node


def _before_end(text: str, node: Any, addition: str) -> str:
    """Insert before the bracket that ends a collection in flow style."""
    end = len(text[: node.end_mark.index - 1].rstrip())
    return text[:end] + addition + text[end:]


def _after(text: str, node: Any, addition: str) -> str:
    """Insert lines after the last line of a collection in block style."""
    while node.value and not isinstance(node.value, str) and not node.flow_style:
        node = node.value[-1][1] if isinstance(node.value[-1], tuple) else node.value[-1]
    written = text[node.start_mark.index : node.end_mark.index].rstrip()
    end = text.find("\n", node.start_mark.index + len(written))
    if end < 0:
        return f"{text}\n{addition}"
    return f"{text[: end + 1]}{addition}{text[end + 1 :]}"


def _block(entry: Mapping[str, Any], indent: str) -> str:
    lines = [f"{key}: {_scalar(value)}" for key, value in entry.items()]
    return f"{indent}- " + f"\n{indent}  ".join(lines) + "\n"


def _flow_item(entry: Mapping[str, Any], indent: str) -> str:
    return f"{indent}- {_flow(entry)}\n"


def _flow(entry: Mapping[str, Any]) -> str:
    return "{" + ", ".join(f"{key}: {_scalar(value)}" for key, value in entry.items()) + "}"


def _scalar(value: object) -> str:
    """Return text as YAML has it: plain where it means nothing else, otherwise in double quotation marks."""
    if isinstance(value, list):
        return f"[{', '.join(map(_scalar, cast('list[object]', value)))}]"
    text = str(value)
    if text.startswith("sha256:") or (_PLAIN.fullmatch(text) and not _READ_OTHERWISE.match(text)):
        return text
    return json.dumps(text, ensure_ascii=False)

"""From tree to text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policytrack.formatting.scalars import WIDTH, inline, key_text, written
from policytrack.formatting.tree import Collection, Entry, Scalar, Tree, collections, without_first_gap

_STEP = 2


def text_of(tree: Tree) -> str:
    """Return the text of a document."""
    root, node = tree.root, tree.root.node
    for collection in collections(node):
        collection.line = _line(collection)
    lines = without_first_gap(root.above)
    if isinstance(node, Collection) and node.entries:
        lines += _entries(node, 0)
    else:
        lines += _value("", root, 0)
    return "\n".join((*lines, *tree.below, ""))


def _entries(collection: Collection, column: int) -> Iterator[str]:
    """Yield the lines of a collection in block style."""
    indent = " " * column
    for number, entry in enumerate(collection.entries):
        for comment in entry.above if number else without_first_gap(entry.above):
            yield f"{indent}{comment}" if comment else ""
        yield from (
            _item(entry, column) if entry.key is None else _value(f"{indent}{key_text(entry.key)}:", entry, column)
        )
    for comment in collection.below:
        yield f"{indent}{comment}" if comment else ""


def _item(entry: Entry, column: int) -> Iterator[str]:
    """Yield the lines of one item of a list; what it holds begins beside the dash, with the comments above that."""
    indent, node = " " * column, entry.node
    if isinstance(node, Scalar) or _fits(node, column + _STEP):
        yield from _value(f"{indent}-", entry, column)
        return
    lines = [f"{indent}{entry.beside}"] * bool(entry.beside) + [*_entries(node, column + _STEP)]
    begin = next(number for number, line in enumerate(lines) if line and not line.lstrip().startswith("#"))
    for comment in lines[:begin]:
        yield f"{indent}{comment.lstrip()}" if comment else ""
    yield f"{indent}- {lines[begin].lstrip()}"
    yield from lines[begin + 1 :]


def _value(head: str, entry: Entry, column: int) -> Iterator[str]:
    """Yield the lines of an entry from its head on: the key with its colon, or the dash of an item."""
    node, below = entry.node, column + _STEP
    lines: Iterable[str] = ()
    if isinstance(node, Scalar):
        first, *texts = written(node, entry.key, below, WIDTH - len(head) - 1)
        lines = (f"{' ' * below}{text}" if text else "" for text in texts)
    elif _fits(node, len(head) + 1):
        first = node.line or ""
    else:
        first, lines = "", _entries(node, below)
    line = f"{head} {first}" if head and first else head or first
    yield f"{line}  {entry.beside}" if entry.beside else line
    yield from lines


def _fits(collection: Collection, column: int) -> bool:
    """Tell whether a collection is to stand on one line, beginning in `column`."""
    line = collection.line
    return line is not None and (column + len(line) <= WIDTH or not collection.entries)


def _line(collection: Collection) -> str | None:
    """Return a collection in brackets; None for one that was not so written, holds comments, or has no room."""
    if collection.below or (collection.entries and not collection.is_flow):
        return None
    parts: list[str] = []
    for entry in collection.entries:
        node = entry.node
        part = inline(node, entry.key, in_brackets=True) if isinstance(node, Scalar) else node.line
        if part is None or entry.above or entry.beside:
            return None
        parts.append(part if entry.key is None else f"{key_text(entry.key)}: {part}")
    inner = ", ".join(parts)
    return None if len(inner) > WIDTH else f"{{{inner}}}" if collection.is_mapping else f"[{inner}]"

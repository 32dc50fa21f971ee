"""From text to tree: each comment is given to the entry or the collection it belongs to.

The parser gives events with their places and no comments. Between two values stand only signs, spaces and comments, so
a `#` there begins one.
"""

# Events have no types, and so their classes have none:
# pyright: reportUnknownVariableType=false

from __future__ import annotations

from typing import Any, NamedTuple

from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from policytrack.formatting.tree import Collection, Entry, Scalar, Tree
from policytrack.reading.parsers import parser_class

_BLOCK_STYLES = "|>"
_BEFORE_ENTRY = " -?."  # dashes, question marks and marks of the document's begin and end belong to what follows them


class _Line(NamedTuple):
    """A comment on a line of its own, or an empty line, whose text is empty, that waits for what it belongs to."""

    column: int
    text: str


def parse(text: str, *, pure: bool = False) -> Tree:
    """Return the tree of a document that can be read; `pure` takes the parser in Python.

    >>> parse("id: a # the name").root.node.entries[0].beside
    '# the name'
    """
    return _Parse(text, pure=pure).document()


class _Parse:
    def __init__(self, text: str, *, pure: bool) -> None:
        self._text = text
        self._next_event = parser_class(pure=pure)(text).get_event
        self._at = 0  # all before this has been looked at
        self._content_end = 0  # where the last value, key or bracket ended
        self._waiting: list[_Line] = []
        self._closed: list[Collection] = []  # in block style, since the last entry began; the innermost first
        self._flows = 0  # brackets that are open
        self._root = self._latest = Entry()
        self._comments: list[str] = []

    def document(self) -> Tree:
        self._next_event()  # start of the stream
        self._next_event()  # start of the document
        self._value(self._next_event(), self._root)
        self._look(len(self._text))
        below = self._settled(-1)
        return Tree(self._root, below if any(below) else [], self._comments)

    def _value(self, event: Any, entry: Entry) -> None:
        """Take apart the value of an entry that has begun."""
        if type(event) is ScalarEvent:
            entry.node = self._scalar(event, entry)
        elif event.flow_style:
            entry.node = self._flow(event, entry)
        else:
            entry.node = collection = Collection(type(event) is MappingStartEvent, column=event.start_mark.column)
            self._entries(collection)
            self._closed.append(collection)

    def _scalar(self, event: Any, entry: Entry) -> Scalar:
        start, end, style = event.start_mark.index, event.end_mark.index, event.style or ""
        if event.value or style:  # where a value is that is not there, parsers see differently
            self._look(start)
            entry.above += self._comments_before()
            self._at = end
        self._content_end = self._at
        if not style or style not in _BLOCK_STYLES:
            return Scalar(event.value, style)
        raw = self._text[start:end].rstrip()
        self._at = self._content_end = start + len(raw)
        header, *lines = raw.split("\n")
        _, sign, comment = header.partition("#")
        if sign:
            self._put_beside(entry, f"#{comment.rstrip()}")
        return Scalar(event.value, style, [line.lstrip() for line in lines])

    def _flow(self, event: Any, entry: Entry) -> Collection:
        """Take apart a collection in brackets; the pair in `[a: b]` is a mapping that has none of its own."""
        start = event.start_mark.index
        self._look(start)
        entry.above += self._comments_before()
        collection = Collection(type(event) is MappingStartEvent, is_flow=True)
        has_brackets = self._text[start] in "[{"
        if has_brackets:
            self._at = self._content_end = start + 1
        self._flows += 1
        end = self._entries(collection)
        if has_brackets:
            self._look(end - 1)
            collection.below = self._settled(0)
            self._at = self._content_end = end
            self._latest = entry
        self._flows -= 1
        return collection

    def _entries(self, collection: Collection) -> int:
        """Take apart what a collection holds; return the offset at which it ends."""
        while type(event := self._next_event()) not in (MappingEndEvent, SequenceEndEvent):
            self._look(event.start_mark.index)
            entry = self._latest = Entry(above=self._settled(collection.column))
            collection.entries.append(entry)
            if collection.is_mapping:
                entry.key = event.value
                self._at = self._content_end = event.end_mark.index
                event = self._next_event()
            self._value(event, entry)
        mark: Any = event.end_mark
        return int(mark.index)

    def _look(self, end: int) -> None:
        """Take in the comments and empty lines up to an offset."""
        gap = self._text[self._at : end]
        if "#" in gap or gap.count("\n") > 1:
            offset = self._at
            for number, line in enumerate(gap.split("\n")):
                if "#" in line:
                    self._take(offset + line.index("#"), line[line.index("#") :].rstrip())
                elif number and not line.strip(" ") and offset + len(line) < end and not self._flows:
                    self._waiting.append(_Line(0, ""))
                offset += len(line) + 1
        self._at = max(self._at, end)

    def _take(self, at: int, comment: str) -> None:
        """Take in a comment: beside what stands on its line, or to wait for what comes after it."""
        self._comments.append(comment)
        line_start = self._text.rfind("\n", 0, at) + 1
        before = self._text[line_start:at]
        if line_start >= self._content_end and not before.strip(_BEFORE_ENTRY):
            self._waiting.append(_Line(at - line_start, comment))
        else:
            self._put_beside(self._latest, comment, is_new=False)

    def _put_beside(self, entry: Entry, comment: str, *, is_new: bool = True) -> None:
        if is_new:
            self._comments.append(comment)
        if entry.beside:
            entry.above.append(comment)
        else:
            entry.beside = comment

    def _comments_before(self) -> list[str]:
        """Return the comments between a key and its value, for above the key."""
        return [line for line in self._settled(0) if line] if self._waiting else []

    def _settled(self, column: int) -> list[str]:
        """Return the waiting lines that belong above an entry which begins in `column`.

        Lines that are indented further belong below the last entry of a collection that ended before them.
        """
        above: list[str] = []
        closed = self._closed[:]
        gap = False
        for line in self._waiting:
            if not line.text:
                gap = True
                continue
            closed = [each for each in closed if column < line.column >= each.column]
            place = closed[0].below if closed else above
            place += ["", line.text] if gap else [line.text]
            gap = False
        self._waiting.clear()
        self._closed.clear()
        return [*above, ""] if gap else above

"""Where the keys and values of a document stand: looked up by pointer."""

from __future__ import annotations

from policytrack.findings import Pointer, Span
from policytrack.reading.source import Source

_BITS = 21  # an offset in a file of at most 1 MiB, and the offset after the last character, fit
_MASK = (1 << _BITS) - 1


def stretch(start: int, end: int) -> int:
    """Return two offsets as one integer: half a million empty items must not take a hundred megabytes."""
    return start << _BITS | end


def bounds(packed: int) -> tuple[int, int]:
    """Return the two offsets that `stretch` made one of."""
    return packed >> _BITS, packed & _MASK


class Collection:
    """Where a mapping or a sequence stands, and where its parts do: keys with values, or items."""

    __slots__ = ("end", "items", "keys", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.keys: dict[str, tuple[int, int | Collection]] = {}
        self.items: list[int | Collection] = []

    def part(self, step: str | int) -> tuple[int | None, int | Collection] | None:
        """Return the stretches of the key and the value one step down, None when there is no such part."""
        if isinstance(step, str):
            return self.keys.get(step)
        return (None, self.items[step]) if 0 <= step < len(self.items) else None


class Positions:
    """Lines and columns of the keys and values of one document."""

    def __init__(self, source: Source, root: int | Collection | None) -> None:
        self._source = source
        self._root = root

    def line(self, number: int) -> str:
        """Return the text of a line without its break; the empty text for a line there is not."""
        return self._source.line(number)

    def span(self, pointer: Pointer, *, on_key: bool = False) -> Span:
        """Return where the value at `pointer` stands, or with `on_key` its key.

        A scalar is covered as it is written, with its quotation marks; of a block of text, a mapping or a sequence
        the first line. Where the document has no such part, the nearest one above it is meant; of a mapping that
        lacks a key the first key.
        """
        if self._root is None:
            return self._source.span(0, self._source.end_of_line(0))
        key: int | None = None
        entry = self._root
        for step in pointer:
            part = entry.part(step) if isinstance(entry, Collection) else None
            if part is None:
                return self._beginning(entry)
            key, entry = part
        return self._value(entry) if key is None or not on_key else self._source.span(*bounds(key))

    def _beginning(self, entry: int | Collection) -> Span:
        if isinstance(entry, Collection) and entry.keys:
            key, _ = next(iter(entry.keys.values()))
            return self._source.span(*bounds(key))
        return self._value(entry)

    def _value(self, entry: int | Collection) -> Span:
        if isinstance(entry, Collection):
            return self._source.span(entry.start, min(entry.end, self._source.end_of_line(entry.start)))
        return self._source.span(*bounds(entry))

"""What the canonical form of a text changed: which keys it moved, and what else looks otherwise."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, cast

from policytrack.findings import Pointer
from policytrack.mending.repair import FORMAT, Repair
from policytrack.reading import Positions
from policytrack.reading.characters import TAB
from policytrack.reading.document import NO_MODELINE
from policytrack.reading.encoding import decode

BLANKS = " \t"


def moved_keys(before: object, after: object, positions: Positions) -> Iterator[Repair]:
    """Yield the keys that stand elsewhere in the order of their mapping: as few as explain the new order.

    Args:
        before: The data, its keys in the order in which they stood.
        after: The same data, in canonical order.
        positions: Where the keys stand now.
    """
    for pointer, old, new in _mappings(before, after, ()):
        rank = {key: number for number, key in enumerate(old)}
        stays = _longest_rise([rank[key] for key in new])
        for number, key in enumerate(new):
            if rank[key] not in stays:
                where = f"behind `{new[number - 1]}`" if number else "to the beginning"
                line, column, *_ = positions.span((*pointer, key), on_key=True)
                yield Repair(line, column, FORMAT, f"`{key}` moved {where}")


def changed_lines(data: bytes, formed: bytes, after: bytes, *, has_moved: bool) -> Iterator[Repair]:
    """Yield what the canonical form changed in the lines of a file, wherever they stand.

    Args:
        data: The file as it was.
        formed: Its canonical form.
        after: The text in which places are told: the canonical form with right spelling.
        has_moved: Whether keys stand elsewhere, and so their lines.
    """
    raw, new, now = (decode(each).split("\n") for each in (data, formed, after))
    old = [line.rstrip(BLANKS) for line in raw]
    yield from _saved_otherwise(data)
    ends = [line for line, kept in zip(raw, old, strict=True) if line != kept]
    if ends:
        code = TAB if any("\t" in line[len(line.rstrip(BLANKS)) :] for line in ends) else FORMAT
        message = f"white space at the {_ends(len(ends))} taken out"
        yield Repair(_place(ends[0].rstrip(BLANKS), now), 1, code, message)
    is_added = new[0].startswith("#") and new[0] not in "\n".join(old)  # no other comment is ever new
    if is_added:
        yield Repair(1, 1, NO_MODELINE, "added the line that tells editors the schema")
    yield from _otherwise(old, new[is_added:], now, has_moved=has_moved)


def _saved_otherwise(data: bytes) -> Iterator[Repair]:
    if data.startswith(b"\xef\xbb\xbf"):
        yield Repair(1, 1, FORMAT, "byte-order mark taken out")
    if number := data.count(b"\r\n"):
        yield Repair(1, 1, FORMAT, f"{_ends(number)} changed from CRLF to LF")


def _otherwise(old: Sequence[str], new: Sequence[str], now: Sequence[str], *, has_moved: bool) -> Iterator[Repair]:
    """Yield one repair for the lines that look otherwise, or that moved for another reason than that keys did."""
    gone, come = Counter(old) - Counter(new), Counter(new) - Counter(old)
    if number := max(gone.total(), come.total()):
        shown = come.keys() & {*now}
        first = next((line for line in new if line in shown), "")
        yield Repair(_place(first, now), 1, FORMAT, f"layout of {number} line{'s' * (number > 1)} made canonical")
    elif not has_moved and new != old:
        first = next(line for line, other in zip(new, old, strict=True) if line != other)
        yield Repair(_place(first, now), 1, FORMAT, "lines moved to their canonical place")


def _ends(number: int) -> str:
    return f"end of {number} line" if number == 1 else f"ends of {number} lines"


def _place(line: str, lines: Sequence[str]) -> int:
    """Return the number of the line that is `line`; the first where there is none, or where it is empty."""
    return lines.index(line) + 1 if line and line in lines else 1


def _mappings(before: Any, after: Any, pointer: Pointer) -> Iterator[tuple[Pointer, Sequence[str], Sequence[str]]]:
    """Yield the mappings whose keys stand in another order: where they are, and both orders."""
    if isinstance(after, dict):
        keys = cast("dict[str, object]", after)
        if [*before] != [*keys]:
            yield pointer, [*before], [*keys]
        for key, value in keys.items():
            yield from _mappings(before[key], value, (*pointer, key))
    elif isinstance(after, list):
        for number, item in enumerate(cast("list[object]", after)):
            yield from _mappings(before[number], item, (*pointer, number))


def _longest_rise(numbers: Sequence[int]) -> set[int]:
    """Return the numbers of a longest rising subsequence of numbers that are all different."""
    ends: list[int] = []  # the least number that a rise of each length can end with
    before: dict[int, int | None] = {}
    for number in numbers:
        length = bisect_left(ends, number)
        before[number] = ends[length - 1] if length else None
        ends[length : length + 1] = [number]
    rise: set[int] = set()
    step: int | None = ends[-1]
    while step is not None:
        rise.add(step)
        step = before[step]
    return rise

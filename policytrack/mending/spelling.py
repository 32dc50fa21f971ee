"""Keys and terms that are certainly misspelt, and their right spelling.

Certain is what one slip explains, and only in one way: a letter too many, too few or another one, or two neighbours
swapped, and no second word of the format that is as near. A suggestion that is further off stays a suggestion. So do
those for the codes of parties, identifiers and everything else whose meaning the format does not know.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from copy import deepcopy
from typing import Any, NamedTuple

from policytrack.errors import UnreadableDocumentError
from policytrack.findings import Pointer, Problem, Span
from policytrack.models import Entity
from policytrack.reading import locate, read
from policytrack.records import build

_UNKNOWN_KEY, _UNKNOWN_TERM = "PT102", "PT103"
_SHORTEST = 3  # letters; of a shorter word one slip leaves too little


class Slip(NamedTuple):
    """A misspelt key, or with `on_key` false a misspelt term, and the word that was meant."""

    code: str
    pointer: Pointer
    on_key: bool
    value: str
    word: str

    @property
    def mended(self) -> Pointer:
        """Where it stands once it is spelt rightly."""
        return (*self.pointer[:-1], self.word) if self.on_key else self.pointer

    @property
    def message(self) -> str:
        """What was changed to what."""
        return f"`{self.value}` changed to `{self.word}`"


class Corrected(NamedTuple):
    """A text without certain slips, and those that it had, in the order in which they were mended."""

    data: bytes
    slips: tuple[Slip, ...]


def corrected(data: bytes, model: type[Entity]) -> Corrected:
    """Return a document that can be read with every certain slip mended; all other bytes stay as they are.

    What a misspelt key holds is looked at once the key is right, so this goes on until nothing certain is left. Each
    time the text is read again: it has to mean what it meant, with the right words.
    """
    done: list[Slip] = []
    meaning = read(data).data
    while edits := _edits(data, _certain(meaning, model)):
        slips = [slip for slip, _ in edits]
        changed, expected = _replaced(data, edits), renamed(meaning, slips)
        if _meaning(changed) != expected:  # such as a file that has become too large
            break
        data, meaning = changed, expected
        done += slips
    return Corrected(data, tuple(done))


def renamed(meaning: object, slips: Iterable[Slip]) -> object:
    """Return plain data with the right words in place of the wrong ones; keys stay where they stand."""
    result: Any = deepcopy(meaning)
    for slip in slips:
        part = result
        for step in slip.pointer[:-1]:
            part = part[step]
        if slip.on_key:
            pairs = [(slip.word if key == slip.value else key, value) for key, value in part.items()]
            part.clear()
            part.update(pairs)
        else:
            part[slip.pointer[-1]] = slip.word
    return result


def is_one_slip(value: str, word: str) -> bool:
    """Tell whether one letter too many, too few or another one, or two neighbours swapped, make one text of the other.

    >>> is_one_slip("stauts", "status"), is_one_slip("statuses", "status"), is_one_slip("status", "status")
    (True, False, False)
    """
    if value == word or abs(len(value) - len(word)) > 1:
        return False
    start = next((at for at, (one, other) in enumerate(zip(value, word, strict=False)) if one != other), None)
    if start is None:
        return True  # one letter more at the end
    rest, other = value[start:], word[start:]
    swapped = rest[1::-1] + rest[2:]
    return rest[1:] == other or rest == other[1:] or rest[1:] == other[1:] or swapped == other


def _certain(meaning: object, model: type[Entity]) -> list[Slip]:
    """Return the certain slips in the order of the problems with the shape of a document."""
    problems = build(model, meaning)
    if isinstance(problems, Entity):
        return []
    slips = [slip for problem in problems if (slip := _slip(problem, meaning))]
    taken = Counter((slip.mended, slip.on_key) for slip in slips)  # two keys cannot both be the one that is missing
    return [slip for slip in slips if taken[slip.mended, slip.on_key] == 1]


def _slip(problem: Problem, meaning: Any) -> Slip | None:
    if problem.code not in {_UNKNOWN_KEY, _UNKNOWN_TERM}:
        return None
    value = meaning
    for step in problem.pointer[:-1] if problem.on_key else problem.pointer:
        value = value[step]
    value = problem.pointer[-1] if problem.on_key else value
    if not isinstance(value, str) or len(value) < _SHORTEST:
        return None
    near = [word for word in problem.allowed if is_one_slip(value, word)]  # of party codes none is listed
    if len(near) != 1 or near[0] != problem.suggestion:
        return None
    return Slip(problem.code, problem.pointer, problem.on_key, value, near[0])


def _edits(data: bytes, slips: Sequence[Slip]) -> list[tuple[Slip, Span]]:
    """Return the slips that stand in the text letter for letter, each with its place: no escapes, no block of text."""
    if not slips:
        return []
    positions = locate(data)
    edits: list[tuple[Slip, Span]] = []
    for slip in slips:
        span = positions.span(slip.pointer, on_key=slip.on_key)
        written = positions.line(span.line)[span.column - 1 : span.end_column - 1]
        quote = _quote(written)
        if span.line == span.end_line and written == f"{quote}{slip.value}{quote}":
            edits.append((slip, span))
    return edits


def _quote(written: str) -> str:
    return written[:1] if written[:1] in {"'", '"'} else ""


def _replaced(data: bytes, edits: Iterable[tuple[Slip, Span]]) -> bytes:
    lines = data.decode().split("\n")
    for slip, span in sorted(edits, key=lambda edit: edit[1], reverse=True):
        line, start, end = lines[span.line - 1], span.column - 1, span.end_column - 1
        quote = _quote(line[start:end])
        lines[span.line - 1] = f"{line[:start]}{quote}{slip.word}{quote}{line[end:]}"
    return "\n".join(lines).encode()


def _meaning(data: bytes) -> object:
    try:
        return read(data).data
    except UnreadableDocumentError:
        return None

"""What composing takes down when it is asked to: positions of all parts, and every problem."""

from __future__ import annotations

from policytrack.findings import Pointer, Problem
from policytrack.reading.positions import Collection, bounds, stretch
from policytrack.reading.source import Source

SYNTAX, TOO_MANY_PROBLEMS = "PT030", "PT049"

MOST_PROBLEMS = 100
"""Most problems reported for one file; after them reading stops, and says so."""


class StopReading(Exception):  # noqa: N818 - not an error: what is to be said has been taken down
    """Nothing more can be learnt from this document."""


class Recorder:
    """Takes down positions and problems while one document is composed.

    `root` is what has been composed so far; it stays useful when composing stops half-way. `reached` is the offset up
    to which the text has been composed, `begun` where the last scalar before it began.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self.root: int | Collection | None = None
        self._open: list[Collection] = []
        self._path: list[str | int | None] = []  # None until the first part of a collection begins
        self._key = 0
        self.reached = 0
        self.begun = 0

    @property
    def pointer(self) -> Pointer:
        """Way from the root to the part being composed."""
        return tuple(step for step in self._path if step is not None)

    def enter(self, start: int) -> None:
        """Begin a collection."""
        self.reached = start
        collection = Collection(start, len(self.source.text))
        self._place(collection)
        self._open.append(collection)
        self._path.append(None)

    def leave(self, end: int) -> None:
        """End the collection begun last."""
        self._open.pop().end = end
        self._path.pop()

    def begin_value(self, key: str, start: int, end: int) -> None:
        """Say under which key the next value of the present mapping comes, and where the key stands."""
        self._path[-1] = key
        self._key = stretch(start, end)
        self.reached = end

    def begin_item(self) -> None:
        """Say that the next item of the present sequence comes."""
        self._path[-1] = len(self._open[-1].items)

    def scalar(self, start: int, end: int) -> None:
        """Take down a value that has no parts."""
        self._place(stretch(start, end))
        self.begun, self.reached = start, end

    def _place(self, entry: int | Collection) -> None:
        if not self._open:
            self.root = entry
        elif isinstance(key := self._path[-1], str):
            # Of a key given twice the first stays: that is the one the data would hold.
            self._open[-1].keys.setdefault(key, (self._key, entry))
        elif key is not None:
            self._open[-1].items.append(entry)

    def line_of_key(self, key: str) -> int:
        """Return the line of a key that the present mapping already has."""
        start, _ = bounds(self._open[-1].keys[key][0])
        return self.source.position(start)[0]

    def refuse(self, problem: Problem) -> None:
        """Take down a problem; raise `StopReading` when there are too many."""
        self.problems.append(problem)
        if len(self.problems) >= MOST_PROBLEMS:
            message = f"{MOST_PROBLEMS} problems are listed; reading stopped here, and there may be more"
            self.problems.append(Problem(TOO_MANY_PROBLEMS, message, span=problem.span))
            raise StopReading

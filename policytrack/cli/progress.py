"""A line on the terminal that says how far a long check has come."""

from __future__ import annotations

import time
from contextlib import suppress
from types import TracebackType
from typing import Self, TextIO

from policytrack.cli.streams import is_live, write

_PATIENCE = 1.0  # seconds before anything is shown
_INTERVAL = 0.1  # seconds between two changes
_STEPS = 24
_CLEAR = "\r\x1b[K"


class Progress:
    """Called with the number of files done and of all; shows a bar once that takes more than a second.

    Shown on `stream` only if that is a terminal, and taken away again at the end.
    """

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream if is_live(stream) else None
        self._next = time.monotonic() + _PATIENCE
        self._is_shown = False

    def __call__(self, done: int, total: int) -> None:
        """Show the new state, if it is time to."""
        now = time.monotonic()
        if self._stream is None or now < self._next:
            return
        self._next = now + _INTERVAL
        filled = _STEPS * done // total
        bar = "#" * filled + "." * (_STEPS - filled)
        self._show(f"{_CLEAR}checking [{bar}] {done:,} of {total:,} files")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if self._is_shown:
            self._show(_CLEAR)

    def _show(self, text: str) -> None:
        with suppress(OSError):  # the terminal went; the check goes on
            write(self._stream, text)
        self._is_shown = True

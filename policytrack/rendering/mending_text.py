"""What was mended, as lines of text: a place that editors and terminals can follow, a code, and what was done."""

from __future__ import annotations

from collections.abc import Sequence

from policytrack.mending import Repair
from policytrack.rendering.terminal import harmless
from policytrack.rendering.words import counted


def repairs_text(path: str, repairs: Sequence[Repair]) -> str:
    """Return a line for each repair in one file.

    >>> print(repairs_text("a.yaml", [Repair(6, 3, "PT102", "`stauts` changed to `status`")]), end="")
    a.yaml:6:3: PT102 `stauts` changed to `status`
    """
    shown = harmless(path)
    return "".join(f"{shown}:{line}:{column}: {what} {harmless(message)}\n" for line, column, what, message in repairs)


def mended_text(repairs: int, files: int) -> str:
    """Return the line that closes a list of repairs.

    >>> print(mended_text(3, 1), end="")
    mended 3 places in 1 file
    """
    return f"mended {counted(repairs, 'place')} in {counted(files, 'file')}\n"

"""One thing that was mended."""

from __future__ import annotations

from typing import NamedTuple

FORMAT = "format"
"""What a repair is called that no finding asked for: the work of `policytrack format`."""


class Repair(NamedTuple):
    """What was mended, and where that stands in the mended text; lines and columns count from 1.

    `what` is the code of a finding, or `format`; `message` says what was changed to what.
    """

    line: int
    column: int
    what: str
    message: str

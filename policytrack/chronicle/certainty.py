"""How sure an answer about a date is."""

from __future__ import annotations

from enum import StrEnum


class Certainty(StrEnum):
    """How sure an answer is, where a date is known in part or an outcome is not known."""

    CERTAIN = "certain"
    """It holds for whatever days the dates mean."""
    POSSIBLE = "possible"
    """It holds for some of the days that the dates can mean, or nobody knows whether it was done."""

"""Units of analysis: what one row of a table can be about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self, TypeAlias

from policytrack.models import Agreement
from policytrack.tables.columns import Column, Subject


class Unit(StrEnum):
    """What one row of a table is about."""

    about: str
    """What a row stands for."""

    def __new__(cls, value: str, about: str) -> Self:
        """Make the unit called `value`."""
        unit = str.__new__(cls, value)
        unit._value_ = value
        unit.about = about
        return unit

    AGREEMENT = ("agreement", "One agreement.")
    AGREEMENT_PARTY = ("agreement-party", "One side of an agreement: two rows for each.")
    COMMITMENT = ("commitment", "One commitment of an agreement.")
    COMMITMENT_STATUS = (
        "commitment-status",
        "One entry on what had become of a commitment by a day; what the data took back has a row, too.",
    )
    EVENT = ("event", "One event; what the data took back has a row, too.")
    EVIDENCE = ("evidence", "One piece of evidence: a passage of a source, for one claim.")
    SOURCE = ("source", "One source as an agreement lists it; a source of several agreements has a row for each.")
    DYAD_YEAR = (
        "dyad-year",
        "Two parties at the end of a year, from that of their first agreement to that of the newest event of all.",
    )


Subjects: TypeAlias = Callable[[Iterable[Agreement]], Iterable[Subject]]
"""Gives of agreements what the rows of a table are about."""


@dataclass(frozen=True, slots=True)
class Table:
    """How the table of a unit is made: what its rows are about, and its columns."""

    subjects: Subjects
    columns: tuple[Column, ...]

"""What may hold on a day, where dates are known only in part."""

from collections.abc import Iterable
from typing import TypeVar

from policytrack.fields import DateLike, PartialDate

T = TypeVar("T")


def possible_on(day: DateLike, entries: Iterable[tuple[PartialDate, T]], before: T) -> tuple[T, ...]:
    """Return the values that may hold on `day`, given dated values, oldest first, and the value `before` them all.

    First comes the value of the last entry that had certainly come by then, after it those of later entries that
    possibly had.

    >>> possible_on("2026-02-07", [(PartialDate("2025"), "signed"), (PartialDate("2026-02"), "in force")], "unknown")
    ('signed', 'in force')
    """
    found = [before]
    for date, value in entries:
        if date.certainly_on_or_before(day):
            found = [value]
        elif value not in found and date.possibly_on_or_before(day):
            found.append(value)
    return tuple(found)

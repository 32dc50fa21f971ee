"""Where things stand: since when, and how firmly."""

from __future__ import annotations

from collections.abc import Iterable

from policytrack.fields import PartialDate
from policytrack.models.commitments import Commitment
from policytrack.vocabulary import CommitmentKind, Degree

_UNDERTAKINGS = frozenset({CommitmentKind.PROMISE, CommitmentKind.PROHIBITION})


def since(entries: Iterable[tuple[PartialDate, object]]) -> PartialDate | None:
    """Return the date since which the newest value holds, given dated values, oldest first; None without any.

    >>> since([(PartialDate("2024"), "signed"), (PartialDate("2025"), "in_force"), (PartialDate("2026"), "in_force")])
    PartialDate('2025')
    """
    found: PartialDate | None = None
    last: object = None
    for date, value in entries:
        if found is None or value != last:
            found, last = date, value
    return found


def firmest(commitments: Iterable[Commitment]) -> tuple[Degree, ...]:
    """Return the degrees of the firmest tier among what is promised or forbidden.

    Two degrees share a tier, so there may be two; `unknown` alone when no degree is known, none when nothing is
    promised. What is merely expected, excluded, absent or acknowledged does not count.
    """
    degrees = {commitment.degree for commitment in commitments if commitment.kind in _UNDERTAKINGS}
    highest = max((degree.tier or 0 for degree in degrees), default=None)
    return tuple(degree for degree in Degree if degree in degrees and (degree.tier or 0) == highest)

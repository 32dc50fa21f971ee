"""Many agreements at a glance: what each has on each pillar or topic."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from policytrack.comparison.judging import RANKED, is_unclear, standing
from policytrack.comparison.standing import Heading, gathered, headings
from policytrack.errors import UnknownValueError
from policytrack.findings import nearest
from policytrack.models import Agreement, LocatedCommitment
from policytrack.models.several import Agreements, listed
from policytrack.vocabulary import CommitmentStatus, TextAvailability

_UNSEEN = frozenset({CommitmentStatus.UNKNOWN, CommitmentStatus.NOT_ASSESSED, CommitmentStatus.UNVERIFIABLE})


class CellKind(StrEnum):
    """What a cell of a matrix says."""

    KNOWN = "known"
    """The agreement has it, and the value is known."""
    UNKNOWN = "unknown"
    """The value is not known, or a withheld text hides whether there is anything."""
    NOT_MENTIONED = "not_mentioned"
    """No commitment of the agreement speaks of it, which is not a “no”."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one agreement has on one pillar or topic."""

    kind: CellKind
    value: str
    """Degree, status or number; `unknown`, or empty where it is not mentioned. Where nothing is promised, the kind of
    what is said, as in `expected_effect`."""
    commitments: tuple[LocatedCommitment, ...]
    """All that speak of it, the firmest first."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Agreements side by side, by pillar or topic."""

    by: str
    value: str
    rows: tuple[Heading, ...]
    """Pillars or topics of which an agreement speaks, in the order of the vocabulary."""
    columns: tuple[Agreement, ...]
    cells: tuple[tuple[Cell, ...], ...]
    """For each row a cell for each column."""


def matrix(agreements: Agreements, *, by: str = "pillar", value: str = "degree") -> Matrix:
    """Return what each agreement has on each pillar or topic.

    A commitment counts under its pillar, all its topics and the pillars of these. With the degree, what two columns of
    a row have are the two sides that `Comparison.by` gives for these agreements.

    Args:
        agreements: The columns, in this order.
        by: `pillar` or `topic`.
        value: `degree`: of the firmest promise. `status`: what became of that. `count`: number of promises.

    Raises:
        UnknownValueError: `by` or `value` is none of these.

    >>> import policytrack as pt
    >>> from policytrack.comparison import matrix
    >>> agreements = pt.load()
    >>> found = matrix([agreements["can-ind-2026-security-workplan"], agreements["ind-usa-2025-cybercrime-mou"]])
    >>> [[cell.value for cell in found.cells[found.rows.index(term)]] for term in ("illicit-drugs", "cyber")]
    [['expected_effect', ''], ['committed', 'enabled']]
    """
    if value not in _CELLS:
        raise UnknownValueError("value of a matrix", value, allowed=tuple(_CELLS), suggestion=nearest(value, _CELLS))
    columns = listed(agreements)
    found = [gathered(agreement, by) for agreement in columns]
    rows = tuple(term for term in headings(by) if any(term in listed for listed in found))
    cells = tuple(
        tuple(cell_of((one,), listed.get(term, ()), value) for one, listed in zip(columns, found, strict=True))
        for term in rows
    )
    return Matrix(by, value, rows, columns, cells)


_Valued = tuple[CellKind, str]


def cell_of(agreements: Iterable[Agreement], commitments: tuple[LocatedCommitment, ...], value: str = "degree") -> Cell:
    """Return the cell of agreements that together have these commitments on a subject, the firmest first."""
    if commitments:
        kind, said = _CELLS[value](commitments)
        return Cell(kind, said, commitments)
    if any(agreement.instrument.text is TextAvailability.WITHHELD for agreement in agreements):
        return Cell(CellKind.UNKNOWN, "unknown", ())
    return Cell(CellKind.NOT_MENTIONED, "", ())


def _degree(commitments: Sequence[LocatedCommitment]) -> _Valued:
    firmest = commitments[0].commitment
    return CellKind.UNKNOWN if is_unclear(firmest) else CellKind.KNOWN, standing(firmest)


def _status(commitments: Sequence[LocatedCommitment]) -> _Valued:
    firmest = commitments[0]
    if firmest.kind not in RANKED:
        return CellKind.KNOWN, standing(firmest.commitment)
    return CellKind.UNKNOWN if firmest.status in _UNSEEN else CellKind.KNOWN, str(firmest.status)


def _count(commitments: Sequence[LocatedCommitment]) -> _Valued:
    number = sum(one.kind in RANKED for one in commitments)
    return CellKind.KNOWN, str(number) if number else standing(commitments[0].commitment)


_CELLS: Mapping[str, Callable[[Sequence[LocatedCommitment]], _Valued]] = {
    "degree": _degree,
    "status": _status,
    "count": _count,
}

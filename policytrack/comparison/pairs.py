"""Pairs of parties at a glance: what the firmest of all that two parties agreed is, on each pillar."""

from __future__ import annotations

from dataclasses import dataclass

from policytrack.comparison.matrix import Cell, cell_of
from policytrack.comparison.standing import Heading, gathered_among, headings
from policytrack.models import Agreement
from policytrack.models.several import Agreements, listed


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties, and what they agreed."""

    parties: tuple[str, str]
    """Their codes, in alphabetical order."""
    agreements: tuple[Agreement, ...]
    """Newest first."""
    cells: tuple[Cell, ...]
    """For each pillar the firmest of all that the agreements say on it."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of parties, by pillar."""

    columns: tuple[Heading, ...]
    """Pillars of which a pair speaks, in the order of the vocabulary."""
    rows: tuple[Pair, ...]
    """The pair with the most agreements first, then the one with the newest."""


def pairs(agreements: Agreements) -> Pairs:
    """Return what each pair of parties has on each pillar, whatever has become of it.

    >>> import policytrack as pt
    >>> from policytrack.comparison.pairs import pairs
    >>> found = pairs(pt.load())
    >>> first = found.rows[0]
    >>> first.parties, first.cells[found.columns.index("cyber")].value
    (('CAN', 'IND'), 'committed')
    """
    members: dict[tuple[str, str], list[Agreement]] = {}
    for agreement in sorted(listed(agreements), key=_by_date, reverse=True):
        members.setdefault(agreement.pair, []).append(agreement)
    found = [(parties, tuple(of_pair), gathered_among(of_pair, "pillar")) for parties, of_pair in members.items()]
    columns = tuple(pillar for pillar in headings("pillar") if any(pillar in said for *_, said in found))
    found.sort(key=lambda row: -len(row[1]))  # stable: the newest first among pairs with as many
    rows = (
        Pair(parties, of_pair, tuple(cell_of(of_pair, said.get(pillar, ())) for pillar in columns))
        for parties, of_pair, said in found
    )
    return Pairs(columns, tuple(rows))


def _by_date(agreement: Agreement) -> tuple[object, ...]:
    return (*agreement.date.sort_key, agreement.id)

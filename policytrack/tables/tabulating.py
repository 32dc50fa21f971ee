"""From agreements to the rows of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from policytrack.errors import UnknownValueError
from policytrack.findings import nearest
from policytrack.models import Agreement
from policytrack.models.several import Agreements, listed
from policytrack.tables.cells import Row
from policytrack.tables.columns import Column
from policytrack.tables.commitments import COMMITMENTS, STATUSES
from policytrack.tables.dyads import DYAD_YEARS
from policytrack.tables.provenance import EVENTS, EVIDENCE, SOURCES
from policytrack.tables.records import AGREEMENTS, PARTIES
from policytrack.tables.units import Table, Unit

_TABLES: Mapping[Unit, Table] = MappingProxyType(
    {
        Unit.AGREEMENT: AGREEMENTS,
        Unit.AGREEMENT_PARTY: PARTIES,
        Unit.COMMITMENT: COMMITMENTS,
        Unit.COMMITMENT_STATUS: STATUSES,
        Unit.EVENT: EVENTS,
        Unit.EVIDENCE: EVIDENCE,
        Unit.SOURCE: SOURCES,
        Unit.DYAD_YEAR: DYAD_YEARS,
    }
)


def rows(agreements: Agreements, unit: str) -> list[Row]:
    """Return the tidy table of a unit: one row for each, every row with the same columns in the same order.

    A cell is text, a whole number, a boolean, or None where the record leaves the key out; that says nothing. What is
    unknown, not public, not applicable or established to be none is a word. `codebook` says what each column holds.

    Args:
        agreements: Agreements, or a set of them; rows keep their order.
        unit: `agreement`, `agreement-party`, `commitment`, `commitment-status`, `event`, `evidence`, `source` or
            `dyad-year`.

    Raises:
        UnknownValueError: There is no such unit.

    >>> import policytrack as pt
    >>> from policytrack.tables import rows
    >>> table = rows(pt.load().where(between=("CA", "IN"), on="2026-02-07"), "commitment")
    >>> [(row["commitment"], row["degree"], row["deadline"]) for row in table if row["pillar"] == "cyber"]
    [('cybersecurity', 'committed', None)]
    """
    return [*_rows(_TABLES[unit_of(unit)], listed(agreements))]


def _rows(table: Table, agreements: Iterable[Agreement]) -> Iterator[Row]:
    for subject in table.subjects(agreements):
        yield {column.name: column.cell(subject) for column in table.columns}


def columns(unit: str) -> tuple[Column, ...]:
    """Return the columns of the table of a unit; UnknownValueError when there is no such unit."""
    return _TABLES[unit_of(unit)].columns


def unit_of(word: str) -> Unit:
    """Return the unit called `word`; UnknownValueError, with a suggestion, when there is none."""
    units: dict[str, Unit] = {unit.value: unit for unit in Unit}
    if word not in units:
        raise UnknownValueError("unit", word, allowed=tuple(units), suggestion=nearest(word, units))
    return units[word]

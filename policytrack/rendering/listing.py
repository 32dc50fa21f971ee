"""Many agreements, one line each: as a table for a terminal, as JSON, as CSV."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from policytrack.models import Agreement
from policytrack.models.standing import firmest
from policytrack.rendering.delimited import delimited, several
from policytrack.rendering.terminal import Style, cells, harmless, pad, shorten

COLUMNS = ("id", "date", "parties", "title", "instrument", "status", "firmest")
"""Columns of the table. Of JSON and CSV, the keys of `summary`."""

Plain: TypeAlias = str | int | list[str]

_GAP = "  "
_TITLE = "title"
_TITLE_WIDEST = 70
_TITLE_NARROWEST = 20
_DROPPED_FIRST = (_TITLE, "instrument", "parties", "firmest", "status", "date")


_FIELDS: Mapping[str, Callable[[Agreement], Plain]] = {
    "id": lambda agreement: agreement.id,
    "date": lambda agreement: str(agreement.date),
    "parties": lambda agreement: [party.code for party in agreement.parties],
    "title": lambda agreement: agreement.title.text,
    "instrument": lambda agreement: agreement.instrument.type.value,
    "bindingness": lambda agreement: agreement.instrument.bindingness.value.value,
    "adoption": lambda agreement: agreement.instrument.adoption.value,
    "text": lambda agreement: agreement.instrument.text.value,
    "status": lambda agreement: agreement.status.value,
    "pillars": lambda agreement: [section.pillar.value for section in agreement.pillars],
    "commitments": lambda agreement: len(agreement.commitments),
    "firmest": lambda agreement: [degree.value for degree in firmest(agreement.commitments)],
    "last_verified": lambda agreement: str(agreement.last_verified),
}


def summary(agreement: Agreement) -> dict[str, Plain]:
    """Return what a listing says of an agreement: plain values, dates as written."""
    return {key: value_of(agreement) for key, value_of in _FIELDS.items()}


def listing_json(agreements: Iterable[Agreement]) -> str:
    """Return a JSON list with one object for each agreement, as `summary` makes it."""
    return json.dumps([summary(agreement) for agreement in agreements], ensure_ascii=False, indent=2) + "\n"


def listing_csv(agreements: Sequence[Agreement]) -> str:
    """Return one row for each agreement, with the keys of `summary` as its header."""
    rows = [[_cell(value) for value in summary(agreement).values()] for agreement in agreements]
    return delimited(tuple(_FIELDS), rows)


def listing_text(agreements: Iterable[Agreement], style: Style, room: int | None = None) -> str:
    """Return a table with a header; empty for no agreement.

    Where `room`, in cells, is too little, the title is shortened, then whole columns are left out: an identifier is
    never cut, because it is there to be copied.
    """
    rows = [_table_row(agreement) for agreement in agreements]
    if not rows:
        return ""
    header = {column: column.upper() for column in COLUMNS}
    widths = {column: max(cells(row[column]) for row in [header, *rows]) for column in COLUMNS}
    widths[_TITLE] = min(widths[_TITLE], _TITLE_WIDEST)
    if room is not None:
        widths = _fitting(widths, room)
    lines = [style.paint(_line(header, widths), "bold"), *(_line(row, widths) for row in rows)]
    return "\n".join(lines) + "\n"


def _cell(value: Plain) -> str:
    return several(value) if isinstance(value, list) else str(value)


def _table_row(agreement: Agreement) -> dict[str, str]:
    said = summary(agreement)
    return {
        **{column: harmless(str(said[column])) for column in COLUMNS},
        "parties": "–".join(party.code for party in agreement.parties),
        "firmest": "/".join(firmest(agreement.commitments)) or "none",
    }


def _fitting(widths: Mapping[str, int], room: int) -> dict[str, int]:
    kept = dict(widths)
    for column in _DROPPED_FIRST:
        over = sum(kept.values()) + len(_GAP) * (len(kept) - 1) - room
        if over <= 0:
            break
        if column == _TITLE and kept[_TITLE] - over >= _TITLE_NARROWEST:
            kept[_TITLE] -= over
        else:
            del kept[column]
    return kept


def _line(row: Mapping[str, str], widths: Mapping[str, int]) -> str:
    return _GAP.join(pad(shorten(row[column], width), width) for column, width in widths.items()).rstrip()

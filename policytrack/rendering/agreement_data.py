"""One agreement as data: JSON of the whole record, CSV with one row for each commitment."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from policytrack.models import Agreement
from policytrack.rendering.delimited import delimited, several

COLUMNS = (
    "agreement",
    "pillar",
    "commitment",
    "kind",
    "degree",
    "verb",
    "text",
    "obligors",
    "topics",
    "deadline",
    "caveats",
    "status",
    "status_date",
    "sources",
)
"""Columns of the CSV; several values in one cell are parted by `; `."""


def agreement_json(agreement: Agreement) -> str:
    """Return what `agreement_data` gives, as JSON."""
    return json.dumps(agreement_data(agreement), ensure_ascii=False, indent=2) + "\n"


def agreement_data(agreement: Agreement) -> dict[str, Any]:
    """Return the record with its own keys, and under `derived` its date, its status and since when it holds.

    Without `derived` the object is the record again. Keys that the record leaves out are left out, never null.
    """
    since = agreement.status_since
    derived = {
        "date": str(agreement.date),
        "status": agreement.status.value,
        **({"status_since": str(since)} if since else {}),
    }
    return {**agreement.model_dump(mode="json", exclude_none=True), "derived": derived}


def agreement_csv(agreement: Agreement) -> str:
    """Return one row for each commitment."""
    return delimited(COLUMNS, _rows(agreement))


def _rows(agreement: Agreement) -> Iterator[tuple[str, ...]]:
    for section in agreement.pillars:
        for commitment in section.commitments:
            history = commitment.status_history
            yield (
                agreement.id,
                section.pillar,
                commitment.id,
                commitment.kind,
                commitment.degree,
                commitment.verb,
                commitment.text,
                several(commitment.obligors),
                several(commitment.topics),
                str(commitment.deadline or ""),
                several(f"{caveat.code} ({caveat.scope})" for caveat in commitment.caveats),
                commitment.status,
                str(history[-1].date) if history else "",
                several(dict.fromkeys(piece.source for piece in commitment.evidence)),
            )

"""A collection as a notebook shows it: a small table, with every value escaped and nothing to load or to run."""

from __future__ import annotations

from collections.abc import Collection
from html import escape
from itertools import islice

from policytrack.fields import party_name
from policytrack.models import Agreement

_MOST_ROWS = 25
_COLUMNS = ("Agreement", "Parties", "Date", "Status", "Commitments")


def table(caption: str, agreements: Collection[Agreement]) -> str:
    """Return an HTML table of `agreements` headed by `caption`; it ends after 25 rows and says how many it left out."""
    heads = "".join(f'<th scope="col">{column}</th>' for column in _COLUMNS)
    rows = "".join(map(_row, islice(agreements, _MOST_ROWS)))
    left = len(agreements) - _MOST_ROWS
    foot = f'<tfoot><tr><td colspan="{len(_COLUMNS)}">… and {left} more</td></tr></tfoot>' if left > 0 else ""
    return (
        f"<table><caption>{escape(caption)}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody>{foot}</table>"
    )


def _row(agreement: Agreement) -> str:
    parties = " · ".join(party_name(code) for code in agreement.pair)
    others = (parties, str(agreement.date), agreement.status, str(len(agreement.commitments)))
    return (
        f'<tr><th scope="row"><span dir="auto">{escape(agreement.title.text)}</span><br>'
        f"<code>{escape(agreement.id)}</code></th>"
        f"{''.join(f'<td>{escape(other)}</td>' for other in others)}</tr>"
    )

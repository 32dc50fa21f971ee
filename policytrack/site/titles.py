"""What agreements are called where there is little room."""

from __future__ import annotations

from policytrack.models import Agreement


def short_title(agreement: Agreement) -> str:
    """Return the shortest title of an agreement.

    >>> import policytrack as pt
    >>> short_title(pt.load()["can-ind-2026-security-workplan"])
    'Canada–India security workplan'
    """
    return agreement.title.short or agreement.title.text

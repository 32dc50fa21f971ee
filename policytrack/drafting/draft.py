"""The draft of a record, as a file has it."""

from __future__ import annotations

from policytrack.formatting import canonical
from policytrack.skeleton import Known, skeleton


def draft(known: Known) -> bytes:
    """Return the draft of a record in canonical form: what is known, and a mark wherever something is to be written.

    >>> draft(Known(identifier="can-ind-2026-workplan")).decode().splitlines()[3:5]
    ['format: 1', 'id: can-ind-2026-workplan']
    """
    return canonical(skeleton(known).encode())

"""Questions of time: what was true, what the data said, what is due, what is kept.

Layer 6. Nothing here knows what day it is: every question is given its day. Dates known in part give answers that are
certain or only possible.
"""

from policytrack.chronicle.cadences import Keeping, Recurrence, recurrences
from policytrack.chronicle.certainty import Certainty
from policytrack.chronicle.deadlines import Due, DueKind, due, overdue
from policytrack.chronicle.history import as_of, known_at, learned_on

__all__ = [
    "Certainty",
    "Due",
    "DueKind",
    "Keeping",
    "Recurrence",
    "as_of",
    "due",
    "known_at",
    "learned_on",
    "overdue",
    "recurrences",
]

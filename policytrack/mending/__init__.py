"""Mending what is certain: canonical form, white space at the ends of lines, words misspelt by one slip.

Layer 6. Nothing else is ever changed, nothing is written: mending takes the bytes of a record and gives others back,
with a list of what was done.
"""

from policytrack.mending.mending import Mended, mend
from policytrack.mending.repair import Repair

__all__ = ["Mended", "Repair", "mend"]

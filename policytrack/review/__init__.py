"""The verdict on a proposed change of records: two revisions of a repository, checked and compared.

Layer 6. Both are read from git as data: nothing of them is run, and nothing is read from the working tree. What judges
is the installed package, whatever the change does to the rules.
"""

from policytrack.review.proposal import Concern, Notice, Proof, Review
from policytrack.review.reviewing import review

__all__ = ["Concern", "Notice", "Proof", "Review", "review"]

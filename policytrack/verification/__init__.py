"""Evidence verification: whether the passages of a record stand in the texts of its sources.

Layer 6. Texts are given, in a folder or a mapping; none is fetched and none belongs to the package.
"""

from policytrack.verification.candidates import Candidate, candidates, located
from policytrack.verification.coverage import Coverage, Tally, coverage
from policytrack.verification.outcomes import Outcome
from policytrack.verification.similarity import NearMiss
from policytrack.verification.texts import SUFFIXES, Texts, plain_text
from policytrack.verification.verifying import Check, Verification, verify

__all__ = [
    "SUFFIXES",
    "Candidate",
    "Check",
    "Coverage",
    "NearMiss",
    "Outcome",
    "Tally",
    "Texts",
    "Verification",
    "candidates",
    "coverage",
    "located",
    "plain_text",
    "verify",
]

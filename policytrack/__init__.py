"""Bilateral policy agreements as structured, evidence-backed data.

What exactly was promised, how firmly, who says so and what became of it:

>>> import policytrack as pt
>>> agreements = pt.load()
>>> agreements["can-ind-2026-security-workplan"].status
<AgreementStatus.ANNOUNCED: 'announced'>
"""

from policytrack.change import changes
from policytrack.comparison import compare, matrix, similar
from policytrack.dataset import AgreementSet, all_of, any_of, load
from policytrack.errors import InvalidRecordsError, PolicytrackError
from policytrack.fields import PartialDate
from policytrack.findings import Finding, Severity
from policytrack.models import Agreement, Commitment, Evidence, LocatedCommitment
from policytrack.tables import rows
from policytrack.validation import Report, validate
from policytrack.verification import verify
from policytrack.vocabulary import (
    AgreementStatus,
    Bindingness,
    CommitmentStatus,
    Degree,
    InstrumentType,
    Pillar,
    Topic,
)
from policytrack.voices import divergence

__version__ = "0.1.0"

__all__ = [
    "Agreement",
    "AgreementSet",
    "AgreementStatus",
    "Bindingness",
    "Commitment",
    "CommitmentStatus",
    "Degree",
    "Evidence",
    "Finding",
    "InstrumentType",
    "InvalidRecordsError",
    "LocatedCommitment",
    "PartialDate",
    "Pillar",
    "PolicytrackError",
    "Report",
    "Severity",
    "Topic",
    "all_of",
    "any_of",
    "changes",
    "compare",
    "divergence",
    "load",
    "matrix",
    "rows",
    "similar",
    "validate",
    "verify",
]

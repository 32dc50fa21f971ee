"""Bilateral policy agreements as structured, evidence-backed data.

What exactly was promised, how firmly, who says so and what became of it:

>>> import policytrack as pt
>>> agreements = pt.load()
>>> agreements["can-ind-2026-security-workplan"].status
<AgreementStatus.ANNOUNCED: 'announced'>
"""

from policytrack.dataset import AgreementSet, all_of, any_of, load
from policytrack.errors import (
    InvalidRecordsError,
    MissingDataError,
    NothingToCheckError,
    PolicytrackError,
    UnknownAgreementError,
    UnknownFilterError,
    UnknownValueError,
    UnreadableDocumentError,
)
from policytrack.fields import PartialDate
from policytrack.findings import Finding, Severity
from policytrack.models import Agreement, Commitment, Event, Evidence, LocatedCommitment, Source
from policytrack.validation import Report, validate
from policytrack.vocabulary import (
    AgreementStatus,
    Bindingness,
    CommitmentStatus,
    Degree,
    InstrumentType,
    Pillar,
    Topic,
)

__version__ = "0.1.0"

__all__ = [
    "Agreement",
    "AgreementSet",
    "AgreementStatus",
    "Bindingness",
    "Commitment",
    "CommitmentStatus",
    "Degree",
    "Event",
    "Evidence",
    "Finding",
    "InstrumentType",
    "InvalidRecordsError",
    "LocatedCommitment",
    "MissingDataError",
    "NothingToCheckError",
    "PartialDate",
    "Pillar",
    "PolicytrackError",
    "Report",
    "Severity",
    "Source",
    "Topic",
    "UnknownAgreementError",
    "UnknownFilterError",
    "UnknownValueError",
    "UnreadableDocumentError",
    "all_of",
    "any_of",
    "load",
    "validate",
]

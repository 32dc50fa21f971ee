"""The words of a record: closed vocabularies whose terms carry definition, example and source.

Layer 1. A term's value is the word written in records, the same in code, schema, messages and site.
"""

from policytrack.vocabulary.agreements import AgreementStatus, EventKind, RelationType
from policytrack.vocabulary.commitments import (
    Cadence,
    Caveat,
    CaveatScope,
    CommitmentKind,
    CommitmentStatus,
    ItemKind,
    StatedIn,
)
from policytrack.vocabulary.degrees import Degree
from policytrack.vocabulary.instruments import (
    Adoption,
    Authenticity,
    Bindingness,
    BindingnessBasis,
    InstrumentType,
    TermKind,
    TextAvailability,
    TitleStatus,
)
from policytrack.vocabulary.parties import ActorRole, BodyKind, Capacity, PartyLevel
from policytrack.vocabulary.pillars import Pillar
from policytrack.vocabulary.sources import Absence, Reliability, SourceKind, Supports
from policytrack.vocabulary.term import Vocabulary
from policytrack.vocabulary.topics import Topic

__all__ = [
    "Absence",
    "ActorRole",
    "Adoption",
    "AgreementStatus",
    "Authenticity",
    "Bindingness",
    "BindingnessBasis",
    "BodyKind",
    "Cadence",
    "Capacity",
    "Caveat",
    "CaveatScope",
    "CommitmentKind",
    "CommitmentStatus",
    "Degree",
    "EventKind",
    "InstrumentType",
    "ItemKind",
    "PartyLevel",
    "Pillar",
    "RelationType",
    "Reliability",
    "SourceKind",
    "StatedIn",
    "Supports",
    "TermKind",
    "TextAvailability",
    "TitleStatus",
    "Topic",
    "Vocabulary",
]

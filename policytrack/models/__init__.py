"""The models: what a record is, as immutable typed objects. The published schema is generated from them.

Layer 4. A model accepts a document or refuses it by its shape alone; what only meaning can tell is left to the rules.
"""

from policytrack.models.agreement import Agreement
from policytrack.models.claims import Claim, LocatedEvidence
from policytrack.models.commitments import (
    Commitment,
    CommitmentCaveat,
    Funding,
    Item,
    PillarSection,
    Rhythm,
    StatusEntry,
    Target,
)
from policytrack.models.events import Event
from policytrack.models.evidence import Dispute, Evidence, Instrument, Relation, Source, Statement, Unknown, Waiver
from policytrack.models.instrument import (
    Duration,
    InstrumentForm,
    LegalWeight,
    OtherTitle,
    PartyBindingness,
    TextVersion,
    Title,
)
from policytrack.models.located import LocatedCommitment
from policytrack.models.people import Actor, Body, Party, Representative
from policytrack.models.strict import Entity
from policytrack.models.timeline import Moment
from policytrack.models.tombstones import Tombstone, Tombstones

__all__ = [
    "Actor",
    "Agreement",
    "Body",
    "Claim",
    "Commitment",
    "CommitmentCaveat",
    "Dispute",
    "Duration",
    "Entity",
    "Event",
    "Evidence",
    "Funding",
    "Instrument",
    "InstrumentForm",
    "Item",
    "LegalWeight",
    "LocatedCommitment",
    "LocatedEvidence",
    "Moment",
    "OtherTitle",
    "Party",
    "PartyBindingness",
    "PillarSection",
    "Relation",
    "Representative",
    "Rhythm",
    "Source",
    "Statement",
    "StatusEntry",
    "Target",
    "TextVersion",
    "Title",
    "Tombstone",
    "Tombstones",
    "Unknown",
    "Waiver",
]

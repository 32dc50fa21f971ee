"""Events: what happened to, or around, an agreement."""

from policytrack.models.evidence import Evidence
from policytrack.models.scalars import Absent, Date, Day, Line, Listing, Prose, Slug
from policytrack.models.strict import Entity
from policytrack.vocabulary import AgreementStatus, EventKind


class Event(Entity):
    """Something that happened to, or around, the agreement."""

    date: Date
    """When, as precisely as known."""
    kind: EventKind
    """What happened."""
    status: Absent[AgreementStatus] = None
    """Status of the agreement from then on; left out when the event does not change it."""
    place: Absent[Line] = None
    """Where."""
    participants: Listing[Line] = ()
    """Who took part."""
    about: Listing[Slug] = ()
    """Commitments that the event kept, broke or bears on."""
    bodies: Listing[Line] = ()
    """Bodies that met or acted, as named under bodies."""
    text: Prose
    """What happened, in own words."""
    recorded: Day
    """Day on which the data learned it."""
    withdrawn: Absent[Day] = None
    """Day on which the data took it back as wrong; it stays as what the data said until then."""
    evidence: Listing[Evidence] = ()
    """Passages that support it."""

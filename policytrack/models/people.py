"""Who is involved: the parties, those who acted for them, others, and the bodies the agreement makes or uses."""

from policytrack.models.commitments import Rhythm
from policytrack.models.evidence import Evidence
from policytrack.models.scalars import Absent, Date, Line, Listing, PartyCode, Prose
from policytrack.models.strict import Entity
from policytrack.vocabulary import ActorRole, BodyKind, Capacity, PartyLevel


class Party(Entity):
    """One of the two sides."""

    code: PartyCode
    """ISO 3166-1 alpha-3 code of the state, or the organisation's code."""
    name: Absent[Line] = None
    """Contracting form, when it differs from the country's name, as in Government of Canada."""
    level: Absent[PartyLevel] = None
    """On what level it contracts."""
    body: Absent[Line] = None
    """Agency or ministry through which it acts."""


class Actor(Entity):
    """Somebody who is not a party and plays a part."""

    name: Line
    """Who."""
    role: ActorRole
    """In what part."""
    party: Absent[PartyCode] = None
    """On which side, when on one."""
    note: Absent[Prose] = None
    """What a reader should know."""
    evidence: Listing[Evidence] = ()
    """Passages that support it."""


class Representative(Entity):
    """A person who acted for a party."""

    name: Line
    """The person's name."""
    party: PartyCode
    """The party acted for."""
    office: Absent[Line] = None
    """The person's office at the time; left out when it is not known."""
    body: Absent[Line] = None
    """Ministry, office or agency."""
    capacity: Capacity
    """In what capacity; only signing makes a signatory."""
    date: Absent[Date] = None
    """When, if it differs from the agreement's date."""
    note: Absent[Prose] = None
    """What a reader should know."""
    evidence: Listing[Evidence] = ()
    """Passages that support it."""


class Body(Entity):
    """A body that the agreement makes or uses."""

    name: Line
    """Its name."""
    aliases: Listing[Line] = ()
    """Other names in the sources."""
    kind: BodyKind
    """What it is."""
    cadence: Absent[Rhythm] = None
    """How often it is to meet."""
    note: Absent[Prose] = None
    """What a reader should know."""
    evidence: Listing[Evidence] = ()
    """Passages that support it."""

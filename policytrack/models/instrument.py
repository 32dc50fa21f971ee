"""The instrument: what it is called, whether it binds, whether it can be read, how long it runs."""

from policytrack.models.evidence import Evidence
from policytrack.models.scalars import Absent, Date, Language, Line, Listing, PartyCode, Prose, Url
from policytrack.models.strict import Entity
from policytrack.vocabulary import (
    Adoption,
    Authenticity,
    Bindingness,
    BindingnessBasis,
    InstrumentType,
    TermKind,
    TextAvailability,
    TitleStatus,
)


class OtherTitle(Entity):
    """Another title by which the agreement is known."""

    text: Line
    """The title."""
    language: Language
    """Its language."""


class Title(Entity):
    """What the agreement is called."""

    text: Line
    """The title, or a description where none is published."""
    status: TitleStatus
    """Whether it is the instrument's own title."""
    short: Absent[Line] = None
    """A short form."""
    others: Listing[OtherTitle] = ()
    """Other titles: in other languages, popular ones."""


class PartyBindingness(Entity):
    """How one party characterises the instrument."""

    party: PartyCode
    """The party."""
    value: Bindingness
    """How it characterises the instrument."""
    note: Absent[Prose] = None
    """In what words."""


class LegalWeight(Entity):
    """Whether the instrument binds, and on what that judgement rests."""

    value: Bindingness
    """Whether it binds, as far as can be judged."""
    basis: BindingnessBasis
    """What that judgement rests on."""
    note: Absent[Prose] = None
    """How it was reached, in own words."""
    per_party: Listing[PartyBindingness] = ()
    """Each party's own view, where they differ."""
    evidence: Listing[Evidence] = ()
    """Passages that support it."""


class TextVersion(Entity):
    """One language version of the text."""

    language: Language
    """The language."""
    authenticity: Authenticity
    """Its standing."""
    availability: TextAvailability
    """Whether it can be read."""
    url: Absent[Url] = None
    """Where."""


class InstrumentForm(Entity):
    """Form of the instrument."""

    type: InstrumentType
    """The kind of instrument."""
    bindingness: LegalWeight
    """Whether it binds."""
    adoption: Adoption
    """By what act it was adopted."""
    text: TextAvailability
    """Whether its text can be read."""
    versions: Listing[TextVersion] = ()
    """Language versions of the text."""
    note: Absent[Prose] = None
    """What a reader should know."""
    evidence: Listing[Evidence] = ()
    """Passages that support type and adoption."""


class Duration(Entity):
    """How long the agreement is to run, and how it ends."""

    kind: TermKind
    """For how long, in kind."""
    start: Absent[Date] = None
    """First day."""
    end: Absent[Date] = None
    """Last day."""
    renewal: Absent[Prose] = None
    """How it is renewed."""
    notice: Absent[Prose] = None
    """How it is ended by a party."""
    note: Absent[Prose] = None
    """What a reader should know."""
    evidence: Listing[Evidence] = ()
    """Passages that support it."""

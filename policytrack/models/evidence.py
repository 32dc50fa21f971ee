"""Sources, and the passages in them that support claims."""

from policytrack.models.scalars import (
    Absent,
    AgreementId,
    Date,
    Day,
    Digest,
    Language,
    Line,
    Listing,
    PartyCode,
    Passage,
    Prose,
    RuleCode,
    Slug,
    Url,
)
from policytrack.models.strict import Entity
from policytrack.vocabulary import Absence, Degree, RelationType, Reliability, SourceKind, Supports, Topic


class Evidence(Entity):
    """One passage in one source that supports a claim, or a named part of it."""

    source: Slug
    """Identifier of the source, as listed under sources."""
    passage: Absent[Passage] = None
    """First and last words of the passage, exactly as in the source: at most eight on each side, ‘ … ’ between."""
    locator: Absent[Line] = None
    """Where in the source: a paragraph, an article, “opening”."""
    supports: Listing[Supports] = ()
    """Parts of the claim that this passage supports; left out when it is the whole claim."""
    digest: Absent[Digest] = None
    """SHA-256 of the whole normalised passage, when the source's text was at hand."""
    note: Absent[Prose] = None
    """What a reader should know of this piece of evidence."""


class Source(Entity):
    """One document that evidence points to."""

    id: Slug
    """Identifier within the record; the same document has the same identifier in every record."""
    publisher: Line
    """Who published it; the agency in brackets when a newsroom carries agency copy."""
    title: Absent[Line] = None
    """Title as published; left out when it is not known."""
    url: Url
    """Address of the page, letter for letter."""
    archive_url: Absent[Url] = None
    """Address of an archived copy."""
    published: Absent[Date] = None
    """Day of publication, as precisely as known; left out when the page gives none."""
    kind: SourceKind
    """What the source is."""
    speaks_for: Absent[PartyCode] = None
    """The party whose own voice the source is."""
    language: Language
    """Language of the source."""
    reliability: Reliability
    """How far the source can carry a claim."""
    note: Absent[Prose] = None
    """What a reader should know of the source."""


class Dispute(Entity):
    """A claim that other sources contradict, and what was found."""

    about: Slug
    """What the claim is about: a key of the record (as in events) or the identifier of a commitment."""
    claim: Prose
    """What is claimed, in own words."""
    made_by: Listing[Slug]
    """Sources that make the claim."""
    against: Listing[Slug] = ()
    """Sources that contradict it."""
    finding: Prose
    """What the evidence supports, in own words."""
    evidence: Listing[Evidence] = ()
    """Passages that show the contradiction."""


class Statement(Entity):
    """What one party alone says about the agreement; it can never raise the degree of a commitment."""

    by: PartyCode
    """The party that speaks."""
    speaker: Absent[Line] = None
    """The person or office that speaks for it."""
    date: Date
    """When it was said."""
    text: Prose
    """What was said, in own words."""
    degree: Absent[Degree] = None
    """How firm the speaker makes it, by the verb; left out when nothing is promised."""
    verb: Absent[Line] = None
    """The verb as reported, in its own language."""
    language: Absent[Language] = None
    """Language of the verb; English when left out."""
    about: Listing[Slug] = ()
    """Commitments the statement is about."""
    topics: Listing[Topic] = ()
    """What it is about where no commitment of the record covers it."""
    recorded: Day
    """Day on which the data learned it."""
    withdrawn: Absent[Day] = None
    """Day on which the data took it back as wrong; it stays as what the data said until then."""
    evidence: Listing[Evidence] = ()
    """Passages that support the statement."""


class Instrument(Entity):
    """Another instrument that has no record here."""

    title: Line
    """Its title, or a description."""
    date: Absent[Date] = None
    """Its date."""
    url: Absent[Url] = None
    """Where it can be read."""


class Relation(Entity):
    """How this agreement stands to another one; read from this record to the other."""

    type: RelationType
    """The kind of relation."""
    agreement: Absent[AgreementId] = None
    """The other agreement's identifier, when it has a record."""
    instrument: Absent[Instrument] = None
    """The other instrument, when it has no record."""
    note: Absent[Prose] = None
    """Why the relation is asserted."""
    evidence: Listing[Evidence] = ()
    """Passages that support the relation."""


class Unknown(Entity):
    """Something a reader would ask and the record cannot answer."""

    about: Slug
    """What it is about: a key of the record or the identifier of a commitment."""
    value: Absence
    """Why there is no answer."""
    text: Prose
    """What is not known, in own words."""


class Waiver(Entity):
    """A rule that this record breaks for a reason."""

    code: RuleCode
    """Code of the rule."""
    about: Absent[Slug] = None
    """Key or commitment to which the waiver is limited; the whole record when left out."""
    reason: Prose
    """Why the rule does not fit here."""

"""Pillars and commitments: what was promised, how firmly, and what became of it."""

from pydantic import Field

from policytrack.fields import DateLike
from policytrack.models.evidence import Evidence
from policytrack.models.possibility import possible_on
from policytrack.models.scalars import (
    Absent,
    Amount,
    Currency,
    Date,
    Day,
    Language,
    Line,
    Listing,
    PartyCode,
    Prose,
    Slug,
)
from policytrack.models.strict import Entity
from policytrack.vocabulary import (
    Cadence,
    Caveat,
    CaveatScope,
    CommitmentKind,
    CommitmentStatus,
    Degree,
    ItemKind,
    Pillar,
    StatedIn,
    Topic,
)


class StatusEntry(Entity):
    """What had become of a commitment by a day."""

    date: Date
    """The day, or period, for which the source says so."""
    value: CommitmentStatus
    """What had become of it."""
    recorded: Day
    """Day on which the data learned it."""
    withdrawn: Absent[Day] = None
    """Day on which the data took it back as wrong; it stays as what the data said until then."""
    note: Absent[Prose] = None
    """What the judgement rests on, in own words."""
    evidence: Listing[Evidence] = ()
    """Passages that support it."""


class Item(Entity):
    """A substance, crime or system that a commitment names."""

    kind: ItemKind
    """What the named thing is."""
    name: Line
    """Its name, as the text has it."""
    note: Absent[Prose] = None
    """Anything that narrows it."""


class CommitmentCaveat(Entity):
    """A reservation, and how far it reaches."""

    code: Caveat
    """The kind of reservation."""
    scope: CaveatScope
    """How far it reaches."""
    note: Absent[Prose] = None
    """Why the scope is judged so."""
    evidence: Listing[Evidence] = ()
    """Passages that state it."""


class Rhythm(Entity):
    """How often something is to recur."""

    value: Cadence
    """The interval."""
    approximate: Absent[bool] = None
    """True when the text says “about”."""
    as_reported: Absent[Line] = None
    """The words of the text."""


class Target(Entity):
    """A measure by which a commitment can be judged."""

    value: Line
    """What is to be reached, as in 20."""
    unit: Line
    """Of what, as in days."""
    baseline: Absent[Line] = None
    """From where, in the same unit, as in “up to 160”."""


class Commitment(Entity):
    """One thing promised; the unit of comparison.

    Conjunctions are split only where degree, obligor or pillar differ.
    """

    id: Slug
    """Identifier within the record; permanent."""
    text: Prose
    """What is promised, in own words."""
    kind: CommitmentKind = CommitmentKind.PROMISE
    """Whether it is a promise, or an effect that is only hoped for, an exclusion, a prohibition, an absence."""
    degree: Degree
    """How firm it is, by the verb."""
    verb: Line
    """The verb as reported, in its own language."""
    language: Absent[Language] = None
    """Language of the verb; English when left out."""
    obligors: Listing[PartyCode] = ()
    """Parties that are to act."""
    beneficiaries: Listing[Line] = ()
    """Who gains, when the text says so."""
    bodies: Listing[Line] = ()
    """Bodies that are to act, when the text names them."""
    topics: Listing[Topic] = Field(min_length=1)
    """Subjects; the first is the main one and belongs to the pillar."""
    items: Listing[Item] = ()
    """Substances, crimes and systems named."""
    made: Absent[Date] = None
    """When it was promised, if not with the agreement itself."""
    deadline: Absent[Date] = None
    """By when."""
    cadence: Absent[Rhythm] = None
    """How often."""
    target: Absent[Target] = None
    """By what measure."""
    condition: Absent[Prose] = None
    """On what condition."""
    conditional_on: Listing[Slug] = ()
    """Commitments of the agreement on which it depends."""
    caveats: Listing[CommitmentCaveat] = ()
    """Reservations."""
    stated_in: Absent[StatedIn] = None
    """Where it is stated."""
    effect_of: Absent[Slug] = None
    """For an expected effect: the commitment from which it is expected."""
    note: Absent[Prose] = None
    """What a reader should know."""
    status_history: Listing[StatusEntry] = Field(default=(), alias="status")
    """What became of it, oldest first."""
    evidence: Listing[Evidence] = ()
    """Passages that support text, degree and the rest."""

    @property
    def status(self) -> CommitmentStatus:
        """What became of it by the newest entry; `not_assessed` when nobody has looked."""
        entries = [entry for entry in self.status_history if entry.withdrawn is None]
        return entries[-1].value if entries else CommitmentStatus.NOT_ASSESSED

    def status_on(self, day: DateLike) -> CommitmentStatus:
        """Return what had become of it on `day`: the last entry whose date had certainly come by then.

        An entry dated only `2026-02` counts from 28 February 2026 on. `not_assessed` before the first entry.
        """
        return self.possible_statuses_on(day)[0]

    def possible_statuses_on(self, day: DateLike) -> tuple[CommitmentStatus, ...]:
        """Return all that may have become of it by `day`: first what certainly had, then what a date leaves open.

        One status, unless an entry's date can mean days on both sides of `day`.
        """
        entries = ((entry.date, entry.value) for entry in self.status_history if entry.withdrawn is None)
        return possible_on(day, entries, CommitmentStatus.NOT_ASSESSED)


class PillarSection(Entity):
    """One field of cooperation in an agreement, and what is promised in it."""

    pillar: Pillar
    """The field, in policytrack's taxonomy."""
    label: Absent[Line] = None
    """The instrument's own heading, letter for letter; left out when it has none."""
    note: Absent[Prose] = None
    """What a reader should know."""
    commitments: Listing[Commitment] = Field(min_length=1)
    """What is promised."""


class Funding(Entity):
    """Money promised under an agreement."""

    payer: PartyCode
    """Who pays."""
    recipient: Absent[Line] = None
    """Who receives."""
    amount: Amount
    """Amount, in whole units of the currency."""
    currency: Currency
    """Currency of the amount."""
    up_to: Absent[bool] = None
    """True when the amount is a ceiling."""
    period: Absent[Line] = None
    """Over what period."""
    purpose: Prose
    """For what, in own words."""
    evidence: Listing[Evidence] = ()
    """Passages that support it."""

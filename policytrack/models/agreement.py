"""The agreement: one record."""

from collections.abc import Mapping
from functools import cached_property, lru_cache
from html import escape
from typing import Any, Self

from pydantic import Field

from policytrack.fields import DateLike, PartialDate
from policytrack.models.claims import Claim, LocatedEvidence, claims_of, within
from policytrack.models.commitments import Commitment, Funding, PillarSection
from policytrack.models.events import Event
from policytrack.models.evidence import Dispute, Relation, Source, Statement, Unknown, Waiver
from policytrack.models.identity import Identity
from policytrack.models.instrument import Duration, InstrumentForm, Title
from policytrack.models.people import Actor, Body, Party, Representative
from policytrack.models.possibility import possible_on
from policytrack.models.scalars import Absent, AgreementId, Day, FormatVersion, Listing, Prose, Slug
from policytrack.models.standing import since
from policytrack.models.strict import Entity
from policytrack.models.timeline import Moment, moments
from policytrack.vocabulary import AgreementStatus, Capacity

_NOT_YET_MADE = {AgreementStatus.NEGOTIATING, AgreementStatus.CONCLUDED_NOT_SIGNED}


class Agreement(Entity):
    """A bilateral policy agreement: what two sides agreed, how firmly, who says so and what became of it."""

    format: FormatVersion
    """Version of the record format."""
    id: AgreementId
    """Permanent identifier; the name of the file."""
    title: Title
    """What it is called."""
    summary: Prose
    """What it is, in two or three sentences of our own."""
    instrument: InstrumentForm
    """Form of the instrument."""
    parties: Listing[Party] = Field(min_length=2, max_length=2)
    """The two sides, in alphabetical order of their codes."""
    representatives: Listing[Representative] = ()
    """People who acted for the parties."""
    actors: Listing[Actor] = ()
    """Others who play a part."""
    bodies: Listing[Body] = ()
    """Bodies the agreement makes or uses."""
    term: Absent[Duration] = None
    """How long it is to run."""
    funding: Listing[Funding] = ()
    """Money promised."""
    pillars: Listing[PillarSection] = Field(min_length=1)
    """What is promised, by field of cooperation."""
    events: Listing[Event] = Field(min_length=1)
    """What happened, oldest first; the status is derived from these."""
    statements: Listing[Statement] = ()
    """What one party alone says."""
    disputes: Listing[Dispute] = ()
    """Where sources contradict each other."""
    unknowns: Listing[Unknown] = ()
    """What a reader would ask and the record cannot answer."""
    relations: Listing[Relation] = ()
    """How it stands to other agreements."""
    sources: Listing[Source] = Field(min_length=1)
    """What the evidence points to."""
    waivers: Listing[Waiver] = ()
    """Rules that the record breaks for a reason."""
    last_verified: Day
    """Day on which somebody last held the record against its sources."""

    def __repr__(self) -> str:
        count = len(self.commitments)
        noun = "commitment" if count == 1 else "commitments"
        return f"<Agreement {self.id}: {'–'.join(self.pair)}, {self.date}, {self.status}, {count} {noun}>"

    def __str__(self) -> str:
        return repr(self)

    def _repr_html_(self) -> str:
        """Return a small table for notebooks: what is promised, how firmly, and what became of it."""
        rows = "".join(
            f"<tr><td>{found.degree} · {found.status}</td><td>{escape(found.text)}</td></tr>"
            for found in self.commitments
        )
        return (
            f"<table><caption>{escape(self.title.text)} ({escape(str(self.date))}, {self.status})</caption>"
            f"<thead><tr><th>Degree · status</th><th>Commitment</th></tr></thead><tbody>{rows}</tbody></table>"
        )

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy, with other values for the fields in `update`; these are not validated."""
        copy = super().model_copy(update=update, deep=deep)
        vars(copy).pop("commitments", None)  # kept from the pillars it was made of
        return copy

    @property
    def status(self) -> AgreementStatus:
        """Where the agreement stands, by the newest event that says so; `unknown` when none does."""
        known = [event.status for event in self.events if event.status is not None and event.withdrawn is None]
        return known[-1] if known else AgreementStatus.UNKNOWN

    @property
    def status_since(self) -> PartialDate | None:
        """Date of the event by which the agreement came to stand where it stands; None when none says so."""
        standing = (event for event in self.events if event.withdrawn is None and event.status is not None)
        return since((event.date, event.status) for event in standing)

    def status_on(self, day: DateLike) -> AgreementStatus:
        """Return where the agreement stood on `day`: by the last event that had certainly happened by then.

        An event dated only `2026-02` counts from 28 February 2026 on. `unknown` before the first such event.
        """
        return self.possible_statuses_on(day)[0]

    def possible_statuses_on(self, day: DateLike) -> tuple[AgreementStatus, ...]:
        """Return where the agreement may have stood on `day`: first what is certain, then what a date leaves open.

        One status, unless an event's date can mean days on both sides of `day`.
        """
        known = (
            (event.date, event.status) for event in self.events if event.status is not None and event.withdrawn is None
        )
        return possible_on(day, known, AgreementStatus.UNKNOWN)

    def timeline(self) -> tuple[Moment, ...]:
        """Return everything dated that stands: events, statements, what became of commitments; oldest first."""
        return moments(self.id, self.events, self.commitments, self.statements)

    def claims(self) -> tuple[Claim, ...]:
        """Return every part of the record that evidence can support, in its order."""
        return _claims(Identity(self))

    def evidence(self, part: str = "") -> tuple[LocatedEvidence, ...]:
        """Return the evidence for a part of the record, each piece with its claim, its source and a link.

        Args:
            part: A path such as `pillars.cyber`, `events` or `events.3`, or the identifier of a commitment; the whole
                record when empty.

        Raises:
            UnknownValueError: The record has no such part; the error suggests one.

        >>> import policytrack as pt
        >>> found = pt.load()["can-ind-2026-security-workplan"].evidence("pillars.cyber")
        >>> found[0].source.publisher, [part.value for part in found[0].supports]
        ('The Federal', ['text', 'degree', 'obligors'])
        """
        sources = {source.id: source for source in self.sources}
        return tuple(
            LocatedEvidence(claim, position, piece, sources[piece.source])
            for claim in within(self.claims(), part, keys=type(self).model_fields)
            for position, piece in enumerate(claim.evidence)
            if piece.source in sources
        )

    @property
    def short_title(self) -> str:
        """What it is called where there is little room: its short title, or else its title.

        >>> import policytrack as pt
        >>> pt.load()["can-ind-2026-security-workplan"].short_title
        'Canada–India security workplan'
        """
        return self.title.short or self.title.text

    @property
    def signatories(self) -> tuple[Representative, ...]:
        """Representatives who signed; empty when no signature is reported."""
        return tuple(person for person in self.representatives if person.capacity is Capacity.SIGNED)

    @cached_property
    def commitments(self) -> tuple[Commitment, ...]:
        """All commitments, in the order of the pillars."""
        return tuple(commitment for section in self.pillars for commitment in section.commitments)

    @property
    def pair(self) -> tuple[str, str]:
        """Codes of the two sides, in alphabetical order."""
        first, second = sorted(party.code for party in self.parties)
        return first, second

    @property
    def year(self) -> int:
        """Year of the agreement, as its identifier has it."""
        return int(self.id.split("-")[2])

    @property
    def date(self) -> PartialDate:
        """Date of the agreement: of the first event by which it stood on more than negotiations."""
        standing = [event for event in self.events if event.withdrawn is None] or self.events
        with_status = [event for event in standing if event.status is not None]
        made = (event for event in with_status if event.status not in _NOT_YET_MADE)
        return next(made, (with_status or standing)[0]).date

    def commitment(self, identifier: Slug) -> Commitment:
        """Return the commitment called `identifier`; KeyError when there is none."""
        for commitment in self.commitments:
            if commitment.id == identifier:
                return commitment
        raise KeyError(identifier)


@lru_cache(maxsize=8)  # whoever looks at one agreement asks for them several times, then goes on to the next
def _claims(one: Identity[Agreement]) -> tuple[Claim, ...]:
    return tuple(claims_of(one.of))

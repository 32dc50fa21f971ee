"""What the rules of one record look at: a single walk of the agreement collects claims, names, dates and references.

Rules run on every record, nearly all of which are clean. So the walk stores references and texts only; pointers are
short tuples, dates stay texts (see `days`), and words are put together when something is wrong.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from policytrack.fields import PartialDate
from policytrack.findings import Pointer, Problem, nearest
from policytrack.models import (
    Agreement,
    Commitment,
    Event,
    Evidence,
    PillarSection,
    Representative,
    Source,
    Statement,
    StatusEntry,
)
from policytrack.rules.rule import Rule
from policytrack.vocabulary import (
    AgreementStatus,
    Bindingness,
    BindingnessBasis,
    Capacity,
    CommitmentKind,
    CommitmentStatus,
    Reliability,
    TermKind,
)

Claim: TypeAlias = tuple[str, Pointer, tuple[Evidence, ...], bool]
"""A claim: what it is, where it stands, its evidence, whether it needs any."""
RecordRule: TypeAlias = Rule["Subject", Problem]
"""A rule that looks at one record."""

KEYS = frozenset(name.replace("_", "-") for name in Agreement.model_fields)
"""Keys of a record as `about` writes them: with hyphens."""

# Members of a vocabulary that are compared for every record are looked up once: Python 3.11 takes its time over it.
_INFERENCE, _NOT_STATED = BindingnessBasis.INFERENCE, Bindingness.NOT_STATED
_EFFECT, _ACKNOWLEDGEMENT = CommitmentKind.EXPECTED_EFFECT, CommitmentKind.ACKNOWLEDGEMENT
_SIGNED = Capacity.SIGNED
_OFFICIAL, _UNRELIABLE = Reliability.A, Reliability.D
_STATES_NOTHING = (CommitmentStatus.NOT_ASSESSED, CommitmentStatus.NOT_APPLICABLE)
_SEARCH_FOUND_NOTHING = (CommitmentStatus.NOT_STARTED, CommitmentStatus.UNKNOWN, CommitmentStatus.RECURRING_LAPSED)
_STATED_TERMS = (TermKind.FIXED, TermKind.INDEFINITE, TermKind.PILOT)
_MOST_SUGGESTIONS = 25  # a suggestion costs milliseconds; a broken record gets a few, a hostile one no more
_MOST_WORDS = 300
_DAY = len("2026-02-07")
_IN_EVERY_MONTH = "28"


def days(date: str) -> tuple[dt.date, dt.date]:
    """Return the first and the last day that a date can mean; a day missing in the calendar counts as its month's last.

    Comparing texts first is cheaper: a date whose text is not greater than that of another is not certainly later,
    since the parts of a date stand in order and "about" only widens. Not so where the other is an interval.
    """
    earliest, latest, _ = PartialDate(date).sort_key
    return earliest, latest


class Subject:
    """One record under examination.

    `name` is the file's name without its ending, None for standard input. The rest is what the walk collects, in the
    order of the record. Rules ask for positions and pointers only of what is wrong, so those that cost something are
    kept for rare things alone.
    """

    __slots__ = (
        "_suggestions",
        "abouts",
        "acknowledgements",
        "agreement",
        "body_mentions",
        "cited",
        "claims",
        "commitment_ids",
        "commitments",
        "disputes",
        "effects",
        "event_dates",
        "event_statuses",
        "histories",
        "mentions",
        "name",
        "official",
        "parties",
        "published",
        "recordings",
        "relations",
        "signers",
        "sources",
        "term",
        "unplain_dates",
        "unquoted",
        "weak",
        "withdrawals",
    )

    def __init__(self, agreement: Agreement, name: str | None) -> None:
        first, second = agreement.parties
        self.agreement, self.name = agreement, name
        self.parties = (first.code, second.code)
        self.term = agreement.term
        self.disputes = agreement.disputes
        self.relations = agreement.relations
        self.abouts: list[tuple[Pointer, str, bool]] = []
        """Each `about`, and whether it may name a key of the record."""
        self.acknowledgements: list[tuple[Pointer, Commitment]] = []
        self.body_mentions: list[tuple[Pointer, str]] = []
        """Bodies that events name."""
        self.claims: list[Claim] = []
        self.commitments: list[tuple[Pointer, PillarSection, Commitment]] = []
        self.commitment_ids: set[str] = set()
        self.effects: list[tuple[Pointer, Commitment]] = []
        """Commitments that are expected effects, or that name what they are expected from."""
        self.event_dates: list[str] = []
        self.event_statuses: list[tuple[int, Event, AgreementStatus]] = []
        """Events that give a status, with their positions."""
        self.histories: list[tuple[Pointer, tuple[StatusEntry, ...]]] = []
        """Statuses of commitments that have more than one entry."""
        self.mentions: list[tuple[Pointer, str]] = []
        """Codes of parties."""
        self.official: list[tuple[int, Source]] = []
        """Sources of reliability A, with their positions."""
        self.published: list[tuple[int, str]] = []
        """Dates of publication, with the positions of their sources."""
        self.recordings: list[tuple[Pointer, str, str]] = []
        """Date of each entry that has one, and the day on which the data learned it."""
        self.signers: list[tuple[int, Representative]] = []
        """Representatives who signed, with their positions."""
        self.sources: dict[str, Source] = {}
        self.unplain_dates: list[tuple[Pointer, str]] = []
        """Dates that have to be looked at closely: all but days that every month has."""
        self.weak: set[str] = set()
        """Sources of reliability D."""
        self.withdrawals: list[tuple[Pointer, str, str]] = []
        """Entries taken back: the day on which each was recorded, and the day on which it was withdrawn."""
        self._suggestions = 0
        self._walk_instrument()
        self._walk_people()
        self._walk_pillars()
        self._walk_events()
        self._walk_statements()
        self._walk_frame()
        self._walk_relations()
        self._walk_sources()
        pieces = [piece for claim in self.claims for piece in claim[2]]
        self.cited = {piece.source for piece in pieces}
        self.unquoted = [piece for piece in pieces if piece.passage is None]

    def evidence(self) -> Iterator[tuple[Pointer, Evidence]]:
        """Yield every piece of evidence with its pointer."""
        for _, pointer, evidence, _ in self.claims:
            for position, piece in enumerate(evidence):
                yield (*pointer, "evidence", position), piece

    def suggest(self, value: str, allowed: Sequence[str]) -> str | None:
        """Return the allowed word that was probably meant, for the first few questions about one record."""
        self._suggestions += 1
        if self._suggestions > _MOST_SUGGESTIONS or len(allowed) > _MOST_WORDS:
            return None
        return nearest(value, allowed)

    def words_for(self, pointer: Pointer) -> tuple[str, ...]:
        """Return the words by which `about` can name the place of a pointer: its key, its commitment."""
        if not pointer:
            return ()
        key = str(pointer[0]).replace("_", "-")
        if key == "pillars" and len(pointer) > 3:  # pillars, i, commitments, j
            section = self.agreement.pillars[int(pointer[1])]
            return key, section.commitments[int(pointer[3])].id
        return (key,)

    def _walk_instrument(self) -> None:
        instrument = self.agreement.instrument
        weight = instrument.bindingness
        is_judgement = weight.basis is _INFERENCE or weight.value is _NOT_STATED
        self.claims.append(
            ("judgement of bindingness", ("instrument", "bindingness"), weight.evidence, not is_judgement)
        )
        if instrument.evidence:
            self.claims.append(("instrument", ("instrument",), instrument.evidence, False))
        for i, view in enumerate(weight.per_party):
            self.mentions.append((("instrument", "bindingness", "per_party", i, "party"), view.party))

    def _walk_people(self) -> None:
        agreement = self.agreement
        for i, person in enumerate(agreement.representatives):
            self.claims.append(("representative", ("representatives", i), person.evidence, True))
            self.mentions.append((("representatives", i, "party"), person.party))
            if person.capacity is _SIGNED:
                self.signers.append((i, person))
            if person.date is not None:
                self._date(("representatives", i, "date"), str(person.date))
        for i, actor in enumerate(agreement.actors):
            self.claims.append(("actor", ("actors", i), actor.evidence, True))
            if actor.party is not None:
                self.mentions.append((("actors", i, "party"), actor.party))
        for i, body in enumerate(agreement.bodies):
            self.claims.append(("body", ("bodies", i), body.evidence, True))

    def _walk_pillars(self) -> None:
        for i, section in enumerate(self.agreement.pillars):
            for j, commitment in enumerate(section.commitments):
                pointer = ("pillars", i, "commitments", j)
                self.commitments.append((pointer, section, commitment))
                self.commitment_ids.add(commitment.id)
                self._walk_commitment(pointer, commitment)

    def _walk_commitment(self, pointer: Pointer, commitment: Commitment) -> None:
        self.claims.append(("commitment", pointer, commitment.evidence, True))
        for i, code in enumerate(commitment.obligors):
            self.mentions.append(((*pointer, "obligors", i), code))
        for i, other in enumerate(commitment.conditional_on):
            self.abouts.append(((*pointer, "conditional_on", i), other, False))
        self._walk_timing(pointer, commitment)
        for i, caveat in enumerate(commitment.caveats):
            if caveat.evidence:
                self.claims.append(("caveat", (*pointer, "caveats", i), caveat.evidence, False))
        history = commitment.status_history
        for i, entry in enumerate(history):
            self._walk_status((*pointer, "status", i), entry)
        if len(history) > 1:
            self.histories.append((pointer, history))
        if commitment.effect_of is not None or commitment.kind is _EFFECT:
            self.effects.append((pointer, commitment))
        elif commitment.kind is _ACKNOWLEDGEMENT:
            self.acknowledgements.append((pointer, commitment))

    def _walk_timing(self, pointer: Pointer, commitment: Commitment) -> None:
        if commitment.made is not None:
            self._date((*pointer, "made"), str(commitment.made))
        if commitment.deadline is not None:
            self._date((*pointer, "deadline"), str(commitment.deadline))

    def _walk_status(self, pointer: Pointer, entry: StatusEntry) -> None:
        value = entry.value
        needs_none = value in _STATES_NOTHING or (entry.note is not None and value in _SEARCH_FOUND_NOTHING)
        self.claims.append(("status", pointer, entry.evidence, not needs_none))
        self._record(pointer, entry)

    def _walk_events(self) -> None:
        for i, event in enumerate(self.agreement.events):
            self.claims.append(("event", ("events", i), event.evidence, True))
            date, status = str(event.date), event.status
            self.event_dates.append(date)
            if status is not None and event.withdrawn is None:
                self.event_statuses.append((i, event, status))
            self._record(("events", i), event)
            for k, word in enumerate(event.about):
                self.abouts.append((("events", i, "about", k), word, False))
            for k, body in enumerate(event.bodies):
                self.body_mentions.append((("events", i, "bodies", k), body))

    def _walk_statements(self) -> None:
        agreement = self.agreement
        for i, statement in enumerate(agreement.statements):
            self.claims.append(("statement", ("statements", i), statement.evidence, True))
            self.mentions.append((("statements", i, "by"), statement.by))
            self._record(("statements", i), statement)
            for k, word in enumerate(statement.about):
                self.abouts.append((("statements", i, "about", k), word, False))
        for i, dispute in enumerate(agreement.disputes):
            self.abouts.append((("disputes", i, "about"), dispute.about, True))
            if dispute.evidence:
                self.claims.append(("dispute", ("disputes", i), dispute.evidence, False))
        for i, unknown in enumerate(agreement.unknowns):
            self.abouts.append((("unknowns", i, "about"), unknown.about, True))
        for i, waiver in enumerate(agreement.waivers):
            if waiver.about is not None:
                self.abouts.append((("waivers", i, "about"), waiver.about, True))

    def _record(self, pointer: Pointer, entry: Event | StatusEntry | Statement) -> None:
        date, recorded = str(entry.date), str(entry.recorded)
        self.recordings.append((pointer, date, recorded))
        if entry.withdrawn is not None:
            withdrawn = str(entry.withdrawn)
            self.withdrawals.append((pointer, recorded, withdrawn))
            self._date((*pointer, "withdrawn"), withdrawn)
        if len(date) != _DAY or date[8:] > _IN_EVERY_MONTH:
            self.unplain_dates.append(((*pointer, "date"), date))
        if recorded[8:] > _IN_EVERY_MONTH:
            self.unplain_dates.append(((*pointer, "recorded"), recorded))

    def _date(self, pointer: Pointer, date: str) -> None:
        if len(date) != _DAY or date[8:] > _IN_EVERY_MONTH:
            self.unplain_dates.append((pointer, date))

    def _walk_frame(self) -> None:
        agreement = self.agreement
        if (term := self.term) is not None:
            self.claims.append(("term", ("term",), term.evidence, term.kind in _STATED_TERMS))
            if term.start is not None:
                self._date(("term", "start"), str(term.start))
            if term.end is not None:
                self._date(("term", "end"), str(term.end))
        for i, money in enumerate(agreement.funding):
            self.claims.append(("funding", ("funding", i), money.evidence, True))
            self.mentions.append((("funding", i, "payer"), money.payer))

    def _walk_relations(self) -> None:
        for i, relation in enumerate(self.relations):
            if relation.evidence:
                self.claims.append(("relation", ("relations", i), relation.evidence, False))
            if relation.instrument is not None and relation.instrument.date is not None:
                self._date(("relations", i, "instrument", "date"), str(relation.instrument.date))

    def _walk_sources(self) -> None:
        for i, source in enumerate(self.agreement.sources):
            self.sources[source.id] = source
            reliability = source.reliability
            if reliability is _UNRELIABLE:
                self.weak.add(source.id)
            elif reliability is _OFFICIAL:
                self.official.append((i, source))
            if source.published is not None:
                published = str(source.published)
                self.published.append((i, published))
                self._date(("sources", i, "published"), published)
            if source.speaks_for is not None:
                self.mentions.append((("sources", i, "speaks_for"), source.speaks_for))
        self._date(("last_verified",), str(self.agreement.last_verified))

"""Divergence: what only one side says of an agreement, and what both say with different strength.

Layer 6. A side speaks in its own voice through its statements and through sources that speak for it; both sides speak
through the text itself or a joint statement. What a newsroom says in its own words is nobody's voice: it can neither
raise nor lower a degree. A statement that rests on sources of reliability C or D alone counts for nothing either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from policytrack.fields import PartialDate, party_name
from policytrack.fields.wording import quoted
from policytrack.models import Agreement, LocatedEvidence, Source, Statement
from policytrack.vocabulary import Degree, Reliability, SourceKind

__all__ = ["Divergence", "DivergenceKind", "Voice", "divergence"]

_JOINT = frozenset({SourceKind.TREATY_TEXT, SourceKind.INSTRUMENT_TEXT, SourceKind.JOINT_STATEMENT})
_CREDIBLE = frozenset({Reliability.A, Reliability.B})


class DivergenceKind(StrEnum):
    """How the two sides differ."""

    ONE_SIDE_ONLY = "one_side_only"
    """One side says it; the other, of which the record has an account in its own voice, does not mention it."""
    DIFFERENT_STRENGTH = "different_strength"
    """Both say it, with degrees of different tiers."""
    OTHER_SIDE_NOT_SEEN = "other_side_not_seen"
    """One side says it; the record has nothing that the other says of the agreement in its own voice."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One side saying something in its own voice."""

    party: str
    """Code of the party."""
    text: str
    """What it says, in own words of the record."""
    degree: Degree | None
    """How firm it makes it; None when it says nothing of that."""
    verb: str | None
    """The verb as reported."""
    date: PartialDate | None
    """When; None for the text of the agreement itself."""
    evidence: tuple[LocatedEvidence, ...]


@dataclass(frozen=True, slots=True)
class Divergence:
    """One subject on which the two sides do not say the same."""

    agreement: Agreement
    subject: str
    """Identifier of a commitment, or a topic of a statement that none of its commitments covers."""
    kind: DivergenceKind
    voices: tuple[Voice, ...]
    """Who says what, in the order of the parties."""
    reason: str
    """The difference in one sentence."""


def divergence(agreement: Agreement) -> tuple[Divergence, ...]:
    """Return the subjects on which the two sides do not say the same, each with the evidence of both.

    Commitments come first, in their order, then topics that only statements mention. A side's silence is reported as
    silence, never as a denial.
    """
    voices = [*_voices(agreement)]
    heard = {voice.party for _, voice in voices}
    subjects: dict[str, list[Voice]] = {commitment.id: [] for commitment in agreement.commitments}
    for subject, voice in voices:
        subjects.setdefault(subject, []).append(voice)
    covering = _covering(agreement)
    found: list[Divergence] = []
    for subject, said in subjects.items():
        ordered = tuple(sorted(said, key=lambda voice: voice.party))
        covered = {voice.party for one in covering.get(subject, ()) for voice in subjects[one]}
        kind = _kind(ordered, heard, covered)
        if kind is not None:
            found.append(Divergence(agreement, subject, kind, ordered, _reason(agreement.pair, kind, ordered)))
    return tuple(found)


def _voices(agreement: Agreement) -> Iterator[tuple[str, Voice]]:
    """Yield each subject that a side speaks of, and what it says."""
    located: dict[int, list[LocatedEvidence]] = {}
    for piece in agreement.evidence():  # once: looking a part up goes through the whole record
        located.setdefault(id(piece.claim.about), []).append(piece)
    for commitment in agreement.commitments:
        stated = located.get(id(commitment), [])
        for party in agreement.pair:
            own = tuple(piece for piece in stated if party in _speakers([piece.source], agreement.pair))
            if own:
                yield commitment.id, Voice(party, commitment.text, commitment.degree, commitment.verb, None, own)
    covering = _covering(agreement)
    for statement in agreement.statements:
        pieces = tuple(located.get(id(statement), ()))
        if statement.withdrawn is None and any(piece.source.reliability in _CREDIBLE for piece in pieces):
            voice = Voice(statement.by, statement.text, statement.degree, statement.verb, statement.date, pieces)
            for subject in _subjects(statement, covering):
                yield subject, voice


def _covering(agreement: Agreement) -> dict[str, set[str]]:
    """Return for each topic the commitments that are about it."""
    found: dict[str, set[str]] = {}
    for commitment in agreement.commitments:
        for topic in commitment.topics:
            found.setdefault(topic, set()).add(commitment.id)
    return found


def _subjects(statement: Statement, covering: Mapping[str, set[str]]) -> Iterator[str]:
    """Yield what a statement is about: commitments, and topics unless one of those commitments covers them."""
    yield from statement.about
    for topic in statement.topics:
        if covering.get(topic, set()).isdisjoint(statement.about):
            yield str(topic)


def _speakers(sources: Iterable[Source], pair: tuple[str, str]) -> set[str]:
    """Return the parties that speak through these sources: one, or both through a text or statement of both."""
    found: set[str] = set()
    for source in sources:
        if source.reliability not in _CREDIBLE:
            continue
        if source.speaks_for is not None:
            found.add(source.speaks_for)
        elif source.kind in _JOINT:
            found.update(pair)
    return found


def _kind(voices: Sequence[Voice], heard: set[str], covered: set[str]) -> DivergenceKind | None:
    """Tell how the voices on one subject differ; `covered` are the parties that speak of it under a commitment."""
    if not voices:
        return None
    speakers = {voice.party for voice in voices}
    if len(speakers) == 1:
        if covered - speakers:
            return None
        return DivergenceKind.ONE_SIDE_ONLY if heard - speakers else DivergenceKind.OTHER_SIDE_NOT_SEEN
    tiers = {party: _tier(voice for voice in voices if voice.party == party) for party in speakers}
    known = {tier for tier in tiers.values() if tier is not None}
    return DivergenceKind.DIFFERENT_STRENGTH if len(known) > 1 else None


def _tier(voices: Iterable[Voice]) -> int | None:
    """Return the firmest tier at which one side says it; None when it says nothing of that."""
    tiers = [voice.degree.tier for voice in voices if voice.degree is not None and voice.degree.tier is not None]
    return max(tiers, default=None)


def _reason(pair: tuple[str, str], kind: DivergenceKind, voices: Sequence[Voice]) -> str:
    if kind is DivergenceKind.DIFFERENT_STRENGTH:
        return f"{'; '.join(_said(party, [one for one in voices if one.party == party]) for party in pair)}."
    silent = next(party for party in pair if party != voices[0].party)
    said = _said(voices[0].party, voices)
    if kind is DivergenceKind.ONE_SIDE_ONLY:
        return f"{said}; not mentioned in what {party_name(silent)} says in its own voice."
    return f"{said}; nothing that {party_name(silent)} says of the agreement in its own voice is among the sources."


def _said(party: str, voices: Iterable[Voice]) -> str:
    firmness = dict.fromkeys(
        ", ".join(word for word in (voice.degree, quoted(voice.verb) if voice.verb else "") if word) for voice in voices
    )
    return f"{party_name(party)}: {'; '.join(filter(None, firmness)) or 'speaks of it'}"

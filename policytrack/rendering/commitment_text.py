"""Commitments as text: what was promised, how firmly, what became of it and on what evidence."""

from __future__ import annotations

from collections.abc import Iterator

from policytrack.models import Commitment, CommitmentCaveat, PillarSection, Rhythm, StatusEntry, Target
from policytrack.rendering.layout import prose, row, section
from policytrack.rendering.source_text import Citations
from policytrack.rendering.terminal import Style
from policytrack.rendering.words import explained, heading, in_passing, joined, parties, plain, when
from policytrack.vocabulary import CaveatScope, CommitmentKind, CommitmentStatus, Degree

STEPS = 7
"""Steps of the scale, as many as the ladder of degrees has tiers."""

_KINDS = {
    CommitmentKind.EXPECTED_EFFECT: "expected effect{origin}, not a promise",
    CommitmentKind.EXCLUSION: "exclusion, which the text says it does not cover",
    CommitmentKind.ABSENCE: "absence, which a source notes",
}
_SCOPES = {
    CaveatScope.THIS_COMMITMENT: "for this commitment",
    CaveatScope.WHOLE_AGREEMENT: "for the whole agreement",
    CaveatScope.AMBIGUOUS: "reach ambiguous",
}
_DEPTH = 4
_LABELS = 13


def scale(degree: Degree) -> str:
    """Return a degree as steps of the ladder with its word.

    >>> scale(Degree.EXPLORING), scale(Degree.UNKNOWN)
    ('●●○○○○○ exploring', '??????? unknown')
    """
    return f"{dots(degree)} {degree}"


def dots(degree: Degree) -> str:
    """Return a degree as steps of the ladder alone.

    >>> dots(Degree.AGREED)
    '●●●●●○○'
    """
    tier = degree.tier
    return "?" * STEPS if tier is None else f"{'●' * tier}{'○' * (STEPS - tier)}"


def pillar_lines(sections: tuple[PillarSection, ...], citations: Citations, style: Style) -> list[str]:
    """Return all commitments, by pillar, and how to read the scale."""
    lines = section("Pillars and commitments", style)
    for part in sections:
        label = f" (“{part.label}”)" if part.label else ""
        lines += prose(heading(part.pillar) + label, style, "bold", "cyan")
        if part.note:
            lines += prose(part.note, style)
        lines.append("")
        for commitment in part.commitments:
            lines += [*commitment_lines(commitment, citations, style), ""]
    return lines + prose(_legend(), style, "dim")


def commitment_lines(commitment: Commitment, citations: Citations, style: Style) -> list[str]:
    """Return one commitment."""
    lines = prose(commitment.id, style, "bold", indent=_DEPTH)
    lines += prose(_strength(commitment), style, *_looks(commitment), indent=_DEPTH)
    lines += prose(commitment.text, style, indent=_DEPTH)
    for label, text in _details(commitment, citations):
        lines += row(label, text, style, _DEPTH, _LABELS)
    return lines


def _strength(commitment: Commitment) -> str:
    language = f" ({commitment.language})" if commitment.language else ""
    verb = f"“{commitment.verb}”{language}"
    kind = _KINDS.get(commitment.kind)
    if kind is None:
        prohibition = "prohibition, " if commitment.kind is CommitmentKind.PROHIBITION else ""
        return f"{scale(commitment.degree)}  {prohibition}{verb}"
    origin = f" of {commitment.effect_of}" if commitment.effect_of else ""
    return f"{kind.format(origin=origin)}: {verb}"


def _looks(commitment: Commitment) -> tuple[str, ...]:
    if commitment.kind in _KINDS or commitment.degree.tier is None:
        return ("yellow",)
    return ("green",) if commitment.degree.at_least(Degree.AGREED) else ("cyan",)


def _details(commitment: Commitment, citations: Citations) -> Iterator[tuple[str, str]]:
    yield from _who(commitment)
    yield from _measures(commitment)
    for caveat in commitment.caveats:
        yield "Caveat", _caveat(caveat, citations)
    if commitment.stated_in:
        yield "Stated", in_passing(commitment.stated_in.definition)
    yield from _standing(commitment, citations)
    if commitment.note:
        yield "Note", commitment.note
    for number, piece in enumerate(citations.evidence(commitment.evidence)):
        yield "" if number else "Evidence", piece


def _who(commitment: Commitment) -> Iterator[tuple[str, str]]:
    if commitment.obligors:
        yield "To act", parties(commitment.obligors)
    if commitment.bodies:
        yield "Through", joined(commitment.bodies)
    if commitment.beneficiaries:
        yield "For", joined(commitment.beneficiaries)


def _measures(commitment: Commitment) -> Iterator[tuple[str, str]]:
    yield "About", ", ".join(plain(topic) for topic in commitment.topics)
    if commitment.items:
        yield "Names", ", ".join(item.name + (f" ({item.note})" if item.note else "") for item in commitment.items)
    if commitment.made:
        yield "Made", when(commitment.made)
    if commitment.deadline:
        yield "By", when(commitment.deadline)
    if commitment.cadence:
        yield "How often", rhythm(commitment.cadence)
    if commitment.target:
        yield "Target", _target(commitment.target)
    if commitment.condition:
        yield "If", commitment.condition
    if commitment.conditional_on:
        yield "Depends on", joined(commitment.conditional_on)


def rhythm(cadence: Rhythm) -> str:
    """Return how often something is to recur."""
    about = "about " if cadence.approximate else ""
    reported = f" (“{cadence.as_reported}”)" if cadence.as_reported else ""
    return f"{about}{plain(cadence.value)}{reported}"


def _target(target: Target) -> str:
    baseline = f", from {target.baseline}" if target.baseline else ""
    return f"{target.value} {target.unit}{baseline}"


def _caveat(caveat: CommitmentCaveat, citations: Citations) -> str:
    scope = _SCOPES[caveat.scope]
    note = f": {caveat.note}" if caveat.note else ""
    return f"{plain(caveat.code)}, {scope}{note}{citations.marks(caveat.evidence)}"


def _standing(commitment: Commitment, citations: Citations) -> Iterator[tuple[str, str]]:
    """Yield what became of it, the newest first."""
    history = commitment.status_history[::-1]
    if not history:
        yield "Status", explained(CommitmentStatus.NOT_ASSESSED)
    for number, entry in enumerate(history):
        yield "Before" if number else "Status", _entry(entry, citations)


def _entry(entry: StatusEntry, citations: Citations) -> str:
    note = f": {entry.note}" if entry.note else ""
    taken_back = f" (withdrawn on {when(entry.withdrawn)})" if entry.withdrawn else ""
    return f"{plain(entry.value)}, {when(entry.date)}{taken_back}{note}{citations.marks(entry.evidence)}"


def _legend() -> str:
    tiers: dict[int, list[str]] = {}
    for degree in Degree:
        if degree.tier is not None:
            tiers.setdefault(degree.tier, []).append(degree)
    ladder = ", ".join(f"{tier} {' or '.join(words)}" for tier, words in tiers.items())
    return f"Scale of degrees: {ladder}. A degree ranks the verb; it says nothing of legal force."

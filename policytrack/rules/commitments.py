"""Rules of pillars and commitments: each promise once, under its pillar, and effects tied to their promise."""

from __future__ import annotations

from collections.abc import Iterable

from policytrack.findings import Problem, Severity
from policytrack.rules.rule import rule
from policytrack.rules.subject import KEYS, RecordRule, Subject
from policytrack.vocabulary import CommitmentKind, Degree, Pillar, Topic

_EFFECT = CommitmentKind.EXPECTED_EFFECT
_OF_ACKNOWLEDGEMENTS = (Degree.REAFFIRMED, Degree.UNKNOWN)


@rule(
    code="PT240",
    name="topic-of-another-pillar",
    title="the main topic of a commitment belongs to another pillar",
    remedy="Put a topic of this pillar first, or move the commitment to the pillar its first topic belongs to.",
)
def main_topic(subject: Subject) -> Iterable[Problem]:
    """A commitment is found under its pillar and under its topics, and the two must not contradict each other.

    Further topics may belong to any pillar.
    """
    for pointer, section, commitment in subject.commitments:
        topic = commitment.topics[0]
        if topic.pillar is not section.pillar:
            message = f"`{topic}` belongs to the pillar `{topic.pillar}`, not to `{section.pillar}`"
            allowed = tuple(str(other) for other in Topic if other.pillar is section.pillar)
            yield main_topic.problem(message, (*pointer, "topics", 0), str(topic), allowed=allowed)


@rule(
    code="PT241",
    name="pillar-twice",
    title="a pillar is listed twice",
    remedy="Put the commitments of both sections under one.",
)
def pillar_once(subject: Subject) -> Iterable[Problem]:
    """Whoever looks up a pillar expects everything that is promised in it in one place."""
    pillars = subject.agreement.pillars
    if len(pillars) == 1:
        return
    seen: set[Pillar] = set()
    for i, section in enumerate(pillars):
        if section.pillar in seen:
            message = f"the pillar `{section.pillar}` is listed before"
            yield pillar_once.problem(message, ("pillars", i, "pillar"), str(section.pillar))
        seen.add(section.pillar)


@rule(
    code="PT242",
    name="commitment-id-twice",
    title="two commitments have the same identifier",
    remedy="Give each commitment an identifier of its own.",
)
def commitment_once(subject: Subject) -> Iterable[Problem]:
    """A commitment is cited by its identifier, which therefore stands for one commitment only."""
    if len(subject.commitment_ids) == len(subject.commitments):
        return
    seen: set[str] = set()
    for pointer, _, commitment in subject.commitments:
        if commitment.id in seen:
            message = f"another commitment is called `{commitment.id}` too"
            yield commitment_once.problem(message, (*pointer, "id"), commitment.id)
        seen.add(commitment.id)


@rule(
    code="PT243",
    name="commitment-named-like-a-key",
    title="the identifier of a commitment is also a key of the record",
    remedy="Add a word that says what is promised, as in `border-funding`.",
)
def commitment_like_key(subject: Subject) -> Iterable[Problem]:
    """`about` names either a key of the record or a commitment; with one word for both it would be ambiguous."""
    if subject.commitment_ids.isdisjoint(KEYS):
        return
    for pointer, _, commitment in subject.commitments:
        if commitment.id in KEYS:
            message = f"`{commitment.id}` is a key of the record too"
            yield commitment_like_key.problem(message, (*pointer, "id"), commitment.id)


@rule(
    code="PT244",
    name="cause-of-a-promise",
    title="`effect_of` stands on a commitment that is not an expected effect",
    remedy="Write `kind: expected_effect`, or take `effect_of` out.",
    where="effects",
)
def cause_of_promise(subject: Subject) -> Iterable[Problem]:
    """A promise stands on its own; only a result that is hoped for is expected from another commitment."""
    for pointer, commitment in subject.effects:
        if commitment.effect_of is not None and commitment.kind is not _EFFECT:
            message = f"this commitment is of the kind `{commitment.kind}`, so it is no effect of another"
            yield cause_of_promise.problem(message, (*pointer, "effect_of"), commitment.effect_of)


@rule(
    code="PT245",
    name="effect-without-cause",
    title="an expected effect does not say what it is expected from",
    remedy="Add `effect_of` with the identifier of the commitment from which the effect is expected.",
    severity=Severity.WARNING,
    waivable=True,
    where="effects",
)
def effect_without_cause(subject: Subject) -> Iterable[Problem]:
    """An effect without its cause reads like a promise of its own.

    The rule may be waived where the text hopes for something without saying from what.
    """
    for pointer, commitment in subject.effects:
        if commitment.effect_of is None:
            message = f"the expected effect `{commitment.id}` does not say what it is expected from"
            yield effect_without_cause.problem(message, (*pointer, "kind"), str(commitment.kind))


@rule(
    code="PT248",
    name="acknowledgement-that-promises",
    title="an acknowledgement has the degree of a promise",
    remedy="Write `degree: reaffirmed`, or another `kind` if something is undertaken.",
    where="acknowledgements",
)
def acknowledgement_degree(subject: Subject) -> Iterable[Problem]:
    """Noting a position or progress undertakes nothing, so nothing in it can be firmer than `reaffirmed`.

    `unknown` is allowed where the verb is not known.
    """
    for pointer, commitment in subject.acknowledgements:
        if commitment.degree not in _OF_ACKNOWLEDGEMENTS:
            message = f"an acknowledgement is not `{commitment.degree}`"
            allowed = tuple(map(str, _OF_ACKNOWLEDGEMENTS))
            yield acknowledgement_degree.problem(message, (*pointer, "degree"), str(commitment.degree), allowed=allowed)


RULES: tuple[RecordRule, ...] = (
    main_topic,
    pillar_once,
    commitment_once,
    commitment_like_key,
    cause_of_promise,
    effect_without_cause,
    acknowledgement_degree,
)

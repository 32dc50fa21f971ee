"""What one agreement has and the other does not: silence, of which nothing follows."""

from __future__ import annotations

from collections.abc import Sequence

from policytrack.comparison.judging import RANKED, Judgement
from policytrack.comparison.verdicts import Verdict
from policytrack.comparison.wording import article, capitalised, known_from, meaning, titles
from policytrack.fields.wording import plain
from policytrack.models import Agreement, Commitment, LocatedCommitment
from policytrack.vocabulary import BodyKind, CommitmentKind, Pillar, TextAvailability, Topic

_NOT_PROMISED = frozenset({CommitmentKind.EXPECTED_EFFECT, CommitmentKind.ACKNOWLEDGEMENT})
_HANDLED_BY = {
    BodyKind.WORKING_GROUP: Topic.WORKING_GROUPS,
    BodyKind.EXECUTIVE_GROUP: Topic.WORKING_GROUPS,
    BodyKind.JOINT_COMMITTEE: Topic.JOINT_COMMITTEES,
    BodyKind.DIALOGUE: Topic.OFFICIAL_DIALOGUE,
    BodyKind.DIALOGUE_OFFICIAL: Topic.OFFICIAL_DIALOGUE,
    BodyKind.DIALOGUE_MINISTERIAL: Topic.OFFICIAL_DIALOGUE,
    BodyKind.DIALOGUE_LEADERS: Topic.OFFICIAL_DIALOGUE,
    BodyKind.STRIKE_FORCE: Topic.JOINT_OPERATIONS,
    BodyKind.CONTACT_POINT: Topic.CONTACT_POINTS,
    BodyKind.LIAISON_POST: Topic.LIAISON_OFFICERS,
}
"""The topic of which the mere naming of a body speaks."""


def alone(one: LocatedCommitment, other: Agreement, heading: Pillar | Topic) -> Judgement:
    """Return how `one`, of the first agreement, stands where `other` has nothing to set beside it under a heading."""
    title, other_title = titles(one.agreement, other)
    verdict, reason = not_mentioned(one.agreement, other)
    spoken = [found for found in other.commitments if heading in found.topics]
    bodies = [body.name for body in other.bodies if heading in (_HANDLED_BY[body.kind], _HANDLED_BY[body.kind].pillar)]
    if verdict is Verdict.ONLY_A and spoken:
        reason = _spoken_for(spoken, other_title, heading)
    elif verdict is Verdict.ONLY_A and bodies:
        reason = f"No commitment on it in {other_title}, which has a body for it: {', '.join(sorted(bodies))}."
    if one.kind not in RANKED:
        reason = f"{capitalised(_kind_alone(one, title))}; {reason[0].lower()}{reason[1:]}"
    return Judgement(verdict, reason)


def not_mentioned(one: Agreement, other: Agreement) -> Judgement:
    """Return how what the first agreement has stands to the silence of `other`; silence is never a “no”."""
    title = titles(one, other)[1]
    if other.instrument.text is TextAvailability.WITHHELD:
        return Judgement(Verdict.UNKNOWN, f"Whether {title} mentions it is not known: its text is withheld.")
    return Judgement(Verdict.ONLY_A, f"Not mentioned in {title}{known_from(other)}.")


def _kind_alone(one: LocatedCommitment, title: str) -> str:
    denied = "not a promise" if one.kind in _NOT_PROMISED else meaning(one.kind)
    return f"{article(plain(one.kind))} in {title}, {denied}"


def _spoken_for(spoken: Sequence[Commitment], title: str, topic: str) -> str:
    """Say that the topic is mentioned, but by commitments that stand in other rows."""
    listed = " and ".join(f"`{found.id}`" for found in sorted(spoken, key=lambda found: found.id))
    where = f"under {listed}" if len(spoken) < 3 else f"in {len(spoken)} other commitments"
    kinds = {found.kind for found in spoken}
    how = f" as {article(plain(min(kinds)))}" if len(kinds) == 1 and kinds.isdisjoint(RANKED) else ""
    return f"No counterpart of its own in {title}, which speaks of {plain(topic)} only{how} {where}."

"""What an agreement has on a pillar or topic: everything that speaks of it, and the firmest of that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from policytrack.comparison.judging import RANKED, Judgement, is_unclear, judge, words
from policytrack.comparison.verdicts import Verdict
from policytrack.comparison.wording import titles
from policytrack.errors import UnknownValueError
from policytrack.fields.wording import quoted
from policytrack.findings import nearest
from policytrack.models import Agreement, LocatedCommitment
from policytrack.vocabulary import CommitmentKind, Degree, Pillar, TextAvailability, Topic

Heading: TypeAlias = Pillar | Topic
"""What commitments are gathered under."""

_HEADINGS: dict[str, tuple[Heading, ...]] = {"pillar": tuple(Pillar), "topic": tuple(Topic)}
_PRECEDENCE = (
    CommitmentKind.PROMISE,
    CommitmentKind.PROHIBITION,
    CommitmentKind.ACKNOWLEDGEMENT,
    CommitmentKind.EXPECTED_EFFECT,
    CommitmentKind.EXCLUSION,
    CommitmentKind.ABSENCE,
)
"""Which kind stands for several: what is promised before what is only said."""
_DEGREES = tuple(Degree)


def headings(by: str) -> tuple[Heading, ...]:
    """Return all pillars or all topics, in the order of the vocabulary.

    Raises:
        UnknownValueError: `by` is neither `pillar` nor `topic`.
    """
    if by not in _HEADINGS:
        raise UnknownValueError("grouping", by, allowed=tuple(_HEADINGS), suggestion=nearest(by, _HEADINGS))
    return _HEADINGS[by]


def gathered(agreement: Agreement, by: str) -> dict[Heading, tuple[LocatedCommitment, ...]]:
    """Return the commitments of an agreement under each pillar or topic of which they speak, the firmest first.

    A commitment speaks of its pillar, of all its topics and of the pillars of these; so nothing that is mentioned is
    taken for silence. What is promised comes before what is only acknowledged, expected, excluded or absent; then the
    firmer, and unknown degrees last; then what has the heading as its main one.
    """
    return gathered_among((agreement,), by)


def gathered_among(agreements: Iterable[Agreement], by: str) -> dict[Heading, tuple[LocatedCommitment, ...]]:
    """Return the same for several agreements together; of what is equal, the earlier agreement's comes first."""
    found: dict[Heading, list[LocatedCommitment]] = {}
    for agreement in agreements:
        for section in agreement.pillars:
            for commitment in section.commitments:
                for heading in _spoken_of(section.pillar, commitment.topics, by):
                    found.setdefault(heading, []).append(LocatedCommitment(agreement, section, commitment))
    return {
        heading: tuple(sorted(found[heading], key=lambda one: _order(one, heading)))
        for heading in headings(by)
        if heading in found
    }


def _spoken_of(pillar: Pillar, topics: Sequence[Topic], by: str) -> dict[Heading, None]:
    spoken: list[Heading] = [*topics] if by == "topic" else [pillar, *(topic.pillar for topic in topics)]
    return dict.fromkeys(spoken)


def _order(one: LocatedCommitment, heading: Heading) -> tuple[bool, int, int, bool, int, str]:
    is_ranked = one.kind in RANKED
    kind = _PRECEDENCE.index(one.kind)
    return (
        not is_ranked,
        -(one.degree.tier or 0) if is_ranked else kind,
        _DEGREES.index(one.degree),
        heading not in (one.pillar, one.topics[0]),
        kind,
        one.commitment.id,
    )


def judge_standing(ours: Sequence[LocatedCommitment], theirs: Sequence[LocatedCommitment]) -> Judgement:
    """Return how what the first agreement has stands to what the second has; both have something, the firmest first.

    An unknown degree among the rest, or a withheld text, makes the verdict unknown where it might be the firmer.
    """
    judgement = judge(ours[0], theirs[0])
    if ours[0].kind not in RANKED or ours[0].kind is not theirs[0].kind:
        return judgement
    doubts = {Verdict.STRONGER: (theirs, ours), Verdict.WEAKER: (ours, theirs)}
    asked = (doubts[judgement.verdict],) if judgement.verdict in doubts else doubts.values()
    reasons = filter(None, (_doubt(doubted, against) for doubted, against in asked))
    reason = min(reasons, default="")
    return Judgement(Verdict.UNKNOWN, reason) if reason else judgement


def _doubt(doubted: Sequence[LocatedCommitment], against: Sequence[LocatedCommitment]) -> str:
    """Return why something in `doubted` may be firmer than is known, unless the other agreement has the same words."""
    one, other = doubted[0].agreement, against[0].agreement
    title = titles(one, other)[0]
    if one.instrument.text is TextAvailability.WITHHELD and one.id != other.id:
        return f"Whether {title} is the firmer is not known: its text is withheld."
    known = {words(found.commitment) for found in against}
    unclear = [found for found in doubted if is_unclear(found.commitment) and words(found.commitment) not in known]
    if not unclear:
        return ""
    verbs = ", ".join(sorted({quoted(found.commitment.verb) for found in unclear}))
    return f"Which is firmer is not known: how firm it is in {title} cannot be told from {verbs}."

"""How one commitment stands to another: a verdict, and the reason in one sentence.

Only promises and prohibitions are ranked, by the tiers of their degrees. What is merely expected, acknowledged,
excluded or absent is neither firmer nor weaker than a promise, whatever its verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from policytrack.comparison.verdicts import Verdict
from policytrack.comparison.wording import article, capitalised, meaning, titles
from policytrack.fields import party_name
from policytrack.fields.wording import plain, quoted
from policytrack.models import Commitment, LocatedCommitment
from policytrack.vocabulary import CommitmentKind, Degree

RANKED = frozenset({CommitmentKind.PROMISE, CommitmentKind.PROHIBITION})
"""Kinds whose degree says how firmly something is promised."""
_SAID = frozenset({CommitmentKind.EXPECTED_EFFECT, CommitmentKind.ACKNOWLEDGEMENT})
_KINDS = tuple(CommitmentKind)
_DEGREES = tuple(Degree)


class Judgement(NamedTuple):
    """A verdict and the reason for it."""

    verdict: Verdict
    reason: str


def standing(commitment: Commitment) -> str:
    """Return the word for how a commitment stands: the degree of what is promised, else its kind."""
    return str(commitment.degree if commitment.kind in RANKED else commitment.kind)


def words(commitment: Commitment) -> tuple[str | None, ...]:
    """Return the words in which two commitments agree that are word for word the same."""
    return commitment.text, commitment.kind, commitment.degree, commitment.verb, commitment.language


def judge(a: LocatedCommitment, b: LocatedCommitment) -> Judgement:
    """Return how commitment `a` stands to commitment `b`."""
    if words(a.commitment) == words(b.commitment):
        return Judgement(Verdict.SAME, "Word for word the same.")
    unclear = sorted((one for one in (a, b) if is_unclear(one.commitment)), key=_by_identifier)
    if unclear:
        return Judgement(Verdict.UNKNOWN, _of_unknown_degree(unclear[0], b if unclear[0] is a else a))
    if a.kind is not b.kind:
        return Judgement(Verdict.NOT_COMPARABLE, _of_two_kinds(*sorted((a, b), key=_by_kind)))
    if a.kind not in RANKED:
        return _judge_unranked(a.kind)
    return _judge_degrees(a, b)


def _judge_unranked(kind: CommitmentKind) -> Judgement:
    """Judge two of a kind that has no degrees: what is left out or lacking may differ, so it is not called the same."""
    noun = capitalised(article(plain(kind)))
    if kind in _SAID:
        return Judgement(Verdict.SAME, f"{noun} in both, a promise in neither: {meaning(kind)}.")
    return Judgement(Verdict.NOT_COMPARABLE, f"{noun} in both, and neither is firmer: {meaning(kind)}.")


def _judge_degrees(a: LocatedCommitment, b: LocatedCommitment) -> Judgement:
    first, second = sorted((a, b), key=_by_degree)
    if a.degree is b.degree:
        return Judgement(Verdict.SAME, _of_one_degree(first, second))
    if first.degree.tier == second.degree.tier:
        return Judgement(Verdict.NOT_COMPARABLE, _of_one_tier(first, second))
    return Judgement(Verdict.STRONGER if first is a else Verdict.WEAKER, _of_two_tiers(first, second))


def is_unclear(commitment: Commitment) -> bool:
    """Tell whether something is promised of which it is not known how firmly."""
    return commitment.kind in RANKED and commitment.degree.tier is None


def _by_identifier(one: LocatedCommitment) -> str:
    return one.id


def _by_kind(one: LocatedCommitment) -> tuple[int, str]:
    return _KINDS.index(one.kind), one.id


def _by_degree(one: LocatedCommitment) -> tuple[int, str]:
    return _DEGREES.index(one.degree), one.id


def _of_two_kinds(first: LocatedCommitment, second: LocatedCommitment) -> str:
    title, other_title = titles(first.agreement, second.agreement)
    return f"Of different kinds, so neither is firmer: in {title} {_nature(first)}; in {other_title} {_nature(second)}."


def _of_unknown_degree(unclear: LocatedCommitment, other: LocatedCommitment) -> str:
    title, other_title = titles(unclear.agreement, other.agreement)
    if is_unclear(other.commitment):
        verbs = " and ".join(sorted({quoted(unclear.commitment.verb), quoted(other.commitment.verb)}))
        return f"How firm it is cannot be told in either: of the wording only {verbs} is known."
    wording = f"How firm it is in {title} cannot be told from {quoted(unclear.commitment.verb)}"
    return f"{wording}; in {other_title} it is {_nature(other)}."


def _of_one_degree(first: LocatedCommitment, second: LocatedCommitment) -> str:
    verbs = ", ".join(sorted({quoted(first.commitment.verb), quoted(second.commitment.verb)}))
    return f"Both are {first.degree} ({verbs}): {meaning(first.degree)}{_actors(first, second)}."


def _of_one_tier(first: LocatedCommitment, second: LocatedCommitment) -> str:
    title, other_title = titles(first.agreement, second.agreement)
    return (
        f"{capitalised(first.degree)} and {second.degree} are not ranked against each other: "
        f"{quoted(first.commitment.verb)} in {title} is {meaning(first.degree)}, "
        f"{quoted(second.commitment.verb)} in {other_title} {meaning(second.degree)}."
    )


def _of_two_tiers(firmer: LocatedCommitment, other: LocatedCommitment) -> str:
    title, other_title = titles(firmer.agreement, other.agreement)
    return f"Firmer in {title}: {_firmness(firmer)}; in {other_title} {_firmness(other)}{_actors(firmer, other)}."


def _nature(one: LocatedCommitment) -> str:
    """Say what a commitment is: of a promise how firm, of anything else what it means."""
    kind = article(plain(one.kind))
    if one.kind in RANKED:
        return f"{kind}, {_firmness(one)}"
    return f"{kind} ({quoted(one.commitment.verb)}), {meaning(one.kind)}"


def _firmness(one: LocatedCommitment) -> str:
    return f"{one.degree} ({quoted(one.commitment.verb)}), {meaning(one.degree)}"


def _actors(first: LocatedCommitment, second: LocatedCommitment) -> str:
    """Say who is to act where it is one side in one agreement and both sides in the other."""
    numbers: Sequence[int] = [len(set(one.commitment.obligors)) for one in (first, second)]
    if {*numbers} != {1, 2}:
        return ""
    lone = (first, second)[numbers.index(1)]
    title = titles(lone.agreement, (second if lone is first else first).agreement)[0]
    return f", though in {title} {party_name(lone.commitment.obligors[0])} alone is to act"

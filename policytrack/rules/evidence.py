"""Rules of evidence: every claim has some, and it carries the claim."""

from __future__ import annotations

from collections.abc import Iterable

from policytrack.findings import Problem
from policytrack.rules.rule import rule
from policytrack.rules.subject import RecordRule, Subject


@rule(
    code="PT401",
    name="claim-without-evidence",
    title="a claim has no evidence",
    remedy=(
        "Add the passage that says so, as in `evidence: [{source: times-2026, passage: first words … last words}]`, "
        "where `source` is an identifier under `sources`; without a source, leave the claim out."
    ),
)
def claim_without_evidence(subject: Subject) -> Iterable[Problem]:
    """What nobody can look up is not data.

    Commitments, events, entries of a status, representatives, actors, bodies, statements, funding and a stated term
    need evidence. So does a judgement of bindingness, unless nothing decides it (`not_stated`) or the curator infers
    it. A status that states nothing (`not_assessed`, `not_applicable`) needs none; one that says that a search found
    nothing (`not_started`, `unknown`, `recurring_lapsed`) needs evidence or a note on what was searched. Caveats lean
    on the evidence of their commitment, disputes on the sources they name, relations on their note.
    """
    for what, pointer, evidence, needs_evidence in subject.claims:
        if needs_evidence and not evidence:
            yield claim_without_evidence.problem(f"this {what} has no evidence", pointer)


@rule(
    code="PT402",
    name="only-unreliable-evidence",
    title="a claim rests only on sources of reliability D",
    remedy="Add a source of reliability A, B or C that says so; if there is none, leave the claim out.",
    where="weak",
)
def unreliable(subject: Subject) -> Iterable[Problem]:
    """Machine-made or copied pages embellish; what only they say may never have happened.

    They may stand beside better evidence, and in disputes they are what is disputed.
    """
    weak = subject.weak
    for what, pointer, evidence, _ in subject.claims:
        if evidence and what != "dispute" and all(piece.source in weak for piece in evidence):
            names = ", ".join(sorted({f"`{piece.source}`" for piece in evidence}))
            message = f"this {what} rests only on {names}, of reliability D"
            yield unreliable.problem(message, (*pointer, "evidence"), evidence[0].source)


@rule(
    code="PT403",
    name="digest-without-passage",
    title="a digest is given without its passage",
    remedy="Add the first and last words of the passage, or take the digest out.",
    where="unquoted",
)
def digest_alone(subject: Subject) -> Iterable[Problem]:
    """The digest is taken over the passage; without its first and last words nobody can find what to compare."""
    for pointer, piece in subject.evidence():
        if piece.digest is not None and piece.passage is None:
            yield digest_alone.problem("this digest has no passage beside it", (*pointer, "digest"), piece.digest)


RULES: tuple[RecordRule, ...] = (claim_without_evidence, unreliable, digest_alone)

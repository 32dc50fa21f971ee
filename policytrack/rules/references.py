"""Rules of reference: every name used in a record stands for something in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from policytrack.findings import Problem
from policytrack.rules.rule import rule
from policytrack.rules.subject import KEYS, RecordRule, Subject

_MOST_LISTED = 40  # a longer list helps nobody to choose


def _listed(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(words) if len(words) <= _MOST_LISTED else ()


@rule(
    code="PT210",
    name="evidence-without-source",
    title="evidence points to a source that is not listed",
    remedy="Correct the identifier, or add the document to `sources`.",
)
def evidence_source(subject: Subject) -> Iterable[Problem]:
    """Evidence is worth what its source is worth, so the source must be found in the list."""
    if subject.cited <= subject.sources.keys():
        return
    ids = list(subject.sources)
    for pointer, evidence in subject.evidence():
        if evidence.source not in subject.sources:
            yield evidence_source.problem(
                f"no source is called `{evidence.source}`",
                (*pointer, "source"),
                evidence.source,
                allowed=_listed(ids),
                suggestion=subject.suggest(evidence.source, ids),
            )


@rule(
    code="PT211",
    name="dispute-without-source",
    title="a dispute names a source that is not listed",
    remedy="Correct the identifier, or add the document to `sources`.",
    where="disputes",
)
def dispute_source(subject: Subject) -> Iterable[Problem]:
    """A dispute says which document claims what; a document that is not listed cannot be looked up."""
    for i, dispute in enumerate(subject.disputes):
        for key, named in (("made_by", dispute.made_by), ("against", dispute.against)):
            for k, source in enumerate(named):
                if source not in subject.sources:
                    ids = list(subject.sources)
                    yield dispute_source.problem(
                        f"no source is called `{source}`",
                        ("disputes", i, key, k),
                        source,
                        allowed=_listed(ids),
                        suggestion=subject.suggest(source, ids),
                    )


@rule(
    code="PT212",
    name="not-a-party",
    title="a code is not one of the two parties",
    remedy="Write the code of one of the two parties; others belong under `actors`, `participants` or `beneficiaries`.",
)
def party(subject: Subject) -> Iterable[Problem]:
    """Whoever acts, pays, speaks or is bound under a bilateral agreement does so for one of its two sides.

    This holds for representatives, obligors, payers, statements, the side of an actor, a party's own view of
    bindingness, and the party that a source speaks for.
    """
    for pointer, code in subject.mentions:
        if code not in subject.parties:
            yield party.problem(
                f"`{code}` is not a party of this agreement",
                pointer,
                code,
                allowed=subject.parties,
                suggestion=subject.suggest(code, subject.parties),
            )


@rule(
    code="PT213",
    name="about-nothing",
    title="`about` names nothing in the record",
    remedy="Write a key of the record, such as `events`, or the identifier of a commitment.",
    where="abouts",
)
def about(subject: Subject) -> Iterable[Problem]:
    """What an event, a dispute, a statement, an unknown or a waiver is about must be in the record.

    Events and statements are about commitments, and commitments are conditional on commitments. The others may also
    name a key of the record, written with hyphens.
    """
    commitments = subject.commitment_ids
    for pointer, word, keys_too in subject.abouts:
        if word in commitments or (keys_too and word in KEYS):
            continue
        allowed = [*sorted(commitments), *(sorted(KEYS) if keys_too else ())]
        what = "neither a key of the record nor a commitment" if keys_too else "not a commitment"
        suggestion = subject.suggest(word, allowed)
        remedy = None if keys_too else "Write the identifier of a commitment of this record."
        message = f"`{word}` is {what}"
        yield about.problem(message, pointer, word, allowed=_listed(allowed), suggestion=suggestion, remedy=remedy)


@rule(
    code="PT214",
    name="effect-of-nothing",
    title="`effect_of` names no other commitment",
    remedy="Write the identifier of the commitment from which the effect is expected.",
    where="effects",
)
def effect_of(subject: Subject) -> Iterable[Problem]:
    """An expected effect is read together with the promise it is expected from."""
    for pointer, commitment in subject.effects:
        cause = commitment.effect_of
        if cause is None or (cause in subject.commitment_ids and cause != commitment.id):
            continue
        others = sorted(subject.commitment_ids - {commitment.id})
        is_itself = cause == commitment.id
        yield effect_of.problem(
            f"`{cause}` is this commitment itself" if is_itself else f"no commitment is called `{cause}`",
            (*pointer, "effect_of"),
            cause,
            allowed=_listed(others),
            suggestion=None if is_itself else subject.suggest(cause, others),
        )


@rule(
    code="PT215",
    name="body-not-listed",
    title="an event names a body that is not listed",
    remedy="Write the name as it stands under `bodies`, or list the body there.",
    where="body_mentions",
)
def body_listed(subject: Subject) -> Iterable[Problem]:
    """Whether a body meets as often as it should is counted by its name, so the name has to be one that is listed.

    An alias of the body does as well.
    """
    bodies = subject.agreement.bodies
    names = {name for body in bodies for name in (body.name, *body.aliases)}
    for pointer, name in subject.body_mentions:
        if name not in names:
            allowed = [body.name for body in bodies]
            message = f"no body is called “{name}”"
            suggestion = subject.suggest(name, allowed)
            yield body_listed.problem(message, pointer, name, allowed=_listed(allowed), suggestion=suggestion)


RULES: tuple[RecordRule, ...] = (evidence_source, dispute_source, party, about, effect_of, body_listed)

"""Rules of status: what may follow what, and what cannot be true together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from policytrack.findings import Problem
from policytrack.models import Event
from policytrack.rules.chronology import misplaced
from policytrack.rules.rule import rule
from policytrack.rules.subject import RecordRule, Subject
from policytrack.vocabulary import (
    Adoption,
    AgreementStatus,
    Bindingness,
    CommitmentStatus,
    EventKind,
    Reliability,
    SourceKind,
)

_A = AgreementStatus
_C = CommitmentStatus

_ENDED = {_A.TERM_ELAPSED, _A.EXPIRED, _A.TERMINATED, _A.SUPERSEDED}
_OPERATING = {_A.SIGNED, _A.SIGNED_NOT_IN_FORCE, _A.PROVISIONALLY_APPLIED, _A.IN_FORCE, _A.IN_EFFECT}

AGREEMENT_SUCCESSORS: Mapping[AgreementStatus, frozenset[AgreementStatus]] = MappingProxyType(
    {
        _A.NEGOTIATING: frozenset(
            {_A.CONCLUDED_NOT_SIGNED, _A.AGREED, _A.ANNOUNCED, _A.SUSPENDED, _A.ABANDONED, _A.UNKNOWN} | _OPERATING
        ),
        _A.CONCLUDED_NOT_SIGNED: frozenset(
            {_A.NEGOTIATING, _A.ANNOUNCED, _A.SUPERSEDED, _A.ABANDONED, _A.UNKNOWN} | _OPERATING
        ),
        _A.AGREED: frozenset(
            {_A.CONCLUDED_NOT_SIGNED, _A.ANNOUNCED, _A.SUSPENDED, _A.ABANDONED, _A.UNKNOWN} | _OPERATING | _ENDED
        ),
        _A.ANNOUNCED: frozenset(
            {_A.CONCLUDED_NOT_SIGNED, _A.SUSPENDED, _A.ABANDONED, _A.UNKNOWN} | _OPERATING | _ENDED
        ),
        _A.SIGNED: frozenset({_A.SUSPENDED, _A.ABANDONED, _A.UNKNOWN} | (_OPERATING - {_A.SIGNED}) | _ENDED),
        _A.SIGNED_NOT_IN_FORCE: frozenset(
            {_A.PROVISIONALLY_APPLIED, _A.IN_FORCE, _A.SUSPENDED, _A.ABANDONED, _A.UNKNOWN} | _ENDED
        ),
        _A.PROVISIONALLY_APPLIED: frozenset(
            {_A.SIGNED_NOT_IN_FORCE, _A.IN_FORCE, _A.SUSPENDED, _A.ABANDONED, _A.UNKNOWN} | _ENDED
        ),
        _A.IN_FORCE: frozenset({_A.SUSPENDED, _A.UNKNOWN} | _ENDED),
        _A.IN_EFFECT: frozenset({_A.SUSPENDED, _A.UNKNOWN} | _ENDED),
        _A.SUSPENDED: frozenset(_A),
        _A.UNKNOWN: frozenset(_A),
        _A.TERM_ELAPSED: frozenset({_A.IN_FORCE, _A.IN_EFFECT} | (_ENDED - {_A.TERM_ELAPSED})),
        _A.EXPIRED: frozenset({_A.SUPERSEDED}),
        _A.TERMINATED: frozenset({_A.SUPERSEDED}),
        _A.ABANDONED: frozenset({_A.SUPERSEDED}),
        _A.SUPERSEDED: frozenset(),
    }
)
"""What may follow each status of an agreement.

Nothing leads back: what is signed is not negotiated again, what is in force is not signed again. A suspension may end
in whatever there was before, `unknown` in whatever is learned. Expired, terminated and abandoned agreements are at
their end, except that a later instrument can still take their place; a term that elapsed may turn out to have been
renewed. Whoever finds an expired agreement revived, or a signed one reopened, waives the rule and says why.
"""

_ASSESSED = frozenset(_C) - {_C.NOT_ASSESSED}
_STOPPED = {_C.SUPERSEDED, _C.OVERTAKEN, _C.SUSPENDED, _C.WITHDRAWN}
_UNSEEN = {_C.UNKNOWN, _C.UNVERIFIABLE}
_RECURRING = {_C.RECURRING_KEPT, _C.RECURRING_LAPSED}

COMMITMENT_SUCCESSORS: Mapping[CommitmentStatus, frozenset[CommitmentStatus]] = MappingProxyType(
    {
        _C.NOT_ASSESSED: frozenset(_C),
        _C.UNKNOWN: _ASSESSED,
        _C.UNVERIFIABLE: _ASSESSED,
        _C.SUSPENDED: _ASSESSED,
        _C.NOT_STARTED: _ASSESSED,
        _C.IN_PROGRESS: frozenset(
            {_C.OPERATING, _C.PARTLY_FULFILLED, _C.FULFILLED, _C.MISSED} | _RECURRING | _STOPPED | _UNSEEN
        ),
        _C.OPERATING: frozenset({_C.PARTLY_FULFILLED, _C.FULFILLED, _C.MISSED} | _RECURRING | _STOPPED | _UNSEEN),
        _C.PARTLY_FULFILLED: frozenset({_C.FULFILLED, _C.MISSED} | _RECURRING | _STOPPED | _UNSEEN),
        _C.FULFILLED: frozenset(_RECURRING | _STOPPED),
        _C.RECURRING_KEPT: frozenset({_C.RECURRING_LAPSED, _C.FULFILLED} | _STOPPED | _UNSEEN),
        _C.RECURRING_LAPSED: frozenset({_C.RECURRING_KEPT, _C.FULFILLED} | _STOPPED | _UNSEEN),
        _C.MISSED: frozenset({_C.IN_PROGRESS, _C.PARTLY_FULFILLED, _C.FULFILLED} | _STOPPED | _UNSEEN),
        _C.NOT_APPLICABLE: frozenset({_C.SUPERSEDED, _C.WITHDRAWN}),
        _C.WITHDRAWN: frozenset({_C.SUPERSEDED}),
        _C.OVERTAKEN: frozenset({_C.SUPERSEDED, _C.WITHDRAWN}),
        _C.SUPERSEDED: frozenset(),
    }
)
"""What may follow each status of a commitment.

What was done stays done: after `fulfilled` only what keeps recurring, pauses or ends. A missed deadline can be followed
by a late delivery. Nothing becomes `not_assessed` again once somebody has looked.
"""

STATUS_OF_KIND: Mapping[EventKind, tuple[AgreementStatus, ...]] = MappingProxyType(
    {
        EventKind.NEGOTIATIONS_LAUNCHED: (_A.NEGOTIATING,),
        EventKind.NEGOTIATIONS_CONCLUDED: (_A.CONCLUDED_NOT_SIGNED, _A.ANNOUNCED),
        EventKind.SIGNED: (
            _A.SIGNED,
            _A.SIGNED_NOT_IN_FORCE,
            _A.PROVISIONALLY_APPLIED,
            _A.IN_FORCE,
            _A.IN_EFFECT,
        ),
        EventKind.RATIFIED: (_A.SIGNED_NOT_IN_FORCE, _A.PROVISIONALLY_APPLIED, _A.IN_FORCE),
        EventKind.ENTERED_INTO_FORCE: (_A.IN_FORCE,),
        EventKind.TOOK_EFFECT: (_A.IN_EFFECT,),
        EventKind.PROVISIONALLY_APPLIED: (_A.PROVISIONALLY_APPLIED,),
        EventKind.EXTENDED: (
            _A.ANNOUNCED,
            _A.SIGNED,
            _A.PROVISIONALLY_APPLIED,
            _A.IN_FORCE,
            _A.IN_EFFECT,
        ),
        EventKind.SUSPENDED: (_A.SUSPENDED,),
        EventKind.TERMINATED: (_A.TERMINATED, _A.SUPERSEDED, _A.ABANDONED),
        EventKind.EXPIRED: (_A.EXPIRED, _A.TERM_ELAPSED),
    }
)
"""Status that an event of a kind can lead to; kinds that are not listed, such as a meeting, can lead to any."""

_SIGNED = (_A.SIGNED, _A.SIGNED_NOT_IN_FORCE)
_POLITICAL, _BINDING = Bindingness.POLITICAL, Bindingness.BINDING
_IN_FORCE, _IN_EFFECT = _A.IN_FORCE, _A.IN_EFFECT
_BY_SIGNATURE = (Adoption.SIGNED, Adoption.SIGNED_VIRTUALLY)
_SIGNATURE_POSSIBLE = (*_BY_SIGNATURE, Adoption.EXCHANGED)
_TEXTS = (SourceKind.TREATY_TEXT, SourceKind.INSTRUMENT_TEXT, SourceKind.LEGAL_ACT)


@rule(
    code="PT230",
    name="status-cannot-follow",
    title="a status of the agreement cannot follow the one before it",
    remedy="Correct the status or the order of the events; if it did happen, waive the rule and say how.",
    waivable=True,
    where="event_statuses",
)
def agreement_transition(subject: Subject) -> Iterable[Problem]:
    """An agreement moves from talks to signature to operation to its end, and does not move back.

    A step against that order is most often a wrong status, or two events in the wrong order. What may follow each
    status is listed in the documentation; expired, terminated and abandoned agreements can only be superseded.

    Where the events are out of order, that is what has to be mended first, so this rule waits.
    """
    before: AgreementStatus | None = None
    for i, _, status in subject.event_statuses:
        if before is not None and status is not before and status not in AGREEMENT_SUCCESSORS[before]:
            if any(misplaced(subject.event_dates)):
                return
            message = f"`{status}` cannot follow `{before}`"
            allowed = tuple(sorted(AGREEMENT_SUCCESSORS[before]))
            yield agreement_transition.problem(message, ("events", i, "status"), str(status), allowed=allowed)
        before = status


@rule(
    code="PT231",
    name="commitment-status-cannot-follow",
    title="a status of a commitment cannot follow the one before it",
    remedy="Correct the status or the order of the entries; if it did happen, waive the rule and say how.",
    waivable=True,
    where="histories",
)
def commitment_transition(subject: Subject) -> Iterable[Problem]:
    """What was delivered stays delivered, and what somebody has looked at does not become unlooked-at again.

    What may follow each status is listed in the documentation. Where the entries are out of order, that is what has to
    be mended first, so this rule waits.
    """
    for pointer, history in subject.histories:
        standing = [(i, entry.value) for i, entry in enumerate(history) if entry.withdrawn is None]
        for (_, before), (i, status) in pairwise(standing):
            if status is not before and status not in COMMITMENT_SUCCESSORS[before]:
                if any(misplaced([str(entry.date) for entry in history])):
                    break
                message = f"`{status}` cannot follow `{before}`"
                allowed = tuple(sorted(COMMITMENT_SUCCESSORS[before]))
                place = (*pointer, "status", i, "value")
                yield commitment_transition.problem(message, place, str(status), allowed=allowed)


@rule(
    code="PT232",
    name="event-contradicts-status",
    title="the kind of an event contradicts the status it leads to",
    remedy="Correct the kind or the status, or leave the status out where the event does not change it.",
    waivable=True,
    where="event_statuses",
)
def kind_and_status(subject: Subject) -> Iterable[Problem]:
    """An event of a kind such as signing or expiry leads to a status of its own, or leaves the status as it is."""
    for i, event, status in subject.event_statuses:
        possible = STATUS_OF_KIND.get(event.kind)
        if possible is not None and status not in possible:
            message = f"an event of the kind `{event.kind}` cannot lead to the status `{status}`"
            place = ("events", i, "status")
            yield kind_and_status.problem(message, place, str(status), allowed=tuple(map(str, possible)))


@rule(
    code="PT233",
    name="status-contradicts-bindingness",
    title="the status contradicts the legal weight of the instrument",
    remedy="Write `in_force` for a binding instrument and `in_effect` for a political one, or correct the bindingness.",
    where="event_statuses",
)
def status_and_weight(subject: Subject) -> Iterable[Problem]:
    """Only what binds enters into force; a political commitment takes effect.

    The two words keep readers from taking a declaration for a treaty. Where the legal weight is contested, not stated
    or between agencies, either word is accepted.
    """
    weight = subject.agreement.instrument.bindingness.value
    if weight is _POLITICAL:
        wrong, right = _IN_FORCE, _IN_EFFECT
    elif weight is _BINDING:
        wrong, right = _IN_EFFECT, _IN_FORCE
    else:
        return
    for i, _, status in subject.event_statuses:
        if status is wrong:
            message = f"the status is `{wrong}`, but the instrument is `{weight}`"
            yield status_and_weight.problem(message, ("events", i, "status"), str(wrong), suggestion=str(right))


@rule(
    code="PT234",
    name="signed-without-signatory",
    title="a signature is claimed, but nobody signed and no text or official source says so",
    remedy=(
        "Name who signed, with the capacity `signed`; or list the text, or cite an official source (reliability A) "
        "for the signing; or write `announced` where no signature is reported."
    ),
    waivable=True,
)
def signature(subject: Subject) -> Iterable[Problem]:
    """Newsrooms call things signed that were only announced, so a signature needs more than a report of one.

    It takes a representative who signed, the text among the sources (a treaty, an instrument, a legal act), or a source
    of reliability A as evidence of the event or of the instrument.
    """
    agreement = subject.agreement
    signings = [(i, event, status) for i, event, status in subject.event_statuses if status in _SIGNED]
    adoption = agreement.instrument.adoption
    if not signings and adoption not in _BY_SIGNATURE:
        return ()
    if subject.signers or any(source.kind in _TEXTS for source in agreement.sources):
        return ()
    if _are_official(subject, [event for _, event, _ in signings]):
        return ()
    message = "nobody is named who signed, and neither a text nor an official source says that it was signed"
    if signings:
        i, _, status = signings[0]
        return [signature.problem(message, ("events", i, "status"), str(status))]
    return [signature.problem(message, ("instrument", "adoption"), str(adoption))]


def _are_official(subject: Subject, signings: Sequence[Event]) -> bool:
    """Tell whether a source of reliability A is cited for the instrument, or for an event by which it was signed."""
    evidence = [*subject.agreement.instrument.evidence, *(piece for event in signings for piece in event.evidence)]
    cited = (subject.sources.get(piece.source) for piece in evidence)
    return any(source is not None and source.reliability is Reliability.A for source in cited)


@rule(
    code="PT235",
    name="signatory-without-signature",
    title="a representative signed, but the instrument was not adopted by signature",
    remedy="Write `signed` under `adoption`, or the capacity in which the person did act, such as `agreed`.",
    where="signers",
)
def signatory(subject: Subject) -> Iterable[Problem]:
    """A person who signed something signed this instrument; otherwise the capacity is another one."""
    adoption = subject.agreement.instrument.adoption
    if adoption not in _SIGNATURE_POSSIBLE:
        for i, person in subject.signers:
            message = f"`{person.name}` is said to have signed, but the instrument's adoption is `{adoption}`"
            yield signatory.problem(message, ("representatives", i, "capacity"), str(person.capacity))


RULES: tuple[RecordRule, ...] = (
    agreement_transition,
    commitment_transition,
    kind_and_status,
    status_and_weight,
    signature,
    signatory,
)

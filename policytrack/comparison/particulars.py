"""The particulars of two agreements side by side: parties, form, legal weight, adoption, text, date, status, term.

Of these only bindingness has an order: binding is stronger than political. What differs otherwise is not ranked.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from policytrack.comparison.judging import Judgement
from policytrack.comparison.verdicts import RowKind, Verdict
from policytrack.comparison.wording import explained, meaning, titles
from policytrack.fields import party_name
from policytrack.models import Agreement
from policytrack.vocabulary import (
    Adoption,
    AgreementStatus,
    Bindingness,
    InstrumentType,
    TermKind,
    TextAvailability,
    Vocabulary,
)


class Particular(NamedTuple):
    """One particular of two agreements."""

    kind: RowKind
    values: tuple[str, str]
    claims: tuple[str, str]
    """Paths of the claims whose evidence supports the values; empty where none does."""
    judgement: Judgement


class _Question(NamedTuple):
    """A particular that is a term of a vocabulary."""

    kind: RowKind
    asked: str
    """What is not known where the term is one of `unknown`; takes the title."""
    unknown: frozenset[Vocabulary]
    firmer: Vocabulary | None = None
    weaker: Vocabulary | None = None


_Told: TypeAlias = tuple[Agreement, Vocabulary]
_Cited: TypeAlias = tuple[Agreement, Vocabulary, str]


def particulars(a: Agreement, b: Agreement) -> Iterator[Particular]:
    """Yield the particulars of two agreements, in the order of `RowKind`."""
    asked = {question.kind: question for question in _QUESTIONS}
    ours, theirs = _terms(a), _terms(b)
    for kind in RowKind:
        if kind in asked:
            yield _answered(asked[kind], (a, *ours[kind]), (b, *theirs[kind]))
        elif kind is RowKind.PARTIES:
            values = "–".join(a.pair), "–".join(b.pair)
            yield Particular(kind, values, ("", ""), _judge_parties(*sorted((a, b), key=_by_identifier)))
        elif kind is RowKind.DATE:
            yield Particular(kind, (str(a.date), str(b.date)), (_dated(a), _dated(b)), _judge_dates(a, b))


def _terms(agreement: Agreement) -> dict[RowKind, tuple[Vocabulary, str]]:
    """Return the terms of an agreement, each with the path of the claim whose evidence supports it."""
    form = agreement.instrument
    return {
        RowKind.INSTRUMENT: (form.type, "instrument"),
        RowKind.BINDINGNESS: (form.bindingness.value, "instrument.bindingness"),
        RowKind.ADOPTION: (form.adoption, "instrument"),
        RowKind.TEXT: (form.text, "instrument"),
        RowKind.STATUS: (agreement.status, _stood(agreement)),
        RowKind.TERM: (agreement.term.kind if agreement.term else TermKind.UNKNOWN, "term"),
    }


def _answered(question: _Question, a: _Cited, b: _Cited) -> Particular:
    judgement = _judge_terms(question, a[:2], b[:2])
    if question.kind is RowKind.TERM and judgement.verdict is Verdict.SAME:
        judgement = _judge_periods(a[0], b[0], judgement)
    return Particular(question.kind, (str(a[1]), str(b[1])), (a[2], b[2]), judgement)


def _judge_terms(question: _Question, a: _Told, b: _Told) -> Judgement:
    order = [*type(a[1])]
    first, second = sorted((a, b), key=lambda told: (order.index(told[1]), told[0].id))
    if first[1] is second[1] and (first[0].id == second[0].id or first[1] not in question.unknown):
        return Judgement(Verdict.SAME, f"The same in both: {explained(first[1])}.")
    if not question.unknown.isdisjoint((a[1], b[1])):
        return Judgement(Verdict.UNKNOWN, _untold(question, first, second))
    reason = "; ".join(_told(first, second)) + "."
    if {a[1], b[1]} == {question.firmer, question.weaker}:
        return Judgement(Verdict.STRONGER if a[1] is question.firmer else Verdict.WEAKER, reason)
    return Judgement(Verdict.NOT_COMPARABLE, reason)


def _told(first: _Told, second: _Told) -> Iterator[str]:
    for title, (_, term) in zip(titles(first[0], second[0]), (first, second), strict=True):
        yield f"{title}: {explained(term)}"


def _untold(question: _Question, first: _Told, second: _Told) -> str:
    """Say what is not known, of one agreement or of both."""
    names = titles(first[0], second[0])
    told = [(name, term) for name, (_, term) in zip(names, (first, second), strict=True) if term in question.unknown]
    if len({term for _, term in told}) == 1:
        title = " and ".join(name for name, _ in told)
        return f"{question.asked.format(title)} is not known ({meaning(told[0][1])})."
    return f"{question.asked.format('either')} is not known; {'; '.join(_told(first, second))}."


def _by_identifier(agreement: Agreement) -> str:
    return agreement.id


def _judge_periods(a: Agreement, b: Agreement, judgement: Judgement) -> Judgement:
    """Take back that two terms are the same where they run for different periods."""
    first, second = sorted((a, b), key=_by_identifier)
    periods = _period(first), _period(second)
    if periods[0] == periods[1]:
        return judgement
    names = titles(first, second)
    reason = f"Both for a limited period: {names[0]} {periods[0]}, {names[1]} {periods[1]}."
    return Judgement(Verdict.NOT_COMPARABLE, reason)


def _period(agreement: Agreement) -> str:
    start, end = (agreement.term.start, agreement.term.end) if agreement.term else (None, None)
    return f"{f'from {start}' if start else ''} {f'to {end}' if end else ''}".strip()


def _judge_parties(first: Agreement, second: Agreement) -> Judgement:
    if first.pair == second.pair:
        acting = [sorted((party.code, party.body or "") for party in one.parties) for one in (first, second)]
        through = ""
        if acting[0] != acting[1]:
            through = ", though not acting through the same bodies"
        return Judgement(Verdict.SAME, f"The same two sides: {_sides(first)}{through}.")
    shared = set(first.pair) & set(second.pair)
    names = titles(first, second)
    sides = ", ".join(f"{_sides(one)} in {name}" for name, one in zip(names, (first, second), strict=True))
    common = f"{party_name(min(shared))} is a party to both" if shared else "No party in common"
    return Judgement(Verdict.NOT_COMPARABLE, f"{common}: {sides}.")


def _sides(agreement: Agreement) -> str:
    return " and ".join(party_name(code) for code in agreement.pair)


def _judge_dates(a: Agreement, b: Agreement) -> Judgement:
    first, second = sorted((a, b), key=lambda one: (one.date.sort_key, one.id))
    names = titles(first, second)
    if first.date == second.date and (first.id == second.id or first.date.span_days == 1):
        return Judgement(Verdict.SAME, f"Both are dated {first.date}.")
    if first.date.overlaps(second.date):
        reason = f"Which came first cannot be told: {names[0]} is dated {first.date}, {names[1]} {second.date}."
        return Judgement(Verdict.UNKNOWN, reason)
    return Judgement(Verdict.NOT_COMPARABLE, f"{names[0]} ({first.date}) came before {names[1]} ({second.date}).")


def _dated(agreement: Agreement) -> str:
    """Return the path of the event that gives the agreement its date."""
    return next(f"events.{place}" for place, event in enumerate(agreement.events) if event.date == agreement.date)


def _stood(agreement: Agreement) -> str:
    """Return the path of the event that gives the agreement its status; empty when none does."""
    places = (f"events.{n}" for n, event in enumerate(agreement.events) if event.withdrawn is None and event.status)
    return next(reversed([*places]), "")


_QUESTIONS = (
    _Question(RowKind.INSTRUMENT, "The form of {}", frozenset({InstrumentType.AGREEMENT_UNSPECIFIED})),
    _Question(
        RowKind.BINDINGNESS,
        "The legal force of {}",
        frozenset({Bindingness.NOT_STATED, Bindingness.UNDISCLOSED}),
        firmer=Bindingness.BINDING,
        weaker=Bindingness.POLITICAL,
    ),
    _Question(RowKind.ADOPTION, "The act of adoption of {}", frozenset({Adoption.UNKNOWN})),
    _Question(RowKind.TEXT, "The text of {}", frozenset({TextAvailability.WITHHELD})),
    _Question(RowKind.STATUS, "The status of {}", frozenset({AgreementStatus.UNKNOWN})),
    _Question(RowKind.TERM, "The term of {}", frozenset({TermKind.UNKNOWN, TermKind.NOT_PUBLIC})),
)

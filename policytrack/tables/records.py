"""Tables of what a record is about: the agreement, and its two parties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policytrack.fields import party_name
from policytrack.models import Agreement, Funding, Party, PartyBindingness, Relation
from policytrack.models.standing import firmest
from policytrack.tables.columns import Column, Subject, count, dated, keys, several, terms
from policytrack.tables.kinds import PARTY_CODE
from policytrack.tables.units import Table

AGREEMENT = Column(name="agreement", read=lambda subject: subject[0].id, way=((Agreement, "id"),))
"""The column by which tables are joined to that of agreements."""


def _agreements(agreements: Iterable[Agreement]) -> Iterator[Subject]:
    return ((agreement,) for agreement in agreements)


def _sum(funding: Funding) -> str:
    return f"{funding.payer}: {'up to ' if funding.up_to else ''}{funding.amount} {funding.currency}"


def _related(relation: Relation) -> str:
    return f"{relation.type}: {relation.instrument.title if relation.instrument else relation.agreement}"


AGREEMENTS = Table(
    _agreements,
    (
        AGREEMENT,
        terms("party_a", PARTY_CODE, lambda subject: subject[0].pair[0], "Party whose code comes first."),
        terms("party_b", PARTY_CODE, lambda subject: subject[0].pair[1], "Party whose code comes second."),
        *dated("date", lambda subject: subject[0].date, "Date of the first event by which it was more than talked of."),
        count("year", lambda subject: subject[0].year, "Year in its identifier."),
        terms("status", "AgreementStatus", lambda subject: subject[0].status, "Where it stands, by its newest event."),
        *dated(
            "status_since", lambda subject: subject[0].status_since, "Date of the event by which it came to stand so."
        ),
        *keys(0, Agreement, format=None, id=None, title_text="title"),
        several(
            "other_titles",
            lambda subject: tuple(title.text for title in subject[0].title.others),
            "Other titles: in other languages, popular ones.",
        ),
        several(
            "text_languages",
            lambda subject: tuple(version.language for version in subject[0].instrument.versions),
            "Languages of the versions of its text.",
        ),
        several(
            "bodies",
            lambda subject: tuple(body.name for body in subject[0].bodies),
            "Bodies that it makes or uses.",
        ),
        several(
            "actors",
            lambda subject: tuple(actor.name for actor in subject[0].actors),
            "Others who play a part.",
        ),
        several(
            "funding",
            lambda subject: tuple(map(_sum, subject[0].funding)),
            "Money promised: who pays, how much, in which currency.",
        ),
        terms(
            "pillars",
            "Pillar",
            lambda subject: tuple(section.pillar for section in subject[0].pillars),
            "Fields in which it holds commitments.",
            has_several=True,
        ),
        terms(
            "firmest_degree",
            "Degree",
            lambda subject: firmest(subject[0].commitments),
            "Degree of its firmest promises and prohibitions; two where they share a tier.",
            has_several=True,
        ),
        count("commitments_count", lambda subject: len(subject[0].commitments), "Commitments, of all kinds."),
        count("events_count", lambda subject: len(subject[0].events), "Events, also those that the data took back."),
        count("statements_count", lambda subject: len(subject[0].statements), "Statements of one party alone."),
        count("disputes_count", lambda subject: len(subject[0].disputes), "Claims that other sources contradict."),
        count("sources_count", lambda subject: len(subject[0].sources), "Sources."),
        several(
            "relations",
            lambda subject: tuple(map(_related, subject[0].relations)),
            "How it stands to other agreements: kind of relation, then the other's identifier or title.",
        ),
        several(
            "unknowns",
            lambda subject: tuple(f"{unknown.about}: {unknown.value}" for unknown in subject[0].unknowns),
            "What the record cannot answer: a key or a commitment, then why; of this, an empty cell is no “no”.",
        ),
    ),
)


def _parties(agreements: Iterable[Agreement]) -> Iterator[Subject]:
    for agreement in agreements:
        views = {view.party: view for view in agreement.instrument.bindingness.per_party}
        for party in agreement.parties:
            yield agreement, party, views.get(party.code)


def _people(subject: Subject, among: str) -> tuple[str, ...]:
    agreement: Agreement = subject[0]
    return tuple(person.name for person in getattr(agreement, among) if person.party == subject[1].code)


def _other(subject: Subject) -> object:
    return next(party.code for party in subject[0].parties if party is not subject[1])


PARTIES = Table(
    _parties,
    (
        AGREEMENT,
        *keys(1, Party, "party", party_code="party"),
        Column(
            name="country",
            read=lambda subject: party_name(subject[1].code),
            meaning="Plain name of the state or organisation.",
        ),
        terms("other_party", PARTY_CODE, _other, "Code of the other side."),
        *keys(2, PartyBindingness, "bindingness", bindingness_party=None),
        several(
            "representatives",
            lambda subject: _people(subject, "representatives"),
            "People who acted for it, in any capacity.",
        ),
        several("signatories", lambda subject: _people(subject, "signatories"), "People who signed for it."),
        count(
            "obligor_count",
            lambda subject: sum(subject[1].code in each.obligors for each in subject[0].commitments),
            "Commitments, of all kinds, that name it as one that is to act.",
        ),
        count(
            "statements_count",
            lambda subject: sum(each.by == subject[1].code for each in subject[0].statements),
            "Statements that it made alone, also those that the data took back.",
        ),
    ),
)

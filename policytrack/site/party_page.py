"""The page of one party: with whom it agreed what, what it is to do, what is overdue, who acted and spoke for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from policytrack.chronicle import Certainty, Due
from policytrack.dataset.folding import fold
from policytrack.fields import PartialDate, alpha2, party_name
from policytrack.fields.wording import counted, joined
from policytrack.models import Agreement, LocatedCommitment, Statement
from policytrack.rendering.words import heading, when
from policytrack.site.anchors import party_address, topic_address
from policytrack.site.claims import agreement_link, commitment_link, short_link
from policytrack.site.counts import counted_bar, figure, figures
from policytrack.site.firmness import firmest_of
from policytrack.site.markup import NOTHING, Content, Html, element, together
from policytrack.site.page import Page, Site
from policytrack.site.people import person_address
from policytrack.site.sections import entries, sections
from policytrack.site.subscriptions import feed_link, following, party_calendar, party_feed
from policytrack.site.tabular import STYLES, Column, table
from policytrack.site.terms import badge, degree, party, standing
from policytrack.vocabulary import Degree, Pillar

PARTIES = "parties/index.html"
"""The page of all parties."""

_NEWEST_STATEMENTS = 10
_DEGREES = tuple(Degree)


class Said(NamedTuple):
    """A statement, and its place among those of its agreement."""

    statement: Statement
    agreement: Agreement
    position: int


@dataclass
class PartyRecords:
    """What the records have of one party."""

    code: str
    agreements: list[Agreement] = field(default_factory=list[Agreement])
    """The newest first."""
    duties: list[LocatedCommitment] = field(default_factory=list[LocatedCommitment])
    """What it is to do, or not to do."""
    statements: list[Said] = field(default_factory=list[Said])
    """What it says in its own voice, the newest first."""
    due: list[Due] = field(default_factory=list[Due])
    """Deadlines of its duties that have passed, or may have."""

    @property
    def name(self) -> str:
        """What it is called."""
        return party_name(self.code)

    @cached_property
    def partners(self) -> dict[str, list[Agreement]]:
        """The agreements with each other party; those with most come first."""
        found: dict[str, list[Agreement]] = {}
        for agreement in self.agreements:
            found.setdefault(next((code for code in agreement.pair if code != self.code), self.code), []).append(
                agreement
            )
        return dict(sorted(found.items(), key=lambda pair: (-len(pair[1]), party_name(pair[0]))))


def party_page(one: PartyRecords, site: Site) -> Page:
    """Return the page of a party."""
    partners = [party_name(code) for code in one.partners]
    count = counted(len(one.agreements), "agreement")
    page = Page(
        path=party_address(one.code),
        title=one.name,
        description=f"{one.name}: {count} on record, with {joined(partners)}; what it is to do, and how firmly.",
        body=NOTHING,
        section=PARTIES,
        styles=STYLES,
    )
    page = replace(page, head=feed_link(party_feed(one.code), one.name, page))
    return replace(page, body=together(_masthead(one, page, site), sections(_sections(one, page, site))))


def _masthead(one: PartyRecords, page: Page, site: Site) -> Html:
    codes = one.code if alpha2(one.code) == one.code else f"{one.code} or {alpha2(one.code)}"
    return element(
        "header",
        element("p", element("a", "Party", href=page.to(PARTIES)), f" · {codes}", class_="kicker"),
        element("h1", one.name),
        figures(
            [
                (f"of {counted(len(site.agreements), 'agreement')} on record", f"{len(one.agreements):,}"),
                figure(len(one.partners), "other side"),
                figure(len(one.duties), "promise", " it is to keep"),
                figure(len(one.due), "deadline", " passed and not known to be met"),
            ]
        ),
        following((party_feed(one.code), "feed"), (party_calendar(one.code), "calendar"), page=page),
        class_="masthead",
    )


def _sections(one: PartyRecords, page: Page, site: Site) -> Iterator[tuple[str, str, Content]]:
    yield "partners", "With whom, and how firmly", _partners(one, page, site)
    yield "duties", "What it is to do", _promised(one, page, site)
    yield "overdue", "What is overdue", _overdue(one, page, site)
    yield "agreements", "What it agreed", [_with(code, one, page, site) for code in one.partners]
    yield "people", "Who acted for it", _people(one, page)
    yield "statements", "What it says itself", _statements(one, page)
    yield "unknowns", "What is not known", _unknowns(one, page)


def _partners(one: PartyRecords, page: Page, site: Site) -> Html | None:
    """Return what it has with each other side, on one line each; None where there is one only, told further down."""
    if len(one.partners) == 1:
        return None
    columns = [
        Column("With"),
        Column("Agreements", is_number=True),
        Column("Promises to keep", is_number=True),
        Column("The firmest"),
        Column("Newest"),
    ]
    most = max(map(len, one.partners.values()))
    return table(
        f"What {one.name} has with each", columns, [_partner(code, one, most, page, site) for code in one.partners]
    )


def _partner(code: str, one: PartyRecords, most: int, page: Page, site: Site) -> tuple[Content, ...]:
    agreements = one.partners[code]
    among = {agreement.id for agreement in agreements}
    duties = [duty.commitment for duty in one.duties if duty.agreement.id in among]
    return (
        element("a", party_name(code), href=f"#with.{code.lower()}"),
        counted_bar(len(agreements), most),
        f"{len(duties):,}",
        firmest_of(duties, page, site) or "–",
        element("span", when(agreements[0].date), class_="day"),
    )


def _with(code: str, one: PartyRecords, page: Page, site: Site) -> Html:
    return together(
        element("h3", "With ", party(code, page), id=f"with.{code.lower()}"),
        entries([_agreement(agreement, page, site) for agreement in one.partners[code]], "agreements"),
    )


def _agreement(agreement: Agreement, page: Page, site: Site) -> Html:
    form, firmest = agreement.instrument, firmest_of(agreement.commitments, page, site)
    return together(
        element("p", when(agreement.date), class_="day"),
        element("p", agreement_link(agreement, page), class_="title"),
        element(
            "p",
            badge(agreement.status, page, site, label="Status"),
            badge(form.type, page, site, label="Form"),
            badge(form.bindingness.value, page, site, label="Legal weight"),
            class_="badges",
        ),
        element("p", "Firmest promise: ", firmest, class_="firmness")
        if firmest
        else element("p", "Promises nothing that is known.", class_="note"),
    )


def _promised(one: PartyRecords, page: Page, site: Site) -> Html:
    """Return what a party is to do, on each pillar: how much, and the firmest of it."""
    if not one.duties:
        return element("p", "No promise on record names it as having to act.", class_="note")
    on: dict[Pillar, list[LocatedCommitment]] = {}
    for duty in one.duties:
        on.setdefault(duty.pillar, []).append(duty)
    most = max(map(len, on.values()))
    rows = [_duty(pillar, on[pillar], most, page, site) for pillar in Pillar if pillar in on]
    columns = [Column("Pillar"), Column("Promises", is_number=True), Column("The firmest")]
    return together(
        element("p", "Only promises and prohibitions of which it is an obligor are counted.", class_="note"),
        table(f"What {one.name} is to do or not to do", columns, rows),
    )


def _duty(
    pillar: Pillar, duties: Sequence[LocatedCommitment], most: int, page: Page, site: Site
) -> tuple[Content, ...]:
    best = min(duties, key=lambda duty: (-(duty.degree.tier or 0), _DEGREES.index(duty.degree), duty.id))
    others = sum(duty.degree.tier == best.degree.tier for duty in duties) - 1
    return (
        element("a", heading(pillar), href=page.to(topic_address(pillar))),
        counted_bar(len(duties), most),
        together(
            element(
                "p",
                degree(best.degree, page, site),
                element("span", f" and {others:,} more as firm", class_="note") if others else None,
            ),
            element("p", commitment_link(best.agreement, best.commitment, page)),
        ),
    )


def _overdue(one: PartyRecords, page: Page, site: Site) -> Html | None:
    if not one.due:
        return None
    found = sorted(one.due, key=lambda due: (*due.date.sort_key, due.agreement.id, due.what))
    return together(
        element(
            "p",
            f"Deadlines that had passed by {when(PartialDate(site.made))} without the promise being kept, or of which "
            "nobody knows.",
            class_="note",
        ),
        entries([_late(due, page, site) for due in found], "acts"),
    )


def _late(due: Due, page: Page, site: Site) -> Html:
    became = together(" · what became of it: ", standing(due.status, page, site)) if due.status else None
    return together(
        element("span", when(due.date), class_="day"),
        element(
            "span",
            commitment_link(due.agreement, due.agreement.commitment(due.what), page),
            element(
                "span",
                "Overdue" if due.certainty is Certainty.CERTAIN else "Possibly overdue",
                became,
                " · ",
                short_link(due.agreement, page),
                class_="note",
            ),
        ),
    )


def _people(one: PartyRecords, page: Page) -> Html | None:
    """Return who acted for it, each with the newest office that is on record."""
    offices: dict[str, str | None] = {}
    for agreement in one.agreements:
        for person in agreement.representatives:
            if person.party == one.code:
                offices[person.name] = offices.get(person.name) or person.office or person.body
    if not offices:
        return None
    ordered = sorted(offices, key=lambda name: (fold(name), name))
    return entries(
        [
            together(
                element("a", name, href=page.to(person_address(name))),
                element("span", offices[name], class_="note") if offices[name] else None,
            )
            for name in ordered
        ],
        "names",
    )


def _statements(one: PartyRecords, page: Page) -> Html | None:
    if not one.statements:
        return None
    rest = len(one.statements) - _NEWEST_STATEMENTS
    return together(
        entries([_statement(said, page) for said in one.statements[:_NEWEST_STATEMENTS]], "acts"),
        element("p", f"These are the newest; {rest:,} older ones stand with the agreements.", class_="note")
        if rest > 0
        else None,
    )


def _statement(said: Said, page: Page) -> Html:
    statement = said.statement
    return together(
        element("span", when(statement.date), class_="day"),
        element(
            "span",
            f"{statement.speaker}: " if statement.speaker else None,
            statement.text,
            element("span", short_link(said.agreement, page, f"statements.{said.position}"), class_="note"),
        ),
    )


def _unknowns(one: PartyRecords, page: Page) -> Html | None:
    asked = [(agreement, len(agreement.unknowns)) for agreement in one.agreements if agreement.unknowns]
    if not asked:
        return None
    items = [
        together(short_link(agreement, page, "unknowns"), f": {counted(count, 'question')} without an answer")
        for agreement, count in asked
    ]
    return entries(items, "plain")

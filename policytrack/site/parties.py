"""The pages of parties: what each agreed and with whom, what it is to do, who acted for it, what is overdue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from policytrack.chronicle import Certainty, Due, overdue
from policytrack.comparison.judging import RANKED
from policytrack.dataset.folding import fold
from policytrack.fields import PartialDate, alpha2, party_name
from policytrack.fields.wording import counted, joined
from policytrack.models import Agreement, LocatedCommitment, Statement
from policytrack.models.standing import firmest
from policytrack.rendering.words import heading, when
from policytrack.site.claims import agreement_link, commitment_link, short_link
from policytrack.site.markup import NOTHING, Content, Html, element, together
from policytrack.site.page import Page, Site
from policytrack.site.people import person_address
from policytrack.site.subscriptions import party_calendar, party_feed
from policytrack.site.tabular import (
    STYLES,
    Column,
    counted_bar,
    entries,
    feed_link,
    figure,
    figures,
    following,
    sections,
    table,
)
from policytrack.site.terms import badge, degree, listed, party, term
from policytrack.vocabulary import Degree, Pillar

PARTIES = "parties/index.html"
"""The page of all parties."""

_NEWEST_STATEMENTS = 10
_DEGREES = tuple(Degree)


@dataclass
class _Party:
    """What the records have of one party."""

    code: str
    agreements: list[Agreement] = field(default_factory=list[Agreement])
    """The newest first."""
    duties: list[LocatedCommitment] = field(default_factory=list[LocatedCommitment])
    """What it is to do, or not to do."""
    statements: list[tuple[Statement, Agreement]] = field(default_factory=list[tuple[Statement, Agreement]])
    """What it says in its own voice, the newest first."""
    due: list[Due] = field(default_factory=list[Due])
    """Deadlines of its duties that have passed, or may have."""

    @property
    def name(self) -> str:
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


def party_pages(site: Site) -> Iterator[Page]:
    """Yield the page of all parties, and the page of each."""
    parties = _parties(site)
    yield _index([*parties.values()], site)
    for one in parties.values():
        yield _page(one, site)


def _parties(site: Site) -> Mapping[str, _Party]:
    """Return the parties by code, those with most agreements first."""
    found: dict[str, _Party] = {}
    for agreement in site.agreements.values():
        late = overdue(agreement, site.made)
        for code in dict.fromkeys(agreement.pair):
            one = found.setdefault(code, _Party(code))
            one.agreements.append(agreement)
            one.duties += _duties(agreement, code)
            one.due += [due for due in late if code in agreement.commitment(due.what).obligors]
        for statement in agreement.statements:
            if statement.withdrawn is None and statement.by in found:
                found[statement.by].statements.append((statement, agreement))
    for one in found.values():
        one.agreements.sort(key=lambda agreement: (*agreement.date.sort_key, agreement.id), reverse=True)
        one.statements.sort(key=lambda pair: (*pair[0].date.sort_key, pair[1].id), reverse=True)
    return dict(sorted(found.items(), key=lambda pair: (-len(pair[1].agreements), pair[1].name)))


def _duties(agreement: Agreement, code: str) -> Iterator[LocatedCommitment]:
    for section in agreement.pillars:
        for commitment in section.commitments:
            if code in commitment.obligors and commitment.kind in RANKED:
                yield LocatedCommitment(agreement, section, commitment)


def _index(parties: Sequence[_Party], site: Site) -> Page:
    page = Page(
        path=PARTIES,
        title="Parties",
        description=f"The {counted(len(parties), 'side')} of {counted(len(site.agreements), 'agreement')} on record.",
        body=NOTHING,
        section=PARTIES,
        styles=STYLES,
    )
    most = max((len(one.agreements) for one in parties), default=0)
    columns = [
        Column("Party"),
        Column("Agreements", is_number=True),
        Column("With"),
        Column("Promises it is to keep", is_number=True),
        Column("Newest agreement"),
    ]
    head = element(
        "header",
        element("h1", "Parties"),
        element("p", "Who is on one side of an agreement on record: countries and organisations.", class_="lead"),
        class_="masthead",
    )
    rows = [_row(one, most, page) for one in parties]
    return replace(page, body=together(head, table("All parties, those with most agreements first", columns, rows)))


def _row(one: _Party, most: int, page: Page) -> tuple[Content, ...]:
    newest, count = one.agreements[0], len(one.agreements)
    return (
        party(one.code, page),
        counted_bar(count, most),
        listed([party(code, page) for code in one.partners]),
        f"{len(one.duties):,}",
        together(element("span", when(newest.date), class_="day"), " ", agreement_link(newest, page)),
    )


def _page(one: _Party, site: Site) -> Page:
    partners = [party_name(code) for code in one.partners]
    count = counted(len(one.agreements), "agreement")
    page = Page(
        path=f"parties/{one.code.lower()}.html",
        title=one.name,
        description=f"{one.name}: {count} on record, with {joined(partners)}; what it is to do, and how firmly.",
        body=NOTHING,
        section=PARTIES,
        styles=STYLES,
    )
    page = replace(page, head=feed_link(party_feed(one.code), one.name, page))
    return replace(page, body=together(_masthead(one, page, site), sections(_sections(one, page, site))))


def _masthead(one: _Party, page: Page, site: Site) -> Html:
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
                figure(len(one.statements), "statement", " in its own voice"),
            ]
        ),
        following((party_feed(one.code), "feed"), (party_calendar(one.code), "calendar"), page=page),
        class_="masthead",
    )


def _sections(one: _Party, page: Page, site: Site) -> Iterator[tuple[str, str, Content]]:
    yield "agreements", "What it agreed, and with whom", [_with(code, one, page, site) for code in one.partners]
    yield "duties", "What it is to do", _promised(one, page, site)
    yield "overdue", "What is overdue", _overdue(one, page, site)
    yield "people", "Who acted for it", _people(one, page)
    yield "statements", "What it says itself", _statements(one, page)
    yield "unknowns", "What is not known", _unknowns(one, page)


def _with(code: str, one: _Party, page: Page, site: Site) -> Html:
    return together(
        element("h3", "With ", party(code, page), id=f"with.{code.lower()}"),
        entries([_agreement(agreement, page, site) for agreement in one.partners[code]], "agreements"),
    )


def _agreement(agreement: Agreement, page: Page, site: Site) -> Html:
    tier = firmest(agreement.commitments)
    return together(
        element("p", when(agreement.date), class_="day"),
        element("p", agreement_link(agreement, page), class_="title"),
        element(
            "p",
            badge(agreement.status, page, site),
            badge(agreement.instrument.type, page, site),
            badge(agreement.instrument.bindingness.value, page, site),
            class_="badges",
        ),
        element("p", "Firmest promise: ", listed([degree(word, page, site) for word in tier]), class_="firmness")
        if tier
        else element("p", "Promises nothing that is known.", class_="note"),
    )


def _promised(one: _Party, page: Page, site: Site) -> Html:
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
        element("a", heading(pillar), href=page.to(f"topics/{pillar}.html")),
        counted_bar(len(duties), most),
        together(
            element("p", degree(best.degree, page, site)),
            element(
                "p",
                commitment_link(best.agreement, best.commitment, page),
                element("span", f" and {others:,} more as firm", class_="note") if others else None,
            ),
        ),
    )


def _overdue(one: _Party, page: Page, site: Site) -> Html | None:
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
    return together(
        element("span", when(due.date), class_="day"),
        element(
            "span",
            commitment_link(due.agreement, due.agreement.commitment(due.what), page),
            " (",
            term(due.status, page, site) if due.status else None,
            "; overdue)" if due.certainty is Certainty.CERTAIN else "; possibly overdue)",
        ),
    )


def _people(one: _Party, page: Page) -> Html | None:
    names = {
        person.name for agreement in one.agreements for person in agreement.representatives if person.party == one.code
    }
    if not names:
        return None
    ordered = sorted(names, key=lambda name: (fold(name), name))
    return element(
        "ul",
        [element("li", element("a", name, href=page.to(person_address(name)))) for name in ordered],
        class_="names",
    )


def _statements(one: _Party, page: Page) -> Html | None:
    if not one.statements:
        return None
    rest = len(one.statements) - _NEWEST_STATEMENTS
    return together(
        entries([_statement(*pair, page) for pair in one.statements[:_NEWEST_STATEMENTS]], "acts"),
        element("p", f"These are the newest; {rest:,} older ones stand with the agreements.", class_="note")
        if rest > 0
        else None,
    )


def _statement(said: Statement, agreement: Agreement, page: Page) -> Html:
    return together(
        element("span", when(said.date), class_="day"),
        element(
            "span",
            f"{said.speaker}: " if said.speaker else None,
            said.text,
            " ",
            short_link(agreement, page, "statements"),
        ),
    )


def _unknowns(one: _Party, page: Page) -> Html | None:
    asked = [(agreement, len(agreement.unknowns)) for agreement in one.agreements if agreement.unknowns]
    if not asked:
        return None
    items = [
        together(short_link(agreement, page, "unknowns"), f": {counted(count, 'question')} without an answer")
        for agreement, count in asked
    ]
    return entries(items, "plain")

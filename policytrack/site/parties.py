"""The list of all parties: how much each agreed, with whom, how firmly, and when last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from policytrack.chronicle import overdue
from policytrack.comparison.judging import RANKED
from policytrack.fields.wording import counted
from policytrack.models import Agreement, LocatedCommitment
from policytrack.rendering.words import when
from policytrack.site.claims import short_link
from policytrack.site.counts import counted_bar
from policytrack.site.firmness import firmest_of
from policytrack.site.markup import NOTHING, Content, element, together
from policytrack.site.page import Page, Site
from policytrack.site.party_page import PARTIES, PartyRecords, Said, party_page
from policytrack.site.tabular import STYLES, Column, table
from policytrack.site.terms import listed, party


def party_pages(site: Site) -> Iterator[Page]:
    """Yield the page of all parties, and the page of each."""
    sides = _sides(site)
    yield _index([*sides.values()], site)
    for one in sides.values():
        yield party_page(one, site)


def _sides(site: Site) -> Mapping[str, PartyRecords]:
    """Return the parties by code, those with most agreements first."""
    found: dict[str, PartyRecords] = {}
    for agreement in site.agreements.values():
        late = overdue(agreement, site.made)
        for code in dict.fromkeys(agreement.pair):
            one = found.setdefault(code, PartyRecords(code))
            one.agreements.append(agreement)
            one.duties += _duties(agreement, code)
            one.due += [due for due in late if code in agreement.commitment(due.what).obligors]
        for position, statement in enumerate(agreement.statements):
            if statement.withdrawn is None and statement.by in found:
                found[statement.by].statements.append(Said(statement, agreement, position))
    for one in found.values():
        one.agreements.sort(key=lambda agreement: (*agreement.date.sort_key, agreement.id), reverse=True)
        one.statements.sort(key=lambda said: (*said.statement.date.sort_key, said.agreement.id), reverse=True)
    return dict(sorted(found.items(), key=lambda pair: (-len(pair[1].agreements), pair[1].name)))


def _duties(agreement: Agreement, code: str) -> Iterator[LocatedCommitment]:
    for section in agreement.pillars:
        for commitment in section.commitments:
            if code in commitment.obligors and commitment.kind in RANKED:
                yield LocatedCommitment(agreement, section, commitment)


def _index(sides: Sequence[PartyRecords], site: Site) -> Page:
    page = Page(
        path=PARTIES,
        title="Parties",
        description=f"The {counted(len(sides), 'side')} of {counted(len(site.agreements), 'agreement')} on record.",
        body=NOTHING,
        section=PARTIES,
        styles=STYLES,
    )
    most = max((len(one.agreements) for one in sides), default=0)
    columns = [
        Column("Party"),
        Column("Agreements", is_number=True),
        Column("With"),
        Column("Promises to keep", is_number=True),
        Column("The firmest"),
        Column("Newest agreement"),
    ]
    head = element(
        "header",
        element("h1", "Parties"),
        element(
            "p",
            "Who is on one side of an agreement on record: countries and organisations. A promise counts for those "
            "who are to keep it.",
            class_="lead",
        ),
        class_="masthead",
    )
    rows = [_row(one, most, page, site) for one in sides]
    return replace(page, body=together(head, table("All parties, those with most agreements first", columns, rows)))


def _row(one: PartyRecords, most: int, page: Page, site: Site) -> tuple[Content, ...]:
    newest = one.agreements[0]
    return (
        party(one.code, page),
        counted_bar(len(one.agreements), most),
        listed([party(code, page) for code in one.partners]),
        f"{len(one.duties):,}",
        firmest_of((duty.commitment for duty in one.duties), page, site) or "–",
        together(element("span", when(newest.date), class_="day"), " ", short_link(newest, page)),
    )

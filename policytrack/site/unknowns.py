"""The page of what is not known: what is not proved, not answered, not public, or not looked at for long."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from policytrack.comparison.judging import RANKED
from policytrack.fields import PartialDate
from policytrack.fields.wording import counted
from policytrack.models import Agreement, Claim, Commitment
from policytrack.rendering.words import heading, when
from policytrack.site.claims import agreement_link, claim_link, commitment_link, short_link
from policytrack.site.counts import figure, figures
from policytrack.site.examining import Examined, examined, proof
from policytrack.site.markup import NOTHING, Content, Html, element, shown, together
from policytrack.site.page import Page, Site
from policytrack.site.sections import entries, folded, sections
from policytrack.site.tabular import STYLES, Column, table
from policytrack.site.terms import definition_of
from policytrack.verification import Check, Outcome
from policytrack.vocabulary import Absence, AgreementStatus, CommitmentStatus, Degree, TextAvailability, Vocabulary

UNKNOWNS = "unknowns.html"
"""The page of what is not known."""

STALE_AFTER = 180
"""Days after which a record counts as not looked at for long."""

_OPEN_STATUSES = (CommitmentStatus.UNKNOWN, CommitmentStatus.UNVERIFIABLE, CommitmentStatus.NOT_ASSESSED)


def unknown_pages(site: Site) -> Iterator[Page]:
    """Yield the one page of what is not known."""
    records = [examined(agreement, site) for agreement in site.agreements.values()]
    page = Page(
        path=UNKNOWNS,
        title="What we do not know",
        description="What no source answers, what is not proved, what is not public, what may be out of date.",
        body=NOTHING,
        section=UNKNOWNS,
        styles=STYLES,
    )
    yield replace(page, body=together(_masthead(records, site), sections(_sections(records, page, site))))


def _masthead(records: Sequence[Examined], site: Site) -> Html:
    questions = sum(len(record.agreement.unknowns) for record in records)
    unclear = sum(len(_with_status(record.agreement, *_OPEN_STATUSES)) for record in records)
    evidence = counted(sum(record.total.evidence for record in records), "piece")
    unproved = sum(
        record.total.unverifiable if site.verdicts else record.total.evidence - record.held for record in records
    )
    return element(
        "header",
        element("h1", "What we do not know"),
        element(
            "p",
            "A gap is told, never filled. Unknown, none, not applicable and not public are four different answers, and "
            "none of them is a no.",
            class_="lead",
        ),
        figures(
            [
                figure(questions, "question", " without an answer"),
                figure(unclear, "promise", " of which nobody knows what became"),
                (
                    f"of {evidence} of evidence {'not proved here' if site.verdicts else 'never held against a text'}",
                    f"{unproved:,}",
                ),
                figure(len(_stale(records, site)), "record", f" not held against sources for {STALE_AFTER} days"),
            ]
        ),
        class_="masthead",
    )


def _sections(records: Sequence[Examined], page: Page, site: Site) -> Iterator[tuple[str, str, Content]]:
    agreements = [record.agreement for record in records]
    yield "records", "By record", _by_record(records, page)
    yield "questions", "Questions without an answer", _questions(agreements, page, site)
    yield "outcomes", "What became of promises", _outcomes(agreements, page, site)
    yield "degrees", "How firm a promise is", _degrees(agreements, page)
    yield "texts", "Texts that cannot be read in full", _texts(agreements, page, site)
    yield "proof", "How much is proved", proof(records, page, site)
    yield "contradicted", "What the texts contradict", _checks(records, page, lambda check: check.is_failure)
    yield "passages", "Evidence without a passage", _bare(records, page)
    yield "weak", "What rests on weak sources alone", _weak(records, page)
    yield "stale", "What may be out of date", _outdated(records, page, site)


def _by_record(records: Sequence[Examined], page: Page) -> Html | None:
    """Return the gaps of each record on one line, those longest not held against their sources first."""
    if not records:
        return None
    columns = [
        Column("Record"),
        Column("Questions", is_number=True),
        Column("Promises of unknown outcome", is_number=True),
        Column("Claims on C and D alone", is_number=True),
        Column("Newest source"),
        Column("Last held against its sources"),
    ]
    ordered = sorted(records, key=lambda record: (record.agreement.last_verified.sort_key, _newest(record.agreement)))
    return table(
        "Gaps of each record; first those longest not held against their sources, then those of the oldest sources",
        columns,
        [_gaps(record, page) for record in ordered],
    )


def _newest(agreement: Agreement) -> str:
    """Return the day of the newest source that has one, as text that can be put in order."""
    return max((str(source.published) for source in agreement.sources if source.published), default="")


def _gaps(record: Examined, page: Page) -> tuple[Content, ...]:
    agreement = record.agreement
    newest = _newest(agreement)
    return (
        short_link(agreement, page, "unknowns" if agreement.unknowns else ""),
        f"{len(agreement.unknowns):,}",
        f"{len(_with_status(agreement, *_OPEN_STATUSES)):,}",
        f"{len(record.weak):,}",
        element("span", when(PartialDate(newest)), class_="day") if newest else "no day",
        element("span", when(agreement.last_verified), class_="day"),
    )


def _questions(agreements: Sequence[Agreement], page: Page, site: Site) -> Content:
    parts: list[Content] = []
    for reason in Absence:
        asked = [(one, [shown(gap.text) for gap in one.unknowns if gap.value is reason]) for one in agreements]
        items = [folded(one.short_title, "question", texts) for one, texts in asked if texts]
        count = sum(len(texts) for _, texts in asked)
        parts += [_named(reason, f"questions.{reason}", count, page, site), entries(items, "plain")] if items else []
    return parts


def _outcomes(agreements: Sequence[Agreement], page: Page, site: Site) -> Content:
    parts: list[Content] = []
    for status in _OPEN_STATUSES:
        found = [(agreement, _with_status(agreement, status)) for agreement in agreements]
        items = [_commitments(agreement, these, page) for agreement, these in found if these]
        count = sum(len(these) for _, these in found)
        parts += [_named(status, f"outcomes.{status}", count, page, site), entries(items, "plain")] if items else []
    lost = [agreement for agreement in agreements if agreement.status is AgreementStatus.UNKNOWN]
    if lost:
        parts.append(element("h3", "Agreements of which nobody knows where they stand"))
        parts.append(entries([agreement_link(agreement, page) for agreement in lost], "plain"))
    return parts


def _named(word: Vocabulary, place: str, count: int, page: Page, site: Site) -> Html:
    """Return a heading for all to which a word applies: how many, and what the word means."""
    return together(
        element(
            "h3",
            element("a", heading(word), href=definition_of(word, page, site), class_="term"),
            element("span", f" {count:,}", class_="count"),
            id=place,
        ),
        element("p", word.definition, class_="note"),
    )


def _with_status(agreement: Agreement, *statuses: CommitmentStatus) -> list[Commitment]:
    """Return what is promised or forbidden and has one of the statuses."""
    return [one for one in agreement.commitments if one.kind in RANKED and one.status in statuses]


def _commitments(agreement: Agreement, these: Sequence[Commitment], page: Page) -> Html:
    """Return commitments of one agreement, folded away under its title and their number."""
    links = [commitment_link(agreement, commitment, page) for commitment in these]
    return folded(agreement.short_title, "commitment", links)


def _degrees(agreements: Sequence[Agreement], page: Page) -> Content:
    found = [
        (agreement, [one for one in agreement.commitments if one.degree is Degree.UNKNOWN]) for agreement in agreements
    ]
    items = [_commitments(agreement, these, page) for agreement, these in found if these]
    if not items:
        return None
    return together(element("p", Degree.UNKNOWN.definition, class_="note"), entries(items, "plain"))


def _texts(agreements: Sequence[Agreement], page: Page, site: Site) -> Content:
    parts: list[Content] = []
    for word in TextAvailability:
        found = [agreement for agreement in agreements if agreement.instrument.text is word]
        if found and word is not TextAvailability.FULL:
            items = [agreement_link(agreement, page) for agreement in found]
            parts += [_named(word, f"texts.{word}", len(items), page, site), entries(items, "plain")]
    return parts


def _checks(records: Sequence[Examined], page: Page, is_meant: Callable[[Check], bool]) -> Html | None:
    """Return the claims with evidence that is meant, folded away by record."""
    items: list[Content] = []
    for record in records:
        claims = [check.evidence.claim for check in record.verification.checks if is_meant(check)]
        if claims:
            items.append(_claims(record.agreement, {claim.path: claim for claim in claims}.values(), page))
    return entries(items, "plain") if items else None


def _bare(records: Sequence[Examined], page: Page) -> Html | None:
    found = _checks(records, page, lambda check: check.outcome is Outcome.NO_PASSAGE)
    note = "A source is named and no words of it are given, so nobody can look them up. The claims, by record:"
    return together(element("p", note), found) if found else None


def _weak(records: Sequence[Examined], page: Page) -> Html | None:
    items = [_claims(record.agreement, record.weak, page) for record in records if record.weak]
    if not items:
        return None
    note = "Only sources of the grades C and D speak for these claims: copies, small outlets, pages without a day."
    return together(element("p", note), entries(items, "plain"))


def _claims(agreement: Agreement, claims: Iterable[Claim], page: Page) -> Html:
    return folded(agreement.short_title, "claim", [claim_link(agreement, claim, page) for claim in claims])


def _stale(records: Sequence[Examined], site: Site) -> list[Agreement]:
    """Return the agreements that nobody has held against their sources for long, the longest first."""
    limit = dt.date.fromisoformat(site.made) - dt.timedelta(days=STALE_AFTER)
    found = [record.agreement for record in records if record.agreement.last_verified.latest < limit]
    return sorted(found, key=lambda agreement: (agreement.last_verified.latest, agreement.id))


def _outdated(records: Sequence[Examined], page: Page, site: Site) -> Html:
    stale = _stale(records, site)
    said = (
        f"Each record says on which day somebody last held it against its sources. Here stand those of which that is "
        f"more than {STALE_AFTER} days before {when(PartialDate(site.made))}, the day on which this site was made"
    )
    if not stale:
        return element("p", f"{said}. There are none.")
    items = [
        together(agreement_link(agreement, page), f", last on {when(agreement.last_verified)}") for agreement in stale
    ]
    return together(element("p", f"{said}."), entries(items, "plain"))

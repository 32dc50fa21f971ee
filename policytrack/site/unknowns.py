"""The page of what is not known: what is not proved, not answered, not public, or not looked at for long."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from policytrack.comparison.judging import RANKED
from policytrack.fields import PartialDate
from policytrack.fields.wording import counted
from policytrack.models import Agreement, Claim, Commitment
from policytrack.rendering.words import heading, when
from policytrack.site.claims import agreement_link, claim_link, commitment_link, short_link
from policytrack.site.markup import NOTHING, Content, Html, element, together
from policytrack.site.page import Page, Site
from policytrack.site.tabular import STYLES, Column, entries, figure, figures, sections, table
from policytrack.site.terms import definition_of, grade
from policytrack.verification import Check, Coverage, Outcome, Tally, Verification, coverage
from policytrack.vocabulary import (
    Absence,
    AgreementStatus,
    CommitmentStatus,
    Degree,
    Reliability,
    TextAvailability,
    Vocabulary,
)

UNKNOWNS = "unknowns.html"
"""The page of what is not known."""

STALE_AFTER = 180
"""Days after which a record counts as not looked at for long."""

_OPEN_STATUSES = (CommitmentStatus.UNKNOWN, CommitmentStatus.UNVERIFIABLE, CommitmentStatus.NOT_ASSESSED)
_WEAK = frozenset({Reliability.C, Reliability.D})


class _Record(NamedTuple):
    """One record, and how much of it is proved."""

    agreement: Agreement
    verification: Verification
    coverage: Coverage
    weak: tuple[Claim, ...]
    """Claims that rest on sources of the grades C and D alone."""

    @property
    def total(self) -> Tally:
        return self.coverage.total


def unknown_pages(site: Site) -> Iterator[Page]:
    """Yield the one page of what is not known."""
    records = [_record(agreement, site) for agreement in site.agreements.values()]
    page = Page(
        path=UNKNOWNS,
        title="What we do not know",
        description="What no source answers, what is not proved, what is not public, what may be out of date.",
        body=NOTHING,
        section=UNKNOWNS,
        styles=STYLES,
    )
    yield replace(page, body=together(_masthead(records, site), sections(_sections(records, page, site))))


def _record(agreement: Agreement, site: Site) -> _Record:
    checks: list[Check] = []
    for piece in agreement.evidence():
        key = (piece.source.id, piece.passage or "", piece.evidence.digest)
        outcome = site.verdicts.get(key, Outcome.NO_TEXT) if piece.passage else Outcome.NO_PASSAGE
        checks.append(Check(piece, outcome))
    grades: dict[str, tuple[Claim, set[Reliability]]] = {}
    for check in checks:
        claim = check.evidence.claim
        grades.setdefault(claim.path, (claim, set()))[1].add(check.evidence.source.reliability)
    verification = Verification(agreement, tuple(checks))
    weak = tuple(claim for claim, found in grades.values() if found <= _WEAK)
    return _Record(agreement, verification, coverage([verification]), weak)


def _masthead(records: Sequence[_Record], site: Site) -> Html:
    questions = sum(len(record.agreement.unknowns) for record in records)
    unclear = sum(len(_with_status(record.agreement, *_OPEN_STATUSES)) for record in records)
    total = sum((record.total for record in records), Tally())
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
                (f"of {counted(total.evidence, 'piece')} of evidence not proved here", f"{total.unverifiable:,}"),
                figure(len(_stale(records, site)), "record", f" not held against sources for {STALE_AFTER} days"),
            ]
        ),
        class_="masthead",
    )


def _sections(records: Sequence[_Record], page: Page, site: Site) -> Iterator[tuple[str, str, Content]]:
    agreements = [record.agreement for record in records]
    yield "questions", "Questions without an answer", _questions(agreements, page, site)
    yield "outcomes", "What became of promises", _outcomes(agreements, page, site)
    yield "degrees", "How firm a promise is", _degrees(agreements, page)
    yield "texts", "Texts that cannot be read in full", _texts(agreements, page, site)
    yield "proof", "How much is proved", _proof(records, page, site)
    yield "contradicted", "What the texts contradict", _checks(records, page, lambda check: check.is_failure)
    yield "passages", "Evidence without a passage", _bare(records, page)
    yield "weak", "What rests on weak sources alone", _weak(records, page)
    yield "stale", "What may be out of date", _outdated(records, page, site)


def _questions(agreements: Sequence[Agreement], page: Page, site: Site) -> Content:
    parts: list[Content] = []
    for reason in Absence:
        asked = [(one, [gap.text for gap in one.unknowns if gap.value is reason]) for one in agreements]
        items = [
            together(short_link(one, page, "unknowns"), element("ul", [element("li", text) for text in texts]))
            for one, texts in asked
            if texts
        ]
        count = sum(len(texts) for _, texts in asked)
        parts += [_named(reason, f"questions.{reason}", count, page, site), entries(items, "asked")] if items else []
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
    summary = element("summary", agreement.title.text, element("span", f" {len(these):,}", class_="count"))
    shown = entries([commitment_link(agreement, commitment, page) for commitment in these], "plain")
    return element("details", summary, shown)


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


def _proof(records: Sequence[_Record], page: Page, site: Site) -> Html:
    whole = coverage(record.verification for record in records)
    held = sum(check.evidence.evidence.digest is not None for record in records for check in record.verification.checks)
    said = (
        "For this site the passages were looked up in the texts of the sources. Where a text was not at hand, nobody "
        "can tell here."
        if site.verdicts
        else "For this site no texts were at hand, so nothing is called verified. Passages that were held against the "
        f"text when they were recorded, and have a digest of it: {held:,}. Who has the texts can look up all: "
    )
    command = None if site.verdicts else element("code", "policytrack evidence verify --texts FOLDER")
    return together(
        element("p", said, command, None if site.verdicts else "."),
        table(
            "Evidence by the grade of its source", _TALLY, [_grade_row(word, whole, page, site) for word in Reliability]
        ),
        table("Evidence by record", _COVERAGE, [_record_row(record, page) for record in records]),
    )


_TALLY = (
    Column("Grade"),
    Column("Pieces", is_number=True),
    Column("With a passage", is_number=True),
    Column("Verified", is_number=True),
    Column("Contradicted", is_number=True),
    Column("Not proved", is_number=True),
)
_COVERAGE = (
    Column("Record"),
    Column("Claims with evidence", is_number=True),
    Column("With a passage", is_number=True),
    Column("Verified", is_number=True),
    Column("On C and D alone", is_number=True),
    Column("Pieces of evidence", is_number=True),
    Column("Not proved", is_number=True),
)


def _grade_row(word: Reliability, whole: Coverage, page: Page, site: Site) -> tuple[Content, ...]:
    tally = whole.by_grade[word]
    counts = (tally.evidence, tally.with_passage, tally.verified, tally.failed, tally.unverifiable)
    return grade(word, page, site), *(f"{count:,}" for count in counts)


def _record_row(record: _Record, page: Page) -> tuple[Content, ...]:
    found, total = record.coverage, record.total
    counts = (
        found.claims,
        found.claims_with_passage,
        found.claims_verified,
        len(record.weak),
        total.evidence,
        total.unverifiable,
    )
    return short_link(record.agreement, page), *(f"{count:,}" for count in counts)


def _checks(records: Sequence[_Record], page: Page, is_meant: Callable[[Check], bool]) -> Html | None:
    """Return the claims with evidence that is meant, folded away by record."""
    items: list[Content] = []
    for record in records:
        claims = [check.evidence.claim for check in record.verification.checks if is_meant(check)]
        if claims:
            items.append(_claims(record.agreement, {claim.path: claim for claim in claims}.values(), page))
    return entries(items, "plain") if items else None


def _bare(records: Sequence[_Record], page: Page) -> Html | None:
    found = _checks(records, page, lambda check: check.outcome is Outcome.NO_PASSAGE)
    note = "A source is named and no words of it are given, so nobody can look them up. The claims, by record:"
    return together(element("p", note), found) if found else None


def _weak(records: Sequence[_Record], page: Page) -> Html | None:
    items = [_claims(record.agreement, record.weak, page) for record in records if record.weak]
    if not items:
        return None
    note = "Only sources of the grades C and D speak for these claims: copies, small outlets, pages without a day."
    return together(element("p", note), entries(items, "plain"))


def _claims(agreement: Agreement, claims: Iterable[Claim], page: Page) -> Html:
    shown = [claim_link(agreement, claim, page) for claim in claims]
    summary = element("summary", agreement.title.text, element("span", f" {len(shown):,}", class_="count"))
    return element("details", summary, entries(shown, "plain"))


def _stale(records: Sequence[_Record], site: Site) -> list[Agreement]:
    """Return the agreements that nobody has held against their sources for long, the longest first."""
    limit = dt.date.fromisoformat(site.made) - dt.timedelta(days=STALE_AFTER)
    found = [record.agreement for record in records if record.agreement.last_verified.latest < limit]
    return sorted(found, key=lambda agreement: (agreement.last_verified.latest, agreement.id))


def _outdated(records: Sequence[_Record], page: Page, site: Site) -> Html:
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

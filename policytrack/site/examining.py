"""How much of each record is proved, as a page tells it: by the texts at hand, or by what was held when recorded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from policytrack.models import Agreement, Claim
from policytrack.site.claims import short_link
from policytrack.site.markup import Content, Html, element, together
from policytrack.site.page import Page, Site
from policytrack.site.tabular import Column, table
from policytrack.site.terms import grade
from policytrack.verification import Check, Coverage, Outcome, Tally, Verification, coverage
from policytrack.vocabulary import Reliability

_WEAK = frozenset({Reliability.C, Reliability.D})


class Examined(NamedTuple):
    """One record, and how much of it is proved."""

    agreement: Agreement
    verification: Verification
    coverage: Coverage
    weak: tuple[Claim, ...]
    """Claims that rest on sources of the grades C and D alone."""

    @property
    def total(self) -> Tally:
        """Its pieces of evidence."""
        return self.coverage.total

    @property
    def held(self) -> int:
        """Number of its pieces of evidence that were held against the text of their source when they were recorded."""
        return _held(self.verification.checks)


def examined(agreement: Agreement, site: Site) -> Examined:
    """Return how much of a record is proved by the texts that the site was made with."""
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
    return Examined(agreement, verification, coverage([verification]), weak)


def _held(checks: Iterable[Check]) -> int:
    return sum(check.evidence.evidence.digest is not None for check in checks)


def proof(records: Sequence[Examined], page: Page, site: Site) -> Html:
    """Return the evidence of all records, counted by the grade of its source and by record."""
    by_grade = "Evidence by the grade of its source"
    by_record = "Evidence by record"
    if site.verdicts:
        said: Content = (
            "For this site the passages were looked up in the texts of the sources. Where a text was not at hand, "
            "nobody can tell here."
        )
        proved = [Column(name, is_number=True) for name in ("Verified", "Contradicted", "Not proved")]
    else:
        said = together(
            "For this site no texts were at hand, so nothing is called verified. A passage counts as held when it was "
            "held against the text of its source as it was recorded, and has a digest of it. Who has the texts can "
            "look up all: ",
            element("code", "policytrack evidence verify --texts FOLDER"),
            ".",
        )
        proved = [Column("Held against the text", is_number=True)]
    pieces = [Column("Pieces", is_number=True), Column("With a passage", is_number=True), *proved]
    claims = Column("Claims with evidence", is_number=True)
    return together(
        element("p", said),
        table(by_grade, [Column("Grade"), *pieces], [_graded(word, records, page, site) for word in Reliability]),
        table(by_record, [Column("Record"), claims, *pieces], [_recorded(record, page, site) for record in records]),
    )


def _graded(word: Reliability, records: Sequence[Examined], page: Page, site: Site) -> tuple[Content, ...]:
    tally = sum((record.coverage.by_grade[word] for record in records), Tally())
    held = _held(
        check for record in records for check in record.verification.checks if check.evidence.source.reliability is word
    )
    return grade(word, page, site), *_counts(tally, held, site)


def _recorded(record: Examined, page: Page, site: Site) -> tuple[Content, ...]:
    return short_link(record.agreement, page), f"{record.coverage.claims:,}", *_counts(record.total, record.held, site)


def _counts(tally: Tally, held: int, site: Site) -> list[str]:
    proved = (tally.verified, tally.failed, tally.unverifiable) if site.verdicts else (held,)
    return [f"{count:,}" for count in (tally.evidence, tally.with_passage, *proved)]

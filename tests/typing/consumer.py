"""A program that uses policytrack, as users write it; checked by type checkers, never run."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import assert_type

import policytrack as pt
from policytrack.chronicle import Due, Recurrence
from policytrack.comparison import Comparison, Matrix, Row
from policytrack.dataset import AllOf, AnyOf, Lineage, LocatedDispute
from policytrack.models import LocatedEvidence, Moment
from policytrack.verification import Check, Verification
from policytrack.voices import Divergence

agreements = pt.load()
assert_type(agreements, pt.AgreementSet)
assert_type(pt.load("data/agreements"), pt.AgreementSet)
assert_type(pt.load(Path("data") / "agreements"), pt.AgreementSet)

workplan = agreements["can-ind-2026-security-workplan"]
assert_type(workplan, pt.Agreement)
assert_type(workplan.status, pt.AgreementStatus)
assert_type(workplan.date, pt.PartialDate)
assert_type(agreements.get("can-ind-2026-security-workplan"), pt.Agreement | None)
assert_type(agreements.get("can-ind-2026-security-workplan", workplan), pt.Agreement)
assert_type(agreements.get("can-ind-2026-security-workplan", 0), pt.Agreement | int)
assert_type(agreements | agreements, pt.AgreementSet)
assert_type(len(agreements), int)
assert_type(list(agreements), list[str])
mapping: Mapping[str, pt.Agreement] = agreements

assert_type(pt.any_of("IN", "US"), AnyOf[str])
assert_type(pt.all_of("IN", "CA"), AllOf[str])

found = agreements.where(
    lambda agreement: agreement.year > 2020,
    party=pt.any_of("IN", "US"),
    between=("CA", "IND"),
    pillar=pt.Pillar.CYBER,
    topic=pt.all_of(pt.Topic.FRAUD, "liaison officers"),
    degree="committed",
    degree_at_least=pt.Degree.AGREED,
    obligor="CA",
    status="in force",
    instrument=pt.InstrumentType.WORKPLAN,
    bindingness=pt.any_of(pt.Bindingness.BINDING, pt.Bindingness.POLITICAL),
    adoption="announced",
    representative="Drouin",
    on=dt.date(2026, 2, 7),
    since=pt.PartialDate("2026-02"),
    until=pt.any_of("2026", "2027"),
    text="fentanyl precursors",
)
assert_type(found, pt.AgreementSet)
assert_type(found.where(party="IN").where(between=pt.any_of(("CA", "IN"), ("IN", "US"))), pt.AgreementSet)


def is_firm(located: pt.LocatedCommitment) -> bool:
    """A predicate of commitments."""
    return located.degree >= pt.Degree.ENABLED


commitments = agreements.commitments(is_firm, pillar="drugs", party="IN")
assert_type(commitments, tuple[pt.LocatedCommitment, ...])
for located in commitments:
    assert_type(located.id, str)
    assert_type(located.agreement, pt.Agreement)
    assert_type(located.commitment, pt.Commitment)
    assert_type(located.pillar, pt.Pillar)
    assert_type(located.degree, pt.Degree)
    assert_type(located.status, pt.CommitmentStatus)
    assert_type(located.topics, tuple[pt.Topic, ...])
    assert_type(located.evidence, tuple[LocatedEvidence, ...])

report = pt.validate(["data/agreements"])
assert_type(report, pt.Report)
assert_type(report.errors, tuple[pt.Finding, ...])

earlier = agreements.known_at("2026-11-22").as_of(dt.date(2026, 2, 7), possibly=True)
assert_type(earlier, pt.AgreementSet)
assert_type(earlier.timeline(), tuple[Moment, ...])
assert_type(agreements.overdue("2026-11-22"), tuple[Due, ...])
assert_type(agreements.due((dt.date(2026, 1, 1), "2026")), tuple[Due, ...])
assert_type(agreements.recurrences("2026-11-22"), tuple[Recurrence, ...])
assert_type(agreements.lineage("can-ind-2026-security-workplan"), Lineage)
assert_type(agreements.disputes(about="events"), tuple[LocatedDispute, ...])

first, second, *_ = agreements.values()
assert_type(first.evidence("events"), tuple[LocatedEvidence, ...])
assert_type(pt.divergence(first), tuple[Divergence, ...])
assert_type(pt.verify(first, {"some-daily": "A text."}), Verification)
assert_type(pt.verify(first, Path("texts")).checks, tuple[Check, ...])
compared = pt.compare(first, second, pins={"one": "other"})
assert_type(compared, Comparison)
assert_type(compared.rows, tuple[Row, ...])
assert_type(pt.matrix(agreements, by="topic", value="count"), Matrix)

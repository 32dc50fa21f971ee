"""The table of pairs and years."""

from __future__ import annotations

import pytest

from policytrack.tables.tabulating import rows
from policytrack.vocabulary import AgreementStatus

_EVIDENCE = [{"source": "release"}]
PLAIN = {"pillar": "cyber", "topic": "cyber-policy"}


def _event(date, status, **more):
    return {"date": date, "status": status, "evidence": _EVIDENCE} | more


def _table(*agreements):
    return {(row["party_a"], row["party_b"], row["year"]): row for row in rows(agreements, "dyad-year")}


def test_a_pair_has_a_row_for_each_year_from_its_first_agreement_to_the_newest_event_of_all(make_agreement):
    """So all pairs end with the same year; the order of the agreements does not matter."""
    agreements = [
        make_agreement("can-ind-2019-plan", date="2019-05-01"),
        make_agreement("can-ind-2018-plan", date="2018-05-01"),
        make_agreement("aus-ind-2020-plan", date="2020-05-01"),
    ]
    table = _table(*agreements)
    assert [*table] == [("AUS", "IND", 2020), *(("CAN", "IND", year) for year in (2018, 2019, 2020))]
    assert [row["agreements_count"] for row in table.values()] == [1, 1, 2, 2]
    assert _table(*reversed(agreements)) == table
    assert _table() == {}


def test_agreements_are_counted_by_where_they_stood_at_the_end_of_the_year(make_agreement):
    """The counts by status add up to that of all agreements there were."""
    treaty = make_agreement(
        "can-ind-2018-treaty",
        events=[
            _event("2018-05-01", "signed_not_in_force"),
            _event("2020-01-01", "in_force"),
            _event("2021-12-31", "terminated"),
        ],
    )
    plan = make_agreement("can-ind-2020-plan", events=[_event("2020-03-01", "announced")])
    found = [
        [(status.value, row[f"{status}_count"]) for status in AgreementStatus if row[f"{status}_count"]]
        for row in _table(treaty, plan).values()
    ]
    assert found == [
        [("signed_not_in_force", 1)],
        [("signed_not_in_force", 1)],
        [("announced", 1), ("in_force", 1)],
        [("announced", 1), ("terminated", 1)],
    ]


@pytest.mark.parametrize(
    ("events", "counted"),
    [
        ([_event("2018-05-01", "signed"), _event("2019/2020", "in_force")], [(1, 0, 0), (1, 0, 1), (0, 1, 0)]),
        ([_event("2018/2020", "in_force")], [(0, 0, 1), (0, 0, 1), (0, 1, 0)]),
        ([{"date": "2018/2020", "evidence": _EVIDENCE}], [(0, 0, 1), (0, 0, 1), (0, 0, 0)]),
    ],
)
def test_a_date_known_in_part_counts_when_it_had_certainly_come(make_agreement, events, counted):
    """Until then the agreement is counted as open: its status, or whether it was there, may have been another."""
    table = _table(make_agreement("can-ind-2018-treaty", events=events))
    assert [(row["signed_count"], row["in_force_count"], row["open_count"]) for row in table.values()] == counted


def test_the_firmest_degree_is_that_of_what_is_still_held(make_agreement):
    """Promises of ended agreements, and promises withdrawn or replaced, no longer count; later ones not yet."""
    gone = {"date": "2020-06-01", "value": "withdrawn", "recorded": "2026-11-22"}
    plan = make_agreement(
        "can-ind-2018-plan",
        commitments=[
            PLAIN | {"degree": "obligated", "status": [gone]},
            PLAIN | {"degree": "agreed"},
            PLAIN | {"degree": "committed", "made": "2019-01-01"},
        ],
        events=[
            _event("2018-05-01", "announced"),
            _event("2021-01-01", "superseded"),
            _event("2022-01-01", "in_effect"),
        ],
    )
    talks = make_agreement(
        "can-ind-2020-talks",
        commitments=[{"pillar": "illicit-drugs", "topic": "precursors", "degree": "intends"}],
        events=[_event("2020-05-01", "negotiating"), _event("2022-05-01", "agreed")],
    )
    table = _table(plan, talks).values()
    assert [row["firmest_cyber"] for row in table] == [
        "obligated",
        "obligated",
        "committed; agreed",
        None,
        "committed; agreed",
    ]
    assert [row["firmest_illicit_drugs"] for row in table] == [None, None, None, None, "intends"]


def test_what_was_taken_back_makes_no_year(make_agreement):
    """Neither the last year nor a status."""
    events = [_event("2018-05-01", "signed"), _event("2022-05-01", "in_force", withdrawn="2023-01-01")]
    (row,) = _table(make_agreement("can-ind-2018-plan", events=events)).values()
    assert (row["signed_count"], row["in_force_count"]) == (1, 0)


def test_a_year_without_a_date_is_like_the_one_before(make_agreement):
    """Only years with a date of their own are worked out; the rest repeat."""
    old = make_agreement("can-ind-2000-plan", date="2000-05-01", status="in_effect")
    new = make_agreement("aus-ind-2020-plan", date="2020-05-01")
    years = [row for (first, _, _), row in _table(old, new).items() if first == "CAN"]
    assert len(years) == 21
    assert all(row | {"year": 0} == years[0] | {"year": 0} for row in years)

"""Everything dated in a record, oldest first."""

from __future__ import annotations

import pytest

from policytrack.models import Event, Moment, Statement, StatusEntry

LEARNED = "2026-11-22"


def entry(date, value, **more):
    return {"date": date, "value": value, "recorded": LEARNED} | more


@pytest.fixture
def agreement(make_agreement):
    """Events, statements and statuses, one of each kind withdrawn."""
    wrong = {"withdrawn": "2027-01-01"}
    return make_agreement(
        commitments=[
            {
                "pillar": "cyber",
                "topic": "cyber-policy",
                "status": [
                    entry("2026-02-07", "not_started", note="Nobody has begun."),
                    entry("2026-03-01", "fulfilled", **wrong),
                    entry("2026-04", "in_progress", evidence=[{"source": "release"}]),
                ],
            }
        ],
        events=[
            {"date": "2026-02-07", "status": "announced"},
            {"date": "2026-02-20", "kind": "signed", **wrong},
            {"date": "2026-04-15", "kind": "meeting"},
        ],
        statements=[
            {"by": "CAN", "date": "2026-02-07", "text": "A beginning.", "recorded": LEARNED},
            {"by": "IND", "date": "2026-02-08", "text": "Nothing.", "recorded": LEARNED, **wrong},
        ],
    )


def test_everything_dated_that_stands_comes_oldest_first(agreement):
    """On one date events come before statuses and these before statements; what was withdrawn is left out."""
    assert [(str(moment.date), type(moment.about)) for moment in agreement.timeline()] == [
        ("2026-02-07", Event),
        ("2026-02-07", StatusEntry),
        ("2026-02-07", Statement),
        ("2026-04", StatusEntry),
        ("2026-04-15", Event),
    ]


def test_a_moment_says_what_it_is_about(agreement):
    """The agreement by its identifier, and for a status the commitment."""
    event, status, statement, later, _ = agreement.timeline()
    assert {moment.agreement for moment in agreement.timeline()} == {"can-ind-2026-workplan"}
    assert (event.commitment, statement.commitment) == (None, None)
    assert status.commitment is agreement.commitments[0]
    assert (event.text, statement.text) == ("It was made known.", "A beginning.")
    assert (status.text, later.text) == ("cyber-1 not_started: Nobody has begun.", "cyber-1 in_progress")
    assert str(later.recorded) == LEARNED
    assert [piece.source for piece in later.evidence] == ["release"]
    assert repr(event) == "<Moment 2026-02-07, can-ind-2026-workplan: Event>"
    assert repr(status) == "<Moment 2026-02-07, can-ind-2026-workplan#cyber-1: StatusEntry>"


def test_a_moment_of_a_status_without_its_commitment_still_has_a_text(agreement):
    """It says the status alone."""
    status = agreement.commitments[0].status_history[2]
    assert Moment("can-ind-2026-workplan", status, None).text == "in_progress"

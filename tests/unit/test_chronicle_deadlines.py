"""What is due, and what is overdue."""

from __future__ import annotations

import datetime as dt

import pytest

from policytrack.chronicle import Certainty, DueKind, due, overdue
from policytrack.vocabulary import CommitmentStatus

SETTLED = ["fulfilled", "superseded", "overtaken", "withdrawn", "not_applicable"]
OPEN = ["not_started", "in_progress", "operating", "partly_fulfilled", "missed", "suspended"]
UNTOLD = ["recurring_kept", "recurring_lapsed", "unverifiable", "unknown", "not_assessed"]


@pytest.fixture
def promise(make_agreement):
    """An agreement with one promise that has a deadline, and entries of what became of it."""

    def make(*entries, deadline="2026-06-30", **more):
        history = [{"recorded": "2026-11-22", "date": date, "value": value} | extra for date, value, extra in entries]
        return make_agreement(
            commitments=[{"pillar": "cyber", "topic": "cyber-policy", "deadline": deadline, "status": history}], **more
        )

    return make


def entry(date, value, **extra):
    return date, value, extra


def certainties(found):
    return [one.certainty for one in found]


def test_every_status_is_settled_open_or_untold():
    """The three groups of these tests hold every term of the vocabulary."""
    assert sorted([*SETTLED, *OPEN, *UNTOLD]) == sorted(CommitmentStatus)


@pytest.mark.parametrize("value", SETTLED)
def test_what_is_settled_is_not_overdue(promise, value):
    """A promise that was kept, replaced or revoked by the day is left out."""
    agreement = promise(entry("2026-06-01", value))
    assert overdue(agreement, "2026-08-01") == ()
    assert due(agreement, "2026-06-02", "2026-08-01") == ()


@pytest.mark.parametrize("value", OPEN)
def test_what_a_source_says_is_not_kept_is_certainly_overdue(promise, value):
    """The answer names the promise, its deadline and what had become of it."""
    agreement = promise(entry("2026-05-01", value))
    (found,) = overdue(agreement, "2026-07-01")
    assert (found.kind, found.what, str(found.date)) == (DueKind.DEADLINE, "cyber-1", "2026-06-30")
    assert (found.certainty, found.status) == (Certainty.CERTAIN, value)
    assert found.agreement is agreement


@pytest.mark.parametrize("value", UNTOLD)
def test_what_nobody_knows_is_possibly_overdue(promise, value):
    """A deadline that passed without news is no proof that the promise was broken."""
    assert certainties(overdue(promise(entry("2026-05-01", value)), "2026-07-01")) == [Certainty.POSSIBLE]
    assert certainties(overdue(promise(), "2026-07-01")) == [Certainty.POSSIBLE]


@pytest.mark.parametrize(
    ("deadline", "on", "expected"),
    [
        ("2026-06-30", "2026-06-30", []),
        ("2026-06-30", "2026-07-01", [Certainty.CERTAIN]),
        ("2026-06", "2026-06-01", []),
        ("2026-06", "2026-06-15", [Certainty.POSSIBLE]),
        ("2026-06", dt.date(2026, 7, 1), [Certainty.CERTAIN]),
        ("2026-06", dt.datetime(2026, 7, 1, 12, tzinfo=dt.UTC), [Certainty.CERTAIN]),
        ("2026", "2026-12-31", [Certainty.POSSIBLE]),
        ("2026", "2027", [Certainty.CERTAIN]),
    ],
)
def test_a_deadline_has_to_lie_before_the_day(promise, deadline, on, expected):
    """On its last day nothing is overdue; within a vague deadline it may be."""
    assert certainties(overdue(promise(entry("2026-01-01", "in_progress"), deadline=deadline), on)) == expected


def test_news_of_a_later_day_do_not_count(promise):
    """What was kept in August was overdue in July."""
    agreement = promise(entry("2026-05-01", "in_progress"), entry("2026-08-01", "fulfilled"))
    assert certainties(overdue(agreement, "2026-07-15")) == [Certainty.CERTAIN]
    assert overdue(agreement, "2026-08-01") == ()


def test_a_promise_that_may_have_been_kept_by_then_is_only_possibly_overdue(promise):
    """“Kept in July” leaves open whether it was on the 15th; the status told is the one that is certain."""
    agreement = promise(entry("2026-05-01", "in_progress"), entry("2026-07", "fulfilled"))
    (found,) = overdue(agreement, "2026-07-15")
    assert (found.certainty, found.status) == (Certainty.POSSIBLE, "in_progress")
    hidden = promise(entry("2026", "fulfilled"), entry("2026-06-01", "suspended"))
    assert certainties(overdue(hidden, "2026-07-15")) == [Certainty.POSSIBLE]


def test_what_nobody_knows_any_more_is_only_possibly_overdue(promise):
    """An entry that may have come by the day takes the certainty away, not the answer."""
    agreement = promise(entry("2026-05-01", "in_progress"), entry("2026-07", "unknown"))
    assert certainties(overdue(agreement, "2026-07-15")) == [Certainty.POSSIBLE]


def test_what_was_kept_stays_kept(promise):
    """A promise that was kept in time and paused later is not overdue."""
    agreement = promise(entry("2026-05-01", "fulfilled"), entry("2026-08-01", "suspended"))
    assert overdue(agreement, "2026-09-01") == ()


def test_a_withdrawn_entry_settles_nothing(promise):
    """The data took back that the promise was kept."""
    agreement = promise(
        entry("2026-05-01", "in_progress"),
        entry("2026-06-01", "fulfilled", withdrawn="2027-01-01", recorded="2026-11-22"),
    )
    assert certainties(overdue(agreement, "2026-07-01")) == [Certainty.CERTAIN]


def test_promises_without_a_deadline_are_never_overdue(make_agreement):
    """Nothing says by when they were to be kept."""
    assert overdue(make_agreement(), "2100") == ()
    assert due(make_agreement(), "1900", "2100") == ()


def test_answers_come_by_date(make_agreement):
    """The earliest comes first, and on one day the names decide."""
    promises = [("cyber-1", "2026-06"), ("cyber-2", "2026-05-01"), ("cyber-3", "2026-05-01"), ("cyber-4", "2026")]
    agreement = make_agreement(
        commitments=[{"pillar": "cyber", "topic": "cyber-policy", "deadline": date} for _, date in promises],
        term={"kind": "fixed", "end": "2026-05-31"},
    )
    assert [one.what for one in overdue(agreement, "2027")] == ["cyber-4", "cyber-2", "cyber-3", "cyber-1"]
    told = [one.what for one in due(agreement, "2026", "2027")]
    assert told == ["cyber-4", "cyber-2", "cyber-3", "term", "cyber-1"]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2026-06-01", "2026-06-29", [Certainty.POSSIBLE]),
        ("2026-06-01", "2026-06-30", [Certainty.CERTAIN]),
        ("2026-06", "2026-06", [Certainty.CERTAIN]),
        ("2026", "2026", [Certainty.CERTAIN]),
        ("2026-07-01", "2026-12-31", []),
        ("2026-01-01", "2026-05-31", []),
        (dt.date(2026, 6, 30), dt.date(2026, 6, 30), [Certainty.POSSIBLE]),
    ],
)
def test_what_is_due_lies_between_the_two_days(promise, start, end, expected):
    """Both ends count; a month that lies between them only in part is possible."""
    assert certainties(due(promise(deadline="2026-06"), start, end)) == expected


def test_what_was_settled_before_the_first_day_is_left_out(promise):
    """The day before the first decides: what is kept within the time was due in it."""
    agreement = promise(entry("2026-03-01", "fulfilled"))
    assert due(agreement, "2026-03-02", "2026-12-31") == ()
    (found,) = due(agreement, "2026-03-01", "2026-12-31")
    assert (found.certainty, found.status) == (Certainty.CERTAIN, "not_assessed")
    assert certainties(due(agreement, "2026", "2026")) == [Certainty.CERTAIN]
    assert due(agreement, "2027", "2027") == ()


def test_what_may_have_been_settled_before_is_only_possibly_due(promise):
    """“Kept in March” leaves open whether it was before the 15th."""
    agreement = promise(entry("2026-03", "fulfilled"))
    assert certainties(due(agreement, "2026-03-15", "2026-12-31")) == [Certainty.POSSIBLE]
    assert certainties(due(agreement, "2026-02-15", "2026-12-31")) == [Certainty.CERTAIN]


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ({"end": "2028"}, [("term", Certainty.CERTAIN)]),
        ({"end": "2028~"}, [("term", Certainty.POSSIBLE)]),
        ({"end": "2029"}, []),
        ({"start": "2028"}, []),
    ],
)
def test_the_end_of_a_term_is_due(make_agreement, term, expected):
    """It concerns no commitment, so it has no status; a start is not an end."""
    found = due(make_agreement(term={"kind": "fixed"} | term), "2028", "2028")
    assert [(one.what, one.certainty) for one in found] == expected
    assert {(one.kind, one.status) for one in found} <= {(DueKind.TERM_END, None)}


def test_a_meeting_that_is_to_recur_is_possibly_due(make_agreement):
    """An annual meeting is to be expected by the end of the year that began after the last one."""
    agreement = make_agreement(
        bodies=[{"name": "Joint group", "kind": "working_group", "cadence": {"value": "annual"}}],
        events=[
            {"date": "2025-02-07", "status": "announced"},
            {"date": "2025-05-01", "kind": "meeting", "bodies": ["Joint group"]},
        ],
    )
    (found,) = due(agreement, "2026", "2026")
    assert (found.kind, found.what, str(found.date)) == (DueKind.RECURRENCE, "Joint group", "2026-12-31")
    assert (found.certainty, found.status) == (Certainty.POSSIBLE, None)
    assert due(agreement, "2026-01-01", "2026-12-30") == ()

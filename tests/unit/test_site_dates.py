"""The days of a calendar: what is due, what is overdue, what ended."""

from __future__ import annotations

import pytest

from policytrack.site.dates import days

MADE = "2026-12-24"


def _days(agreement, made=MADE):
    return [(one.kind, str(one.date), one.title, one.address.partition("#")[2]) for one in days(agreement, made)]


def _promise(**more):
    return {"pillar": "cyber", "topic": "cyber-policy"} | more


def test_deadlines_that_passed_and_that_are_to_come(make_agreement):
    """One that may be to come or may have passed stands there once; one that was kept, not at all."""
    kept = [{"date": "2026-11-01", "value": "fulfilled", "recorded": "2026-11-22", "evidence": [{"source": "release"}]}]
    agreement = make_agreement(
        commitments=[
            _promise(deadline="2026-11-30", text="To act."),
            _promise(deadline="2026", text="To act within the year."),
            _promise(deadline="2027-02-01", text="To act later."),
            _promise(deadline="2026-11-30", status=kept),
        ]
    )
    assert _days(agreement) == [
        ("deadline", "2026-11-30", "Deadline: To act", "commitment.cyber-1"),
        ("deadline", "2026", "Deadline: To act within the year", "commitment.cyber-2"),
        ("deadline", "2027-02-01", "Deadline: To act later", "commitment.cyber-3"),
    ]


def test_a_long_promise_is_shortened_in_a_title(make_agreement):
    """The whole of it is in the text."""
    (one,) = days(make_agreement(commitments=[_promise(deadline="2027", text="To act " * 30 + "well.")]), MADE)
    assert one.title == f"Deadline: {'To act ' * 12}To …"
    assert one.told.endswith("To act well. Due by 2027; what became of it: not assessed.")


def test_the_end_of_a_term_says_how_it_is_renewed(make_agreement):
    """As the record has it."""
    term = {"kind": "fixed", "end": "2028", "renewal": "By letter."}
    (one,) = days(make_agreement(term=term), MADE)
    assert (one.kind, one.title, one.told) == (
        "term_end",
        "End of term",
        "The term of the agreement ends: 2028. By letter.",
    )
    (bare,) = days(make_agreement(term={"kind": "fixed", "end": "2028"}), MADE)
    assert bare.told == "The term of the agreement ends: 2028."


def test_what_a_cadence_lets_expect(make_agreement):
    """A body by its name, a commitment by its words; nothing names a day."""
    met = {"kind": "meeting", "text": "They met.", "date": "2026-03-01", "bodies": ["Joint Committee"]}
    act = {"kind": "implementing_act", "text": "Done.", "date": "2026-04-01", "about": ["cyber-1"]}
    agreement = make_agreement(
        bodies=[{"name": "Joint Committee", "kind": "joint_committee", "cadence": {"value": "annual"}}],
        commitments=[_promise(cadence={"value": "annual"}, text="To report every year.")],
        events=[{"date": "2026-02-07", "status": "announced"}, met, act],
    )
    assert _days(agreement) == [
        ("recurrence", "2027-12-31", "Expected: Joint Committee", "people"),
        ("recurrence", "2027-12-31", "Expected: To report every year", "commitment.cyber-1"),
    ]


@pytest.mark.parametrize(
    ("ended", "count"), [("2024-05-01", 1), ("2024-05", 0), ("2024-05-01~", 0), ("2024-05-01/2024-05-03", 0)]
)
def test_only_an_end_that_is_known_to_the_day_has_an_anniversary(make_agreement, ended, count):
    """A month has none."""
    events = [{"date": "2020-02-07", "status": "in_effect"}, {"date": ended, "kind": "expired", "status": "expired"}]
    found = days(make_agreement(events=events), MADE)
    assert [one.kind for one in found] == ["anniversary"] * count
    assert all(one.is_yearly for one in found)


def test_an_agreement_that_did_not_end_has_no_anniversary(make_agreement):
    """Nothing is remembered that did not happen."""
    assert days(make_agreement(), MADE) == []

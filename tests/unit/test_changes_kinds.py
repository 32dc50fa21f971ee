"""Of which kind a change is."""

from __future__ import annotations

import pytest

from policytrack.change.kinds import Knowledge, kind_of_value
from policytrack.models import Commitment, Event, Relation, StatusEntry
from policytrack.vocabulary import Absence, Adoption, Degree

EVENT = {"kind": "report", "text": "A report.", "recorded": "2026-12-01"}


@pytest.fixture
def knowledge(make_agreement):
    """What a record knew whose newest entry is of 7 February 2026, and that was verified on 22 November 2026."""
    return Knowledge(make_agreement())


@pytest.mark.parametrize(
    ("date", "kind"),
    [
        ("2026-02-06", "new_fact"),
        ("2026-02-07", "new_fact"),
        ("2026-02-08", "real_world_change"),
        ("2026-02", "new_fact"),
        ("2026-03", "real_world_change"),
        ("2026", "new_fact"),
        ("2026-12-24", "real_world_change"),
    ],
)
def test_what_is_dated_after_the_newest_entry_has_happened_since(knowledge, date, kind):
    """It counts when every day that its date can mean lies after what the old version knew."""
    assert knowledge.kind_of_entry(Event.model_validate({**EVENT, "date": date}), None) == kind


def test_the_day_of_verification_counts_where_entries_are_later(make_agreement):
    """An entry dated ahead, such as an entry into force to come, does not hide what happens before it."""
    knowledge = Knowledge(make_agreement(date="2030-01-01"))
    event = Event.model_validate({**EVENT, "date": "2026-12-01"})
    assert knowledge.kind_of_entry(event, None) == "real_world_change"


def test_a_record_whose_entries_are_all_withdrawn_knows_until_it_was_verified(make_agreement):
    """What was taken back tells nothing."""
    knowledge = Knowledge(make_agreement(events=[{"date": "2026-02-07", "withdrawn": "2026-11-22"}]))
    kinds = [
        knowledge.kind_of_entry(Event.model_validate({**EVENT, "date": date}), None)
        for date in ("2026-11-22", "2026-11-23")
    ]
    assert kinds == ["new_fact", "real_world_change"]


@pytest.mark.parametrize(
    ("value", "kind"), [("in_progress", "real_world_change"), ("unknown", "new_fact"), ("not_assessed", "new_fact")]
)
def test_a_status_has_to_say_what_happened(knowledge, value, kind):
    """That somebody looked again and found nothing is no change in the world."""
    entry = StatusEntry.model_validate({"date": "2026-12", "value": value, "recorded": "2026-12-31"})
    assert knowledge.kind_of_entry(entry, None) == kind


def test_a_status_has_to_differ_from_the_one_before(knowledge, make_agreement):
    """The same again is a new fact about the same state."""
    status = [{"date": "2026-02-07", "value": "in_progress", "recorded": "2026-02-08"}]
    (commitment,) = make_agreement(
        commitments=[{"pillar": "cyber", "topic": "cyber-policy", "status": status}]
    ).commitments
    again = StatusEntry.model_validate({"date": "2026-12", "value": "in_progress", "recorded": "2026-12-31"})
    assert knowledge.kind_of_entry(again, commitment) == "new_fact"


def test_a_commitment_counts_by_the_day_it_was_made(knowledge, make_agreement):
    """One made later is news of the world; one without a date belongs to the agreement, and was overlooked."""
    (commitment,) = make_agreement().commitments
    later = Commitment.model_validate({**commitment.model_dump(mode="json", exclude_none=True), "made": "2026-12-01"})
    assert knowledge.kind_of_entry(commitment, None) == "new_fact"
    assert knowledge.kind_of_entry(later, None) == "real_world_change"


def test_what_has_no_date_is_a_new_fact(knowledge):
    """Nobody can tell when a relation came about."""
    relation = Relation.model_validate({"type": "series", "instrument": {"title": "A letter"}})
    assert knowledge.kind_of_entry(relation, None) == "new_fact"


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (None, "Ottawa", "new_fact"),
        ("Ottawa", None, "correction"),
        ("Ottawa", "Delhi", "correction"),
        ("It is so.", "It is so. It was not.", "new_fact"),
        (Degree.UNKNOWN, Degree.AGREED, "new_fact"),
        (Degree.AGREED, Degree.UNKNOWN, "correction"),
        (Degree.AGREED, Degree.COMMITTED, "correction"),
        (Adoption.UNKNOWN, Adoption.SIGNED, "new_fact"),
        (Absence.UNKNOWN, Absence.NONE, "correction"),
        (None, Adoption.UNKNOWN, "new_fact"),
    ],
)
def test_a_value_is_new_only_where_nothing_is_taken_back(before, after, kind):
    """A term that says why there is no answer is an answer; `unknown` elsewhere is none."""
    assert kind_of_value(before, after) == kind

"""An agreement as it was, and as the data had it."""

from __future__ import annotations

import datetime as dt

import pytest

from policytrack.chronicle import as_of, known_at, learned_on
from policytrack.fields import PartialDate

LEARNED, CORRECTED = "2026-11-22", "2027-03-01"
EVENTS = [
    {"date": "2025-11", "kind": "meeting"},
    {"date": "2026-02-07", "status": "announced"},
    {"date": "2026-03", "kind": "took_effect", "status": "in_effect"},
]


def entry(date, value, **more):
    return {"date": date, "value": value, "recorded": LEARNED} | more


def statement(date, **more):
    return {"by": "CAN", "date": date, "text": "It matters.", "recorded": LEARNED} | more


def dates(entries):
    return [str(entry.date) for entry in entries]


def test_what_comes_later_is_gone(make_agreement):
    """Events, statements and statuses after the day are left out, and the status is that of the day."""
    agreement = make_agreement(
        events=EVENTS,
        statements=[statement("2026-02-08"), statement("2026-04-01")],
        commitments=[
            {
                "pillar": "cyber",
                "topic": "cyber-policy",
                "status": [entry("2026-02", "not_started"), entry("2026-05", "in_progress")],
            }
        ],
    )
    earlier = as_of(agreement, "2026-03-15")
    assert dates(earlier.events) == ["2025-11", "2026-02-07"]
    assert dates(earlier.statements) == ["2026-02-08"]
    assert dates(earlier.commitments[0].status_history) == ["2026-02"]
    assert (earlier.status, earlier.commitments[0].status) == ("announced", "not_started")
    assert earlier.title == agreement.title
    assert agreement.status == "in_effect"


@pytest.mark.parametrize("day", ["2026-04-01", dt.date(2026, 4, 1), PartialDate("2026-04-01"), "2026"])
def test_a_day_is_given_in_any_way_and_a_year_means_its_end(make_agreement, day):
    """Text, date and partial date mean the same; nothing is left out when everything has come."""
    agreement = make_agreement(events=EVENTS)
    assert as_of(agreement, day) is agreement


def test_an_agreement_is_there_from_its_first_event_with_a_status_on(make_agreement):
    """A meeting before it makes no agreement, and on the very day it is there."""
    agreement = make_agreement(events=EVENTS)
    assert as_of(agreement, "2026-02-06") is None
    assert as_of(agreement, "2026-02-07").status == "announced"


def test_an_agreement_without_any_status_is_there_from_its_first_event_on(make_agreement):
    """Nothing else says since when there is something to record."""
    agreement = make_agreement(
        events=[{"date": "2026-02-07", "kind": "meeting"}, {"date": "2026-05", "kind": "report"}]
    )
    assert as_of(agreement, "2026-02-06") is None
    assert dates(as_of(agreement, "2026-02-07").events) == ["2026-02-07"]


def test_a_vague_first_date_does_not_hide_a_later_status_that_is_certain(make_agreement):
    """Of two events that give a status, the one that has certainly come is enough."""
    agreement = make_agreement(
        events=[
            {"date": "2026", "kind": "agreed", "status": "agreed"},
            {"date": "2026-02-07", "kind": "announced", "status": "announced"},
        ]
    )
    assert agreement.status_on("2026-03-01") == "announced"
    assert dates(as_of(agreement, "2026-03-01").events) == ["2026-02-07"]


def test_what_may_have_come_counts_when_it_is_asked_for(make_agreement):
    """An event of March is possible on its first day and certain on its last."""
    agreement = make_agreement(events=EVENTS)
    assert as_of(agreement, "2026-03-01").status == "announced"
    assert as_of(agreement, "2026-03-01", possibly=True).status == "in_effect"
    assert as_of(agreement, "2026-02-28", possibly=True).status == "announced"
    assert as_of(agreement, "2026-03-31").status == "in_effect"


def test_commitments_made_later_are_not_there_yet(make_agreement):
    """A commitment with a date of its own comes with it, and a pillar without any goes."""
    agreement = make_agreement(
        commitments=[
            {"pillar": "cyber", "topic": "cyber-policy"},
            {"pillar": "cyber", "topic": "threat-information", "made": "2026-06"},
            {"pillar": "illicit-drugs", "topic": "precursors", "made": "2026-07-01"},
        ]
    )
    assert [one.id for one in as_of(agreement, "2026-06-29").commitments] == ["cyber-1"]
    assert [one.pillar for one in as_of(agreement, "2026-06-30").pillars] == ["cyber"]
    assert [one.id for one in as_of(agreement, "2026-06-30").commitments] == ["cyber-1", "cyber-2"]
    assert len(as_of(agreement, "2026-07-01").commitments) == 3
    assert [one.id for one in as_of(agreement, "2026-06-01", possibly=True).commitments] == ["cyber-1", "cyber-2"]


def test_what_was_withdrawn_counts_for_nothing(make_agreement):
    """A withdrawn event gives neither existence nor status; it stays marked where the agreement is there."""
    wrong = {"date": "2026-02-07", "status": "announced", "withdrawn": CORRECTED}
    agreement = make_agreement(events=[wrong, {"date": "2026-02-20", "status": "agreed"}])
    assert as_of(agreement, "2026-02-10") is None
    later = as_of(agreement, "2026-02-20")
    assert later.status == "agreed"
    assert later.date == PartialDate("2026-02-20")
    assert later.events[0].withdrawn == PartialDate(CORRECTED)


def test_a_record_of_which_every_event_was_withdrawn_was_never_there(make_agreement):
    """Nothing that still stands says that there was an agreement."""
    agreement = make_agreement(events=[{"date": "2026-02-07", "status": "announced", "withdrawn": CORRECTED}])
    assert as_of(agreement, "2030") is None
    assert known_at(agreement, "2027-02-28").status == "announced"
    assert known_at(agreement, CORRECTED) is None


def test_the_data_knew_what_was_recorded_by_the_day(make_agreement):
    """Entries recorded later are gone, whatever they are about; before the first event there was no record."""
    agreement = make_agreement(
        events=[EVENTS[1], {**EVENTS[2], "recorded": CORRECTED}],
        statements=[statement("2026-02-08"), statement("2026-02-09", recorded=CORRECTED)],
        commitments=[
            {
                "pillar": "cyber",
                "topic": "cyber-policy",
                "status": [entry("2026-02", "not_started"), entry("2026-02-28", "in_progress", recorded=CORRECTED)],
            }
        ],
    )
    assert known_at(agreement, "2026-11-21") is None
    then = known_at(agreement, "2027-02-28")
    assert dates(then.events) == ["2026-02-07"]
    assert dates(then.statements) == ["2026-02-08"]
    assert then.commitments[0].status == "not_started"
    assert known_at(agreement, CORRECTED) is agreement


def test_a_back_dated_correction_changes_what_was_true_but_not_what_was_said(make_agreement):
    """The wrong entry is withdrawn, the right one is dated as early; the data of the day before still says the old."""
    corrected = make_agreement(
        events=[
            {"date": "2026-02-07", "kind": "signed", "status": "signed", "withdrawn": CORRECTED},
            {"date": "2026-02-07", "kind": "announced", "status": "announced", "recorded": CORRECTED},
        ]
    )
    before = make_agreement(events=[{"date": "2026-02-07", "kind": "signed", "status": "signed"}])
    assert as_of(before, "2026-02-07").status == "signed"
    assert as_of(corrected, "2026-02-07").status == "announced"
    assert known_at(corrected, "2027-02-28") == before
    assert as_of(known_at(corrected, "2027-02-28"), "2026-02-07") == before
    assert known_at(corrected, CORRECTED).status == "announced"


def test_a_correction_of_a_status_does_the_same(make_agreement):
    """What became of a commitment has the same two clocks."""

    def made(*entries):
        return make_agreement(commitments=[{"pillar": "cyber", "topic": "cyber-policy", "status": [*entries]}])

    wrong = entry("2026-05", "fulfilled")
    corrected = made(wrong | {"withdrawn": CORRECTED}, entry("2026-05", "in_progress", recorded=CORRECTED))
    assert as_of(corrected, "2026-06").commitments[0].status == "in_progress"
    assert known_at(corrected, "2027-02-28") == made(wrong)


def test_nobody_knew_that_an_entry_would_be_withdrawn(make_agreement):
    """What was withdrawn later stands like any other entry, without the mark."""
    agreement = make_agreement(
        events=EVENTS[1:2], statements=[statement("2026-02-08", withdrawn="2027-01-01"), statement("2026-02-09")]
    )
    assert [one.withdrawn for one in known_at(agreement, "2026-12-31").statements] == [None, None]
    assert dates(known_at(agreement, "2027-01-01").statements) == ["2026-02-09"]


def test_the_clocks_can_be_turned_in_either_order(make_agreement):
    """An entry that was withdrawn since is still what the data said, whichever clock is turned first."""
    agreement = make_agreement(
        events=[
            EVENTS[1],
            {"date": "2026-03-01", "kind": "signed", "status": "signed", "withdrawn": CORRECTED},
            {"date": "2026-04-01", "kind": "took_effect", "status": "in_effect"},
        ]
    )
    one = known_at(as_of(agreement, "2026-03-15"), "2027-01-01")
    other = as_of(known_at(agreement, "2027-01-01"), "2026-03-15")
    assert one == other
    assert one.status == "signed"


def test_a_changed_copy_counts_its_own_commitments(make_agreement):
    """The flattened commitments are those of the copy, though the original has listed its own before."""
    agreement = make_agreement(
        commitments=[
            {"pillar": "cyber", "topic": "cyber-policy"},
            {"pillar": "cyber", "topic": "threat-information", "made": "2026-06"},
        ]
    )
    assert len(agreement.commitments) == 2
    assert len(as_of(agreement, "2026-05").commitments) == 1
    assert len(agreement.model_copy(update={"pillars": agreement.pillars[:0]}).commitments) == 0
    assert len(agreement.model_copy().commitments) == 2


def test_the_days_of_learning_are_those_of_every_dated_entry(make_agreement):
    """Events, statements and statuses count, each with the day on which it was taken back; each day once."""
    agreement = make_agreement(
        events=EVENTS,
        statements=[statement("2026-02-08", recorded="2026-12-01")],
        commitments=[
            {
                "pillar": "cyber",
                "topic": "cyber-policy",
                "status": [entry("2026-03", "unknown", withdrawn=CORRECTED)],
            }
        ],
    )
    assert [str(day) for day in learned_on(agreement)] == [LEARNED, "2026-12-01", CORRECTED]

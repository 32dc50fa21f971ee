"""Rules of time."""

from __future__ import annotations

import pytest

EVIDENCE = [{"source": "fjord-gazette", "passage": "said so"}]


def meeting(date, recorded="2023-10-20"):
    return {"date": date, "kind": "meeting", "text": "They met.", "recorded": recorded, "evidence": EVIDENCE}


def entry(date, value="in_progress"):
    return {"date": date, "value": value, "recorded": "2023-10-20", "evidence": EVIDENCE}


@pytest.mark.parametrize(
    ("date", "message"),
    [
        ("2023-02-30", "2023-02-30 does not exist: month 2 of 2023 has 28 days"),
        ("2023-02-29~", "2023-02-29 does not exist: month 2 of 2023 has 28 days"),
        ("2023-01/2023-04-31", "2023-04-31 does not exist: month 4 of 2023 has 30 days"),
    ],
)
def test_days_are_in_the_calendar(draft, problems, date, message):
    """The missing day is named, wherever in the date it stands."""
    draft["events"].insert(0, meeting(date))
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer, problem.value) == ("PT220", ("events", 0, "date"), date)
    assert problem.message == message


def test_the_last_day_of_february_is_a_day_in_leap_years(draft, found):
    """29 February 2020 exists."""
    draft["events"].insert(0, meeting("2020-02-29"))
    assert found(draft) == []


def test_every_date_of_a_record_is_looked_at(draft, found):
    """Dates stand in many places, and none is passed over."""
    day = "2023-06-31"
    draft["representatives"] = [
        {"name": "A", "party": "KEN", "office": "o", "capacity": "agreed", "date": day, "evidence": EVIDENCE}
    ]
    draft["pillars"][0]["commitments"][0] |= {"deadline": day, "status": [{**entry(day), "recorded": "2023-09-31"}]}
    draft["term"] = {"kind": "fixed", "start": day, "end": "2024-06-31", "evidence": EVIDENCE}
    draft["statements"] = [{"by": "KEN", "date": day, "text": "t", "recorded": "2023-09-31", "evidence": EVIDENCE}]
    draft["relations"] = [{"type": "series", "instrument": {"title": "t", "date": day}}]
    draft["sources"][0]["published"] = day
    draft["last_verified"] = "2023-11-31"
    assert {pointer for code, pointer in found(draft) if code == "PT220"} == {
        ("representatives", 0, "date"),
        ("pillars", 0, "commitments", 0, "deadline"),
        ("pillars", 0, "commitments", 0, "status", 0, "date"),
        ("pillars", 0, "commitments", 0, "status", 0, "recorded"),
        ("term", "start"),
        ("term", "end"),
        ("statements", 0, "date"),
        ("statements", 0, "recorded"),
        ("relations", 0, "instrument", "date"),
        ("sources", 0, "published"),
        ("last_verified",),
    }


def test_intervals_run_forward(draft, problems):
    """The interval turned round is suggested."""
    draft["events"][0]["date"] = "2023-09-14/2023-08"
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer) == ("PT221", ("events", 0, "date"))
    assert problem.suggestion == "2023-08/2023-09-14"


@pytest.mark.parametrize(("date", "codes"), [("2023-10-21", ["PT222"]), ("2023-10", []), ("2023-11~", [])])
def test_an_entry_is_recorded_after_it_happened(draft, problems, date, codes):
    """Only what certainly lies after the day of recording is refused."""
    draft["events"][0]["date"] = date
    draft["last_verified"] = "2023-12-01"
    assert [problem.code for problem in problems(draft)] == codes


@pytest.mark.parametrize(
    ("term", "codes"),
    [
        ({"start": "2024-02", "end": "2024-01-31"}, ["PT223"]),
        ({"start": "2024-02", "end": "2024"}, []),
        ({"start": "2024-02"}, []),
        ({"end": "2024-02"}, []),
    ],
)
def test_a_term_does_not_end_before_it_begins(draft, problems, term, codes):
    """Only an end that certainly lies before the start is refused."""
    draft["term"] = {"kind": "fixed", **term, "evidence": EVIDENCE}
    assert [problem.code for problem in problems(draft)] == codes


@pytest.mark.parametrize(
    ("published", "codes"), [("2023-10-21", ["PT224"]), ("2023-11~", []), ("2023", []), (None, [])]
)
def test_a_source_newer_than_the_verification_is_a_warning(draft, problems, published, codes):
    """Sources without a date, or with one that may be earlier, are passed over."""
    del draft["sources"][0]["published"]
    if published:
        draft["sources"][0]["published"] = published
    assert [problem.code for problem in problems(draft)] == codes


def test_the_verification_is_not_older_than_the_newest_entry(draft, problems):
    """The day of the newest entry is suggested, whether it is one of recording or of happening."""
    draft["last_verified"] = "2023-09-01"
    draft["pillars"][0]["commitments"][0]["status"] = [{**entry("2023-09-30"), "recorded": "2023-11-30"}]
    draft["sources"][0]["published"] = "2023"
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer, problem.suggestion) == ("PT225", ("last_verified",), "2023-11-30")
    assert problem.message.endswith("an entry was recorded on 2023-11-30")


def test_a_vague_date_may_reach_beyond_the_verification(draft, found):
    """A year that is not over is not newer than a day in it."""
    draft["events"][0]["date"] = "2023/2024"
    draft["events"].append(meeting("2023-11~"))
    assert found(draft) == []


def test_events_stand_oldest_first(draft, problems):
    """The event that has to move is named, with the date it must precede."""
    draft["events"] += [meeting("2023-10-02"), meeting("2023-10-01"), meeting("2023-10"), meeting("2023-09")]
    told = [(problem.code, problem.pointer) for problem in problems(draft)]
    assert told == [("PT226", ("events", 2, "date")), ("PT226", ("events", 4, "date"))]
    assert problems(draft)[0].message == "this event is dated 2023-10-01, but stands after one of 2023-10-02"


def test_dates_that_share_a_day_are_not_out_of_order(draft, found):
    """A month may stand after a day in it."""
    draft["events"] = [meeting("2023-09-20"), meeting("2023-09"), meeting("2023-08~"), draft["events"][0]]
    assert found(draft) == [("PT226", ("events", 3, "date"))]
    draft["events"][0]["date"] = "2023-09-13"
    assert found(draft) == []


def test_an_odd_interval_does_not_hide_an_event_out_of_order(draft, found):
    """The texts stand in order, the days do not: an interval can end before its start's year is over."""
    draft["events"] = [meeting("2022-12"), meeting("2022/2022-01"), draft["events"][0]]
    assert found(draft) == [("PT226", ("events", 1, "date"))]


def test_entries_of_a_status_stand_oldest_first(draft, problems):
    """What holds for events holds for what became of a commitment."""
    draft["pillars"][0]["commitments"][0]["status"] = [entry("2023-10-02"), entry("2023-10"), entry("2023-09-30")]
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer) == ("PT227", ("pillars", 0, "commitments", 0, "status", 2, "date"))


@pytest.mark.parametrize(
    ("withdrawn", "codes"), [("2023-10-19", ["PT228"]), ("2023-10-20", ["PT228"]), ("2023-10-21", [])]
)
def test_an_entry_is_withdrawn_after_it_was_recorded(draft, problems, withdrawn, codes):
    """On the same day there was nothing that anybody could have cited."""
    draft["events"].append(meeting("2023-10-01") | {"withdrawn": withdrawn})
    assert [problem.code for problem in problems(draft)] == codes


def test_every_sort_of_entry_can_be_withdrawn_too_early(draft, problems):
    """Statuses, events and statements are looked at alike; both days are named."""
    taken_back = {"withdrawn": "2023-10-01"}
    draft["pillars"][0]["commitments"][0]["status"] = [entry("2023-09-30") | taken_back]
    draft["events"].append(meeting("2023-10-01") | taken_back)
    statement = {"by": "KEN", "date": "2023-10", "text": "t", "recorded": "2023-10-20", "evidence": EVIDENCE}
    draft["statements"] = [statement | taken_back]
    told = problems(draft)
    assert [(problem.code, problem.pointer) for problem in told] == [
        ("PT228", ("pillars", 0, "commitments", 0, "status", 0, "withdrawn")),
        ("PT228", ("events", 1, "withdrawn")),
        ("PT228", ("statements", 0, "withdrawn")),
    ]
    assert told[0].message == "this was recorded on 2023-10-20, but withdrawn on 2023-10-01, no later"


def test_the_day_of_a_withdrawal_and_of_a_later_promise_exist(draft, found):
    """They are dates like any other."""
    draft["events"].append(meeting("2023-10-01") | {"withdrawn": "2023-11-31"})
    draft["pillars"][0]["commitments"][0]["made"] = "2023-02-30"
    assert found(draft) == [
        ("PT220", ("pillars", 0, "commitments", 0, "made")),
        ("PT220", ("events", 1, "withdrawn")),
    ]

"""Whether what is to recur does recur."""

from __future__ import annotations

import datetime as dt

import pytest

from policytrack.chronicle import Keeping, recurrences

FOUNDED = {"date": "2020-02-07", "status": "announced"}


def meeting(date, *bodies, **more):
    return {"date": date, "kind": "meeting", "bodies": [*(bodies or ("Joint group",))]} | more


@pytest.fixture
def group(make_agreement):
    """The recurrence of a body on a day, given its cadence and the dates of its meetings."""

    def ask(*dates, on, cadence="annual", **rhythm):
        body = {"name": "Joint group", "kind": "working_group", "cadence": {"value": cadence} | rhythm}
        agreement = make_agreement(
            "can-ind-2020-workplan", bodies=[body], events=[FOUNDED, *(meeting(date) for date in dates)]
        )
        (found,) = recurrences(agreement, on)
        return found

    return ask


def lapsed(found):
    return [str(period) for period in found.lapsed]


def test_an_annual_meeting_held_each_year_is_kept(group):
    """Calendar years count, not twelve months; the next is to be expected by the end of the year to come."""
    found = group("2023-07-19", "2024-10-23", "2025-01-09", on="2026-03-01")
    assert (found.what, found.keeping, found.lapsed) == ("Joint group", Keeping.KEPT, ())
    assert [str(event.date) for event in found.occurrences] == ["2023-07-19", "2024-10-23", "2025-01-09"]
    assert str(found.expected_by) == "2026-12-31"
    assert found.cadence.value == "annual"


def test_a_year_without_a_meeting_on_the_record_has_lapsed(group):
    """Each such year is named; the year that runs has not lapsed yet."""
    found = group("2022-07-19", "2025-01-09", on="2026-12-31")
    assert (found.keeping, lapsed(found)) == (Keeping.LAPSED, ["2023-01/2023-12", "2024-01/2024-12"])
    later = group("2022-07-19", "2025-01-09", on="2027-01-01")
    assert lapsed(later) == ["2023-01/2023-12", "2024-01/2024-12", "2026-01/2026-12"]
    assert str(later.expected_by) == "2027-12-31"


def test_a_meeting_of_the_running_period_puts_the_next_into_the_one_after(group):
    """What has been held this year is to be expected next year."""
    assert str(group("2025-01-09", "2026-01-09", on="2026-03-01").expected_by) == "2027-12-31"


@pytest.mark.parametrize(
    ("cadence", "period", "expected_by"),
    [
        ("monthly", "2025-04/2025-04", "2026-05-31"),
        ("quarterly", "2025-04/2025-06", "2026-06-30"),
        ("twice_yearly", "2025-07/2025-12", "2026-06-30"),
        ("annual", None, "2026-12-31"),
        ("biennial", None, "2027-12-31"),
    ],
)
def test_periods_are_those_of_the_calendar(group, cadence, period, expected_by):
    """Months, quarters, half-years, years, and pairs of years that begin with an even one."""
    found = group("2025-03-31", on="2026-05-15", cadence=cadence)
    assert (lapsed(found)[0] if found.lapsed else None) == period
    assert str(found.expected_by) == expected_by


def test_about_doubles_the_period(group):
    """“About once a year” is counted in pairs of years."""
    assert group("2022-07-19", "2024-07-19", on="2026-01-01", approximate=True).keeping is Keeping.KEPT
    assert group("2022-07-19", "2024-07-19", on="2026-01-01", approximate=False).keeping is Keeping.LAPSED
    assert group("2022-07-19", on="2026-01-01", approximate=True).keeping is Keeping.LAPSED


@pytest.mark.parametrize("cadence", ["regular", "continuous", "ad_hoc", "unknown"])
def test_a_cadence_without_an_interval_cannot_be_counted(group, cadence):
    """The meetings are listed all the same; nothing is said of the next."""
    found = group("2022-07-19", "2027-01-01", on="2026-01-01", cadence=cadence)
    assert (found.keeping, len(found.occurrences), found.expected_by) == (Keeping.NOT_COUNTABLE, 1, None)


def test_without_a_meeting_on_the_record_nothing_has_begun(group):
    """A meeting after the day does not count either."""
    found = group(on="2026-01-01")
    assert (found.keeping, found.occurrences, found.expected_by) == (Keeping.NOT_BEGUN, (), None)
    assert group("2026-01-02", on="2026-01-01").keeping is Keeping.NOT_BEGUN


def test_a_vague_date_can_keep_a_cadence_only_possibly(group):
    """A meeting “in late 2024 or early 2025” may have kept either year, and certainly not both."""
    found = group("2023-05-01", "2024-12/2025-01", on="2026-01-01")
    assert (found.keeping, found.lapsed) == (Keeping.POSSIBLY_KEPT, ())
    assert group("2023-05-01", "2024-12/2025-01", "2025-06", "2024-03", on="2026-01-01").keeping is Keeping.KEPT


def test_a_first_meeting_that_may_be_still_to_come_is_no_certain_beginning(group):
    """“In 2026” leaves open on 1 February whether anything has been held."""
    assert group("2026", on="2026-02-01").keeping is Keeping.POSSIBLY_KEPT
    assert group("2026", on="2026-12-31").keeping is Keeping.KEPT


def test_counting_begins_where_the_first_meeting_may_have_been(group):
    """“Around the new year of 2022” may have kept 2021, so that year counts, and only possibly as kept."""
    assert group("2021-12/2022-01", "2022-05", on="2023-01-01").keeping is Keeping.POSSIBLY_KEPT
    assert group("2022-01", "2022-05", on="2023-01-01").keeping is Keeping.KEPT


def test_a_further_meeting_that_may_be_still_to_come_takes_no_certainty_away(group):
    """What has certainly been held is enough."""
    assert group("2025-05-01", "2026", on="2026-02-01").keeping is Keeping.KEPT


def test_a_vague_day_means_its_last(group):
    """Asked for 2026, November has passed without a meeting after that of October."""
    assert lapsed(group("2026-10-05", on="2026", cadence="monthly")) == ["2026-11/2026-11"]
    assert lapsed(group("2023-05-01", on="2024/2026")) == ["2024-01/2024-12", "2025-01/2025-12"]


@pytest.mark.parametrize("on", ["2026", dt.date(2026, 12, 31), dt.datetime(2026, 12, 31, 9, tzinfo=dt.UTC)])
def test_the_day_is_given_in_any_way_and_a_year_means_its_end(group, on):
    """On the last day of 2026 the year has not ended without a meeting, but 2025 has."""
    assert lapsed(group("2024-05-01", on=on)) == ["2025-01/2025-12"]


def test_only_meetings_of_the_body_count(make_agreement):
    """Another body, another kind of event and a withdrawn meeting are passed over; an alias is the body."""
    bodies = [
        {"name": "Joint group", "aliases": ["JG"], "kind": "working_group", "cadence": {"value": "annual"}},
        {"name": "Other group", "kind": "working_group"},
    ]
    agreement = make_agreement(
        "can-ind-2020-workplan",
        bodies=bodies,
        events=[
            FOUNDED,
            meeting("2021-05-01", "JG"),
            meeting("2022-05-01", "Other group"),
            meeting("2023-05-01", kind="report"),
            meeting("2024-05-01", withdrawn="2027-01-01"),
            meeting("2025-05-01", "Other group", "Joint group"),
        ],
    )
    (found,) = recurrences(agreement, "2026-01-01")
    assert [event.date.year for event in found.occurrences] == [2021, 2025]


@pytest.fixture
def repeated(make_agreement):
    """A commitment that is to recur each year, with events and what differs from a plain promise."""

    def make(*events, **more):
        promise = {"pillar": "cyber", "topic": "cyber-policy", "cadence": {"value": "annual"}} | more
        return make_agreement("can-ind-2020-workplan", commitments=[promise], events=[FOUNDED, *events])

    return make


def test_acts_about_a_commitment_keep_its_cadence(repeated):
    """Meetings and implementing acts that name it count; announcements and acts about something else do not."""
    agreement = repeated(
        {"date": "2021-05-01", "kind": "implementing_act", "about": ["cyber-1"]},
        {"date": "2022-05-01", "kind": "meeting", "about": ["cyber-1"]},
        {"date": "2023-05-01", "kind": "announced", "about": ["cyber-1"]},
        {"date": "2024-05-01", "kind": "implementing_act"},
    )
    (found,) = recurrences(agreement, "2025-01-01")
    assert found.what == "cyber-1"
    assert [event.date.year for event in found.occurrences] == [2021, 2022]
    assert lapsed(found) == ["2023-01/2023-12", "2024-01/2024-12"]


def test_acts_before_a_promise_was_made_do_not_keep_it(repeated):
    """What was held earlier was held without it; the agreement's date counts where the promise has none."""
    acts = [{"date": f"{year}-05-01", "kind": "implementing_act", "about": ["cyber-1"]} for year in (2021, 2022, 2023)]
    assert len(recurrences(repeated(*acts), "2024-01-01")[0].occurrences) == 3
    (found,) = recurrences(repeated(*acts, made="2022-06"), "2024-01-01")
    assert [event.date.year for event in found.occurrences] == [2023]
    (found,) = recurrences(repeated(*acts, made="2022-05"), "2024-01-01")
    assert [event.date.year for event in found.occurrences] == [2022, 2023]


@pytest.mark.parametrize("value", ["superseded", "overtaken", "withdrawn", "not_applicable"])
def test_a_commitment_that_no_longer_stands_is_not_counted(repeated, value):
    """From the day on which it fell away nothing is to be expected."""
    agreement = repeated(status=[{"date": "2024-06-01", "value": value, "recorded": "2026-11-22"}])
    assert recurrences(agreement, "2024-06-01") == ()
    assert [found.what for found in recurrences(agreement, "2024-05-31")] == ["cyber-1"]


def test_a_commitment_that_was_kept_goes_on_recurring(repeated):
    """What was delivered once is to be delivered again."""
    agreement = repeated(status=[{"date": "2024-06-01", "value": "fulfilled", "recorded": "2026-11-22"}])
    assert [found.what for found in recurrences(agreement, "2025")] == ["cyber-1"]


def test_what_has_no_cadence_does_not_recur(make_agreement):
    """Neither a body nor a commitment without one is listed."""
    agreement = make_agreement(bodies=[{"name": "Joint group", "kind": "working_group"}])
    assert recurrences(agreement, "2030") == ()

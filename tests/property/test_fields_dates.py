"""Laws of partial dates that hold for every date."""

from __future__ import annotations

import datetime as dt
import re

from hypothesis import given
from hypothesis import strategies as st

from policytrack.fields import DATE_PATTERN, PartialDate

DAYS = st.dates(dt.date(1001, 1, 1), dt.date(2998, 12, 31))
WRITTEN = st.from_regex(re.compile(DATE_PATTERN), fullmatch=True).filter(lambda text: not text.endswith("\n"))
SINGLE = st.builds(
    lambda day, length, about: day.isoformat()[:length] + about,
    DAYS,
    st.sampled_from([4, 7, 10]),
    st.sampled_from(["", "~"]),
)
REAL = st.one_of(SINGLE, st.builds("{}/{}".format, SINGLE, SINGLE)).map(PartialDate)


@given(WRITTEN)
def test_the_text_survives(text):
    """A date gives back the text it was made from, and a date made from that is equal."""
    date = PartialDate(text)
    assert str(date) == text
    assert PartialDate(str(date)) == date
    assert eval(repr(date)) == date  # noqa: S307 - our own text


@given(WRITTEN)
def test_no_written_date_breaks_the_sort_key(text):
    """Every text of the pattern can be sorted, and asking whether its days exist tells whether they can be had."""
    date = PartialDate(text)
    earliest, latest, _ = date.sort_key
    assert earliest <= latest
    try:
        days = (date.earliest, date.latest)
    except ValueError:
        assert not date.exists
    else:
        assert date.exists
        assert days == (earliest, latest)


@given(DAYS)
def test_a_day_round_trips(day):
    """A day and the date of that day are the same."""
    date = PartialDate.of(day)
    assert (date.earliest, date.latest, date.span_days) == (day, day, 1)


@given(DAYS)
def test_coarser_dates_hold_finer_ones(day):
    """The year holds the month, the month holds the day, and no other day of the calendar is missed."""
    year, month, date = (PartialDate(day.isoformat()[:length]) for length in (4, 7, 10))
    assert date.certainly_within(month, month)
    assert month.certainly_within(year, year)
    assert (month.latest + dt.timedelta(days=1)).day == month.earliest.day == 1
    assert year.latest + dt.timedelta(days=1) == year.earliest.replace(year=year.year + 1)


@given(SINGLE)
def test_about_widens_on_both_sides_by_one_unit(text):
    """An "about" date begins where the unit before begins, and ends where the unit after ends."""
    exact, about = PartialDate(text.rstrip("~")), PartialDate(text.rstrip("~") + "~")
    before = PartialDate((exact.earliest - dt.timedelta(days=1)).isoformat()[: len(str(exact))])
    after = PartialDate((exact.latest + dt.timedelta(days=1)).isoformat()[: len(str(exact))])
    assert (about.earliest, about.latest) == (before.earliest, after.latest)
    assert exact.certainly_within(about, about)


@given(REAL, REAL)
def test_certain_implies_possible(one, other):
    """What holds for all days holds for some."""
    assert one.possibly_before(other) or not one.certainly_before(other)
    assert one.possibly_on_or_before(other) or not one.certainly_on_or_before(other)
    assert one.possibly_within(other, other) or not one.certainly_within(other, other)
    assert one.certainly_on_or_before(other) or not one.certainly_before(other)


@given(REAL, REAL)
def test_either_one_is_before_or_they_overlap(one, other):
    """Of "before", "after" and "sharing a day" exactly one holds; sharing is mutual."""
    assert [one.certainly_before(other), other.certainly_before(one), one.overlaps(other)].count(True) == 1
    assert one.overlaps(other) is other.overlaps(one)


@given(REAL, REAL)
def test_not_before_is_the_other_not_after(one, other):
    """Nothing is certainly before another unless the other cannot come first or at once."""
    assert one.certainly_before(other) is not other.possibly_on_or_before(one)


@given(REAL, REAL, REAL)
def test_certainly_before_is_an_order(one, other, third):
    """It is irreflexive and transitive, and the sort key agrees with it."""
    assert not one.certainly_before(one)
    if one.certainly_before(other):
        assert one.sort_key < other.sort_key
        assert one.certainly_before(third) or not other.certainly_before(third)


@given(REAL, REAL)
def test_possibly_before_means_some_pair_of_days(one, other):
    """The first day of one and the last day of the other decide."""
    assert one.possibly_before(other) is PartialDate.of(one.earliest).certainly_before(PartialDate.of(other.latest))

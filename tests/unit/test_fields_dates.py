"""Partial dates: text, days, comparison, pydantic."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
import re

import jsonschema_rs
import pytest
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from policytrack.fields import DATE_ERROR, DATE_PATTERN, DatePrecision, PartialDate

GOOD = [
    "1000",
    "2999",
    "2026",
    "2026-02",
    "2026-02-07",
    "2026-02-30",
    "2025-02-29",
    "2026~",
    "2026-05~",
    "2026-02-07~",
    "2026-02-06/2026-02-07",
    "2026~/2027-01",
]
BAD = [
    "",
    "0999",
    "3000",
    "26",
    "2026-2",
    "2026-00",
    "2026-13",
    "2026-02-00",
    "2026-02-32",
    "2026-02-07T00:00",
    " 2026",
    "2026 ",
    "2026?",
    "2026~~",
    "~2026",
    "2026/",
    "/2026",
    "2026/2027/2028",
    "2026-02-07/..",
    "२०२६",
]


class Meeting(BaseModel):
    """A model as the package's own are: strict, frozen, closed."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")
    date: PartialDate


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize("text", GOOD)
def test_a_text_of_the_pattern_makes_a_date_in_every_engine(text):
    """The constructor, Python, Rust and a second JSON Schema engine accept the same texts."""
    assert str(PartialDate(text)) == text
    assert re.search(DATE_PATTERN, text)
    assert TypeAdapter(PartialDate).validate_python(text) == PartialDate(text)
    assert jsonschema_rs.is_valid({"pattern": DATE_PATTERN}, text)


@pytest.mark.parametrize("text", BAD)
def test_any_other_text_is_refused_in_every_engine(text):
    """The constructor, Python, Rust and a second JSON Schema engine refuse the same texts."""
    with pytest.raises(ValueError, match="is not a date such as 2026"):
        PartialDate(text)
    assert not re.search(DATE_PATTERN, text)
    with pytest.raises(ValidationError):
        TypeAdapter(PartialDate).validate_python(text)
    assert not jsonschema_rs.is_valid({"pattern": DATE_PATTERN}, text)


def test_a_line_break_after_the_date_is_refused():
    """Python's `$` would let one pass; the constructor and Rust do not."""
    with pytest.raises(ValueError, match="is not a date"):
        PartialDate("2026-02-07\n")
    with pytest.raises(ValidationError):
        TypeAdapter(PartialDate).validate_python("2026-02-07\n")


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "span_days"),
    [
        ("2026", "2026-01-01", "2026-12-31", 365),
        ("2024", "2024-01-01", "2024-12-31", 366),
        ("2026-02", "2026-02-01", "2026-02-28", 28),
        ("2024-02", "2024-02-01", "2024-02-29", 29),
        ("2026-12", "2026-12-01", "2026-12-31", 31),
        ("2026-02-07", "2026-02-07", "2026-02-07", 1),
        ("2026~", "2025-01-01", "2027-12-31", 1095),
        ("2026-05~", "2026-04-01", "2026-06-30", 91),
        ("2026-01~", "2025-12-01", "2026-02-28", 90),
        ("2026-12~", "2026-11-01", "2027-01-31", 92),
        ("2026-01-01~", "2025-12-31", "2026-01-02", 3),
        ("2026-02-06/2026-02-07", "2026-02-06", "2026-02-07", 2),
        ("2026-02/2026-03-05", "2026-02-01", "2026-03-05", 33),
        ("2026-02~/2026", "2026-01-01", "2026-12-31", 365),
        ("1000~", "0999-01-01", "1001-12-31", 1095),
        ("2999~", "2998-01-01", "3000-12-31", 1095),
    ],
)
def test_a_date_spans_the_days_it_can_mean(text, earliest, latest, span_days):
    """A year or month means all its days, "about" one unit more on each side, an interval all from start to end."""
    date = PartialDate(text)
    assert (date.earliest, date.latest, date.span_days) == (day(earliest), day(latest), span_days)
    assert date.sort_key == (day(earliest), day(latest), text)
    assert date.exists


@pytest.mark.parametrize(
    ("text", "precision", "is_approximate", "year"),
    [
        ("2026", DatePrecision.YEAR, False, 2026),
        ("2026~", DatePrecision.YEAR, True, 2026),
        ("2026-01~", DatePrecision.MONTH, True, 2026),
        ("2026-02-07", DatePrecision.DAY, False, 2026),
        ("2026-02-07~", DatePrecision.DAY, True, 2026),
        ("2025-12/2026", DatePrecision.INTERVAL, False, 2025),
        ("2025/2026-02-07~", DatePrecision.INTERVAL, True, 2025),
    ],
)
def test_a_date_says_how_closely_it_is_known(text, precision, is_approximate, year):
    """Precision, "about" and the year come from the text; widening does not move the year."""
    date = PartialDate(text)
    assert (date.precision, date.is_approximate, date.year) == (precision, is_approximate, year)


@pytest.mark.parametrize(
    ("text", "message", "clamped"),
    [
        ("2026-02-30", "2026-02-30 does not exist: February 2026 has 28 days", ("2026-02-28", "2026-02-28")),
        ("2025-02-29~", "2025-02-29 does not exist: February 2025 has 28 days", ("2025-02-27", "2025-03-01")),
        ("2026-04-31/2026-05", "2026-04-31 does not exist: April 2026 has 30 days", ("2026-04-30", "2026-05-31")),
        ("2026-01/2026-06-31", "2026-06-31 does not exist: June 2026 has 30 days", ("2026-01-01", "2026-06-30")),
    ],
)
def test_a_missing_day_is_named_when_days_are_asked_for(text, message, clamped):
    """A day that the calendar does not have can be held and sorted, but not reckoned with."""
    date = PartialDate(text)
    assert not date.exists
    for attribute in ("earliest", "latest", "span_days"):
        with pytest.raises(ValueError, match=f"^{message}$"):
            getattr(date, attribute)
    with pytest.raises(ValueError, match=message):
        PartialDate("2026").certainly_before(date)
    assert date.sort_key == (day(clamped[0]), day(clamped[1]), text)


@pytest.mark.parametrize(
    ("text", "is_ordered"),
    [
        ("2026-02-07", True),
        ("2026-02-06/2026-02-07", True),
        ("2026-02-07/2026-02-07", True),
        ("2026-02-07/2026-02", True),
        ("2026-05~/2026-04", True),
        ("2026-05/2026-04", False),
        ("2026-02-07/2026-02-06", False),
    ],
)
def test_an_interval_is_ordered_when_its_start_can_come_first(text, is_ordered):
    """Only an interval that ends before its start can begin is out of order."""
    assert PartialDate(text).is_ordered is is_ordered


def test_an_interval_written_backwards_is_taken_the_other_way_round():
    """The days are the same either way, so `earliest` is never after `latest`."""
    backwards, forwards = PartialDate("2026-05/2026-02"), PartialDate("2026-02/2026-05")
    assert (backwards.earliest, backwards.latest) == (forwards.earliest, forwards.latest)
    assert backwards.exists


@pytest.mark.parametrize(
    ("one", "other", "certainly", "possibly"),
    [
        ("2026-02-06", "2026-02-07", True, True),
        ("2026-02-07", "2026-02-07", False, False),
        ("2026-02-08", "2026-02-07", False, False),
        ("2026-02", "2026-02-07", False, True),
        ("2026-02", "2026-02", False, True),
        ("2026-01", "2026-02", True, True),
        ("2026-01~", "2026-02", False, True),
        ("2026-02-07", "2026", False, True),
    ],
)
def test_before_is_asked_twice(one, other, certainly, possibly):
    """A date is certainly before another when no shared or later day can be meant, possibly when some choice is."""
    assert PartialDate(one).certainly_before(other) is certainly
    assert PartialDate(one).possibly_before(other) is possibly


@pytest.mark.parametrize(
    ("one", "limit", "certainly", "possibly"),
    [
        ("2026-02-07", "2026-02-07", True, True),
        ("2026-02-08", "2026-02-07", False, False),
        ("2026-02", "2026-02-07", False, True),
        ("2026-05", "2026", True, True),
        ("2027", "2026", False, False),
    ],
)
def test_a_limit_ends_with_its_last_day(one, limit, certainly, possibly):
    """What is "on or before 2026" ends with 31 December 2026."""
    assert PartialDate(one).certainly_on_or_before(limit) is certainly
    assert PartialDate(one).possibly_on_or_before(limit) is possibly


@pytest.mark.parametrize(
    ("one", "start", "end", "certainly", "possibly"),
    [
        ("2026-02-07", "2026", "2026", True, True),
        ("2026-02", "2026-02-01", "2026-02-28", True, True),
        ("2026", "2026-02", "2026-12", False, True),
        ("2026", "2025-12", "2026-11", False, True),
        ("2026", "2027", "2028", False, False),
        ("2026", "2024", "2025", False, False),
        ("2026-02-07", "2026-03", "2026-01", False, False),
    ],
)
def test_within_a_span_of_days(one, start, end, certainly, possibly):
    """A span runs from the first day of its start to the last day of its end; one that ends first holds nothing."""
    assert PartialDate(one).certainly_within(start, end) is certainly
    assert PartialDate(one).possibly_within(start, end) is possibly


@pytest.mark.parametrize(("other", "expected"), [("2026-02-28", True), ("2026", True), ("2026-03", False)])
def test_dates_overlap_when_they_share_a_day(other, expected):
    """One shared day is enough, whichever side asks."""
    assert PartialDate("2026-02").overlaps(other) is expected
    assert PartialDate(other).overlaps(PartialDate("2026-02")) is expected


def test_comparisons_take_days_texts_and_dates_alike():
    """A partial date, its text, a day and a moment of that day are the same argument."""
    month = PartialDate("2026-02")
    moment = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
    for other in (PartialDate("2026-03-01"), "2026-03-01", dt.date(2026, 3, 1), moment):
        assert month.certainly_before(other)
    assert month.certainly_within(dt.date.min, dt.date.max)
    assert PartialDate.of(moment) == PartialDate.of(moment.date()) == PartialDate("2026-03-01")


def test_a_day_outside_the_years_of_the_pattern_makes_no_date():
    """The pattern holds for days, too."""
    with pytest.raises(ValueError, match="0999-12-31"):
        PartialDate.of(dt.date(999, 12, 31))


def test_dates_are_not_put_in_order_by_operators():
    """A partial order looks total behind `<`, so there is none."""
    with pytest.raises(TypeError):
        PartialDate("2025") < PartialDate("2026")  # noqa: B015 - the comparison itself is what must fail


def test_equality_goes_by_the_text():
    """The same days in other words are another date, and a text is no date."""
    assert PartialDate("2026-02") == PartialDate("2026-02")
    assert hash(PartialDate("2026-02")) == hash(PartialDate("2026-02"))
    assert PartialDate("2026-02") != PartialDate("2026-02-01/2026-02-28")
    assert PartialDate("2026-02") != "2026-02"


def test_a_date_cannot_be_changed():
    """No attribute can be set, added or deleted."""
    date = PartialDate("2026-02")
    with pytest.raises(AttributeError, match="immutable: cannot set '_text'"):
        date._text = "2027"
    with pytest.raises(AttributeError, match="immutable: cannot set 'note'"):
        date.note = "x"
    with pytest.raises(AttributeError, match="immutable: cannot delete '_text'"):
        del date._text
    assert str(date) == "2026-02"


@pytest.mark.parametrize("clone", [copy.copy, copy.deepcopy, lambda date: pickle.loads(pickle.dumps(date))])  # noqa: S301 - our own bytes
def test_a_copy_equals_its_date(clone):
    """Copying and pickling give an equal date."""
    assert clone(PartialDate("2026-02~")) == PartialDate("2026-02~")


def test_repr_is_the_call_that_makes_the_date():
    """What is shown can be typed back."""
    assert repr(PartialDate("2026-02")) == "PartialDate('2026-02')"


def test_a_model_reads_text_and_takes_a_date_made_before():
    """Text in Python and JSON, and an instance in Python, give the same value."""
    date = PartialDate("2026-02-30")
    assert Meeting(date=date).date is date
    assert Meeting.model_validate({"date": "2026-02-30"}).date == date
    assert Meeting.model_validate_json('{"date": "2026-02-30"}').date == date


@pytest.mark.parametrize("value", [2026, 2026.0, None, True, dt.date(2026, 2, 7), b"2026", ["2026"], "2026-13"])
def test_a_model_reports_one_error_for_anything_else(value):
    """The error stands at the field, with a type of its own and a message that shows what a date looks like."""
    with pytest.raises(ValidationError) as caught:
        Meeting.model_validate({"date": value})
    (error,) = caught.value.errors()
    assert (error["type"], error["loc"]) == (DATE_ERROR, ("date",))
    assert "2026-02-07" in error["msg"]


def test_a_model_writes_the_text():
    """Both ways of dumping give the text, and the schema of what is read and written is the pattern."""
    meeting = Meeting(date=PartialDate("2026~"))
    assert meeting.model_dump() == {"date": "2026~"}
    assert meeting.model_dump_json() == '{"date":"2026~"}'
    for mode in ("validation", "serialization"):
        schema = Meeting.model_json_schema(mode=mode)["properties"]["date"]
        assert schema == {"pattern": DATE_PATTERN, "title": "Date", "type": "string"}

"""Answers, held against the form of their keys."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from policytrack.drafting import Answers, Question, known
from policytrack.errors import UnusableAnswerError
from policytrack.skeleton import Known

TODAY = dt.date(2026, 11, 22)
LEAST = Answers(parties=("India", "CAN"), date="2026-02-07", title="Shared workplan")
FULL = replace(
    LEAST,
    words="plan",
    summary="A plan\nof officials.",
    instrument="workplan",
    pillars=("cyber", "drugs", "CYBER"),
    source="https://www.Example.org/news?a=b",
    publisher=" A  ministry ",
    passage="one two three four five six seven eight or nine ten eleven twelve thirteen fourteen fifteen sixteen",
)


def test_least_makes_an_identifier_and_leaves_the_rest_to_be_written():
    """Parties are put in order, and the day is that of the draft."""
    assert known(LEAST, TODAY) == Known(
        identifier="can-ind-2026-shared-workplan",
        parties=("CAN", "IND"),
        title="Shared workplan",
        date="2026-02-07",
        today="2026-11-22",
    )


def test_everything_that_is_answered_is_taken():
    """Spaces become single ones, terms are found by plain words, a passage is shortened, a source named by its host."""
    assert known(FULL, TODAY) == Known(
        identifier="can-ind-2026-plan",
        parties=("CAN", "IND"),
        title="Shared workplan",
        date="2026-02-07",
        summary="A plan of officials.",
        instrument="workplan",
        pillars=("cyber", "illicit-drugs"),
        source="example-org",
        url="https://www.Example.org/news?a=b",
        publisher="A ministry",
        passage="one two three four five six seven eight … nine ten eleven twelve thirteen fourteen fifteen sixteen",
        today="2026-11-22",
    )


@pytest.mark.parametrize("url", ["https://[::1]/x", "http://[x/", "https://xn--/", "https://a_b.example/"])
def test_a_host_that_makes_no_name_leaves_the_name_to_be_written(url):
    """The address itself is taken as it is; whether it can exist is for the rules to say."""
    ready = known(replace(LEAST, source=url), TODAY)
    assert (ready.url, ready.source) == (url, "TODO")


def test_a_written_passage_stays_as_it_is():
    """First and last words are not shortened again."""
    assert known(replace(LEAST, passage="“agreed to … a plan”"), TODAY).passage == "“agreed to … a plan”"


@pytest.mark.parametrize(
    ("changed", "question", "message"),
    [
        ({"parties": ()}, Question.PARTIES, "an agreement has two parties, not 0"),
        ({"parties": ("CAN",)}, Question.PARTIES, "an agreement has two parties, not 1"),
        ({"parties": ("CAN", "IND", "EU")}, Question.PARTIES, "an agreement has two parties, not 3"),
        ({"parties": ("CAN", "canada")}, Question.PARTIES, "both are Canada (CAN); name the other side"),
        ({"parties": ("CAN", "Indai")}, Question.PARTIES, "no party 'Indai'; did you mean 'India'?"),
        ({"parties": ("CAN", "Zzyzx")}, Question.PARTIES, "no party 'Zzyzx'"),
        ({"parties": ("CAN", " ")}, Question.PARTIES, "this is empty"),
        ({"date": ""}, Question.DATE, "this is empty"),
        ({"date": "2026-02-30"}, Question.DATE, "2026-02-30 is not in the calendar"),
        ({"date": "2026-03/2026-02"}, Question.DATE, "2026-03/2026-02 ends before it begins"),
        (
            {"date": "2026-11-23"},
            Question.DATE,
            "2026-11-23 is after today, 2026-11-22; a record holds what has happened",
        ),
        (
            {"date": "7 February 2026"},
            Question.DATE,
            (
                "'7 February 2026' is not a date such as 2026, 2026-02 or 2026-02-07, perhaps with ~ for 'about', or "
                "two joined by / for an interval"
            ),
        ),
        ({"title": "\n"}, Question.TITLE, "this is empty"),
        ({"title": "x" * 501}, Question.TITLE, "501 characters are too many; 500 have room there"),
        (
            {"title": "a\x1b[31m"},
            Question.TITLE,
            "U+001B ESCAPE may not stand in a record (https://policytrack.github.io/errors/PT020.html)",
        ),
        (
            {"title": "a\udcff"},
            Question.TITLE,
            "U+DCFF may not stand in a record (https://policytrack.github.io/errors/PT026.html)",
        ),
        ({"title": "हिन्दी"}, Question.WORDS, "the title has no word for the identifier; give one to four"),
        (
            {"words": "Liaison Officers"},
            Question.WORDS,
            "Write small letters, digits and single hyphens, as in liaison-officers; did you mean 'liaison-officers'?",
        ),
        (
            {"words": "../x"},
            Question.WORDS,
            "Write small letters, digits and single hyphens, as in liaison-officers",
        ),
        ({"words": "x" * 90}, Question.WORDS, "90 characters are too many; 80 have room there"),
        ({"instrument": "plan"}, Question.INSTRUMENT, "no term 'plan'; did you mean 'workplan'?"),
        ({"pillars": ("cyber", "zebra")}, Question.PILLARS, "no term 'zebra' (allowed: liaison-and-dialogue, "),
        (
            {"source": "javascript:alert(1)"},
            Question.SOURCE,
            "Write a whole web address, beginning with https:// or http://.",
        ),
        ({"passage": "&nbsp;"}, Question.PASSAGE, "there is no word in it"),
        ({"passage": "x" * 401}, Question.PASSAGE, "401 characters are too many; 400 have room there"),
        ({"publisher": "\u202ea"}, Question.PUBLISHER, "U+202E RIGHT-TO-LEFT OVERRIDE may not stand in a record ("),
        ({"summary": "x" * 5001}, Question.SUMMARY, "5001 characters are too many; 5000 have room there"),
    ],
    ids=str,
)
def test_an_answer_that_does_not_fit_is_refused_with_its_question(changed, question, message):
    """The message says what would fit."""
    with pytest.raises(UnusableAnswerError) as refused:
        known(replace(LEAST, **changed), TODAY)
    assert refused.value.question == question
    assert refused.value.message.startswith(message)
    assert message.endswith((" (", ", ")) or refused.value.message == message


def test_a_date_that_may_lie_before_today_is_taken():
    """Only what is certainly still to come is refused."""
    assert known(replace(LEAST, date="2026~"), TODAY).identifier == "can-ind-2026-shared-workplan"


def test_an_identifier_that_would_be_too_long_is_refused():
    """Words of eighty characters fit every pair."""
    longest = known(replace(LEAST, words="x" * 80), TODAY).identifier
    assert len(longest) == 93

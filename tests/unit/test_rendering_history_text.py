"""What happened and who says so."""

from __future__ import annotations

import pytest

from policytrack.rendering.history_text import history_lines
from policytrack.rendering.source_text import Citations
from policytrack.rendering.terminal import Style

STATEMENT = {"by": "IND", "date": "2026-02-12", "text": "It was repeated.", "recorded": "2026-11-22"}


def _lines(agreement) -> list[str]:
    return history_lines(agreement, Citations(agreement), Style(80))


@pytest.mark.parametrize(
    ("more", "firmness"),
    [
        ({}, []),
        ({"degree": "agreed"}, ["    agreed"]),
        ({"verb": "will"}, ["    “will”"]),
        ({"degree": "agreed", "verb": "will"}, ["    agreed, “will”"]),
    ],
)
def test_a_statement_shows_how_firm_the_speaker_makes_it(make_agreement, more, firmness):
    """Degree and verb as far as they are given; never as a scale, because one side alone promises nothing."""
    lines = _lines(make_agreement(statements=[{**STATEMENT, **more}]))
    start = lines.index("WHAT INDIA ALONE SAYS")
    assert lines[start + 2 :] == ["  12 February 2026", *firmness, "    It was repeated."]


def test_statements_are_kept_apart_by_side(make_agreement):
    """Each side has a section of its own; a side that says nothing has none."""
    both = [STATEMENT, {**STATEMENT, "by": "CAN", "text": "It was not."}]
    headings = [line for line in _lines(make_agreement(statements=both)) if line.endswith("ALONE SAYS")]
    assert headings == ["WHAT CANADA ALONE SAYS", "WHAT INDIA ALONE SAYS"]


def test_events_show_the_status_they_bring(make_agreement):
    """Only an event that changes the status names one."""
    events = [
        {"date": "2026-02-06", "kind": "meeting"},
        {"date": "2026-02-07", "status": "announced", "place": "Ottawa"},
    ]
    assert _lines(make_agreement(events=events))[3:] == [
        "  6 February 2026: meeting",
        "    It was made known.",
        "  7 February 2026, Ottawa: announced → status: announced",
        "    It was made known.",
    ]

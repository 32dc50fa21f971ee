"""An agreement as a page for a terminal."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from policytrack.models import Agreement
from policytrack.records import parse
from policytrack.rendering.agreement_text import agreement_text
from policytrack.rendering.terminal import Style, cells

FOLDER = Path(__file__).with_name("rendering")
NAME = "isl-nzl-2024-everything"


@pytest.fixture(scope="module")
def everything() -> Agreement:
    agreement = parse((FOLDER / f"{NAME}.yaml").read_bytes()).agreement
    assert agreement is not None
    return agreement


def test_the_page_of_a_record_with_every_key(everything):
    """Nothing a record can say is left out; compared whole with the expected page."""
    assert agreement_text(everything, Style(80)) == (FOLDER / f"{NAME}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [60, 80, 100])
def test_lines_keep_to_the_width(everything, width):
    """Only web addresses, which are never cut, may be longer."""
    lines = agreement_text(everything, Style(width)).splitlines()
    assert [line for line in lines if cells(line) > width and "://" not in line] == []


def test_colour_changes_nothing_but_colour(everything):
    """The page reads the same without colour."""
    coloured = agreement_text(everything, Style(80, is_coloured=True))
    assert coloured.count("\x1b[0m") > 50
    plain = re.sub(r"\x1b\[[0-9;]+m", "", coloured)
    assert plain == agreement_text(everything, Style(80))


def test_a_bare_record_has_no_empty_sections(make_agreement):
    """Sections for which a record has nothing are left out, and a missing signature is said to be missing."""
    text = agreement_text(make_agreement(disputes=[], relations=[], unknowns=[]), Style(80))
    headings = [line for line in text.splitlines() if line.isupper()]
    assert headings == ["AT A GLANCE", "REPRESENTATIVES", "PILLARS AND COMMITMENTS", "TIMELINE", "SOURCES"]
    assert "No signature is reported." in text
    assert "described as such" in text


def test_evidence_of_a_source_that_is_not_listed_is_still_shown(make_agreement):
    """A record that was not checked may lack a source; its identifier stands in for the number."""
    agreement = make_agreement(
        sources=[
            {
                "id": "other",
                "publisher": "The Daily",
                "url": "https://example.org/",
                "kind": "news",
                "language": "en",
                "reliability": "B",
            }
        ],
        disputes=[{"about": "events", "claim": "It was not.", "made_by": ["release"], "finding": "It was."}],
    )
    text = agreement_text(agreement, Style(80))
    assert "Evidence     [release]\n" in text
    assert "It was not. ([release])" in text


def test_a_status_holds_since_the_event_that_first_said_so(make_agreement):
    """Later events that repeat a status do not make it younger; a return to it does."""
    events = [
        {"date": "2026-01", "kind": "meeting"},
        {"date": "2026-02-07", "status": "announced"},
        {"date": "2026-03-01", "status": "announced"},
    ]
    assert str(make_agreement(events=events).status_since) == "2026-02-07"
    back = [*events, {"date": "2026-04", "status": "suspended"}, {"date": "2026-05", "status": "announced"}]
    assert str(make_agreement(events=back).status_since) == "2026-05"
    assert make_agreement(events=events[:1]).status_since is None


def test_a_record_of_unknown_status_says_so(make_agreement):
    """Where no event gives a status, no date is made up for it."""
    text = agreement_text(make_agreement(events=[{"date": "2026-01", "kind": "meeting"}]), Style(80))
    assert "Status        unknown (could not be established)\n" in text

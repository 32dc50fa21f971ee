"""Many agreements, one line each."""

from __future__ import annotations

import csv
import io
import json

import pytest

from policytrack.models import standing
from policytrack.rendering.listing import listing_csv, listing_json, listing_text
from policytrack.rendering.terminal import Style, cells
from policytrack.vocabulary import Degree

CYBER = {"pillar": "cyber", "topic": "cyber-policy"}


@pytest.fixture
def agreements(make_agreement):
    return [
        make_agreement("can-ind-2026-workplan", commitments=[{**CYBER, "degree": "exploring"}]),
        make_agreement(
            "jpn-usa-2025-arrangement",
            title={
                "text": "協定 on a great many things that take far more room than there is in a table",
                "status": "official",
            },
            commitments=[{**CYBER, "kind": "expected_effect"}],
        ),
    ]


def test_a_file_gets_the_whole_table(agreements):
    """Without a limit no column is left out; a title is shortened all the same."""
    header, first, second = listing_text(agreements, Style()).splitlines()
    title = 70 * " "
    assert header == f"ID                        DATE        PARTIES  TITLE{title[5:]}  INSTRUMENT  STATUS     FIRMEST"
    assert first.startswith("can-ind-2026-workplan     2026-02-07  CAN–IND  Shared workplan  ")
    assert first.endswith("  workplan    announced  exploring")
    assert (
        "  協定 on a great many things that take far more room than there is in…   workplan    announced  none"
        in second
    )


@pytest.mark.parametrize(
    ("room", "columns"),
    [
        (120, ["ID", "DATE", "PARTIES", "TITLE", "INSTRUMENT", "STATUS", "FIRMEST"]),
        (90, ["ID", "DATE", "PARTIES", "INSTRUMENT", "STATUS", "FIRMEST"]),
        (70, ["ID", "DATE", "PARTIES", "STATUS", "FIRMEST"]),
        (60, ["ID", "DATE", "STATUS", "FIRMEST"]),
        (10, ["ID"]),
    ],
)
def test_a_narrow_terminal_gets_fewer_columns(agreements, room, columns):
    """The title is shortened, then columns go, the least telling first; an identifier is never cut."""
    header, *rows = listing_text(agreements, Style(), room).splitlines()
    assert header.split() == columns
    assert [row.split()[0] for row in rows] == [agreement.id for agreement in agreements]
    assert max(map(cells, [header, *rows])) <= max(room, 24)


def test_the_header_is_bold_and_nothing_has_no_header(agreements):
    """An empty listing prints nothing at all."""
    assert listing_text(agreements, Style(is_coloured=True)).startswith("\x1b[1mID ")
    assert not listing_text([], Style())


def test_json_has_an_object_for_each_agreement(agreements):
    """Nothing is shortened for programs."""
    first, second = json.loads(listing_json(agreements))
    assert first == {
        "id": "can-ind-2026-workplan",
        "date": "2026-02-07",
        "parties": ["CAN", "IND"],
        "title": "Shared workplan",
        "instrument": "workplan",
        "bindingness": "not_stated",
        "adoption": "announced",
        "text": "readout_only",
        "status": "announced",
        "pillars": ["cyber"],
        "commitments": 1,
        "firmest": ["exploring"],
        "last_verified": str(agreements[0].last_verified),
    }
    assert second["title"] == agreements[1].title.text
    assert json.loads(listing_json([])) == []


def test_csv_has_a_row_for_each_agreement_and_always_a_header(agreements):
    """Keys are those of the JSON; several values share a cell."""
    header, first, _ = csv.reader(io.StringIO(listing_csv(agreements)))
    assert header == list(json.loads(listing_json(agreements))[0])
    assert dict(zip(header, first, strict=True))["parties"] == "CAN; IND"
    assert listing_csv([]) == ",".join(header) + "\r\n"


@pytest.mark.parametrize(
    ("commitments", "firmest"),
    [
        ([{"degree": "exploring"}, {"degree": "agreed"}], [Degree.AGREED]),
        ([{"degree": "agreed"}, {"degree": "committed"}], [Degree.COMMITTED, Degree.AGREED]),
        ([{"degree": "unknown"}], [Degree.UNKNOWN]),
        ([{"degree": "unknown"}, {"degree": "reaffirmed"}], [Degree.REAFFIRMED]),
        ([{"degree": "intends", "kind": "prohibition"}, {"kind": "expected_effect"}], [Degree.INTENDS]),
        ([{"kind": "exclusion"}], []),
    ],
)
def test_the_firmest_degree_is_that_of_promises_and_prohibitions(make_agreement, commitments, firmest):
    """Two degrees share a tier, so both are named; what is merely expected does not count."""
    agreement = make_agreement(commitments=[{**CYBER, **commitment} for commitment in commitments])
    assert list(standing.firmest(agreement.commitments)) == firmest

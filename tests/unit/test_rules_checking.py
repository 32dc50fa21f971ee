"""Holding one record against the rules."""

from __future__ import annotations

import pytest

from policytrack.models import Agreement
from policytrack.rules import check_record


def test_a_clean_record_has_no_problems(draft, found):
    """The record that all these tests start from is clean."""
    assert found(draft) == []


def test_all_problems_are_found_at_once(draft, found):
    """One mistake does not hide another."""
    draft["parties"].reverse()
    draft["events"][0]["date"] = "2023-09-31"
    del draft["events"][0]["evidence"]
    assert [code for code, _ in found(draft)] == ["PT203", "PT220", "PT401"]


@pytest.mark.parametrize("date", ["2023-02-30/2022-02-30~", "2999~/1000", "1000~", "2999-12-31~"])
def test_odd_dates_never_raise(draft, date):
    """Whatever a date may be, checking ends with findings."""
    entry = {"date": date, "recorded": "2023-02-31"}
    draft["events"] = [{**draft["events"][0], **entry}] * 3
    draft["pillars"][0]["commitments"][0]["status"] = [{**entry, "value": "unknown"}] * 3
    draft["term"] = {"kind": "fixed", "start": date, "end": date}
    draft["sources"][0]["published"] = date
    draft["last_verified"] = "2023-02-31"
    assert check_record(Agreement.model_validate(draft), None)

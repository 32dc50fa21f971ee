"""An agreement as data."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from policytrack.models import Agreement
from policytrack.records import parse
from policytrack.rendering.agreement_data import COLUMNS, agreement_csv, agreement_json

FOLDER = Path(__file__).with_name("rendering")
NAME = "isl-nzl-2024-everything"


def _everything() -> Agreement:
    agreement = parse((FOLDER / f"{NAME}.yaml").read_bytes()).agreement
    assert agreement is not None
    return agreement


def test_json_is_the_record_and_what_is_derived_from_it():
    """Without `derived`, the object is the same record again, and nothing in it is null."""
    text = agreement_json(_everything())
    assert text == (FOLDER / f"{NAME}.json").read_text(encoding="utf-8")
    content = json.loads(text)
    assert content.pop("derived") == {"date": "2024-05-01", "status": "signed", "status_since": "2024-05-01"}
    assert Agreement.model_validate(content) == _everything()
    assert "null" not in text


def test_a_status_that_no_event_gives_has_no_date(make_agreement):
    """What is not known is left out of the derived values too."""
    agreement = make_agreement(events=[{"date": "2026-01", "kind": "meeting"}])
    assert json.loads(agreement_json(agreement))["derived"] == {"date": "2026-01", "status": "unknown"}


def test_csv_has_one_row_for_each_commitment():
    """Compared whole, byte for byte, with the expected file; a verb that could be a formula is made inert."""
    text = agreement_csv(_everything())
    assert text.encode() == (FOLDER / f"{NAME}.csv").read_bytes()
    header, *rows = csv.reader(io.StringIO(text))
    assert header == list(COLUMNS)
    assert [row[2] for row in rows] == [commitment.id for commitment in _everything().commitments]
    assert rows[-1][5] == "'=continue"

"""A comparison as data."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from policytrack.rendering.comparison_data import COLUMNS, comparison_csv, comparison_json

FOLDER = Path(__file__).with_name("rendering")


def test_the_json_of_a_comparison_with_every_verdict(comparison):
    """Compared whole with the expected file."""
    expected = (FOLDER / "comparison.json").read_text(encoding="utf-8")
    assert comparison_json(comparison, comparison.rows, "1.2.3") == expected


def test_a_row_and_a_side_have_always_the_same_keys(comparison):
    """What there is not is null, so that a program need not ask whether there is a key."""
    found = json.loads(comparison_json(comparison, comparison.rows, "1.2.3"))
    assert len({tuple(row) for row in found["rows"]}) == 1
    sides = [row[key] for row in found["rows"] for key in "ab" if row[key] is not None]
    assert len({tuple(side) for side in sides}) == 1
    assert [row["verdict"] for row in found["rows"]] == [row.verdict for row in comparison.rows]


def test_csv_has_a_line_for_each_row(comparison):
    """Both sides stand in one line; an empty cell is what there is not."""
    lines = [*csv.DictReader(io.StringIO(comparison_csv(comparison, comparison.rows), newline=""))]
    assert [line["verdict"] for line in lines] == [row.verdict for row in comparison.rows]
    assert tuple(lines[0]) == COLUMNS
    assert lines[6] == {
        "a": "isl-nzl-2021-plan",
        "b": "isl-nzl-2024-memorandum",
        "kind": "commitment",
        "subject": "precursors",
        "verdict": "stronger",
        "a_value": "obligated",
        "b_value": "exploring",
        "a_commitment": "seize",
        "b_commitment": "look",
        "a_verb": "shall seize",
        "b_verb": "will look <into>",
        "a_sources": "release; daily",
        "b_sources": "release",
        "alignment": "topic",
        "score": "0.75",
        "reason": "Firmer in Harbour plan.",
    }
    assert (lines[-1]["b_value"], lines[-1]["b_sources"], lines[-1]["alignment"], lines[-1]["score"]) == (
        "",
        "",
        "",
        "",
    )
    assert lines[-2]["a_commitment"] == ""

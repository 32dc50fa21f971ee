"""A matrix as data."""

from __future__ import annotations

import csv
import io
import json

import pytest

from policytrack.comparison import matrix
from policytrack.rendering.matrix_data import COLUMNS, matrix_csv, matrix_json


@pytest.fixture
def found(make_agreement):
    cyber = {"pillar": "cyber", "topic": "cyber-policy"}
    first = make_agreement("isl-nzl-2020-plan", commitments=[{**cyber, "id": "one"}, {**cyber, "id": "two"}])
    drugs = {"pillar": "illicit-drugs", "topic": "precursors", "degree": "unknown"}
    return matrix([first, make_agreement("isl-nzl-2021-plan", commitments=[drugs])])


def test_json_has_a_cell_for_every_agreement(found):
    """Not mentioned is null, unknown is the word; what stands behind a cell is named."""
    content = json.loads(matrix_json(found, "1.2.3"))
    rows = content.pop("rows")
    assert content == {
        "schema_version": 1,
        "policytrack": "1.2.3",
        "by": "pillar",
        "value": "degree",
        "agreements": ["isl-nzl-2020-plan", "isl-nzl-2021-plan"],
    }
    assert [row["term"] for row in rows] == ["illicit-drugs", "cyber"]
    assert [(cell["agreement"], cell["kind"], cell["value"]) for cell in rows[0]["cells"]] == [
        ("isl-nzl-2020-plan", "not_mentioned", None),
        ("isl-nzl-2021-plan", "unknown", "unknown"),
    ]
    behind = {"kind": "promise", "degree": "agreed", "status": "not_assessed"}
    assert rows[1]["cells"][0]["commitments"] == [{"id": "one", **behind}, {"id": "two", **behind}]


def test_csv_has_a_line_for_each_cell(found):
    """Tidy, so that a program can group and count."""
    header, *lines = csv.reader(io.StringIO(matrix_csv(found), newline=""))
    assert tuple(header) == COLUMNS
    assert lines == [
        ["pillar", "illicit-drugs", "isl-nzl-2020-plan", "not_mentioned", "", ""],
        ["pillar", "illicit-drugs", "isl-nzl-2021-plan", "unknown", "unknown", "illicit-drugs-1"],
        ["pillar", "cyber", "isl-nzl-2020-plan", "known", "agreed", "one; two"],
        ["pillar", "cyber", "isl-nzl-2021-plan", "not_mentioned", "", ""],
    ]

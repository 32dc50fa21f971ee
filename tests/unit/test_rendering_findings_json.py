"""Findings as JSON for programs."""

from __future__ import annotations

import json

from policytrack.findings import Finding, Severity, Span
from policytrack.rendering.findings_json import report_json
from policytrack.validation import Report

PLACED = Finding(
    code="PT103",
    severity=Severity.ERROR,
    path="data/x.yaml",
    message="`sgned` is not a term",
    remedy="Use one of the allowed terms.",
    pointer=("representatives", 0, "a/b~c"),
    span=Span(12, 15, 12, 20),
    value="sgned",
    allowed=("signed",),
    suggestion="signed",
    source_line="    capacity: sgned",
)
UNPLACED = Finding(
    code="PT001",
    severity=Severity.WARNING,
    path="x-\udcff.yaml",
    message="there is no such file “é”",
    remedy="Name it.",
)


def test_a_report_is_one_object_with_everything_in_it():
    """Counts, and of each finding every field, in the order of the report."""
    assert json.loads(report_json(Report((PLACED, UNPLACED), 3, 0.12345), "1.2.3")) == {
        "schema_version": 1,
        "policytrack": "1.2.3",
        "summary": {"files": 3, "errors": 1, "warnings": 1, "seconds": 0.123},
        "findings": [
            {
                "code": "PT103",
                "severity": "error",
                "path": "data/x.yaml",
                "line": 12,
                "column": 15,
                "end_line": 12,
                "end_column": 20,
                "pointer": "/representatives/0/a~1b~0c",
                "message": "`sgned` is not a term",
                "value": "sgned",
                "allowed": ["signed"],
                "suggestion": "signed",
                "remedy": "Use one of the allowed terms.",
                "help": "https://policytrack.github.io/errors/PT103.html",
                "source_line": "    capacity: sgned",
            },
            {
                "code": "PT001",
                "severity": "warning",
                "path": r"x-\xff.yaml",
                "line": None,
                "column": None,
                "end_line": None,
                "end_column": None,
                "pointer": "",
                "message": "there is no such file “é”",
                "value": None,
                "allowed": [],
                "suggestion": None,
                "remedy": "Name it.",
                "help": "https://policytrack.github.io/errors/PT001.html",
                "source_line": None,
            },
        ],
    }


def test_no_text_is_a_command_for_a_runner(hostile_report):
    """The mark of the old commands is escaped as JSON does, and comes back."""
    text = report_json(hostile_report, "1")
    assert "##[" not in text
    assert json.loads(text)["findings"][2]["message"].startswith("##[add-mask]x")


def test_the_text_can_be_written_in_utf8():
    """A file name that is no UTF-8 does not spoil the JSON; everything else is written as it is."""
    assert "“é”" in report_json(Report((UNPLACED,), 1, 0.1), "1").encode().decode()

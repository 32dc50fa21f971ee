"""Notes on findings, which every form of output shows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from policytrack.findings import Finding, Severity, Span
from policytrack.rendering.finding_notes import notes
from policytrack.rendering.findings_github import report_github
from policytrack.rendering.findings_json import report_json
from policytrack.rendering.findings_junit import report_junit
from policytrack.rendering.findings_rdjson import report_rdjson
from policytrack.rendering.findings_sarif import report_sarif
from policytrack.rendering.findings_text import report_text
from policytrack.rendering.terminal import Style
from policytrack.validation import Report

FOLDER = str(Path(__file__).parent)
FINDING = Finding(
    "PT103",
    Severity.ERROR,
    "x.yaml",
    "`signd` is no term",
    "Use one of the allowed terms.",
    span=Span(1, 1, 1, 6),
    value="signd",
    allowed=("signed", "announced"),
    suggestion="signed",
)
REPORT = Report((FINDING,), 1, 0.25)


def test_notes_go_from_what_is_allowed_to_what_to_do():
    """What there is nothing to say of is left out."""
    assert list(notes(FINDING)) == [
        ("allowed", "signed, announced"),
        ("did you mean", "`signed`?"),
        ("to mend", "Use one of the allowed terms."),
    ]
    assert list(notes(Finding("PT215", Severity.ERROR, "x.yaml", "m", "Mend it."))) == [("to mend", "Mend it.")]


@pytest.mark.parametrize(
    "text",
    [
        report_text(REPORT, Style(200)),
        report_github(REPORT, FOLDER),
        report_json(REPORT, "1.2.3"),
        report_junit(REPORT),
        json.dumps(json.loads(report_sarif(REPORT, "1.2.3", FOLDER)), ensure_ascii=False),
        json.dumps(json.loads(report_rdjson(REPORT, FOLDER)), ensure_ascii=False),
    ],
    ids=["text", "github", "json", "junit", "sarif", "rdjson"],
)
def test_every_form_says_what_is_allowed_and_what_to_do(text):
    """Whoever reads only one of them can mend the record."""
    assert all(word in text for word in ("signed", "announced", "Use one of the allowed terms."))

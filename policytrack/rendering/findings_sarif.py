"""Findings as SARIF 2.1.0, which code scanning takes."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from policytrack.findings import Finding
from policytrack.rendering.file_names import uri
from policytrack.rendering.finding_notes import in_lines
from policytrack.rendering.findings_json import json_pointer
from policytrack.rendering.terminal import harmless, shorten
from policytrack.rendering.workflow_log import in_json_log
from policytrack.resources import SITE, help_address
from policytrack.rules import CODES
from policytrack.validation import Report

MOST = 5_000
"""How many results are written: GitHub keeps no more, and refuses a file with five times as many."""

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LONGEST = 1_000  # cells of one line of a message


def report_sarif(report: Report, version: str, folder: str) -> str:
    """Return a report as a log of one run; `version` is that of policytrack.

    `folder` is the whole path of the folder that the paths of findings start from: the top of the repository. Of more
    than `MOST` findings the errors come first, and a notification says how many are left out. The text is ASCII.
    """
    findings = report.findings
    if len(findings) > MOST:
        findings = (*report.errors, *report.warnings)[:MOST]
    codes = sorted({finding.code for finding in findings})
    run = {
        "tool": {
            "driver": {
                "name": "policytrack",
                "semanticVersion": version,
                "informationUri": SITE,
                "rules": [_rule(code) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(len(report.findings) - len(findings))],
        "results": list(_results(findings, codes, folder)),
    }
    return in_json_log(json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)) + "\n"


def _invocation(left_out: int) -> dict[str, Any]:
    text = f"{left_out} of the findings are left out; those that are here come first."
    notes = [{"level": "note", "message": _message(text)}] if left_out else []
    return {"executionSuccessful": True, "toolExecutionNotifications": notes}


def _rule(code: str) -> dict[str, Any]:
    about = CODES[code]
    return {
        "id": code,
        "name": about.name,
        "shortDescription": _message(about.title),
        "fullDescription": _message(*about.explanation.split("\n")),
        "help": _message(*about.remedy.split("\n")),
        "helpUri": help_address(code),
        "defaultConfiguration": {"level": about.severity.value},
        "properties": {"problem.severity": about.severity.value},
    }


def _results(findings: Sequence[Finding], codes: Sequence[str], folder: str) -> Iterator[dict[str, Any]]:
    met: Counter[str] = Counter()
    for finding in findings:
        address = uri(finding.path, folder)
        mark = _fingerprint(finding, address)
        met[mark] += 1
        place = {"artifactLocation": {"uri": address}, "region": _region(finding)}
        yield {
            "ruleId": finding.code,
            "ruleIndex": codes.index(finding.code),
            "level": finding.severity.value,
            "message": _message(*in_lines(finding)),
            "locations": [{"physicalLocation": place}],
            "partialFingerprints": {"policytrackFinding/v1": f"{mark}:{met[mark]}"},
        }


def _region(finding: Finding) -> dict[str, int]:
    span = finding.span
    if span is None:
        return {"startLine": 1}
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _fingerprint(finding: Finding, address: str) -> str:
    """Return what stays the same when lines are added above a finding."""
    parts = (finding.code, address, json_pointer(finding.pointer), finding.value or "")
    return hashlib.sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()[:32]


def _message(*lines: str) -> dict[str, str]:
    """Return a message: braces, which would be placeholders, are doubled, and nothing in it becomes a link."""
    shown = (shorten(harmless(line), _LONGEST) for line in lines)
    return {"text": "\n".join(shown).replace("](", "] (").replace("{", "{{").replace("}", "}}")}

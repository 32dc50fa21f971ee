"""Findings as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from policytrack.findings import Finding, Pointer
from policytrack.rendering.terminal import harmless
from policytrack.rendering.workflow_log import in_json_log
from policytrack.resources import help_address
from policytrack.validation import Report

SCHEMA_VERSION = 1
"""Version of the layout of the object; a new one only when something in it changes its meaning or goes."""


def report_json(report: Report, version: str) -> str:
    """Return a report as one JSON object; `version` is that of policytrack.

    Its keys: `schema_version`, `policytrack`, `summary` (`files`, `errors`, `warnings`, `seconds`) and `findings`, in
    the order of reports. Each finding has the same keys; `line` to `end_column`, `value`, `suggestion` and
    `source_line` are null where there is none. Lines and columns count from 1, in code points; `end_column` is the
    one after the last.
    """
    content = {
        "schema_version": SCHEMA_VERSION,
        "policytrack": version,
        "summary": {
            "files": report.files,
            "errors": len(report.errors),
            "warnings": len(report.warnings),
            "seconds": round(report.seconds, 3),
        },
        "findings": list(_findings(report.findings)),
    }
    return in_json_log(json.dumps(content, ensure_ascii=False, indent=2)) + "\n"


def json_pointer(pointer: Pointer) -> str:
    """Return a pointer in the form of RFC 6901.

    >>> json_pointer(("pillars", 0, "a/b"))
    '/pillars/0/a~1b'
    """
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in pointer)


def _findings(findings: Iterable[Finding]) -> Iterable[dict[str, Any]]:
    for finding in findings:
        span = finding.span
        yield {
            "code": finding.code,
            "severity": finding.severity.value,
            "path": _whole(finding.path),
            "line": span.line if span else None,
            "column": span.column if span else None,
            "end_line": span.end_line if span else None,
            "end_column": span.end_column if span else None,
            "pointer": _whole(json_pointer(finding.pointer)),
            "message": _whole(finding.message),
            "value": _whole(finding.value),
            "allowed": [_whole(word) for word in finding.allowed],
            "suggestion": _whole(finding.suggestion),
            "remedy": _whole(finding.remedy),
            "help": help_address(finding.code),
            "source_line": _whole(finding.source_line),
        }


def _whole(text: str | None) -> str | None:
    """Return `text`, made harmless if it holds a lone surrogate: many readers of JSON refuse those."""
    try:
        (text or "").encode()
    except UnicodeEncodeError:
        return harmless(text or "")
    return text

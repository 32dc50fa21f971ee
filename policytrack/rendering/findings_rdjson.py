"""Findings as rdjson, the format of reviewdog, with what to write instead where that is known.

Columns count bytes of UTF-8 there. A message may become a comment on GitHub, so it is one code span: nothing in it is
Markdown, HTML, a link or a mention.
"""

from __future__ import annotations

import json
import re
from typing import Any

from policytrack.findings import Finding, Span
from policytrack.rendering.file_names import within
from policytrack.rendering.finding_notes import notes
from policytrack.rendering.terminal import harmless, shorten
from policytrack.rendering.workflow_log import in_json_log
from policytrack.resources import SITE, help_address
from policytrack.validation import Report

_LONGEST = 1_000  # cells of a message
_BACKTICKS = re.compile("`+")
_NEEDS_NO_QUOTES = re.compile(r"[A-Za-z][A-Za-z0-9_-]*|[0-9]{4}-[0-9]{2}(-[0-9]{2})?(/[0-9]{4}-[0-9]{2}(-[0-9]{2})?)?")


def report_rdjson(report: Report, folder: str) -> str:
    """Return a report as one `DiagnosticResult`, in ASCII.

    `folder` is the whole path of the folder that the paths of findings start from: the top of the repository.
    """
    content = {
        "source": {"name": "policytrack", "url": SITE},
        "diagnostics": [_diagnostic(finding, folder) for finding in report.findings],
    }
    return in_json_log(json.dumps(content, indent=2)) + "\n"


def code_span(text: str) -> str:
    """Return text as one piece of code in Markdown, whatever stands in it.

    >>> print(code_span("`a` <b>"))
    `` `a` <b> ``
    """
    fence = "`" * (max((len(run) for run in _BACKTICKS.findall(text)), default=0) + 1)
    return f"{fence} {text} {fence}"


def _diagnostic(finding: Finding, folder: str) -> dict[str, Any]:
    location: dict[str, Any] = {"path": harmless(within(finding.path, folder) or finding.path)}
    if finding.span:
        location["range"] = _range(finding.span, finding.source_line)
    return {
        "message": _message(finding),
        "location": location,
        "severity": finding.severity.name,
        "code": {"value": finding.code, "url": help_address(finding.code)},
        "suggestions": _suggestions(finding),
    }


def _message(finding: Finding) -> str:
    parts = [finding.message, *(f"{label}: {text}" for label, text in notes(finding))]
    return code_span(" · ".join(shorten(harmless(part), _LONGEST) for part in parts))


def _range(span: Span, line: str | None) -> dict[str, Any]:
    """Return a range: in columns where the text of its one line is known, otherwise in whole lines."""
    if line is None or span.line != span.end_line:
        last = span.end_line - (span.end_column == 1 and span.end_line > span.line)
        return {"start": {"line": span.line}, "end": {"line": last}}
    return {
        "start": {"line": span.line, "column": _bytes(line[: span.column - 1]) + 1},
        "end": {"line": span.line, "column": _bytes(line[: span.end_column - 1]) + 1},
    }


def _bytes(text: str) -> int:
    return len(text.encode(errors="surrogatepass"))


def _suggestions(finding: Finding) -> list[dict[str, Any]]:
    """Return the one suggestion, where it can take the place of what stands in the file."""
    span, line, text = finding.span, finding.source_line, finding.suggestion
    if span is None or line is None or span.line != span.end_line or text is None:
        return []
    written = line[span.column - 1 : span.end_column - 1]
    quote = written[:1] if written[:1] in {"'", '"'} else ""
    if written != f"{quote}{finding.value}{quote}" or not _NEEDS_NO_QUOTES.fullmatch(text):
        return []
    return [{"range": _range(span, line), "text": f"{quote}{text}{quote}"}]

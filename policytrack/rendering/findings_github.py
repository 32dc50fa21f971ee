"""Findings as commands to GitHub Actions, which shows them beside the lines of a pull request.

GitHub shows ten of each kind for a step; the others follow as text, of which no line is a command.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from policytrack.findings import Finding, Span
from policytrack.rendering.file_names import within
from policytrack.rendering.finding_notes import in_lines
from policytrack.rendering.findings_text import findings_text, summary_text
from policytrack.rendering.terminal import Style, harmless, shorten
from policytrack.rendering.words import counted
from policytrack.rendering.workflow_log import in_log
from policytrack.resources import help_address
from policytrack.rules import CODES
from policytrack.validation import Report

MOST = 10
"""How many annotations of one kind GitHub shows for a step."""

_LONGEST = 1_000  # cells of one line of a message
_IN_TEXT = Style(100)
_BREAKS = re.compile(r"([\r\n])")
_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = {**_IN_MESSAGES, ord(":"): "%3A", ord(","): "%2C"}


def report_github(report: Report, folder: str) -> str:
    """Return a report as commands, errors first, then the findings that are one too many and the summary as text.

    `folder` is the whole path of the folder that the paths of findings start from: the top of the repository.
    """
    errors, warnings = report.errors, report.warnings
    shown = (*errors[:MOST], *warnings[:MOST])
    lines = [command(finding.severity, _properties(finding, folder), _message(finding)) for finding in shown]
    rest = (*errors[MOST:], *warnings[MOST:])
    if rest:
        lines.append(f"{counted(len(rest), 'more finding')}, which GitHub does not show beside the lines:\n")
        lines.append(in_log(findings_text(rest, _IN_TEXT)))
    lines.append(in_log(summary_text(report, _IN_TEXT)).removesuffix("\n"))
    return "\n".join(lines) + "\n"


def command(kind: str, properties: Iterable[tuple[str, str]], lines: Iterable[str]) -> str:
    r"""Return a command of one kind (`error`, `warning`, `notice`), with everything in it escaped.

    >>> command("notice", [("file", "a,b\n.yaml")], ["100 %", "::error::x"])
    '::notice file=a%2Cb%0A.yaml::100 %25%0A\\x3a:error::x'
    """
    about = ",".join(f"{name}={_property(value)}" for name, value in properties)
    message = in_log("\n".join(shorten(harmless(line), _LONGEST) for line in lines))
    return f"::{kind} {about}::{message.translate(_IN_MESSAGES)}"


def _properties(finding: Finding, folder: str) -> Iterator[tuple[str, str]]:
    name = within(finding.path, folder)
    if name is not None:
        yield "file", name
        if finding.span:
            yield from ((key, str(number)) for key, number in _place(finding.span))
    yield "title", f"{finding.code}: {CODES[finding.code].title}"


def _place(span: Span) -> Iterator[tuple[str, int]]:
    yield "line", span.line
    yield "endLine", span.end_line
    if span.line == span.end_line:  # columns of different lines cannot be shown
        yield "col", span.column
        yield "endColumn", span.end_column


def _property(value: str) -> str:
    """Return a value escaped; line breaks, which a file name may hold, are kept, so that the name is the right one."""
    parts = (part if part in {"\r", "\n"} else harmless(part) for part in _BREAKS.split(value))
    return "".join(parts).translate(_IN_PROPERTIES)


def _message(finding: Finding) -> Iterator[str]:
    """Yield the lines of a message; the log of a run shows nothing else, so the last says where and what to read."""
    yield from in_lines(finding)
    place = f":{finding.span.line}:{finding.span.column}" if finding.span else ""
    yield f"{finding.path}{place} {help_address(finding.code)}"

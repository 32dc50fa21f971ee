"""Findings as text for people: what is wrong, the line it stands in with a caret below, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from policytrack.findings import Finding, Severity, Span
from policytrack.rendering.finding_notes import notes
from policytrack.rendering.terminal import ELLIPSIS, Style, cells, glyphs, harmless, wrap
from policytrack.rendering.words import counted, took
from policytrack.resources import help_address
from policytrack.validation import Report

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}
_NARROWEST = 20  # of a line, however narrow the terminal


def report_text(report: Report, style: Style) -> str:
    """Return every finding of a report, and a last line that counts them."""
    return "\n".join([*(finding_text(finding, style) for finding in report.findings), summary_text(report, style)])


def findings_text(findings: Iterable[Finding], style: Style) -> str:
    """Return every finding, with an empty line between two."""
    return "\n".join(finding_text(finding, style) for finding in findings)


def summary_text(report: Report, style: Style) -> str:
    """Return the one line that closes a report."""
    errors, warnings = len(report.errors), len(report.warnings)
    time = f"({took(report.seconds)})"
    if not report.findings:
        return style.paint(f"{counted(report.files, 'file')}, no errors", "bold", "green") + f" {time}\n"
    counts = [
        style.paint(counted(errors, "error"), "bold", "red") if errors else "no errors",
        *([style.paint(counted(warnings, "warning"), "bold", "yellow")] if warnings else []),
    ]
    affected = len({finding.path for finding in report.findings})
    # A list of records that went may be at fault too, and it is not one of the files checked.
    return f"{', '.join(counts)} in {affected} of {counted(max(report.files, affected), 'file')} {time}\n"


def finding_text(finding: Finding, style: Style) -> str:
    """Return one finding as lines of text, the last with its line break."""
    gutter = len(str(finding.span.line)) if finding.span and finding.source_line is not None else 1
    colour = _COLOURS[finding.severity]
    lines = [
        style.paint(f"{finding.severity}[{finding.code}]", "bold", colour)
        + style.paint(f": {harmless(finding.message)}", "bold"),
        " " * gutter + style.paint("--> ", "bold", "blue") + _place(finding),
    ]
    if finding.span and finding.source_line is not None:
        lines += _snippet(finding.source_line, finding.span, colour, style)
    for label, text in (*notes(finding), ("help", help_address(finding.code))):
        lines += _note(label, text, gutter, style)
    return "\n".join(lines) + "\n"


def _place(finding: Finding) -> str:
    path = harmless(finding.path)
    return f"{path}:{finding.span.line}:{finding.span.column}" if finding.span else path


def _snippet(line: str, span: Span, colour: str, style: Style) -> list[str]:
    """Return the line the finding is about, and carets below the part that is meant."""
    number = str(span.line)
    room = max(style.width - len(number) - 3, _NARROWEST)
    shown, before, marked = _window(line, span, room)
    bar = style.paint("|", "bold", "blue")
    margin = " " * (len(number) + 1)
    return [
        margin + bar,
        f"{style.paint(number, 'bold', 'blue')} {bar} {shown}".rstrip(),
        f"{margin}{bar} {' ' * before}{style.paint('^' * marked, 'bold', colour)}",
    ]


def _window(line: str, span: Span, room: int) -> tuple[str, int, int]:
    """Return the part of a line that fits, the cells before the marked part, and the cells of that."""
    start = min(span.column - 1, len(line))
    end = len(line) if span.end_line > span.line else min(span.end_column - 1, len(line))
    first = max(start - room, 0)  # what lies further off cannot be shown anyway
    pieces = glyphs(line[first : start + room + 1])
    widths = [cells(piece) for piece in pieces]
    at, stop = start - first, min(end - first, len(pieces))
    low, high = 0, len(pieces)
    if len(pieces) < len(line) or sum(widths) > room:
        low, high = _visible(widths, at, stop, room - 2 * len(ELLIPSIS))
    cut_before = ELLIPSIS if first + low > 0 else ""
    cut_after = ELLIPSIS if first + high < len(line) else ""
    shown = cut_before + "".join(pieces[low:high]) + cut_after
    return shown, len(cut_before) + sum(widths[low:at]), max(sum(widths[at : min(stop, high)]), 1)


def _visible(widths: Sequence[int], at: int, stop: int, room: int) -> tuple[int, int]:
    """Return from which piece up to which there is room, with as much before the marked part as after it."""
    low = 0
    if sum(widths[:stop]) > room:
        low = at
        while low and sum(widths[low - 1 : at]) <= room // 2:
            low -= 1
    high = low
    while high < len(widths) and sum(widths[low : high + 1]) <= room:
        high += 1
    return low, high


def _note(label: str, text: str, gutter: int, style: Style) -> list[str]:
    beginning = f"{' ' * (gutter + 1)}= {label}: "
    first, *rest = wrap(text, max(style.width - len(beginning), _NARROWEST))
    painted = " " * (gutter + 1) + style.paint("=", "bold", "blue") + style.paint(f" {label}: ", "bold")
    return [painted + first, *(" " * len(beginning) + line for line in rest)]

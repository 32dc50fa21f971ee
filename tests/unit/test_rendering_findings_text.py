"""Findings as text for people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policytrack.findings import Finding, Severity, Span
from policytrack.rendering.findings_text import finding_text, findings_text, report_text, summary_text
from policytrack.rendering.terminal import Style
from policytrack.validation import Report

FINDING = Finding(
    code="PT103",
    severity=Severity.ERROR,
    path="data/x.yaml",
    message="`sgned` is not a term that `capacity` can take",
    remedy="Use one of the allowed terms.",
    span=Span(12, 15, 12, 20),
    value="sgned",
    allowed=("signed", "initialled"),
    suggestion="signed",
    source_line="    capacity: sgned",
)
WARNING = replace(FINDING, severity=Severity.WARNING, path="data/y.yaml")


def _snippet(line: str, span: Span, width: int = 60) -> list[str]:
    """Return the line shown and the line of carets below it."""
    lines = finding_text(replace(FINDING, source_line=line, span=span), Style(width)).splitlines()
    return [line.partition("|")[2].removeprefix(" ") for line in lines[3:5]]


def test_a_finding_shows_the_line_the_caret_and_what_to_do():
    """A whole finding, as it is printed without colour."""
    assert finding_text(FINDING, Style(60)) == (
        "error[PT103]: `sgned` is not a term that `capacity` can take\n"
        "  --> data/x.yaml:12:15\n"
        "   |\n"
        "12 |     capacity: sgned\n"
        "   |               ^^^^^\n"
        "   = allowed: signed, initialled\n"
        "   = did you mean: `signed`?\n"
        "   = to mend: Use one of the allowed terms.\n"
        "   = help: https://policytrack.github.io/errors/PT103.html\n"
    )


def test_a_finding_without_a_place_shows_its_file():
    """Where a file has no text to point at, only the file is named."""
    bare = replace(FINDING, span=None, source_line=None, allowed=(), suggestion=None, path="x-\udcff.yaml")
    assert finding_text(bare, Style(60)).splitlines()[1:3] == [
        r" --> x-\xff.yaml",
        "  = to mend: Use one of the allowed terms.",
    ]


def test_a_place_without_its_line_is_still_named():
    """The position is printed even if the line is not at hand."""
    assert finding_text(replace(FINDING, source_line=None), Style(60)).splitlines()[1] == " --> data/x.yaml:12:15"


def test_errors_are_red_and_warnings_yellow():
    """Severity can be told by its colour."""
    style = Style(60, is_coloured=True)
    assert finding_text(FINDING, style).startswith("\x1b[1;31merror[PT103]\x1b[0m")
    assert finding_text(WARNING, style).startswith("\x1b[1;33mwarning[PT103]\x1b[0m")


@pytest.mark.parametrize(
    ("line", "span", "shown"),
    [
        ("協定: sgned", Span(1, 5, 1, 10), ["協定: sgned", "      ^^^^^"]),
        ("हिन्दी: sgned", Span(1, 9, 1, 14), ["हिन्दी: sgned", "       ^^^^^"]),
        ("\ta\x1b[1m: b", Span(1, 9, 1, 10), [r"    a\x1b[1m: b", "              ^"]),
        ("\ta", Span(1, 1, 1, 2), ["    a", "^^^^"]),
        ("id:", Span(1, 4, 1, 4), ["id:", "   ^"]),
        ("id:", Span(1, 40, 1, 41), ["id:", "   ^"]),
        ("- a: >", Span(1, 3, 4, 2), ["- a: >", "  ^^^^"]),
        ("", Span(1, 1, 1, 1), ["", "^"]),
    ],
)
def test_carets_stand_below_what_is_meant(line, span, shown):
    """Cells are counted, not characters; a span over several lines is marked to the end of its first."""
    assert _snippet(line, span) == shown


def test_of_a_long_line_only_the_part_about_the_caret_is_shown():
    """A window is cut around the caret wherever it is, and never exceeds the room there is."""
    line = "a" * 500 + "BAD" + "c" * 500
    shown, carets = _snippet(line, Span(1, 501, 1, 504))
    assert len(shown) == 56
    assert shown.startswith("…a")
    assert shown.endswith("c…")
    assert shown[carets.index("^") : carets.index("^") + 3] == "BAD"
    assert carets.count("^") == 3


def test_the_window_begins_and_ends_with_the_line_where_it_can():
    """No dots stand where nothing was cut."""
    beginning, _ = _snippet("BAD" + "c" * 500, Span(1, 1, 1, 4))
    end, carets = _snippet("a" * 500 + "BAD", Span(1, 501, 1, 504))
    assert (beginning[:3], beginning[-1]) == ("BAD", "…")
    assert (end[0], end[-3:]) == ("…", "BAD")
    assert len(carets) == len(end)


def test_a_marked_part_wider_than_the_window_is_cut():
    """Carets end where the shown part of the line does."""
    shown, carets = _snippet("x: " + "b" * 200, Span(1, 4, 1, 204))
    assert len(carets) == len(shown.rstrip("…"))
    assert carets.lstrip() == "^" * carets.count("^")


def test_a_flood_of_marks_does_not_hide_the_caret():
    """Characters without width before the caret are cut like any others."""
    shown, carets = _snippet("\u0301" * 900 + "BAD", Span(1, 901, 1, 904))
    assert shown.endswith("BAD")
    assert carets == " ^^^"


def test_of_many_allowed_words_the_nearest_are_shown():
    """Twelve of a long list are shown, in the order of the list, and the rest is counted."""
    words = (*(f"term-{number}" for number in range(40)), "signed", "resigned")
    text = finding_text(replace(FINDING, allowed=words), Style(200))
    listed = text.split("= allowed: ")[1].split("\n")[0]
    assert listed.endswith("signed, resigned and 30 more")
    assert listed.count(",") == 11


def test_without_a_value_all_allowed_words_are_shown():
    """A missing value is near to nothing, so whoever has to choose sees the whole list."""
    words = tuple(f"t{number}" for number in range(14))
    text = finding_text(replace(FINDING, allowed=words, value=None), Style(200))
    assert f"= allowed: {', '.join(words)}\n" in text


def test_long_notes_are_wrapped_below_themselves():
    """Every line of a note stands in one column."""
    lines = finding_text(replace(FINDING, remedy="Use one of the allowed terms, or propose a new one."), Style(40))
    assert "   = to mend: Use one of the allowed\n              terms, or propose a new\n" in lines


def test_escapes_in_a_record_never_reach_the_terminal():
    """Every text a record or a file name can bring is made harmless."""
    evil = "\x1b]0;x\x07\u202e"
    finding = replace(FINDING, path=evil, message=evil, allowed=(evil,), suggestion=evil, remedy=evil, source_line=evil)
    text = finding_text(finding, Style(200))
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "\u202e" not in text


@pytest.mark.parametrize(
    ("findings", "files", "line"),
    [
        ((), 1, "1 file, no errors (0.4 s)\n"),
        ((), 1200, "1,200 files, no errors (0.4 s)\n"),
        ((FINDING, FINDING, WARNING), 40, "2 errors, 1 warning in 2 of 40 files (0.4 s)\n"),
        ((FINDING,), 1, "1 error in 1 of 1 file (0.4 s)\n"),
        ((WARNING, WARNING), 2, "no errors, 2 warnings in 1 of 2 files (0.4 s)\n"),
        ((FINDING, WARNING), 1, "1 error, 1 warning in 2 of 2 files (0.4 s)\n"),
    ],
)
def test_the_last_line_counts(findings, files, line):
    """Errors, warnings, files with findings and all files are counted, and the time is given."""
    assert summary_text(Report(findings, files, 0.44), Style()) == line


def test_a_report_is_its_findings_and_the_last_line():
    """Findings are parted by an empty line."""
    report = Report((FINDING, WARNING), 2, 0.04)
    text = report_text(report, Style())
    assert text == findings_text(report.findings, Style()) + "\n1 error, 1 warning in 2 of 2 files (0.04 s)\n"
    assert "/PT103.html\n\nwarning[PT103]" in text

"""Findings as commands to GitHub Actions."""

from __future__ import annotations

import re
from pathlib import Path

from policytrack.findings import Finding, Severity, Span
from policytrack.rendering.findings_github import MOST, report_github
from policytrack.validation import Report

GOLDEN = Path(__file__).with_name("rendering") / "findings-github.txt"
COMMAND = re.compile("::(error|warning) (.*?)::(.*)")


def _commands(text):
    """Take a log apart as the runner does: lines at the beginning of which a command stands, unescaped."""
    for line in text.splitlines():
        if line.lstrip().startswith("::"):
            kind, properties, message = COMMAND.fullmatch(line.lstrip()).groups()
            pairs = (pair.split("=", 1) for pair in properties.split(","))
            yield kind, {name: _unescaped(value, "\r\n:,%") for name, value in pairs}, _unescaped(message, "\r\n%")


def _unescaped(text, characters):
    for character in characters:
        text = text.replace(f"%{ord(character):02X}", character)
    return text


def _many(errors, warnings):
    kinds = [Severity.WARNING] * warnings + [Severity.ERROR] * errors
    return Report(
        tuple(
            Finding("PT215", kind, "x.yaml", f"message {at}", "Mend it.", span=Span(at, 1, at, 2))
            for at, kind in enumerate(kinds, start=1)
        ),
        1,
        0.25,
    )


def test_the_whole_text_is_the_one_that_was_reviewed(hostile_report):
    """Every kind of place, and texts that try to be commands."""
    assert report_github(hostile_report, "/top") == GOLDEN.read_text("utf-8")


def test_the_runner_understands_what_was_meant_and_nothing_else(hostile_report):
    """Errors come first; names arrive as they are, and no text becomes a command or a property."""
    text = report_github(hostile_report, "/top")
    commands = list(_commands(text))
    assert [kind for kind, _, _ in commands] == ["error"] * 3 + ["warning"] * 2
    assert [properties.get("file") for _, properties, _ in commands] == [
        None,
        "a b\n%0A::error file=x,line=1::y/é\\x1b[31m##[x].yaml",
        "data/x.yaml",
        None,
        r"x-\xff.yaml",
    ]
    assert commands[2][1] == {
        "file": "data/x.yaml",
        "line": "12",
        "endLine": "12",
        "col": "27",
        "endColumn": "34",
        "title": "PT103: a value is not a term of its vocabulary",
    }
    assert set(commands[0][1]) == {"title"}
    for _, _, message in commands:
        assert "##[" not in message
        assert "\x1b" not in message
        assert not any(line.lstrip().startswith("::") for line in message.split("\n"))


def test_lines_without_columns():
    """Columns are told only where they are of one line."""
    report = Report((Finding("PT109", Severity.ERROR, "x.yaml", "m", "r", span=Span(3, 2, 5, 1)),), 1, 0.25)
    ((_, properties, _),) = _commands(report_github(report, "/top"))
    assert set(properties) == {"file", "line", "endLine", "title"}


def test_ten_of_each_kind_are_commands_and_the_rest_is_text():
    """What GitHub would not show beside the lines can be read in the log."""
    text = report_github(_many(25, 12), "/top")
    kinds = [kind for kind, _, _ in _commands(text)]
    assert kinds == ["error"] * MOST + ["warning"] * MOST
    assert "\n17 more findings, which GitHub does not show beside the lines:\n\nerror[PT215]: message 23\n" in text
    assert text.count("\nerror[PT215]") == 15
    assert text.count("\nwarning[PT215]") == 2
    assert text.endswith("\n25 errors, 12 warnings in 1 of 1 file (0.2 s)\n")


def test_the_rest_is_harmless_too(hostile_report):
    """Continued lines, which begin with spaces, are the ones that could be taken for commands."""
    many = Report(hostile_report.findings * 30, 7, 0.25)
    text = report_github(many, "/top")
    assert len(list(_commands(text))) == 2 * MOST
    assert "##[" not in "".join(line for line in text.splitlines() if not line.startswith("::"))


def test_nothing_found_is_one_line():
    """There is nothing to annotate."""
    assert report_github(Report((), 3, 0.25), "/top") == "3 files, no errors (0.2 s)\n"


def test_thousands_of_findings_and_a_huge_text():
    """A message stays short, whatever stands in a record."""
    finding = Finding("PT105", Severity.ERROR, "x.yaml", "x" * 2**20, "y" * 2**20, suggestion="z" * 2**20)
    (line, *_) = report_github(Report((finding,), 1, 0.25), "/top").splitlines()
    assert len(line) < 4_000
    assert len(report_github(_many(5_000, 0), "/top").splitlines()) > 4_990

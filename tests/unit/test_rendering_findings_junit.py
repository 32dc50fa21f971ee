"""Findings as JUnit XML, read by the parser of another project."""

from __future__ import annotations

from pathlib import Path
from xml.dom import minidom

from junitparser import Failure, JUnitXml

from policytrack.findings import Finding, Severity
from policytrack.rendering.findings_junit import report_junit
from policytrack.validation import Report

GOLDEN = Path(__file__).with_name("rendering") / "findings-junit.xml"


def test_the_whole_text_is_the_one_that_was_reviewed(hostile_report):
    """Names and texts that try everything are in it."""
    text = report_junit(hostile_report)
    assert text == GOLDEN.read_text("utf-8")
    assert text.isascii()


def test_another_parser_reads_the_same(hostile_report):
    """A suite for each file, a failure for each error, and the counts are right."""
    report = JUnitXml.fromstring(report_junit(hostile_report).encode())
    assert (report.tests, report.failures, report.errors) == (6, 3, 0)
    assert [suite.name for suite in report] == [
        "/elsewhere/y.yaml",
        "<stdin>",
        r"a b\n%0A::error file=x,line=1::y/é\x1b[31m##[x].yaml",
        "data/x.yaml",
        r"x-\xff.yaml",
        "files without findings",
    ]
    results = [[type(result) for result in case.result] for suite in report for case in suite]
    assert results == [[], [Failure], [Failure], [Failure], [], []]
    warning = next(iter(next(iter(report))))
    assert warning.system_out.startswith("warning[PT090]: no schema\n")
    for suite in report:
        assert suite.tests == len(list(suite))
        assert suite.failures == sum(bool(case.result) for case in suite)


def test_the_text_of_a_failure_arrives_whole(hostile_report):
    """Marks of XML, and what a runner would take for a command, are escaped and come back."""
    document = minidom.parseString(report_junit(hostile_report))  # noqa: S318 - written above
    text = document.getElementsByTagName("failure")[1].firstChild.data
    assert "<i>@octocat</i>" in text
    assert "##[add-mask]x" in text
    assert any(line.lstrip().startswith("::error::") for line in text.splitlines())


def test_no_line_is_a_command_for_a_runner(hostile_report):
    """The text may be shown in the log of a run."""
    text = report_junit(hostile_report)
    assert "##[" not in text
    assert not any(line.lstrip().startswith("::") for line in text.splitlines())


def test_nothing_found_is_one_test_that_passed():
    """A report without tests would look like a run that did not happen."""
    report = JUnitXml.fromstring(report_junit(Report((), 3, 0.25)).encode())
    assert [case.name for suite in report for case in suite] == ["3 files without findings"]


def test_a_file_beside_the_records_adds_no_clean_one():
    """The list of records that went may be at fault, and is not one of the files counted."""
    findings = tuple(Finding("PT307", Severity.ERROR, name, "m", "r") for name in ("a.yaml", "tombstones.yaml"))
    report = JUnitXml.fromstring(report_junit(Report(findings, 1, 0.25)).encode())
    assert [suite.name for suite in report] == ["a.yaml", "tombstones.yaml"]

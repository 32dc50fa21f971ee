"""Findings as JUnit XML, which most build servers show: a suite for each file, a test case for each finding."""

from __future__ import annotations

from itertools import groupby
from xml.etree import ElementTree as ET

from policytrack.findings import Finding, Severity
from policytrack.rendering.findings_text import finding_text
from policytrack.rendering.terminal import Style, harmless, shorten
from policytrack.rendering.words import counted
from policytrack.rendering.workflow_log import in_markup_log
from policytrack.validation import Report

_LONGEST = 300  # cells of a name


def report_junit(report: Report) -> str:
    """Return a report as XML in ASCII.

    An error is a failed test, a warning one that passed and said something. The files without findings are one test
    that passed, so that a report is never empty.
    """
    cases = len(report.findings)
    root = ET.Element("testsuites", name="policytrack", time=f"{report.seconds:.3f}")
    for path, findings in groupby(report.findings, key=lambda finding: finding.path):
        _suite(root, harmless(path), list(findings))
    clean = report.files - len({finding.path for finding in report.findings})
    if clean > 0:
        cases += 1
        suite = _empty_suite(root, "files without findings", tests=1, failures=0)
        ET.SubElement(suite, "testcase", classname="policytrack", name=counted(clean, "file") + " without findings")
    root.attrib |= {"tests": str(cases), "failures": str(len(report.errors)), "errors": "0"}
    ET.indent(root)
    return in_markup_log(ET.tostring(root, "us-ascii", xml_declaration=True).decode()) + "\n"


def _suite(root: ET.Element, path: str, findings: list[Finding]) -> None:
    failures = sum(finding.severity is Severity.ERROR for finding in findings)
    suite = _empty_suite(root, path, tests=len(findings), failures=failures)
    for finding in findings:
        line = f" in line {finding.span.line}" if finding.span else ""
        message = shorten(harmless(finding.message), _LONGEST)
        case = ET.SubElement(suite, "testcase", classname=path, name=f"{finding.code}{line}: {message}")
        if finding.severity is Severity.ERROR:
            said = ET.SubElement(case, "failure", type=finding.code, message=message)
        else:
            said = ET.SubElement(case, "system-out")
        said.text = finding_text(finding, Style())


def _empty_suite(root: ET.Element, name: str, *, tests: int, failures: int) -> ET.Element:
    numbers = {"tests": str(tests), "failures": str(failures), "errors": "0", "skipped": "0"}
    return ET.SubElement(root, "testsuite", {"name": name, **numbers})

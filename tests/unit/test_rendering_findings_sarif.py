"""Findings as SARIF, held against the format and against what code scanning asks for."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest

from policytrack.findings import Finding, Severity, Span
from policytrack.rendering.findings_sarif import MOST, report_sarif
from policytrack.rules import CODES
from policytrack.validation import Report, validate

GOLDEN = Path(__file__).with_name("rendering") / "findings.sarif"
INVALID = Path(__file__).parents[1] / "records" / "invalid"

# Of the objects of the format those that are used here: the keys they may have, and the ones they must have.
KEYS = {
    "log": ({"$schema", "version", "runs"}, {"version", "runs"}),
    "run": ({"tool", "columnKind", "invocations", "results"}, {"tool"}),
    "driver": ({"name", "semanticVersion", "informationUri", "rules"}, {"name"}),
    "rule": (
        {
            "id",
            "name",
            "shortDescription",
            "fullDescription",
            "help",
            "helpUri",
            "defaultConfiguration",
            "properties",
        },
        {"id"},
    ),
    "invocation": ({"executionSuccessful", "toolExecutionNotifications"}, {"executionSuccessful"}),
    "result": (
        {"ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"},
        {"message"},
    ),
    "region": ({"startLine", "startColumn", "endLine", "endColumn"}, set()),
}


def _report(text):
    """Return the one run, after everything has been checked that code scanning checks."""
    log = json.loads(text)
    _check(log, "log")
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    _check(run, "run")
    assert run["columnKind"] == "unicodeCodePoints"
    driver = run["tool"]["driver"]
    _check(driver, "driver")
    assert re.fullmatch(r"[0-9]+[.][0-9]+[.][0-9]+.*", driver["semanticVersion"])
    for invocation in run["invocations"]:
        _check(invocation, "invocation")
    for rule in driver["rules"]:
        _check_rule(rule)
    assert len({rule["id"] for rule in driver["rules"]}) == len(driver["rules"])
    for result in run["results"]:
        _check_result(result, driver["rules"])
    assert len(run["results"]) <= 5_000
    assert len(gzip.compress(text.encode())) <= 10 * 1024 * 1024
    return run


def _check(part, kind):
    allowed, needed = KEYS[kind]
    assert needed <= set(part) <= allowed


def _check_rule(rule):
    _check(rule, "rule")
    for key in ("shortDescription", "fullDescription", "help"):
        assert set(rule[key]) == {"text"}
        assert rule[key]["text"]
    assert rule["helpUri"].startswith("https://")
    assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note", "none"}
    assert rule["properties"]["problem.severity"] in {"error", "warning", "recommendation"}


def _check_result(result, rules):
    _check(result, "result")
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert result["level"] in {"error", "warning", "note", "none"}
    assert set(result["message"]) == {"text"}
    assert result["message"]["text"]
    assert all(isinstance(value, str) for value in result["partialFingerprints"].values())
    assert result["partialFingerprints"]
    (location,) = result["locations"]
    assert set(location) == {"physicalLocation"}
    place = location["physicalLocation"]
    assert set(place) == {"artifactLocation", "region"}
    assert re.fullmatch("[A-Za-z0-9._~/%:-]+", place["artifactLocation"]["uri"])
    region = place["region"]
    _check(region, "region")
    assert all(isinstance(number, int) and number >= 1 for number in region.values())
    end = (region.get("endLine", region["startLine"]), region.get("endColumn", 1))
    assert end >= (region["startLine"], region.get("startColumn", 1))


def test_the_whole_text_is_the_one_that_was_reviewed(hostile_report):
    """Names and texts that try everything are in it, and it is what code scanning takes."""
    text = report_sarif(hostile_report, "1.2.3", "/top")
    assert text == GOLDEN.read_text("utf-8")
    _report(text)


@pytest.mark.parametrize("folder", sorted(INVALID.iterdir()), ids=lambda folder: folder.name)
def test_every_finding_there_is_can_be_said(folder):
    """Whatever is wrong with a record, its file is named by a relative address."""
    report = validate([folder / "agreements"])
    run = _report(report_sarif(report, "1.2.3", str(folder)))
    assert len(run["results"]) == len(report.findings)
    for result in run["results"]:
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert (folder / uri).is_file()


def test_no_message_is_a_link_or_has_a_placeholder(hostile_report):
    """A reader of the alert gets text; braces are doubled, as the format asks for."""
    run = _report(report_sarif(hostile_report, "1.2.3", "/top"))
    for result in run["results"]:
        text = result["message"]["text"]
        assert "](" not in text
        assert "{" not in text.replace("{{", "")
        assert "\x1b" not in text


def test_every_rule_can_be_described():
    """The texts of all codes are plain, with their paragraphs."""
    findings = tuple(Finding(code, Severity.ERROR, "x.yaml", "m", "r") for code in CODES)
    run = _report(report_sarif(Report(findings, 1, 0.25), "1.2.3", "/top"))
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(CODES)
    for rule in run["tool"]["driver"]["rules"]:
        shown = rule["fullDescription"]["text"].replace("{{", "{").replace("}}", "}")
        assert shown == CODES[rule["id"]].explanation


def test_nothing_found_is_a_run_without_results():
    """So that old alerts are closed."""
    run = _report(report_sarif(Report((), 3, 0.25), "1.2.3", "/top"))
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])


def test_a_fingerprint_does_not_depend_on_the_line():
    """The same finding further down is the same alert; two alike in one place are told apart."""

    def marks(*lines):
        findings = tuple(
            Finding("PT215", Severity.ERROR, "x.yaml", "m", "r", ("a",), Span(line, 1, line, 2), "v") for line in lines
        )
        run = _report(report_sarif(Report(findings, 1, 0.25), "1.2.3", "/top"))
        return [result["partialFingerprints"]["policytrackFinding/v1"] for result in run["results"]]

    assert marks(3, 3) == marks(9, 12)
    assert len(set(marks(3, 3))) == 2


def test_of_too_many_findings_the_errors_are_kept():
    """GitHub keeps so many; a notification says that there were more."""
    warnings = tuple(Finding("PT090", Severity.WARNING, "a.yaml", "m", "r") for _ in range(MOST))
    error = Finding("PT215", Severity.ERROR, "z.yaml", "m", "r")
    run = _report(report_sarif(Report((*warnings, error), 2, 0.25), "1.2.3", "/top"))
    assert len(run["results"]) == MOST
    assert run["results"][0]["ruleId"] == "PT215"
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"].startswith("1 of the findings are left out")


def test_no_line_is_a_command_for_a_runner(hostile_report):
    """The text may be shown in the log of a run."""
    text = report_sarif(hostile_report, "1.2.3", "/top")
    assert "##[" not in text
    assert text.isascii()
    assert not any(line.lstrip().startswith("::") for line in text.splitlines())

"""Findings as SARIF, held against the schema of the format and against what code scanning asks for."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import jsonschema_rs
import pytest

from policytrack.findings import Finding, Severity, Span
from policytrack.rendering.findings_sarif import MOST, report_sarif
from policytrack.rules import CODES
from policytrack.validation import Report, validate

GOLDEN = Path(__file__).with_name("rendering") / "findings.sarif"
INVALID = Path(__file__).parents[1] / "records" / "invalid"

SCHEMA = jsonschema_rs.validator_for(
    json.loads((Path(__file__).parents[1] / "sarif" / "sarif-2.1.0.json").read_text("utf-8")), validate_formats=True
)


def _report(text):
    """Return the one run, after everything has been checked that the format and code scanning ask for."""
    log = json.loads(text)
    SCHEMA.validate(log)
    assert text.isascii()
    assert len(gzip.compress(text.encode())) <= 10 * 1024 * 1024
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    driver = run["tool"]["driver"]
    assert re.fullmatch(r"[0-9]+[.][0-9]+[.][0-9]+.*", driver["semanticVersion"])
    assert len({rule["id"] for rule in driver["rules"]}) == len(driver["rules"])
    for rule in driver["rules"]:
        _check_rule(rule)
    for result in run["results"]:
        _check_result(result, driver["rules"])
    assert len(run["results"]) <= 5_000
    return run


def _check_rule(rule):
    assert all(rule[key]["text"] for key in ("shortDescription", "fullDescription", "help"))
    assert rule["helpUri"].startswith("https://")
    assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}
    assert rule["properties"]["problem.severity"] in {"error", "warning", "recommendation"}


def _check_result(result, rules):
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert result["message"]["text"]
    assert result["partialFingerprints"]
    (location,) = result["locations"]  # of several only the first is shown
    place = location["physicalLocation"]
    assert re.fullmatch("[A-Za-z0-9._~/%:-]+", place["artifactLocation"]["uri"])
    region = place["region"]
    end = (region.get("endLine", region["startLine"]), region.get("endColumn", 1))
    assert end >= (region["startLine"], region.get("startColumn", 1))


def test_the_schema_refuses_what_the_format_does_not_know(hostile_report):
    """It is strict about keys, numbers and addresses, so that passing it means something."""
    for key, value in (("startLine", 0), ("line", 1)):
        log = json.loads(report_sarif(hostile_report, "1.2.3", "/top"))
        log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"][key] = value
        assert not SCHEMA.is_valid(log)
    log = json.loads(report_sarif(hostile_report, "1.2.3", "/top"))
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] = "a b.yaml"
    assert not SCHEMA.is_valid(log)


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

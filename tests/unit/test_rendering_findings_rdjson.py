"""Findings as rdjson."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from policytrack.findings import Finding, Severity, Span
from policytrack.rendering.findings_rdjson import code_span, report_rdjson
from policytrack.validation import Report, validate

GOLDEN = Path(__file__).with_name("rendering") / "findings.rdjson"
INVALID = Path(__file__).parents[1] / "records" / "invalid"


def _one(**fields):
    finding = Finding("PT103", Severity.ERROR, "x.yaml", "m", "r", **fields)
    (diagnostic,) = json.loads(report_rdjson(Report((finding,), 1, 0.25), "/top"))["diagnostics"]
    return diagnostic


def test_the_whole_text_is_the_one_that_was_reviewed(hostile_report):
    """Names and texts that try everything are in it."""
    text = report_rdjson(hostile_report, "/top")
    assert text == GOLDEN.read_text("utf-8")
    assert text.isascii()
    assert "##[" not in text


@pytest.mark.parametrize("text", ["a", "`a`", "a``b```", "<b>", "```", "@x #1 [a](b)"])
def test_a_message_is_one_code_span(text):
    """Whatever stands in it, no run of backticks within is as long as the ones around it."""
    span = code_span(text)
    fence = span.split(" ")[0]
    assert span == f"{fence} {text} {fence}"
    assert set(fence) == {"`"}
    assert fence not in text.replace("`" * (len(fence) + 1), "")


def test_columns_count_bytes():
    """Two letters before the value take five bytes."""
    place = _one(span=Span(2, 3, 2, 5), source_line="é日xy")["location"]["range"]
    assert place == {"start": {"line": 2, "column": 6}, "end": {"line": 2, "column": 8}}


@pytest.mark.parametrize(
    ("span", "lines"), [(Span(2, 3, 4, 2), (2, 4)), (Span(2, 3, 4, 1), (2, 3)), (Span(2, 1, 2, 1), (2, 2))]
)
def test_what_has_several_lines_is_told_in_whole_lines(span, lines):
    """An end at the beginning of a line leaves that line out."""
    source_line = None if span.line == span.end_line else "abc"
    place = _one(span=span, source_line=source_line)["location"]["range"]
    assert place == {"start": {"line": lines[0]}, "end": {"line": lines[1]}}


@pytest.mark.parametrize(
    ("written", "suggestion", "text"),
    [
        ("sgned", "signed", "signed"),
        ("'sgned'", "signed", "'signed'"),
        ('"sgned"', "2024-02-27/2024-03", '"2024-02-27/2024-03"'),
        ("other", "signed", None),
        ("sgned", "no: thing", None),
        ("sgned", None, None),
    ],
)
def test_a_suggestion_takes_the_place_of_exactly_what_was_meant(written, suggestion, text):
    """It is left out where the file says something else there, or where it would need quotation marks."""
    line = f"x: {written} # sgned"
    span = Span(1, 4, 1, 4 + len(written))
    given = _one(span=span, source_line=line, value="sgned", suggestion=suggestion)["suggestions"]
    assert [each["text"] for each in given] == ([] if text is None else [text])


def test_no_suggestion_without_a_place():
    """There is nothing to replace."""
    assert _one(value="a", suggestion="b")["suggestions"] == []
    assert _one(value="a", suggestion="b", span=Span(1, 1, 2, 1), source_line="a")["suggestions"] == []
    assert _one(value="a", suggestion="b", span=Span(1, 1, 1, 2))["suggestions"] == []


def test_suggestions_mend_what_they_are_made_for(tmp_path):
    """Applied to the bytes of a bad record, each makes the finding it stands at go away."""
    applied = 0
    for folder in sorted(INVALID.iterdir()):
        for diagnostic in json.loads(report_rdjson(validate([folder / "agreements"]), "/"))["diagnostics"]:
            for suggestion in diagnostic["suggestions"]:
                copy = shutil.copytree(folder, tmp_path / str(applied))
                file = copy / Path("/", diagnostic["location"]["path"]).relative_to(folder)
                file.write_bytes(_applied(file.read_bytes(), suggestion))
                place = suggestion["range"]["start"]["line"]
                left = {(each.code, each.span.line) for each in validate([copy / "agreements"]).findings}
                assert (diagnostic["code"]["value"], place) not in left
                applied += 1
    assert applied > 10


def _applied(data, suggestion):
    start, end = suggestion["range"]["start"], suggestion["range"]["end"]
    assert start["line"] == end["line"]
    lines = data.split(b"\n")
    line = lines[start["line"] - 1]
    text = suggestion["text"].encode()
    lines[start["line"] - 1] = line[: start["column"] - 1] + text + line[end["column"] - 1 :]
    return b"\n".join(lines)

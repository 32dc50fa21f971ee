"""Sources and the evidence that rests on them."""

from __future__ import annotations

import pytest

from policytrack.models import Evidence
from policytrack.rendering.source_text import Citations, sources_lines
from policytrack.rendering.terminal import Style

SOURCES = [
    {
        "id": "b-daily",
        "publisher": "The Daily",
        "url": "https://example.org/b",
        "kind": "news",
        "language": "en",
        "reliability": "B",
    },
    {
        "id": "a-text",
        "publisher": "A Ministry",
        "title": "The plan",
        "url": "https://example.org/a",
        "published": "2026-02",
        "kind": "instrument_text",
        "speaks_for": "IND",
        "language": "hi",
        "reliability": "A",
    },
]


@pytest.fixture
def citations(make_agreement):
    return Citations(make_agreement(sources=SOURCES))


def test_sources_are_numbered_in_the_order_of_the_record(citations):
    """The same source has the same number everywhere on a page; one that is not listed is named."""
    assert [citations.mark("b-daily"), citations.mark("a-text"), citations.mark("gone")] == ["[1]", "[2]", "[gone]"]
    evidence = [Evidence(source="a-text"), Evidence(source="b-daily"), Evidence(source="a-text")]
    assert citations.marks(evidence) == " [2] [1]"
    assert citations.marks([]) == ""
    assert citations.named(["b-daily", "gone"]) == "The Daily [1] and [gone]"


@pytest.mark.parametrize(
    ("evidence", "words"),
    [
        ({"source": "b-daily"}, "[1] The Daily, grade B, no date"),
        (
            {"source": "a-text", "passage": "each side … shall"},
            "[2] A Ministry, grade A, February 2026: “each side … shall”",
        ),
        ({"source": "b-daily", "locator": "line 3"}, "[1] The Daily, grade B, no date (line 3)"),
        (
            {"source": "b-daily", "supports": ["text", "degree"], "note": "Paraphrase."},
            "[1] The Daily, grade B, no date; for the text and degree; Paraphrase.",
        ),
        ({"source": "gone", "passage": "each side"}, "[gone]: “each side”"),
    ],
)
def test_evidence_names_publisher_grade_date_and_passage(citations, evidence, words):
    """What is not known is said to be so, or left out."""
    assert list(citations.evidence([Evidence.model_validate(evidence)])) == [words]


def test_the_table_of_sources_has_every_source(citations):
    """Number, publisher, title, date, kind, language, grade, voice and address."""
    lines = sources_lines(citations, Style(100))
    assert lines[3:7] == [
        "  [1] The Daily, no date of publication; news in en, grade B",
        "    https://example.org/b",
        "  [2] A Ministry, “The plan”, February 2026; instrument text in hi, grade A, speaks for India",
        "    https://example.org/a",
    ]

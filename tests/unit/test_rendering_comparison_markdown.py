"""A comparison as Markdown."""

from __future__ import annotations

from pathlib import Path

from policytrack.rendering.comparison_markdown import comparison_markdown

FOLDER = Path(__file__).with_name("rendering")


def test_the_document_of_a_comparison_with_every_verdict(comparison):
    """Compared whole with the expected document; what records hold is never read as markup."""
    assert comparison_markdown(comparison) == (FOLDER / "comparison.md").read_text(encoding="utf-8")


def test_by_topic_the_table_has_topics(comparison):
    """The same grouping holds for table and rows."""
    text = comparison_markdown(comparison, "topic")
    assert "\n## The firmest, topic by topic\n\n| Topic | A: Harbour plan |" in text
    assert "\n## Commitments: the firmest by topic\n" in text

"""A comparison as a page for a terminal."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from policytrack.rendering.comparison_text import comparison_text
from policytrack.rendering.terminal import Style, cells

FOLDER = Path(__file__).with_name("rendering")


def test_the_page_of_a_comparison_with_every_verdict(comparison):
    """Compared whole with the expected page."""
    assert comparison_text(comparison, Style(80)) == (FOLDER / "comparison.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [60, 80, 100])
def test_lines_keep_to_the_width(comparison, width):
    """Nothing runs out of the terminal."""
    lines = comparison_text(comparison, Style(width)).splitlines()
    assert [line for line in lines if cells(line) > width] == []


def test_colour_changes_nothing_but_colour(comparison):
    """The page reads the same without colour."""
    coloured = comparison_text(comparison, Style(80, is_coloured=True))
    assert coloured.count("\x1b[0m") > 30
    assert re.sub(r"\x1b\[[0-9;]+m", "", coloured) == comparison_text(comparison, Style(80))


def test_by_topic_there_is_one_row_for_each_topic(comparison):
    """The rows are those of `Comparison.by`, with their reasons."""
    lines = comparison_text(comparison, Style(80), "topic").splitlines()
    assert "THE FIRMEST, TOPIC BY TOPIC" in lines
    assert "  Precursors: firmer in Harbour plan" in lines[lines.index("COMMITMENTS: THE FIRMEST BY TOPIC") :]
    assert not [line for line in lines if line.startswith("COMMITMENTS: ") and not line.endswith("BY TOPIC")]


def test_without_commitments_of_a_sort_nothing_is_left_empty(comparison):
    """Bodies are left out where neither agreement has one."""
    bare = replace(comparison, rows=tuple(row for row in comparison.rows if row.kind != "body"))
    assert "\nBODIES\n" not in comparison_text(bare, Style(80))

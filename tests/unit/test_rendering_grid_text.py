"""A grid as a table in a terminal."""

from __future__ import annotations

import re

import pytest

from policytrack.rendering.grid import Column, Grid, Square, Tone
from policytrack.rendering.grid_text import grid_text
from policytrack.rendering.terminal import Style, cells

CYBER = (
    Square("committed", Tone.STEP, 5, "5"),
    Square("expected effect", Tone.ASIDE, sign="~"),
    Square("degree not known", Tone.UNKNOWN, sign="?"),
    Square("not mentioned", Tone.ABSENT, sign="·"),
)
COLUMNS = tuple(
    Column(name, f"{name} (id-{name.lower()})") for name in ("Plan", "Treaty", "Memorandum of 2026", "協定")
)
GRID = Grid(
    title="How firm",
    about="By its verb.",
    corner="Pillar",
    columns=COLUMNS,
    rows=(("Cyber", CYBER), ("Hybrid threats and interference of all sorts", CYBER[::-1])),
    signs="Signs: 5 committed.",
)


def test_words_where_there_is_room():
    """Names and answers are wrapped, nothing is cut."""
    assert grid_text(GRID, Style(100)).splitlines() == [
        "How firm",
        "By its verb.",
        "",
        "Pillar                        Plan           Treaty            Memorandum of     協定",
        "                                                               2026",
        "Cyber                         committed      expected effect   degree not known  not mentioned",
        "Hybrid threats and            not mentioned  degree not known  expected effect   committed",
        "interference of all sorts",
    ]


def test_signs_where_there_is_not():
    """Columns have numbers, and what these and the signs mean stands below."""
    assert grid_text(GRID, Style(60)).splitlines()[3:] == [
        "Pillar                        1  2  3  4",
        "Cyber                         5  ~  ?  ·",
        "Hybrid threats and…           ·  ?  ~  5",
        "",
        "Signs: 5 committed.",
        "1  Plan (id-plan)",
        "2  Treaty (id-treaty)",
        "3  Memorandum of 2026 (id-memorandum of 2026)",
        "4  協定 (id-協定)",
    ]


def test_signs_in_several_blocks_where_not_even_they_fit():
    """Every column is in one of them."""
    lines = grid_text(GRID, Style(60), room=36).splitlines()
    assert [line for line in lines if line.startswith("Cyber")] == [
        "Cyber                         5  ~",
        "Cyber                         ?  ·",
    ]
    assert [line for line in lines if line.startswith("Pillar")] == [
        "Pillar                        1  2",
        "Pillar                        3  4",
    ]
    assert len([line for line in grid_text(GRID, Style(60), room=1).splitlines() if line.startswith("Pillar")]) == 4


def test_a_terminal_that_is_wide_gets_words():
    """Running text keeps to its width, a table takes the room there is."""
    assert "degree not known" not in grid_text(GRID, Style(60), room=60)
    assert "degree not known" in grid_text(GRID, Style(60), room=120)


@pytest.mark.parametrize("width", [60, 100])
def test_colour_changes_nothing_but_colour(width):
    """In words and in signs."""
    coloured = grid_text(GRID, Style(width, is_coloured=True))
    assert "\x1b[32m" in coloured
    plain = re.sub(r"\x1b\[[0-9;]+m", "", coloured)
    assert [line.rstrip() for line in plain.splitlines()] == grid_text(GRID, Style(width)).splitlines()
    assert max(map(cells, plain.splitlines())) <= width

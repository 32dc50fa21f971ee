"""A grid of short answers."""

from __future__ import annotations

import pytest

from policytrack.rendering.grid import LADDER, WIDE, Column, Grid, Square, Tone


def _grid(rows: int, columns: int) -> Grid:
    return Grid(
        title="Title",
        about="About.",
        corner="Pillar",
        columns=tuple(Column(f"c{place}", f"column {place}") for place in range(columns)),
        rows=tuple((f"r{row}", tuple(Square(f"{row}.{place}") for place in range(columns))) for row in range(rows)),
        steps=LADDER,
    )


def test_the_ladder_has_every_tier_once():
    """Two degrees share a tier, and are named together."""
    assert [step for step, _ in LADDER] == [1, 2, 3, 4, 5, 6, 7]
    assert dict(LADDER)[5] == "committed or agreed"


def test_a_wide_grid_is_turned_when_that_makes_it_narrower():
    """Names go with their squares, and what rows and columns are is swapped."""
    turned = _grid(2, WIDE + 1).narrowed()
    assert (turned.corner, turned.across) == ("Agreement", "Pillar")
    assert [column.name for column in turned.columns] == ["r0", "r1"]
    assert turned.rows[3] == ("c3", (Square("0.3"), Square("1.3")))
    assert turned.steps == LADDER


@pytest.mark.parametrize(("rows", "columns"), [(1, WIDE), (WIDE + 1, WIDE + 1), (WIDE + 5, WIDE + 2)])
def test_other_grids_stay_as_they_are(rows, columns):
    """What fits, or would only become wider."""
    grid = _grid(rows, columns)
    assert grid.narrowed() is grid


def test_bands_hold_every_column_once():
    """Each has the names of all rows."""
    bands = [*_grid(2, 2 * WIDE + 1).bands()]
    assert [len(band.columns) for band in bands] == [WIDE, WIDE, 1]
    assert bands[1].rows[1] == ("r1", tuple(Square(f"1.{place}") for place in range(WIDE, 2 * WIDE)))
    assert [*_grid(1, 0).bands()] == [_grid(1, 0)]


def test_tones_are_those_that_occur():
    """A legend explains nothing that is not there."""
    grid = Grid("T", "A", "C", (Column("c", "c"),), (("r", (Square("x", Tone.ASIDE),)),))
    assert grid.tones == {Tone.ASIDE}

"""A grid as a heat map."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

from policytrack.rendering.grid import LADDER, WIDE, Column, Grid, Square, Tone
from policytrack.rendering.heat_map import heat_map

SVG = "{http://www.w3.org/2000/svg}"
SQUARES = (
    Square("committed", Tone.STEP, 5, "5"),
    Square("expected effect", Tone.ASIDE, sign="~"),
    Square("degree not known", Tone.UNKNOWN, sign="?"),
    Square("not mentioned", Tone.ABSENT, sign="·"),
)


def _grid(columns: int = 4, rows: int = 2) -> Grid:
    names = tuple(Column(f"Plan <{place}>", f"about {place}") for place in range(columns))
    squares = tuple(SQUARES[place % 4] for place in range(columns))
    listed = tuple((f"Row {row}", squares) for row in range(rows))
    return Grid("A & B", "What it says.", "Pillar", names, listed, LADDER, signs="Signs: 5 committed or agreed.")


def _drawn(grid: Grid, **more: Any) -> ET.Element:
    return ET.fromstring(heat_map(grid, **more))  # noqa: S314 - our own text


def _words(figure: ET.Element) -> list[str]:
    return [element.text or "" for element in figure.iter(f"{SVG}text")]


def _reach(figure: ET.Element) -> tuple[float, float]:
    boxes = [element for element in figure.iter(f"{SVG}rect") if element.get("x")]
    right = max(float(it.get("x", 0)) + float(it.get("width", 0)) for it in boxes)
    return right, max(float(it.get("y", 0)) + float(it.get("height", 0)) for it in boxes)


def test_a_figure_has_a_name_and_a_description():
    """Both are named by the figure itself, which is an image to those who hear the page."""
    figure = _drawn(_grid())
    assert figure.get("role") == "img"
    title, description = figure.find(f"{SVG}title"), figure.find(f"{SVG}desc")
    assert figure.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert title.text == "A & B"
    assert description.text == (
        "What it says. "
        "Row 0: Plan <0> committed, Plan <1> expected effect, Plan <2> degree not known, Plan <3> not mentioned. "
        "Row 1: Plan <0> committed, Plan <1> expected effect, Plan <2> degree not known, Plan <3> not mentioned."
    )


def test_beside_a_table_the_description_is_short():
    """Nobody has to hear everything twice."""
    description = _drawn(_grid(), has_table=True).find(f"{SVG}desc")
    assert description.text == "What it says. The table beside the figure has the same answers."


def test_every_square_has_its_answer_in_words():
    """Colour alone tells nothing."""
    words = _words(_drawn(_grid()))
    assert [words.count(square.text) for square in SQUARES] == [2, 2, 2, 2]
    assert "committed or" in words  # the legend, wrapped
    assert "Pillar" in words


def test_two_figures_can_share_a_page():
    """No identifier occurs in both, and the hatching is that of the figure itself."""
    identifiers = []
    for grid in (_grid(rows=1), _grid(rows=2)):
        figure = _drawn(grid)
        own = {element.get("id") for element in figure.iter()} - {None}
        used = {fill[5:-1] for it in figure.iter() if (fill := it.get("fill", "")).startswith("url(")}
        assert used <= own
        identifiers.append(own)
    assert not identifiers[0] & identifiers[1]
    assert len(identifiers[0]) == 3


def test_a_figure_runs_nothing_and_loads_nothing():
    """No script, no font, no picture, no link."""
    drawn = heat_map(_grid())
    assert {element.tag.removeprefix(SVG) for element in _drawn(_grid()).iter()} == {
        *("svg", "title", "desc", "style", "defs", "pattern", "path", "rect", "text"),
    }
    assert drawn.count("http") == 1  # the name space
    assert "@import" not in drawn


def test_many_columns_become_an_overview():
    """It is turned so that it fits a sheet of paper; squares have signs, and these are explained."""
    figure = _drawn(_grid(columns=40))
    words = _words(figure)
    assert float(figure.get("width")) < 800
    assert [words.count(square.sign) for square in SQUARES] == [20, 20, 20, 20]
    assert words[-1] == "Signs: 5 committed or agreed."
    assert "Agreement" in words
    turned = [element.text for element in figure.iter(f"{SVG}text") if "rotate(-90)" in element.get("transform", "")]
    assert turned == ["Row 0", "Row 1"]


def test_nothing_is_drawn_outside_the_figure():
    """In words and in signs, with long names and with none."""
    wordy = Grid("T" * 300, "a " * 300, "Pillar", _grid().columns, (("long " * 30, (Square("many words " * 9),) * 4),))
    for grid in (_grid(), _grid(columns=WIDE), _grid(columns=WIDE + 1, rows=9), _grid(columns=40), wordy):
        figure = _drawn(grid)
        right, bottom = _reach(figure)
        assert right <= float(figure.get("width"))
        assert bottom <= float(figure.get("height"))
    nothing = _drawn(Grid("T", "A", "C", (), ()))
    assert _words(nothing) == ["T", "A", "C"]


def test_on_a_page_with_a_style_sheet_the_figure_brings_none():
    """A page whose policy forbids styles within it has them in a file."""
    assert "<style>" in heat_map(_grid())
    assert "<style>" not in heat_map(_grid(), has_style=False)


def test_rows_and_columns_can_be_links():
    """What can be reached is no part of an image; the rest is left to the table."""
    for grid, number in ((_grid(), 2), (_grid(WIDE + 1, 2), 2)):
        figure = _drawn(grid, has_table=True, links={"Row 1": "a.html?x=1&y=2", "Plan <1>": "b.html"})
        assert figure.get("role") == "group"
        links = {link.get("aria-label"): link.get("href") for link in figure.iter(f"{SVG}a")}
        assert links == {"Row 1": "a.html?x=1&y=2", "Plan <1>": "b.html"}
        assert len([*figure.iter(f"{SVG}a")]) == number
        heard = [text for part in figure if part.get("aria-hidden") is None for text in part.iter(f"{SVG}text")]
        assert len(heard) == number

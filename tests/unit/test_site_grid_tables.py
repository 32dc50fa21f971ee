"""Grids as tables in colour."""

from __future__ import annotations

import pytest

from policytrack.dataset import AgreementSet
from policytrack.rendering.drawing import DARK, GROUNDS
from policytrack.rendering.grid import LADDER, WIDE, Column, Grid, Square, Tone
from policytrack.site.grid_tables import figure_colours, legend, squares
from policytrack.site.page import Site

SQUARES = (
    Square("committed", Tone.STEP, 5, "5"),
    Square("<b>effect</b>", Tone.ASIDE, sign="~"),
    Square("not mentioned", Tone.ABSENT, sign="·"),
)


def _grid(columns=3):
    names = tuple(Column(f"Plan {place} & Co", "") for place in range(columns))
    answers = tuple(SQUARES[place % 3] for place in range(columns))
    return Grid("A title", "What it says.", "Pillar", names, (("Cyber", answers),), LADDER)


def test_a_table_has_every_answer_in_words_and_colour():
    """The whole of a small table."""
    assert squares(
        _grid(), names={"Cyber": "topics/cyber.html"}, address=lambda _, column: f"#{column}" * (column == 0)
    ) == (
        '<p class="sideways">What does not fit the screen scrolls sideways.</p>'
        '<div class="scrolled" role="region" tabindex="0" aria-label="Table: A title"><table class="squares">'
        "<caption><span>What it says.</span></caption>"
        '<thead><tr><th scope="col">Pillar</th><th scope="col"><span>Plan 0 &amp; Co</span></th>'
        '<th scope="col"><span>Plan 1 &amp; Co</span></th>'
        '<th scope="col"><span>Plan 2 &amp; Co</span></th></tr></thead>'
        '<tbody><tr><th scope="row"><a href="topics/cyber.html">Cyber</a></th>'
        '<td class="step-5"><a href="#0">committed</a></td><td class="aside">&lt;b&gt;effect&lt;/b&gt;</td>'
        '<td class="absent">not mentioned</td></tr></tbody></table></div>'
    )


def test_where_there_is_no_room_signs_stand_for_words():
    """Who hears the page still hears the words."""
    html = squares(_grid(), has_signs=True)
    assert '<td class="step-5"><span aria-hidden="true">5</span><span class="unseen">committed</span></td>' in html


def test_in_a_wide_table_silence_is_a_dot():
    """Everything else keeps its words."""
    html = squares(_grid(WIDE + 1))
    assert '<span aria-hidden="true">·</span><span class="unseen">not mentioned</span>' in html
    assert '<td class="step-5">committed</td>' in html


def test_the_legend_has_what_occurs():
    """Steps always, the rest where it is used."""
    html = legend(_grid())
    assert html.count("<li>") == len(LADDER) + 2
    assert "not known" not in html
    assert '<i class="step-7" aria-hidden="true">7</i>' in legend(_grid(), has_signs=True)


def _light(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("pair", [pair for step in GROUNDS for pair in step])
def test_letters_can_be_read_on_every_step(pair):
    """A contrast of at least 4.5, on light screens and on dark ones."""
    lights = sorted(map(_light, pair))
    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5


def test_the_style_sheet_has_the_colours_of_the_heat_map():
    """Both ways to a dark page have every rule, on screens only, and print stays light."""
    (file,) = figure_colours(Site(AgreementSet(), "", "", "2026-11-22", "1"))
    assert file.path == "assets/figures.css"
    rules = file.content.decode().splitlines()
    dark = [rule for rule in rules if "data-appearance" in rule]
    assert all(rule.startswith("@media screen") for rule in dark)
    for name, said in DARK.items():
        assert f'@media screen{{:root[data-appearance="dark"] .pt-heat .{name}{{{said}}}}}' in rules
        assert sum(f".pt-heat .{name}{{{said}}}" in rule for rule in dark) == 2
    assert f".step-1{{background:{GROUNDS[0][0][0]};color:{GROUNDS[0][0][1]}}}" in rules

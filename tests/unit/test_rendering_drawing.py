"""What a heat map is drawn with."""

from __future__ import annotations

import re

import pytest

from policytrack.rendering.drawing import STYLE_SHEET, bar, box, broken, letters_on, safe, upright, written
from policytrack.rendering.grid import Square, Tone

SQUARES = [*(Square("x", Tone.STEP, level) for level in range(1, 8)), *(Square("x", tone) for tone in list(Tone)[1:])]


def _light(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    r, g, b = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted(map(_light, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def _dark(style: str, what: str) -> str | None:
    rule = re.search(rf"\.pt-heat \.{style}\{{([^}}]*)\}}", STYLE_SHEET)
    found = re.search(rf"{what}:(#\w+)", rule[1]) if rule else None
    return found[1] if found else None


def _ground(square: Square) -> tuple[str, str]:
    drawn = box(square, "h", left=0, top=0, width=9, height=9)
    style, fill = re.search(r'class="([^"]+)".* fill="([^"]+)"', drawn).groups()
    return style, "#c3cad5" if fill.startswith("url") else fill  # the lines of the hatching are the worst ground


@pytest.mark.parametrize("square", SQUARES, ids=lambda square: f"{square.tone}{square.level}")
def test_letters_can_be_read_on_every_ground(square):
    """WCAG 2 asks for 4.5 to 1; in the light and in the dark."""
    letters = letters_on(square)
    style, fill = _ground(square)
    assert _contrast(letters.colour, fill) >= 4.5
    dark_fill = _dark(style, "fill") or _dark("pt-hatching", "stroke")
    assert _contrast(_dark(letters.style, "fill"), dark_fill) >= 4.5


def test_steps_grow_darker_on_paper_and_lighter_on_a_dark_screen():
    """The order can be seen without seeing the hue."""
    steps = [_ground(square) for square in SQUARES[:7]]
    paper = [_light(fill) for _, fill in steps]
    screen = [_light(_dark(style, "fill")) for style, _ in steps]
    assert paper == sorted(paper, reverse=True)
    assert screen == sorted(screen)


def test_a_bar_is_as_long_as_its_step():
    """It says without colour what the colour says; what is no step has none."""
    lengths = [int(re.search(r"h(\d+)", bar(square, 0, 0)[0])[1]) for square in SQUARES[:7]]
    assert lengths == [8 * level - 2 for level in range(1, 8)]
    assert [bar(square, 0, 0) for square in SQUARES[7:]] == [[]] * 4


def test_frames_tell_tones_apart():
    """Dashed for what is no promise, dotted for silence, hatched for what is not known."""
    frames = {square.tone: box(square, "h", left=0, top=0, width=9, height=9) for square in SQUARES[7:]}
    assert 'stroke-dasharray="6 3"' in frames[Tone.ASIDE]
    assert 'stroke-dasharray="1 4"' in frames[Tone.ABSENT]
    assert 'fill="url(#h)"' in frames[Tone.UNKNOWN]
    assert "dasharray" not in frames[Tone.PLAIN]


def test_text_is_made_safe():
    """Markup, and what XML forbids."""
    assert safe("<a>&\x1b") == "&lt;a&gt;&amp;\\x1b"
    assert ">&lt;b&gt;</text>" in written(1, 2, ["<b>"])[0]
    assert ">&lt;b&gt;</text>" in upright(1, 2, "<b>", letters_on(SQUARES[0]))


def test_text_is_broken_where_its_room_ends():
    """Room is counted in letters of the size."""
    assert broken("not mentioned in it", 75) == ["not", "mentioned", "in it"]

"""What a heat map is drawn with: colours for light and dark screens and for print, letters, boxes, bars.

Colours stand in attributes, so that a program without style sheets shows the figure as print does; a style sheet inside
the figure changes them on dark screens. Letters have a contrast of at least 4.5 to 1 on every ground.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from policytrack.rendering.grid import Square, Tone
from policytrack.rendering.terminal import harmless, wrap

_INK, _PAPER, _QUIET, _LINE = "#14213a", "#ffffff", "#4f5968", "#c3cad5"
_STEPS = ("#edf3fb", "#d6e4f6", "#b7d0ef", "#8fb6e4", "#2f6cb3", "#1d4f8f", "#0d2c57")
_DARK_INK, _DARK_PAPER, _DARK_QUIET, _DARK_LINE = "#e6ebf2", "#12161e", "#aeb7c4", "#4b5667"
_DARK_STEPS = ("#1a2536", "#20344f", "#28456c", "#31588a", "#86b5ea", "#b3d2f6", "#e2effd")
_FIRST_STRONG = 5  # from this step on, letters have the colour of the paper
_BAR = 8  # one step of the bar below an answer
_DASHES = {Tone.ASIDE: "6 3", Tone.ABSENT: "1 4"}


@dataclass(frozen=True, slots=True)
class Letters:
    """How words are written."""

    colour: str = _INK
    style: str = "pt-ink"
    size: int = 13
    looks: str = ""

    @property
    def cell(self) -> float:
        """Room of one letter; a generous guess, because the reader's font is not known."""
        return self.size * (0.6 if "bold" in self.looks else 0.56)

    @property
    def leading(self) -> int:
        """From one line to the next."""
        return round(self.size * 1.3)


INK = Letters()
HEADING = Letters(looks=' font-weight="bold"')
TITLE = Letters(size=16, looks=' font-weight="bold"')
QUIET = Letters(_QUIET, "pt-quiet")
SMALL = Letters(_QUIET, "pt-quiet", size=11)
ASIDE = Letters(looks=' font-style="italic"')
STRONG = Letters(_PAPER, "pt-strong")
LEADING = INK.leading
"""From one line of ordinary letters to the next."""


def letters_on(square: Square) -> Letters:
    """Return how the answer of a square is written."""
    if square.tone is Tone.STEP and square.level >= _FIRST_STRONG:
        return STRONG
    return {Tone.ABSENT: QUIET, Tone.ASIDE: ASIDE}.get(square.tone, INK)


def broken(text: str, room: int, letters: Letters = INK) -> list[str]:
    """Return text in lines that fit."""
    return wrap(text, int(room / letters.cell))


def safe(text: str) -> str:
    """Return text as it may stand in an element or an attribute."""
    return escape(harmless(text))


def written(left: int, top: int, lines: Sequence[str], letters: Letters = INK) -> list[str]:
    """Return lines of text, the first of which has its upper edge at `top`."""
    return [
        f'<text class="{letters.style}" x="{left}" y="{top + place * letters.leading + letters.size}"'
        f' font-size="{letters.size}" fill="{letters.colour}"{letters.looks}>{safe(line)}</text>'
        for place, line in enumerate(lines)
    ]


def upright(left: int, bottom: int, line: str, letters: Letters) -> str:
    """Return a line of text that runs upwards from `bottom`."""
    return (
        f'<text class="{letters.style}" transform="translate({left} {bottom}) rotate(-90)" font-size="{letters.size}"'
        f' fill="{letters.colour}"{letters.looks}>{safe(line)}</text>'
    )


def linked(address: str, name: str, drawn: Sequence[str]) -> str:
    """Return parts of a figure as a link, which is called by its whole name however much of that is drawn."""
    return f'<a class="pt-link" href="{safe(address)}" aria-label="{safe(name)}">{"".join(drawn)}</a>'


def unheard(parts: Iterable[str]) -> Iterator[str]:
    """Yield parts of a figure of which a table has the same, so that only links are heard."""
    for is_link, found in groupby(parts, key=lambda part: part.startswith("<a ")):
        inner = [*found]
        yield from inner if is_link else ('<g aria-hidden="true">', *inner, "</g>")


def box(square: Square, hatch: str, *, left: int, top: int, width: int, height: int) -> str:
    """Return the ground of a square; `hatch` is the identifier of the pattern for what is not known."""
    fill, style = _PAPER, "pt-box"
    if square.tone is Tone.STEP:
        fill, style = _STEPS[square.level - 1], f"pt-step{square.level}"
    elif square.tone is Tone.UNKNOWN:
        fill, style = f"url(#{hatch})", "pt-hatched"
    dashes = _DASHES.get(square.tone)
    frame = f' stroke="{_QUIET}" stroke-dasharray="{dashes}"' if dashes else f' stroke="{_LINE}"'
    return (
        f'<rect class="{style}" x="{left + 0.5}" y="{top + 0.5}" width="{width - 1}" height="{height - 1}" rx="3"'
        f' fill="{fill}"{frame}/>'
    )


def bar(square: Square, left: int, top: int) -> list[str]:
    """Return a line as long as the step of the scale; nothing for other squares."""
    if square.tone is not Tone.STEP:
        return []
    letters = letters_on(square)
    line = f"M{left} {top}h{square.level * _BAR - 2}"
    drawn = f'd="{line}" stroke="{letters.colour}" stroke-width="3" stroke-dasharray="{_BAR - 2} 2"'
    return [f'<path class="{letters.style}-line" {drawn}/>']


def hatching(name: str) -> str:
    """Return the pattern for what is not known."""
    return (
        f'<pattern id="{name}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<path class="pt-hatching" d="M0 0V7" stroke="{_LINE}" stroke-width="2.5"/></pattern>'
    )


def paper(width: int, height: int) -> str:
    """Return the ground of the whole figure, which is legible wherever it is put."""
    return f'<rect class="pt-paper" width="{width}" height="{height}" fill="{_PAPER}"/>'


def _dark() -> dict[str, str]:
    return {
        "pt-ink": f"fill:{_DARK_INK}",
        "pt-ink-line": f"stroke:{_DARK_INK}",
        "pt-quiet": f"fill:{_DARK_QUIET}",
        "pt-strong": f"fill:{_DARK_PAPER}",
        "pt-strong-line": f"stroke:{_DARK_PAPER}",
        "pt-paper": f"fill:{_DARK_PAPER}",
        "pt-box": f"fill:{_DARK_PAPER};stroke:{_DARK_LINE}",
        "pt-box[stroke-dasharray]": f"stroke:{_DARK_QUIET}",
        "pt-hatched": f"stroke:{_DARK_LINE}",
        "pt-hatching": f"stroke:{_DARK_LINE}",
        **{f"pt-step{step}": f"fill:{fill};stroke:{_DARK_LINE}" for step, fill in enumerate(_DARK_STEPS, start=1)},
    }


DARK = _dark()
"""What each part of a figure looks like on dark screens: declarations by class. Print stays light."""
GROUNDS = tuple(
    ((fill, _PAPER if step >= _FIRST_STRONG else _INK), (dark, _DARK_PAPER if step >= _FIRST_STRONG else _DARK_INK))
    for step, (fill, dark) in enumerate(zip(_STEPS, _DARK_STEPS, strict=True), start=1)
)
"""Ground and letters of each step of the scale, on light screens and on dark ones."""
STYLE_SHEET = (
    "@media screen and (prefers-color-scheme:dark){"
    + "".join(f".pt-heat .{name}{{{rule}}}" for name, rule in DARK.items())
    + "}"
)
"""The colours on dark screens, for a figure that stands alone."""

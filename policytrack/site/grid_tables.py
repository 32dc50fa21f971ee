"""Grids of short answers as tables in colour, and the colours of all figures, which are those of the heat map."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from policytrack.rendering.drawing import DARK, GROUNDS
from policytrack.rendering.grid import Grid, Square, Tone
from policytrack.site.markup import Content, Html, element, together
from policytrack.site.page import File, Site

FIGURES = "assets/figures.css"
"""The colours of figures and squares on dark screens, which are made with the site."""
PICTURES = "assets/pictures.css"
"""Everything else that figures and squares look like."""

_MEANINGS = {
    Tone.ASIDE: "mentioned, not promised",
    Tone.UNKNOWN: "not known",
    Tone.ABSENT: "not mentioned, which is silence",
}

_SIGNS = {Tone.ASIDE: "~", Tone.UNKNOWN: "?", Tone.ABSENT: "·"}

Addressed = Callable[[int, int], "str | None"]
"""Gives the address behind the square in a row and a column, both counted from 0."""


def squares(
    grid: Grid, *, names: dict[str, str] | None = None, address: Addressed | None = None, has_signs: bool = False
) -> Html:
    """Return a grid as a table in a region of its own, which scrolls where it is wider than the screen.

    Args:
        grid: Rows and columns as they are to stand.
        names: Addresses of rows and columns by their names.
        address: What stands behind each square.
        has_signs: Squares show signs; their words are for those who hear the page.
    """
    known = names or {}

    def head(name: str, scope: str) -> Html:
        inner = element("a", name, href=known[name]) if name in known else element("span", name)
        return element("th", inner, scope=scope)

    def square(answer: Square, row: int, column: int) -> Html:
        is_sign = has_signs or (grid.is_wide and answer.tone is Tone.ABSENT)
        return _square(answer, address(row, column) if address else None, is_sign=is_sign)

    rows = [
        element("tr", head(label, "row"), [square(answer, row, column) for column, answer in enumerate(answers)])
        for row, (label, answers) in enumerate(grid.rows)
    ]
    heads = element("tr", element("th", grid.corner, scope="col"), [head(one.name, "col") for one in grid.columns])
    table = element(
        "table",
        element("caption", element("span", grid.about)),
        element("thead", heads),
        element("tbody", rows),
        class_="squares signs" if has_signs else "squares wide" if grid.is_wide else "squares",
    )
    return scrolled(table, f"Table: {grid.title}")


def scrolled(content: Content, label: str, tag: str = "div") -> Html:
    """Return content that may be wider than the screen, in a region that the keyboard can scroll.

    Words before it say so on narrow screens; a shadow lies on each edge behind which there is more.
    """
    region = element(tag, content, class_="scrolled", role="region", tabindex="0", aria_label=label)
    return together(element("p", "What does not fit the screen scrolls sideways.", class_="sideways"), region)


def legend(grid: Grid, *, has_signs: bool = False) -> Html:
    """Return what the looks of squares mean, as far as they occur."""
    return _legend(grid.steps, grid.tones, has_signs)


@lru_cache(maxsize=64)  # nearly every grid has the same
def _legend(steps: tuple[tuple[int, str], ...], tones: frozenset[Tone], has_signs: bool) -> Html:  # noqa: FBT001 - a key
    entries = [
        *(Square(words, Tone.STEP, step, str(step)) for step, words in steps),
        *(Square(words, tone, sign=_SIGNS[tone]) for tone, words in _MEANINGS.items() if tone in tones),
    ]
    return element(
        "ul",
        [
            element(
                "li",
                element("i", entry.sign if has_signs else None, class_=_looks(entry), aria_hidden="true"),
                entry.text,
            )
            for entry in entries
        ],
        class_="legend with-signs" if has_signs else "legend",
    )


def _square(square: Square, address: str | None, *, is_sign: bool) -> Html:
    words: Content = square.text
    if is_sign:
        sign = element("span", square.sign or _SIGNS.get(square.tone, "·"), aria_hidden="true")
        words = (sign, element("span", square.text, class_="unseen"))
    return element("td", element("a", words, href=address) if address else words, class_=_looks(square))


def _looks(square: Square) -> str:
    return f"step-{square.level}" if square.tone is Tone.STEP else str(square.tone)


def figure_colours(_: Site) -> Iterator[File]:
    """Yield the style sheet of the colours: one source for figures that stand alone and for those on the site."""
    light, dark = zip(*GROUNDS, strict=True)
    chosen, system = ':root[data-appearance="dark"]', ':root:not([data-appearance="light"])'
    told = [
        "/* Made with the site: the colours of the heat map. Print stays light. */",
        *_grounds(light, ""),
        *(f"@media screen{{{rule}}}" for rule in _dark(dark, chosen)),
        *(f"@media screen and (prefers-color-scheme:dark){{{rule}}}" for rule in _dark(dark, system)),
    ]
    yield File(FIGURES, ("\n".join(told) + "\n").encode())


def _dark(grounds: Iterable[tuple[str, str]], root: str) -> Iterator[str]:
    yield from (f"{root} .pt-heat .{name}{{{rule}}}" for name, rule in DARK.items())
    yield from _grounds(grounds, f"{root} ")


def _grounds(grounds: Iterable[tuple[str, str]], root: str) -> Iterator[str]:
    for step, (ground, letters) in enumerate(grounds, start=1):
        yield f"{root}.step-{step}{{background:{ground};color:{letters}}}"
        yield f"{root}.pt-edge.step-{step}{{background:none;stroke:{ground}}}"

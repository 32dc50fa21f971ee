"""What a code means, as a page for a terminal."""

from __future__ import annotations

from policytrack.examples import Example, Mending
from policytrack.findings import Code
from policytrack.rendering.layout import INDENT, prose, section
from policytrack.rendering.mended_lines import COMES, GOES, LEFT_OUT, Line, mended_lines, text_lines, window
from policytrack.rendering.terminal import Style, harmless, shorten
from policytrack.resources import help_address

_AROUND = 3  # lines shown before and after the wrong one
_MOST_LINES = 24  # of a mended record; more would be the whole of it
_COLOURS = {GOES: ("red",), COMES: ("green",)}


def explanation_text(about: Code, example: Example | None, style: Style) -> str:
    """Return the page of one code, with an example where there is one."""
    waiver = "may be waived, with a reason" if about.waivable else "cannot be waived"
    lines = [
        style.paint(about.code, "bold", "cyan") + f" {about.name}",
        *prose(about.title, style, "bold", indent=0),
        *prose(f"{about.severity}; {waiver}", style, "dim", indent=0),
        *section("Why", style),
        *_paragraphs(about.explanation, style),
        *section("How to mend it", style),
        *_paragraphs(about.remedy, style),
        *(_example(example, style) if example else []),
        *([] if example else ["", *prose(help_address(about.code), style, "dim", indent=0)]),
    ]
    return "\n".join(lines) + "\n"


def _paragraphs(text: str, style: Style) -> list[str]:
    first, *others = (prose(paragraph, style) for paragraph in text.split("\n\n"))
    return first + [line for lines in others for line in ("", *lines)]


def _example(example: Example, style: Style) -> list[str]:
    said = _indented(example.transcript)
    mended = [line for mending in example.mendings() for line in _mended(mending, style)]
    steps = ["", *prose("Mended by:", style), "", *_indented(example.mending_transcript)]
    return [
        *section("Example", style),
        *_record(example, style),
        *said,
        *mended,
        *(steps if example.mending_steps else []),
    ]


def _indented(text: str) -> list[str]:
    return [f"{' ' * INDENT}{harmless(line)}".rstrip() for line in text.rstrip("\n").split("\n")]


def _record(example: Example, style: Style) -> list[str]:
    """Return the lines of the wrong record about which something is said; none where nothing can be shown."""
    place = example.place
    text = dict(example.records).get(place.name, "") if place else ""
    if place is None:
        return []
    lines = list(enumerate(text_lines(text), start=1))[max(place.line - 1 - _AROUND, 0) : place.line + _AROUND]
    if not lines:
        return []
    width = len(str(lines[-1][0]))
    room = style.width - INDENT - width - 3
    shown = (f"{' ' * INDENT}{number:>{width}} | {shorten(harmless(line), room)}".rstrip() for number, line in lines)
    return [*prose(f"In {place.name}:", style), "", *shown, ""]


def _mended(mending: Mending, style: Style) -> list[str]:
    """Return the lines in which a mended record differs from the wrong one."""
    renamed = "" if mending.name == mending.before_name else f", in place of {mending.before_name}"
    lines = mended_lines(mending.before, mending.text)
    head = ["", *prose(f"Mended, in {mending.name}{renamed}:", style), ""]
    if not lines:
        return [*head, *prose("No letter is another one; the file is saved as UTF-8.", style)]
    width = len(str(max(line.number for line in lines)))
    shown = [_line(line, width, style) for line in lines[:_MOST_LINES]]
    left = len(lines) - len(shown)
    more = prose(f"{LEFT_OUT} and {left} more lines like these", style, "dim") if left else []
    return [*head, *shown, *more]


def _line(line: Line, width: int, style: Style) -> str:
    if line.mark == LEFT_OUT:
        return f"{' ' * INDENT}{LEFT_OUT}"
    begin = f"{line.mark} {line.number:>{width}} | "
    text = begin + window(line._replace(text=harmless(line.text)), style.width - INDENT - len(begin))
    return (" " * INDENT + style.paint(text.rstrip(), *_COLOURS.get(line.mark, ()))).rstrip()

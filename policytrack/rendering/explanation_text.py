"""What a code means, as a page for a terminal."""

from __future__ import annotations

from policytrack.examples import Example
from policytrack.findings import Code
from policytrack.rendering.layout import INDENT, prose, section
from policytrack.rendering.terminal import Style, harmless, shorten
from policytrack.resources import help_address

_AROUND = 3  # lines shown before and after the wrong one


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
    said = [f"{' ' * INDENT}{harmless(line)}".rstrip() for line in example.report.rstrip("\n").split("\n")]
    return [*section("Example", style), *_record(example, style), *said]


def _record(example: Example, style: Style) -> list[str]:
    """Return the lines of the wrong record about which something is said; none where nothing can be shown."""
    place = example.place
    text = dict(example.records).get(place.name, "") if place else ""
    if place is None or not text:
        return []
    lines = list(enumerate(text.splitlines(), start=1))[max(place.line - 1 - _AROUND, 0) : place.line + _AROUND]
    width = len(str(lines[-1][0]))
    room = style.width - INDENT - width - 3
    shown = (f"{' ' * INDENT}{number:>{width}} | {shorten(harmless(line), room)}".rstrip() for number, line in lines)
    return [*prose(f"In {place.name}:", style), "", *shown, ""]

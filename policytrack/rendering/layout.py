"""Parts that pages in a terminal are made of: headings, running text, rows with a label. All return lines."""

from __future__ import annotations

from policytrack.rendering.terminal import Style, pad, wrap

INDENT = 2
_NARROWEST = 24  # of running text, however deep it is indented


def section(title: str, style: Style) -> list[str]:
    """Return the heading of a section, after an empty line."""
    return ["", style.paint(title.upper(), "bold"), ""]


def prose(text: str, style: Style, *looks: str, indent: int = INDENT) -> list[str]:
    """Return running text."""
    lines = wrap(text, max(style.width - indent, _NARROWEST))
    return [(" " * indent + style.paint(line, *looks)).rstrip() for line in lines]


def entry(text: str, style: Style, indent: int = INDENT) -> list[str]:
    """Return running text of which all lines but the first are indented further."""
    first, *rest = prose(text, style, indent=indent + INDENT)
    return [first.removeprefix(" " * INDENT), *rest]


def row(label: str, text: str, style: Style, indent: int = INDENT, label_width: int = 14) -> list[str]:
    """Return running text with a label to the left of it."""
    lines = wrap(text, max(style.width - indent - label_width, _NARROWEST))
    labels = [style.paint(pad(label, label_width), "dim"), *[" " * label_width] * (len(lines) - 1)]
    return [(" " * indent + left + line).rstrip() for left, line in zip(labels, lines, strict=True)]

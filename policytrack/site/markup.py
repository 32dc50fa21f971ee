"""HTML made of elements: text is escaped wherever it enters, so no text of a record can become markup."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TypeAlias

from policytrack.rendering.visible import visible

_VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta"})
_SHAPES = frozenset({"path", "rect", "circle", "line", "use"})
"""Elements of pictures: they end at once when they hold nothing."""


class Html(str):
    """Text that is markup already."""

    __slots__ = ()


NOTHING = Html()
"""Markup of nothing."""


Content: TypeAlias = "str | Iterable[Content] | None"
"""What an element may hold: text, which is escaped, markup, or any number of either; None is nothing."""

Attribute: TypeAlias = str | int | bool | None
"""Value of an attribute; None and False leave the attribute out, True gives it no value."""


def element(tag: str, /, *content: Content, **attributes: Attribute) -> Html:
    """Return an element.

    An underscore at the end of the name of an attribute is dropped, others become hyphens.

    >>> element("a", "R&D ", element("b", "<now>"), href="a.html?x=1&y=2", class_="x", aria_current=None)
    '<a href="a.html?x=1&amp;y=2" class="x">R&amp;D <b>&lt;now&gt;</b></a>'
    """
    begun = f"<{tag}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    if tag in _VOID:
        return Html(begun)
    if tag in _SHAPES and not content:
        return Html(f"{begun[:-1]}/>")
    return Html(f"{begun}{together(*content)}</{tag}>")


def node(tag: str, /, *content: Content, **attributes: Attribute) -> Html:
    """Return an element of XML that is no HTML: the same, but whatever is empty ends at once, and no tag is special.

    >>> node("link", rel="self", href="a?b&c"), node("id", "<1>")
    ('<link rel="self" href="a?b&amp;c"/>', '<id>&lt;1&gt;</id>')
    """
    begun = f"<{tag}{''.join(_attribute(key, value) for key, value in attributes.items())}"
    held = together(*content)
    return Html(f"{begun}>{held}</{tag}>" if held else f"{begun}/>")


def together(*content: Content) -> Html:
    """Return content one after the other.

    >>> together("a < b", None, [Html("<br>"), "c"])
    'a &lt; b<br>c'
    """
    return Html("".join(_pieces(content)))


def shown(text: str) -> Html:
    """Return text as it may stand in an element or a quoted attribute; what would not show is written as its code."""
    return Html(escape(visible(text)))


def _pieces(content: Iterable[Content]) -> Iterable[str]:
    for piece in content:
        if isinstance(piece, Html):
            yield piece
        elif isinstance(piece, str):
            yield shown(piece)
        elif piece is not None:
            yield from _pieces(piece)


def _attribute(key: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    name = key.removesuffix("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{shown(str(value))}"'

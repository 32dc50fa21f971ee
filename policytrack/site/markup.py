"""HTML made of elements: text is escaped wherever it enters, so no text of a record can become markup."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from html import escape
from typing import TypeAlias

from policytrack.rendering.visible import visible

_VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta"})
_SHAPES = frozenset({"path", "rect", "circle", "line", "use"})
"""Elements of pictures: they end at once when they hold nothing."""
_SHORT = 120  # characters of a text that may come again
_KEPT = 8192  # texts and attributes that are kept escaped


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
    begun = f"<{tag}{''.join(map(_attribute, attributes, attributes.values()))}" if attributes else f"<{tag}"
    if not content and tag in _VOID:
        return Html(f"{begun}>")
    if not content and tag in _SHAPES:
        return Html(f"{begun}/>")
    return Html(f"{begun}>{''.join(_pieces(content))}</{tag}>")


def node(tag: str, /, *content: Content, **attributes: Attribute) -> Html:
    """Return an element of XML that is no HTML: the same, but whatever is empty ends at once, and no tag is special.

    >>> node("link", rel="self", href="a?b&c"), node("id", "<1>")
    ('<link rel="self" href="a?b&amp;c"/>', '<id>&lt;1&gt;</id>')
    """
    begun = f"<{tag}{''.join(map(_attribute, attributes, attributes.values()))}"
    held = "".join(_pieces(content))
    return Html(f"{begun}>{held}</{tag}>" if held else f"{begun}/>")


def together(*content: Content) -> Html:
    """Return content one after the other.

    >>> together("a < b", None, [Html("<br>"), "c"])
    'a &lt; b<br>c'
    """
    return Html("".join(_pieces(content)))


def shown(text: str) -> Html:
    """Return text as it may stand in an element or a quoted attribute; what would not show is written as its code."""
    return _shown(text) if len(text) <= _SHORT else Html(escape(visible(text)))


@lru_cache(_KEPT)  # headings, terms and names come again on every page
def _shown(text: str) -> Html:
    return Html(escape(visible(text)))


def _pieces(content: Iterable[Content], into: list[str] | None = None) -> list[str]:
    """Return content without its nesting, escaped: no generators, since whole sites are made of this."""
    into = [] if into is None else into
    for piece in content:
        if type(piece) is Html:
            into.append(piece)
        elif isinstance(piece, str):
            into.append(shown(piece))
        elif piece is not None:
            _pieces(piece, into)
    return into


@lru_cache(_KEPT, typed=True)  # typed, since True and 1 are written differently
def _attribute(key: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    name = key.removesuffix("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{shown(str(value))}"'

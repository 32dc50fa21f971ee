"""Pages in sections, with their contents beside them, and lists of entries within."""

from __future__ import annotations

from collections.abc import Iterable

from policytrack.fields.wording import counted
from policytrack.site.markup import Content, Html, element


def sections(parts: Iterable[tuple[str, str, Content]], kind: str = "") -> Html:
    """Return sections with a table of contents beside them: place, title and content of each; empty ones are left out.

    >>> sections([("who", "Who", "Canada"), ("what", "What", None)]).count("<section")
    1
    """
    kept = [part for part in parts if part[2]]
    contents = element(
        "nav",
        element("p", "On this page", class_="title"),
        element("ul", [element("li", element("a", title, href=f"#{place}")) for place, title, _ in kept]),
        class_=f"contents {kind}".rstrip(),
        aria_label="On this page",
    )
    shown = [element("section", element("h2", title), content, id=place) for place, title, content in kept]
    return element("div", contents, element("div", shown, class_="record"), class_="columns")


def entries(items: Iterable[Content], kind: str = "entries") -> Html:
    """Return a list of entries."""
    return element("ul", [element("li", item) for item in items], class_=kind)


def folded(title: str, thing: str, items: list[Html]) -> Html:
    """Return entries folded away under a title and their number.

    >>> folded("Records", "agreement", ["Shared workplan"])[:88]
    '<details><summary>Records <span class="count">· 1 agreement</span></summary><ul class="p'
    """
    number = element("span", f"· {counted(len(items), thing)}", class_="count")
    return element("details", element("summary", title, " ", number), entries(items, "plain"))

"""A page of the manual in the frame of the site: its text, what is on the page, and the other pages beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import NamedTuple

from policytrack.site.markup import NOTHING, Html, element, together
from policytrack.site.page import Page
from policytrack.site.search_index import Entry as Found
from policytrack.site.shell import MANUAL

_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_LONGEST = 200  # characters of a description; search engines show fewer
_LEAST_HEADINGS = 2


class Entry(NamedTuple):
    """A page in the contents of the manual, or, without a path, a group of pages."""

    title: str
    path: str = ""
    entries: tuple[Entry, ...] = ()


class Heading(NamedTuple):
    """A heading on a page, with those below it."""

    title: str
    anchor: str
    headings: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """One page of the manual, as an engine has made it. The text is markup of the project's own and is not escaped."""

    path: str
    title: str
    text: Html
    headings: Sequence[Heading] = ()
    contents: Sequence[Entry] = ()
    """All pages of the manual."""
    before: Entry | None = None
    after: Entry | None = None
    source: str = ""
    """Address where the text can be changed; empty when it is made, or when there is none."""


def manual_page(chapter: Chapter) -> Page:
    """Return the page of a chapter.

    The pages of the manual come last, and are shown beside the text where there is room for both: what a reader came
    for is the text.
    """
    here = Page(chapter.path, chapter.title, description(chapter.text) or chapter.title, NOTHING)
    headings = _headings(chapter)
    body = element(
        "div",
        element(
            "p",
            element("a", "On this page", href="#manual-contents") if headings else None,
            element("a", "All pages of the manual", href="#manual-pages"),
            class_="manual-jump",
        ),
        element("article", chapter.text, _end(chapter, here), class_="manual-text"),
        headings,
        element(
            "nav",
            element("h2", "Manual"),
            _entries(chapter.contents, here, _place(chapter)),
            id="manual-pages",
            class_="manual-pages",
            aria_label="Manual",
        ),
        class_="manual",
    )
    return Page(
        here.path,
        here.title,
        here.description,
        body,
        section=MANUAL,
        scripts=("assets/manual.js",),
        styles=("assets/manual.css",),
    )


def found(chapter: Chapter) -> Found:
    """Return by what the search finds a chapter: its title, and the headings on it."""
    about = description(chapter.text)
    return Found("manual", chapter.title, about, chapter.path, " ".join(_titles(chapter.headings)))


def _titles(headings: Sequence[Heading]) -> Iterator[str]:
    for heading in headings:
        yield heading.title
        yield from _titles(heading.headings)


def description(text: str) -> str:
    """Return the beginning of the first paragraph of a text, without markup.

    >>> description("<h1>A</h1><p>Some <em>few</em> words &amp; more.</p><p>B</p>")
    'Some few words & more.'
    """
    found = _PARAGRAPH.search(text)
    words = plain_text(found[1]) if found else ""
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"


def plain_text(markup: str) -> str:
    """Return the text of a piece of markup, on one line."""
    return " ".join(unescape(_TAG.sub("", markup)).split())


def _headings(chapter: Chapter) -> Html | None:
    if len(chapter.headings) < _LEAST_HEADINGS:
        return None
    return element(
        "nav",
        element("h2", "On this page"),
        _list_of_headings(chapter.headings),
        id="manual-contents",
        class_="manual-contents",
        aria_label="On this page",
    )


def _list_of_headings(headings: Sequence[Heading]) -> Html:
    return element(
        "ul",
        [
            element(
                "li",
                element("a", one.title, href=f"#{one.anchor}"),
                _list_of_headings(one.headings) if one.headings else None,
            )
            for one in headings
        ],
    )


def _place(chapter: Chapter) -> str:
    """Return where a page stands in the contents: its own path, or, if it is not there, that of the list it is in."""
    listed = {entry.path for entry in _pages(chapter.contents)}
    parent = f"{chapter.path.rpartition('/')[0]}/index.html"
    return parent if chapter.path not in listed and parent in listed else chapter.path


def _pages(entries: Iterable[Entry]) -> Iterator[Entry]:
    for entry in entries:
        yield from _pages(entry.entries) if entry.entries else (entry,)


def _entries(entries: Sequence[Entry], here: Page, place: str) -> Html:
    """Return the contents: of the groups, that of the page is open, or all of them where it is in none."""
    around = [entry for entry in entries if any(page.path == place for page in _pages(entry.entries))]
    return element(
        "ul",
        [
            element(
                "li",
                element(
                    "details",
                    element("summary", one.title),
                    _entries(one.entries, here, place),
                    open=one in around or not around,
                ),
            )
            if one.entries
            else element("li", _link(one, here, place=place))
            for one in entries
        ],
    )


def _link(entry: Entry, here: Page, *before: str, place: str = "") -> Html:
    current = "page" if entry.path == here.path else "true" if entry.path == place else None
    return element("a", *before, entry.title, href=here.to(entry.path), aria_current=current)


def _end(chapter: Chapter, here: Page) -> Html:
    """Return what follows the text: the page before, the page after, and where the text can be changed."""
    beside = [
        element("p", _link(entry, here, element("span", word)), class_=word.lower())
        for word, entry in (("Previous", chapter.before), ("Next", chapter.after))
        if entry is not None
    ]
    return together(
        element("p", element("a", "Change this page", href=chapter.source), class_="manual-source")
        if chapter.source
        else None,
        element("nav", beside, class_="manual-beside", aria_label="Pages before and after") if beside else None,
    )

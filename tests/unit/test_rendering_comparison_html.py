"""A comparison as a page for a browser."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from policytrack.rendering.comparison_html import comparison_html

FOLDER = Path(__file__).with_name("rendering")


class _Elements(HTMLParser):
    """Collects elements with their attributes, and finds what is not closed."""

    EMPTY = frozenset({"meta", "rect", "path"})

    def __init__(self):
        super().__init__()
        self.seen, self.opened = [], []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in self.EMPTY:
            self.opened.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.opened.pop() == tag


def test_the_page_of_a_comparison_with_every_verdict(comparison):
    """Compared whole with the expected page."""
    assert comparison_html(comparison, "pillar") == (FOLDER / "comparison.html").read_text(encoding="utf-8")


def test_the_page_is_whole_and_asks_for_nothing(comparison):
    """Elements are closed; there is no script; links are the only addresses, and lead to the sources."""
    elements = _Elements()
    elements.feed(comparison_html(comparison, "topic"))
    assert elements.opened == []
    names = [name for name, _ in elements.seen]
    assert not {"script", "img", "link", "iframe", "b-news"} & {*names}
    assert {attrs["href"].partition("#")[0] for name, attrs in elements.seen if name == "a"} == {
        "https://example.org/release",
        "https://example.org/daily(1)?a=1&b=2",
    }
    assert names.count("figure") == names.count("table") == names.count("svg") == 1

"""Text of rules and examples in the manual: its Markdown shows it letter for letter and takes none for markup."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from policytrack.manual.escaping import block, code, escape, prose
from policytrack.manual.layout import definition
from policytrack.rendering.visible import visible

markdown = pytest.importorskip("markdown", reason="the docs extra is not installed")
mkdocs_config = pytest.importorskip("mkdocs.config", reason="the docs extra is not installed")

CONFIG = mkdocs_config.load_config(str(Path(__file__).parents[2] / "mkdocs.yml"))
HOSTILE = (
    "<script>alert(1)</script>",
    "[a](javascript:alert(1))",
    '"><img src=x onerror=alert(1)>',
    "{: onclick=alert(1) }",
    "``` \n</code></pre><script>",
    "\x02wzxhzdk:0\x03",
    "::: policytrack.dataset",
    "--8<-- 'mkdocs.yml'",
    "{{ config }}",
    "&lt;b&gt; &#60;i&#62;",
    "1. one\n\n    code\n\n# heading",
    "a | b\n---|---",
    "\\*not\\* *em* _em_ `code`",
    "???+ note 'x'",
    "a\n: b",
    "\u202egnp.exe",
    "[x][y]\n\n[y]: https://example.org",
)


class Seen(HTMLParser):
    """What a reader of HTML gets: the text, and the tags with their attributes."""

    def __init__(self, html):
        super().__init__()
        self.text = ""
        self.tags = []
        self.addresses = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        """Keep the name of an element and where it leads."""
        self.tags.append(tag)
        self.addresses += [value for name, value in attrs if name == "href"]

    def handle_data(self, data):
        """Keep the text."""
        self.text += data


def render(text):
    return Seen(markdown.markdown(text, extensions=CONFIG.markdown_extensions, extension_configs=CONFIG.mdx_configs))


def line(text):
    """Return the text as one line, as `escape` shows it."""
    return visible(" ".join(text.split()))


def hostile(test):
    """Try the dangerous texts besides those that are drawn."""
    for text in HOSTILE:
        test = example(text)(test)
    return given(st.text() | st.text("<>&`*_[](){}|\\!#-+=:\n ~'\"ab1.", max_size=60))(test)


@hostile
def test_escaped_text_shows_as_it_stands(text):
    """In a paragraph, escaped text shows letter for letter, but for white space, and makes no element."""
    seen = render(f"x{escape(text)}x")
    assert seen.text == f"x{line(text)}x"
    assert seen.tags == ["p"]


@hostile
def test_escaped_text_cannot_begin_anything(text):
    """At the beginning of a paragraph, escaped text begins no list, heading, quotation, table or block of code."""
    assert set(render(f"{escape(text)}\n\nend").tags) == {"p"}


@hostile
def test_escaped_text_stays_within_its_term(text):
    """In an entry of a definition list, escaped text is neither lost nor does it end the entry."""
    seen = render(definition(f"x{escape(text)}", f"x{escape(text)}"))
    assert seen.tags == ["dl", "dt", "dd"]
    assert seen.text.replace("\n", "") == 2 * f"x{line(text)}"


@hostile
def test_code_shows_as_it_stands(text):
    """As code, text shows letter for letter."""
    seen = render(f"x {code(text)}")
    assert seen.tags == ["p", "code"]
    assert seen.text == f"x {line(text)}"


@hostile
def test_a_block_shows_line_by_line(text):
    """In a block, text shows letter for letter, with its lines."""
    seen = render(f"before\n\n{block(text)}\n\nafter")
    assert seen.tags == ["p", "pre", "code", "p"]
    assert visible(text.replace("\r", "").strip("\n")) in seen.text


@hostile
def test_prose_makes_nothing_but_code(text):
    """The project's own prose may have code between backticks, and nothing else."""
    assert set(render(f"x {prose(text)}").tags) <= {"p", "code"}

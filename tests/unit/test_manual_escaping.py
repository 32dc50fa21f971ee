"""Making any text safe within Markdown and HTML."""

import pytest

from policytrack.manual.escaping import block, code, escape, paragraphs, prose


@pytest.mark.parametrize("character", list("!\"#$%&'()*+-./:;<=>?@[\\]^_`{|}~"))
def test_every_ascii_mark_is_referred_to(character):
    """Each mark becomes the reference to it, so that no syntax can be made of it."""
    assert escape(character) == f"&#{ord(character)};"


def test_letters_digits_commas_and_other_scripts_stay():
    """What no syntax is made of stays readable."""
    assert escape("Délhi 2026, सुरक्षा “plan” – …") == "Délhi 2026, सुरक्षा “plan” – …"


def test_white_space_becomes_one_space():
    """Escaped text is one line and cannot be indented."""
    assert escape("  a\n\n    b\tc\u00a0d ") == "a b c d"


def test_code_is_escaped():
    """An inline code element holds escaped text."""
    assert code("a<b") == "<code>a&#60;b</code>"


def test_prose_keeps_code_and_the_spaces_around_it():
    """Words between backticks become code; the spaces beside them stay, and a lone backtick is shown."""
    assert prose("`a` or `b`") == "<code>a</code> or <code>b</code>"
    assert prose("Use `a`, not\n`b`") == "Use <code>a</code>, not <code>b</code>"
    assert prose("one ` tick") == "one &#96; tick"
    assert prose("") == ""


def test_paragraphs_are_told_apart_and_doctests_left_out():
    """A blank line ends a paragraph, even one with spaces; examples for Python stay in the API reference."""
    assert paragraphs("a\nb\n  \nc\n\n  >>> 1\n  1\n") == ["a b", "c"]


def test_a_block_keeps_its_lines_and_may_have_a_style():
    """A block is escaped for HTML alone and keeps blank lines; carriage returns and outer line breaks go."""
    assert block("\na\r\n\n<b>\n") == '<pre class="pt-block"><code>a\n\n&lt;b&gt;</code></pre>'
    assert block("a", "pt-usage") == '<pre class="pt-block pt-usage"><code>a</code></pre>'

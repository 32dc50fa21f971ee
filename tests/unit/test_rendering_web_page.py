"""A page that stands alone."""

from __future__ import annotations

from policytrack.rendering.web_page import scrolled, shown, web_page


def test_a_page_forbids_what_it_does_not_need():
    """Nothing runs and nothing is loaded, whatever a record holds."""
    page = web_page("A & B", "<p>x</p>")
    assert "default-src 'none'; style-src 'unsafe-inline'" in page
    assert "<title>A &amp; B</title>" in page
    assert "<h1>A &amp; B</h1>\n<p>x</p>\n</main>" in page


def test_text_shows_as_it_stands():
    """In an element and in an attribute, characters that cannot be seen included."""
    assert shown("<a title='\"'>\u202e") == "&lt;a title=&#x27;&quot;&#x27;&gt;\\u202e"


def test_what_may_be_too_wide_is_a_region_with_a_name():
    """So that the keyboard reaches it, and people who hear the page know what it is."""
    assert scrolled("x", 'a "b"') == (
        '<div class="wide" role="region" tabindex="0" aria-label="a &quot;b&quot;">\nx</div>'
    )
    assert scrolled("x", "a", "figure").startswith('<figure role="region"')

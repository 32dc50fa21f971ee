"""What stands around every page."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from policytrack.dataset import AgreementSet
from policytrack.site.markup import NOTHING
from policytrack.site.page import Page, Site
from policytrack.site.shell import NAVIGATION, document

STYLES = [asset for asset in files("policytrack.site").joinpath("assets").iterdir() if asset.name.endswith(".css")]


def _footer(**more):
    site = Site(AgreementSet([]), "Records", "", "2026-11-22", **{"version": "1", **more})
    text = document(Page("index.html", "Records", "Records.", NOTHING), site)
    return text[text.index('<footer class="site-footer">') :]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"licence": "X"}, "Records, data version 1, published on 22 November 2026. Licence of the data: X."),
        ({}, "Records, data version 1, published on 22 November 2026."),
        ({"version": ""}, "Records, published on 22 November 2026."),
    ],
)
def test_the_footer_says_what_is_known(more, said):
    """Whatever is missing leaves no trace."""
    first = re.search(r"<p>(.*?)</p>", _footer(**more))
    assert re.sub(r"<[^>]+>", "", first[1]) == f"{said} Not the view of any government."


def test_a_mistake_is_reported_where_there_is_a_place_for_it():
    """The last of the links at the foot; without an address it is not there."""
    assert '<li><a href="https://a.example/?a=1&amp;b=2">Report a mistake</a></li></ul>' in _footer(
        report="https://a.example/?a=1&b=2"
    )
    assert '<li><a href="unknowns.html">What we do not know</a></li></ul>' in _footer()


def test_the_page_or_its_section_is_marked_in_the_navigation():
    """A page is where one is; a page below it belongs to it."""
    site = Site(AgreementSet([]), "Records", "", "2026-11-22", "1")
    (path, words), *_ = NAVIGATION
    own = document(Page(path, words, "", NOTHING, path), site)
    below = document(Page("agreements/a.html", "A", "", NOTHING, path), site)
    assert f'<a href="index.html" aria-current="page">{words}</a>' in own
    assert f'<a href="index.html" aria-current="true">{words}</a>' in below


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_colours_of_dark_screens_are_said_with_those_of_light_ones(style):
    """One place decides which of the two holds; no other rule asks for the look that was chosen."""
    text = style.read_text(encoding="utf-8")
    allowed = 2 if style.name == "site.css" else 0
    assert text.count("[data-appearance=") == allowed
    assert (
        re.sub(r"@media \(forced-colors: active\) and \(prefers-color-scheme: light\)", "", text).count(
            "prefers-color-scheme"
        )
        == 0
    )

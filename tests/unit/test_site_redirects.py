"""Addresses that lead elsewhere."""

from __future__ import annotations

import pytest

from policytrack.dataset import AgreementSet
from policytrack.models import Tombstone
from policytrack.site.page import Site
from policytrack.site.redirects import redirect_pages
from policytrack.site.shell import document


def _stone(identifier, heir=None, reason="It was recorded twice."):
    keys = {"id": identifier, "removed": "2026-12-01", "reason": reason}
    return Tombstone.model_validate(keys | ({"replaced_by": heir} if heir else {}))


@pytest.fixture
def site_with(make_agreement):
    def make(*stones, agreements=(), manual=()):
        held = agreements or [make_agreement()]
        return Site(
            AgreementSet(held), "Records", "https://a.example/", "2026-12-24", "1", tombstones=stones, manual=manual
        )

    return make


def _pages(site):
    return {page.path: page for page in redirect_pages(site)}


def test_a_record_that_was_replaced_names_what_took_its_place(site_with):
    """With the reason, and without sending anybody on: a citation must not lead unseen to what it does not cite."""
    site = site_with(_stone("can-ind-2024-old", "can-ind-2026-workplan"))
    page = _pages(site)["agreements/can-ind-2024-old.html"]
    assert page.head == '<meta name="robots" content="noindex">'
    assert not page.is_listed
    assert page.body == (
        '<header class="masthead"><h1>This record is no longer here</h1></header>'
        '<dl class="facts"><div><dt>Identifier</dt><dd><code>can-ind-2024-old</code></dd></div>'
        "<div><dt>Removed on</dt><dd>1 December 2026</dd></div>"
        "<div><dt>Why</dt><dd>It was recorded twice.</dd></div>"
        '<div><dt>In its place</dt><dd><a href="can-ind-2026-workplan.html">Shared workplan</a></dd></div></dl>'
        '<p class="note">Its identifier is never used again, so that old citations stay clear.</p>'
        '<p><a href="index.html">All agreements</a></p>'
    )


def test_a_record_that_was_not_replaced_says_why_it_went(site_with):
    """And leads nowhere of itself."""
    page = _pages(site_with(_stone("can-ind-2024-old")))["agreements/can-ind-2024-old.html"]
    assert "refresh" not in page.head
    assert "No other record took its place." in page.body


def test_a_chain_of_replacements_leads_to_its_end(site_with):
    """One that leads to nothing, or back to where it began, leads nowhere."""
    pages = _pages(
        site_with(
            _stone("can-ind-2021-a", "can-ind-2022-b"),
            _stone("can-ind-2022-b", "can-ind-2026-workplan"),
            _stone("can-ind-2023-c", "can-ind-2024-d"),
            _stone("can-ind-2024-d", "can-ind-2023-c"),
            _stone("can-ind-2025-e", "can-ind-2025-nothing"),
        )
    )
    found = {
        path: 'href="can-ind-2026-workplan.html"' in page.body for path, page in pages.items() if "can-ind" in path
    }
    assert [*found.values()] == [True, True, False, False, False]


def test_a_record_that_is_there_keeps_its_page(site_with):
    """Whatever a tombstone says."""
    assert "agreements/can-ind-2026-workplan.html" not in _pages(site_with(_stone("can-ind-2026-workplan")))


def test_parties_are_found_by_two_letters(site_with, make_agreement):
    """Where these are not the code of another party, or their own."""
    pages = _pages(site_with(agreements=[make_agreement(), make_agreement("eu-ind-2024-plan")]))
    assert {path: page.title for path, page in pages.items() if path.startswith("parties/")} == {
        "parties/ca.html": "Canada: moved",
        "parties/in.html": "India: moved",
    }
    assert 'content="0; url=ind.html"' in pages["parties/in.html"].head


def test_pillars_and_topics_are_found_by_plain_words(site_with):
    """Where a word stands for one of them alone; none takes the place of a page that is there."""
    pages = _pages(site_with())
    assert 'content="0; url=illicit-drugs.html"' in pages["topics/narcotics.html"].head
    assert "topics/cyber.html" not in pages


def test_pages_of_the_manual_are_found_where_they_were(site_with):
    """Messages of earlier versions name those addresses."""
    pages = _pages(site_with(manual=("errors/PT103.html", "errors/index.html")))
    page = pages["errors/PT103/index.html"]
    assert 'content="0; url=../PT103.html"' in page.head
    assert '<a href="../PT103.html">errors/PT103</a>' in page.body
    assert "errors/index/index.html" not in pages


def test_hostile_reasons_stay_text(site_with):
    """In the page as in its head."""
    hostile = '</title><script>alert(1)</script>" onload="x'
    site = site_with(_stone("can-ind-2024-old", reason=hostile))
    text = document(_pages(site)["agreements/can-ind-2024-old.html"], site)
    assert "<script>alert" not in text
    assert text.count("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&quot;x") == 3

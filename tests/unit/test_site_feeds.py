"""Feeds, as an independent reader reads them."""

from __future__ import annotations

import feedparser
import pytest

from policytrack.dataset import AgreementSet
from policytrack.site.feeds import LONGEST, feed_files
from policytrack.site.ours import site_of
from policytrack.site.page import Site
from policytrack.vocabulary import Pillar

HOSTILE = "</title><script>alert(1)</script> ]]> &#x41; {{7*7}} \u202eevil\u202c"
SHOWN = "</title><script>alert(1)</script> ]]> &#x41; {{7*7}} ⟨U+202E⟩evil⟨U+202C⟩"


def _feeds(*agreements, address="https://a.example/", **more):
    site = Site(AgreementSet(agreements), "Records & more", address, "2026-12-24", "1", **more)
    return {file.path: feedparser.parse(file.content) for file in feed_files(site)}


@pytest.fixture(scope="module")
def ours():
    return {file.path: file for file in feed_files(site_of(None, "2026-11-22"))}


def test_there_is_a_feed_of_all_of_each_party_and_of_each_pillar(make_agreement):
    """Each holds what concerns it."""
    first = make_agreement("can-ind-2026-workplan")
    second = make_agreement("can-jpn-2026-plan", commitments=[{"pillar": "illicit-drugs", "topic": "precursors"}])
    feeds = _feeds(first, second)
    assert {f"feeds/pillar-{pillar}.xml" for pillar in Pillar} < set(feeds)
    assert {path: len(feed.entries) for path, feed in feeds.items() if feed.entries} == {
        "feeds/all.xml": 4,
        "feeds/party-can.xml": 4,
        "feeds/party-ind.xml": 2,
        "feeds/party-jpn.xml": 2,
        "feeds/pillar-cyber.xml": 2,
        "feeds/pillar-illicit-drugs.xml": 2,
    }


def test_a_feed_says_what_it_is_and_where_it_stands(make_agreement):
    """Its identifier stays; it was updated when its newest entry was."""
    found = _feeds(make_agreement(), licence="CC-BY-4.0")["feeds/party-ind.xml"]
    feed = found.feed
    assert (found.version, found.bozo) == ("atom10", False)
    assert (feed.title, feed.updated, feed.rights) == (
        "Records & more: India",
        "2026-11-22T00:00:00Z",
        "Data: CC-BY-4.0",
    )
    assert {link.rel: link.href for link in feed.links} == {
        "self": "https://a.example/feeds/party-ind.xml",
        "alternate": "https://a.example/index.html",
    }
    assert feed.id.startswith("urn:uuid:")
    assert feed.author == "Records & more"


def test_an_entry_leads_to_what_it_tells(make_agreement):
    """Kind, parties and pillars are categories; the content is markup that sits escaped in the feed."""
    entry = _feeds(make_agreement())["feeds/all.xml"].entries[-1]
    assert entry.link == "https://a.example/agreements/can-ind-2026-workplan.html#events.0"
    assert [tag.term for tag in entry.tags] == ["event", "CAN", "IND", "cyber"]
    assert entry.published == entry.updated == "2026-11-22T00:00:00Z"
    assert entry.content[0].type == "text/html"
    assert entry.content[0].value.startswith("<p>7 February 2026: It was made known.")


def test_where_the_site_stands_may_be_unknown(make_agreement):
    """Then addresses are relative to the feed, and without a licence there are no rights to tell."""
    site = Site(AgreementSet([make_agreement()]), "Records", "", "2026-12-24", "1")
    text = next(feed_files(site)).content.decode()
    assert 'href="../agreements/can-ind-2026-workplan.html"' in text
    assert "<rights>" not in text


def test_no_records_make_a_feed_without_entries():
    """It was updated when it was made."""
    feeds = _feeds()
    assert [path for path in feeds if "pillar" not in path] == ["feeds/all.xml"]
    assert {(feed.feed.updated, len(feed.entries)) for feed in feeds.values()} == {("2026-12-24T00:00:00Z", 0)}


def test_hostile_text_stays_text(make_agreement):
    """Titles come back letter for letter, save what would not show; in the content it is escaped twice."""
    events = [{"date": "2026-02-07", "status": "announced", "text": HOSTILE}]
    agreement = make_agreement(title={"text": HOSTILE, "status": "descriptive"}, events=events)
    site = Site(AgreementSet([agreement]), HOSTILE, "https://a.example/", "2026-12-24", "1")
    raw = next(feed_files(site)).content.decode()
    feed = feedparser.parse(raw, sanitize_html=False)
    assert not feed.bozo
    assert "<script" not in raw
    assert all("<script" not in entry.content[0].value for entry in feed.entries)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in feed.entries[0].content[0].value
    assert f"<title>New record: {SHOWN.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')}</title>" in raw


def test_our_own_feeds_can_be_read_and_are_short(ours):
    """Each entry has an identifier of its own, none of another site's."""
    for path, file in ours.items():
        found = feedparser.parse(file.content)
        assert not found.bozo, path
        ids = [entry.id for entry in found.entries]
        assert len(ids) == len(set(ids)) <= LONGEST


def test_identifiers_are_for_good(make_agreement):
    """They depend on the address of the site and on what the entry is, on nothing else."""
    ids = [entry.id for entry in _feeds(make_agreement())["feeds/all.xml"].entries]
    assert ids == [
        "urn:uuid:1c5b99bc-2db7-53e3-9a46-6daad40cac72",
        "urn:uuid:c3d41af4-d4f5-5140-aa0e-1ffc71ce9d55",
    ]

"""How pages lead to feeds and calendars."""

from __future__ import annotations

from policytrack.site.markup import NOTHING
from policytrack.site.page import Page
from policytrack.site.subscriptions import feed_link, following

PAGE = Page("parties/can.html", "Canada", "Canada", NOTHING)


def test_what_can_be_followed_is_linked():
    """For people on the page, for programs in its head."""
    shown = following(("feeds/a.xml", "feed"), ("feeds/a.ics", "calendar"), page=PAGE)
    assert shown == (
        '<p class="note">To follow it: <a href="../feeds/a.xml">feed</a> and <a href="../feeds/a.ics">calendar</a></p>'
    )
    assert feed_link("feeds/a.xml", "Canada", PAGE) == (
        '<link rel="alternate" type="application/atom+xml" title="Canada" href="../feeds/a.xml">'
    )

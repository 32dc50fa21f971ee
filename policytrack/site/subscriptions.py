"""Where feeds and calendars stand, how pages lead to them, and by what readers of them know an entry again."""

from __future__ import annotations

from uuid import NAMESPACE_URL, UUID, uuid5

from policytrack.site.markup import Html, element
from policytrack.site.page import Page, Site, relative
from policytrack.site.terms import listed

FEED = "feeds/all.xml"
"""The feed of everything."""
CALENDAR = "feeds/dates.ics"
"""The calendar of every date."""


def party_feed(code: str) -> str:
    """Return the address of the feed of a party."""
    return f"feeds/party-{code.lower()}.xml"


def pillar_feed(pillar: str) -> str:
    """Return the address of the feed of a pillar."""
    return f"feeds/pillar-{pillar}.xml"


def party_calendar(code: str) -> str:
    """Return the address of the calendar of a party."""
    return f"feeds/party-{code.lower()}.ics"


def agreement_calendar(identifier: str) -> str:
    """Return the address of the calendar of an agreement."""
    return f"feeds/agreement-{identifier}.ics"


def following(*offered: tuple[str, str], page: Page) -> Html:
    """Return links to what can be subscribed to, each with its address and what it is."""
    links = [element("a", words, href=page.to(address)) for address, words in offered]
    return element("p", "To follow it: ", listed(links), class_="note")


def feed_link(address: str, title: str, page: Page) -> Html:
    """Return what tells programs in the head of a page that there is a feed of its own."""
    return element("link", rel="alternate", type="application/atom+xml", title=title, href=page.to(address))


def identity(site: Site, *key: str) -> UUID:
    """Return what an entry is known by for good: it depends on the site's address, or its name, and the key alone."""
    return uuid5(NAMESPACE_URL, "\n".join([site.address or site.name, *key]))


def seen_from(path: str, address: str, site: Site) -> str:
    """Return the whole address of a place of the site; where that is not known, the one as seen from `path`."""
    return f"{site.address}{address}" if site.address else relative(path, address)

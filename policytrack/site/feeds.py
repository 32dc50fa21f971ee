"""Feeds (Atom, RFC 4287): of everything, of each party, of each pillar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policytrack.fields import party_name
from policytrack.rendering.words import heading
from policytrack.site.markup import Html, node, shown
from policytrack.site.news import Entry, news
from policytrack.site.page import File, Site
from policytrack.site.subscriptions import FEED, identity, party_feed, pillar_feed, seen_from
from policytrack.vocabulary import Pillar

LONGEST = 100
"""Entries of a feed; what is older is in the records."""

_ATOM = "http://www.w3.org/2005/Atom"


def feed_files(site: Site) -> Iterator[File]:
    """Yield all feeds; a party has one if any agreement is its own, every pillar has one."""
    entries = news(site)
    by_party: dict[str, list[Entry]] = {}
    by_pillar: dict[str, list[Entry]] = {pillar: [] for pillar in Pillar}
    for entry in entries:
        for code in entry.parties:
            by_party.setdefault(code, []).append(entry)
        for pillar in entry.pillars:
            by_pillar[pillar].append(entry)
    yield _feed(FEED, site.name, entries, site)
    for code, found in sorted(by_party.items()):
        yield _feed(party_feed(code), f"{site.name}: {party_name(code)}", found, site)
    for name, found in sorted(by_pillar.items()):
        yield _feed(pillar_feed(name), f"{site.name}: {heading(name)}", found, site)


def _feed(path: str, title: str, entries: Iterable[Entry], site: Site) -> File:
    newest = [*entries][:LONGEST]
    parts = [
        node("title", title),
        node("subtitle", f"What happened, and what the data learned: the newest {LONGEST} entries at most."),
        node("id", identity(site, path).urn),
        node("updated", _moment(newest[0].updated if newest else site.made)),
        node("link", rel="self", type="application/atom+xml", href=seen_from(path, path, site)),
        node("link", rel="alternate", type="text/html", href=seen_from(path, "index.html", site)),
        node("author", node("name", site.name)),
        node("generator", "policytrack"),
        node("rights", f"Data: {site.licence}") if site.licence else None,
        [_entry(entry, path, site) for entry in newest],
    ]
    whole = node("feed", parts, xmlns=_ATOM, **{"xml:lang": "en"})
    return File(path, f'<?xml version="1.0" encoding="utf-8"?>\n{whole}\n'.encode())


def _entry(entry: Entry, path: str, site: Site) -> Html:
    return node(
        "entry",
        node("title", entry.title),
        node("id", identity(site, *entry.key).urn),
        node("published", _moment(entry.learned)),
        node("updated", _moment(entry.updated)),
        node("link", rel="alternate", type="text/html", href=seen_from(path, entry.address, site)),
        node("category", term=entry.kind),
        [node("category", term=code, label=party_name(code)) for code in entry.parties],
        [node("category", term=pillar, label=heading(pillar)) for pillar in entry.pillars],
        node("content", shown(entry.told), type="html"),
    )


def _moment(day: str) -> str:
    """Return the beginning of a day, as feeds write it; what the data learned is known to the day."""
    return f"{day}T00:00:00Z"

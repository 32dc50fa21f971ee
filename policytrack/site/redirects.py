"""Pages for addresses that lead elsewhere: records that went, other names of parties and topics, former addresses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from policytrack.comparison.standing import headings
from policytrack.fields import alpha2, party_name
from policytrack.models import Tombstone
from policytrack.rendering.words import heading, when
from policytrack.site.anchors import address_of, party_address
from policytrack.site.claims import agreement_link
from policytrack.site.markup import NOTHING, Content, Html, element, together
from policytrack.site.page import Page, Site
from policytrack.site.terms import facts

_UNLISTED = element("meta", name="robots", content="noindex")


def redirect_pages(site: Site) -> Iterator[Page]:
    """Yield a page for each record that went, and one for each other name under which a page may be looked for."""
    stones = {stone.id: stone for stone in site.tombstones if stone.id not in site.agreements}
    for stone in stones.values():
        yield _tombstone(stone, _heir(stone, stones, site), site)
    for path, (target, name) in {**_parties(site), **_topics(), **_former(site)}.items():
        yield _redirect(path, target, name)


def _heir(stone: Tombstone, stones: Mapping[str, Tombstone], site: Site) -> str | None:
    """Return the record that took the place of one that went, or of the one that did; None when there is none."""
    seen = {stone.id}
    by = stone.replaced_by
    while by is not None and by not in site.agreements:
        if by in seen or by not in stones:
            return None
        seen.add(by)
        by = stones[by].replaced_by
    return by


def _tombstone(stone: Tombstone, heir: str | None, site: Site) -> Page:
    """Return the page of a record that went. It sends nobody on: who follows a citation learns what became of it."""
    page = Page(
        path=address_of(stone.id),
        title=f"Record removed: {stone.id}",
        description=f"This record went on {when(stone.removed)}: {stone.reason}",
        body=NOTHING,
        section="agreements/index.html",
    )
    place = agreement_link(site.agreements[heir], page) if heir else "No other record took its place."
    body = _body(
        "This record is no longer here",
        [
            facts(
                [
                    ("Identifier", element("code", stone.id)),
                    ("Removed on", when(stone.removed)),
                    ("Why", stone.reason),
                    ("In its place", place),
                ]
            ),
            element("p", "Its identifier is never used again, so that old citations stay clear.", class_="note"),
            element("p", element("a", "All agreements", href=page.to("agreements/index.html"))),
        ],
    )
    return replace(page, body=body, head=_UNLISTED, is_listed=False)


def _redirect(path: str, target: str, name: str) -> Page:
    page = Page(path, f"{name}: moved", f"{name} is at another address.", NOTHING)
    link = element("a", name, href=page.to(target))
    return _leading_to(page, _body("This page is at another address", element("p", "It is here: ", link, ".")), target)


def _body(title: str, content: Content) -> Html:
    return together(element("header", element("h1", title), class_="masthead"), content)


def _leading_to(page: Page, body: Html, target: str) -> Page:
    """Return a page that is not listed and sends readers on at once."""
    onward = element("meta", http_equiv="refresh", content=f"0; url={page.to(target)}")
    return replace(page, body=body, head=together(_UNLISTED, onward), is_listed=False)


def _parties(site: Site) -> dict[str, tuple[str, str]]:
    """Return addresses by the two-letter codes of parties."""
    codes = {code for agreement in site.agreements.values() for code in agreement.pair}
    taken = {code.lower() for code in codes}
    short = {code: (alpha2(code) or code).lower() for code in sorted(codes)}
    return {
        f"parties/{other}.html": (party_address(code), party_name(code))
        for code, other in short.items()
        if other not in taken
    }


def _topics() -> dict[str, tuple[str, str]]:
    """Return addresses by the plain words for pillars and topics, of those that stand for one of them alone."""
    words = [word for by in ("pillar", "topic") for word in headings(by)]
    meant: dict[str, set[str]] = {str(word): {str(word)} for word in words}
    for word in words:
        for other in word.also:
            meant.setdefault("-".join(other.lower().split()), set()).add(str(word))
    return {
        f"topics/{other}.html": (f"topics/{target}.html", heading(target))
        for other, targets in meant.items()
        if other not in words and other.isascii() and other.replace("-", "").isalnum() and len(targets) == 1
        for target in targets
    }


def _former(site: Site) -> dict[str, tuple[str, str]]:
    """Return the addresses that pages of the manual had when each had a folder of its own: messages name them."""
    pages = (path for path in site.manual if not path.endswith("index.html"))
    return {f"{path.removesuffix('.html')}/index.html": (path, path.removesuffix(".html")) for path in pages}

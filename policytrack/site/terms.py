"""Terms as readers meet them: in plain words, led to their definition, and on a scale where they have an order."""

from __future__ import annotations

from functools import lru_cache

from policytrack.fields import party_name
from policytrack.rendering.anchors import anchor
from policytrack.rendering.words import heading, plain
from policytrack.site.anchors import party_address
from policytrack.site.markup import Content, Html, element, together
from policytrack.site.page import Page, Site
from policytrack.vocabulary import CommitmentStatus, Degree, Reliability, Vocabulary

VOCABULARIES = "reference/vocabularies.html"
"""The page of definitions."""

TIERS = 7
"""Steps of the ladder of degrees."""


def definition_of(word: Vocabulary, page: Page, site: Site) -> str:
    """Return the address of the definition of a term."""
    address = f"{VOCABULARIES}#{anchor(type(word).__name__)}.{word}"
    return f"{site.docs}{address}" if site.docs else page.to(address)


def term(word: Vocabulary, page: Page, site: Site) -> Html:
    """Return a term in plain words, as a link to its definition."""
    return _term(word, definition_of(word, page, site))


@lru_cache(4096)  # terms, by the few folders from which they are seen
def _term(word: Vocabulary, address: str) -> Html:
    return element("a", plain(word), href=address, class_="term", title=word.definition)


def degree(word: Degree, page: Page, site: Site) -> Html:
    """Return a degree as a labelled scale: the word, and its step of seven in words and as a bar."""
    return _degree(word, definition_of(word, page, site))


@lru_cache(256)
def _degree(word: Degree, address: str) -> Html:
    tier = word.tier
    place = f"step {tier} of {TIERS}" if tier else "outside the scale"
    return element(
        "span",
        steps(tier or 0),
        _term(word, address),
        element("span", f" ({place})", class_="place"),
        class_=f"degree tier-{tier or 0}",
    )


def steps(tier: int) -> Html:
    """Return the scale as a bar, filled up to a step; for the eye alone."""
    drawn = [element("i", class_="on" if at < tier else None) for at in range(TIERS)]
    return element("span", drawn, class_="steps", aria_hidden="true")


def standing(word: CommitmentStatus, page: Page, site: Site) -> Html:
    """Return what became of a commitment, with a mark that shows it at a glance."""
    return element("span", term(word, page, site), class_=f"standing {_STANDING.get(word, 'unclear')}")


_STANDING = {
    CommitmentStatus.FULFILLED: "kept",
    CommitmentStatus.OPERATING: "kept",
    CommitmentStatus.RECURRING_KEPT: "kept",
    CommitmentStatus.IN_PROGRESS: "begun",
    CommitmentStatus.PARTLY_FULFILLED: "begun",
    CommitmentStatus.NOT_STARTED: "open",
    CommitmentStatus.MISSED: "broken",
    CommitmentStatus.RECURRING_LAPSED: "broken",
    CommitmentStatus.SUSPENDED: "broken",
    CommitmentStatus.WITHDRAWN: "broken",
    CommitmentStatus.SUPERSEDED: "ended",
    CommitmentStatus.OVERTAKEN: "ended",
    CommitmentStatus.NOT_APPLICABLE: "ended",
}


def grade(reliability: Reliability, page: Page, site: Site) -> Html:
    """Return the grade of a source as a badge that says what it means."""
    return element(
        "a",
        element("span", "grade ", class_="unseen"),
        str(reliability),
        href=definition_of(reliability, page, site),
        class_=f"grade grade-{reliability}",
        title=reliability.definition,
    )


def badge(word: Vocabulary, page: Page, site: Site, *, kind: str = "", label: str = "") -> Html:
    """Return a term as a badge; a label before it says what it is a term of."""
    return element(
        "a",
        (element("span", f"{label} ", class_="of"), plain(word)) if label else heading(word),
        href=definition_of(word, page, site),
        class_=f"badge {kind}".rstrip(),
        title=word.definition,
    )


def party(code: str, page: Page) -> Html:
    """Return the name of a party, as a link to what it agreed."""
    return element("a", party_name(code), href=page.to(party_address(code)))


def listed(items: list[Html], last: str = " and ") -> Html:
    """Return items as one enumeration."""
    between: list[Content] = []
    for at, item in enumerate(items):
        between += [("" if not at else last if at == len(items) - 1 else ", "), item]
    return together(*between)


def facts(rows: list[tuple[str, Content]], kind: str = "facts") -> Html | None:
    """Return labelled facts; those without a value are left out, and None when none is left."""
    kept = [(name, value) for name, value in rows if value]
    if not kept:
        return None
    return element(
        "dl", [element("div", element("dt", name), element("dd", value)) for name, value in kept], class_=kind
    )

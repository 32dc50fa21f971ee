"""The firmest of several promises, on one labelled scale."""

from __future__ import annotations

from collections.abc import Iterable

from policytrack.models import Commitment
from policytrack.models.standing import firmest
from policytrack.site.markup import Html, element
from policytrack.site.page import Page, Site
from policytrack.site.terms import TIERS, degree, listed, steps, term


def firmest_of(commitments: Iterable[Commitment], page: Page, site: Site) -> Html | None:
    """Return how firm the firmest promise is, two degrees that share its step on one scale; None without a promise."""
    words = firmest(commitments)
    if not words:
        return None
    if len(words) == 1:
        return degree(words[0], page, site)
    tier = words[0].tier or 0
    return element(
        "span",
        steps(tier),
        listed([term(word, page, site) for word in words], " or "),
        element("span", f" (step {tier} of {TIERS})", class_="place"),
        class_=f"degree tier-{tier}",
    )

"""Agreements and claims as links, for pages that gather them from many records."""

from __future__ import annotations

from policytrack.models import Agreement, Claim, Commitment
from policytrack.site.anchors import address_of, address_of_commitment, called
from policytrack.site.markup import Html, element
from policytrack.site.page import Page


def agreement_link(agreement: Agreement, page: Page) -> Html:
    """Return the title of an agreement as a link to its page."""
    return element("a", agreement.title.text, href=page.to(address_of(agreement.id)))


def short_link(agreement: Agreement, page: Page, anchor: str = "") -> Html:
    """Return the shortest title of an agreement as a link to its page, or to a part of it."""
    return element("a", agreement.short_title, href=page.to(address_of(agreement.id, anchor)))


def commitment_link(agreement: Agreement, commitment: Commitment, page: Page) -> Html:
    """Return what is promised as a link to where it stands."""
    return element(
        "a", commitment.text, href=page.to(address_of_commitment(agreement.id, commitment.id)), class_="said"
    )


def claim_link(agreement: Agreement, claim: Claim, page: Page) -> Html:
    """Return what to call a claim as a link to where it stands."""
    return element("a", called(claim), href=page.to(address_of(agreement.id, claim.path)))

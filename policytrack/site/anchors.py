"""Where the parts of a record stand on the page of its agreement, and what readers call them."""

from __future__ import annotations

from policytrack.change.naming import called as called_in_sentences
from policytrack.models import Claim, Commitment
from policytrack.rendering.words import heading


def address_of(agreement: str, claim: str = "") -> str:
    """Return the address of an agreement within the site, or of the claim of it that has this path.

    >>> address_of("can-ind-2026-workplan", "pillars.cyber.cybersecurity.status.0")
    'agreements/can-ind-2026-workplan.html#commitment.cybersecurity.status.0'
    """
    return f"agreements/{agreement}.html" + (f"#{anchor_of(claim)}" if claim else "")


def anchor_of(claim: str) -> str:
    """Return the anchor of a claim: its path, without the pillar where it belongs to a commitment.

    >>> anchor_of("pillars.cyber.cybersecurity"), anchor_of("events.3")
    ('commitment.cybersecurity', 'events.3')
    """
    first, *rest = claim.split(".")
    return ".".join(["commitment", *rest[1:]]) if first == "pillars" else claim


def named(identifier: str) -> str:
    """Return what to call the commitment, or the part of a record, that has this identifier.

    >>> named("liaison-officers")
    'Liaison officers'
    """
    return heading(identifier)


def called(claim: Claim) -> str:
    """Return what to call a claim in a list of claims.

    >>> import policytrack as pt
    >>> claims = pt.load()["can-ind-2026-security-workplan"].claims()
    >>> [called(claim) for claim in claims if claim.path in ("pillars.cyber.cybersecurity", "term", "events.0")]
    ['Term', 'Cybersecurity', 'Event of 18 September 2023 (context)']
    """
    parts = claim.path.split(".")
    words = called_in_sentences(claim.about, parts[-1])
    if parts[0] != "pillars":
        return f"{words[:1].upper()}{words[1:]}"
    return named(parts[2]) if isinstance(claim.about, Commitment) else f"{named(parts[2])}: {words}"

"""Where the parts of a record stand on the page of its agreement, and what readers call them."""

from __future__ import annotations

from policytrack.change.naming import called as called_in_sentences
from policytrack.models import Claim, Commitment
from policytrack.rendering.words import heading
from policytrack.vocabulary import Pillar, Topic

_ACRONYMS = ("AI", "CEO", "CEPA", "CIA", "EU", "FBI", "G20", "G7", "ICT", "MoU", "NSA", "RCMP", "UK", "UN", "US")
_PROPER = {name.casefold(): name for name in _ACRONYMS}


def address_of(agreement: str, claim: str = "") -> str:
    """Return the address of an agreement within the site, or of the claim of it that has this path.

    >>> address_of("can-ind-2026-workplan", "pillars.cyber.cybersecurity.status.0")
    'agreements/can-ind-2026-workplan.html#commitment.cybersecurity.status.0'
    """
    return f"agreements/{agreement}.html" + (f"#{anchor_of(claim)}" if claim else "")


def address_of_commitment(agreement: str, commitment: str) -> str:
    """Return the address of a commitment within the site, by its identifier and that of its agreement.

    >>> address_of_commitment("can-ind-2026-workplan", "cybersecurity")
    'agreements/can-ind-2026-workplan.html#commitment.cybersecurity'
    """
    return f"{address_of(agreement)}#{anchor_of_commitment(commitment)}"


def anchor_of_commitment(identifier: str) -> str:
    """Return the anchor of a commitment."""
    return f"commitment.{identifier}"


def party_address(code: str) -> str:
    """Return the address of a party within the site.

    >>> party_address("CAN")
    'parties/can.html'
    """
    return f"parties/{code.lower()}.html"


def topic_address(word: Pillar | Topic) -> str:
    """Return the address of a pillar or topic within the site.

    >>> topic_address(Pillar.CYBER)
    'topics/cyber.html'
    """
    return f"topics/{word}.html"


def source_address(identifier: str) -> str:
    """Return the address of a source within the site; the list of all has the name that one of them might have.

    >>> source_address("gulfnews-ani-workplan"), source_address("index")
    ('sources/gulfnews-ani-workplan.html', 'sources/_index.html')
    """
    return f"sources/{'_' * (identifier == 'index')}{identifier}.html"


def anchor_of(claim: str) -> str:
    """Return the anchor of a claim: its path, without the pillar where it belongs to a commitment.

    >>> anchor_of("pillars.cyber.cybersecurity"), anchor_of("events.3")
    ('commitment.cybersecurity', 'events.3')
    """
    first, *rest = claim.split(".")
    return ".".join(["commitment", *rest[1:]]) if first == "pillars" else claim


def named(identifier: str) -> str:
    """Return what to call the commitment, or the part of a record, that has this identifier.

    >>> named("liaison-officers"), named("rcmp-at-ict-talks"), named("indo-pacific-engagement")
    ('Liaison officers', 'RCMP at ICT talks', 'Indo-Pacific engagement')
    """
    words = heading(identifier).split(" ")
    return " ".join(_PROPER.get(word.casefold(), word) for word in words).replace("Indo pacific", "Indo-Pacific")


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

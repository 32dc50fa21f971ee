"""Which agreements have a page on which they stand side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TypeAlias

from policytrack.comparison import Similar, similarities
from policytrack.dataset import AgreementSet
from policytrack.models import Agreement

Two: TypeAlias = tuple[Agreement, Agreement]
"""Two agreements in the order of their identifiers."""

ALL = 60
"""Up to so many agreements, every one is compared with every other."""
LIKEST = 4
"""With more, each is compared with so many that speak of the same things, so pages grow with agreements, not pairs."""


def likenesses(agreements: AgreementSet) -> dict[str, tuple[Similar, ...]]:
    """Return for each agreement those that are most like it and share a page with it, by its identifier."""
    return similarities(agreements.values(), n=len(agreements) if len(agreements) <= ALL else LIKEST)


def pairs(agreements: AgreementSet, alike: Mapping[str, Sequence[Similar]]) -> Iterator[Two]:
    """Yield the pairs that have a page, each once, by their identifiers."""
    if len(agreements) <= ALL:
        yield from combinations([agreements[identifier] for identifier in sorted(agreements)], 2)
        return
    found = {tuple(sorted((one, other.agreement.id))) for one, others in alike.items() for other in others}
    for first, second in sorted(found):
        yield agreements[first], agreements[second]


def partners(found: Iterable[Two]) -> dict[str, list[Agreement]]:
    """Return those with which each agreement shares a page, by its identifier."""
    beside: dict[str, list[Agreement]] = {}
    for one, other in found:
        beside.setdefault(one.id, []).append(other)
        beside.setdefault(other.id, []).append(one)
    return beside


def name_of(one: str, other: str) -> str:
    """Return the name of the page, and of the data, of two agreements.

    >>> name_of("ind-usa-2025-mou", "can-ind-2026-workplan")
    'can-ind-2026-workplan..ind-usa-2025-mou'
    """
    return "..".join(sorted((one, other)))


def address_of_pair(one: str, other: str) -> str:
    """Return the address of the page of two agreements within the site.

    >>> address_of_pair("ind-usa-2025-mou", "can-ind-2026-workplan")
    'compare/can-ind-2026-workplan..ind-usa-2025-mou.html'
    """
    return f"compare/{name_of(one, other)}.html"

"""One agreement on its page: what all parts of the page need to know, and how they show evidence and terms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from policytrack.dataset.lineage import Lineage, Lineages
from policytrack.models import Agreement, Evidence, Relation, Source
from policytrack.site.anchors import anchor_of_commitment, named
from policytrack.site.markup import Html, element
from policytrack.site.page import Page, Site
from policytrack.site.passages import evidence
from policytrack.site.terms import term
from policytrack.vocabulary import Vocabulary

MOST_KIN = 16
"""Agreements of one lineage that a page shows; of more, the nearest."""


class Kin:
    """How the agreements of one site stand to each other, looked up once for all pages."""

    def __init__(self, site: Site) -> None:
        self.lineages = Lineages(site.agreements)
        self.leading_to: dict[str, list[tuple[Agreement, Relation]]] = {}
        for agreement in site.agreements.values():
            for relation in agreement.relations:
                if relation.agreement is not None:
                    self.leading_to.setdefault(relation.agreement, []).append((agreement, relation))

    def lineage(self, identifier: str) -> Lineage:
        """Return the nearest kin of an agreement."""
        return self.lineages.of(identifier, MOST_KIN)


@dataclass(frozen=True)
class View:
    """One agreement, its page, and the site that the page belongs to."""

    agreement: Agreement
    page: Page
    site: Site
    kin: Kin

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Sources of the record, by their identifiers."""
        return {source.id: source for source in self.agreement.sources}

    @cached_property
    def _commitments(self) -> frozenset[str]:
        return frozenset(commitment.id for commitment in self.agreement.commitments)

    def evidence(self, pieces: Sequence[Evidence], *, is_open: bool = False) -> Html | None:
        """Return evidence, as a list that unfolds or lies open; None when there is none."""
        return evidence(pieces, self.sources, self.page, self.site, is_open=is_open)

    def term(self, word: Vocabulary) -> Html:
        """Return a term, linked to its definition."""
        return term(word, self.page, self.site)

    def part(self, identifier: str) -> Html:
        """Return the name of a commitment, linked to it, or of another part of the record; that of a body as it is."""
        if identifier in self._commitments:
            return element("a", named(identifier), href=f"#{anchor_of_commitment(identifier)}")
        return element("span", named(identifier) if identifier.islower() else identifier)

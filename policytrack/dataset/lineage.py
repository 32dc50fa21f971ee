"""Where an agreement comes from and what came of it: the relations followed in both directions."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from policytrack.fields import PartialDate
from policytrack.models import Agreement, Relation
from policytrack.vocabulary import RelationType

_DESCENT = frozenset(RelationType) - {
    RelationType.MODELLED_ON,
    RelationType.DOMESTIC_IMPLEMENTATION,
    RelationType.POLITICAL_PACKAGE,
}
"""Relations by which one agreement carries on from another; a pattern, a statute or a bargain is no ancestor."""


@dataclass(frozen=True, slots=True, repr=False)
class Descent:
    """One relation of a lineage."""

    agreement: Agreement
    """The agreement whose record states the relation."""
    relation: Relation
    other: Agreement | None
    """The agreement it leads to; None when that has no record."""

    @property
    def title(self) -> str:
        """Title of what the relation leads to."""
        if self.other is not None:
            return self.other.title.text
        instrument = self.relation.instrument
        return instrument.title if instrument else str(self.relation.agreement)

    @property
    def date(self) -> PartialDate | None:
        """Date of what the relation leads to; None when it is not known."""
        if self.other is not None:
            return self.other.date
        return self.relation.instrument.date if self.relation.instrument else None

    def __repr__(self) -> str:
        leads_to = self.other.id if self.other is not None else repr(self.title)
        return f"<Descent {self.agreement.id} {self.relation.type} {leads_to}>"


@dataclass(frozen=True, slots=True, repr=False)
class Lineage:
    """The agreements that an agreement descends from or that descend from it, and the relations between them."""

    agreements: tuple[Agreement, ...]
    """Oldest first, the one asked about among them."""
    descents: tuple[Descent, ...]
    """Relations between them, and to instruments without a record; in the order of the agreements that state them."""

    def __iter__(self) -> Iterator[Agreement]:
        return iter(self.agreements)

    def __len__(self) -> int:
        return len(self.agreements)

    def __repr__(self) -> str:
        return f"<Lineage: {' → '.join(agreement.id for agreement in self.agreements)}>"


def lineage(agreements: Mapping[str, Agreement], identifier: str) -> Lineage:
    """Return the lineage of the agreement called `identifier`, as far as the records of `agreements` tell it."""
    return Lineages(agreements).of(identifier)


class Lineages:
    """Lineages of the agreements of one collection, whose relations are looked through once."""

    def __init__(self, agreements: Mapping[str, Agreement]) -> None:
        self._agreements = agreements
        self._links = _links(agreements)

    def of(self, identifier: str, most: int | None = None) -> Lineage:
        """Return the lineage of an agreement; of a longer one than `most`, the agreements that are nearest to it."""
        found = self._nearest(identifier, most or len(self._agreements))
        members = [self._agreements[one] for one in found]
        members.sort(key=lambda agreement: (agreement.date.sort_key, agreement.id))
        descents = [
            Descent(agreement, relation, self._agreements.get(relation.agreement or ""))
            for agreement in members
            for relation in agreement.relations
            if relation.type in _DESCENT
        ]
        return Lineage(tuple(members), tuple(one for one in descents if one.other is None or one.other.id in found))

    def _nearest(self, identifier: str, most: int) -> set[str]:
        found = {identifier}
        waiting = deque(found)
        while waiting:
            for following in sorted(self._links.get(waiting.popleft(), ())):
                if following not in found and len(found) < most:
                    found.add(following)
                    waiting.append(following)
        return found


def _links(agreements: Mapping[str, Agreement]) -> dict[str, set[str]]:
    links: dict[str, set[str]] = {}
    for agreement in agreements.values():
        for relation in agreement.relations:
            other = relation.agreement
            if relation.type in _DESCENT and other is not None and other in agreements:
                links.setdefault(agreement.id, set()).add(other)
                links.setdefault(other, set()).add(agreement.id)
    return links

"""Rules across records: identifiers used once, agreements recorded once, relations that lead somewhere.

Of each record only an imprint is kept, so that a collection of any size can be checked file by file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from policytrack.findings import Problem, nearest
from policytrack.models import Agreement, Tombstone
from policytrack.rules.cycles import circles
from policytrack.rules.rule import Rule, rule
from policytrack.rules.subject import days
from policytrack.rules.titles import alike_pairs, words_of
from policytrack.vocabulary import RelationType

_ORDERING = (
    RelationType.SUPPLEMENTS,
    RelationType.SUPERSEDES,
    RelationType.AMENDS,
    RelationType.IMPLEMENTS,
    RelationType.REPLACES_FAILED,
    RelationType.RENEWS,
    RelationType.UNDER_UMBRELLA,
    RelationType.BUILDS_ON,
)
_MOST_SUGGESTIONS = 25  # as in a single record: a suggestion costs milliseconds
_MOST_WORDS = 300
_MOST_SHOWN = 8


@dataclass(frozen=True, slots=True, eq=False)
class Imprint:
    """What the rules across records need of one record; equal only to itself, since two files may hold the same."""

    id: str
    file: str
    """Where the record stands, as messages about another record say it; empty when that is not told."""
    pair: tuple[str, str]
    span: tuple[int, int]
    """First and last day that the agreement's date can mean, as ordinals."""
    title: str
    relations: tuple[tuple[int, RelationType, str], ...]
    """Relations to agreements: position in the record, type, identifier of the other."""
    waivers: tuple[tuple[str, str | None], ...]
    """Waivers of rules across records: code, and what the waiver is limited to."""


Found: TypeAlias = tuple[Imprint, Problem]
CollectionRule: TypeAlias = Rule["Collected", Found]
"""A rule that looks at all records together."""


def imprint(agreement: Agreement, file: str = "") -> Imprint:
    """Return what the rules across records need of `agreement`; `file` is named in messages about others."""
    earliest, latest = days(str(agreement.date))
    return Imprint(
        agreement.id,
        file,
        agreement.pair,
        (earliest.toordinal(), latest.toordinal()),
        agreement.title.text,
        tuple(
            (position, relation.type, relation.agreement)
            for position, relation in enumerate(agreement.relations)
            if relation.agreement is not None
        ),
        tuple((waiver.code, waiver.about) for waiver in agreement.waivers if waiver.code in _WAIVABLE),
    )


class Collected:
    """All records under examination, in the order of their identifiers, and what else is known of the collection.

    Of records with the same identifier, the one in the file of that name comes first.
    """

    def __init__(self, imprints: Iterable[Imprint], known: Collection[str], removed: Mapping[str, Tombstone]) -> None:
        self.imprints = sorted(
            imprints, key=lambda mark: (mark.id, not mark.file.endswith(f"{mark.id}.yaml"), mark.file)
        )
        self.by_id: dict[str, Imprint] = {}
        for mark in self.imprints:
            self.by_id.setdefault(mark.id, mark)
        self.known = known
        self.removed = removed
        self._suggestions = 0

    def is_known(self, identifier: str) -> bool:
        """Tell whether a record has this identifier."""
        return identifier in self.by_id or identifier in self.known

    def suggest(self, identifier: str, own: str) -> str | None:
        """Return the identifier that was probably meant: of the same pair, else of the same year and name.

        `own` is that of the record that names another one; no record relates to itself.
        """
        self._suggestions += 1
        if self._suggestions > _MOST_SUGGESTIONS:
            return None
        first, second, rest = identifier.split("-", 2)
        known = sorted({*self.by_id, *self.known} - {own})
        near = [other for other in known if other.startswith(f"{first}-{second}-")]
        near = near or [other for other in known if other.endswith(rest)]
        return nearest(identifier, near[:_MOST_WORDS])


@rule(
    code="PT301",
    name="id-twice",
    title="two records have the same identifier",
    remedy="Give one of the two an identifier of its own; if both are the same agreement, keep one file.",
)
def id_once(collected: Collected) -> Iterator[Found]:
    """An identifier is cited and linked to, so it stands for one record only."""
    for mark in collected.imprints:
        first = collected.by_id[mark.id]
        if first is not mark:
            where = f" in {first.file}" if first.file else ""
            message = f"another record{where} has the identifier `{mark.id}` too"
            yield mark, id_once.problem(message, ("id",), mark.id)


@rule(
    code="PT302",
    name="agreement-twice",
    title="two records seem to describe the same agreement",
    remedy="Keep one record; if these are two agreements, relate one to the other, or waive the rule and say why.",
    waivable=True,
)
def agreement_once(collected: Collected) -> Iterator[Found]:
    """The same agreement recorded twice is counted twice, and each record holds half of what is known.

    Two records are taken for the same agreement when they have the same parties, dates that share a day, and titles
    with three quarters of their words in common. Records of which one names the other as a relation are two agreements.
    """
    pairs: defaultdict[tuple[str, str], list[Imprint]] = defaultdict(list)
    for mark in collected.by_id.values():
        pairs[mark.pair].append(mark)
    for marks in pairs.values():
        if len(marks) == 1:
            continue
        for places in alike_pairs([words_of(mark.title) for mark in marks], [mark.span for mark in marks]):
            first, second = (marks[place] for place in sorted(places))
            if _are_related(first, second):
                continue
            message = f"`{first.id}` has the same parties, a date in common and a similar title: {first.title}"
            problem = agreement_once.problem(message, ("title", "text"), second.title)
            if not is_waived(first, problem):
                yield second, problem


def _are_related(first: Imprint, second: Imprint) -> bool:
    targets = {target for mark in (first, second) for _, _, target in mark.relations}
    return first.id in targets or second.id in targets


@rule(
    code="PT303",
    name="relation-to-nothing",
    title="a relation names an agreement that has no record",
    remedy="Correct the identifier; if the other agreement has no record here, write its title under `instrument`.",
)
def dangling_relation(collected: Collected) -> Iterator[Found]:
    """A relation that leads nowhere breaks the page it stands on and every question that follows relations."""
    for mark in collected.imprints:
        for position, _, target in mark.relations:
            if collected.is_known(target) or target in collected.removed:
                continue
            yield (
                mark,
                dangling_relation.problem(
                    f"no record has the identifier `{target}`",
                    ("relations", position, "agreement"),
                    target,
                    suggestion=collected.suggest(target, mark.id),
                ),
            )


@rule(
    code="PT304",
    name="circular-relations",
    title="relations lead round in a circle",
    remedy="Take out or turn round the relation that is wrong; the later agreement points to the earlier one.",
)
def circular_relations(collected: Collected) -> Iterator[Found]:
    """Of two agreements, one supersedes, amends, renews or builds on the other, never both.

    This holds along whole chains of one type of relation. Relations without a direction in time (`series`,
    `modelled_on`, `political_package`, `domestic_implementation`) may be mutual.
    """
    edges: dict[RelationType, dict[str, list[str]]] = {kind: {} for kind in _ORDERING}
    for mark in collected.by_id.values():
        for _, kind, target in mark.relations:
            if kind in edges and target in collected.by_id:
                edges[kind].setdefault(mark.id, []).append(target)
    for kind, graph in edges.items():
        for circle in circles(graph):
            mark, following = collected.by_id[circle[0]], circle[1]
            position = next(place for place, type_, target in mark.relations if (type_, target) == (kind, following))
            message = f"the relations `{kind}` lead round in a circle: {_way(circle)}"
            yield mark, circular_relations.problem(message, ("relations", position, "agreement"), following)


def _way(circle: Sequence[str]) -> str:
    shown = [f"`{identifier}`" for identifier in (*circle, circle[0])]
    if len(shown) > _MOST_SHOWN:
        shown[_MOST_SHOWN - 2 : -1] = ["…"]
    return " → ".join(shown)


@rule(
    code="PT305",
    name="id-used-again",
    title="the identifier belonged to a record that was removed",
    remedy="Choose another identifier; if the old record is to come back, take its tombstone out.",
)
def id_used_again(collected: Collected) -> Iterator[Found]:
    """Somebody may have cited the old record, so its identifier must never lead to another one."""
    for mark in collected.imprints:
        stone = collected.removed.get(mark.id)
        if stone is not None:
            message = f"`{mark.id}` belonged to a record that was removed on {stone.removed}"
            yield mark, id_used_again.problem(message, ("id",), mark.id)


@rule(
    code="PT306",
    name="relation-to-removed",
    title="a relation names a record that was removed",
    remedy="Point to the record that replaced it; if none did, write the other's title under `instrument`.",
)
def relation_to_removed(collected: Collected) -> Iterator[Found]:
    """The record of the other agreement went; the relation has to lead to what took its place."""
    for mark in collected.imprints:
        for position, _, target in mark.relations:
            stone = collected.removed.get(target)
            if stone is None or collected.is_known(target):
                continue
            by = stone.replaced_by
            message = f"the record `{target}` was removed on {stone.removed}" + (
                f" and replaced by `{by}`" if by else ""
            )
            place = ("relations", position, "agreement")
            yield mark, relation_to_removed.problem(message, place, target, suggestion=by)


COLLECTION_RULES: tuple[CollectionRule, ...] = (
    id_once,
    agreement_once,
    dangling_relation,
    circular_relations,
    id_used_again,
    relation_to_removed,
)
_WAIVABLE = frozenset(rule_.code.code for rule_ in COLLECTION_RULES if rule_.code.waivable)


def is_waived(mark: Imprint, problem: Problem) -> bool:
    """Tell whether the record waives `problem`, as a whole or for the key it is about."""
    return any(code == problem.code and about in (None, problem.pointer[0]) for code, about in mark.waivers)


def check_collection(
    imprints: Sequence[Imprint], *, known: Collection[str] = (), removed: Mapping[str, Tombstone] | None = None
) -> Iterator[Found]:
    """Yield what breaks a rule across records, each problem with the record it is in.

    Args:
        imprints: The records to check.
        known: Identifiers of records that exist besides these, so that relations to them are not taken for dangling.
        removed: Tombstones by the identifier of the record that went.
    """
    collected = Collected(imprints, known, removed or {})
    for rule_ in COLLECTION_RULES:
        for mark, problem in rule_.check(collected):
            if not is_waived(mark, problem):
                yield mark, problem

"""What the list of agreements can be narrowed by, and the data by which a script does so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from policytrack.dataset.filters import has_degree, texts_of
from policytrack.dataset.folding import fold
from policytrack.fields import alpha2, party_name
from policytrack.models import Agreement, Commitment
from policytrack.models.standing import firmest
from policytrack.rendering.grid import LADDER
from policytrack.rendering.words import heading, in_passing, plain
from policytrack.vocabulary import (
    AgreementStatus,
    Bindingness,
    Degree,
    InstrumentType,
    Pillar,
    Reliability,
    TextAvailability,
    Topic,
    Vocabulary,
)


class Join(StrEnum):
    """What several chosen values of a facet mean together."""

    ANY = "any"
    """One of them is enough."""
    ALL = "all"
    """Each has to hold."""
    LEAST = "least"
    """Only one can be chosen; it and what is firmer are enough."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet."""

    value: str
    label: str
    about: str = ""
    """What it means."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One thing by which the list can be narrowed; where a filter of the library does the same, it has its name."""

    name: str
    title: str
    choices: Callable[[Sequence[Agreement]], Iterable[Choice]]
    """All values, also those that nothing has, in the order in which they are offered."""
    values: Callable[[Agreement], Iterable[str]]
    """Values of an agreement."""
    join: Join = Join.ANY
    about: str = ""
    """What a reader should know before choosing."""
    of_commitments: bool = False
    """Whether it has to hold for the same commitment as the other facets of this sort."""


def best_source(agreement: Agreement) -> Reliability:
    """Return the best grade that a source of the agreement has."""
    return min(source.reliability for source in agreement.sources)


def counted_tier(commitment: Commitment) -> int:
    """Return the tier of a commitment; 0 where the filters on degrees would pass it over."""
    return (commitment.degree.tier or 0) if has_degree(commitment) else 0


def _parties(agreements: Sequence[Agreement]) -> list[Choice]:
    often = Counter(code for agreement in agreements for code in agreement.pair)
    codes = sorted(often, key=lambda code: (-often[code], party_name(code)))
    return [Choice(code, party_name(code)) for code in codes]


def _years(agreements: Sequence[Agreement]) -> list[Choice]:
    return [Choice(str(year), str(year)) for year in sorted({one.year for one in agreements}, reverse=True)]


def _terms(vocabulary: type[Vocabulary]) -> Callable[[Sequence[Agreement]], list[Choice]]:
    choices = [Choice(word, heading(word), word.definition) for word in vocabulary]
    return lambda _: choices


def _degrees(_: Sequence[Agreement]) -> list[Choice]:
    firmest_of = {degree.tier: degree for degree in reversed(Degree)}
    return [Choice(firmest_of[tier], heading(words), firmest_of[tier].definition) for tier, words in reversed(LADDER)]


def _grades(_: Sequence[Agreement]) -> list[Choice]:
    return [Choice(grade, f"{grade}: {in_passing(grade.definition)}", grade.definition) for grade in Reliability]


def _tiers(agreement: Agreement) -> set[str]:
    """Return every degree than which some commitment is at least as firm."""
    highest = max(map(counted_tier, agreement.commitments), default=0)
    return {degree for degree in Degree if degree.tier is not None and degree.tier <= highest}


FACETS: tuple[Facet, ...] = (
    Facet(
        "party",
        "Party",
        _parties,
        lambda agreement: agreement.pair,
        Join.ALL,
        about="Two chosen parties: agreements between them.",
    ),
    Facet(
        "pillar",
        "Pillar",
        _terms(Pillar),
        lambda agreement: {section.pillar for section in agreement.pillars},
        of_commitments=True,
    ),
    Facet(
        "degree_at_least",
        "Promise at least",
        _degrees,
        _tiers,
        Join.LEAST,
        about="The same commitment has to meet pillar, topic and degree. What is only expected does not count.",
        of_commitments=True,
    ),
    Facet("status", "Status", _terms(AgreementStatus), lambda agreement: [agreement.status]),
    Facet("instrument", "Form", _terms(InstrumentType), lambda agreement: [agreement.instrument.type]),
    Facet(
        "bindingness", "Legal weight", _terms(Bindingness), lambda agreement: [agreement.instrument.bindingness.value]
    ),
    Facet("year", "Year", _years, lambda agreement: [str(agreement.year)]),
    Facet(
        "source",
        "Best source",
        _grades,
        lambda agreement: [best_source(agreement)],
        about="The best grade that one of its sources has.",
    ),
    Facet("text", "Text", _terms(TextAvailability), lambda agreement: [agreement.instrument.text]),
    Facet(
        "topic",
        "Topic",
        _terms(Topic),
        lambda agreement: {topic for one in agreement.commitments for topic in one.topics},
        of_commitments=True,
    ),
)
"""All facets, in the order in which they are offered."""

ORDERS: Mapping[str, Callable[[Agreement], object]] = {
    "title": lambda agreement: fold(agreement.title.text),
    "date": lambda agreement: agreement.date.sort_key,
    "form": lambda agreement: plain(agreement.instrument.type).casefold(),
    "status": lambda agreement: plain(agreement.status),
    "firmest": lambda agreement: (
        max((degree.tier or 0 for degree in firmest(agreement.commitments)), default=-1),
        len(agreement.commitments),
    ),
    "text": lambda agreement: -list(TextAvailability).index(agreement.instrument.text),
    "source": lambda agreement: -list(Reliability).index(best_source(agreement)),
}
"""By what the columns of the list are sorted, the least first."""


def offered(agreements: Sequence[Agreement]) -> list[tuple[Facet, list[tuple[Choice, int]]]]:
    """Return the facets with the values that some agreement has, each with the number of agreements."""
    found: list[tuple[Facet, list[tuple[Choice, int]]]] = []
    for facet in FACETS:
        numbers = Counter(value for agreement in agreements for value in facet.values(agreement))
        choices = [(choice, numbers[choice.value]) for choice in facet.choices(agreements) if numbers[choice.value]]
        found.append((facet, choices))
    return found


def facet_data(agreements: Sequence[Agreement]) -> dict[str, object]:
    """Return what a script narrows and sorts the agreements by; they are in the order in which they are listed.

    For each facet its values; for each agreement their places among these, an empty list for facets of commitments;
    for each commitment the places of its pillar and topics and its tier; for each column the rank of each agreement.
    """
    places = {
        facet.name: {choice.value: place for place, (choice, _) in enumerate(choices)}
        for facet, choices in offered(agreements)
    }
    return {
        "facets": [
            {
                "name": facet.name,
                "join": facet.join,
                "commitments": facet.of_commitments,
                "values": [*places[facet.name]],
            }
            for facet in FACETS
        ],
        "tiers": [degree.tier for degree in Degree if degree in places["degree_at_least"]],
        "agreements": [[_places(facet, one, places[facet.name]) for facet in FACETS] for one in agreements],
        "commitments": [[*_commitments(one, places["pillar"], places["topic"])] for one in agreements],
        "orders": {name: _ranks([key(one) for one in agreements]) for name, key in ORDERS.items()},
    }


def _places(facet: Facet, agreement: Agreement, places: Mapping[str, int]) -> list[int]:
    return [] if facet.of_commitments else [places[value] for value in facet.values(agreement)]


def _commitments(agreement: Agreement, pillars: Mapping[str, int], topics: Mapping[str, int]) -> Iterator[list[object]]:
    for section in agreement.pillars:
        for commitment in section.commitments:
            yield [pillars[section.pillar], [topics[topic] for topic in commitment.topics], counted_tier(commitment)]


def _ranks(keys: Sequence[object]) -> list[int]:
    ranks = {key: rank for rank, key in enumerate(sorted(set(keys)))}  # type: ignore[type-var]  # of one type each
    return [ranks[key] for key in keys]


def word_data(agreements: Sequence[Agreement]) -> dict[str, object]:
    """Return all words of the agreements, and for each those that have it, as steps from one place to the next.

    The words are those of the filter `text`, and those by which people call the parties and who acted for them.
    """
    found: dict[str, list[int]] = {}
    for place, agreement in enumerate(agreements):
        for word in sorted(set(fold(" ".join(filter(None, _searched(agreement)))).split())):
            found.setdefault(word, []).append(place)
    words = sorted(
        found, key=lambda word: word.encode("utf-16-be", "surrogatepass")
    )  # the order that scripts compare by
    return {"words": " ".join(words), "places": [_steps(found[word]) for word in words]}


def _searched(agreement: Agreement) -> Iterable[str | None]:
    yield from texts_of(agreement)
    yield agreement.id
    for code in agreement.pair:
        yield from (code, alpha2(code), party_name(code))
    for person in agreement.representatives:
        yield person.name


def _steps(places: Sequence[int]) -> list[int]:
    return [place - before for before, place in zip([0, *places], places, strict=False)]

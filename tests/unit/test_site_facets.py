"""What the list of agreements is narrowed by."""

import pytest

from policytrack import load
from policytrack.dataset import FILTERS, AgreementSet
from policytrack.site.facets import FACETS, facet_data, offered, word_data

SHARED = {"party", "pillar", "topic", "degree_at_least", "status", "instrument", "bindingness"}


def numbers(agreements, name):
    _, choices = next(found for found in offered(agreements) if found[0].name == name)
    return {choice.value: number for choice, number in choices}


@pytest.mark.parametrize("name", sorted(SHARED))
def test_a_facet_counts_what_the_filter_of_its_name_finds(name):
    """Each value has as many agreements as the library says; no value that has some is missing."""
    agreements = load()
    counted = numbers([*agreements.values()], name)
    assert counted == {value: len(agreements.where(**{name: value})) for value in counted}
    terms = FILTERS[name].terms
    missing = [term for term in terms if term not in counted and len(agreements.where(**{name: term}))]
    assert missing == (["agreed"] if name == "degree_at_least" else [])  # shares a step with committed


def test_every_facet_named_in_the_library_is_checked_against_it():
    """Only what the library has no filter for goes without."""
    assert {facet.name for facet in FACETS} - SHARED == {"year", "source", "text"}


def test_parties_are_offered_by_how_often_they_occur(make_agreement):
    """Then by their names."""
    agreements = [make_agreement("can-ind-2026-a"), make_agreement("ind-usa-2026-b"), make_agreement("aus-ind-2025-c")]
    assert list(numbers(agreements, "party")) == ["IND", "AUS", "CAN", "USA"]
    assert list(numbers(agreements, "year")) == ["2026", "2025"]


def test_an_expected_effect_has_no_tier(make_agreement):
    """What is only hoped for is found by its pillar, not by its degree."""
    effect = {"pillar": "cyber", "topic": "cyber-policy", "kind": "expected_effect", "degree": "obligated"}
    data = facet_data([make_agreement(commitments=[effect])])
    assert data["commitments"] == [[[0, [0], 0]]]
    assert data["tiers"] == []


def test_the_data_of_two_agreements(make_agreement):
    """Everything that the script has, as numbers."""
    first = make_agreement("can-ind-2026-a", title={"text": "Zebra", "status": "official"})
    second = make_agreement("can-usa-2025-b", commitments=[{"pillar": "cyber", "topic": "fraud", "degree": "intends"}])
    data = facet_data([first, second])
    assert [facet["name"] for facet in data["facets"]] == [facet.name for facet in FACETS]
    assert data["facets"][0] == {"name": "party", "join": "all", "commitments": False, "values": ["CAN", "IND", "USA"]}
    assert data["agreements"][1] == [[0, 2], [], [], [0], [0], [0], [1], [0], [0], []]
    assert data["commitments"] == [[[0, [1], 5]], [[0, [0], 3]]]  # fraud comes before cyber policy
    assert data["tiers"] == [5, 4, 3, 2, 1]
    assert data["orders"]["title"] == [1, 0]
    assert data["orders"]["date"] == [1, 0]


def test_words_are_those_of_the_filter_and_of_names(make_agreement):
    """Folded, in the order of scripts, each with the places of the agreements that have it."""
    first = make_agreement("can-ind-2026-a", representatives=["Anaïs Öz"])
    second = make_agreement("can-usa-2026-b")
    data = word_data([first, second])
    words = dict(zip(data["words"].split(" "), data["places"], strict=True))
    assert words["oz"] == [0]
    assert words["anais"] == [0]
    assert words["workplan"] == [0, 1]
    assert words["states"] == [1]
    assert list(words) == sorted(words, key=lambda word: word.encode("utf-16-be"))


@pytest.mark.parametrize("text", ["cyber", "liaison offic", "fentanyl"])
def test_whatever_the_filter_text_finds_is_found(text):
    """Names come on top of that."""
    agreements = [*load().values()]
    data = word_data(agreements)
    found = set(range(len(agreements)))
    for asked in text.split():
        holding = set()
        for word, steps in zip(data["words"].split(" "), data["places"], strict=True):
            if word.startswith(asked):
                holding |= {sum(steps[: at + 1]) for at in range(len(steps))}
        found &= holding
    assert {agreements[place].id for place in found} >= set(AgreementSet(agreements).where(text=text))


def test_no_agreement_offers_nothing():
    """An empty collection has facets without values."""
    assert all(not choices for _, choices in offered([]))
    assert word_data([]) == {"words": "", "places": []}

"""The vocabularies: every term means something, belongs somewhere, and can be asked for in one way only."""

from __future__ import annotations

import itertools
from collections import Counter

import pytest

from policytrack import vocabulary
from policytrack.vocabulary import CommitmentStatus, Degree, Pillar, Topic, Vocabulary

VOCABULARIES = [
    value
    for name in vocabulary.__all__
    if (value := getattr(vocabulary, name)) is not Vocabulary and issubclass(value, Vocabulary)
]
TERMS = [term for terms in VOCABULARIES for term in terms]


@pytest.mark.parametrize("term", TERMS, ids=lambda term: f"{type(term).__name__}.{term}")
def test_a_term_has_a_definition_and_an_example(term):
    """A definition is one sentence; an example shows where the term fits."""
    assert term.definition[0].isupper()
    assert term.definition.endswith(".")
    assert term.example


def test_vocabularies_are_listed_in_order():
    """The inventory of the vocabularies is sorted."""
    assert vocabulary.__all__ == sorted(vocabulary.__all__)


def test_the_ladder_has_the_tiers_that_are_written_down():
    """Obligated > established > {committed, agreed} > enabled > intends > exploring > reaffirmed."""
    ladder = [
        {Degree.OBLIGATED},
        {Degree.ESTABLISHED},
        {Degree.COMMITTED, Degree.AGREED},
        {Degree.ENABLED},
        {Degree.INTENDS},
        {Degree.EXPLORING},
        {Degree.REAFFIRMED},
    ]
    for firmer, weaker in itertools.combinations(ladder, 2):
        for a, b in itertools.product(firmer, weaker):
            assert a > b
            assert b < a
            assert a >= b
            assert b <= a
            assert a.at_least(b)
            assert not b.at_least(a)


def test_degrees_of_one_tier_are_not_ranked():
    """Neither of committed and agreed is firmer, and they are not the same."""
    assert not Degree.COMMITTED > Degree.AGREED
    assert not Degree.COMMITTED < Degree.AGREED
    assert Degree.COMMITTED >= Degree.AGREED
    assert Degree.COMMITTED.at_least(Degree.AGREED)
    assert Degree.AGREED.at_least(Degree.COMMITTED)
    assert Degree.COMMITTED != Degree.AGREED


@pytest.mark.parametrize("degree", Degree)
def test_unknown_stands_outside_the_order(degree):
    """An unknown degree is never at least anything, and ranking it is an error rather than an answer."""
    assert not Degree.UNKNOWN.at_least(degree)
    assert not degree.at_least(Degree.UNKNOWN)
    with pytest.raises(TypeError):
        _ = degree > Degree.UNKNOWN
    with pytest.raises(TypeError):
        _ = degree >= Degree.UNKNOWN


def test_a_degree_is_not_ranked_against_a_word():
    """Comparing with a plain text would compare letters, so it is refused."""
    for compare in (Degree.__lt__, Degree.__le__, Degree.__gt__, Degree.__ge__):
        assert compare(Degree.AGREED, "committed") is NotImplemented


def test_every_pillar_has_topics_and_every_topic_its_pillar():
    """The two levels of the taxonomy fit together."""
    assert {topic.pillar for topic in Topic} == set(Pillar)


def test_a_plain_word_leads_to_one_term_only():
    """No word stands for two pillars or for two topics."""
    for terms in (Pillar, Topic):
        words = Counter(itertools.chain.from_iterable((term.value, *term.also) for term in terms))
        assert not [word for word, count in words.items() if count > 1]


def test_the_four_answers_that_are_not_no_are_four():
    """Unknown, none, not applicable and not public are four different terms."""
    assert {term.value for term in vocabulary.Absence} == {"unknown", "none", "not_applicable", "not_public"}


def test_nobody_looked_differs_from_nothing_found():
    """A commitment nobody has looked at is not one about which nothing was found."""
    assert CommitmentStatus.NOT_ASSESSED != CommitmentStatus.UNKNOWN

"""The vocabularies: every term means something, belongs somewhere, and can be asked for in one way only."""

from __future__ import annotations

import itertools
import re
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
ADDRESS = re.compile(r"https?://[^\s()]+")
SOURCE = re.compile(r"[^;]+ \(https?://[^\s();]+\)(; (here|there) [^;.]+(; here [^;.]+)?)?")


@pytest.mark.parametrize("term", TERMS, ids=lambda term: f"{type(term).__name__}.{term}")
def test_a_term_has_a_definition_and_an_example(term):
    """A definition is one sentence; an example shows where the term fits."""
    assert term.definition[0].isupper()
    assert term.definition.endswith(".")
    assert term.example


@pytest.mark.parametrize("terms", VOCABULARIES, ids=lambda terms: terms.__name__)
def test_a_vocabulary_states_its_origin(terms):
    """Its terms follow a work, or are policytrack's own and it says what was looked at, with addresses, and why not."""
    assert terms.origin.endswith(".")
    assert ADDRESS.search(terms.origin)
    if not all(term.source for term in terms):
        assert re.search(r"(is|are) policytrack's own\. Looked at: .+\)\. [A-Z].+ .+\.$", terms.origin)


@pytest.mark.parametrize("terms", VOCABULARIES, ids=lambda terms: terms.__name__)
def test_an_origin_calls_the_right_words_policytracks_own(terms):
    """It speaks of all words, of those without a source, or names them, as is true of the list."""
    own = [term.value for term in terms if not term.source]
    said, is_own, _ = terms.origin.partition(" policytrack's own. ")
    if not is_own:
        assert not own
    elif "without a source" in said:
        assert 0 < len(own) < len(terms)
    elif said.startswith("The "):
        assert len(own) == len(terms)
    else:
        assert re.findall(r"`(\w+)`", said) == own


@pytest.mark.parametrize(
    "term", [term for term in TERMS if term.source], ids=lambda term: f"{type(term).__name__}.{term}"
)
def test_a_source_can_be_looked_up(term):
    """A source names its work and gives one address; what differs in policytrack's use follows after a semicolon."""
    assert SOURCE.fullmatch(term.source)


def test_a_vocabulary_without_an_origin_cannot_be_made():
    """Nobody can add a list of words and leave open whose they are."""
    with pytest.raises(TypeError, match="origin"):
        Vocabulary.__init_subclass__()


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

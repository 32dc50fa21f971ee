"""How one commitment stands to another, and in which words."""

from __future__ import annotations

import pytest

from policytrack.comparison.alignment import located
from policytrack.comparison.judging import judge, standing

BOTH, ONE = ["CAN", "IND"], ["CAN"]


@pytest.fixture
def judged(make_agreement):
    """Judge two commitments, of the agreements “First” and “Second”."""

    def ask(one, other):
        found = []
        for title, keys in (("First", one), ("Second", other)):
            commitment = {"pillar": "cyber", "topic": "cyber-policy", "text": f"{title} text."} | keys
            identifier = f"can-ind-2026-{title.lower()}"
            named = {"text": title, "status": "official"}
            found += located(make_agreement(identifier, title=named, commitments=[commitment]))
        return tuple(judge(*found))

    return ask


def test_the_firmer_tier_is_named_first(judged):
    """The reason names both degrees, their verbs and their definitions, the firmer first, whichever comes first."""
    firm, soft = {"degree": "committed", "verb": "pledge"}, {"degree": "enabled", "verb": "may"}
    reason = (
        "Firmer in {}: committed (“pledge”), a firm political promise to act; "
        "in {} enabled (“may”), permission or a framework to act, without a duty to."
    )
    assert judged(firm, soft) == ("stronger", reason.format("First", "Second"))
    assert judged(soft, firm) == ("weaker", reason.format("Second", "First"))


@pytest.mark.parametrize(
    ("degrees", "verdict"),
    [
        (("obligated", "established"), "stronger"),
        (("established", "agreed"), "stronger"),
        (("agreed", "enabled"), "stronger"),
        (("enabled", "intends"), "stronger"),
        (("intends", "exploring"), "stronger"),
        (("exploring", "reaffirmed"), "stronger"),
        (("reaffirmed", "obligated"), "weaker"),
        (("agreed", "agreed"), "same"),
        (("committed", "agreed"), "not_comparable"),
        (("obligated", "unknown"), "unknown"),
        (("unknown", "reaffirmed"), "unknown"),
        (("unknown", "unknown"), "unknown"),
    ],
)
def test_degrees_are_compared_by_tiers(judged, degrees, verdict):
    """The ladder of degrees decides; within a tier nothing is ranked, and unknown is outside it."""
    assert judged(*({"degree": degree} for degree in degrees))[0] == verdict


def test_degrees_of_one_tier_are_told_by_their_verbs(judged):
    """Committed and agreed stand on one tier: both verbs are named, neither is called firmer."""
    found = judged({"degree": "agreed", "verb": "agreed that"}, {"degree": "committed", "verb": "pledge"})
    reason = (
        "Committed and agreed are not ranked against each other: “pledge” in Second is a firm political promise to "
        "act, “agreed that” in First a joint decision on an action, without a stronger promise."
    )
    assert found == ("not_comparable", reason)


def test_the_same_degree_is_said_once(judged):
    """One degree in both is said with both verbs, or with the one that both have."""
    meaning = "a joint decision on an action, without a stronger promise"
    assert judged({"verb": "decide"}, {"verb": "agreed"})[1] == f"Both are agreed (“agreed”, “decide”): {meaning}."
    assert judged({"verb": "decide"}, {"verb": "decide"})[1] == f"Both are agreed (“decide”): {meaning}."


def test_it_is_said_where_one_side_alone_is_to_act(judged):
    """The same degree binds less where one side alone is to act."""
    clause = ", though in Second Canada alone is to act."
    assert judged({"obligors": BOTH}, {"obligors": ONE})[1].endswith(clause)
    assert judged({"obligors": BOTH, "degree": "intends"}, {"obligors": ONE})[1].endswith(clause)
    assert "alone" not in judged({"obligors": ONE}, {"obligors": ["IND"]})[1]
    assert "alone" not in judged({"obligors": ONE}, {})[1]


def test_an_expected_effect_is_neither_weaker_nor_stronger_than_a_promise(judged):
    """The reason says what each of them is."""
    effect = {"kind": "expected_effect", "degree": "intends", "verb": "will help"}
    reason = (
        "Of different kinds, so neither is firmer: in First a promise, committed (“pledge”), a firm political promise "
        "to act; in Second an expected effect (“will help”), a result the text hopes for from another commitment."
    )
    assert judged({"degree": "committed", "verb": "pledge"}, effect) == ("not_comparable", reason)


@pytest.mark.parametrize("kind", ["expected_effect", "acknowledgement", "exclusion", "prohibition", "absence"])
def test_different_kinds_are_not_ranked(judged, kind):
    """A promise is compared with promises only, whatever the verb of the other."""
    assert judged({"degree": "agreed"}, {"kind": kind, "degree": "reaffirmed"})[0] == "not_comparable"


def test_of_the_same_kind_only_promises_and_prohibitions_are_ranked(judged):
    """Two prohibitions are ranked by their degrees; two expected effects stand alike, whatever their verbs."""
    ban, effect = {"kind": "prohibition"}, {"kind": "expected_effect"}
    assert judged(ban | {"degree": "obligated"}, ban | {"degree": "intends"})[0] == "stronger"
    assert judged(effect | {"degree": "obligated"}, effect | {"degree": "unknown"}) == (
        "same",
        "An expected effect in both, a promise in neither: a result the text hopes for from another commitment.",
    )


def test_two_exclusions_are_not_called_the_same(judged):
    """Two texts may leave out different things: only the same words are the same."""
    left_out = {"kind": "exclusion", "degree": "enabled"}
    assert judged(left_out, left_out) == (
        "not_comparable",
        "An exclusion in both, and neither is firmer: something the text says it does not cover.",
    )


def test_an_unknown_degree_is_said_with_its_words(judged):
    """The reason gives the words from which nothing can be told, and what the other is."""
    listed = {"degree": "unknown", "verb": "(listed)"}
    assert judged({"degree": "intends", "verb": "aim"}, listed)[1] == (
        "How firm it is in Second cannot be told from “(listed)”; "
        "in First it is a promise, intends (“aim”), a stated intention, aim or goal."
    )
    assert judged(listed, listed | {"verb": "including"})[1] == (
        "How firm it is cannot be told in either: of the wording only “(listed)” and “including” is known."
    )


def test_an_unknown_degree_beside_another_kind_stays_unknown(judged):
    """Of words without a verb nobody knows whether they promise anything."""
    assert judged({"degree": "unknown"}, {"kind": "expected_effect"})[0] == "unknown"
    assert judged({"degree": "agreed"}, {"kind": "absence", "degree": "unknown"})[0] == "not_comparable"


def test_the_same_words_are_the_same_even_if_nobody_knows_how_firm(judged):
    """Commitments that agree word for word are the same; their unknown degree does not matter."""
    listed = {"degree": "unknown", "verb": "(listed)", "text": "Terrorism."}
    assert judged(listed, listed) == ("same", "Word for word the same.")


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ({"degree": "agreed"}, "agreed"),
        ({"degree": "obligated", "kind": "prohibition"}, "obligated"),
        ({"degree": "unknown"}, "unknown"),
        ({"degree": "intends", "kind": "expected_effect"}, "expected_effect"),
    ],
)
def test_a_commitment_stands_by_its_degree_if_it_is_promised(make_agreement, keys, word):
    """An expected effect is shown as such, never by the degree of its verb."""
    agreement = make_agreement(commitments=[{"pillar": "cyber", "topic": "cyber-policy"} | keys])
    assert standing(agreement.commitments[0]) == word

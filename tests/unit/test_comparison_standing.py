"""What an agreement has on a pillar or topic."""

from __future__ import annotations

import pytest

from policytrack.comparison.standing import gathered, headings, judge_standing
from policytrack.errors import UnknownValueError
from policytrack.vocabulary import Pillar, Topic

POLICY = {"pillar": "cyber", "topic": "cyber-policy"}
FRAUD = {"pillar": "financial-crime", "topic": "fraud"}


@pytest.fixture
def judged(make_agreement):
    """Judge what two agreements, “First” and “Second”, have on cyber."""

    def ask(ours, theirs, texts=("full", "full"), identifiers=("can-ind-2026-a", "can-ind-2026-b")):
        found = []
        for title, listed, text, identifier in zip(
            ("First", "Second"), (ours, theirs), texts, identifiers, strict=True
        ):
            named = {"text": title, "status": "official"}
            commitments = [POLICY | {"text": f"{title} {place}."} | keys for place, keys in enumerate(listed)]
            agreement = make_agreement(identifier, title=named, instrument={"text": text}, commitments=commitments)
            found.append(gathered(agreement, "pillar")[Pillar.CYBER])
        return tuple(judge_standing(*found))

    return ask


def test_headings_are_those_of_the_vocabulary():
    """Pillars and topics come in the order in which they are defined."""
    assert headings("pillar") == tuple(Pillar)
    assert headings("topic") == tuple(Topic)


def test_an_unknown_grouping_is_refused_with_a_suggestion():
    """There are two ways to gather commitments."""
    with pytest.raises(UnknownValueError, match="no grouping 'pilar'; did you mean 'pillar'"):
        headings("pilar")


def test_a_commitment_counts_under_everything_it_speaks_of(make_agreement):
    """A topic mentioned by the way is mentioned: its pillar is not silent."""
    agreement = make_agreement(commitments=[POLICY | {"topics": ["fraud"]}])
    assert [*gathered(agreement, "pillar")] == [Pillar.FINANCIAL_CRIME, Pillar.CYBER]
    assert {*gathered(agreement, "topic")} == {Topic.FRAUD, Topic.CYBER_POLICY}


def test_the_firmest_promise_comes_first(make_agreement):
    """Promises by tier, unknown degrees after them, then what is acknowledged, expected, excluded, absent."""
    listed = [
        {"id": "absent", "kind": "absence", "degree": "obligated"},
        {"id": "expected", "kind": "expected_effect", "degree": "obligated"},
        {"id": "noted", "kind": "acknowledgement", "degree": "reaffirmed"},
        {"id": "unclear", "degree": "unknown"},
        {"id": "weak", "degree": "exploring"},
        {"id": "b-agreed", "degree": "agreed"},
        {"id": "a-agreed", "degree": "agreed"},
        {"id": "banned", "kind": "prohibition", "degree": "obligated"},
        {"id": "owed", "degree": "obligated"},
    ]
    elsewhere = FRAUD | {"id": "aside", "degree": "agreed", "topics": ["cyber-policy"]}
    agreement = make_agreement(commitments=[elsewhere, *(POLICY | keys for keys in listed)])
    assert [one.commitment.id for one in gathered(agreement, "pillar")[Pillar.CYBER]] == [
        "owed",
        "banned",
        "a-agreed",
        "b-agreed",
        "aside",
        "weak",
        "unclear",
        "noted",
        "expected",
        "absent",
    ]


def test_the_firmest_of_both_are_compared(judged):
    """What stands below the firmest does not count."""
    assert judged([{"degree": "agreed"}, {"degree": "exploring"}], [{"degree": "enabled"}])[0] == "stronger"


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [
        (["agreed"], ["exploring", "unknown"], "unknown"),
        (["exploring", "unknown"], ["agreed"], "unknown"),
        (["agreed", "unknown"], ["exploring"], "stronger"),
        (["exploring"], ["agreed", "unknown"], "weaker"),
        (["agreed"], ["agreed", "unknown"], "unknown"),
        (["committed", "unknown"], ["agreed"], "unknown"),
    ],
)
def test_an_unknown_degree_that_could_be_firmer_leaves_it_open(judged, ours, theirs, verdict):
    """Something of unknown degree might be the firmest of its agreement; it can never be less than what is known."""
    assert judged([{"degree": one} for one in ours], [{"degree": one} for one in theirs])[0] == verdict


def test_the_reason_gives_the_words_that_leave_it_open(judged):
    """It says in which agreement, and by which words."""
    unclear = {"degree": "unknown", "verb": "(listed)"}
    assert judged([{"degree": "agreed"}], [{"degree": "exploring"}, unclear])[1] == (
        "Which is firmer is not known: how firm it is in Second cannot be told from “(listed)”."
    )


def test_the_same_unknown_words_on_both_sides_leave_nothing_open(judged):
    """What is unknown in both in the same words cannot make one the firmer."""
    unclear = {"degree": "unknown", "verb": "(listed)", "text": "Terrorism."}
    assert judged([{"degree": "agreed"}, unclear], [{"degree": "exploring"}, unclear])[0] == "stronger"


def test_a_withheld_text_might_be_firmer(judged):
    """What is known of a withheld text is its least; a version of the same agreement withholds nothing more."""
    firm, soft = [{"degree": "agreed"}], [{"degree": "exploring"}]
    reason = "Whether Second is the firmer is not known: its text is withheld."
    assert judged(firm, soft, ("full", "withheld")) == ("unknown", reason)
    assert judged(firm, soft, ("withheld", "full"))[0] == "stronger"
    reason = "Whether First is the firmer is not known: its text is withheld."
    assert judged(firm, firm, ("withheld", "withheld")) == ("unknown", reason)
    assert judged(firm, soft, ("withheld", "withheld"), ("can-ind-2026-a", "can-ind-2026-a"))[0] == "stronger"


def test_what_is_not_promised_is_judged_by_its_kind(judged):
    """An expected effect on one side is no matter of degrees, nor of doubts about them."""
    effect = {"kind": "expected_effect"}
    assert judged([effect], [{"degree": "agreed"}, {"degree": "unknown"}])[0] == "not_comparable"
    assert judged([effect], [effect])[0] == "same"
    assert judged([{"degree": "agreed"}], [{"degree": "agreed", "kind": "prohibition"}])[0] == "not_comparable"

"""Which commitments stand in one row."""

from __future__ import annotations

import pytest

from policytrack.comparison.alignment import align
from policytrack.errors import UnknownValueError

POLICY = {"pillar": "cyber", "topic": "cyber-policy"}
THREATS = {"pillar": "cyber", "topic": "threat-information"}
FRAUD = {"pillar": "financial-crime", "topic": "fraud"}


@pytest.fixture
def pairs(make_agreement):
    """Return pairs as they are made: identifiers, stage, score."""

    def ask(ours, theirs, pins=None):
        a = make_agreement("can-ind-2026-plan", commitments=ours)
        b = make_agreement("can-usa-2026-plan", commitments=theirs)
        return [
            (
                pair.a and pair.a.commitment.id,
                pair.b and pair.b.commitment.id,
                pair.alignment and pair.alignment.stage.value,
            )
            for pair in align(a, b, pins or {})
        ]

    return ask


def test_the_same_main_topic_comes_first(pairs):
    """A commitment on the same topic is preferred to one with the same words."""
    ours = [POLICY | {"text": "Exercises are held."}]
    theirs = [
        THREATS | {"text": "Exercises are held.", "topics": ["cyber-policy"]},
        POLICY | {"text": "Laws are made."},
    ]
    assert pairs(ours, theirs) == [("cyber-1", "cyber-2", "topic"), (None, "cyber-1", None)]


def test_a_shared_topic_relates_commitments(pairs):
    """A topic that is the main one of either, or any within one pillar, relates two commitments."""
    related = [THREATS | {"topics": ["cyber-policy"]}]
    assert pairs([POLICY], related) == [("cyber-1", "cyber-1", "related")]
    third = {"pillar": "cyber", "topic": "cybercrime-investigation", "topics": ["threat-information"]}
    assert pairs([POLICY | {"topics": ["threat-information"]}], [third]) == [("cyber-1", "cyber-1", "related")]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ({"obligors": ["CAN"]}, {"obligors": ["CAN", "USA"]}),
        ({"items": [{"kind": "crime", "name": "Fraud"}]}, {"items": [{"kind": "goods", "name": "Timber"}]}),
        (
            {"text": "Laws are made.", "topics": ["training", "fraud"]},
            {"text": "Ships are sent.", "topics": ["cyber-policy", "trade"]},
        ),
    ],
    ids=["actors", "items", "likeness"],
)
def test_what_contradicts_a_shared_topic_keeps_commitments_apart(pairs, ours, theirs):
    """Other actors, other things named, or next to nothing else in common: the shared topic is by the way."""
    theirs = {"topics": ["cyber-policy"], "text": "Ships are sent."} | theirs
    assert pairs([POLICY | {"text": "Laws are made."} | ours], [THREATS | theirs]) == [
        ("cyber-1", None, None),
        (None, "cyber-1", None),
    ]


def test_a_topic_shared_by_the_way_relates_nothing_across_pillars(pairs):
    """A topic that is the main one of neither, in another pillar, is no relation."""
    ours, theirs = POLICY | {"topics": ["training"]}, FRAUD | {"topics": ["training"]}
    assert [pair[2] for pair in pairs([ours], [theirs])] == [None, None]


def test_texts_that_are_alike_meet_within_a_pillar_only(pairs):
    """Without a topic in common the words decide, within one pillar."""
    text = {"text": "Officers train on malware each spring."}
    assert pairs([POLICY | text], [THREATS | text]) == [("cyber-1", "cyber-1", "text")]
    assert [pair[2] for pair in pairs([POLICY | text], [FRAUD | text])] == [None, None]
    other = {"text": "Ships are sent to rescue miners."}
    assert [pair[2] for pair in pairs([POLICY | text], [THREATS | other])] == [None, None]


def test_a_commitment_of_the_same_kind_is_preferred(pairs):
    """A promise stands beside a promise, not beside an expected effect, even if that is more alike."""
    hoped = POLICY | {"kind": "expected_effect", "text": "Exercises are held."}
    promised = POLICY | {"text": "Laws are made."}
    assert pairs([POLICY | {"text": "Exercises are held."}], [hoped, promised])[0] == ("cyber-1", "cyber-2", "topic")


def test_an_unknown_degree_takes_no_counterpart_away(pairs):
    """What is known is aligned first, so that adding an unknown does not change how it was judged."""
    known = POLICY | {"text": "Laws are made.", "degree": "agreed"}
    exploring = POLICY | {"text": "Exercises are held.", "degree": "exploring"}
    unknown = POLICY | {"text": "Exercises are held.", "degree": "unknown"}
    assert pairs([known], [exploring]) == [("cyber-1", "cyber-1", "topic")]
    assert pairs([known, unknown], [exploring]) == [("cyber-1", "cyber-1", "topic"), ("cyber-2", None, None)]


def test_of_equals_the_one_of_the_same_identifier_is_taken(pairs):
    """Ties go to equal identifiers, wherever they stand in the lists."""
    first, second = POLICY | {"id": "first"}, POLICY | {"id": "second"}
    assert pairs([second], [first, second])[0] == ("second", "second", "topic")


def test_pins_come_before_everything(pairs):
    """A pinned pair is made whatever the commitments are about; what is pinned is not aligned again."""
    found = pairs([POLICY, FRAUD], [POLICY], {"financial-crime-2": "cyber-1"})
    assert found == [("financial-crime-2", "cyber-1", "pinned"), ("cyber-1", None, None)]


@pytest.mark.parametrize(
    ("pins", "value", "suggestion"),
    [
        ({"ciber-1": "cyber-1"}, "ciber-1", "cyber-1"),
        ({"cyber-1": "ciber-1"}, "ciber-1", "cyber-1"),
        ({"cyber-1": "zebra"}, "zebra", None),
        ({"cyber-1": "cyber-1", "financial-crime-2": "cyber-1"}, "cyber-1", None),
    ],
    ids=["in a", "in b", "nothing near", "twice"],
)
def test_a_pin_must_name_a_commitment_once(pairs, pins, value, suggestion):
    """A pin to something that is not there, or is taken, is an error with a suggestion where one is near."""
    with pytest.raises(UnknownValueError) as caught:
        pairs([POLICY, FRAUD], [POLICY], pins)
    assert (caught.value.kind, caught.value.value, caught.value.suggestion) == ("commitment to pin", value, suggestion)

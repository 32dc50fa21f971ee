"""Two agreements side by side."""

from __future__ import annotations

import pytest

from policytrack.comparison import compare
from policytrack.errors import UnknownValueError

POLICY = {"pillar": "cyber", "topic": "cyber-policy"}
THREATS = {"pillar": "cyber", "topic": "threat-information"}
FRAUD = {"pillar": "financial-crime", "topic": "fraud"}
TALKS = {"pillar": "liaison-and-dialogue", "topic": "official-dialogue"}


@pytest.fixture
def compared(make_agreement):
    def ask(ours, theirs, pins=None, **keys):
        a = make_agreement("can-ind-2026-a", commitments=ours, **keys)
        return compare(a, make_agreement("can-usa-2026-b", commitments=theirs), pins=pins)

    return ask


def test_rows_are_particulars_then_bodies_then_commitments(compared):
    """Commitments come by pillar and topic in the order of the vocabulary, aligned ones before lone ones."""
    bodies = [{"name": "Cyber group", "kind": "working_group"}]
    found = compared([POLICY, POLICY | {"id": "more"}, FRAUD], [POLICY, TALKS], bodies=bodies)
    assert [row.kind.value for row in found.rows[-6:]] == ["term", "body", *["commitment"] * 4]
    assert [(row.subject, row.verdict.value) for row in found.rows_of("commitment")] == [
        ("official-dialogue", "only_b"),
        ("fraud", "only_a"),
        ("cyber-policy", "same"),
        ("cyber-policy", "only_a"),
    ]


def test_a_row_holds_both_sides_with_their_evidence(compared):
    """A side has the word of the record, the commitment and what supports it; not what supports its status."""
    status = {"date": "2026-03-01", "value": "unknown", "recorded": "2026-11-22", "evidence": [{"source": "release"}]}
    found = compared([POLICY | {"degree": "committed", "status": [status]}], [POLICY])
    (row,) = found.rows_of("commitment")
    assert (row.a.value, row.b.value) == ("committed", "agreed")
    assert row.a.commitment is found.a.commitments[0]
    assert [piece.claim.path for piece in row.a.evidence] == ["pillars.cyber.cyber-1"]
    (date,) = found.rows_of("date")
    assert [piece.claim.path for piece in date.a.evidence] == ["events.0"]


def test_the_topic_of_a_row_is_the_one_they_share(compared):
    """The shared topic names the row, a main one if possible."""
    (row,) = compared([POLICY | {"topics": ["threat-information"]}], [THREATS]).rows_of("commitment")
    assert (row.subject, row.alignment.stage) == ("threat-information", "related")
    (row,) = compared([POLICY], [FRAUD], {"cyber-1": "financial-crime-1"}).rows_of("commitment")
    assert (row.subject, row.alignment.stage) == ("fraud", "pinned")


def test_silence_is_seen_from_either_side(compared):
    """What only the second has is `only_b`, with what is said of the first."""
    found = compared([POLICY], [FRAUD], instrument={"text": "withheld"})
    assert [(row.verdict.value, row.reason) for row in found.rows_of("commitment")] == [
        ("unknown", "Whether can-ind-2026-a mentions it is not known: its text is withheld."),
        ("only_a", "Not mentioned in can-usa-2026-b, of which only a readout is known."),
    ]


def test_by_gives_the_firmest_of_each_side(compared):
    """A row for each pillar or topic that either speaks of; a topic by the way counts there."""
    ours = [POLICY | {"degree": "exploring"}, POLICY | {"topics": ["fraud"]}]
    found = compared(ours, [FRAUD | {"degree": "intends"}])
    told = [(row.subject, row.verdict.value, row.a and row.a.value, row.b and row.b.value) for row in found.by("topic")]
    assert told == [("fraud", "stronger", "agreed", "intends"), ("cyber-policy", "only_a", "agreed", None)]
    assert [row.subject for row in found.by("pillar")] == ["financial-crime", "cyber"]
    assert {row.alignment for row in found.by("pillar")} == {None}


def test_questions_take_known_words_only(compared):
    """A kind of row and a grouping that there is not are refused with a suggestion."""
    found = compared([POLICY], [POLICY])
    with pytest.raises(UnknownValueError, match="did you mean 'commitment'"):
        found.rows_of("comitment")
    with pytest.raises(UnknownValueError, match="did you mean 'topic'"):
        found.by("topics")


def test_a_comparison_can_be_seen_from_the_other_side(compared):
    """Swapping changes places and mirrors every verdict."""
    found = compared([POLICY | {"degree": "exploring"}], [POLICY])
    swapped = found.swapped()
    assert (swapped.a, swapped.b) == (found.b, found.a)
    assert swapped == compare(found.b, found.a)
    assert swapped.rows_of("commitment")[0].verdict == "stronger"

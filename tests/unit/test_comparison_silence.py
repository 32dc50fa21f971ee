"""What is said of silence."""

from __future__ import annotations

import pytest

from policytrack.comparison.alignment import located
from policytrack.comparison.silence import alone, not_mentioned
from policytrack.vocabulary import Pillar, Topic

POLICY = {"pillar": "cyber", "topic": "cyber-policy"}


@pytest.fixture
def said(make_agreement):
    """Judge a commitment on cyber policy against an agreement called “Other” that has nothing beside it."""

    def ask(other, *, heading=Topic.CYBER_POLICY, kind="promise", **keys):
        one = make_agreement(commitments=[POLICY | {"kind": kind}])
        named = {"text": "Other", "status": "official"}
        silent = make_agreement("can-usa-2026-other", title=named, commitments=other, **keys)
        return tuple(alone(located(one)[0], silent, heading))

    return ask


FRAUD = [{"pillar": "financial-crime", "topic": "fraud"}]


def test_what_is_not_mentioned_is_in_one_only(said):
    """Silence is no denial, and the reason says from what the silent agreement is known."""
    assert said(FRAUD) == ("only_a", "Not mentioned in Other, of which only a readout is known.")
    assert said(FRAUD, instrument={"text": "full"}) == ("only_a", "Not mentioned in Other.")


def test_a_withheld_text_may_say_anything(said):
    """Whether a withheld text mentions something is not known, even if a companion document speaks of the topic."""
    expected = ("unknown", "Whether Other mentions it is not known: its text is withheld.")
    assert said(FRAUD, instrument={"text": "withheld"}) == expected
    assert said([POLICY], instrument={"text": "withheld"}) == expected
    group = [{"name": "Cyber group", "kind": "working_group"}]
    assert said(FRAUD, heading=Topic.WORKING_GROUPS, bodies=group, instrument={"text": "withheld"}) == expected


@pytest.mark.parametrize(
    ("others", "where"),
    [
        ([POLICY], "only under `cyber-1`"),
        ([POLICY, POLICY], "only under `cyber-1` and `cyber-2`"),
        ([POLICY, POLICY, POLICY], "only in 3 other commitments"),
        ([POLICY | {"kind": "expected_effect"}], "only as an expected effect under `cyber-1`"),
        ([POLICY, POLICY | {"kind": "expected_effect"}], "only under `cyber-1` and `cyber-2`"),
    ],
)
def test_a_topic_that_is_mentioned_is_not_called_silence(said, others, where):
    """Where other commitments speak of the topic, the reason says which, and what they are."""
    assert said(others) == ("only_a", f"No counterpart of its own in Other, which speaks of cyber policy {where}.")


def test_a_body_speaks_for_its_topic(said):
    """An agreement that names a working group is not silent on working groups, even if nothing is promised."""
    bodies = [{"name": "Cyber group", "kind": "working_group"}, {"name": "Board", "kind": "executive_group"}]
    reason = "No commitment on it in Other, which has a body for it: Board, Cyber group."
    assert said(FRAUD, heading=Topic.WORKING_GROUPS, bodies=bodies) == ("only_a", reason)
    assert said(FRAUD, heading=Pillar.LIAISON_AND_DIALOGUE, bodies=bodies) == ("only_a", reason)
    assert said(FRAUD, bodies=bodies)[1].startswith("Not mentioned")


def test_what_is_not_promised_is_called_what_it_is(said):
    """A row in one agreement alone says if it holds no promise."""
    known = "not mentioned in Other, of which only a readout is known."
    assert said(FRAUD, kind="expected_effect")[1] == f"An expected effect in Shared workplan, not a promise; {known}"
    assert said(FRAUD, kind="absence")[1] == (
        f"An absence in Shared workplan, something a source notes the text does not contain; {known}"
    )


def test_anything_can_be_left_unmentioned(make_agreement):
    """Bodies are judged by the same words."""
    one, other = make_agreement(), make_agreement("can-usa-2026-other", instrument={"text": "summary"})
    assert not_mentioned(one, other).reason == "Not mentioned in can-usa-2026-other, of which only a summary is public."

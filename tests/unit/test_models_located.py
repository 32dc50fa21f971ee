"""A commitment with its place."""

from __future__ import annotations

import dataclasses

import pytest

from policytrack.dataset import AgreementSet
from policytrack.vocabulary import CommitmentKind, CommitmentStatus, Degree, Pillar, Topic


@pytest.fixture
def located(make_agreement):
    """The second of two commitments."""
    entry = {"date": "2026-03", "value": "in_progress", "recorded": "2026-11-22"}
    agreement = make_agreement(
        commitments=[
            {"pillar": "liaison-and-dialogue", "topic": "liaison-officers"},
            {
                "pillar": "cyber",
                "topic": "cyber-policy",
                "id": "cybersecurity",
                "degree": "committed",
                "status": [entry],
            },
        ]
    )
    return AgreementSet([agreement]).commitments()[1]


def test_a_located_commitment_tells_where_it_stands(located):
    """It carries agreement and section, and an identifier that is unique over all records."""
    assert located.id == "can-ind-2026-workplan#cybersecurity"
    assert located.commitment is located.agreement.commitments[1]
    assert located.section is located.agreement.pillars[1]
    assert located.pillar is Pillar.CYBER


def test_a_located_commitment_gives_what_the_commitment_says(located):
    """Degree, verb, kind, status, text, topics and evidence are at hand."""
    assert located.degree is Degree.COMMITTED
    assert located.kind is CommitmentKind.PROMISE
    assert located.status is CommitmentStatus.IN_PROGRESS
    assert located.topics == (Topic.CYBER_POLICY,)
    assert (located.verb, located.text) == ("agreed to act", "What is promised.")
    assert located.evidence[0].source.id == "release"
    assert repr(located) == "<LocatedCommitment can-ind-2026-workplan#cybersecurity: committed, “agreed to act”>"


def test_a_located_commitment_cannot_be_changed(located):
    """It is frozen, and equal to another of the same place."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        located.agreement = None
    assert located == dataclasses.replace(located)
    assert hash(located) == hash(dataclasses.replace(located))

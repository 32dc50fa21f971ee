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


def test_its_evidence_is_also_that_of_its_statuses_and_caveats(make_agreement):
    """What supports what became of it belongs to it, and no evidence of other commitments does."""
    cited = [{"source": "release"}]
    entry = {"date": "2026-03", "value": "in_progress", "recorded": "2026-11-22", "evidence": cited}
    caveat = {"code": "sovereignty", "scope": "ambiguous", "evidence": cited}
    plain = {"pillar": "cyber", "topic": "cyber-policy"}
    agreement = make_agreement(commitments=[plain, plain | {"status": [entry], "caveats": [caveat]}])
    first, second = AgreementSet([agreement]).commitments()
    assert [piece.claim.path for piece in first.evidence] == ["pillars.cyber.cyber-1"]
    assert [piece.claim.path.removeprefix("pillars.cyber.") for piece in second.evidence] == [
        "cyber-2",
        "cyber-2.caveats.0",
        "cyber-2.status.0",
    ]

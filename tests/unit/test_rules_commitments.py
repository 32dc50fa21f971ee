"""Rules of pillars and commitments."""

from __future__ import annotations

import pytest

from policytrack.vocabulary import CommitmentKind, Degree


def second(draft, **change):
    return {**draft["pillars"][0]["commitments"][0], "id": "second", **change}


def test_the_first_topic_belongs_to_the_pillar(draft, problems):
    """The pillar that the topic belongs to is named, and the topics of this one are listed."""
    draft["pillars"][0]["commitments"][0]["topics"] = ["returns", "cyber-policy"]
    (problem,) = problems(draft)
    assert (problem.code, problem.value) == ("PT240", "returns")
    assert problem.pointer == ("pillars", 0, "commitments", 0, "topics", 0)
    assert "`migration-enforcement`" in problem.message
    assert "cyber-policy" in problem.allowed
    assert "returns" not in problem.allowed


def test_further_topics_are_free(draft, found):
    """Only the main topic is bound to the pillar."""
    draft["pillars"][0]["commitments"][0]["topics"] = ["cyber-policy", "returns"]
    assert found(draft) == []


def test_a_pillar_is_listed_once(draft, found):
    """The second section is pointed at; two different pillars are fine."""
    draft["pillars"].append({"pillar": "cyber", "commitments": [second(draft)]})
    assert found(draft) == [("PT241", ("pillars", 1, "pillar"))]
    draft["pillars"][1] = {"pillar": "illicit-drugs", "commitments": [second(draft, topics=["precursors"])]}
    assert found(draft) == []


def test_a_commitment_has_an_identifier_of_its_own(draft, found):
    """The later of two is pointed at."""
    draft["pillars"][0]["commitments"] += [second(draft), second(draft, id="joint-exercises")]
    assert found(draft) == [("PT242", ("pillars", 0, "commitments", 2, "id"))]


def test_a_commitment_is_not_named_like_a_key(draft, found):
    """Keys are taken as `about` writes them, with hyphens."""
    draft["pillars"][0]["commitments"] += [second(draft), second(draft, id="last-verified")]
    assert found(draft) == [("PT243", ("pillars", 0, "commitments", 2, "id"))]


def test_only_an_effect_is_expected_from_something(draft, found):
    """A promise with a cause is one mistake, an effect without one another."""
    draft["pillars"][0]["commitments"] += [
        second(draft, effect_of="joint-exercises"),
        second(draft, id="third", kind="expected_effect"),
        second(draft, id="fourth", kind="expected_effect", effect_of="second"),
    ]
    assert found(draft) == [
        ("PT244", ("pillars", 0, "commitments", 1, "effect_of")),
        ("PT245", ("pillars", 0, "commitments", 2, "kind")),
    ]


@pytest.mark.parametrize("degree", [str(degree) for degree in Degree])
def test_an_acknowledgement_undertakes_nothing(draft, problems, degree):
    """Only `reaffirmed` fits, and `unknown` where the verb is not known."""
    draft["pillars"][0]["commitments"].append(second(draft, kind="acknowledgement", degree=degree))
    wrong = problems(draft)
    assert [problem.code for problem in wrong] == ([] if degree in ("reaffirmed", "unknown") else ["PT248"])
    for problem in wrong:
        assert problem.pointer == ("pillars", 0, "commitments", 1, "degree")
        assert (problem.value, problem.allowed) == (degree, ("reaffirmed", "unknown"))
        assert problem.message == f"an acknowledgement is not `{degree}`"


@pytest.mark.parametrize("kind", sorted({*CommitmentKind} - {"acknowledgement", "expected_effect"}))
def test_other_kinds_have_any_degree(draft, found, kind):
    """What is promised, excluded, prohibited or absent is as firm as its verb."""
    draft["pillars"][0]["commitments"].append(second(draft, kind=kind, degree="obligated"))
    assert found(draft) == []

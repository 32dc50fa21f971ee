"""Which agreements speak of the same things."""

from __future__ import annotations

import random
import sys

import pytest

from policytrack.comparison import similar, similarities

POLICY = {"pillar": "cyber", "topic": "cyber-policy"}
FRAUD = {"pillar": "financial-crime", "topic": "fraud"}


def test_the_score_is_the_cosine_of_topic_weights(make_agreement):
    """A main topic weighs 2, another 1; the firmness of what is promised does not count."""
    one = make_agreement("can-ind-2026-a", commitments=[POLICY | {"degree": "obligated"}])
    other = make_agreement("can-ind-2026-b", commitments=[FRAUD | {"topics": ["cyber-policy"], "degree": "exploring"}])
    (found,) = similar(one, [one, other])
    assert (found.agreement, found.topics) == (other, ("cyber-policy",))
    assert found.score == pytest.approx(2 * 1 / (4 * (4 + 1)) ** 0.5)


def test_the_weight_is_the_highest_of_an_agreement(make_agreement):
    """A topic that is the main one of any commitment counts as one, in whatever order they stand."""
    one = make_agreement("can-ind-2026-a", commitments=[FRAUD | {"topics": ["cyber-policy"]}, POLICY])
    other = make_agreement("can-ind-2026-b", commitments=[POLICY, FRAUD | {"topics": ["cyber-policy"]}])
    assert similar(one, [other])[0].score == pytest.approx(1)


def test_the_nearest_come_first_and_strangers_not_at_all(make_agreement):
    """Of equal scores the first identifier wins; without a common topic there is no likeness."""
    names = ["can-ind-2026-c", "can-ind-2026-b", "can-ind-2026-a"]
    alike = [make_agreement(name, commitments=[POLICY]) for name in names]
    stranger = make_agreement("can-ind-2026-d", commitments=[FRAUD])
    near = make_agreement("can-ind-2026-e", commitments=[POLICY, FRAUD])
    found = similar(alike[0], [near, stranger, *alike], n=9)
    assert [one.agreement.id[-1] for one in found] == ["a", "b", "e"]
    assert [one.agreement.id[-1] for one in similar(alike[0], [near, *alike], n=1)] == ["a"]


@pytest.fixture
def many(make_agreement):
    """Agreements with few topics, so that many scores are equal; more than are compared one by one."""
    chance = random.Random(1)  # noqa: S311 - a test, not a secret
    topics = ["cyber-policy", "threat-information", "cybercrime-investigation", "critical-infrastructure"]
    made = []
    for number in range(130):
        main, *others = chance.sample(topics, chance.randint(1, 3))
        made.append(
            make_agreement(f"can-ind-2026-{number}", commitments=[{"pillar": "cyber", "topic": main, "topics": others}])
        )
    return made


def test_many_at_once_give_what_each_alone_gives(many):
    """The fast way finds the same agreements with the same scores, to the last bit and in the same order."""
    assert similarities(many, 3) == {
        one.id: similar(one, many, 3) for one in sorted(many, key=lambda agreement: agreement.id)
    }


def test_without_numpy_the_answers_are_the_same(many):
    """The extra makes it faster, nothing else."""
    expected = similarities(many, 3)
    numpy, sys.modules["numpy"] = sys.modules.get("numpy"), None  # as if it were not installed
    try:
        assert similarities(many, 3) == expected
    finally:
        sys.modules.pop("numpy") if numpy is None else sys.modules.update(numpy=numpy)


def test_asking_for_more_than_there_are_gives_all(many):
    """A number beyond the collection is no error."""
    few = many[:101]
    found = similarities(few, 500)
    assert max(map(len, found.values())) <= 100
    assert found[few[0].id] == similar(few[0], few, 500)

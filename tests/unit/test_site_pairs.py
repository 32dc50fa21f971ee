"""Which agreements have a page together."""

from __future__ import annotations

from policytrack.dataset import AgreementSet
from policytrack.site.pairs import ALL, LIKEST, address_of_pair, likenesses, name_of, pairs, partners


def _many(make_agreement, number, topics=("cyber-policy",)):
    return AgreementSet(
        make_agreement(
            f"can-ind-{1990 + place % 30}-plan-{place}",
            commitments=[{"pillar": "cyber", "topic": topics[place % len(topics)]}],
        )
        for place in range(number)
    )


def test_few_agreements_are_all_compared_with_each_other(make_agreement):
    """Every pair is there once, in the order of the identifiers, also where nothing is shared."""
    three = AgreementSet(make_agreement(f"can-{other}-2026-plan") for other in ("ind", "jpn", "usa"))
    found = [(one.id, other.id) for one, other in pairs(three, likenesses(three))]
    assert found == [
        ("can-ind-2026-plan", "can-jpn-2026-plan"),
        ("can-ind-2026-plan", "can-usa-2026-plan"),
        ("can-jpn-2026-plan", "can-usa-2026-plan"),
    ]


def test_of_many_only_the_likest_are_compared(make_agreement):
    """Pairs grow with agreements, and every pair speaks of something that both do."""
    many = _many(make_agreement, ALL + 1, ("cyber-policy", "fraud"))
    found = [*pairs(many, likenesses(many))]
    assert len(many) <= len(found) <= LIKEST * len(many)
    assert all(one.commitments[0].topics == other.commitments[0].topics for one, other in found)
    assert found == sorted(found, key=lambda pair: (pair[0].id, pair[1].id))
    assert len({(one.id, other.id) for one, other in found}) == len(found)


def test_partners_are_those_of_both_sides(make_agreement):
    """Whoever stands in a pair is a partner of the other."""
    one, other, third = (make_agreement(f"can-{code}-2026-plan") for code in ("ind", "jpn", "usa"))
    beside = partners([(one, other), (one, third)])
    assert {identifier: [found.id for found in others] for identifier, others in beside.items()} == {
        one.id: [other.id, third.id],
        other.id: [one.id],
        third.id: [one.id],
    }


def test_a_pair_has_one_name_whoever_comes_first():
    """So an address never depends on the order in which a reader chose."""
    assert name_of("b", "a") == name_of("a", "b") == "a..b"
    assert address_of_pair("b", "a") == "compare/a..b.html"


def test_nothing_has_no_pairs():
    """An empty collection is no error."""
    assert [*pairs(AgreementSet(), likenesses(AgreementSet()))] == []

"""Where an agreement comes from and what came of it."""

from __future__ import annotations

import pytest

from policytrack.dataset import AgreementSet
from policytrack.dataset.lineage import Lineages
from policytrack.errors import UnknownAgreementError
from policytrack.vocabulary import RelationType


def relation(other, kind="builds_on"):
    return {"type": kind, "agreement": other}


@pytest.fixture
def family(make_agreement):
    """A framework, a roadmap that builds on it, a workplan under the roadmap, and a stranger."""
    return AgreementSet(
        [
            make_agreement("can-ind-2018-framework"),
            make_agreement("can-ind-2025-roadmap", relations=[relation("can-ind-2018-framework")]),
            make_agreement("can-ind-2026-workplan", relations=[relation("can-ind-2025-roadmap", "under_umbrella")]),
            make_agreement("can-ind-2024-stranger"),
        ]
    )


@pytest.mark.parametrize("identifier", ["can-ind-2018-framework", "can-ind-2025-roadmap", "can-ind-2026-workplan"])
def test_relations_are_followed_in_both_directions(family, identifier):
    """Whoever of the family is asked, the whole of it comes, oldest first."""
    found = family.lineage(identifier)
    assert [one.id for one in found] == ["can-ind-2018-framework", "can-ind-2025-roadmap", "can-ind-2026-workplan"]
    assert len(found) == 3
    assert repr(found) == "<Lineage: can-ind-2018-framework → can-ind-2025-roadmap → can-ind-2026-workplan>"


def test_an_agreement_without_relations_is_its_own_lineage(family):
    """There is one member and no relation."""
    found = family.lineage("can-ind-2024-stranger")
    assert [one.id for one in found.agreements] == ["can-ind-2024-stranger"]
    assert found.descents == ()


def test_the_relations_say_which_record_states_them(family):
    """They come in the order of the agreements, with title and date of the other end."""
    found = family.lineage("can-ind-2018-framework").descents
    assert [repr(one) for one in found] == [
        "<Descent can-ind-2025-roadmap builds_on can-ind-2018-framework>",
        "<Descent can-ind-2026-workplan under_umbrella can-ind-2025-roadmap>",
    ]
    assert found[0].other is family["can-ind-2018-framework"]
    assert (found[0].title, str(found[0].date)) == ("Shared workplan", "2018-02-07")
    assert found[0].relation.type is RelationType.BUILDS_ON


@pytest.mark.parametrize(
    ("instrument", "date"),
    [({"title": "A memorandum", "date": "2012-03"}, "2012-03"), ({"title": "A memorandum"}, None)],
)
def test_an_instrument_without_a_record_is_told_too(make_agreement, instrument, date):
    """It has title and perhaps date, and is no member."""
    agreement = make_agreement(relations=[{"type": "renews", "instrument": instrument}])
    found = AgreementSet([agreement]).lineage(agreement.id)
    assert len(found) == 1
    (descent,) = found.descents
    assert (descent.other, descent.title) == (None, "A memorandum")
    assert (str(descent.date) if descent.date else None) == date
    assert repr(descent) == "<Descent can-ind-2026-workplan renews 'A memorandum'>"


def test_an_agreement_outside_the_collection_is_told_by_its_identifier(family):
    """A narrowed collection follows relations only as far as its records go."""
    found = family.where(since="2025").lineage("can-ind-2025-roadmap")
    assert [one.id for one in found] == ["can-ind-2025-roadmap", "can-ind-2026-workplan"]
    assert [(one.other, one.title, one.date) for one in found.descents[:1]] == [(None, "can-ind-2018-framework", None)]


@pytest.mark.parametrize("kind", ["modelled_on", "domestic_implementation", "political_package"])
def test_a_pattern_a_statute_or_a_bargain_is_no_ancestor(make_agreement, kind):
    """Such relations are neither followed nor told."""
    older = make_agreement("can-ind-2018-framework")
    newer = make_agreement("can-ind-2026-workplan", relations=[relation(older.id, kind)])
    found = AgreementSet([older, newer]).lineage(newer.id)
    assert [one.id for one in found] == [newer.id]
    assert found.descents == ()


def test_relations_that_lead_round_end(make_agreement):
    """A series may be mutual; each agreement comes once."""
    first = make_agreement("can-ind-2018-plan", relations=[relation("can-ind-2020-plan", "series")])
    second = make_agreement("can-ind-2020-plan", relations=[relation("can-ind-2018-plan", "series")])
    found = AgreementSet([first, second]).lineage(first.id)
    assert [one.id for one in found] == ["can-ind-2018-plan", "can-ind-2020-plan"]
    assert len(found.descents) == 2


def test_an_unknown_identifier_is_an_error_with_a_suggestion(family):
    """As for look-up by identifier."""
    with pytest.raises(UnknownAgreementError, match="did you mean 'can-ind-2025-roadmap'"):
        family.lineage("can-ind-2025-roadmaps")


def test_of_a_long_lineage_the_nearest_can_be_asked_for(family):
    """Relations to what is left out are left out, too; whoever is further away comes with a greater number."""
    lineages = Lineages(family)
    near = lineages.of("can-ind-2018-framework", most=2)
    assert [one.id for one in near] == ["can-ind-2018-framework", "can-ind-2025-roadmap"]
    assert [repr(one) for one in near.descents] == ["<Descent can-ind-2025-roadmap builds_on can-ind-2018-framework>"]
    assert lineages.of("can-ind-2018-framework", most=3) == family.lineage("can-ind-2018-framework")

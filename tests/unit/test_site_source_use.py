"""What rests on each source."""

from __future__ import annotations

from copy import deepcopy

import pytest

from policytrack.models import Agreement
from policytrack.site.source_use import citings


@pytest.fixture
def second(draft):
    """Another source, beside that of the small record."""
    return draft["sources"][0] | {"id": "second", "publisher": "A daily"}


def test_a_claim_rests_on_a_source_alone_or_with_others(draft, second):
    """Several passages of one source are one source."""
    draft["sources"].append(second)
    evidence = draft["pillars"][0]["commitments"][0]["evidence"]
    evidence += [{"source": "fjord-gazette", "passage": "each year"}, {"source": "second", "passage": "a year"}]
    found = citings([Agreement.model_validate(draft)])
    assert {name: (one.claims, one.alone) for name, one in found.items()} == {"second": (1, 0), "fjord-gazette": (2, 1)}
    first, *_ = found["fjord-gazette"].supports["ken-nor-2023-cyber-workplan"]
    assert [piece.passage for piece in first.pieces] == ["will hold one exercise", "each year"]


def test_a_source_belongs_to_all_records_that_list_it(draft):
    """Its claims are kept apart by record."""
    other = deepcopy(draft) | {"id": "ken-nor-2024-second"}
    (one,) = citings(map(Agreement.model_validate, (draft, other))).values()
    assert list(one.records) == list(one.supports) == ["ken-nor-2023-cyber-workplan", "ken-nor-2024-second"]
    assert one.claims == 4


def test_disputes_are_those_that_name_the_source(draft, second):
    """Once each, whether it makes the claim or contradicts it."""
    draft["sources"].append(second)
    dispute = {"about": "events", "claim": "Signed.", "made_by": ["second"], "against": ["second"], "finding": "No."}
    draft["disputes"] = [dispute, dispute | {"made_by": ["fjord-gazette"], "against": ["nobody"]}]
    found = citings([Agreement.model_validate(draft)])
    assert {name: [position for _, _, position in one.disputes] for name, one in found.items()} == {
        "second": [0],
        "fjord-gazette": [1],
    }


def test_evidence_of_a_source_that_is_not_listed_is_left_out(draft):
    """Such a record breaks a rule, and a site may still be made of it."""
    draft["events"][0]["evidence"] = [{"source": "nobody", "passage": "x"}]
    (one,) = citings([Agreement.model_validate(draft)]).values()
    assert one.claims == 1


def test_sources_come_in_the_order_of_publishers_then_titles(draft):
    """Case and accents do not matter to it."""
    one = draft["sources"][0]
    draft["sources"] += [
        one | {"id": f"s-{at}", "publisher": name} for at, name in enumerate(["Éclair", "zeit", "eagle"])
    ]
    draft["sources"].append(one | {"id": "titled", "publisher": "zeit", "title": "A"})
    assert list(citings([Agreement.model_validate(draft)])) == ["s-2", "s-0", "fjord-gazette", "s-1", "titled"]

"""What a version may be given as."""

from __future__ import annotations

from policytrack.change import changes
from policytrack.dataset import AgreementSet


def test_a_version_is_a_collection_agreements_or_one(make_agreement):
    """All of them mean the same."""
    old, new = make_agreement(), make_agreement(summary="Another plan.")
    found = [
        changes(one, other).changes
        for one, other in [(old, new), ([old], (new,)), (AgreementSet([old]), {new.id: new})]
    ]
    assert found[0] == found[1] == found[2] != ()


def test_changes_come_in_the_order_of_the_agreements(make_agreement):
    """Whatever the order they were given in."""
    agreements = [make_agreement(f"can-ind-{year}-workplan") for year in (2026, 2024, 2025)]
    found = changes([], agreements)
    assert [change.agreement.year for change in found] == [2024, 2025, 2026]

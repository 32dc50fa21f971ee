"""The strategies offered to users: everything they draw is a valid record."""

from __future__ import annotations

import json

import pytest
from hypothesis import Phase, find, given, settings

from policytrack import testing
from policytrack.dataset import AgreementSet
from policytrack.models import Agreement
from policytrack.rules import check_record


@given(testing.documents())
def test_documents_are_records_without_a_finding(document):
    """A document is taken by the models, and no rule finds an error or a warning in it."""
    agreement = Agreement.model_validate(document)
    assert check_record(agreement, agreement.id) == []


@given(testing.documents())
def test_documents_are_made_of_plain_values(document):
    """A document holds what YAML and JSON can hold, so it survives being written and read."""
    assert json.loads(json.dumps(document)) == document


@given(testing.agreements())
def test_agreements_survive_being_dumped(agreement):
    """What is dumped is a document of the same agreement."""
    assert Agreement.model_validate(agreement.model_dump(mode="json", exclude_none=True)) == agreement
    assert Agreement.model_validate_json(agreement.model_dump_json(exclude_none=True)) == agreement


@given(testing.agreement_sets(parties=["CAN", "IND"], min_size=1, max_size=3))
def test_sets_keep_to_sizes_and_parties(agreements):
    """Size and parties can be narrowed."""
    assert isinstance(agreements, AgreementSet)
    assert 1 <= len(agreements) <= 3
    assert {agreement.pair for agreement in agreements.values()} == {("CAN", "IND")}


REACHED = {
    "a later status": lambda agreement: agreement.status == "in_force",
    "no status": lambda agreement: agreement.status == "unknown",
    "an expected effect": lambda agreement: any(each.effect_of for each in agreement.commitments),
    "a commitment kept": lambda agreement: any(each.status == "fulfilled" for each in agreement.commitments),
    "a bare year": lambda agreement: agreement.date.precision == "year",
    "an approximate day": lambda agreement: agreement.date.is_approximate and agreement.date.precision == "day",
    "two pillars and an organisation": lambda agreement: len(agreement.pillars) > 1 and "EU" in agreement.pair,
}


@pytest.mark.parametrize("wanted", REACHED.values(), ids=REACHED)
def test_agreements_vary(wanted):
    """The strategy reaches the kinds of record that programs are likely to get wrong."""
    found = find(testing.agreements(), wanted, settings=settings(max_examples=1000, phases=[Phase.generate]))
    assert wanted(found)

"""The schema: where its texts come from."""

from __future__ import annotations

from policytrack.models import Agreement, Commitment
from policytrack.schema import field_texts, generate, render


def test_every_field_has_a_text_under_it():
    """The text of a field stands in the model, once, by the key that documents use."""
    texts = field_texts(Commitment)
    assert texts["status"] == "What became of it, oldest first."
    assert set(texts) == {field.alias or name for name, field in Commitment.model_fields.items()}


def test_derived_values_are_no_fields():
    """A property has a docstring but is no key of a record."""
    assert "signatories" not in field_texts(Agreement)


def test_the_long_list_of_parties_stands_once():
    """Every key that takes a party refers to one definition."""
    schema = generate(Agreement)
    assert schema["$defs"]["Party"]["properties"]["code"]["$ref"] == "#/$defs/PartyCode"
    assert len(schema["$defs"]["PartyCode"]["enum"]) > 240
    assert render(Agreement).count('"ZWE"') == 1

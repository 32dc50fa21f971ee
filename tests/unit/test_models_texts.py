"""The texts under the fields of the models."""

from __future__ import annotations

from policytrack.models import Agreement, Commitment, Party
from policytrack.models.texts import entities, field_texts


def test_every_field_has_a_text_under_it():
    """The text of a field stands in the model, once, by the key that documents use."""
    texts = field_texts(Commitment)
    assert texts["status"] == "What became of it, oldest first."
    assert set(texts) == {field.alias or name for name, field in Commitment.model_fields.items()}


def test_derived_values_are_no_fields():
    """A property has a docstring but is no key of a record."""
    assert "signatories" not in field_texts(Agreement)


def test_every_model_has_a_name():
    """Models are found by the names that the schema gives its definitions."""
    assert entities()["Party"] is Party
    assert {"Agreement", "Commitment", "StatusEntry", "Tombstones"} <= entities().keys()

"""The codebook of tables."""

import pytest

from policytrack import vocabulary
from policytrack.codebook import codebook
from policytrack.errors import UnknownValueError
from policytrack.tables.kinds import PARTY_CODE, CellType
from policytrack.tables.tabulating import columns
from policytrack.tables.units import Unit


def test_every_column_of_every_table_is_explained():
    """In the order of the tables, each with a meaning that is a sentence."""
    entries = codebook()
    assert [(entry.unit, entry.column) for entry in entries] == [
        (unit, column.name) for unit in Unit for column in columns(unit)
    ]
    assert [entry for entry in entries if not entry.meaning.endswith(".")] == []


def test_terms_and_only_terms_name_their_vocabulary():
    """It is one of those of the package, or the codes of parties."""
    for entry in codebook():
        assert (entry.type is CellType.TERM) == bool(entry.vocabulary)
        assert entry.vocabulary in {"", PARTY_CODE, *vocabulary.__all__}


def test_the_meaning_is_that_of_the_models():
    """The text of the key, after those of the keys that lead to it."""
    meanings = {entry.column: entry.meaning for entry in codebook("agreement")}
    basis = "Form of the instrument. Whether it binds. What that judgement rests on."
    assert meanings["instrument_bindingness_basis"] == basis
    assert meanings["date_earliest"] == "First day that `date` can mean."


def test_examples_come_from_the_agreements_given(make_agreement):
    """The first value there is, shortened; empty where there is none."""
    agreement = make_agreement(summary=f"A\nplan {'of officials ' * 10}both.")
    examples = {entry.column: entry.example for entry in codebook("agreement", [agreement])}
    assert examples["agreement"] == "can-ind-2026-workplan"
    assert examples["year"] == "2026"
    assert examples["title_short"] == ""
    assert examples["summary"] == "A plan of officials of officials of officials of officials…"
    assert {entry.example for entry in codebook("agreement")} == {""}


def test_one_table_can_be_asked_for():
    """A table that is not there is an error."""
    assert {entry.unit for entry in codebook("source")} == {Unit.SOURCE}
    with pytest.raises(UnknownValueError, match="did you mean 'source'"):
        codebook("sorce")

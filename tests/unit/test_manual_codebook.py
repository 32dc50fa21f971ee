"""The page of the codebook."""

import re

from policytrack import load
from policytrack.codebook import codebook
from policytrack.manual.codebook import codebook_page
from policytrack.manual.escaping import code, prose
from policytrack.manual.layout import target
from policytrack.manual.vocabularies import vocabulary_page
from policytrack.tables import CellType, Unit

PAGE = codebook_page(load().values())


def test_every_column_is_described():
    """Each table has a heading, each column an anchor and its meaning."""
    headings = re.findall("^## (.+)$", PAGE, re.MULTILINE)
    assert headings == ["How to read a cell", *(unit.capitalize() for unit in Unit)]
    for entry in codebook():
        assert f"{target(f'{entry.unit}.{entry.column}')}{code(entry.column)}\n:   {prose(entry.meaning)}" in PAGE


def test_terms_lead_to_their_vocabulary():
    """Every link to a vocabulary has its heading on the page of vocabularies."""
    headings = {
        heading.lower().replace(" ", "-") for heading in re.findall("^## (.+)$", vocabulary_page(), re.MULTILINE)
    }
    linked = set(re.findall(r"vocabularies\.md#([a-z-]+)", PAGE))
    assert linked
    assert linked <= headings
    assert "[party code](parties.md)" in PAGE
    assert "several: term of [topic](vocabularies.md#topic)" in PAGE


def test_types_are_explained():
    """Each kind of cell, in a list above the tables."""
    assert all(f"{code(each)}\n:   {prose(each.about)}" in PAGE for each in CellType)

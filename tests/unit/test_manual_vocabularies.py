"""The page of vocabularies and the list of party codes."""

import re

import pytest

from policytrack.fields import PARTY_CODES
from policytrack.manual.escaping import escape, prose
from policytrack.manual.vocabularies import party_codes, vocabularies, vocabulary_page
from policytrack.rendering.anchors import anchor, spoken
from policytrack.vocabulary import Topic, Vocabulary

PAGE = vocabulary_page()


def entry(term):
    """Return what the page says of a term."""
    start = PAGE.index(f'<span id="{anchor(type(term).__name__)}.{term}"></span>')
    return re.split(r"\n\n(?! )", PAGE[start:], maxsplit=1)[0]


def test_all_vocabularies_are_there():
    """Every subclass of the base is on the page, under its name in words."""
    assert set(vocabularies()) == set(Vocabulary.__subclasses__())
    assert re.findall("^## (.+)$", PAGE, re.MULTILINE) == [spoken(each.__name__) for each in vocabularies()]


@pytest.mark.parametrize("terms", vocabularies(), ids=lambda terms: terms.__name__)
def test_a_term_has_definition_example_source_and_plain_words(terms):
    """All that a term carries is on the page."""
    for term in terms:
        said = entry(term)
        assert prose(term.definition) in said
        assert f"Example</span> {prose(term.example)}" in said
        assert f"Source</span> {prose(term.source or 'policytrack’s own word, as defined here')}" in said
        assert ("Asked for as</span>" in said) == bool(term.also)
        assert escape(", ".join(term.also)) in said


def test_a_term_says_in_how_many_records_it_stands_and_leads_to_one(make_agreement):
    """A term is looked for in every part of a record; one that no record uses says nothing of it."""
    text = vocabulary_page([make_agreement(), make_agreement("can-ind-2027-workplan")])
    one = "[<code>can&#45;ind&#45;2026&#45;workplan</code>](../agreements/can-ind-2026-workplan.html)"
    for name in ("topic.cyber-policy", "degree.agreed", "reliability.A", "agreement-status.announced"):
        term = text[text.index(f'<span id="{name}">') :].split("<span id=")[1]
        assert f"In use</span> 2 records, as in {one}" in term
    assert "In use" not in text[text.index('<span id="degree.obligated">') :].split("<span id=")[1]


def test_a_vocabulary_says_what_it_is_for_and_which_keys_take_it():
    """The docstring of the class stands below its heading without its examples, then the keys."""
    about = PAGE.split("## Degree\n\n")[1].split("\n\n<span id=")[0]
    assert about.startswith("How firm the promised act is")
    assert "The ladder has tiers" in about
    assert "&#62;&#62;&#62;" not in about
    assert "[<code>commitment&#46;degree</code>](format.md#commitment.degree)" in about


def test_degrees_have_tiers_and_topics_their_pillar():
    """What only some vocabularies have is said there: tiers, the pillar of a topic, the topics of a pillar."""
    assert "Tier</span> 7" in entry(next(term for term in vocabularies() if term.__name__ == "Degree").OBLIGATED)
    assert "Tier" not in entry(next(term for term in vocabularies() if term.__name__ == "Degree").UNKNOWN)
    assert "Pillar</span> [<code>financial&#45;crime</code>](#pillar.financial-crime)" in entry(Topic.FRAUD)
    assert "(#topic.fraud)" in entry(Topic.FRAUD.pillar)


def test_every_party_code_has_a_row():
    """The list has each code once, with two letters and a name."""
    rows = re.findall(r"^\| <code>([A-Z]+)</code> \| <code>([A-Z]+)</code> \| (.+) \|$", party_codes(), re.MULTILINE)
    assert [code for code, _, _ in rows] == sorted(PARTY_CODES)
    assert ("GBR", "GB", "United Kingdom") in rows

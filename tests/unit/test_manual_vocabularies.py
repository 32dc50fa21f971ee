"""The page of vocabularies and the list of party codes."""

import html
import re

import pytest

from policytrack.fields import PARTY_CODES
from policytrack.manual.escaping import escape, prose
from policytrack.manual.vocabularies import party_codes, vocabularies, vocabulary_page
from policytrack.rendering.anchors import anchor, spoken
from policytrack.vocabulary import Capacity, Reliability, Topic, Vocabulary

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
        assert f"Source</span> {prose(re.split(' .https?://', term.source)[0]) or 'policytrack’s own word'}" in said
        assert ("Asked for as</span>" in said) == bool(term.also)
        assert escape(", ".join(term.also)) in said


def test_a_vocabulary_says_where_its_own_words_come_from():
    """What was looked at stands below the heading, linked by its host; terms without a source lead there."""
    about = PAGE.split("## Reliability\n\n")[1].split("\n\n<span id=")[0]
    assert "Origin</span> The grades are policytrack&#39;s own&#46; Looked at&#58; Admiralty scale of NATO" in about
    assert html.unescape(about).count('<a href="https://github.com/MISP/misp-taxonomies/blob/') == 1
    assert ">github&#46;com</a>" in about
    assert "Source</span> policytrack’s own word: see [origin](#reliability)" in entry(Reliability.A)


def test_a_source_is_a_link_and_says_what_differs():
    """The name of the work, the host of its page, then policytrack's use where it is another."""
    said = html.unescape(entry(Capacity.INITIALLED))
    assert "article 12 (<a href=" in said
    assert ">en.m.wikisource.org</a>); there paragraph 2, where it can count as signing; here it never does" in said


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

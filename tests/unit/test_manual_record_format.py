"""The format reference."""

import re

import pytest

from policytrack import models
from policytrack.manual.escaping import prose
from policytrack.manual.record_format import entities, format_reference, key_anchor, users, users_linked
from policytrack.models import Agreement, Commitment, Party
from policytrack.models.texts import field_texts
from policytrack.rendering.anchors import anchor, spoken

PAGE = format_reference()
NOT_OF_A_RECORD = {"Entity", "Tombstone", "Tombstones"}
ENTITIES = [
    name for name in models.__all__ if name not in NOT_OF_A_RECORD and issubclass(getattr(models, name), models.Entity)
]


def entry(entity, key):
    """Return what the page says of a key."""
    start = PAGE.index(f'<span id="{key_anchor(entity, key)}"></span>')
    return re.split(r"\n\n(?! )", PAGE[start:], maxsplit=1)[0]


def test_every_entity_is_described_once():
    """Each model of a record has a heading, the agreement first."""
    headings = re.findall("^## (.+)$", PAGE, re.MULTILINE)
    assert headings[0] == "Agreement"
    assert sorted(headings) == sorted([*(spoken(name) for name in ENTITIES), "Kinds of value"])
    assert sorted(entities()) == sorted(ENTITIES)


@pytest.mark.parametrize("name", ENTITIES)
def test_every_key_is_described_in_the_words_of_its_model(name):
    """Each key has an anchor, its text, and whether it is required."""
    model = getattr(models, name)
    for field, key in ((field, field.alias or own) for own, field in model.model_fields.items()):
        said = entry(name, key)
        assert prose(field_texts(model)[key]) in said
        assert ("required</span>" in said) == field.is_required()
        assert "Takes</span> " in said


def test_values_are_named_by_their_kind():
    """Scalars lead to the kinds of value, entities to their heading, terms to the vocabulary, codes to their list."""
    assert entry("Agreement", "id").endswith("Takes</span> [agreement id](#kind.agreement-id)")
    assert entry("Agreement", "title").endswith("Takes</span> [title](#title)")
    assert entry("Agreement", "sources").endswith("Takes</span> a list of at least 1: [source](#source)")
    assert entry("Agreement", "parties").endswith("Takes</span> a list of exactly 2: [party](#party)")
    assert entry("Agreement", "actors").endswith("Takes</span> a list of [actor](#actor)")
    assert entry("Party", "code").endswith("Takes</span> [party code](parties.md)")
    assert entry("Rhythm", "approximate").endswith("Takes</span> true or false")
    degree = "[degree](vocabularies.md#degree): [<code>obligated</code>](vocabularies.md#degree.obligated)"
    assert f"Takes</span> term of {degree}" in entry("Commitment", "degree")


def test_long_vocabularies_are_linked_and_not_listed():
    """Where there are too many terms to be read at a glance, the link is enough."""
    assert entry("Commitment", "topics").endswith("a list of at least 1: term of [topic](vocabularies.md#topic)")


def test_a_default_is_named():
    """Where leaving a key out means a term, the page says which."""
    assert "When left out</span> <code>promise</code>" in entry("Commitment", "kind")
    assert "When left out" not in entry("Commitment", "note")


def test_an_entity_says_where_it_stands():
    """Below its heading an entity names the keys that hold it; the agreement stands nowhere."""
    assert users("Party") == (("Agreement", "parties"),)
    assert users_linked("Party") == "[<code>parties</code>](#agreement.parties)"
    degree = "[<code>commitment&#46;degree</code>](format.md#commitment.degree)"
    assert degree in users_linked("Degree", "format.md")
    assert users("Agreement") == ()


@pytest.mark.parametrize("model", [Agreement, Commitment, Party])
def test_every_link_within_the_page_has_its_target(model):
    """A link to an entity or a kind of value leads somewhere."""
    headings = {heading.lower().replace(" ", "-") for heading in re.findall("^## (.+)$", PAGE, re.MULTILINE)}
    targets = headings | set(re.findall('<span id="([^"]+)"', PAGE))
    links = set(re.findall(r"\]\(#([^)]+)\)", PAGE))
    assert anchor(model.__name__) in headings
    assert links <= targets


def test_kinds_of_value_say_their_limits():
    """The list of kinds has the only value, the range, the length and the examples of those that have them."""
    assert "Always</span> <code>1</code>" in PAGE
    assert "Range</span> 0 to 1,000,000,000,000,000" in PAGE
    assert "Longest</span> 5,000 characters" in PAGE
    assert "As in</span> <code>en</code>, <code>fr</code>, <code>hi</code>" in PAGE

"""The inventory of public names."""

import policytrack
from policytrack.manual.escaping import code
from policytrack.manual.inventory import api_pages, public_names


def test_the_overview_has_every_public_name_and_its_first_sentence():
    """The list is that of the package itself, each name with the path of its entry."""
    text = public_names()
    for name in policytrack.__all__:
        assert (f"[{code(name)}][policytrack." in text) == (not name.startswith("_"))
    assert "[<code>load</code>][policytrack.dataset.loading.load]\n:   Load records" in text


def test_the_reference_asks_for_every_class_of_models_and_vocabulary():
    """Directives name what the modules list; functions come before classes, and all else last."""
    made = api_pages()
    assert "## Commitments\n" in made["models"]
    assert "::: policytrack.models.Commitment\n    options:\n      heading_level: 3" in made["models"]
    assert "::: policytrack.vocabulary.Degree\n" in made["vocabulary"]
    assert "::: policytrack.errors.UnknownFilterError\n" in made["errors"]
    assert "::: policytrack.errors._" not in made["errors"]
    collection = made["collection"]
    assert collection.index(".load\n") < collection.index(".AgreementSet\n") < collection.index(".FILTERS\n")

"""The inventory of public names."""

import importlib
import pkgutil

import policytrack
from policytrack import testing
from policytrack.manual.escaping import code
from policytrack.manual.inventory import PUBLIC, api_pages, public_names

INTERNAL = {"cli", "drafting", "formatting", "manual", "mending", "reading", "records", "review", "rules"}
"""Packages that list names for the rest of policytrack, and promise nothing to anybody else."""


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


def test_no_module_that_lists_public_names_is_left_out():
    """Each module with a list of its names has a page, or is one that promises nothing."""
    documented = {module.__name__.rpartition(".")[2] for _, modules in PUBLIC.values() for module in modules}
    listing = {
        found.name
        for found in pkgutil.iter_modules(policytrack.__path__)
        if hasattr(importlib.import_module(f"policytrack.{found.name}"), "__all__")
    }
    assert listing - documented - {"testing"} == INTERNAL
    assert documented - listing == {"errors"}  # all of its classes


def test_the_overview_leads_to_every_public_module():
    """Each with the first sentence of its own text."""
    text = public_names()
    assert "[<code>policytrack&#46;comparison</code>](comparison.md)\n:   Agreements side by side" in text
    for name, (_, modules) in PUBLIC.items():
        for module in modules:
            assert f"[{code(module.__name__)}]({name}.md)" in text


def test_what_is_drawn_for_tests_is_described():
    """The names are written out, because the module needs what a reader may lack."""
    for name in testing.__all__:
        assert f"::: policytrack.testing.{name}" in api_pages()["testing"]

"""The public names: an overview, and the pages of the API reference, which the engine fills from docstrings."""

from __future__ import annotations

import inspect
from itertools import groupby
from types import ModuleType

import policytrack
from policytrack import (
    change,
    chronicle,
    codebook,
    comparison,
    dataset,
    errors,
    fields,
    findings,
    models,
    tables,
    validation,
    verification,
    vocabulary,
    voices,
)
from policytrack.manual.escaping import code, prose
from policytrack.manual.layout import definition, page

PUBLIC = {
    "collection": ("Collection", (dataset,)),
    "checking": ("Checking", (findings,)),
    "comparison": ("Comparison", (comparison,)),
    "changes": ("Changes", (change,)),
    "tables": ("Tables", (tables, codebook)),
    "time": ("Time", (chronicle,)),
    "evidence": ("Evidence", (verification, voices)),
    "models": ("Models", (models,)),
    "vocabulary": ("Terms", (vocabulary,)),
    "fields": ("Fields", (fields,)),
    "errors": ("Exceptions", (errors,)),
}
"""The pages of the API reference, each with its title and the modules all of whose public names it describes."""

_TESTING = (
    "Agreements made up by [Hypothesis](https://hypothesis.readthedocs.io), for the tests of your programs.",
    "::: policytrack.testing.documents",
    "::: policytrack.testing.agreements",
    "::: policytrack.testing.agreement_sets",
)  # by name, since the module cannot be imported without Hypothesis

_LISTED = 2  # heading level at which the members of a class are in the page's table of contents
_NOT_LISTED = 3  # and at which they are not: some pages have hundreds


def public_names() -> str:
    """Return the page that lists every public name; the links are those of the API reference."""
    return page(
        "Python API",
        "The package is typed, its objects are immutable, and nothing needs the network. Public are the names below, "
        "which are imported from `policytrack` itself, and those of the modules at the end of this page. Everything "
        "else may change without notice.",
        *(_entry(name) for name in policytrack.__all__ if not name.startswith("_")),
        "## Modules",
        *(
            definition(f"[{code(module.__name__)}]({name}.md)", prose((inspect.getdoc(module) or "").split("\n\n")[0]))
            for name, (_, described) in PUBLIC.items()
            for module in described
        ),
        definition(
            f"[{code('policytrack.testing')}](testing.md)",
            "Agreements drawn at random, for the tests of your programs.",
        ),
    )


def api_pages() -> dict[str, str]:
    """Return the pages of the API reference by their names: directives that the engine replaces by docstrings."""
    made = {name: page(title, *_described(*modules)) for name, (title, modules) in PUBLIC.items()}
    checks = [_directive(f"{validation.__name__}.{name}") for name in ("validate", "Report")]
    return made | {
        "checking": page("Checking", *checks, *_described(findings)),
        "models": page("Models", "As they are written: [format](../reference/format.md).", *_parts(models)),
        "vocabulary": page("Terms", "Meaning: [vocabularies](../reference/vocabularies.md).", *_parts(vocabulary)),
        "testing": page("Test data", *_TESTING),
    }


def _entry(name: str) -> str:
    value = getattr(policytrack, name)
    first = (inspect.getdoc(value) or "").split("\n\n")[0]
    return definition(f"[{code(name)}][{value.__module__}.{value.__qualname__}]", prose(first))


def _names(module: ModuleType) -> list[str]:
    """Return the public names of a module: functions, classes, then the rest."""
    names = [name for name in vars(module) if _is_own_class(module, name)]
    return sorted(getattr(module, "__all__", names), key=lambda name: _rank(getattr(module, name)))


def _is_own_class(module: ModuleType, name: str) -> bool:
    value = getattr(module, name)
    return inspect.isclass(value) and value.__module__ == module.__name__ and not name.startswith("_")


def _rank(value: object) -> int:
    return 0 if inspect.isfunction(value) else 1 if inspect.isclass(value) else 2


def _described(*modules: ModuleType) -> list[str]:
    return [_directive(f"{module.__name__}.{name}") for module in modules for name in _names(module)]


def _parts(package: ModuleType) -> list[str]:
    """Return the directives of a package of classes, under a heading for each of its modules."""
    classes = sorted((getattr(package, name).__module__, name) for name in _names(package))
    parts: list[str] = []
    for module, group in groupby(classes, key=lambda pair: pair[0]):
        parts.append(f"## {module.rpartition('.')[2].capitalize()}")
        parts += [_directive(f"{package.__name__}.{name}", _NOT_LISTED) for _, name in group]
    return parts


def _directive(path: str, level: int = _LISTED) -> str:
    return f"::: {path}\n    options:\n      heading_level: {level}"

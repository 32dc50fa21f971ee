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

_LISTED = 2  # heading level at which the members of a class are in the page's table of contents
_NOT_LISTED = 3  # and at which they are not: some pages have hundreds


def public_names() -> str:
    """Return the page that lists every public name; the links are those of the API reference."""
    return page(
        "Python API",
        "Everything below is imported from `policytrack`; what is not listed may change without notice. The package "
        "is typed, its objects are immutable, and nothing needs the network.",
        *(_entry(name) for name in policytrack.__all__ if not name.startswith("_")),
    )


def api_pages() -> dict[str, str]:
    """Return the pages of the API reference by their names: directives that the engine replaces by docstrings."""
    checks = [_directive(f"{validation.__name__}.{name}") for name in ("validate", "Report")]
    return {
        "collection": page("Collection", *_directives(dataset)),
        "checking": page("Checking", *checks, *_directives(findings)),
        "comparison": page("Comparison", *_directives(comparison)),
        "changes": page("Changes", *_directives(change)),
        "tables": page("Tables", *_directives(tables), *_directives(codebook)),
        "time": page("Time", *_directives(chronicle)),
        "evidence": page("Evidence", *_directives(verification), *_directives(voices)),
        "models": page("Models", "As they are written: [format](../reference/format.md).", *_parts(models)),
        "vocabulary": page("Terms", "Meaning: [vocabularies](../reference/vocabularies.md).", *_parts(vocabulary)),
        "fields": page("Fields", *_directives(fields)),
        "errors": page("Exceptions", *_directives(errors)),
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


def _directives(module: ModuleType) -> list[str]:
    return [_directive(f"{module.__name__}.{name}") for name in _names(module)]


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

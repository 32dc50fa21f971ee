"""Where the package's own files are: the only module that knows paths.

Layer 3. In an installed package records and schemas stand under `_bundled`; in a checkout they stand at its top.
"""

from __future__ import annotations

import re
from pathlib import Path

from policytrack.errors import MissingDataError

SITE = "https://policytrack.github.io/"
"""Address of the site of the project."""

REPOSITORY = "https://github.com/policytrack/policytrack/"
"""Address of the repository of the project."""

HELP_ADDRESS = f"{SITE}errors/{{code}}.html"
"""Address of the page that explains a code."""

TOMBSTONES = "tombstones.yaml"
"""Name of the file, beside a folder of records, that lists those that went."""

_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PACKAGE = Path(__file__).parent
_BUNDLED = _PACKAGE / "_bundled"


def records_folder() -> Path:
    """Return the folder of the records that belong to this package; MissingDataError when there is none."""
    return _first(_BUNDLED / "agreements", _PACKAGE.parent / "data" / "agreements")


def own_collection(start: Path) -> Path:
    """Return the folder for new records of whoever works in the folder `start`; it need not be there.

    It is `data/agreements` of the first folder from `start` upwards that has one, not beyond the top of a repository.
    """
    for folder in (start, *start.parents):
        if (folder / "data" / "agreements").is_dir() or (folder / ".git").exists():
            return folder / "data" / "agreements"
    return start / "data" / "agreements"


def schema_folder() -> Path:
    """Return the folder of the published schemas; MissingDataError when there is none."""
    return _first(_BUNDLED / "schemas", _PACKAGE.parent / "schemas")


def snapshot_file() -> Path | None:
    """Return the snapshot of the bundled records, or None in a checkout, where records are read as they stand."""
    file = _BUNDLED / "snapshot.jsonl"
    return file if file.exists() else None


def examples_file() -> Path | None:
    """Return the bundled examples of findings, or None in a checkout, where they are read from their folders."""
    file = _BUNDLED / "examples.json"
    return file if file.exists() else None


def example_folders(checkout: Path = _PACKAGE.parent) -> tuple[Path, Path]:
    """Return the folders of the bad records and of the situations of the tests; only a checkout has them."""
    records = checkout / "tests" / "records"
    return records / "invalid", records / "situations"


def vocabulary_address(vocabulary: str) -> str:
    """Return the address of the page that explains the terms of a vocabulary, given by the name of its class.

    >>> vocabulary_address("TitleStatus")
    'https://policytrack.github.io/reference/vocabularies.html#title-status'
    """
    return f"{SITE}reference/vocabularies.html#{_WORDS.sub('-', vocabulary).lower()}"


def help_address(code: str) -> str:
    """Return the address of the page that explains `code`.

    >>> help_address("PT203")
    'https://policytrack.github.io/errors/PT203.html'
    """
    return HELP_ADDRESS.format(code=code)


def _first(*candidates: Path) -> Path:
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise MissingDataError(str(candidates[0]), "is not there; install the package again")

"""What a change touches besides records: nothing of it is judged, but somebody should know."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterable, Iterator

from policytrack.change import Touched
from policytrack.change.stores import SUFFIXES
from policytrack.review.proposal import Concern, Notice

_RULES = ("policytrack/", "schemas/", "scripts/", ".github/", ".ci/", ".vscode/")
_RULE_FILES = frozenset(
    {
        ".gitmodules",
        ".pre-commit-config.yaml",
        ".pre-commit-hooks.yaml",
        "Makefile",
        "action.yml",
        "action.yaml",
        "hatch_build.py",
        "mkdocs.yml",
        "pyproject.toml",
    }
)
_ATTRIBUTES = ".gitattributes"  # in any folder: it can keep a difference from being shown
_EXECUTABLE = 0o111
_like_a_record = re.compile(r"(?:[a-z]{2,3}-){2}[0-9]{4}-[a-z0-9-]+\.ya?ml", re.IGNORECASE).fullmatch


def notices(touched: Iterable[Touched], folder: str, graveyard: str) -> Iterator[Notice]:
    """Yield what there is to say of files.

    Args:
        touched: The files that the change touches.
        folder: Folder of the records, from the top of the repository.
        graveyard: Path of the file of records that went.
    """
    for file in touched:
        concern = _concern(file, f"{folder}/" if folder else "", graveyard)
        if concern is not None:
            yield Notice(concern, file.path)


def _concern(file: Touched, folder: str, graveyard: str) -> Concern | None:
    path, name = file.path, file.path.rpartition("/")[2]
    is_there = file.after != 0
    if path == graveyard:
        return None
    if path == f"{folder}{name}" and name.endswith(SUFFIXES):
        became_executable = stat.S_ISREG(file.after) and file.after & _EXECUTABLE and not file.before & _EXECUTABLE
        return Concern.EXECUTABLE if became_executable else None
    if path.startswith(_RULES) or path in _RULE_FILES or name == _ATTRIBUTES:
        return Concern.RULES
    if is_there and folder and (f"{path}/".startswith(folder) or folder.startswith(f"{path}/")):
        return Concern.UNREAD
    if is_there and not file.before and _like_a_record(name):
        return Concern.ELSEWHERE
    return Concern.OTHER

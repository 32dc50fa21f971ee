"""Changes for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from policytrack.change import Change, Changes, Unreadable
from policytrack.findings import Problem
from policytrack.rendering.changes_parts import by_kind
from policytrack.rendering.findings_json import json_pointer
from policytrack.rendering.terminal import harmless

SCHEMA_VERSION = 1
"""Version of the layout of the object; a new one only when something in it changes its meaning or goes."""


def changes_json(found: Changes, version: str) -> str:
    """Return one JSON object; `version` is that of policytrack.

    Its keys: `schema_version`, `policytrack`, `old` and `new` (what the versions are called), `summary` (numbers of
    records `added`, `removed` and `changed`, and of changes of each kind within records that both versions have),
    `changes` in the order of the records, and `unreadable`. A change has always the same keys; `before` or `after` is
    null where the record says nothing.
    """
    content = {
        "schema_version": SCHEMA_VERSION,
        "policytrack": version,
        "old": harmless(found.old),
        "new": harmless(found.new),
        "summary": {
            "added": len(found.added),
            "removed": len(found.removed),
            "changed": len(found.changed),
            **{kind.value: number for kind, number in by_kind(found).items()},
        },
        "changes": [*_changes(found)],
        "unreadable": [*_unreadable(found.unreadable)],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _changes(found: Iterable[Change]) -> Iterator[dict[str, Any]]:
    for change in found:
        yield {
            "kind": change.kind.value,
            "agreement": change.agreement.id,
            "path": change.path,
            "before": change.before,
            "after": change.after,
            "sources": [
                {"id": source.id, "publisher": source.publisher, "url": source.url} for source in change.sources
            ],
            "sentence": change.sentence,
        }


def _unreadable(files: Iterable[Unreadable]) -> Iterator[dict[str, Any]]:
    for file in files:
        problems = [*map(_problem, file.problems)]
        yield {"side": file.side.value, "path": harmless(file.path), "problems": problems}


def _problem(problem: Problem) -> dict[str, str]:
    return {
        "code": problem.code,
        "pointer": harmless(json_pointer(problem.pointer)),
        "message": harmless(problem.message),
    }

"""What every rendering of changes is made of: sections by what a reader looks for first, and a line that counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from policytrack.change import Change, ChangeKind, Changes, Unreadable
from policytrack.models import Agreement, Source
from policytrack.rendering.words import counted, joined

NOTHING = "The records say the same."
NOT_COMPARED = "Could not be compared"
MOST_SOURCES = 3
"""Sources shown for one change; the others are counted."""

_HEADINGS = {
    ChangeKind.REAL_WORLD_CHANGE: "Real-world changes",
    ChangeKind.NEW_FACT: "New facts",
    ChangeKind.CORRECTION: "Corrections",
    ChangeKind.FORMAT_ONLY: "Only written otherwise",
}
_WORDS = {
    ChangeKind.REAL_WORLD_CHANGE: "real-world change",
    ChangeKind.NEW_FACT: "new fact",
    ChangeKind.CORRECTION: "correction",
}
_PREFIXES = ("New record: ", "Record removed: ")


class Section(NamedTuple):
    """Changes that belong under one heading, by agreement."""

    heading: str
    is_of_records: bool
    """Whether each change is that of a whole record."""
    groups: tuple[tuple[Agreement, tuple[Change, ...]], ...]


def sections(found: Changes) -> Iterator[Section]:
    """Yield what there is: records that are new or gone, then what happened, what is new, what was corrected."""
    whole = [change for change in found if _is_whole(change)]
    parts = [change for change in found if not _is_whole(change)]
    headings = [
        ("New records", True, [change for change in whole if change.before is None]),
        ("Removed records", True, [change for change in whole if change.after is None]),
        *((_HEADINGS[kind], False, [change for change in parts if change.kind is kind]) for kind in ChangeKind),
    ]
    for heading, is_of_records, chosen in headings:
        if chosen:
            yield Section(heading, is_of_records, tuple(_grouped(chosen)))


def told(change: Change) -> str:
    """Return the sentence of a change; of a whole record without what the heading says already."""
    sentence = change.sentence
    for prefix in _PREFIXES:
        sentence = sentence.removeprefix(prefix)
    return sentence


def by_kind(found: Iterable[Change]) -> dict[ChangeKind, int]:
    """Return the number of changes of each kind within records that both versions have."""
    changes = [*found]
    return {kind: sum(change.kind is kind and not _is_whole(change) for change in changes) for kind in ChangeKind}


def summary(found: Changes) -> str:
    """Return one sentence that names the versions and counts what is between them."""
    records = [
        f"{counted(len(agreements), 'record')} {deed}"
        for agreements, deed in ((found.added, "added"), (found.removed, "removed"), (found.changed, "changed"))
        if agreements
    ]
    kinds = told_kinds(found)
    written = by_kind(found)[ChangeKind.FORMAT_ONLY]
    counts = [
        *([joined(records)] if records else []),
        *([kinds] if kinds else []),
        *([f"{counted(written, 'file')} only written otherwise"] if written else []),
        *([f"{counted(len(found.unreadable), 'file')} not compared"] if found.unreadable else []),
    ]
    return f"From {found.old} to {found.new}: {'; '.join(counts) or 'no changes'}."


def told_kinds(found: Iterable[Change]) -> str:
    """Return how many changes there are of each kind that says something else; empty where there are none."""
    numbers = by_kind(found)
    return joined([counted(numbers[kind], word) for kind, word in _WORDS.items() if numbers[kind]] or [""])


def cause(file: Unreadable) -> str:
    """Return why a file could not be compared: the first problem, and how many more there are."""
    first, *others = file.problems
    more = f", and {counted(len(others), 'more problem')}" if others else ""
    return f"the {file.side} version is no record that can be read ({first.code}: {first.message}{more})"


def cited(change: Change) -> tuple[tuple[Source, ...], int]:
    """Return the sources to show for a change, and the number of others; none for a whole record, which has many."""
    if _is_whole(change):
        return (), 0
    return change.sources[:MOST_SOURCES], len(change.sources[MOST_SOURCES:])


def _is_whole(change: Change) -> bool:
    return not change.path and change.kind is not ChangeKind.FORMAT_ONLY


def _grouped(found: Iterable[Change]) -> Iterator[tuple[Agreement, tuple[Change, ...]]]:
    groups: dict[str, list[Change]] = {}
    for change in found:
        groups.setdefault(change.agreement.id, []).append(change)
    for group in groups.values():
        yield group[0].agreement, tuple(group)

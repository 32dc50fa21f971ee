"""Looking at a proposed change as a whole."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

from policytrack.change import Revision, Tree, changes, common_ancestor, named
from policytrack.errors import NothingToCheckError
from policytrack.findings import Finding
from policytrack.models import Agreement
from policytrack.review.proposal import Proof, Review
from policytrack.review.states import State, states
from policytrack.review.surroundings import notices
from policytrack.rules import SUCCESSION_RULES, Succession
from policytrack.validation import Report, paused_collector, placed
from policytrack.verification import Coverage, coverage, verify


def review(base: str, head: str = "HEAD", records: str | os.PathLike[str] | None = None) -> Review:
    """Return the verdict on what the revision `head` changes since it parted from the revision `base`.

    Everything is said of the files that the change touches; of the others only what the change brought about, such as
    a relation to a record that it removes. Nothing is read from the working tree, and nothing of it is run.

    Args:
        base: A revision that the change is to be merged into.
        head: The proposed change: a revision with all its records. To judge what merging would make of it, give the
            merge commit.
        records: Folder of the records, as it is called in the working folder; `data/agreements` of the repository when
            left out.

    Raises:
        NothingToCheckError: Neither revision has a record there.
        UnreadableRevisionError: A revision cannot be read: there is none of that name, no repository, or no git; or the
            folder lies outside the repository.
    """
    began = time.perf_counter()
    place = named(records)
    old, new = (Tree(Revision(name), place) for name in (common_ancestor(base, head), head))
    with paused_collector():
        before, after = states(old, new)
        if not before.names and not after.names:
            raise NothingToCheckError(
                new.place or ".", "the folder holds no record, neither before the change nor after"
            )
        findings = sorted(_findings(before, after), key=lambda finding: finding.sort_key)
    told = changes(old, new)
    stones = tuple(stone for stone in after.removed.values() if before.removed.get(stone.id) != stone)
    return Review(
        top=os.fspath(new.top),
        folder=new.place,
        report=Report(tuple(findings), len(after.names), time.perf_counter() - began),
        changes=told,
        proofs=tuple(_proofs(before, after)),
        tombstones=stones,
        notices=tuple(notices(new.touched_since(old), new.place, new.graveyard_path)),
    )


def _findings(before: State, after: State) -> Iterator[Finding]:
    """Yield everything about files that the change touches, and what it brought about elsewhere."""
    yield from after.findings
    was_broken = {broken.mark for broken in before.broken()}
    touched = {name for name, mark in after.imprints.items() if before.imprints.get(name) is not mark}
    yield from after.placed(
        broken for broken in after.broken() if broken.name in touched or broken.mark not in was_broken
    )
    is_touched = before.graveyard != after.graveyard
    yield from (finding for finding in after.graves if is_touched or finding not in before.graves)
    yield from _lost(before, after)


def _lost(before: State, after: State) -> Iterator[Finding]:
    """Yield which records and which tombstones are gone that should not be."""
    path = after.tree.graveyard_path
    if not path:  # records stand at the top of the repository, so that there is no place for tombstones
        return
    succession = Succession(before.identifiers, after.known, before.removed, after.removed)
    files = {mark.id: mark.file for mark in before.imprints.values()}
    data = after.graveyard if isinstance(after.graveyard, bytes) else b""
    for rule in SUCCESSION_RULES:
        for identifier, problem in rule.check(succession):
            if not problem.pointer:  # a file that is gone
                yield from placed(files[identifier], b"", [problem])
            elif not after.graves or after.removed:  # otherwise nothing in it can be read, and that has been said
                yield from placed(path, data, [problem])


def _proofs(before: State, after: State) -> Iterator[Proof]:
    for identifier, agreement in sorted(after.agreements.items()):
        was = before.agreements.get(identifier)
        if agreement != was:
            yield Proof(identifier, None if was is None else _covered(was), _covered(agreement))


def _covered(agreement: Agreement) -> Coverage:
    return coverage([verify(agreement)])

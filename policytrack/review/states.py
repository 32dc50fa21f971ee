"""The records of two revisions as rules across records see them; each file that both have is read once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from policytrack.change import Tree
from policytrack.change.stores import Content
from policytrack.findings import Finding, Problem
from policytrack.models import Agreement, Tombstone
from policytrack.records import parse
from policytrack.rules import Imprint, check_collection, imprint
from policytrack.validation import judge, judge_tombstones, name_of, placed


class Broken(NamedTuple):
    """A rule across records that is broken."""

    name: str
    """Name of the file that breaks it."""
    problem: Problem

    @property
    def mark(self) -> tuple[object, ...]:
        """What tells it from others, in whichever version; what may have been meant depends on all other records."""
        return (self.name, self.problem.code, self.problem.pointer, self.problem.message)


@dataclass
class State:
    """The records of one revision."""

    tree: Tree
    names: Collection[str]
    """Names of the files."""
    graveyard: Content | None
    """What is in the file of records that went, or why it cannot be read; None when there is none."""
    imprints: dict[str, Imprint] = field(default_factory=dict[str, Imprint])
    """What rules across records need of each record, by the name of its file."""
    agreements: dict[str, Agreement] = field(default_factory=dict[str, Agreement])
    """The agreements that the other revision has not, or not in the same words, by identifier."""
    findings: list[Finding] = field(default_factory=list[Finding])
    """What is wrong within those files that the other revision has not, or not the same; of the new revision only."""
    removed: dict[str, Tombstone] = field(default_factory=dict[str, Tombstone])
    """Tombstones by identifier."""
    graves: list[Finding] = field(default_factory=list[Finding])
    """What is wrong with that file."""

    @property
    def identifiers(self) -> set[str]:
        """The identifiers of the records that can be read."""
        return {mark.id for mark in self.imprints.values()}

    @property
    def known(self) -> set[str]:
        """The identifiers of all records; of one that cannot be read, the name of its file."""
        return self.identifiers | {name_of(name) for name in self.names}

    def broken(self) -> list[Broken]:
        """Return what breaks a rule across records."""
        names = {id(mark): name for name, mark in self.imprints.items()}
        found = check_collection([*self.imprints.values()], known=self.known, removed=self.removed)
        return [Broken(names[id(mark)], problem) for mark, problem in found]

    def placed(self, broken: Iterable[Broken]) -> Iterator[Finding]:
        """Yield findings; the text of a file is looked up once, however much is wrong with it."""
        problems: dict[str, list[Problem]] = {}
        for one in broken:
            problems.setdefault(one.name, []).append(one.problem)
        for name, content in self.tree.contents(problems):
            yield from placed(self.tree.path(name), content if isinstance(content, bytes) else b"", problems[name])


def states(old: Tree, new: Tree) -> tuple[State, State]:
    """Return the records of two revisions; nothing is read where both have the same."""
    first, second = (dict(tree.stamps()) if tree.is_folder else {} for tree in (old, new))
    before, after = (State(tree, names, tree.graveyard()) for tree, names in ((old, first), (new, second)))
    if first == second and before.graveyard == after.graveyard:
        return before, after
    same = {name for name, stamp in second.items() if first.get(name) == stamp}
    for name, content in new.contents(sorted(same)):
        agreement = parse(content).agreement if isinstance(content, bytes) else None
        if agreement is not None:
            before.imprints[name] = after.imprints[name] = imprint(agreement, new.path(name))
    for state in (before, after):
        _read(state, [name for name in state.names if name not in same], is_judged=state is after)
    return before, after


def _read(state: State, names: Iterable[str], *, is_judged: bool) -> None:
    tree = state.tree
    for name, content in tree.contents(names):
        path = tree.path(name)
        if not isinstance(content, bytes):
            state.findings += placed(path, b"", content)
            continue
        agreement, findings = judge(path, content, name_of(name)) if is_judged else (parse(content).agreement, [])
        state.findings += findings
        if agreement is not None:
            state.imprints[name] = imprint(agreement, path)
            state.agreements.setdefault(agreement.id, agreement)
    if state.graveyard is not None:
        state.removed, state.graves = judge_tombstones(tree.graveyard_path, state.graveyard, state.known)

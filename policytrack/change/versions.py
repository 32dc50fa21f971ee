"""Two versions of the data, read: of files, only those that differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from policytrack.change.change import Side, Unreadable
from policytrack.change.stores import SUFFIXES, Content, Store
from policytrack.errors import NothingToCheckError, UnreadableDocumentError
from policytrack.findings import Problem
from policytrack.models import Agreement, Tombstone, Tombstones
from policytrack.reading import read
from policytrack.records import build, parse

_TWICE = "PT301"


class RecordFile(NamedTuple):
    """The file that a record was read from."""

    name: str
    data: bytes


@dataclass
class Version:
    """Records of one version, by identifier."""

    name: str
    records: dict[str, Agreement] = field(default_factory=dict[str, Agreement])
    files: dict[str, RecordFile] = field(default_factory=dict[str, RecordFile])
    """Files of the records, by the records' identifiers; empty where these were not read from files."""
    unreadable: list[Unreadable] = field(default_factory=list[Unreadable])
    left_out: set[str] = field(default_factory=set[str])
    """Names of the files that cannot be read."""
    tombstones: Mapping[str, Tombstone] | None = None
    """Records that went; None where nothing says which."""

    def lacks(self, identifier: str, other: Version) -> bool:
        """Tell whether this version has no such record, as far as can be known: a file may be unreadable."""
        file = other.files.get(identifier)
        names = [f"{identifier}{suffix}" for suffix in SUFFIXES]
        if file is not None:
            names.append(file.name)
        return identifier not in self.records and self.left_out.isdisjoint(names)

    @classmethod
    def of(cls, agreements: Iterable[Agreement], name: str) -> Version:
        """Return agreements as a version."""
        return cls(name, {agreement.id: agreement for agreement in agreements})


def read_versions(old: Version | Store, new: Version | Store) -> tuple[Version, Version]:
    """Return two versions; of two stores without the files that are the same in both."""
    if isinstance(old, Version) or isinstance(new, Version):
        return _read(old, Side.OLD), _read(new, Side.NEW)
    first, second = old.stamps(), new.stamps()
    if not first and not second:
        raise NothingToCheckError(
            old.shown(""), f"holds no record (no file that ends in .yaml), nor does {new.shown('')}"
        )
    same = {name for name, stamp in first.items() if stamp and stamp == second.get(name)}
    contents = [
        dict(store.contents(name for name in stamps if name not in same))
        for store, stamps in ((old, first), (new, second))
    ]
    for name in [*contents[0]]:
        if _is_same(*(found.get(name) for found in contents)):
            for found in contents:
                del found[name]
    return _version(old, contents[0], Side.OLD), _version(new, contents[1], Side.NEW)


def _read(given: Version | Store, side: Side) -> Version:
    return given if isinstance(given, Version) else _version(given, dict(given.contents(given.stamps())), side)


def _is_same(one: Content | None, other: Content | None) -> bool:
    """Tell whether two files say the same byte for byte; line ends as Windows leaves them are no difference."""
    if isinstance(one, bytes) and isinstance(other, bytes):
        return one.replace(b"\r\n", b"\n") == other.replace(b"\r\n", b"\n")
    return False


def _version(store: Store, contents: Mapping[str, Content], side: Side) -> Version:
    version = Version(store.name)
    for name, content in contents.items():
        problems: Sequence[Problem] = () if isinstance(content, bytes) else content
        if isinstance(content, bytes):
            parsed = parse(content)
            problems = parsed.problems
            if parsed.agreement is not None and parsed.agreement.id not in version.records:
                version.records[parsed.agreement.id] = parsed.agreement
                version.files[parsed.agreement.id] = RecordFile(name, content)
                continue
            if parsed.agreement is not None:
                first = store.shown(version.files[parsed.agreement.id].name)
                problems = (Problem(_TWICE, f"its identifier, {parsed.agreement.id}, is that of {first} too"),)
        version.unreadable.append(Unreadable(side, store.shown(name), tuple(problems)))
        version.left_out.add(name)
    version.tombstones = _tombstones(store.tombstones())
    return version


def _tombstones(data: bytes | None) -> Mapping[str, Tombstone] | None:
    """Return what the file of records that went says; None when there is none that can be read."""
    if data is None:
        return None
    try:
        built = build(Tombstones, read(data).data)
    except UnreadableDocumentError:
        return None
    return {stone.id: stone for stone in built.tombstones} if isinstance(built, Tombstones) else None

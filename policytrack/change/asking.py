"""The question: what changed from one version of the data to another?"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias, cast

from policytrack.change.change import Change, ChangeKind, Changes
from policytrack.change.differing import differences
from policytrack.change.drafts import Draft, as_sentence
from policytrack.change.revisions import Revision, Tree
from policytrack.change.stores import Store, store_of
from policytrack.change.versions import Version, read_versions
from policytrack.fields.wording import counted, parties, plain, when
from policytrack.models import Agreement

Given: TypeAlias = Mapping[str, Agreement] | Iterable[Agreement] | Agreement | str | os.PathLike[str] | Revision | Tree
"""What a version may be given as: a collection, agreements, one agreement, a path, or a revision of a repository."""


def changes(old: Given, new: Given) -> Changes:
    """Return what differs between two versions of the data, claim by claim, each difference with its kind and sources.

    What stands elsewhere in a list, and text that is only wrapped otherwise, is no change; the first of a commitment's
    topics is its main one, so another first topic is a change. Of files, one that was written otherwise without saying
    anything else is one change of the kind `format_only`. A file that is no record does no harm: it is listed under
    `unreadable`. The result depends on the two versions alone, not on the day.

    Args:
        old: The earlier version: an `AgreementSet`, agreements, the path of a file or folder, or a `Revision`.
        new: The later version, likewise.

    Raises:
        NothingToCheckError: A path does not exist, or is a folder that cannot be read.
        UnreadableRevisionError: A revision cannot be read: there is none of that name, no repository, or no git.

    >>> import policytrack as pt
    >>> agreements = pt.load()
    >>> earlier = [one for one in agreements.values() if one.id != "can-ind-2026-security-workplan"]
    >>> [(change.kind.value, change.agreement.id) for change in changes(earlier, agreements)]
    [('new_fact', 'can-ind-2026-security-workplan')]
    """
    first, second = read_versions(_version(old, "old"), _version(new, "new"))
    found = tuple(change for name in sorted({*first.records, *second.records}) for change in _of(name, first, second))
    return Changes(first.name, second.name, found, (*first.unreadable, *second.unreadable))


def _version(given: Given, name: str) -> Version | Store:
    match given:
        case Tree():
            return given
        case Revision():
            return Tree(given)
        case str() | os.PathLike():
            return store_of(given)
        case Agreement():
            return Version.of([given], name)
        case Mapping():
            return Version.of(cast("Mapping[str, Agreement]", given).values(), name)
        case _:
            return Version.of(given, name)


def _of(identifier: str, old: Version, new: Version) -> Iterator[Change]:
    before, after = old.records.get(identifier), new.records.get(identifier)
    if before is not None and after is not None:
        found = [*differences(before, after)] or [*_format_only(identifier, old, new)]
        yield from (Change(draft.kind, after, *draft[1:]) for draft in found)
    elif after is not None and old.lacks(identifier, new):
        sentence = as_sentence("", f"new record: {_described(after)}")
        yield Change(ChangeKind.NEW_FACT, after, "", None, after.title.text, after.sources, sentence)
    elif before is not None and new.lacks(identifier, old):
        sentence = as_sentence("", f"record removed: {_described(before)}{_why(identifier, new)}")
        yield Change(ChangeKind.CORRECTION, before, "", before.title.text, None, before.sources, sentence)


def _described(agreement: Agreement) -> str:
    form = f"{plain(agreement.instrument.type)} of {parties(agreement.pair)}, {when(agreement.date)}"
    held = f"{plain(agreement.status)}, with {counted(len(agreement.commitments), 'commitment')}"
    return f"{agreement.title.text} ({form}, {held})"


def _why(identifier: str, new: Version) -> str:
    """Return why a record went, as its tombstone has it; empty where the version says nothing of records that went."""
    if new.tombstones is None:
        return ""
    stone = new.tombstones.get(identifier)
    if stone is None:
        return "; no tombstone says why"
    successor = f" {stone.replaced_by} took its place." if stone.replaced_by else ""
    return f"; it went on {when(stone.removed)}: {stone.reason}{successor}"


def _format_only(identifier: str, old: Version, new: Version) -> Iterator[Draft]:
    """Yield the change of a file whose record says the same: it was written otherwise, or bears another name."""
    before, after = old.files.get(identifier), new.files.get(identifier)
    if before is None or after is None:
        return
    words = "only the way the file is written changed"
    if before.name != after.name and before.name and after.name:
        words = f"the file {before.name} is now called {after.name}; the record says the same"
    yield Draft(ChangeKind.FORMAT_ONLY, "", None, None, (), as_sentence("", words))

"""What a change rests on, and changes of what a claim rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from policytrack.change.change import ChangeKind
from policytrack.change.drafts import Draft, as_sentence
from policytrack.change.identity import MATCHING
from policytrack.change.kinds import kind_of_value
from policytrack.change.matching import Member, matched
from policytrack.fields.wording import counted, plain
from policytrack.models import Agreement, Dispute, Entity, Evidence, Source
from policytrack.vocabulary import Supports

_SUPPORTED_AS = {"value": Supports.STATUS, "verb": Supports.DEGREE, "caveats": Supports.CAVEAT}
"""What evidence says it supports, where that is not called like the key."""
_DONE = {(False, True): "added to", (True, True): "changed in", (True, False): "removed from"}
_DETAILS = ("passage", "locator", "supports", "digest", "note")


class Cited:
    """The sources of two versions of a record."""

    def __init__(self, old: Agreement, new: Agreement) -> None:
        self._old = {source.id: source for source in old.sources}
        self._new = {source.id: source for source in new.sources}

    def of_part(self, part: Entity, *, is_gone: bool = False) -> tuple[Source, ...]:
        """Return the sources that a whole part names; as the old version lists them where the part is gone."""
        if isinstance(part, Source):
            return (part,)
        named = [piece.source for piece in _evidence(part)]
        if isinstance(part, Dispute):
            named += [*part.made_by, *part.against]
        return self.listed(named, is_gone=is_gone)

    def of_value(self, claim: tuple[Entity | None, Entity | None], key: str) -> tuple[Source, ...]:
        """Return the sources of the part of a claim that stands under `key`; newly cited ones first.

        Where no evidence names that part, all that the claim rests on.
        """
        if isinstance(claim[1], Source):
            return (claim[1],)
        old, new = (_evidence(part) for part in claim)
        aspect = _SUPPORTED_AS.get(key, key)
        supporting = [
            piece for piece in new if not piece.supports or {aspect, Supports.ALL}.intersection(piece.supports)
        ]
        known = {(piece.source, piece.passage) for piece in old}
        pieces = sorted(supporting or new, key=lambda piece: (piece.source, piece.passage) in known)
        return self.listed([piece.source for piece in pieces])

    def listed(self, identifiers: Iterable[str], *, is_gone: bool = False) -> tuple[Source, ...]:
        """Return sources by their identifiers, each once; those that are not listed are left out."""
        known = self._old if is_gone else self._new
        return tuple(known[name] for name in dict.fromkeys(identifiers) if name in known)


def evidence_changes(
    path: str, subject: str, old: Sequence[Evidence], new: Sequence[Evidence], cited: Cited
) -> Iterator[Draft]:
    """Yield how the evidence of one claim changed: what was added, what changed in it, what was removed."""
    pairs = matched([Member("", piece) for piece in old], [Member("", piece) for piece in new], MATCHING[Evidence])
    come, gone = (_pieces_of(members) for members in (pairs.come, pairs.gone))
    if come:
        sources = cited.listed(_sources(come))
        words = f"{_pieces(come)} added"
        yield Draft(ChangeKind.NEW_FACT, path, None, _shown(come), sources, as_sentence(subject, words))
    yield from _changed(path, subject, [_pieces_of(pair) for pair in pairs.both], cited)
    if gone:
        sources = cited.listed(_sources(gone), is_gone=True)
        words = f"{_pieces(gone)} removed"
        yield Draft(ChangeKind.CORRECTION, path, _shown(gone), None, sources, as_sentence(subject, words))


def _changed(path: str, subject: str, pairs: Iterable[Sequence[Evidence]], cited: Cited) -> Iterator[Draft]:
    """Yield what changed within pieces of evidence; pieces in which the same was done are told together."""
    done: defaultdict[tuple[str, ChangeKind, str], list[tuple[str, str, str]]] = defaultdict(list)
    for one, other in pairs:
        for key in _DETAILS:
            before, after = _detail(one, key), _detail(other, key)
            if before != after:
                kind = kind_of_value(before or None, after or None)
                deed = f"{plain(key)} {_DONE[bool(before), bool(after)]}"
                done[deed, kind, key].append((other.source, before, after))
    for (deed, kind, _), found in done.items():
        found.sort()
        sources = cited.listed(source for source, _, _ in found)
        words = f"{deed} {counted(len(found), 'piece')} of evidence"
        was = "; ".join(text for _, text, _ in found if text)
        now = "; ".join(text for _, _, text in found if text)
        yield Draft(kind, path, was or None, now or None, sources, as_sentence(subject, words))


def _detail(piece: Evidence, key: str) -> str:
    """Return one detail of a piece of evidence as text; the order of what it supports does not matter."""
    if key == "supports":
        return ", ".join(sorted(set(piece.supports)))
    return getattr(piece, key) or ""


def _evidence(part: Entity | None) -> tuple[Evidence, ...]:
    return getattr(part, "evidence", ())


def _pieces_of(members: Iterable[Member]) -> tuple[Evidence, ...]:
    return tuple(cast("Evidence", member.part) for member in members)


def _sources(pieces: Iterable[Evidence]) -> list[str]:
    return [piece.source for piece in pieces]


def _pieces(pieces: Sequence[Evidence]) -> str:
    return f"{counted(len(pieces), 'piece')} of evidence"


def _shown(pieces: Iterable[Evidence]) -> str:
    """Return pieces of evidence as text: source and passage."""
    return "; ".join(f"{piece.source}: “{piece.passage}”" if piece.passage else piece.source for piece in pieces)

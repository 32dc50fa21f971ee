"""The differences between two versions of one record, claim by claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

from policytrack.change.change import ChangeKind
from policytrack.change.citing import Cited, evidence_changes
from policytrack.change.drafts import Draft, as_sentence
from policytrack.change.excerpts import quoted, value_changed
from policytrack.change.identity import MATCHING
from policytrack.change.kinds import Knowledge, kind_of_value
from policytrack.change.matching import Member, matched
from policytrack.change.naming import called, says
from policytrack.fields import PartialDate
from policytrack.fields.wording import counted, plain, when
from policytrack.models import (
    Agreement,
    Commitment,
    Entity,
    Event,
    Evidence,
    PillarSection,
    Source,
    StatusEntry,
    Unknown,
)
from policytrack.vocabulary import Vocabulary


class _Place(NamedTuple):
    """Where two versions of a part stand."""

    path: str = ""
    subject: str = ""
    """What the part is called, to begin a sentence with; empty for the record itself."""
    claim: tuple[Entity | None, Entity | None] = (None, None)
    """The part with evidence that this one is or belongs to, in both versions."""
    key: str = ""
    """The key of the claim under which this part stands; empty for the claim itself."""

    def inner(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def named(self, words: str) -> str:
        return f"{self.subject}, {words}" if self.subject else words

    def of_member(self, place: str, key: str, old: Entity, new: Entity) -> _Place:
        """Return the place of a part of this part."""
        path, subject = self.inner(place), self.named(called(new, key))
        if isinstance(new, Source) or "evidence" in type(new).model_fields:
            return _Place(path, subject, (old, new))
        return _Place(path, subject, self.claim, self.key or key)


def differences(old: Agreement, new: Agreement) -> Iterator[Draft]:
    """Yield what two versions of one record do not say alike, in the order of the record."""
    return _Walk(old, new).parts(old, new, _Place())


class _Walk:
    """A walk through two versions of a record at once."""

    def __init__(self, old: Agreement, new: Agreement) -> None:
        self._knowledge = Knowledge(old)
        self._cited = Cited(old, new)
        self._special: Mapping[str, Callable[[Any, Any, _Place], Iterator[Draft]]] = {
            "evidence": self._evidence,
            "last_verified": self._verification,
            "pillars": self._pillars,
            "sources": self._sources,
            "topics": self._topics,
            "withdrawn": self._withdrawal,
        }

    def parts(self, old: Entity, new: Entity, place: _Place) -> Iterator[Draft]:
        """Yield the differences between two versions of a part, key by key."""
        for name, field in type(new).model_fields.items():
            before, after = getattr(old, name), getattr(new, name)
            if before != after:
                yield from self._key(field.alias or name, before, after, place)

    def _key(self, key: str, before: Any, after: Any, place: _Place) -> Iterator[Draft]:
        match before, after:
            case _ if key in self._special:
                yield from self._special[key](before, after, place)
            case Entity(), Entity():
                yield from self.parts(before, after, place.of_member(key, key, before, after))
            case Entity(), None:
                yield self._whole(Member(key, before), place, key, is_gone=True)
            case None, Entity():
                yield self._whole(Member(key, after), place, key)
            case _ if _is_list(after):
                yield from self._list(key, before, after, place)
            case _:
                yield from self._value(key, before, after, place)

    def _list(self, key: str, before: tuple[Any, ...], after: tuple[Any, ...], place: _Place) -> Iterator[Draft]:
        is_of_parts = isinstance((*before, *after)[0], Entity)
        yield from (self._members if is_of_parts else self._terms)(key, before, after, place)

    def _value(self, key: str, before: object, after: object, place: _Place) -> Iterator[Draft]:
        """Yield the change of a single value; another division of text into lines is none."""
        old, new = (None if value is None else str(value) for value in (before, after))
        if (old or "").split() != (new or "").split():
            told = value_changed(key, before, after)
            yield self._draft(kind_of_value(before, after), key, (old, new), place, f"{plain(key)} {told}")

    def _terms(self, key: str, before: Sequence[str], after: Sequence[str], place: _Place) -> Iterator[Draft]:
        """Yield the change of a list of single values, in which the order does not matter."""
        come = [value for value in dict.fromkeys(after) if value not in before]
        gone = [value for value in dict.fromkeys(before) if value not in after]
        if not come and not gone:
            return
        deeds = [
            f"{deed} {', '.join(quoted(key, value) for value in values)}"
            for deed, values in (("added", come), ("removed", gone))
            if values
        ]
        kind = ChangeKind.CORRECTION if gone else ChangeKind.NEW_FACT
        shown = "; ".join(map(str, before)) or None, "; ".join(map(str, after)) or None
        yield self._draft(kind, key, shown, place, f"{plain(key)}: {'; '.join(deeds)}")

    def _topics(self, before: Sequence[Vocabulary], after: Sequence[Vocabulary], place: _Place) -> Iterator[Draft]:
        """Yield the change of topics; of a commitment, the first is the main one and belongs to its pillar."""
        mains = [*before[:1], *after[:1]]
        if isinstance(place.claim[1], Commitment) and mains[0] != mains[1]:
            words = f"main topic changed from {quoted('topics', mains[0])} to {quoted('topics', mains[1])}"
            yield self._draft(ChangeKind.CORRECTION, "topics", (str(mains[0]), str(mains[1])), place, words)
        yield from self._terms("topics", before, after, place)

    def _evidence(self, before: Sequence[Evidence], after: Sequence[Evidence], place: _Place) -> Iterator[Draft]:
        yield from evidence_changes(place.inner("evidence"), place.subject, before, after, self._cited)

    def _verification(self, before: PartialDate, after: PartialDate, place: _Place) -> Iterator[Draft]:
        """Yield that the record was held against its sources again."""
        kind = ChangeKind.NEW_FACT if after.sort_key > before.sort_key else ChangeKind.CORRECTION
        words = f"last verified on {when(after)}, before on {when(before)}"
        yield self._draft(kind, "last_verified", (str(before), str(after)), place, words)

    def _withdrawal(self, before: PartialDate | None, after: PartialDate | None, place: _Place) -> Iterator[Draft]:
        """Yield that an entry was taken back as wrong, or that it stands again."""
        old, new = (None if value is None else str(value) for value in (before, after))
        words = "stands again" if after is None else f"withdrawn on {when(after)}"
        yield self._draft(ChangeKind.CORRECTION, "withdrawn", (old, new), place, words)

    def _members(self, key: str, before: Sequence[Entity], after: Sequence[Entity], place: _Place) -> Iterator[Draft]:
        """Yield the changes of a list of parts: of what both have, then of what is new, then of what is gone."""
        old, new = ([Member(f"{key}.{at}", part) for at, part in enumerate(parts)] for parts in (before, after))
        found = [*self._matched(old, new, key, place)]
        if not found and key in {"events", "status"}:
            found = [*self._reordered(before, after, place)]
        yield from found

    def _matched(self, old: list[Member], new: list[Member], key: str, place: _Place) -> Iterator[Draft]:
        pairs = matched(old, new, MATCHING[type((*old, *new)[0].part)])
        for one, other in pairs.both:
            yield from self.parts(one.part, other.part, place.of_member(other.place, key, one.part, other.part))
        for member in pairs.come:
            yield self._whole(member, place, key)
        for member in pairs.gone:
            yield self._whole(member, place, key, is_gone=True)

    def _whole(self, member: Member, place: _Place, key: str, *, is_gone: bool = False) -> Draft:
        """Return the change that a whole part is new or gone."""
        part = member.part
        name, said = called(part, key), says(part)
        told = f": {said}" if said else ""
        sources = self._cited.of_part(part, is_gone=is_gone) or self._cited.of_value(place.claim, place.key or key)
        path = place.inner(member.place)
        if is_gone:
            kind = ChangeKind.NEW_FACT if isinstance(part, Unknown) else ChangeKind.CORRECTION
            sentence = as_sentence("", f"{place.named(name)} removed{told}")
            return Draft(kind, path, said or name, None, sources, sentence)
        owner = place.claim[0]
        kind = self._knowledge.kind_of_entry(part, owner if isinstance(owner, Commitment) else None)
        withdrawn = getattr(part, "withdrawn", None)
        taken_back = f", withdrawn on {when(withdrawn)}" if withdrawn else ""
        sentence = as_sentence("", f"{place.named(f'new {name}')}{taken_back}{told}")
        return Draft(kind, path, None, said or name, sources, sentence)

    def _reordered(self, before: Sequence[Entity], after: Sequence[Entity], place: _Place) -> Iterator[Draft]:
        """Yield the change of a status by nothing but the order of entries of the same date."""
        old, new = _last(before), _last(after)
        if old != new:
            words = f"order of entries of one date changed, and with it the status, from {plain(old)} to {plain(new)}"
            yield self._draft(ChangeKind.CORRECTION, "status", (old, new), place, words)

    def _pillars(
        self, before: Sequence[PillarSection], after: Sequence[PillarSection], place: _Place
    ) -> Iterator[Draft]:
        """Yield the changes of the pillars' own keys, then of commitments, which are found wherever they stand."""
        olds, news = ({section.pillar: section for section in sections} for sections in (before, after))
        for pillar in dict.fromkeys([*news, *olds]):
            inner = _Place(place.inner(f"pillars.{pillar}"), f"pillar {plain(pillar)}")
            for key in ("label", "note"):
                was, now = (getattr(sections.get(pillar), key, None) for sections in (olds, news))
                yield from self._value(key, was, now, inner)
        pillar_of = [
            {commitment.id: section.pillar for section in sections for commitment in section.commitments}
            for sections in (before, after)
        ]
        old, new = (
            [
                Member(f"pillars.{section.pillar}.{commitment.id}", commitment)
                for section in sections
                for commitment in section.commitments
            ]
            for sections in (before, after)
        )
        yield from self._matched(old, new, "pillars", place)
        for identifier, pillar in pillar_of[1].items():
            was = pillar_of[0].get(identifier, pillar)
            if was != pillar:
                inner = _Place(f"pillars.{pillar}.{identifier}", f"commitment {identifier}")
                yield from self._value("pillar", was, pillar, inner)

    def _sources(self, olds: Sequence[Source], news: Sequence[Source], place: _Place) -> Iterator[Draft]:
        """Yield the changes of sources: of each that both have; those that are new or gone are told together."""
        old, new = ([Member(f"sources.{at}", part) for at, part in enumerate(parts)] for parts in (olds, news))
        pairs = matched(old, new, MATCHING[Source])
        for one, other in pairs.both:
            yield from self.parts(one.part, other.part, place.of_member(other.place, "sources", one.part, other.part))
        for members, kind in ((pairs.come, ChangeKind.NEW_FACT), (pairs.gone, ChangeKind.CORRECTION)):
            if members:
                sources = tuple(cast("Source", member.part) for member in members)
                is_gone = kind is ChangeKind.CORRECTION
                named = "; ".join(source.id for source in sources)
                words = f"{counted(len(sources), 'source')} {'removed' if is_gone else 'added'}"
                before, after = (named, None) if is_gone else (None, named)
                yield Draft(kind, "sources", before, after, sources, as_sentence("", words))

    def _draft(
        self, kind: ChangeKind, key: str, values: tuple[str | None, str | None], place: _Place, words: str
    ) -> Draft:
        sources = self._cited.of_value(place.claim, place.key or key)
        before, after = values
        return Draft(kind, place.inner(key), before, after, sources, as_sentence(place.subject, words))


def _is_list(value: object) -> bool:
    return isinstance(value, tuple)


def _last(entries: Iterable[Entity]) -> str:
    """Return the status that the last of dated entries leads to; as their dates have it, whatever their order."""
    found = "unknown"
    dated = [entry for entry in entries if isinstance(entry, Event | StatusEntry) and entry.withdrawn is None]
    for entry in sorted(dated, key=lambda entry: entry.date.sort_key):
        value = entry.value if isinstance(entry, StatusEntry) else entry.status
        found = found if value is None else str(value)
    return found

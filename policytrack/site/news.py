"""What there is to tell: what the data learned on a day, what happened in the world, which records went.

Two clocks run in a record, and so they do here: an entry is as new as the day on which the data learned it, however
long ago it happened. What was learned on a day is the difference between what was known on it and what was known before
(`known_at`, `changes`); events have entries of their own, which stay the same entry when the data takes them back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from policytrack.change import Change, changes
from policytrack.chronicle import known_at, learned_on
from policytrack.fields import PARTY_CODES, PartialDate
from policytrack.models import Agreement, Event, Source, Tombstone
from policytrack.rendering.changes_parts import cited, told, told_kinds
from policytrack.rendering.words import heading, plain, when
from policytrack.site.anchors import address_of
from policytrack.site.markup import Content, Html, element, together
from policytrack.site.page import Site
from policytrack.vocabulary import Pillar

NEW_RECORD = "new-record"
RECORD_REMOVED = "record-removed"
EVENT = "event"
CHANGES = "changes"


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of news."""

    key: tuple[str, ...]
    """What it is known by; it stays the same when its words are mended."""
    kind: str
    """`event`, `new-record`, `changes` or `record-removed`."""
    title: str
    address: str
    """Of the place within the site that it leads to."""
    learned: str
    """Day on which the data learned it, as in `2026-11-22`."""
    updated: str
    """Day on which the entry last changed."""
    happened: PartialDate
    """When that was which it tells."""
    parties: tuple[str, ...]
    pillars: tuple[Pillar, ...]
    told: Html
    """The whole of it; addresses in it lead out of the site."""

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Key that puts entries in order, oldest first."""
        return (self.updated, self.happened.sort_key, self.key)


def news(site: Site) -> list[Entry]:
    """Return everything there is to tell, newest first."""
    found = [entry for agreement in site.agreements.values() for entry in _of(agreement)]
    found += [_removal(stone) for stone in site.tombstones]
    return sorted(found, key=lambda entry: entry.sort_key, reverse=True)


def _of(agreement: Agreement) -> Iterator[Entry]:
    known: Agreement | None = None
    for day in learned_on(agreement):
        now = known_at(agreement, day)
        if now is not None and known is None:
            yield _new_record(now, day)
        elif now is not None and known is not None:
            found = [change for change in changes([known], [now]) if not _is_of_an_event(change)]
            if found:
                yield _learned(now, day, found)
        known = now
    yield from _events(agreement)


def _is_of_an_event(change: Change) -> bool:
    """Tell whether a change is that of a whole event, which has an entry of its own."""
    first, *rest = change.path.split(".")
    return first == "events" and len(rest) == 1


def _new_record(agreement: Agreement, day: PartialDate) -> Entry:
    (whole,) = changes([], [agreement])
    return Entry(
        key=(agreement.id, "record", str(day)),
        kind=NEW_RECORD,
        title=f"New record: {agreement.short_title}",
        address=address_of(agreement.id),
        learned=str(day),
        updated=str(day),
        happened=agreement.date,
        parties=agreement.pair,
        pillars=_pillars(agreement),
        told=together(element("p", agreement.summary), element("p", told(whole))),
    )


def _learned(agreement: Agreement, day: PartialDate, found: Sequence[Change]) -> Entry:
    pillars = {change.path.split(".")[1] for change in found if change.path.startswith("pillars.")}
    concerned = tuple(pillar for pillar in _pillars(agreement) if pillar in pillars)
    return Entry(
        key=(agreement.id, "changes", str(day)),
        kind=CHANGES,
        title=f"{agreement.short_title}: {told_kinds(found)}",
        address=address_of(agreement.id),
        learned=str(day),
        updated=str(day),
        happened=day,
        parties=agreement.pair,
        pillars=concerned or _pillars(agreement),
        told=element("ul", [element("li", change.sentence, _cited(*cited(change))) for change in found]),
    )


def _events(agreement: Agreement) -> Iterator[Entry]:
    """Yield an entry for each event, known by its day, its kind and the day on which the data learned it."""
    alike = Counter[tuple[str, ...]]()
    sources = {source.id: source for source in agreement.sources}
    of_commitment = {one.id: section.pillar for section in agreement.pillars for one in section.commitments}
    for position, event in enumerate(agreement.events):
        key = (agreement.id, "event", str(event.date), event.kind, str(event.recorded))
        alike[key] += 1
        taken_back = "Taken back: " if event.withdrawn else ""
        about = {of_commitment[name] for name in event.about if name in of_commitment}
        concerned = tuple(pillar for pillar in _pillars(agreement) if pillar in about)
        yield Entry(
            key=(*key, str(alike[key])),
            kind=EVENT,
            title=f"{taken_back}{heading(event.kind)}, {when(event.date)}: {agreement.short_title}",
            address=address_of(agreement.id, f"events.{position}"),
            learned=str(event.recorded),
            updated=str(event.withdrawn or event.recorded),
            happened=event.date,
            parties=agreement.pair,
            pillars=concerned or _pillars(agreement),
            told=_event(event, [sources[piece.source] for piece in event.evidence if piece.source in sources]),
        )


def _event(event: Event, sources: Iterable[Source]) -> Html:
    place = f", {event.place}" if event.place else ""
    became = f" Status from then on: {plain(event.status)}." if event.status else ""
    gone = f"The data took this back on {when(event.withdrawn)}: it no longer says so." if event.withdrawn else None
    return together(
        element("p", gone) if gone else None,
        element("p", f"{when(event.date)}{place}: {event.text}{became}"),
        _basis([*{source.id: source for source in sources}.values()]),
    )


def _basis(sources: Sequence[Source]) -> Html | None:
    return element("p", "Sources", _cited(sources, 0, ": ", "")) if sources else None


def _cited(sources: Sequence[Source], others: int, before: str = " (", after: str = ")") -> Html | None:
    links: list[Content] = []
    for source in sources:
        links += [", " if links else "", element("a", source.publisher, href=source.url)]
    more = f", {others} more" if others else ""
    return together(before, links, more, after) if links else None


def _removal(stone: Tombstone) -> Entry:
    codes = tuple(code for code in stone.id.upper().split("-")[:2] if code in PARTY_CODES)
    heir = f" {stone.replaced_by} took its place." if stone.replaced_by else ""
    return Entry(
        key=(stone.id, "removed", str(stone.removed)),
        kind=RECORD_REMOVED,
        title=f"Record removed: {stone.id}",
        address=address_of(stone.id),
        learned=str(stone.removed),
        updated=str(stone.removed),
        happened=stone.removed,
        parties=codes,
        pillars=(),
        told=element("p", f"{stone.reason}{heir}"),
    )


def _pillars(agreement: Agreement) -> tuple[Pillar, ...]:
    return tuple(section.pillar for section in agreement.pillars)

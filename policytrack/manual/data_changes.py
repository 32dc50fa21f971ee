"""The changes of the data: what the records say they learned, day by day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from policytrack.change import changes
from policytrack.chronicle import known_at, learned_on
from policytrack.comparison import data_version
from policytrack.fields import PartialDate
from policytrack.fields.wording import when
from policytrack.manual.escaping import code, escape, prose
from policytrack.manual.layout import bullets, page
from policytrack.models import Agreement, Tombstone

_NEW, _MORE, _GONE = "New records", "More on records that were there", "Records that went"


def data_changes(agreements: Iterable[Agreement], tombstones: Iterable[Tombstone] = ()) -> str:
    """Return the page that tells, newest day first, what the data learned, took back, and no longer has."""
    held = list(agreements)
    days: dict[PartialDate, dict[str, list[str]]] = {}
    for agreement in held:
        for day, kind, told in _learned(agreement):
            days.setdefault(day, {}).setdefault(kind, []).append(told)
    for stone in tombstones:
        days.setdefault(stone.removed, {}).setdefault(_GONE, []).append(_went(stone))
    return page(
        "Changes of the data",
        "What the data learned, day by day, newest first. The page is made from the records: every event, statement "
        "and status says on which day it was recorded, and on which it was taken back. When it happened is another "
        "matter, and stands with it.",
        f"This is version {code(data_version(held))} of the data. [Feeds](feeds/index.html) bring the same as it "
        f"comes. {code('policytrack changes OLD NEW')} tells in words what differs between any two versions, wordings "
        "and corrections included.",
        *(part for day in sorted(days, key=lambda day: day.sort_key, reverse=True) for part in _day(day, days[day])),
    )


def _day(day: PartialDate, kinds: dict[str, list[str]]) -> Iterator[str]:
    yield f"## {escape(when(day))}"
    for kind in (_NEW, _MORE, _GONE):
        if told := kinds.get(kind):
            yield f"### {kind}: {len(told)}"
            yield bullets(sorted(told))


def _learned(agreement: Agreement) -> Iterator[tuple[PartialDate, str, str]]:
    """Yield what was learned of an agreement: the day, what kind of news that is, and the news."""
    known: Agreement | None = None
    for day in learned_on(agreement):
        now = known_at(agreement, day)
        if now is not None and known is None:
            yield day, _NEW, f"{_linked(agreement)}: {escape(agreement.title.text)}"
        elif now is not None and known is not None:
            sentences = " ".join(prose(change.sentence) for change in changes([known], [now]))
            if sentences:
                yield day, _MORE, f"{_linked(agreement)}: {sentences}"
        known = now


def _linked(agreement: Agreement) -> str:
    return f"[{code(agreement.id)}](agreements/{agreement.id}.html)"


def _went(stone: Tombstone) -> str:
    instead = f" Now [{code(stone.replaced_by)}](agreements/{stone.replaced_by}.html)." if stone.replaced_by else ""
    return f"{code(stone.id)}: {escape(stone.reason)}{instead}"

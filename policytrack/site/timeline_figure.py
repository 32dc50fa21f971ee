"""A timeline as a figure: a lane for each agreement or pair, and on it a mark for each event."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from policytrack.models import Event
from policytrack.rendering.drawing import HEADING, INK, QUIET, SMALL, linked, paper, safe, unheard, written
from policytrack.rendering.terminal import shorten
from policytrack.rendering.words import plain, when
from policytrack.site.markup import Html
from policytrack.vocabulary import AgreementStatus, EventKind

_LABELS, _PLOT, _END = 292, 860, 24
_HEIGHT, _GROUP = 24, 34
_TOP = 74
_LONGEST = 38
_LEGIBLE = 34  # room for a year
_ENDS = {
    AgreementStatus.TERM_ELAPSED,
    AgreementStatus.EXPIRED,
    AgreementStatus.SUSPENDED,
    AgreementStatus.TERMINATED,
    AgreementStatus.SUPERSEDED,
    AgreementStatus.ABANDONED,
}
_ENDING = {EventKind.SUSPENDED, EventKind.TERMINATED, EventKind.EXPIRED}
_LEGEND = (("pt-turn", "changed where it stands"), ("pt-end", "ended or paused"), ("pt-other", "anything else"))


@dataclass(frozen=True, slots=True)
class Lane:
    """What happened to one agreement, or between one pair."""

    group: str
    """Lanes of one group stand below each other, under its name."""
    name: str
    address: str
    events: tuple[Event, ...]


class _Scale:
    """Where days lie: years in which more happened are wider, else the newest would hide each other."""

    def __init__(self, events: Sequence[Event], today: dt.date) -> None:
        happened = Counter(event.date.year for event in events)
        self.first = min([*happened, today.year])
        last = max([*(event.date.latest.year for event in events), today.year])
        weights = [1 + math.sqrt(happened[year]) for year in range(self.first, last + 1)]
        places = [0.0, *accumulate(weights)]
        self._edges = [_LABELS + _PLOT * place / places[-1] for place in places]

    def of(self, day: dt.date) -> float:
        start = dt.date(day.year, 1, 1)
        length = (dt.date(day.year, 12, 31) - start).days + 1
        left, right = self._edges[day.year - self.first : day.year - self.first + 2]
        return round(left + (right - left) * (day - start).days / length, 1)

    def years(self) -> Iterator[tuple[int, float, float]]:
        """Yield each year with its edges."""
        for place, (left, right) in enumerate(zip(self._edges, self._edges[1:], strict=False)):
            yield self.first + place, left, right


def lanes_figure(lanes: Sequence[Lane], title: str, about: str, today: dt.date) -> Html:
    """Return the figure; a table beside it has all that it shows."""
    scale = _Scale([event for lane in lanes for event in lane.events], today)
    tops, bottom = _places(lanes)
    width = _LABELS + _PLOT + _END
    parts = [
        paper(width, bottom + 8),
        *written(4, 8, [title], HEADING),
        *_legend(),
        *_years(scale, bottom),
    ]
    for at, (lane, top) in enumerate(zip(lanes, tops, strict=True)):
        if not at or lanes[at - 1].group != lane.group:
            parts += written(4, top - 16, [lane.group], SMALL)
            parts.append(f'<path class="pt-grid" d="M4 {top - 20}H{width - 4}" stroke="#c3cad5"/>')
        parts.append(linked(lane.address, lane.name, written(12, top + 2, [shorten(lane.name, _LONGEST)], INK)))
        parts += _marks(lane, top + _HEIGHT / 2 - 2, scale)
    now = scale.of(today)
    parts.append(f'<path class="pt-now" d="M{now} {_TOP - 24}V{bottom}" stroke="#8a2c0d" stroke-dasharray="3 3"/>')
    return Html(
        f'<svg xmlns="http://www.w3.org/2000/svg" class="pt-heat pt-lanes" role="group" aria-labelledby="lanes-title"'
        f' aria-describedby="lanes-desc" width="{width}" height="{bottom + 8}" viewBox="0 0 {width} {bottom + 8}">'
        f'<title id="lanes-title">{safe(title)}</title><desc id="lanes-desc">{safe(about)}</desc>'
        f"{''.join(unheard(parts))}</svg>"
    )


def _places(lanes: Sequence[Lane]) -> tuple[list[int], int]:
    """Return where each lane begins, and where the last ends."""
    tops: list[int] = []
    down = _TOP
    for at, lane in enumerate(lanes):
        down += _GROUP if not at or lanes[at - 1].group != lane.group else 0
        tops.append(down - 8)
        down += _HEIGHT
    return tops, down


def _legend() -> Iterator[str]:
    left = 4
    for looks, words in _LEGEND:
        yield _shape(looks, left + 8, 42)
        yield from written(left + 20, 34, [words], QUIET)
        left += 44 + round(len(words) * QUIET.cell)


def _years(scale: _Scale, bottom: int) -> Iterator[str]:
    free = 0.0
    for year, left, right in scale.years():
        is_legible = right - left >= _LEGIBLE or (left >= free and year % 5 == 0)
        line = f'<path class="pt-grid" d="M{left:.1f} {_TOP - 6}V{bottom}" stroke="#c3cad5"/>'
        yield line if is_legible else line.replace('"pt-grid"', '"pt-grid pt-fine"')
        if is_legible:
            yield from written(round(left) + 2, _TOP - 22, [str(year)], SMALL)
            free = left + _LEGIBLE


def _marks(lane: Lane, middle: float, scale: _Scale) -> Iterator[str]:
    if not lane.events:
        return
    first = min(scale.of(event.date.earliest) for event in lane.events)
    last = max(scale.of(event.date.latest) for event in lane.events)
    yield f'<path class="pt-life" d="M{first} {middle}H{last}" stroke="#8fb6e4" stroke-width="2"/>'
    for event in sorted(lane.events, key=_is_turn):  # what matters more is drawn over what matters less
        yield from _mark(event, middle, scale)


def _is_turn(event: Event) -> bool:
    return event.status is not None or event.kind in _ENDING


def _mark(event: Event, middle: float, scale: _Scale) -> Iterator[str]:
    start, end = scale.of(event.date.earliest), scale.of(event.date.latest)
    if event.date.span_days > 1:
        yield f'<path class="pt-span" d="M{start} {middle}H{end}" stroke="#8fb6e4" stroke-width="7" opacity="0.45"/>'
    looks = "pt-other"
    if _is_turn(event):
        looks = "pt-end" if event.status in _ENDS or event.kind in _ENDING else "pt-turn"
    became = f", {plain(event.status)}" if event.status else ""
    said = f"{when(event.date)}: {plain(event.kind)}{became}. {event.text}"
    yield _shape(looks, round((start + end) / 2, 1), middle, shorten(said, 200))


def _shape(looks: str, across: float, middle: float, said: str = "") -> str:
    title = f"<title>{safe(said)}</title>" if said else ""
    if looks == "pt-end":
        place = f'x="{across - 5}" y="{middle - 5}" width="10" height="10"'
        return f'<rect class="{looks}" {place} fill="#8a2c0d">{title}</rect>'
    radius, fill = (5.5, "#1f5fa8") if looks == "pt-turn" else (3.5, "#ffffff")
    place = f'cx="{across}" cy="{middle}" r="{radius}"'
    return f'<circle class="{looks}" {place} fill="{fill}" stroke="#1f5fa8" stroke-width="1.5">{title}</circle>'

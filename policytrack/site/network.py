"""The network of pairs: who agreed with whom, how often, and how firmly at most; as picture and as table."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from policytrack.fields import party_name
from policytrack.models import Agreement
from policytrack.models.standing import firmest
from policytrack.rendering.comparison_words import names_of
from policytrack.rendering.drawing import INK, SMALL, linked, paper, safe, unheard
from policytrack.rendering.grid import LADDER
from policytrack.rendering.words import counted, parties, plain, when
from policytrack.site.anchors import address_of, party_address
from policytrack.site.grid_tables import FIGURES, PICTURES, scrolled
from policytrack.site.markup import NOTHING, Html, element, together
from policytrack.site.matrix_page import pictures
from policytrack.site.page import Page, Site
from policytrack.site.terms import degree, party
from policytrack.vocabulary import Degree

ROOM = 40
"""So many parties have room in the picture; of more, those with most agreements."""

_WIDTH, _HEIGHT, _RADIUS = 860, 660, 236
_ROUNDS = 8  # of turning neighbours round; no picture of this size got better after


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties and what is between them, by date."""

    parties: tuple[str, str]
    agreements: tuple[Agreement, ...]

    @property
    def anchor(self) -> str:
        """Where it stands in the table."""
        return f"pair.{'-'.join(self.parties).lower()}"

    @property
    def firmest(self) -> tuple[Degree, ...]:
        """Degrees of its firmest promises; none when nothing is promised."""
        return firmest(commitment for agreement in self.agreements for commitment in agreement.commitments)


def pairs_of(site: Site) -> tuple[Pair, ...]:
    """Return the pairs of parties, those with most agreements first."""
    found: dict[tuple[str, str], list[Agreement]] = {}
    for agreement in site.agreements.values():
        found.setdefault(agreement.pair, []).append(agreement)
    pairs = (Pair(pair, tuple(sorted(of, key=lambda one: (one.date.sort_key, one.id)))) for pair, of in found.items())
    return tuple(sorted(pairs, key=lambda pair: (-len(pair.agreements), pair.parties)))


def network_pages(site: Site) -> Iterator[Page]:
    """Yield the page of the network."""
    page = Page(
        path="network.html",
        title="Network of pairs",
        description="Who agreed with whom on security and law enforcement, how often, and how firmly at most.",
        body=NOTHING,
        section="parties/index.html",
        styles=(PICTURES, FIGURES),
    )
    pairs = pairs_of(site)
    body = together(
        element(
            "header",
            element("h1", "Who agreed with whom"),
            element(
                "p",
                f"{counted(len(pairs), 'pair')} of parties. The thicker a line, the more agreements are on record; the "
                "stronger its colour, the firmer the firmest promise between the two.",
                class_="lead",
            ),
            pictures(page),
            class_="masthead",
        ),
        _picture(pairs, page) if pairs else None,
        element("section", element("h2", "Every pair"), _table(pairs, page, site), id="pairs"),
    )
    yield replace(page, body=body)


def _picture(pairs: Sequence[Pair], page: Page) -> Html:
    weights: dict[str, int] = {}
    for pair in pairs:
        for code in pair.parties:
            weights[code] = weights.get(code, 0) + len(pair.agreements)
    kept = sorted(weights, key=lambda code: (-weights[code], code))[:ROOM]
    drawn = [pair for pair in pairs if set(pair.parties) <= {*kept}]
    places = _places(_round(kept, [pair.parties for pair in drawn]))
    title = f"{counted(len(kept), 'party').replace('partys', 'parties')}, {counted(len(drawn), 'pair')}"
    about = "Parties on a ring, a line for each pair that agreed on something. The table below has the same pairs."
    parts = [paper(_WIDTH, _HEIGHT)]
    parts += [_line(pair, places) for pair in drawn]  # the thickest below, where it hides no other
    parts += [_dot(code, weights[code], places[code], page) for code in sorted(kept)]
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" class="pt-heat pt-network" role="group"'
        f' aria-labelledby="network-title" aria-describedby="network-desc" viewBox="0 0 {_WIDTH} {_HEIGHT}"'
        f' width="{_WIDTH}" height="{_HEIGHT}"><title id="network-title">{safe(title)}</title>'
        f'<desc id="network-desc">{safe(about)}</desc>{"".join(unheard(parts))}</svg>'
    )
    return element(
        "div",
        scrolled(Html(svg), f"Picture: {title}", "figure"),
        _steps(),
        element("p", f"{title}. {about}", class_="note"),
        class_="picture",
    )


def _steps() -> Html:
    entries = [element("li", element("i", class_=f"step-{step}", aria_hidden="true"), words) for step, words in LADDER]
    return element("ul", entries, class_="legend")


def _round(codes: Sequence[str], lines: Sequence[tuple[str, str]]) -> list[str]:
    """Return parties in an order in which fewer lines cross, by sifting: each in turn goes where its lines cross least.

    Baur and Brandes, Crossing reduction in circular layouts, 2004.
    """
    beside: dict[str, set[str]] = {code: set() for code in codes}
    for one, other in lines:
        beside[one].add(other)
        beside[other].add(one)
    order = sorted(codes)
    for _ in range(_ROUNDS):
        before = order
        for code in sorted(codes):
            order = _sifted(order, code, beside)
        if order == before:
            break
    return order


def _sifted(order: Sequence[str], code: str, beside: Mapping[str, set[str]]) -> list[str]:
    """Return the order with one party where its lines cross fewest others, and are short."""
    at = order.index(code)
    others = [*order[at + 1 :], *order[:at]]
    place = {other: number for number, other in enumerate(others)}
    crossing, found = 0, [(0, _reach(0, code, place, beside), 0)]
    for number, other in enumerate(others[:-1]):
        crossing += _change(number, (code, other), place, beside)
        found.append((crossing, _reach(number + 1, code, place, beside), number + 1))
    best = min(found)[-1]
    moved = [*others[:best], code, *others[best:]]
    first = moved.index(min(moved))  # the same ring, begun where it always begins
    return [*moved[first:], *moved[:first]]


def _change(number: int, pair: tuple[str, str], place: Mapping[str, int], beside: Mapping[str, set[str]]) -> int:
    """Return how many more lines cross when the first of two neighbours on the ring, where `number` is, goes beyond."""
    one, other = pair
    ours = sorted((place[code] - number) % len(place) for code in beside[one] - {other})
    theirs = ((place[code] - number) % len(place) for code in beside[other] - {one})
    return sum(len(ours) - bisect_right(ours, end) - bisect_left(ours, end) for end in theirs)


def _reach(number: int, code: str, place: Mapping[str, int], beside: Mapping[str, set[str]]) -> int:
    """Return how far along the ring a party is from those it agreed with, if put before `number` of the others."""
    steps = (abs(place[other] + (place[other] >= number) - number) for other in beside[code])
    return sum(min(step, len(place) + 1 - step) for step in steps)


def _places(order: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Return where each party stands, as an angle's cosine and sine."""
    turn = 2 * math.pi / max(len(order), 1)
    return {
        code: (round(math.cos(at * turn - math.pi / 2), 4), round(math.sin(at * turn - math.pi / 2), 4))
        for at, code in enumerate(order)
    }


def _spot(place: tuple[float, float], radius: float = _RADIUS) -> tuple[float, float]:
    return round(_WIDTH / 2 + radius * place[0], 1), round(_HEIGHT / 2 + radius * place[1], 1)


def _line(pair: Pair, places: dict[str, tuple[float, float]]) -> str:
    """Return the line of a pair, bent towards the middle, with the number of agreements where there are several."""
    one, other = (places[code] for code in pair.parties)
    start, end = _spot(one), _spot(other)
    middle = (_WIDTH / 2, _HEIGHT / 2)
    bend = [round((a + b) / 2 * 0.65 + c * 0.35, 1) for a, b, c in zip(start, end, middle, strict=True)]
    across, down = (round((a + b) / 4 + c / 2, 1) for a, b, c in zip(start, end, bend, strict=True))
    number = len(pair.agreements)
    step = max((found.tier or 0 for found in pair.firmest), default=0)
    firm = f", firmest promise: {' or '.join(map(plain, pair.firmest))}" if pair.firmest else ""
    said = f"{parties(pair.parties)}: {counted(number, 'agreement')}{firm}"
    path = f"M{start[0]} {start[1]}Q{bend[0]} {bend[1]} {end[0]} {end[1]}"
    width = min(2 + 1.6 * number, 16)
    drawn = [
        f"<title>{safe(said)}</title>",
        f'<path class="pt-reach" d="{path}" fill="none" stroke="transparent" stroke-width="24"/>',
        f'<path class="pt-edge step-{step}" d="{path}" fill="none" stroke="#2f6cb3" stroke-width="{width:g}"/>',
    ]
    if number > 1:
        drawn.append(f'<circle class="pt-count" cx="{across}" cy="{down}" r="11" fill="#ffffff" stroke="#4f5968"/>')
        drawn.append(_text(str(number), across, down + 4, "middle", INK.size))
    return linked(f"#{pair.anchor}", said, drawn)


def _dot(code: str, weight: int, place: tuple[float, float], page: Page) -> str:
    across, down = _spot(place)
    radius = round(7 + 2.2 * math.sqrt(weight), 1)
    beside, below = _spot(place, _RADIUS + radius + 12)
    side = "middle" if abs(place[0]) < 0.25 else "start" if place[0] > 0 else "end"
    shift = 4 + round(8 * place[1])
    drawn = [
        f'<circle class="pt-party" cx="{across}" cy="{down}" r="{radius}" fill="#16294a" stroke="#ffffff"/>',
        _text(party_name(code), beside, below + shift, side, INK.size + 2, ' font-weight="bold"'),
    ]
    said = f"{party_name(code)}: {counted(weight, 'agreement')}"
    return linked(page.to(party_address(code)), said, drawn)


def _text(words: str, across: float, down: float, side: str, size: int = SMALL.size, looks: str = "") -> str:
    place = f'x="{across}" y="{down}" text-anchor="{side}" font-size="{size}"'
    return f'<text class="pt-ink" {place} fill="{INK.colour}"{looks}>{safe(words)}</text>'


def _table(pairs: Sequence[Pair], page: Page, site: Site) -> Html:
    heads = [
        element("th", words, scope="col") for words in ("Pair", "Agreements", "Firmest promise", "Oldest and newest")
    ]
    return element(
        "table",
        element("caption", "Those with most agreements first; links lead to the agreements themselves."),
        element("thead", element("tr", heads)),
        element("tbody", [_row(pair, page, site) for pair in pairs]),
        class_="pairs",
    )


def _row(pair: Pair, page: Page, site: Site) -> Html:
    first, second = pair.parties
    links = [
        element("li", element("a", name, href=page.to(address_of(agreement.id))), f", {when(agreement.date)}")
        for agreement, name in zip(pair.agreements, names_of(pair.agreements), strict=True)
    ]
    firm = [element("p", degree(found, page, site)) for found in pair.firmest]
    dates = dict.fromkeys(when(pair.agreements[at].date) for at in (0, -1))
    return element(
        "tr",
        element("th", party(first, page), " and ", party(second, page), scope="row"),
        element("td", element("ul", links)),
        element("td", firm or "Nothing is promised."),
        element("td", " to ".join(dates)),
        id=pair.anchor,
    )

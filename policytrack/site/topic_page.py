"""The page of one pillar or topic: what it is, who agreed what on it and how firmly, who does not speak of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from policytrack.comparison.judging import RANKED
from policytrack.comparison.standing import Heading
from policytrack.fields.wording import counted, parties
from policytrack.models import Agreement, LocatedCommitment
from policytrack.rendering.words import heading, plain, when
from policytrack.site.anchors import topic_address
from policytrack.site.claims import agreement_link, commitment_link
from policytrack.site.counts import counted_bar, figure, figures
from policytrack.site.firmness import firmest_of
from policytrack.site.markup import NOTHING, Content, Html, element, together
from policytrack.site.page import Page, Site
from policytrack.site.sections import entries, sections
from policytrack.site.subscriptions import feed_link, following, pillar_feed
from policytrack.site.tabular import STYLES, Column, table
from policytrack.site.terms import TIERS, definition_of, degree, party, standing, term
from policytrack.vocabulary import Degree, Pillar, Topic

TOPICS = "topics/index.html"
"""The page of all pillars and topics."""

_SEVERAL = 2
_UNTIERED = 0
_SAID_ONLY = -1
"""Ranks of agreements that promise something of which nobody knows how firmly, and of those that promise nothing."""


@dataclass(frozen=True, slots=True)
class Holding:
    """What one agreement has on one pillar or topic, the firmest first."""

    agreement: Agreement
    commitments: tuple[LocatedCommitment, ...]

    @property
    def promises(self) -> list[LocatedCommitment]:
        """What is promised or forbidden."""
        return [one for one in self.commitments if one.kind in RANKED]

    @property
    def rank(self) -> int:
        """Step of the firmest promise; lower numbers where that is not known, or where nothing is promised."""
        promises = self.promises
        return max(one.degree.tier or _UNTIERED for one in promises) if promises else _SAID_ONLY


@dataclass(frozen=True, slots=True)
class Holdings:
    """What all agreements have on each pillar and topic."""

    by: Mapping[Heading, Sequence[Holding]]
    """The firmest first, then the newest."""
    total: int
    withheld: Sequence[Agreement]
    """Agreements of whose text nobody can tell what it speaks of."""


def firmest_held(holdings: Sequence[Holding], page: Page, site: Site) -> Html:
    """Return how firm the firmest promise of all is, or that there is none."""
    if not holdings:
        return element("span", "nothing on record", class_="note")
    held = (one.commitment for each in holdings for one in each.commitments)
    return firmest_of(held, page, site) or element("span", "mentioned, not promised", class_="note")


def topic_page(word: Heading, found: Holdings, site: Site) -> Page:
    """Return the page of a pillar or topic."""
    holdings = found.by[word]
    page = Page(
        path=topic_address(word),
        title=heading(word),
        description=f"{word.definition} {counted(len(holdings), 'agreement')} on record: who agreed what, how firmly.",
        body=NOTHING,
        section=TOPICS,
        styles=STYLES,
    )
    if _has_feed(word, holdings):
        page = replace(page, head=feed_link(pillar_feed(word), heading(word), page))
    return replace(
        page, body=together(_masthead(word, found, page, site), sections(_sections(word, found, page, site)))
    )


def _has_feed(word: Heading, holdings: Sequence[Holding]) -> bool:
    """Tell whether there is a feed: of a pillar under which something is promised."""
    return isinstance(word, Pillar) and any(one.pillar is word for each in holdings for one in each.commitments)


def _masthead(word: Heading, found: Holdings, page: Page, site: Site) -> Html:
    holdings = found.by[word]
    above = (
        together("Topic of ", element("a", plain(word.pillar), href=page.to(topic_address(word.pillar))))
        if isinstance(word, Topic)
        else element("a", "Pillar", href=page.to(TOPICS))
    )
    promises = sum(len(one.promises) for one in holdings)
    said = sum(len(one.commitments) for one in holdings) - promises
    return element(
        "header",
        element("p", above, class_="kicker"),
        element("h1", heading(word)),
        element("p", word.definition, class_="lead"),
        element("p", f"For example: {word.example}.", class_="note"),
        element(
            "p",
            "Where the word comes from: ",
            element("a", "its definition and source", href=definition_of(word, page, site)),
            ".",
            class_="note",
        ),
        element("p", f"Also asked for as: {', '.join(word.also)}.", class_="note") if word.also else None,
        figures(
            [
                (f"of {counted(found.total, 'agreement')} on record", f"{len(holdings):,}"),
                figure(len({one.agreement.pair for one in holdings}), "pair", " of parties"),
                ("promised or forbidden", f"{promises:,}"),
                ("said without a promise", f"{said:,}"),
            ]
        ),
        following((pillar_feed(word), "feed"), page=page) if _has_feed(word, holdings) else None,
        class_="masthead",
    )


def _sections(word: Heading, found: Holdings, page: Page, site: Site) -> Iterator[tuple[str, str, Content]]:
    holdings = found.by[word]
    yield "who", "Who agreed on it", _who(holdings, page, site)
    yield "degrees", "How firmly", _degrees(holdings, page, site)
    for tier in range(TIERS, _SAID_ONLY - 1, -1):
        these = [one for one in holdings if one.rank == tier]
        yield f"step.{tier}" if tier > 0 else _PLACES[tier], _title(tier), _held(these, page, site)
    yield "silence", "Who does not speak of it", _silence(word, found, page)
    yield "topics", _around(word), _near(word, found, page)


_PLACES = {_UNTIERED: "unknown", _SAID_ONLY: "said"}


def _title(tier: int) -> str:
    """Return the heading of the agreements whose firmest promise stands on a step.

    >>> _title(5), _title(0)
    ('Firmest: committed or agreed', 'Promised, how firmly is not known')
    """
    if tier == _SAID_ONLY:
        return "Mentioned, not promised"
    if tier == _UNTIERED:
        return "Promised, how firmly is not known"
    return f"Firmest: {' or '.join(plain(word) for word in Degree if word.tier == tier)}"


def _who(holdings: Sequence[Holding], page: Page, site: Site) -> Html | None:
    """Return each agreement on one line, the firmest first; None where one or none speaks of it."""
    if len(holdings) < _SEVERAL:
        return None
    columns = [
        Column("Agreement"),
        Column("Between"),
        Column("Day"),
        Column("Promises", is_number=True),
        Column("The firmest"),
    ]
    return table("Agreements, the firmest first", columns, [_line(one, page, site) for one in holdings])


def _line(one: Holding, page: Page, site: Site) -> tuple[Content, ...]:
    agreement = one.agreement
    return (
        element("a", agreement.short_title, href=f"#{_place(agreement)}"),
        parties(agreement.pair),
        element("span", when(agreement.date), class_="day"),
        f"{len(one.promises):,}",
        firmest_held([one], page, site),
    )


def _place(agreement: Agreement) -> str:
    return f"held.{agreement.id}"


def _degrees(holdings: Sequence[Holding], page: Page, site: Site) -> Html | None:
    """Return how many promises stand on each step of the ladder."""
    counts = Counter(one.degree for each in holdings for one in each.promises)
    if not counts:
        return None
    most = max(counts.values())
    rows = [
        (
            degree(word, page, site),
            counted_bar(counts[word], most),
        )
        for word in Degree
    ]
    return table(
        "Promises and prohibitions by degree, firmest first", [Column("Degree"), Column("Promises")], rows, "ladder"
    )


def _held(holdings: Sequence[Holding], page: Page, site: Site) -> Html | None:
    if not holdings:
        return None
    return together([_holding(one, page, site) for one in holdings])


def _holding(one: Holding, page: Page, site: Site) -> Html:
    first, second = one.agreement.pair
    return element(
        "article",
        element(
            "p", party(first, page), " and ", party(second, page), f" · {when(one.agreement.date)}", class_="kicker"
        ),
        element("h3", agreement_link(one.agreement, page)),
        entries([_commitment(commitment, page, site) for commitment in one.commitments], "holding"),
        class_="held",
        id=_place(one.agreement),
    )


def _commitment(one: LocatedCommitment, page: Page, site: Site) -> Html:
    is_ranked = one.kind in RANKED
    return together(
        element(
            "p",
            degree(one.degree, page, site) if is_ranked else term(one.kind, page, site),
            ": ",
            element("q", one.verb, lang=one.commitment.language or "en"),
            class_="firmness",
        ),
        element("p", commitment_link(one.agreement, one.commitment, page)),
        element("p", "What became of it: ", standing(one.status, page, site), class_="note") if is_ranked else None,
    )


def _silence(word: Heading, found: Holdings, page: Page) -> Html | None:
    speaking = {one.agreement.id for one in found.by[word]}
    silent = found.total - len(speaking)
    if not silent:
        return None
    hidden = [agreement for agreement in found.withheld if agreement.id not in speaking]
    return together(
        element(
            "p",
            f"{counted(silent, 'agreement')} on record {'does' if silent == 1 else 'do'} not mention it. Silence is "
            "not a no: what two sides left out of one text they may have in another, or do without any.",
        ),
        together(
            element("p", "Of these the text is withheld, so nobody outside can tell:"),
            entries([agreement_link(agreement, page) for agreement in hidden], "plain"),
        )
        if hidden
        else None,
    )


def _around(word: Heading) -> str:
    return f"Other topics of {plain(word.pillar)}" if isinstance(word, Topic) else "Its topics"


def _near(word: Heading, found: Holdings, page: Page) -> Html:
    pillar = word.pillar if isinstance(word, Topic) else word
    topics = [topic for topic in Topic if topic.pillar is pillar and topic is not word]
    return entries(
        [
            together(
                element("a", heading(topic), href=page.to(topic_address(topic))),
                f" ({counted(len(found.by[topic]), 'agreement')}): {topic.definition}",
            )
            for topic in topics
        ],
        "plain",
    )

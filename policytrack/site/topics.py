"""The pages of pillars and topics: what each is, and who agreed what on it, how firmly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from policytrack.comparison.judging import RANKED
from policytrack.comparison.standing import Heading, gathered, headings
from policytrack.fields.wording import counted
from policytrack.models import Agreement, LocatedCommitment
from policytrack.rendering.words import heading, plain, when
from policytrack.site.claims import agreement_link, commitment_link
from policytrack.site.markup import NOTHING, Content, Html, element, together
from policytrack.site.page import Page, Site
from policytrack.site.subscriptions import pillar_feed
from policytrack.site.tabular import (
    STYLES,
    Column,
    bar,
    counted_bar,
    entries,
    feed_link,
    figure,
    figures,
    following,
    sections,
    table,
)
from policytrack.site.terms import TIERS, degree, listed, party, standing, term
from policytrack.vocabulary import Degree, Pillar, TextAvailability, Topic

TOPICS = "topics/index.html"
"""The page of all pillars and topics."""

_UNTIERED = 0
_SAID_ONLY = -1
"""Ranks of agreements that promise something of which nobody knows how firmly, and of those that promise nothing."""


@dataclass(frozen=True, slots=True)
class _Holding:
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
class _Field:
    """What all agreements have on each pillar and topic."""

    holdings: Mapping[Heading, Sequence[_Holding]]
    """The firmest first, then the newest."""
    total: int
    withheld: Sequence[Agreement]
    """Agreements of whose text nobody can tell what it speaks of."""


def topic_pages(site: Site) -> Iterator[Page]:
    """Yield the page of all pillars and topics, and the page of each, whether anything was agreed on it or not."""
    found = _field(site)
    yield _index(found, site)
    for by in ("pillar", "topic"):
        for word in headings(by):
            yield _page(word, found, site)


def _field(site: Site) -> _Field:
    holdings: dict[Heading, list[_Holding]] = {word: [] for by in ("pillar", "topic") for word in headings(by)}
    for agreement in site.agreements.values():
        for by in ("pillar", "topic"):
            for word, commitments in gathered(agreement, by).items():
                holdings[word].append(_Holding(agreement, commitments))
    for each in holdings.values():
        each.sort(key=lambda one: (*one.agreement.date.sort_key, one.agreement.id), reverse=True)
        each.sort(key=lambda one: -one.rank)
    withheld = [
        agreement for agreement in site.agreements.values() if agreement.instrument.text is TextAvailability.WITHHELD
    ]
    return _Field(holdings, len(site.agreements), withheld)


def topic_address(word: Heading) -> str:
    """Return the address of the page of a pillar or topic within the site."""
    return f"topics/{word}.html"


def _index(found: _Field, site: Site) -> Page:
    page = Page(
        path=TOPICS,
        title="Pillars and topics",
        description=f"The {len(Pillar)} fields of cooperation and their {len(Topic)} topics: what was agreed on each.",
        body=NOTHING,
        section=TOPICS,
        styles=STYLES,
    )
    head = element(
        "header",
        element("h1", "Pillars and topics"),
        element(
            "p",
            f"What agreements are about: {len(Pillar)} pillars, each with its topics. A commitment stands under one "
            "pillar and has one topic or more; it counts wherever it speaks of something.",
            class_="lead",
        ),
        class_="masthead",
    )
    most = max(len(found.holdings[pillar]) for pillar in Pillar)
    parts = [(str(pillar), heading(pillar), _pillar(pillar, most, found, page, site)) for pillar in Pillar]
    return replace(page, body=together(head, sections(parts)))


def _pillar(pillar: Pillar, most: int, found: _Field, page: Page, site: Site) -> Html:
    holdings = found.holdings[pillar]
    columns = [Column("Topic"), Column("What it is"), Column("Agreements", is_number=True), Column("The firmest")]
    topics = [topic for topic in Topic if topic.pillar is pillar]
    return together(
        element("p", pillar.definition),
        element(
            "p",
            bar(len(holdings), most),
            " ",
            element(
                "a",
                f"{counted(len(holdings), 'agreement')} of {found.total:,}",
                href=page.to(topic_address(pillar)),
                aria_label=f"{heading(pillar)}: {counted(len(holdings), 'agreement')} of {found.total:,}",
            ),
            together("; the firmest promise is ", _firmest(holdings, page, site)) if holdings else None,
            class_="measure",
        ),
        table(
            f"Topics of the pillar {plain(pillar)}",
            columns,
            [
                (
                    element("a", heading(topic), href=page.to(topic_address(topic))),
                    topic.definition,
                    f"{len(found.holdings[topic]):,}",
                    _firmest(found.holdings[topic], page, site),
                )
                for topic in topics
            ],
        ),
    )


def _firmest(holdings: Sequence[_Holding], page: Page, site: Site) -> Content:
    """Return the degrees of the firmest promises; two share a step."""
    if not holdings:
        return element("span", "nothing on record", class_="note")
    highest = holdings[0].rank
    if highest == _SAID_ONLY:
        return element("span", "mentioned, not promised", class_="note")
    words = {one.degree for each in holdings for one in each.promises if (one.degree.tier or _UNTIERED) == highest}
    return listed([degree(word, page, site) for word in Degree if word in words], " or ")


def _page(word: Heading, found: _Field, site: Site) -> Page:
    holdings = found.holdings[word]
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
    return replace(page, body=together(_masthead(word, found, page), sections(_sections(word, found, page, site))))


def _has_feed(word: Heading, holdings: Sequence[_Holding]) -> bool:
    """Tell whether there is a feed: of a pillar under which something is promised."""
    return isinstance(word, Pillar) and any(one.pillar is word for each in holdings for one in each.commitments)


def _masthead(word: Heading, found: _Field, page: Page) -> Html:
    holdings = found.holdings[word]
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


def _sections(word: Heading, found: _Field, page: Page, site: Site) -> Iterator[tuple[str, str, Content]]:
    holdings = found.holdings[word]
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
    ('Committed or agreed', 'Promised, how firmly is not known')
    """
    if tier == _SAID_ONLY:
        return "Mentioned, not promised"
    if tier == _UNTIERED:
        return "Promised, how firmly is not known"
    return heading(" or ".join(plain(word) for word in Degree if word.tier == tier))


def _degrees(holdings: Sequence[_Holding], page: Page, site: Site) -> Html | None:
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
        "Promises and prohibitions by degree, firmest first",
        [Column("Degree"), Column("Promises")],
        rows,
    )


def _held(holdings: Sequence[_Holding], page: Page, site: Site) -> Html | None:
    if not holdings:
        return None
    return together([_holding(one, page, site) for one in holdings])


def _holding(one: _Holding, page: Page, site: Site) -> Html:
    first, second = one.agreement.pair
    return element(
        "article",
        element(
            "p", party(first, page), " and ", party(second, page), f" · {when(one.agreement.date)}", class_="kicker"
        ),
        element("h3", agreement_link(one.agreement, page)),
        entries([_commitment(commitment, page, site) for commitment in one.commitments], "holding"),
        class_="held",
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


def _silence(word: Heading, found: _Field, page: Page) -> Html | None:
    speaking = {one.agreement.id for one in found.holdings[word]}
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


def _near(word: Heading, found: _Field, page: Page) -> Html:
    pillar = word.pillar if isinstance(word, Topic) else word
    topics = [topic for topic in Topic if topic.pillar is pillar and topic is not word]
    return entries(
        [
            together(
                element("a", heading(topic), href=page.to(topic_address(topic))),
                f" ({counted(len(found.holdings[topic]), 'agreement')}): {topic.definition}",
            )
            for topic in topics
        ],
        "plain",
    )

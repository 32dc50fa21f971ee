"""Where agreements are chosen to be compared: without scripts by two links, with them two to four at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from policytrack.comparison import Similar
from policytrack.fields.wording import joined
from policytrack.models import Agreement
from policytrack.rendering.comparison_words import names_of
from policytrack.rendering.words import parties, plain, when
from policytrack.site.markup import NOTHING, Html, element, together
from policytrack.site.page import Page, Site
from policytrack.site.pairs import ALL, address_of_pair, name_of, pairs, partners
from policytrack.vocabulary import Topic

_STYLES = ("assets/comparing.css", "assets/pictures.css", "assets/figures.css")
_MOST_ALIKE = 8
_FEW = 4  # topics that are named
_TOO_FEW = "There are no two agreements on record yet, so there is nothing to compare."


def choosing_pages(site: Site, alike: Mapping[str, Sequence[Similar]]) -> Iterator[Page]:
    """Yield the page on which agreements are chosen, and for each of them the page of those to compare it with."""
    found = [*pairs(site.agreements, alike)]
    beside = partners(found)
    yield _index(site, alike)
    for identifier, others in sorted(beside.items()):
        yield _with_others(site.agreements[identifier], others, alike[identifier])


def _index(site: Site, alike: Mapping[str, Sequence[Similar]]) -> Page:
    page = Page(
        path="compare/index.html",
        title="Compare agreements",
        description="Two to four agreements side by side: what each promises, how firmly, with the evidence of each.",
        body=NOTHING,
        section="compare/index.html",
        scripts=("assets/compare.js",) if len(site.agreements) > 1 else (),
        styles=_STYLES,
    )
    every = len(site.agreements) <= ALL
    body = together(
        element(
            "header",
            element("h1", "Compare agreements"),
            element(
                "p",
                "Who promised more, and how firmly? Choose agreements and see them side by side: every verdict has its "
                "reason, every claim its evidence, and what one text does not mention is never taken for a “no”.",
                class_="lead",
            ),
            class_="masthead",
        ),
        _chooser(site, every=every) if len(site.agreements) > 1 else element("p", _TOO_FEW),
        element("section", id="compared", class_="compared", aria_label="Side by side", hidden=True),
        _most_alike(site, alike, page),
    )
    return Page(page.path, page.title, page.description, body, page.section, scripts=page.scripts, styles=page.styles)


def _chooser(site: Site, *, every: bool) -> Html:
    listed = sorted(site.agreements.values(), key=lambda one: (parties(one.pair), one.date.sort_key, one.id))
    short = dict(zip([one.id for one in listed], names_of(listed), strict=True))
    return element(
        "section",
        element("h2", "Choose agreements", id="choose-title"),
        element(
            "p",
            "Choose one; its page lists those to set beside it. "
            + ("Every pair has its page." if every else "Each has pages with those most like it."),
            class_="note without-script",
        ),
        element(
            "p", "Tick two to four. The first is compared with each of the others.", class_="with-script", hidden=True
        ),
        element(
            "p",
            element("label", "Narrow the list", for_="narrow"),
            " ",
            element("input", type="search", id="narrow", autocomplete="off", spellcheck="false"),
            class_="narrow with-script",
            hidden=True,
        ),
        element(
            "div", [_of_pair(pair, [*found], short) for pair, found in groupby(listed, key=_pair)], class_="choices"
        ),
        element(
            "div",
            element("p", role="status", id="told"),
            element("button", "See them side by side", type="button", class_="to-compared", hidden=True),
            class_="choice-bar",
        ),
        id="choose",
        aria_labelledby="choose-title",
    )


def _pair(agreement: Agreement) -> str:
    return parties(agreement.pair)


def _of_pair(pair: str, found: Sequence[Agreement], short: Mapping[str, str]) -> Html:
    return element(
        "section",
        element("h3", pair),
        element("ul", [_choice(agreement, short[agreement.id]) for agreement in found]),
        class_="of-pair",
    )


def _choice(agreement: Agreement, name: str) -> Html:
    return element(
        "li",
        element("a", name, href=f"{agreement.id}.html"),
        element("span", f" {when(agreement.date)}, {plain(agreement.instrument.type)}", class_="when"),
        data_id=agreement.id,
    )


def _most_alike(site: Site, alike: Mapping[str, Sequence[Similar]], page: Page) -> Html | None:
    scores = {
        name_of(one, other.agreement.id): (other.score, one, other) for one, others in alike.items() for other in others
    }
    found = sorted(scores.items(), key=lambda item: (-item[1][0], item[0]))[:_MOST_ALIKE]
    if not found:
        return None
    items: list[Html] = []
    for _, (_, one, other) in found:
        first, second = sorted((site.agreements[one], other.agreement), key=lambda agreement: agreement.id)
        words = " and ".join(names_of([first, second]))
        items.append(
            element(
                "li",
                element("a", words, href=page.to(address_of_pair(first.id, second.id))),
                element("span", f" {_shared(other.topics)}", class_="when"),
            )
        )
    return element(
        "section",
        element("h2", "Pairs with the most in common"),
        element("ul", items, class_="alike"),
    )


def _with_others(agreement: Agreement, others: Sequence[Agreement], alike: Sequence[Similar]) -> Page:
    path = f"compare/{agreement.id}.html"
    name = names_of([agreement])[0]
    shared = {one.agreement.id: one for one in alike}
    ordered = sorted(others, key=lambda other: (-shared[other.id].score if other.id in shared else 0.0, other.id))
    rows = [
        element(
            "tr",
            element(
                "th",
                element("a", title, href=f"{name_of(agreement.id, other.id)}.html"),
                scope="row",
            ),
            element("td", parties(other.pair)),
            element("td", when(other.date)),
            element("td", _shared(shared[other.id].topics) if other.id in shared else "No topic in common"),
        )
        for other, title in zip(ordered, names_of(ordered), strict=True)
    ]
    heads = ("Compare with", "Parties", "Date", "Topics of both")
    body = together(
        element(
            "header",
            element("p", element("a", "Compare", href="index.html"), class_="kicker"),
            element("h1", f"Compare {name} with …"),
            element("p", agreement.summary),
            element("p", element("a", f"Read {name}", href=f"../agreements/{agreement.id}.html")),
            class_="masthead",
        ),
        element(
            "table",
            element("caption", "Those with the most in common come first."),
            element("thead", element("tr", [element("th", words, scope="col") for words in heads])),
            element("tbody", rows),
            class_="partners",
        ),
    )
    title = f"Compare {name}"
    description = f"Agreements to set beside {name}: with each a page of verdicts, reasons and evidence."
    return Page(path, title, description, body, "compare/index.html", styles=_STYLES)


def _shared(topics: Sequence[Topic]) -> str:
    """Return the topics in common, the first few by name."""
    words = [plain(topic) for topic in topics]
    return joined(words) if len(words) <= _FEW else f"{', '.join(words[: _FEW - 1])} and {len(words) - _FEW + 1} more"

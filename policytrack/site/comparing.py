"""Pages of two agreements side by side: rows, verdicts and reasons of `compare`, the evidence of both sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policytrack.comparison import Comparison, Row, RowKind, Verdict, compare
from policytrack.models import Agreement
from policytrack.rendering.comparison_grid import comparison_grid
from policytrack.rendering.comparison_words import (
    LETTERS,
    OVERVIEW,
    SILENCE,
    Chapter,
    Names,
    brief,
    chapters,
    commitments_of,
    groups,
    heading_of,
    introduced,
    named,
    pairing_of,
    reason_of,
    title_of,
    verdict_of,
)
from policytrack.rendering.grid import Grid
from policytrack.rendering.words import heading
from policytrack.site.anchors import address_of, topic_address
from policytrack.site.choosing import choosing_pages
from policytrack.site.compare_data import agreement_data, comparison_data
from policytrack.site.comparison_sides import Sides, missing
from policytrack.site.grid_tables import FIGURES, PICTURES, legend, squares
from policytrack.site.markup import NOTHING, Content, Html, element, together
from policytrack.site.page import File, Page, Site
from policytrack.site.pairs import address_of_pair, likenesses, name_of, pairs
from policytrack.site.terms import badge
from policytrack.vocabulary import Pillar

SECTION = "compare/index.html"
"""The page in the navigation that all comparisons belong to."""
STYLES = ("assets/comparing.css", PICTURES, FIGURES)
"""What comparisons are dressed in."""

_NOTE = "Firmer is judged by the verb of a promise; it says nothing of legal force."
_PILLARS = {heading(pillar): topic_address(pillar) for pillar in Pillar}
_CLASSES = {
    Verdict.STRONGER: "first",
    Verdict.ONLY_A: "first",
    Verdict.WEAKER: "second",
    Verdict.ONLY_B: "second",
}


def comparisons(site: Site) -> Iterator[Page | File]:
    """Yield the pages on which agreements are chosen, one page for each pair, and the same as data for the chooser."""
    alike = likenesses(site.agreements)
    yield from choosing_pages(site, alike)
    yield from map(agreement_data, site.agreements.values())
    sides = Sides(Page(SECTION, "", "", NOTHING), site)
    for one, other in pairs(site.agreements, alike):
        comparison = compare(one, other)
        overview = comparison_grid(comparison, OVERVIEW)
        yield comparison_page(comparison, overview, site, sides)
        yield comparison_data(comparison, overview)


def comparison_page(comparison: Comparison, overview: Grid, site: Site, sides: Sides) -> Page:
    """Return the page of two agreements, given in the order of their identifiers."""
    names = named(comparison)
    page = Page(
        path=address_of_pair(comparison.a.id, comparison.b.id),
        title=title_of(names),
        description=f"Row by row, with the evidence of both sides: {names[0]} and {names[1]}.",
        body=NOTHING,
        section=SECTION,
        styles=STYLES,
    )
    parts = [(f"part-{at}", part) for at, part in enumerate(chapters(comparison), start=1)]
    contents = [("brief", "In brief"), ("pillars", "By pillar"), *((name, part.title) for name, part in parts)]
    body = together(
        _masthead(comparison, names, page, site),
        element(
            "div",
            element(
                "nav",
                element("h2", "On this page"),
                element("ul", [element("li", element("a", title, href=f"#{name}")) for name, title in contents]),
                class_="contents",
                aria_label="On this page",
            ),
            element(
                "div",
                _brief(comparison, names),
                _by_pillar(overview, page),
                [_chapter(name, part, comparison, sides) for name, part in parts],
                _further(comparison),
                class_="comparison",
            ),
            class_="columns",
        ),
    )
    return Page(page.path, page.title, page.description, body, page.section, styles=page.styles)


def _masthead(comparison: Comparison, names: Names, page: Page, site: Site) -> Html:
    return element(
        "header",
        element("p", element("a", "Compare", href=page.to(SECTION)), class_="kicker"),
        element("h1", names[0], element("span", " compared with ", class_="with"), names[1]),
        element(
            "div",
            [
                _card(letter, name, agreement, page, site)
                for letter, name, agreement in zip(LETTERS, names, (comparison.a, comparison.b), strict=True)
            ],
            class_="cards",
        ),
        class_="masthead",
    )


def _card(letter: str, name: str, agreement: Agreement, page: Page, site: Site) -> Html:
    return element(
        "div",
        element(
            "p",
            element("b", letter, class_="letter"),
            " ",
            element("a", name, href=page.to(address_of(agreement.id))),
            class_="whose",
        ),
        element("p", f"{introduced(agreement)}."),
        element(
            "p",
            badge(agreement.status, page, site, kind="strong", label="Status"),
            badge(agreement.instrument.bindingness.value, page, site, label="Legal weight"),
            badge(agreement.instrument.adoption, page, site, label="Adopted"),
            class_="badges",
        ),
        class_="card",
    )


def _brief(comparison: Comparison, names: Names) -> Html:
    told = brief(commitments_of(comparison), names)
    return element(
        "section",
        element("h2", "In brief"),
        element("dl", [element("div", element("dt", label), element("dd", words)) for label, words in told]),
        element("p", f"{_NOTE} {SILENCE}", class_="note"),
        id="brief",
        class_="brief",
    )


def _by_pillar(grid: Grid, page: Page) -> Html:
    names = {label: page.to(_PILLARS[label]) for label, _ in grid.rows}
    return element(
        "section", element("h2", "By pillar"), squares(grid, names=names), legend(grid), id="pillars", class_="overview"
    )


def _chapter(name: str, part: Chapter, comparison: Comparison, sides: Sides) -> Html:
    return element(
        "section",
        element("h2", part.title),
        [_group(rows, comparison, sides) for rows in groups(part.rows)],
        id=name,
    )


def _group(rows: Sequence[Row], comparison: Comparison, sides: Sides) -> Html:
    """Return rows that one reason holds for; what one text alone has stands beside the silence of the other."""
    first = rows[0]
    paired = pairing_of(first)
    subjects = dict.fromkeys(map(heading_of, rows))
    return element(
        "article",
        element(
            "header",
            element("h3", "; ".join(subjects)),
            element(
                "p",
                verdict_of(first, LETTERS),
                class_=f"verdict {_CLASSES.get(first.verdict, first.verdict.value.replace('_', '-'))}",
            ),
        ),
        element(
            "div",
            _column(LETTERS[0], [sides.of(comparison.a.id, row, row.a) for row in rows if row.a], first),
            _column(LETTERS[1], [sides.of(comparison.b.id, row, row.b) for row in rows if row.b], first),
            class_="pair",
        ),
        element("p", reason_of(rows), class_="reason"),
        element("p", f"Paired {paired}.", class_="note") if paired else None,
        class_="row" if first.kind in (RowKind.BODY, RowKind.COMMITMENT) else "row particular",
    )


def _column(letter: str, found: Sequence[Html], row: Row) -> Html:
    content: Content = [element("div", one) for one in found] or missing(row)
    return element("div", element("b", letter, class_="letter"), element("div", content, class_="has"), class_="side")


def _further(comparison: Comparison) -> Html:
    first, second = comparison.a.id, comparison.b.id

    def with_others(identifier: str, letter: str) -> Html:
        return element("li", element("a", f"Compare {letter} with others", href=f"{identifier}.html"))

    return element(
        "section",
        element("h2", "Further"),
        element(
            "ul",
            with_others(first, LETTERS[0]),
            with_others(second, LETTERS[1]),
            element(
                "li", element("a", "Set a third or a fourth beside them", href=f"index.html#{name_of(first, second)}")
            ),
            element("li", "The same on the command line: ", element("code", f"policytrack compare {first} {second}")),
        ),
        id="further",
    )

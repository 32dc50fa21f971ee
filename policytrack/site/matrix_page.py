"""The matrix: how firm the promises of each agreement are, by pillar and by topic, as picture and as table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from policytrack.comparison import Matrix, matrix
from policytrack.dataset import AgreementSet
from policytrack.models import Agreement
from policytrack.rendering.comparison_words import names_of
from policytrack.rendering.grid import Column, Grid
from policytrack.rendering.heat_map import heat_map
from policytrack.rendering.matrix_grid import matrix_grid
from policytrack.rendering.words import counted, heading
from policytrack.site.anchors import address_of, address_of_commitment, topic_address
from policytrack.site.grid_tables import FIGURES, PICTURES, legend, scrolled, squares
from policytrack.site.markup import NOTHING, Html, element, together
from policytrack.site.page import Page, Site

ROOM = 60
"""So many agreements have room on the page; of more, the newest."""

_STYLES = (PICTURES, FIGURES)
_INTRODUCTIONS = {
    "pillar": "By pillar",
    "topic": "By topic",
}


def matrix_pages(site: Site) -> Iterator[Page]:
    """Yield the page of the matrix."""
    page = Page(
        path="matrix.html",
        title="Matrix",
        description="How firmly each agreement promises what, by pillar and by topic: the firmest promise of each.",
        body=NOTHING,
        section="matrix.html",
        styles=_STYLES,
    )
    shown = newest(site.agreements)
    body = together(
        element(
            "header",
            element("h1", "Who promised what, and how firmly"),
            element(
                "p",
                "One row for each agreement, one column for each pillar: the stronger the colour, the firmer its "
                "firmest promise there, judged by the verb. What a text does not mention stays empty; that is silence, "
                "not a “no”.",
                class_="lead",
            ),
            element("p", _left_out(len(shown), len(site.agreements)), class_="note"),
            pictures(page),
            class_="masthead",
        ),
        [_part(by, shown, page) for by in _INTRODUCTIONS] if shown else element("p", "No agreement is on record."),
    )
    yield replace(page, body=body)


def pictures(page: Page) -> Html:
    """Return links to the pictures of the whole collection, for the head of each."""
    kinds = (("matrix.html", "Matrix"), ("timeline.html", "Timeline"), ("network.html", "Network of pairs"))
    return element(
        "nav",
        element(
            "ul",
            [
                element(
                    "li", element("a", words, href=page.to(path), aria_current="page" if path == page.path else None)
                )
                for path, words in kinds
            ],
        ),
        class_="pictures",
        aria_label="Pictures",
    )


def newest(agreements: AgreementSet) -> tuple[Agreement, ...]:
    """Return the agreements that have room, by parties and date."""
    by_date = sorted(agreements.values(), key=lambda one: (one.date.sort_key, one.id))
    return tuple(sorted(by_date[-ROOM:], key=lambda one: (one.pair, one.date.sort_key, one.id)))


def _left_out(shown: int, every: int) -> str:
    if shown == every:
        return f"{counted(every, 'agreement')}, by parties and date."
    return f"The newest {shown} of {counted(every, 'agreement')}; `policytrack matrix` shows any others you choose."


def _part(by: str, shown: tuple[Agreement, ...], page: Page) -> Html:
    found = matrix(shown, by=by)
    grid = matrix_grid(found)
    addresses = _addresses(found, page)
    turned = _turned(grid)
    picture = heat_map(grid, has_table=True, has_style=False, links=addresses) if by == "pillar" else ""
    table = squares(
        turned if picture else grid,
        names=addresses,
        address=lambda row, column: _promise(found, (column, row) if picture else (row, column), page),
        has_signs=not picture,
    )
    return element(
        "section",
        element("h2", _INTRODUCTIONS[by]),
        together(scrolled(Html(picture), f"Picture: {grid.title}", "figure"), element("h3", "The same as a table"))
        if picture
        else None,
        element("p", "Each answer leads to the promise that it rests on.", class_="note"),
        legend(grid, has_signs=not picture),
        table,
        id=by,
        class_="picture",
    )


def _addresses(found: Matrix, page: Page) -> dict[str, str]:
    """Return the pages of rows and columns by their names."""
    agreements = {
        name: page.to(address_of(agreement.id))
        for name, agreement in zip(names_of(found.columns), found.columns, strict=True)
    }
    return {heading(term): page.to(topic_address(term)) for term in found.rows} | agreements


def _turned(grid: Grid) -> Grid:
    """Return the grid with a row for each agreement."""
    columns = tuple(Column(label, label) for label, _ in grid.rows)
    rows = tuple(
        (column.name, tuple(answers[place] for _, answers in grid.rows)) for place, column in enumerate(grid.columns)
    )
    return replace(grid, corner=grid.across, across=grid.corner, columns=columns, rows=rows)


def _promise(found: Matrix, place: tuple[int, int], page: Page) -> str | None:
    row, column = place
    cell = found.cells[row][column]
    if not cell.commitments:
        return None
    firmest = cell.commitments[0]
    return page.to(address_of_commitment(firmest.agreement.id, firmest.commitment.id))

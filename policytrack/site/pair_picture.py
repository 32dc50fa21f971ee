"""The picture that explains itself: which pair of parties agreed on what, how firmly."""

from __future__ import annotations

from policytrack.comparison import Cell
from policytrack.comparison.pairs import Pair, Pairs, pairs
from policytrack.fields.wording import counted, parties
from policytrack.rendering.grid import LADDER, Tone
from policytrack.rendering.matrix_grid import square_of
from policytrack.rendering.terminal import shorten
from policytrack.rendering.words import heading
from policytrack.site.anchors import address_of_commitment, topic_address
from policytrack.site.markup import Html, element, together
from policytrack.site.page import Page, Site

_MOST = 20  # pairs that the eye can take in at once
_MOST_ON_PHONES = 8  # as the style sheet has it
_TOLD = 140  # characters of a promise


def pair_picture(page: Page, site: Site) -> Html | None:
    """Return the picture, a table whose squares lead to the firmest promise; None when there is no agreement."""
    found = pairs(site.agreements)
    if not found.rows:
        return None
    return element(
        "figure",
        _table(found, page),
        _on_phones(found, page),
        element("figcaption", _legend(), _about(found, page)),
        class_="pairs",
    )


def _table(found: Pairs, page: Page) -> Html:
    heads = [
        element("th", element("a", heading(pillar), href=page.to(topic_address(pillar))), scope="col")
        for pillar in found.columns
    ]
    rows = [_row(pair, found, page) for pair in found.rows[:_MOST]]
    caption = "The firmest promise of each pair of parties on each pillar"
    return element(
        "table",
        element("caption", caption, class_="unseen"),
        element("thead", element("tr", element("th", "Pair", scope="col"), heads)),
        element("tbody", rows),
    )


def _row(pair: Pair, found: Pairs, page: Page) -> Html:
    first, second = pair.parties
    name = element(
        "th",
        element("a", parties(pair.parties), href=page.to(f"agreements/index.html#party={first}&party={second}")),
        element("span", counted(len(pair.agreements), "agreement"), class_="number"),
        scope="row",
    )
    squares = [_square(cell, heading(pillar), page) for cell, pillar in zip(pair.cells, found.columns, strict=True)]
    return element("tr", name, squares)


def _square(cell: Cell, pillar: str, page: Page) -> Html:
    square = square_of(cell, "degree")
    if square.tone is Tone.ABSENT:
        silent = together(element("span", "·", aria_hidden="true"), element("span", square.text, class_="unseen"))
        return element("td", silent, class_="absent")
    look = f"step-{square.level}" if square.tone is Tone.STEP else square.tone.value
    if not cell.commitments:
        return element("td", square.text, class_=look, data_pillar=pillar)
    firmest = cell.commitments[0]
    place = address_of_commitment(firmest.agreement.id, firmest.commitment.id)
    link = element("a", square.text, href=page.to(place), title=shorten(firmest.text, _TOLD))
    return element("td", link, class_=look, data_pillar=pillar)


def _on_phones(found: Pairs, page: Page) -> Html | None:
    """Return what stands for the rows that a small screen leaves out; the style sheet shows it there only."""
    if len(found.rows) <= _MOST_ON_PHONES:
        return None
    link = element("a", f"all {len(found.rows)} pairs", href=page.to("network.html"))
    return element("p", f"The {_MOST_ON_PHONES} pairs with the most agreements; here are ", link, ".", class_="phone")


def _legend() -> Html:
    steps = [
        element("li", element("span", str(tier), class_=f"swatch step-{tier}"), words, class_="step")
        for tier, words in LADDER
    ]
    others = (
        ("unknown", "?", "how firm is not known"),
        ("aside", "", "mentioned, not promised"),
        ("absent", "·", "not mentioned: silence, not a “no”"),
    )
    rest = [element("li", element("span", sign, class_=f"swatch {look}"), words) for look, sign, words in others]
    return element("ol", steps, rest, class_="legend", aria_label="From the weakest to the firmest")


def _about(found: Pairs, page: Page) -> Html:
    more = len(found.rows) - _MOST
    return element(
        "p",
        "Each square is the firmest of all that a pair of parties said on a pillar, judged by its verb and whatever "
        "has become of it since; it leads to the promise and its evidence. ",
        f"These are the {_MOST} pairs with the most agreements; {counted(more, 'pair')} more are in "
        if more > 0
        else "More: ",
        element("a", "the network of pairs", href=page.to("network.html")),
        ", ",
        element("a", "the matrix of agreements", href=page.to("matrix.html")),
        ".",
        class_="note",
    )

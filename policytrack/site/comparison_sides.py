"""One side of a comparison: what an agreement has on a subject, with its evidence; the same beside every other."""

from __future__ import annotations

from policytrack.comparison import Row, RowKind, Side, Verdict
from policytrack.rendering.comparison_words import NOT_MENTIONED, carrying, is_ranked, value_of
from policytrack.rendering.words import counted, heading
from policytrack.site.anchors import address_of, address_of_commitment
from policytrack.site.markup import Html, element, together
from policytrack.site.page import Page, Site
from policytrack.site.passages import evidence
from policytrack.site.terms import degree, term
from policytrack.vocabulary import CommitmentKind

SHOWN = 3
"""So many pieces of evidence stand beside each other, those that carry what is compared first; a link leads to more."""
_HELD = 16384  # sides that are kept made, some 20 MB: memory grows with neither agreements nor pairs


def key_of(row: Row, side: Side) -> str:
    """Return what tells a side from all others of its agreement."""
    if side.commitment is not None:
        return side.commitment.id
    return f"body {side.value}" if row.kind is RowKind.BODY else str(row.kind)


class Sides:
    """Makes sides for pages in the folder of comparisons, each once."""

    def __init__(self, page: Page, site: Site) -> None:
        """Make sides whose addresses hold for `page` and those beside it."""
        self._page, self._site = page, site
        self._made: dict[tuple[str, str], Html] = {}

    def of(self, agreement: str, row: Row, side: Side) -> Html:
        """Return what the agreement has: value, words and evidence."""
        key = (agreement, key_of(row, side))
        if key not in self._made:
            if len(self._made) == _HELD:
                self._made.clear()
            self._made[key] = together(self._value(agreement, row, side), self._evidence(agreement, side))
        return self._made[key]

    def _value(self, agreement: str, row: Row, side: Side) -> Html:
        commitment = side.commitment
        if commitment is None:
            words = value_of(row, side)
            return element("p", words[:1].upper() + words[1:], class_="value")
        firm = degree(commitment.degree, self._page, self._site) if is_ranked(commitment) else None
        is_promise = commitment.kind is CommitmentKind.PROMISE
        kind = None if is_promise else term(commitment.kind, self._page, self._site)
        return together(
            element(
                "p",
                element("a", commitment.text, href=self._page.to(address_of_commitment(agreement, commitment.id))),
                class_="value",
            ),
            element(
                "p",
                together(kind, ", " if firm else None) if kind else None,
                firm,
                ", as reported: ",
                element("q", commitment.verb, lang=commitment.language or "en"),
                class_="firmness",
            ),
        )

    def _evidence(self, agreement: str, side: Side) -> Html | None:
        pieces = carrying(side)
        if not pieces:
            return None
        shown = pieces[:SHOWN]
        more = len(pieces) - len(shown)
        place = pieces[0].claim.path
        return together(
            evidence(
                [piece.evidence for piece in shown],
                {piece.source.id: piece.source for piece in shown},
                self._page,
                self._site,
            ),
            element(
                "p",
                element(
                    "a",
                    f"{counted(more, 'more piece')} of evidence",
                    href=self._page.to(address_of(agreement, place)),
                ),
                class_="note",
            )
            if more
            else None,
        )


def missing(row: Row) -> Html:
    """Return what stands where one agreement has nothing on a subject."""
    is_withheld = row.verdict is Verdict.UNKNOWN
    return element("p", "Text withheld" if is_withheld else heading(NOT_MENTIONED), class_="silence")

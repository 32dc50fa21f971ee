"""Evidence as readers meet it: the passage, its place in the live page, the grade of the source, what was proved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from policytrack.fields import text_fragment
from policytrack.fields.wording import counted
from policytrack.models import Evidence, Source
from policytrack.rendering.words import plain, when
from policytrack.site.anchors import source_address
from policytrack.site.markup import Content, Html, element, together
from policytrack.site.page import Page, Site
from policytrack.site.terms import grade
from policytrack.site.verification_status import Standing, standing


def outside(address: str, *words: Content, **attributes: str) -> Html:
    """Return a link to a page elsewhere."""
    return element("a", *words, href=address, rel="noopener external", **attributes)


def evidence(
    pieces: Sequence[Evidence], sources: Mapping[str, Source], page: Page, site: Site, *, is_open: bool = False
) -> Html | None:
    """Return the evidence of a claim, as a list that unfolds or lies open; None when there is none."""
    if not pieces:
        return None
    listed = element("ul", [_piece(piece, sources, page, site) for piece in pieces], class_="passages")
    if is_open:
        return listed
    grades = sorted({sources[piece.source].reliability for piece in pieces if piece.source in sources})
    summary = element(
        "summary",
        f"{counted(len(pieces), 'piece')} of evidence ",
        element("span", [grade_letter(letter) for letter in grades], class_="grades"),
        _proved(pieces, site),
    )
    return element("details", summary, listed, class_="evidence")


def grade_letter(letter: str) -> Html:
    """Return a grade as a badge without a link, for places that are links or buttons themselves."""
    return element("span", element("span", "grade ", class_="unseen"), str(letter), class_=f"grade grade-{letter}")


def _proved(pieces: Sequence[Evidence], site: Site) -> Html | None:
    """Return how many pieces are verified, and how many the texts contradict; None where none of them is."""
    found = [standing(piece, site)[0] for piece in pieces]
    verified, failed = found.count(Standing.VERIFIED), found.count(Standing.FAILED)
    if not verified and not failed:
        return None
    words = f" {verified:,} verified" + (f", {failed:,} not in the text" if failed else "")
    return element("span", words, class_=f"proof {Standing.FAILED if failed else Standing.VERIFIED}")


def _piece(piece: Evidence, sources: Mapping[str, Source], page: Page, site: Site) -> Html:
    source = sources.get(piece.source)
    if source is None:
        return element("li", element("code", piece.source))
    how_far, said = standing(piece, site)
    return element(
        "li",
        passage(piece, source),
        element(
            "p",
            grade(source.reliability, page, site),
            " ",
            element("a", source.publisher, href=page.to(source_address(source.id))),
            f", {when(source.published)}" if source.published else None,
            f" · {piece.locator}" if piece.locator else None,
            together(" · supports ", ", ".join(plain(part) for part in piece.supports)) if piece.supports else None,
            together(" · ", outside(source.archive_url, "archived copy")) if source.archive_url else None,
            class_="cited",
        ),
        element("p", piece.note, class_="note") if piece.note else None,
        element("p", said, class_=f"proof {how_far}"),
    )


def reported(verb: str, language: str | None) -> Html:
    """Return the words of a verb as reported, with their language where that is not English."""
    foreign = language is not None and language != "en"
    named = together(" (", element("code", language), ")") if foreign else None
    return together("as reported: ", element("q", verb, lang=language), named)


def passage(piece: Evidence, source: Source) -> Html:
    """Return the words of a passage as a link to their place in the live page; a link to the page without any."""
    if piece.passage is None:
        return element("p", "No passage is given: ", outside(source.url, "the page itself"))
    link = outside(text_fragment(source.url, piece.passage), f"“{piece.passage}”", hreflang=source.language)
    return element("blockquote", link, lang=source.language)

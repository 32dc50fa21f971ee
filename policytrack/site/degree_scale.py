"""The promises of one agreement as one picture: the ladder of degrees, what stands on each step, what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from policytrack.models import Commitment
from policytrack.rendering.words import plain
from policytrack.site.anchors import anchor_of_commitment, named
from policytrack.site.markup import Html, element
from policytrack.site.terms import TIERS, definition_of, listed, standing, steps
from policytrack.site.view import View
from policytrack.vocabulary import CommitmentKind, Degree, Vocabulary


def degree_scale(view: View) -> Html:
    """Return the steps, firmest first, each with the commitments that stand on it; empty steps are shown, too."""
    held: dict[int, list[Commitment]] = {}
    for commitment in view.agreement.commitments:
        held.setdefault(commitment.degree.tier or 0, []).append(commitment)
    words = _words()
    return element(
        "figure",
        element("figcaption", "How firm, by the verb, which says nothing of legal force; and what became of each."),
        element("ol", [_step(tier, words, held, view) for tier in range(TIERS, 0, -1)], reversed=True),
        element("ul", _step(0, words, held, view)) if 0 in held else None,
        class_="ladder",
    )


def _words() -> Mapping[int, list[Degree]]:
    """Return the degrees of each step; those outside the scale under 0."""
    found: dict[int, list[Degree]] = {}
    for degree in Degree:
        found.setdefault(degree.tier or 0, []).append(degree)
    return found


def _step(tier: int, words: Mapping[int, list[Degree]], held: Mapping[int, Iterable[Commitment]], view: View) -> Html:
    here = held.get(tier, ())
    return element(
        "li",
        element(
            "span",
            steps(tier),
            listed([_word(word, view) for word in words[tier]], " or "),
            class_="rung",
        ),
        element("ul", [_held(commitment, view) for commitment in here])
        if here
        else element("span", "nothing", class_="empty"),
        class_=f"tier-{tier}",
    )


def _word(word: Vocabulary, view: View) -> Html:
    address = definition_of(word, view.page, view.site)
    return element("a", plain(word), href=address, class_="term", title=word.definition)


def _held(commitment: Commitment, view: View) -> Html:
    """Return a commitment as a row of its step: its name, what it is if no promise, and what became of it."""
    is_promise = commitment.kind is CommitmentKind.PROMISE
    link = element("a", named(commitment.id), href=f"#{anchor_of_commitment(commitment.id)}", title=commitment.text)
    kind = None if is_promise else element("span", f" ({plain(commitment.kind)})", class_="kind")
    return element("li", element("span", link, kind), " ", standing(commitment.status, view.page, view.site))

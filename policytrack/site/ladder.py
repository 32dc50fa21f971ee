"""How firm the promises of one agreement are, as one picture: the ladder of degrees, and what stands on each step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from policytrack.models import Commitment
from policytrack.rendering.words import plain
from policytrack.site.anchors import named
from policytrack.site.markup import Html, element, together
from policytrack.site.terms import TIERS, definition_of, listed, steps
from policytrack.site.view import View
from policytrack.vocabulary import CommitmentKind, Degree, Vocabulary


def ladder(view: View) -> Html:
    """Return the steps, firmest first, each with the commitments that stand on it; empty steps are shown, too."""
    standing: dict[int, list[Commitment]] = {}
    for commitment in view.agreement.commitments:
        standing.setdefault(commitment.degree.tier or 0, []).append(commitment)
    words = _words()
    return element(
        "figure",
        element("figcaption", "How firm, by the verb. It says nothing of legal force."),
        element("ol", [_step(tier, words, standing, view) for tier in range(TIERS, 0, -1)], reversed=True),
        element("ul", _step(0, words, standing, view)) if 0 in standing else None,
        class_="ladder",
    )


def _words() -> Mapping[int, list[Degree]]:
    """Return the degrees of each step; those outside the scale under 0."""
    found: dict[int, list[Degree]] = {}
    for degree in Degree:
        found.setdefault(degree.tier or 0, []).append(degree)
    return found


def _step(
    tier: int, words: Mapping[int, list[Degree]], standing: Mapping[int, Iterable[Commitment]], view: View
) -> Html:
    here = standing.get(tier, ())
    return element(
        "li",
        element(
            "span",
            steps(tier),
            listed([_word(word, view) for word in words[tier]], " or "),
            class_="rung",
        ),
        element(
            "span",
            [together(" " if at else None, _chip(commitment)) for at, commitment in enumerate(here)] or "nothing",
            class_="chips" if here else "chips empty",
        ),
        class_=f"tier-{tier}",
    )


def _word(word: Vocabulary, view: View) -> Html:
    address = definition_of(word, view.page, view.site)
    return element("a", plain(word), href=address, class_="term", title=word.definition)


def _chip(commitment: Commitment) -> Html:
    is_promise = commitment.kind is CommitmentKind.PROMISE
    kind = None if is_promise else element("span", f" ({plain(commitment.kind)})", class_="kind")
    return element(
        "a",
        named(commitment.id),
        kind,
        href=f"#commitment.{commitment.id}",
        class_="chip" if is_promise else "chip other",
        title=commitment.text,
    )

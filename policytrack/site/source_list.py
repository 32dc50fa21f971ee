"""The sources of one agreement, each with what rests on it."""

from __future__ import annotations

from policytrack.fields import party_name
from policytrack.models import Claim, Source
from policytrack.rendering.words import counted, plain, when
from policytrack.site.anchors import anchor_of, called, source_address
from policytrack.site.markup import Html, element, together
from policytrack.site.passages import grade_letter, outside
from policytrack.site.terms import definition_of
from policytrack.site.view import View
from policytrack.vocabulary import Reliability


def sources(view: View) -> Html:
    """Return the sources by grade, so that those which can carry a claim come first."""
    resting: dict[str, dict[str, Claim]] = {}
    for claim in view.agreement.claims():
        for piece in claim.evidence:
            resting.setdefault(piece.source, {})[claim.path] = claim
    return together(_graded(reliability, resting, view) for reliability in Reliability)


def _graded(reliability: Reliability, resting: dict[str, dict[str, Claim]], view: View) -> Html | None:
    found = [source for source in view.agreement.sources if source.reliability is reliability]
    if not found:
        return None
    listed = [_source(source, resting.get(source.id, {}), view) for source in found]
    return together(
        element(
            "h3",
            "Grade ",
            grade_letter(reliability),
            " ",
            element("a", reliability.definition, href=definition_of(reliability, view.page, view.site), class_="gloss"),
        ),
        element("ul", listed, class_="sources"),
    )


def _source(source: Source, claims: dict[str, Claim], view: View) -> Html:
    return element(
        "li",
        element(
            "p",
            outside(source.url, source.title, lang=source.language)
            if source.title
            else outside(source.url, source.url.partition("://")[2]),
            class_="title" if source.title else "title bare",
        ),
        element(
            "p",
            element("a", source.publisher, href=view.page.to(source_address(source.id))),
            f", {when(source.published)}" if source.published else ", undated",
            f" · {plain(source.kind)}",
            f" · speaks for {party_name(source.speaks_for)}" if source.speaks_for else None,
            f" · in {source.language}" if source.language != "en" else None,
            together(" · ", outside(source.archive_url, "archived copy")) if source.archive_url else None,
            class_="cited",
        ),
        element("p", source.note, class_="note") if source.note else None,
        _resting(claims) if claims else element("p", _unused(source, view), class_="note"),
        id=f"source.{source.id}",
    )


def _resting(claims: dict[str, Claim]) -> Html:
    verb = "rests" if len(claims) == 1 else "rest"
    links = [element("li", element("a", called(claim), href=f"#{anchor_of(path)}")) for path, claim in claims.items()]
    return element(
        "details",
        element("summary", f"{counted(len(claims), 'claim')} {verb} on it"),
        element("ul", links, class_="resting"),
        class_="evidence",
    )


def _unused(source: Source, view: View) -> str:
    disputed = any(source.id in (*one.made_by, *one.against) for one in view.agreement.disputes)
    return "No claim rests on it" + ("; it is named where sources differ." if disputed else ".")

"""An agreement at a glance: what it is, where it stands, how long it runs; who takes part; and what is not known."""

from __future__ import annotations

from collections.abc import Iterator

from policytrack.fields import party_name
from policytrack.models import (
    Actor,
    Agreement,
    Body,
    Duration,
    Funding,
    OtherTitle,
    Party,
    Representative,
    TextVersion,
)
from policytrack.rendering.commitment_text import rhythm
from policytrack.rendering.words import counted, heading, when
from policytrack.site.markup import Content, Html, element, together
from policytrack.site.passages import outside
from policytrack.site.people import actor_address, person_address
from policytrack.site.terms import facts, listed, party
from policytrack.site.view import View
from policytrack.vocabulary import Absence, Adoption, EventKind, TitleStatus

_SIGNED = {Adoption.SIGNED, Adoption.SIGNED_VIRTUALLY}
_UNSIGNED = {Adoption.ADOPTED, Adoption.ANNOUNCED}
"""Ways of adopting by whose definition no signature is reported."""


def overview(view: View) -> Html:
    """Return what a reader wants to know first."""
    agreement = view.agreement
    gaps = len(agreement.unknowns)
    pointer = element(
        "p",
        element("a", f"{counted(gaps, 'thing')} a reader would ask, and the record cannot answer", href="#unknowns"),
        class_="pointer",
    )
    return together(facts([*_form(view), *_frame(view)], "facts ruled"), pointer if gaps else None)


def people(view: View) -> Html | None:
    """Return who acted for the parties, the bodies the agreement makes or uses, and who else plays a part."""
    return facts([*_takers_of_part(view)], "facts ruled")


def unknowns(view: View) -> Html | None:
    """Return what is not known, apart by reason: four different answers, none of which is “no”."""
    return together(_reason(reason, view) for reason in Absence) if view.agreement.unknowns else None


def _reason(reason: Absence, view: View) -> Html | None:
    gaps: dict[str, list[str]] = {}
    for gap in view.agreement.unknowns:
        if gap.value is reason:
            gaps.setdefault(gap.about, []).append(gap.text)
    if not gaps:
        return None
    return together(
        element("h3", heading(reason), " ", element("span", reason.definition, class_="gloss")),
        element("dl", [_gaps(view.part(about), texts) for about, texts in gaps.items()], class_="facts ruled gaps"),
    )


def _gaps(about: Html, texts: list[str]) -> Html:
    return element("div", element("dt", about), element("dd", [element("p", text) for text in texts]))


def _form(view: View) -> Iterator[tuple[str, Content]]:
    agreement = view.agreement
    form, weight, title = agreement.instrument, agreement.instrument.bindingness, agreement.title
    yield "Parties", _lines([_party(each, view) for each in agreement.parties])
    yield "Date", when(agreement.date)
    since = agreement.status_since
    yield "Status", together(view.term(agreement.status), f" since {when(since)}" if since else ": no event says so")
    yield "Instrument", _block("instrument", together(view.term(form.type), _aside(form.note)), None)
    yield "Adopted", together(view.term(form.adoption), view.evidence(form.evidence))
    basis = together(" · basis: ", view.term(weight.basis))
    views = [_own_view(one.party, together(view.term(one.value), _aside(one.note))) for one in weight.per_party]
    yield (
        "Legal weight",
        _block(
            "instrument.bindingness",
            together(view.term(weight.value), basis, _aside(weight.note), views),
            view.evidence(weight.evidence),
        ),
    )
    versions = element("ul", [element("li", _version(one, view)) for one in form.versions]) if form.versions else None
    yield "Text", together(view.term(form.text), versions)
    if title.status is TitleStatus.DESCRIPTIVE:
        yield "Title", "Made to describe it: no title of its own is published."
    yield "Short title", title.short
    if title.others:
        yield "Also called", _lines([_other_title(one) for one in title.others])


def _frame(view: View) -> Iterator[tuple[str, Content]]:
    """Yield who signed, term, money, and how far the record can be relied on."""
    agreement = view.agreement
    yield "Signatories", ", ".join(person.name for person in agreement.signatories) or _unnamed(agreement)
    if agreement.term:
        yield "Term", _block("term", _term(agreement.term, view), view.evidence(agreement.term.evidence))
    yield "Money", [_money(number, one, view) for number, one in enumerate(agreement.funding)]
    yield "Last verified", together(when(agreement.last_verified), ", by holding it against its sources")
    yield "Identifier", element("code", agreement.id)


def _unnamed(agreement: Agreement) -> str:
    """Return what is known of signatures when the record names nobody who signed."""
    adoption = agreement.instrument.adoption
    signing = any(event.kind is EventKind.SIGNED and event.withdrawn is None for event in agreement.events)
    if signing or adoption in _SIGNED:
        return "It is reported as signed; who signed is not on record."
    return "No signature is reported." if adoption in _UNSIGNED else "No signature is on record."


def _takers_of_part(view: View) -> Iterator[tuple[str, Content]]:
    agreement = view.agreement
    for code in agreement.pair:
        acting = [(n, one) for n, one in enumerate(agreement.representatives) if one.party == code]
        yield f"For {party_name(code)}", [_person(number, one, view) for number, one in acting]
    yield "Bodies", [_body(number, one, view) for number, one in enumerate(agreement.bodies)]
    yield "Others", [_actor(number, one, view) for number, one in enumerate(agreement.actors)]


def _block(place: str, said: Content, proof: Html | None) -> Html:
    return element("div", said, proof, id=place)


def _lines(lines: list[Html]) -> Html:
    return element("ul", [element("li", line) for line in lines], class_="plain")


def _aside(note: str | None) -> Html | None:
    return element("span", note, class_="aside") if note else None


def _party(each: Party, view: View) -> Html:
    link = party(each.code, view.page)
    contracting = f", as {each.name}" if each.name and each.name != party_name(each.code) else None
    level = together(" · ", view.term(each.level)) if each.level else None
    return together(link, contracting, f" ({each.body})" if each.body else None, level)


def _other_title(one: OtherTitle) -> Html:
    language = None if one.language == "en" else together(" (", element("code", one.language), ")")
    return together(element("span", one.text, lang=one.language), language)


def _own_view(code: str, said: Html) -> Html:
    return element("div", f"{party_name(code)}: ", said)


def _version(one: TextVersion, view: View) -> Html:
    language = element("code", one.language)
    read = together(" · ", outside(one.url, "read it")) if one.url else None
    return together(language, ": ", view.term(one.authenticity), ", ", view.term(one.availability), read)


def _person(number: int, person: Representative, view: View) -> Html:
    said = together(
        element("a", person.name, href=view.page.to(person_address(person.name))),
        f", {person.office}" if person.office else ", office not known",
        f" ({person.body})" if person.body else None,
        " · ",
        view.term(person.capacity),
        f", {when(person.date)}" if person.date else None,
        _aside(person.note),
    )
    return _block(f"representatives.{number}", said, view.evidence(person.evidence))


def _term(term: Duration, view: View) -> Html:
    bounds = [
        f" from {when(term.start)}" if term.start else None,
        f" to {when(term.end)}" if term.end else None,
        f". Renewal: {term.renewal}" if term.renewal else None,
        f" How a side ends it: {term.notice}" if term.notice else None,
    ]
    return together(view.term(term.kind), bounds, _aside(term.note))


def _money(number: int, money: Funding, view: View) -> Html:
    said = together(
        element("b", f"{'up to ' if money.up_to else ''}{money.amount:,} {money.currency}"),
        " from ",
        party(money.payer, view.page),
        f" to {money.recipient}" if money.recipient else None,
        f", {money.period}" if money.period else None,
        f": {money.purpose}",
    )
    return _block(f"funding.{number}", said, view.evidence(money.evidence))


def _body(number: int, body: Body, view: View) -> Html:
    also = listed([element("span", alias) for alias in body.aliases])
    said = together(
        element("b", body.name),
        together(", also ", also) if body.aliases else None,
        " · ",
        view.term(body.kind),
        f", {rhythm(body.cadence)}" if body.cadence else None,
        _aside(body.note),
    )
    return _block(f"bodies.{number}", said, view.evidence(body.evidence))


def _actor(number: int, actor: Actor, view: View) -> Html:
    said = together(
        element("a", actor.name, href=view.page.to(actor_address(actor.name))),
        f", {party_name(actor.party)}" if actor.party else None,
        " · ",
        view.term(actor.role),
        _aside(actor.note),
    )
    return _block(f"actors.{number}", said, view.evidence(actor.evidence))

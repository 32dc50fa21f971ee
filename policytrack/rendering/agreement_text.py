"""One agreement as a page for a terminal: at a glance first, sources last."""

from __future__ import annotations

from collections.abc import Iterator

from policytrack.fields import party_name
from policytrack.models import Agreement, Duration, Funding, Party, Representative
from policytrack.rendering.commitment_text import pillar_lines, rhythm
from policytrack.rendering.history_text import history_lines
from policytrack.rendering.layout import entry, prose, row, section
from policytrack.rendering.source_text import Citations, sources_lines
from policytrack.rendering.terminal import Style
from policytrack.rendering.words import explained, in_passing, joined, plain, when
from policytrack.vocabulary import Adoption, Authenticity, TitleStatus

_BY_SIGNATURE = (Adoption.SIGNED, Adoption.SIGNED_VIRTUALLY, Adoption.EXCHANGED)


def agreement_text(agreement: Agreement, style: Style) -> str:
    """Return the whole page of an agreement."""
    citations = Citations(agreement)
    lines = [
        *_title_lines(agreement, style),
        *_glance_lines(agreement, citations, style),
        *_people_lines(agreement, citations, style),
        *pillar_lines(agreement.pillars, citations, style),
        *_frame_lines(agreement, citations, style),
        *history_lines(agreement, citations, style),
        *sources_lines(citations, style),
    ]
    return "\n".join(lines) + "\n"


def _title_lines(agreement: Agreement, style: Style) -> list[str]:
    title = agreement.title
    lines = prose(title.text, style, "bold", indent=0)
    if title.status is TitleStatus.DESCRIPTIVE:
        lines += prose("described as such: no title of its own is published", style, "dim", indent=0)
    if title.short:
        lines += prose(f"in short: {title.short}", style, indent=0)
    for other in title.others:
        lines += prose(f"{other.language}: {other.text}", style, indent=0)
    return [*lines, *prose(agreement.id, style, "cyan", indent=0)]


def _glance_lines(agreement: Agreement, citations: Citations, style: Style) -> list[str]:
    lines = section("At a glance", style) + prose(agreement.summary, style) + [""]
    for label, text in _glance(agreement, citations):
        lines += row(label, text, style)
    return lines


def _glance(agreement: Agreement, citations: Citations) -> Iterator[tuple[str, str]]:
    form = agreement.instrument
    yield "Parties", joined([_party(party) for party in agreement.parties])
    yield "Date", when(agreement.date)
    yield "Instrument", plain(form.type) + (f": {form.note}" if form.note else "")
    yield from _weight(agreement, citations)
    yield "Adoption", explained(form.adoption) + citations.marks(form.evidence)
    yield "Text", explained(form.text)
    for version in form.versions:
        standing = "" if version.authenticity is Authenticity.UNKNOWN else f", {plain(version.authenticity)}"
        address = f" {version.url}" if version.url else ""
        yield "", f"in {version.language}{standing}: {plain(version.availability)}{address}"
    since = agreement.status_since
    until_now = f" since {when(since)}" if since else ""
    yield "Status", f"{plain(agreement.status)}{until_now} ({in_passing(agreement.status.definition)})"
    if agreement.unknowns:
        yield "Not known", ", ".join(dict.fromkeys(plain(unknown.about) for unknown in agreement.unknowns))
    yield "Last verified", when(agreement.last_verified)


def _weight(agreement: Agreement, citations: Citations) -> Iterator[tuple[str, str]]:
    weight = agreement.instrument.bindingness
    note = f" {weight.note}" if weight.note else ""
    yield (
        "Legal weight",
        f"{plain(weight.value)}; basis: {plain(weight.basis)}.{note}{citations.marks(weight.evidence)}",
    )
    for view in weight.per_party:
        yield "", f"{party_name(view.party)}: {plain(view.value)}" + (f" ({view.note})" if view.note else "")


def _party(party: Party) -> str:
    form = [text for text in (party.name, party.body) if text]
    return party_name(party.code) + (f" ({', '.join(form)})" if form else "")


def _people_lines(agreement: Agreement, citations: Citations, style: Style) -> list[str]:
    lines = section("Representatives", style)
    for person in agreement.representatives:
        lines += entry(_person(person, citations), style)
        if person.note:
            lines += prose(person.note, style, indent=4)
    if not agreement.signatories:
        was_signed = agreement.instrument.adoption in _BY_SIGNATURE
        words = "It was signed; who signed is not known." if was_signed else "No signature is reported."
        lines += prose(words, style, "dim")
    return lines


def _person(person: Representative, citations: Citations) -> str:
    body = f" ({person.body})" if person.body else ""
    date = f" {when(person.date)}" if person.date else ""
    capacity = f"{plain(person.capacity)} for {party_name(person.party)}{date}"
    office = f", {person.office}" if person.office else ""
    return f"{person.name}{office}{body}: {capacity}{citations.marks(person.evidence)}"


def _frame_lines(agreement: Agreement, citations: Citations, style: Style) -> list[str]:
    """Return term, money, bodies and others who play a part; nothing for a record without any."""
    rows = list(_frame(agreement, citations))
    lines = section("Term, money and bodies", style) if rows else []
    for label, text in rows:
        lines += row(label, text, style)
    return lines


def _frame(agreement: Agreement, citations: Citations) -> Iterator[tuple[str, str]]:
    if agreement.term:
        yield "Term", _term(agreement.term) + citations.marks(agreement.term.evidence)
    for money in agreement.funding:
        yield "Money", _money(money) + citations.marks(money.evidence)
    for body in agreement.bodies:
        cadence = f", {rhythm(body.cadence)}" if body.cadence else ""
        names = f" (also {joined(body.aliases)})" if body.aliases else ""
        note = f": {body.note}" if body.note else ""
        yield (
            "Body",
            f"{body.name}{names}, {in_passing(body.kind.definition)}{cadence}{note}{citations.marks(body.evidence)}",
        )
    for actor in agreement.actors:
        side = f" for {party_name(actor.party)}" if actor.party else ""
        note = f"; {actor.note}" if actor.note else ""
        yield "Actor", f"{actor.name}{side}: {in_passing(actor.role.definition)}{note}{citations.marks(actor.evidence)}"
    for waiver in agreement.waivers:
        about = f" ({plain(waiver.about)})" if waiver.about else ""
        yield "Waived", f"{waiver.code}{about}: {waiver.reason}"


def _term(term: Duration) -> str:
    parts = [
        plain(term.kind),
        f"from {when(term.start)}" if term.start else "",
        f"to {when(term.end)}" if term.end else "",
        f"renewal: {term.renewal}" if term.renewal else "",
        f"notice: {term.notice}" if term.notice else "",
        term.note or "",
    ]
    return "; ".join(part for part in parts if part)


def _money(money: Funding) -> str:
    ceiling = "up to " if money.up_to else ""
    recipient = f" to {money.recipient}" if money.recipient else ""
    period = f", {money.period}" if money.period else ""
    amount = f"{ceiling}{money.amount:,} {money.currency}"
    return f"{amount} from {party_name(money.payer)}{recipient}{period}: {money.purpose}"

"""What happened and who says so, as text: timeline, statements, disputes, unknowns, relations."""

from __future__ import annotations

from policytrack.fields import party_name
from policytrack.models import Agreement, Dispute, Event, Relation, Statement
from policytrack.rendering.layout import entry, prose, row, section
from policytrack.rendering.source_text import Citations
from policytrack.rendering.terminal import Style
from policytrack.rendering.words import plain, when
from policytrack.voices import divergence

_DEPTH = 4


def history_lines(agreement: Agreement, citations: Citations, style: Style) -> list[str]:
    """Return timeline, statements, disputes, unknowns and relations; what is empty is left out."""
    lines = section("Timeline", style)
    for event in agreement.events:
        lines += _event_lines(event, citations, style)
    lines += _statements_lines(agreement, citations, style)
    if found := divergence(agreement):
        lines += section("Where the two sides differ", style)
        for difference in found:
            lines += entry(f"{difference.subject} ({plain(difference.kind)}): {difference.reason}", style)
    if agreement.disputes:
        lines += section("Disputes: where sources contradict each other", style)
        for dispute in agreement.disputes:
            lines += _dispute_lines(dispute, citations, style)
    if agreement.unknowns:
        lines += section("What is not known", style)
        for unknown in agreement.unknowns:
            lines += entry(f"{plain(unknown.about)} ({plain(unknown.value)}): {unknown.text}", style)
    if agreement.relations:
        lines += section("Relations to other agreements", style)
        for relation in agreement.relations:
            lines += entry(_relation(relation, citations), style)
    return lines


def _event_lines(event: Event, citations: Citations, style: Style) -> list[str]:
    place = f", {event.place}" if event.place else ""
    status = f" → status: {plain(event.status)}" if event.status else ""
    taken_back = _withdrawn(event)
    lines = prose(f"{when(event.date)}{place}: {plain(event.kind)}{status}{taken_back}", style, "bold")
    lines += prose(f"{event.text}{_about(event.about)}{citations.marks(event.evidence)}", style, indent=_DEPTH)
    if event.bodies:
        lines += row("Body", ", ".join(event.bodies), style, _DEPTH, 6)
    if event.participants:
        lines += row("With", ", ".join(event.participants), style, _DEPTH, 6)
    return lines


def _withdrawn(entry: Event | Statement) -> str:
    return f" (withdrawn on {when(entry.withdrawn)})" if entry.withdrawn else ""


def _about(words: tuple[str, ...]) -> str:
    return f" (about {', '.join(words)})" if words else ""


def _statements_lines(agreement: Agreement, citations: Citations, style: Style) -> list[str]:
    lines: list[str] = []
    for party in agreement.parties:
        said = [statement for statement in agreement.statements if statement.by == party.code]
        if said:
            lines += section(f"What {party_name(party.code)} alone says", style)
        for statement in said:
            lines += _statement_lines(statement, citations, style)
    return lines


def _statement_lines(statement: Statement, citations: Citations, style: Style) -> list[str]:
    speaker = f", {statement.speaker}" if statement.speaker else ""
    about = _about((*statement.about, *statement.topics))
    lines = prose(f"{when(statement.date)}{speaker}{_withdrawn(statement)}", style, "bold")
    language = f" ({statement.language})" if statement.language else ""
    verb = f"“{statement.verb}”{language}" if statement.verb else ""
    if firmness := ", ".join(word for word in (statement.degree, verb) if word):
        lines += prose(firmness, style, "cyan", indent=_DEPTH)
    return lines + prose(f"{statement.text}{about}{citations.marks(statement.evidence)}", style, indent=_DEPTH)


def _dispute_lines(dispute: Dispute, citations: Citations, style: Style) -> list[str]:
    lines = prose(f"About {plain(dispute.about)}", style, "bold", "yellow")
    made_by = f" ({citations.named(dispute.made_by)})" if dispute.made_by else ""
    lines += row("Claim", dispute.claim + made_by, style, _DEPTH, 10)
    if dispute.against:
        lines += row("Against", citations.named(dispute.against), style, _DEPTH, 10)
    return lines + row("Finding", dispute.finding + citations.marks(dispute.evidence), style, _DEPTH, 10)


def _relation(relation: Relation, citations: Citations) -> str:
    other = relation.agreement or ""
    if relation.instrument:
        date = f" ({when(relation.instrument.date)})" if relation.instrument.date else ""
        address = f" {relation.instrument.url}" if relation.instrument.url else ""
        other = f"{other} {relation.instrument.title}{date}{address}".lstrip()
    note = f": {relation.note}" if relation.note else ""
    return f"{plain(relation.type)} {other}{note}{citations.marks(relation.evidence)}"

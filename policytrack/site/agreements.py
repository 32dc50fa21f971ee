"""A readable page for each record, and the list of them. All text of records is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from textwrap import indent

from policytrack.fields import party_name, text_fragment
from policytrack.models import Agreement, Commitment, Event, Evidence, Party, Representative, Source, Statement
from policytrack.rendering.words import heading, plain, when
from policytrack.site.escaping import code, escape, link
from policytrack.site.layout import anchor, bullets, definition, fact, page, target
from policytrack.vocabulary import CommitmentKind, Vocabulary
from policytrack.voices import divergence

_VOCABULARIES = "../reference/vocabularies.md"


def agreement_index(agreements: Mapping[str, Agreement]) -> str:
    """Return the list of all agreements, by identifier."""
    return page(
        "Agreements",
        "Every agreement on record, with what was promised, how firmly, and what each claim rests on.",
        *(_listed(agreement) for agreement in agreements.values()),
    )


def agreement_page(agreement: Agreement) -> str:
    """Return the page of one agreement."""
    sources = {source.id: source for source in agreement.sources}
    return page(
        escape(agreement.title.text),
        escape(agreement.summary),
        "## At a glance",
        *_at_a_glance(agreement, sources),
        "## What was promised",
        *_promises(agreement, sources),
        "## What happened",
        *(_event(event, sources) for event in agreement.events),
        *_contested(agreement, sources),
        "## Sources",
        *(_source(source) for source in agreement.sources),
        f"Last held against its sources on {when(agreement.last_verified)}. Identifier: {code(agreement.id)}.",
    )


def _listed(agreement: Agreement) -> str:
    parties = " and ".join(escape(party_name(party.code)) for party in agreement.parties)
    return definition(
        f"[{escape(agreement.title.text)}]({agreement.id}.md)",
        f"{parties}, {when(agreement.date)}",
        fact("Status", _term(agreement.status)),
    )


def _term(term: Vocabulary) -> str:
    """Return a term in words, linked to its definition."""
    return f"[{escape(plain(term))}]({_VOCABULARIES}#{anchor(type(term).__name__)}.{term})"


def _at_a_glance(agreement: Agreement, sources: Mapping[str, Source]) -> list[str]:
    weight = agreement.instrument.bindingness
    return [
        definition("Parties", " and ".join(_party(party) for party in agreement.parties)),
        definition("Date", when(agreement.date)),
        definition("Instrument", _term(agreement.instrument.type)),
        definition("Legal weight", f"{_term(weight.value)} (basis: {_term(weight.basis)})", escape(weight.note or "")),
        definition("Adoption", _term(agreement.instrument.adoption)),
        definition("Text", _term(agreement.instrument.text)),
        definition("Status", _term(agreement.status)),
        *(_representative(person, sources) for person in agreement.representatives),
    ]


def _party(party: Party) -> str:
    name = escape(party.name or party_name(party.code))
    return f"{name} ({escape(party.body)})" if party.body else name


def _representative(person: Representative, sources: Mapping[str, Source]) -> str:
    return definition(
        f"For {escape(party_name(person.party))}",
        f"{escape(person.name)}, {escape(person.office)}" if person.office else escape(person.name),
        fact("Capacity", _term(person.capacity)),
        _evidence(person.evidence, sources),
    )


def _promises(agreement: Agreement, sources: Mapping[str, Source]) -> Iterable[str]:
    for section in agreement.pillars:
        yield f"### {heading(section.pillar)}"
        yield fact("Heading", escape(section.label or ""))
        yield from (_commitment(commitment, sources) for commitment in section.commitments)


def _commitment(commitment: Commitment, sources: Mapping[str, Source]) -> str:
    is_promise = commitment.kind is CommitmentKind.PROMISE
    caveats = (f"{_term(caveat.code)} (scope {_term(caveat.scope)})" for caveat in commitment.caveats)
    return definition(
        f"{target(f'commitment.{commitment.id}')}{escape(commitment.text)}",
        fact("Kind", "" if is_promise else _term(commitment.kind)),
        fact("Degree", f"{_term(commitment.degree)}, as reported: “{escape(commitment.verb)}”"),
        fact("To act", ", ".join(escape(party_name(party)) for party in commitment.obligors)),
        fact("Made", when(commitment.made) if commitment.made else ""),
        fact("If", escape(commitment.condition or "")),
        fact("Depends on", ", ".join(code(other) for other in commitment.conditional_on)),
        fact("Caveat", ", ".join(caveats)),
        fact("Status", _term(commitment.status)),
        fact("Note", escape(commitment.note or "")),
        _evidence(commitment.evidence, sources),
    )


def _event(event: Event, sources: Mapping[str, Source]) -> str:
    place = f", {escape(event.place)}" if event.place else ""
    return definition(
        f"{when(event.date)}{place}: {_term(event.kind)}{_withdrawn(event)}",
        escape(event.text),
        _evidence(event.evidence, sources),
    )


def _contested(agreement: Agreement, sources: Mapping[str, Source]) -> Iterable[str]:
    """Yield what one side alone says, what sources contradict, and what is not known."""
    if agreement.statements:
        yield "## What one side says"
        yield from (_statement(said, sources) for said in agreement.statements)
    if differences := divergence(agreement):
        yield "## Where the two sides differ"
        yield bullets(f"{escape(plain(found.subject))}: {escape(found.reason)}" for found in differences)
    if agreement.disputes:
        yield "## Where sources differ"
        for dispute in agreement.disputes:
            by = ", ".join(_cited(identifier, sources) for identifier in dispute.made_by)
            yield definition(escape(dispute.claim), fact("Claimed by", by), fact("Finding", escape(dispute.finding)))
    if agreement.unknowns:
        yield "## What is not known"
        yield bullets(f"{escape(gap.text)} ({_term(gap.value)})" for gap in agreement.unknowns)


def _statement(said: Statement, sources: Mapping[str, Source]) -> str:
    speaker = f"{party_name(said.by)}, {said.speaker}" if said.speaker else party_name(said.by)
    verb = f", as reported: “{escape(said.verb)}”" if said.verb else ""
    return definition(
        f"{escape(speaker)}, {when(said.date)}{_withdrawn(said)}",
        escape(said.text),
        fact("Degree", f"{_term(said.degree)}{verb}" if said.degree else ""),
        _evidence(said.evidence, sources),
    )


def _withdrawn(entry: Event | Statement) -> str:
    return f" (withdrawn on {when(entry.withdrawn)})" if entry.withdrawn else ""


def _evidence(pieces: Iterable[Evidence], sources: Mapping[str, Source]) -> str:
    """Return a list of passages that unfolds, as there may be many; nothing when there are none."""
    listed = [_piece(piece, sources) for piece in pieces]
    return f'??? quote "Evidence ({len(listed)})"\n\n{indent(bullets(listed), "    ")}' if listed else ""


def _piece(piece: Evidence, sources: Mapping[str, Source]) -> str:
    source = sources.get(piece.source)
    passage = f"“{piece.passage}”" if piece.passage else ""
    # The browsers that know text fragments open the page at the passage.
    shown = link(text_fragment(source.url, piece.passage), passage) if source and piece.passage else escape(passage)
    parts = [_cited(piece.source, sources), shown, escape(piece.locator or ""), escape(piece.note or "")]
    return " · ".join(part for part in parts if part)


def _cited(identifier: str, sources: Mapping[str, Source]) -> str:
    """Return the publisher of a source, linked to the list of sources."""
    source = sources.get(identifier)
    return f"[{escape(source.publisher)}](#source.{identifier})" if source else code(identifier)


def _source(source: Source) -> str:
    published = f", {when(source.published)}" if source.published else ""
    return definition(
        f"{target(f'source.{source.id}')}{escape(source.publisher)}{published}",
        link(source.url, source.title or source.url),
        fact("Archived", link(source.archive_url, "copy") if source.archive_url else ""),
        f"{_term(source.kind)}, reliability {_term(source.reliability)}",
        fact("Note", escape(source.note or "")),
    )

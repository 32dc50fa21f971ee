"""What an agreement promises, commitment by commitment: how firmly, to whom, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from policytrack.chronicle import Certainty, Due, overdue
from policytrack.fields import PartialDate
from policytrack.models import Commitment, CommitmentCaveat, PillarSection, StatusEntry
from policytrack.models.standing import since
from policytrack.rendering.commitment_text import rhythm
from policytrack.rendering.words import counted, heading, plain, when
from policytrack.site.anchors import anchor_of_commitment, named, topic_address
from policytrack.site.citation import citation
from policytrack.site.degree_scale import degree_scale
from policytrack.site.markup import Content, Html, element, together
from policytrack.site.passages import reported
from policytrack.site.terms import degree, facts, listed, party, standing
from policytrack.site.view import View
from policytrack.vocabulary import CommitmentKind


def commitments(view: View) -> Html:
    """Return the ladder of degrees, and the pillars of an agreement with their commitments."""
    late = {found.what: found for found in overdue(view.agreement, view.site.made)}
    return together(degree_scale(view), [_section(section, late, view) for section in view.agreement.pillars])


def _section(section: PillarSection, late: dict[str, Due], view: View) -> Html:
    return element(
        "section",
        element(
            "h3",
            element("a", heading(section.pillar), href=view.page.to(topic_address(section.pillar))),
            id=f"pillar.{section.pillar}",
        ),
        element("p", "In the instrument: “", section.label, "”", class_="note") if section.label else None,
        element("p", section.note, class_="note") if section.note else None,
        [_commitment(commitment, late.get(commitment.id), view) for commitment in section.commitments],
        class_="pillar",
    )


def _commitment(commitment: Commitment, late: Due | None, view: View) -> Html:
    return element(
        "article",
        element(
            "p",
            named(commitment.id),
            None
            if commitment.kind is CommitmentKind.PROMISE
            else together(" · ", view.term(commitment.kind), ", not a promise"),
            class_="eyebrow",
        ),
        element("h4", commitment.text),
        element("dl", _verdicts(commitment, view), class_="verdicts"),
        facts([*_who(commitment, view), *_measures(commitment, late, view)]),
        view.evidence(commitment.evidence),
        _history(commitment, view),
        _link(commitment, view),
        id=f"commitment.{commitment.id}",
        class_=f"commitment tier-{commitment.degree.tier or 0}",
    )


def _verdicts(commitment: Commitment, view: View) -> list[Html]:
    """Return how firm it is and what became of it, side by side."""
    entries = [entry for entry in commitment.status_history if entry.withdrawn is None]
    began = since((entry.date, entry.value) for entry in entries)
    newest = entries[-1] if entries else None
    return [
        element(
            "div",
            element("dt", "How firm"),
            element("dd", degree(commitment.degree, view.page, view.site)),
            element("dd", reported(commitment.verb, commitment.language), class_="aside"),
        ),
        element(
            "div",
            element("dt", "What became of it"),
            element(
                "dd",
                standing(commitment.status, view.page, view.site),
                element("span", f" since {when(began)}", class_="place") if began else None,
            ),
            element("dd", _dated(newest, began), class_="aside") if newest and newest.note else None,
        ),
    ]


def _dated(entry: StatusEntry, began: PartialDate | None) -> Content:
    """Return what an entry notes, with its day where that is not the one since when the status holds."""
    return None if entry.date == began else f"{when(entry.date)}: ", entry.note


def _who(commitment: Commitment, view: View) -> Iterator[tuple[str, Content]]:
    yield "Who is to act", listed([party(code, view.page) for code in commitment.obligors])
    yield "Through", ", ".join(commitment.bodies)
    yield "For whom", ", ".join(commitment.beneficiaries)
    topics = [element("a", plain(topic), href=view.page.to(topic_address(topic))) for topic in commitment.topics]
    yield "About", listed(topics, ", ")
    yield (
        "Names",
        listed(
            [
                together(item.name, f" ({item.note})" if item.note else None, " · ", view.term(item.kind))
                for item in commitment.items
            ],
            "; ",
        ),
    )


def _measures(commitment: Commitment, late: Due | None, view: View) -> Iterator[tuple[str, Content]]:
    yield "Made", when(commitment.made) if commitment.made else None
    if commitment.deadline:
        yield "Deadline", together(when(commitment.deadline), _lateness(late, view))
    yield "How often", rhythm(commitment.cadence) if commitment.cadence else None
    if target := commitment.target:
        yield "Target", f"{target.value} {target.unit}" + (f", from {target.baseline}" if target.baseline else "")
    yield "If", commitment.condition
    yield "Depends on", listed([view.part(other) for other in commitment.conditional_on])
    yield "Expected from", view.part(commitment.effect_of) if commitment.effect_of else None
    yield "Caveat", [_caveat(at, one, commitment, view) for at, one in enumerate(commitment.caveats)]
    yield "Stated", view.term(commitment.stated_in) if commitment.stated_in else None
    yield "Note", commitment.note


def _lateness(late: Due | None, view: View) -> Html | None:
    if late is None:
        return None
    told = "not kept by then" if late.certainty is Certainty.CERTAIN else "no source tells whether it was kept"
    return element("span", f" · passed by {when(PartialDate(view.site.made))}, {told}", class_="late")


def _caveat(at: int, caveat: CommitmentCaveat, commitment: Commitment, view: View) -> Html:
    return element(
        "div",
        view.term(caveat.code),
        " · scope: ",
        view.term(caveat.scope),
        element("span", caveat.note, class_="aside") if caveat.note else None,
        view.evidence(caveat.evidence),
        id=f"commitment.{commitment.id}.caveats.{at}",
    )


def _history(commitment: Commitment, view: View) -> Html | None:
    """Return every finding on what became of it, oldest first; those taken back are struck out, never left out."""
    history = commitment.status_history
    if not history:
        return None
    words = f"{counted(len(history), 'finding')} on what became of it"
    entries = [_entry(at, entry, commitment, view) for at, entry in enumerate(history)]
    return element(
        "details", element("summary", words), element("ol", entries, class_="findings"), class_="evidence history"
    )


def _entry(at: int, entry: StatusEntry, commitment: Commitment, view: View) -> Html:
    said = together(
        element("b", when(entry.date)), ": ", standing(entry.value, view.page, view.site), _noted(entry.note)
    )
    withdrawn = entry.withdrawn
    return element(
        "li",
        element("p", element("del", said) if withdrawn else said),
        element("p", f"Taken back on {when(withdrawn)}.", class_="note") if withdrawn else None,
        view.evidence(entry.evidence, is_open=True),
        id=f"commitment.{commitment.id}.status.{at}",
    )


def _noted(note: str | None) -> str | None:
    return f". {note}" if note else None


def _link(commitment: Commitment, view: View) -> Html:
    """Return the permanent link, and buttons that copy it and the citation; they show where scripts run."""
    place = f"{view.agreement.id}#{commitment.id}"
    address = f"#{anchor_of_commitment(commitment.id)}"
    whole = f"{view.site.address}{view.page.path}{address}" if view.site.address else None
    about = named(commitment.id)
    return element(
        "p",
        element("a", place, href=address, class_="permalink", title="Permanent link"),
        " ",
        _button("Copy link", about, whole or address, is_address=True),
        " ",
        _button("Copy citation", about, citation(view.agreement, view.site, commitment.id)),
        class_="handles",
    )


def _button(words: str, about: str, text: str, *, is_address: bool = False) -> Html:
    return element(
        "button",
        words,
        element("span", f" of “{about}”", class_="unseen"),
        type="button",
        class_="copy",
        data_copy=text,
        data_address=is_address,
        hidden=True,
    )

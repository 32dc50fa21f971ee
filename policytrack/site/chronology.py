"""Time: everything dated in a record, oldest first; what is still to come; and what the data learned on which day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from policytrack.chronicle import Certainty, Due, DueKind, due, overdue
from policytrack.fields import PartialDate, party_name
from policytrack.models import Event, Moment, StatusEntry
from policytrack.rendering.words import counted, heading, when
from policytrack.site.markup import Content, Html, element, together
from policytrack.site.terms import listed, standing
from policytrack.site.view import View

_LAST_DAY = "2999-12-31"
_DUE = {DueKind.DEADLINE: "Deadline", DueKind.TERM_END: "End of the term", DueKind.RECURRENCE: "To be expected by then"}


def timeline(view: View) -> Html:
    """Return everything dated that stands, by year: events, what became of promises, what either side said."""
    numbers = {id(event): number for number, event in enumerate(view.agreement.events)}
    numbers |= {id(said): number for number, said in enumerate(view.agreement.statements)}
    years = groupby(_gathered(view.agreement.timeline()), lambda alike: alike[0].date.year)
    return together(
        element("p", _legend(), class_="legend"),
        [
            together(
                element("h3", str(year), class_="year"),
                element("ol", [_moment(alike, numbers, view) for alike in gathered], class_="timeline"),
            )
            for year, gathered in years
        ],
        _ahead(view),
    )


def _gathered(moments: Iterable[Moment]) -> Iterable[list[Moment]]:
    """Return moments with those together that find the same, in the same words, of several promises on one day."""
    found: dict[object, list[Moment]] = {}
    for number, moment in enumerate(moments):
        about = moment.about
        key = (about.date, about.value, about.note) if isinstance(about, StatusEntry) else number
        found.setdefault(key, []).append(moment)
    return found.values()


def _legend() -> list[Html]:
    kinds = (("event", "what happened"), ("finding", "what was found of a promise"), ("said", "what one side said"))
    return [element("span", words, class_=kind) for kind, words in kinds]


def _moment(alike: list[Moment], numbers: dict[int, int], view: View) -> Html:
    match alike[0].about:
        case Event() as event:
            return _event(event, f"events.{numbers[id(event)]}", view)
        case StatusEntry() as entry:
            about = listed([view.part(moment.commitment.id) for moment in alike if moment.commitment])
            said = together(about, ": ", standing(entry.value, view.page, view.site))
            return _entry("finding", entry.date, said, element("p", entry.note) if entry.note else None)
        case statement:
            by = statement.speaker or party_name(statement.by)
            link = element("a", by, href=f"#statements.{numbers[id(statement)]}")
            return _entry("said", statement.date, link, element("p", statement.text))


def _entry(kind: str, date: PartialDate, said: Content, *rest: Content, place: str | None = None) -> Html:
    head = element("p", element("span", when(date), class_="date"), " · ", said, class_="when")
    return element("li", head, rest, class_=kind, id=place)


def _event(event: Event, place: str, view: View) -> Html:
    """Return an event, with who took part and the promises it bears on; what was taken back is struck out."""
    bears_on = listed([view.part(about) for about in event.about])
    others = [
        element("p", "Took part: ", ", ".join(event.participants), class_="note") if event.participants else None,
        element("p", "Met or acted: ", ", ".join(event.bodies), class_="note") if event.bodies else None,
        element("p", "Bears on ", bears_on, class_="note") if event.about else None,
    ]
    said = together(
        view.term(event.kind),
        f", {event.place}" if event.place else None,
        together(" → ", element("b", view.term(event.status))) if event.status else None,
    )
    text = element("p", element("del", event.text) if event.withdrawn else event.text)
    gone = f"Recorded on {when(event.recorded)}, taken back on {when(event.withdrawn)}." if event.withdrawn else None
    others = [*others, element("p", gone, class_="note") if gone else None]
    return _entry("event", event.date, said, text, others, view.evidence(event.evidence), place=place)


def _ahead(view: View) -> Html | None:
    """Return what is past its date, and what is still to come, as seen from the day on which the site was made."""
    late = overdue(view.agreement, view.site.made)
    coming = due(view.agreement, view.site.made, _LAST_DAY)
    if not late and not coming:
        return None
    return together(
        element("h3", f"As of {when(PartialDate(view.site.made))}", class_="year"),
        element(
            "ol",
            [_due(found, _told_late(found), view) for found in late],
            [_due(found, _DUE[found.kind], view) for found in coming],
            class_="timeline ahead",
        ),
    )


def _told_late(found: Due) -> str:
    kept = "not kept" if found.certainty is Certainty.CERTAIN else "no source tells whether it was kept"
    return f"Deadline passed, {kept}"


def _due(found: Due, told: str, view: View) -> Html:
    return _entry("due", found.date, together(told, ": ", view.part(found.what)))


def record_history(view: View) -> Html:
    """Return what the data learned and took back, by day, and when the record was last verified."""
    agreement = view.agreement
    dated = [
        *(("event", event.recorded, event.withdrawn) for event in agreement.events),
        *(("statement", said.recorded, said.withdrawn) for said in agreement.statements),
        *(
            ("finding", entry.recorded, entry.withdrawn)
            for commitment in agreement.commitments
            for entry in commitment.status_history
        ),
    ]
    days = sorted({str(day) for _, *both in dated for day in both if day is not None} | {str(agreement.last_verified)})
    rows = [
        element("div", element("dt", when(PartialDate(day))), element("dd", *_learned(day, dated, view)))
        for day in days[::-1]
    ]
    return together(
        element(
            "p", "What the data learned on which day, whenever it happened; nothing is overwritten.", class_="note"
        ),
        element("dl", rows, class_="facts ruled"),
        _taken_back(view),
        _waived(view),
    )


def _learned(day: str, dated: Iterable[tuple[str, PartialDate, PartialDate | None]], view: View) -> Iterator[Content]:
    learned = [kind for kind, recorded, _ in dated if str(recorded) == day]
    withdrawn = [kind for kind, _, withdrawn in dated if str(withdrawn) == day]
    for words, kinds in (("Learned of", learned), ("Took back", withdrawn)):
        if kinds:
            counts = [Html(counted(kinds.count(kind), kind)) for kind in dict.fromkeys(kinds)]
            yield element("p", f"{words} ", listed(counts), ".")
    if day == str(view.agreement.last_verified):
        yield element("p", "The whole record was held against its sources.")


def _taken_back(view: View) -> Html | None:
    """Return events that no longer stand, with their evidence: what the data said until then."""
    gone = [(number, event) for number, event in enumerate(view.agreement.events) if event.withdrawn]
    if not gone:
        return None
    entries = [_event(event, f"events.{number}", view) for number, event in gone]
    return together(element("h3", heading("taken back")), element("ol", entries, class_="timeline"))


def _waived(view: View) -> Html | None:
    """Return the rules that the record breaks for a reason, each with the reason."""
    waivers = view.agreement.waivers
    if not waivers:
        return None
    listed_rules = [
        element(
            "li",
            element("a", waiver.code, href=_page_of_rule(waiver.code, view)),
            together(", for ", view.part(waiver.about)) if waiver.about else None,
            f": {waiver.reason}",
        )
        for waiver in waivers
    ]
    return together(element("h3", "Rules it breaks for a reason"), element("ul", listed_rules, class_="plain"))


def _page_of_rule(code: str, view: View) -> str:
    address = f"errors/{code}.html"
    return f"{view.site.docs}{address}" if view.site.docs else view.page.to(address)

"""The page of people: who acted for whom, in what capacity, and when; others who play a part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from policytrack.dataset.folding import fold
from policytrack.fields import PartialDate, party_name
from policytrack.fields.wording import counted
from policytrack.models import Actor, Agreement, Event, Representative
from policytrack.rendering.words import plain, when
from policytrack.site.anchors import address_of, party_address
from policytrack.site.claims import agreement_link, short_link
from policytrack.site.markup import NOTHING, Content, Html, element, together
from policytrack.site.page import Page, Site
from policytrack.site.sections import entries, sections
from policytrack.site.tabular import STYLES
from policytrack.site.terms import listed, party, term

PEOPLE = "people.html"
"""The page of all people."""

_NO_LETTER = "#"


class _Act(NamedTuple):
    """A person acting for a party of an agreement."""

    agreement: Agreement
    person: Representative

    @property
    def date(self) -> PartialDate:
        return self.person.date or self.agreement.date


class _Part(NamedTuple):
    """Somebody who is not a party playing a part in an agreement."""

    agreement: Agreement
    actor: Actor


class _Mention(NamedTuple):
    """An event that names a person among those who took part, and its place among the events of its agreement."""

    agreement: Agreement
    position: int
    event: Event


class _Register(NamedTuple):
    """Everybody by name, as records write it."""

    acts: Mapping[str, Sequence[_Act]]
    mentions: Mapping[str, Sequence[_Mention]]
    parts: Mapping[str, Sequence[_Part]]


def person_address(name: str) -> str:
    """Return the address of a person within the site; names that differ in case and accents only share a place.

    >>> person_address("António Costa"), person_address("S. B. Chavan")
    ('people.html#person.antonio-costa', 'people.html#person.s-b-chavan')
    """
    return f"{PEOPLE}#{_place('person', name)}"


def actor_address(name: str) -> str:
    """Return the address of somebody who plays a part, and acts for no party, within the site."""
    return f"{PEOPLE}#{_place('actor', name)}"


def people_pages(site: Site) -> Iterator[Page]:
    """Yield the one page of people."""
    register = _register(site.agreements.values())
    count = len(register.acts)
    people = "1 person" if count == 1 else f"{count:,} people"
    page = Page(
        path=PEOPLE,
        title="People",
        description=f"{people} on record as acting for a party: in what office, in what capacity, when.",
        body=NOTHING,
        section=PEOPLE,
        styles=STYLES,
    )
    contents = sections(_sections(register, page, site), "letters")
    yield replace(page, body=together(_masthead(people, register, page), contents))


def _register(agreements: Iterable[Agreement]) -> _Register:
    acts: dict[str, list[_Act]] = {}
    parts: dict[str, list[_Part]] = {}
    named: dict[str, list[_Mention]] = {}
    for agreement in agreements:
        for person in agreement.representatives:
            acts.setdefault(person.name, []).append(_Act(agreement, person))
        for actor in agreement.actors:
            parts.setdefault(actor.name, []).append(_Part(agreement, actor))
        for position, event in enumerate(agreement.events):
            if event.withdrawn is None:
                for name in event.participants:
                    named.setdefault(name, []).append(_Mention(agreement, position, event))
    return _Register(acts, {name: found for name, found in named.items() if name in acts}, parts)


def _masthead(people: str, register: _Register, page: Page) -> Html:
    return element(
        "header",
        element("h1", "People"),
        element(
            "p",
            f"{people} acted for a party of an agreement on record, as far as sources name them. In what "
            "capacity makes a difference: only who signed is a signatory.",
            class_="lead",
        ),
        element(
            "p",
            "A name stands as records write it, in the order of its letters. Two ways to write a name have an entry "
            "each: whether they mean one person is for the record to say. Who is named only as having taken part in "
            "an event, or as having said something, stands with that agreement.",
            class_="note",
        ),
        _by_party(register, page),
        element("p", element("a", "Agencies and others who play a part", href="#others")) if register.parts else None,
        class_="masthead",
    )


def _by_party(register: _Register, page: Page) -> Html | None:
    """Return how many acted for each party, as links to their names; None without any."""
    acted: dict[str, set[str]] = {}
    for name, acts in register.acts.items():
        for act in acts:
            acted.setdefault(act.person.party, set()).add(name)
    links = [
        together(element("a", party_name(code), href=page.to(f"{party_address(code)}#people")), f" {len(names):,}")
        for code, names in sorted(acted.items(), key=lambda pair: (-len(pair[1]), party_name(pair[0])))
    ]
    return element("p", "By party: ", listed(links, ", ")) if links else None


def _sections(register: _Register, page: Page, site: Site) -> Iterator[tuple[str, str, Content]]:
    ordered = sorted(register.acts, key=lambda name: (fold(name), name))
    for letter, names in groupby(ordered, key=_letter):
        alike = [[*group] for _, group in groupby(names, key=fold)]
        content = [
            element("div", [_person(name, register, page, site) for name in group], id=_place("person", group[0]))
            for group in alike
        ]
        yield f"letter.{letter.casefold()}" if letter != _NO_LETTER else "letter.none", letter, content
    others = sorted(register.parts, key=lambda name: (fold(name), name))
    yield (
        "others",
        "Others who play a part",
        [
            element(
                "div", [_other(name, register.parts[name], page, site) for name in names], id=_place("actor", names[0])
            )
            for names in ([*group] for _, group in groupby(others, key=fold))
        ],
    )


def _letter(name: str) -> str:
    """Return the letter that a name is filed under; anything else is filed under `#`."""
    first = fold(name)[:1].upper()
    return first if first.isalpha() else _NO_LETTER


def _place(kind: str, name: str) -> str:
    return f"{kind}.{fold(name).replace(' ', '-')}"


def _person(name: str, register: _Register, page: Page, site: Site) -> Html:
    acts = sorted(register.acts[name], key=lambda act: (*act.date.sort_key, act.agreement.id), reverse=True)
    return element(
        "article",
        element("h3", name),
        entries([_act(act, page, site) for act in acts], "acts"),
        _mentions(register.mentions.get(name, ()), page),
        class_="person",
    )


def _act(act: _Act, page: Page, site: Site) -> Html:
    person = act.person
    held = ", ".join(filter(None, (person.office, person.body)))
    return together(
        element("span", when(act.date), class_="day"),
        element(
            "span",
            term(person.capacity, page, site),
            " for ",
            party(person.party, page),
            f", as {held}" if person.office else f" ({held})" if held else None,
            ": ",
            agreement_link(act.agreement, page),
            element("span", f" {person.note}", class_="note") if person.note else None,
        ),
    )


def _mentions(mentions: Sequence[_Mention], page: Page) -> Html | None:
    """Return the events in which somebody took part, by agreement, folded away under their number."""
    if not mentions:
        return None
    ordered = sorted(mentions, key=lambda one: (one.agreement.id, one.event.date.sort_key, one.position))
    items = [
        together(short_link(group[0].agreement, page), ": ", listed([_mention(one, page) for one in group], ", "))
        for group in ([*each] for _, each in groupby(ordered, key=lambda one: one.agreement.id))
    ]
    title = f"Took part in {counted(len(mentions), 'event')} of {counted(len(items), 'record')}"
    return element("details", element("summary", title), entries(items, "plain"), class_="mentions")


def _mention(mention: _Mention, page: Page) -> Html:
    words = f"{plain(mention.event.kind)}, {when(mention.event.date)}"
    return element("a", words, href=page.to(address_of(mention.agreement.id, f"events.{mention.position}")))


def _other(name: str, parts: Sequence[_Part], page: Page, site: Site) -> Html:
    return element(
        "article",
        element("h3", name),
        entries([_part(part, page, site) for part in parts], "acts"),
        class_="person",
    )


def _part(part: _Part, page: Page, site: Site) -> Html:
    actor = part.actor
    return together(
        element("span", when(part.agreement.date), class_="day"),
        element(
            "span",
            term(actor.role, page, site),
            together(" on the side of ", party(actor.party, page)) if actor.party else None,
            ": ",
            agreement_link(part.agreement, page),
            element("span", f" {actor.note}", class_="note") if actor.note else None,
        ),
    )

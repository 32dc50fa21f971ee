"""The vocabularies, term by term, and the codes of parties."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias, cast

from policytrack import vocabulary
from policytrack.fields import PARTY_CODES, alpha2, party_name
from policytrack.fields.wording import counted
from policytrack.manual.escaping import code, escape, paragraphs, prose
from policytrack.manual.layout import definition, fact, page, target
from policytrack.manual.record_format import users_linked
from policytrack.models import Agreement, Entity
from policytrack.rendering.anchors import anchor, spoken
from policytrack.vocabulary import Degree, Pillar, Topic, Vocabulary

_ADDRESS = re.compile(r"https?://([^/\s]+)[^\s)]*")
_Uses: TypeAlias = Mapping[Vocabulary, list[str]]


def vocabulary_page(agreements: Iterable[Agreement] = ()) -> str:
    """Return the page of all vocabularies: each term with definition, example, source, plain words, and its uses.

    A term is linked to one of the agreements whose records use it.
    """
    uses: dict[Vocabulary, list[str]] = {}
    for agreement in agreements:
        for term in set(_terms(agreement)):
            uses.setdefault(term, []).append(agreement.id)
    return page(
        "Vocabularies",
        "The words that records use, so that the same thing is called by the same word in every record and can be "
        "compared. The lists are closed, and a term is permanent: its meaning never changes, and it is never reused.",
        "Source is the standard, treaty or study that a term follows, and what differs. Where none is given, the word "
        "is policytrack’s own: the origin of its list says what was looked at instead, and why it does not fit. In use "
        "says in how many records a term stands, and in which, for instance, it can be seen at work.",
        *(_vocabulary(terms, uses) for terms in vocabularies()),
    )


def _terms(value: object) -> Iterator[Vocabulary]:
    """Yield every term that a part of a record holds, at any depth."""
    if isinstance(value, Vocabulary):
        yield value
    elif isinstance(value, tuple):
        for item in cast("tuple[object, ...]", value):
            yield from _terms(item)
    elif isinstance(value, Entity):
        for name in type(value).model_fields:
            yield from _terms(getattr(value, name))


def vocabularies() -> tuple[type[Vocabulary], ...]:
    """Return all vocabularies, in alphabetical order."""
    return tuple(getattr(vocabulary, name) for name in vocabulary.__all__ if name != Vocabulary.__name__)


def party_codes() -> str:
    """Return the page of the codes that parties can have."""
    rows = [f"| {code(each)} | {code(alpha2(each))} | {escape(party_name(each))} |" for each in sorted(PARTY_CODES)]
    return page(
        "Party codes",
        "Records name a state by its ISO 3166-1 alpha-3 code, which no YAML or CSV reader takes for anything else, and "
        "an organisation by a code of its own. The library and the command take the two-letter code and the name too. "
        "That a territory is listed says nothing about its status: the list is the standard's.",
        "\n".join(["| Code | Two letters | Name |", "|---|---|---|", *rows]),
    )


def _vocabulary(terms: type[Vocabulary], uses: _Uses) -> str:
    about = paragraphs(inspect.cleandoc(terms.__doc__ or ""))
    used = fact("Used by", users_linked(terms.__name__, "format.md"))
    origin = fact("Origin", _cited(terms.origin))
    return "\n\n".join(
        [f"## {spoken(terms.__name__)}", *about, origin, used, *(_term(term, uses.get(term, [])) for term in terms)]
    )


def _term(term: Vocabulary, users: list[str]) -> str:
    return definition(
        f"{target(f'{anchor(type(term).__name__)}.{term}')}{code(term)}",
        prose(term.definition),
        fact("Example", prose(term.example)),
        fact("Asked for as", escape(", ".join(term.also))),
        fact("Source", _cited(term.source) or f"policytrack’s own word: see [origin](#{anchor(type(term).__name__)})"),
        fact("In use", _in_use(users)),
        _taxonomy(term),
    )


def _cited(text: str) -> str:
    """Return prose in which each address is a link that shows the name of its host."""
    shown: list[str] = []
    end = 0
    for found in _ADDRESS.finditer(text):
        shown += [prose(text[end : found.start()]), f'<a href="{escape(found[0])}">{escape(found[1])}</a>']
        end = found.end()
    return "".join([*shown, prose(text[end:])])


def _in_use(users: list[str]) -> str:
    """Return in how many records a term stands, with a link to one; empty where it is in none."""
    if not users:
        return ""
    return f"{counted(len(users), 'record')}, as in [{code(users[0])}](../agreements/{users[0]}.html)"


def _taxonomy(term: Vocabulary) -> str:
    """Return what only some vocabularies have: a tier, a pillar, topics."""
    if isinstance(term, Degree):
        return fact("Tier", str(term.tier or ""))
    if isinstance(term, Topic):
        return fact("Pillar", f"[{code(term.pillar)}](#pillar.{term.pillar})")
    if isinstance(term, Pillar):
        return fact("Topics", ", ".join(f"[{code(each)}](#topic.{each})" for each in Topic if each.pillar is term))
    return ""

"""The vocabularies, term by term, and the codes of parties."""

from __future__ import annotations

import inspect

from policytrack import vocabulary
from policytrack.fields import PARTY_CODES, alpha2, party_name
from policytrack.manual.escaping import code, escape, paragraphs, prose
from policytrack.manual.layout import definition, fact, page, target
from policytrack.manual.record_format import users_linked
from policytrack.rendering.anchors import anchor, spoken
from policytrack.vocabulary import Degree, Pillar, Topic, Vocabulary


def vocabulary_page() -> str:
    """Return the page of all vocabularies: each term with definition, example, source and plain words."""
    return page(
        "Vocabularies",
        "The words that records use, so that the same thing is called by the same word in every record and can be "
        "compared. The lists are closed, and a term is permanent: its meaning never changes, and it is never reused.",
        *(_vocabulary(terms) for terms in vocabularies()),
    )


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


def _vocabulary(terms: type[Vocabulary]) -> str:
    about = paragraphs(inspect.cleandoc(terms.__doc__ or ""))
    used = fact("Used by", users_linked(terms.__name__, "format.md"))
    return "\n\n".join([f"## {spoken(terms.__name__)}", *about, used, *(_term(term) for term in terms)])


def _term(term: Vocabulary) -> str:
    return definition(
        f"{target(f'{anchor(type(term).__name__)}.{term}')}{code(term)}",
        prose(term.definition),
        fact("Example", prose(term.example)),
        fact("Asked for as", escape(", ".join(term.also))),
        fact("Source", prose(term.source)),
        _taxonomy(term),
    )


def _taxonomy(term: Vocabulary) -> str:
    """Return what only some vocabularies have: a tier, a pillar, topics."""
    if isinstance(term, Degree):
        return fact("Tier", str(term.tier or ""))
    if isinstance(term, Topic):
        return fact("Pillar", f"[{code(term.pillar)}](#pillar.{term.pillar})")
    if isinstance(term, Pillar):
        return fact("Topics", ", ".join(f"[{code(each)}](#topic.{each})" for each in Topic if each.pillar is term))
    return ""

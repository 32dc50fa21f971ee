"""Words that the reasons are made of. Reasons name the firmer, the earlier or the first in its vocabulary first."""

from __future__ import annotations

from policytrack.fields.wording import plain
from policytrack.models import Agreement
from policytrack.vocabulary import Absence, TextAvailability, Vocabulary

_UNREAD = {Absence.UNKNOWN, Absence.NOT_PUBLIC}
_KNOWN_FROM = {
    TextAvailability.SUMMARY: ", of which only a summary is public",
    TextAvailability.READOUT_ONLY: ", of which only a readout is known",
    TextAvailability.NOT_FOUND: ", whose text was not found",
}


def titles(first: Agreement, second: Agreement) -> tuple[str, str]:
    """Return what to call two agreements in one sentence, in the order in which it names them."""
    if first.id == second.id:
        return "one version", "the other"
    if first.short_title == second.short_title:
        return first.id, second.id
    return first.short_title, second.short_title


def meaning(term: Vocabulary) -> str:
    """Return the definition of a term, up to a semicolon, as a part of a sentence.

    >>> from policytrack.vocabulary import Degree
    >>> meaning(Degree.EXPLORING)
    'to be examined, discussed or negotiated'
    """
    text = term.definition.removesuffix(".").partition(";")[0]
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def capitalised(text: str) -> str:
    """Return a part of a sentence as its beginning."""
    return text[:1].upper() + text[1:]


def article(noun: str) -> str:
    """Return a noun with its indefinite article.

    >>> article("expected effect"), article("promise"), article("MoU")
    ('an expected effect', 'a promise', 'an MoU')
    """
    return f"{'an' if noun[0] in 'aeiou' or noun.startswith('MoU') else 'a'} {noun}"


def known_from(agreement: Agreement) -> str:
    """Return how an agreement is known, to follow its title; empty when its whole text was read."""
    if any(unknown.about == "pillars" and unknown.value in _UNREAD for unknown in agreement.unknowns):
        return ", of which only a part was read"
    return _KNOWN_FROM.get(agreement.instrument.text, "")


def explained(term: Vocabulary) -> str:
    """Return a term with what it means; the meaning alone where that begins with the term.

    >>> from policytrack.vocabulary import Adoption, TextAvailability
    >>> explained(TextAvailability.WITHHELD), explained(Adoption.SIGNED)
    ('withheld (exists and was refused or kept back)', 'signed by representatives')
    """
    word, text = plain(term), meaning(term)
    return text if text.startswith(word) else f"{word} ({text})"

"""Data in plain words: terms explained, headings, times taken; what values have words for is in `fields.wording`."""

from __future__ import annotations

from policytrack.fields.wording import counted, joined, parties, plain, when
from policytrack.vocabulary import Vocabulary

__all__ = ["counted", "explained", "heading", "in_passing", "joined", "parties", "plain", "took", "when"]


def heading(term: str) -> str:
    """Return a term as the beginning of a line.

    >>> heading("liaison-and-dialogue")
    'Liaison and dialogue'
    """
    words = plain(term)
    return words[:1].upper() + words[1:]


def in_passing(sentence: str) -> str:
    """Return a sentence as a part of another: without its full stop and the capital it begins with.

    >>> in_passing("A readout of talks."), in_passing("UN register.")
    ('a readout of talks', 'UN register')
    """
    is_acronym = sentence[1:2].isupper()
    return (sentence[:1] if is_acronym else sentence[:1].lower()) + sentence[1:].removesuffix(".")


def explained(term: Vocabulary) -> str:
    """Return a term with its definition; the definition alone where that begins with the term.

    >>> from policytrack.vocabulary import Adoption, TextAvailability
    >>> explained(TextAvailability.WITHHELD)
    'withheld: exists and was refused or kept back'
    >>> explained(Adoption.SIGNED)
    'signed by representatives'
    """
    word, meaning = plain(term), in_passing(term.definition)
    return meaning if meaning.startswith(word) else f"{word}: {meaning}"


def took(seconds: float) -> str:
    """Return a time taken.

    >>> took(0.04), took(0.44), took(90.2)
    ('0.04 s', '0.4 s', '90.2 s')
    """
    return f"{seconds:.2f} s" if seconds < 0.1 else f"{seconds:.1f} s"

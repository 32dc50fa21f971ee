"""Data in plain words: dates, terms, names, numbers of things."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Sequence

from policytrack.fields import PartialDate, party_name
from policytrack.vocabulary import Vocabulary

_JOINTS = re.compile(r"(?<!\bcounter)(?<!\bcross)(?<!\bmulti)[-_]")
_MEMORANDUM = re.compile(r"\bmou\b")


def when(date: PartialDate) -> str:
    """Return a date in words, as precise as it is known.

    >>> when(PartialDate("2026-02-07")), when(PartialDate("2026-05~")), when(PartialDate("2025/2026-03"))
    ('7 February 2026', 'about May 2026', '2025 to March 2026')
    """
    return " to ".join(_single(part) for part in str(date).split("/"))


def _single(text: str) -> str:
    year, *rest = text.removesuffix("~").split("-")
    words = [month_name[int(rest[0])], year] if rest else [year]
    if len(rest) == 2:
        words.insert(0, str(int(rest[1])))
    return " ".join(["about", *words] if text.endswith("~") else words)


def plain(term: str) -> str:
    """Return a term without its hyphens and underscores.

    >>> plain("readout_only"), plain("liaison-and-dialogue"), plain("counter-terrorism"), plain("agency_mou")
    ('readout only', 'liaison and dialogue', 'counter-terrorism', 'agency MoU')
    """
    return _MEMORANDUM.sub("MoU", _JOINTS.sub(" ", term))


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


def joined(words: Sequence[str]) -> str:
    """Return several words as one enumeration.

    >>> joined(["fraud"]), joined(["cyber", "drugs", "fraud"])
    ('fraud', 'cyber, drugs and fraud')
    """
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def parties(codes: Sequence[str]) -> str:
    """Return parties by their names.

    >>> parties(["CAN", "IND"])
    'Canada and India'
    """
    return joined([party_name(code) for code in codes])


def counted(number: int, thing: str) -> str:
    """Return a number of things.

    >>> counted(1, "error"), counted(10000, "file")
    ('1 error', '10,000 files')
    """
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def took(seconds: float) -> str:
    """Return a time taken.

    >>> took(0.04), took(0.44), took(90.2)
    ('0.04 s', '0.4 s', '90.2 s')
    """
    return f"{seconds:.2f} s" if seconds < 0.1 else f"{seconds:.1f} s"

"""Values in plain words: dates, terms, parties, enumerations."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Sequence
from functools import lru_cache

from policytrack.fields.countries import party_name
from policytrack.fields.dates import PartialDate

_JOINTS = re.compile(r"(?<!\bcounter)(?<!\bcross)(?<!\bmulti)[-_]")
_MEMORANDUM = re.compile(r"\bmou\b")
_INNER_MARKS = str.maketrans("“”", "‘’")


def when(date: PartialDate) -> str:
    """Return a date in words, as precise as it is known.

    >>> when(PartialDate("2026-02-07")), when(PartialDate("2026-05~")), when(PartialDate("2025/2026-03"))
    ('7 February 2026', 'about May 2026', '2025 to March 2026')
    """
    return " to ".join(_single(part) for part in str(date).split("/"))


@lru_cache(1024)  # a collection has few dates, and says each of them often
def _single(text: str) -> str:
    year, *rest = text.removesuffix("~").split("-")
    words = [month_name[int(rest[0])], year] if rest else [year]
    if len(rest) == 2:
        words.insert(0, str(int(rest[1])))
    return " ".join(["about", *words] if text.endswith("~") else words)


@lru_cache(1024)  # vocabularies are finite
def plain(term: str) -> str:
    """Return a term without its hyphens and underscores.

    >>> plain("readout_only"), plain("liaison-and-dialogue"), plain("counter-terrorism"), plain("agency_mou")
    ('readout only', 'liaison and dialogue', 'counter-terrorism', 'agency MoU')
    """
    return _MEMORANDUM.sub("MoU", _JOINTS.sub(" ", term))


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


def quoted(words: str) -> str:
    """Return words in quotation marks; marks of their own become single ones.

    >>> quoted("“absolutely” committed")
    '“‘absolutely’ committed”'
    """
    return f"“{words.translate(_INNER_MARKS)}”"

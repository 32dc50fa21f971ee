"""Passages of a text that may support a claim: its sentences, those first that share the most telling words."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import NamedTuple

from policytrack.fields import abbreviate, digest, find, normalise

_SENTENCE_END = re.compile(r"""(?<=[.!?।。])["')\]]*\s+(?=["'(\[]*[^\sa-z])""")
_WORD = re.compile(r"\w{3,}")
_FEWEST_WORDS = 4  # a heading or a caption of less says nothing that could be found again
_MOST_WORDS = 120  # more is a text without full stops, cut where it may be cut


class Candidate(NamedTuple):
    """A passage of a text that may support a claim."""

    passage: str
    """In the written form: first words … last words."""
    digest: str
    """Of the whole passage."""
    line: int
    """Line of the text in which it begins, counted from 1."""
    places: int
    """How often the written passage stands in the text; one that stands there once is the one to take."""
    whole: str
    """The whole passage, normalised; to be read and not to be kept."""


def candidates(claim: str, text: str, most: int = 5) -> tuple[Candidate, ...]:
    """Return the sentences of `text` that share words with `claim`, the likeliest first, `most` at most.

    Words count the more, the fewer sentences have them.

    >>> text = "It rained. Each side would establish liaison officers. Trade was discussed."
    >>> [found.passage for found in candidates("liaison officers are to be established", text)]
    ['Each side would establish liaison officers.']
    """
    sentences = _sentences(text)
    words = [set(_words(sentence)) for _, sentence in sentences]
    spread = Counter(word for found in words for word in found)
    wanted = set(_words(claim))
    scores = [
        sum(math.log(1 + len(sentences) / spread[word]) for word in found & wanted) / math.sqrt(len(found) or 1)
        for found in words
    ]
    order = sorted(range(len(sentences)), key=lambda place: (-scores[place], place))
    whole = normalise(text)
    return tuple(_candidate(*sentences[place], whole) for place in order[:most] if scores[place] > 0)


def located(passage: str, text: str) -> tuple[Candidate, ...]:
    """Return the places of `text` at which a written passage stands; ValueError when it is not of that form."""
    lines = [(number, normalise(line)) for number, line in enumerate(text.splitlines(), start=1)]
    first = normalise(passage.split(" … ", maxsplit=1)[0])
    line = next((number for number, content in lines if first in content), 1)
    places = find(passage, text)
    return tuple(Candidate(passage, digest(place), line, len(places), place) for place in dict.fromkeys(places))


def _candidate(line: int, sentence: str, whole: str) -> Candidate:
    passage = abbreviate(sentence)
    return Candidate(passage, digest(sentence), line, len(find(passage, whole)), sentence)


def _sentences(text: str) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        for sentence in _SENTENCE_END.split(normalise(line)):
            words = sentence.split()
            for start in range(0, len(words), _MOST_WORDS):
                piece = words[start : start + _MOST_WORDS]
                if len(piece) >= _FEWEST_WORDS:
                    found.append((number, " ".join(piece)))
    return found


def _words(text: str) -> list[str]:
    return _WORD.findall(normalise(text).casefold())

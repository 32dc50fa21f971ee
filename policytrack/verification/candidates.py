"""Passages of a text that may support a claim: its sentences, those first that share the most telling words."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from policytrack.fields import abbreviate, digest, find, normalise

_SENTENCE_END = re.compile(r"""(?<=[.!?।。])["')\]]*\s+(?=["'(\[]*[^\sa-z])""")
_BETWEEN_WORDS = re.compile(r"[\s!-/:-@\[-`{-~।॥、。，！？]+")  # by \w a vowel sign would be no part of its word
_SHORTEST_WORD = 3
_FEWEST_WORDS = 4  # a heading or a caption of less says nothing that could be found again
_MOST_WORDS = 120  # more is a text without full stops, cut where it may be cut
_MOST_TRIED = 4  # for each wanted; looking one up takes time in a long text
_WIDEST_LINE = 120  # a text with a longer line was not broken into lines by hand or by a mail program


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


class _Page:
    """A text, normalised, that knows which line each place of it was on, and where a paragraph may end."""

    def __init__(self, text: str) -> None:
        lines = text.split("\n")
        width = max(map(len, lines))
        pieces: list[str] = []
        self._starts: list[int] = []
        self._lines: list[int] = []
        self.breaks: list[int] = []
        at = 0
        for number, line in enumerate(lines, start=1):
            if piece := normalise(line):
                before = lines[number - 2] if number > 1 else ""
                if width > _WIDEST_LINE or not before.strip() or len(before) + len(line.split()[0]) < width:
                    self.breaks.append(at)
                pieces.append(piece)
                self._starts.append(at)
                self._lines.append(number)
                at += len(piece) + 1
        self.breaks.append(at)
        self.text = " ".join(pieces)

    def line(self, place: int) -> int:
        """Return the line of the text, counted from 1, that a place of the page was on."""
        return self._lines[bisect_right(self._starts, place) - 1]

    def sentences(self) -> Iterator[tuple[int, str]]:
        """Yield the sentences that are long enough to be found again, each with its line."""
        for start, end in zip(self.breaks, self.breaks[1:], strict=False):
            at = start
            for sentence in _SENTENCE_END.split(self.text[start : end - 1]):
                at = self.text.index(sentence, at)
                yield from self._pieces(sentence, at)
                at += len(sentence)

    def _pieces(self, sentence: str, at: int) -> Iterator[tuple[int, str]]:
        words = sentence.split()
        for first in range(0, len(words), _MOST_WORDS):
            piece = words[first : first + _MOST_WORDS]
            if len(piece) >= _FEWEST_WORDS:
                yield self.line(at), " ".join(piece)
            at += sum(map(len, piece)) + len(piece)


def candidates(claim: str, text: str, most: int = 5) -> tuple[Candidate, ...]:
    """Return the sentences of `text` that share words with `claim`, the likeliest first, `most` at most.

    Words count the more, the fewer sentences have them. A sentence whose written passage would lead to another place is
    left out.

    >>> text = "It rained. Each side would establish liaison officers. Trade was discussed."
    >>> [found.passage for found in candidates("liaison officers are to be established", text)]
    ['Each side would establish liaison officers.']
    """
    page = _Page(text)
    first_lines: dict[str, int] = {}
    for line, sentence in page.sentences():
        first_lines.setdefault(sentence, line)
    sentences = [*first_lines.items()]
    words = [set(_words(sentence)) for sentence, _ in sentences]
    spread = Counter(word for found in words for word in found)
    wanted = set(_words(claim))
    scores = [
        sum(math.log(1 + len(sentences) / spread[word]) for word in found & wanted) / math.log(2 + len(found))
        for found in words
    ]
    order = sorted(range(len(sentences)), key=lambda place: -scores[place])
    whole = normalise(text)
    likely = (_candidate(*sentences[place], whole) for place in order[: most * _MOST_TRIED] if scores[place] > 0)
    return tuple(islice((found for found in likely if found is not None), most))


def located(passage: str, text: str) -> tuple[Candidate, ...]:
    """Return the different whole passages of `text` that a written passage points at, each where it comes first.

    ValueError when it is not of the written form.
    """
    places = find(passage, text)
    page = _Page(text)
    return tuple(
        Candidate(passage, digest(place), page.line(_first(place, page.text)), len(places), place)
        for place in dict.fromkeys(places)
    )


def _candidate(sentence: str, line: int, whole: str) -> Candidate | None:
    passage, expected = abbreviate(sentence), digest(sentence)
    places = find(passage, whole)
    return Candidate(passage, expected, line, len(places), sentence) if sentence in places else None


def _first(place: str, text: str) -> int:
    """Return where a passage begins, not counting places that begin or end inside of a word."""
    whole_words = rf"(?:(?<!\w)|(?!\w)){re.escape(place)}(?:(?<!\w)|(?!\w))"
    return next((found.start() for found in re.finditer(whole_words, text)), 0)


def _words(text: str) -> Sequence[str]:
    return [word for word in _BETWEEN_WORDS.split(text.casefold()) if len(word) >= _SHORTEST_WORD]

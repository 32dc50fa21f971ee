"""What the search in the head of every page finds: agreements, commitments, parties, pillars, topics, people.

The index is a book of words and a list of what they lead to, both cut into files: a search loads those with the words
that begin as asked, and those with the few entries that it shows, so that many records do not make it slow.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import merge
from itertools import islice, pairwise
from typing import NamedTuple

from policytrack.dataset.folding import fold
from policytrack.fields import alpha2, party_name
from policytrack.fields.wording import counted, parties
from policytrack.models import Agreement, Commitment
from policytrack.rendering.comparison_words import standing
from policytrack.rendering.words import heading, plain, when
from policytrack.site.anchors import address_of, address_of_commitment, party_address, topic_address
from policytrack.site.data_script import data_script
from policytrack.site.page import File, Site
from policytrack.site.people import person_address
from policytrack.vocabulary import Pillar, Topic, Vocabulary

PATH = "assets/search-index.js"
KINDS = ("agreement", "party", "pillar", "topic", "person", "commitment", "manual")
"""Kinds of what can be found; where two are found equally well, the earlier goes first."""

_ENTRIES = 32  # in a file
_PLACES = 12000  # in a file, unless one word has more
_FAR = 31  # place in a title: there, or further on
_DIGIT = 31  # the highest
_MORE = 0x3F  # character of a digit that is nought and has more behind it
_ONE_LETTER = frozenset("abcdefghijklmnopqrstuvwxyz")  # begin something everywhere, so nobody can ask for them


class Entry(NamedTuple):
    """One thing that can be found."""

    kind: str
    """One of `KINDS`."""
    title: str
    about: str
    """What tells it from others of this title; shown."""
    address: str
    """From the top of the site."""
    words: str = ""
    """By what else it is found; not shown."""


def search_entries(site: Site, extra: Iterable[Entry] = ()) -> Iterator[Entry]:
    """Yield everything that can be found, in the order of `KINDS`."""
    agreements = site.agreements.values()
    commitments = (_commitment(agreement, each) for agreement in agreements for each in agreement.commitments)
    others = sorted([*_subjects(site), *extra], key=_rank)
    return merge(map(_agreement, agreements), others, commitments, key=_rank)


def search_files(site: Site, extra: Iterable[Entry] = ()) -> Iterator[File]:
    """Yield the index of a site, with entries for pages that are not made of its data, such as those of the manual.

    The file at `PATH` has the kinds with the number of their entries, how many entries are in a file, and the word that
    each file of words begins with. `data/search/entries-N.js` has title, about and address of its entries. In
    `data/search/words-N.js` are the words by which entries are found and, for each, its places. A place is 64 times the
    number of the entry, plus twice the place of the word in the title, from 1, or 0 for a word that is in the rest
    alone, plus 1 for the last word of the title. They are written as steps from one to the next, each in digits of five
    bits, the lowest first: the last digit as a character from U+005F on, those before it from U+003F on.
    """
    numbers: Counter[str] = Counter()
    places: dict[str, array[int]] = {}
    entries = enumerate(search_entries(site, extra))
    for file, run in enumerate(iter(lambda: [*islice(entries, _ENTRIES)], [])):
        for number, entry in run:
            numbers[entry.kind] += 1
            for word, place in _places(entry):
                places.setdefault(word, array("I")).append(64 * number + place)
        yield _file(f"entries-{file}", [entry[1:4] for _, entry in run])
    begins: list[str] = []
    for file, words in enumerate(_runs(places)):
        begins.append(words[0])
        yield _file(f"words-{file}", {"words": words, "places": [_packed(places[word]) for word in words]})
    kinds = [[heading(kind), numbers[kind]] for kind in KINDS]
    yield data_script(PATH, "search-index", {"kinds": kinds, "entries": _ENTRIES, "words": begins})


def _file(name: str, value: object) -> File:
    return data_script(f"data/search/{name}.js", f"search-{name}", value)


def _rank(entry: Entry) -> int:
    return KINDS.index(entry.kind)


def _places(entry: Entry) -> Iterator[tuple[str, int]]:
    """Yield each word with where it is: see `search_files`."""
    title = fold(entry.title).split()
    for place, word in enumerate(title, 1):
        if word not in _ONE_LETTER:
            yield word, 2 * min(place, _FAR) + (place == len(title))
    rest = {*fold(f"{entry.about} {entry.words}").split()}.difference(title, _ONE_LETTER)
    yield from ((word, 0) for word in rest)


def _runs(places: Mapping[str, Sequence[int]]) -> Iterator[list[str]]:
    """Yield the words for each file, in the order that scripts compare by."""
    run: list[str] = []
    held = 0
    for word in sorted(places, key=lambda word: word.encode("utf-16-be", "surrogatepass")):
        if run and held + len(places[word]) > _PLACES:
            yield run
            run, held = [], 0
        run.append(word)
        held += len(places[word])
    if run:
        yield run


def _packed(places: Iterable[int]) -> str:
    """Return the steps from one place to the next as text, half as long as in digits: see `search_files`."""
    said: list[str] = []
    for before, place in pairwise([0, *places]):
        step = place - before
        while step > _DIGIT:
            said.append(chr(_MORE + (step & _DIGIT)))
            step >>= 5
        said.append(chr(_MORE + 1 + _DIGIT + step))
    return "".join(said)


def _commitment(agreement: Agreement, commitment: Commitment) -> Entry:
    return Entry(
        "commitment",
        commitment.text,
        agreement.title.text,
        address_of_commitment(agreement.id, commitment.id),
        " ".join([standing(commitment), commitment.verb, *map(plain, commitment.topics)]),
    )


def _agreement(agreement: Agreement) -> Entry:
    title = agreement.title
    others = [title.short or "", *(other.text for other in title.others)]
    codes = [spelling for code in agreement.pair for spelling in (code, alpha2(code))]
    return Entry(
        "agreement",
        title.text,
        f"{parties(agreement.pair)}, {when(agreement.date)}",
        address_of(agreement.id),
        " ".join([agreement.id, *codes, plain(agreement.instrument.type), *others]),
    )


def _subjects(site: Site) -> Iterator[Entry]:
    codes: dict[str, int] = {}
    names: dict[str, dict[str, None]] = {}
    said: set[Vocabulary] = set()
    for agreement in site.agreements.values():
        for code in agreement.pair:
            codes[code] = codes.get(code, 0) + 1
        for person in agreement.representatives:
            names.setdefault(person.name, {})[party_name(person.party)] = None
        said.update(section.pillar for section in agreement.pillars)
        said.update(topic for commitment in agreement.commitments for topic in commitment.topics)
    for code in sorted(codes):
        about = counted(codes[code], "agreement")
        yield Entry("party", party_name(code), about, party_address(code), f"{code} {alpha2(code)}")
    for kind, vocabulary in (("pillar", Pillar), ("topic", Topic)):
        for word in vocabulary:
            if word in said:
                yield Entry(kind, heading(word), word.definition, topic_address(word), " ".join(word.also))
    for name in sorted(names):
        yield Entry("person", name, ", ".join(names[name]), person_address(name))

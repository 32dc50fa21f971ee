"""What the search in the head of every page finds: agreements, commitments, parties, pillars, topics, people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from policytrack.fields import alpha2, party_name
from policytrack.fields.wording import counted, parties
from policytrack.models import Agreement, Commitment
from policytrack.rendering.comparison_words import standing
from policytrack.rendering.words import heading, plain, when
from policytrack.site.data_script import data_script
from policytrack.site.page import File, Site
from policytrack.site.people import person_address
from policytrack.vocabulary import Pillar, Topic, Vocabulary

PATH = "assets/search-index.js"
KINDS = ("agreement", "party", "pillar", "topic", "person", "commitment", "manual")
"""Kinds of what can be found; where two are found equally well, the earlier goes first."""


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


def search_files(site: Site) -> Iterator[File]:
    """Yield the index of the data alone."""
    yield search_index(site)


def search_index(site: Site, extra: Iterable[Entry] = ()) -> File:
    """Return the index of a site, with entries for pages that are not made of its data, such as those of the manual.

    To keep it small, the commitments of an agreement follow its entry and take their title and address from there.
    """
    entries: list[list[object]] = []
    for agreement in site.agreements.values():
        number = len(entries)
        entries.append(_written(_agreement(agreement)))
        entries += (_under(number, commitment) for commitment in agreement.commitments)
    entries += (_written(entry) for entry in [*_subjects(site), *extra])
    return data_script(PATH, "search-index", {"kinds": [heading(kind) for kind in KINDS], "entries": entries})


def _written(entry: Entry) -> list[object]:
    return [KINDS.index(entry.kind), *entry[1:]]


def _under(agreement: int, commitment: Commitment) -> list[object]:
    """Return the entry of a commitment below that of its agreement."""
    words = " ".join([standing(commitment), commitment.verb, *map(plain, commitment.topics)])
    return [KINDS.index("commitment"), commitment.text, agreement, f"#commitment.{commitment.id}", words]


def _agreement(agreement: Agreement) -> Entry:
    title = agreement.title
    others = [title.short or "", *(other.text for other in title.others)]
    codes = [spelling for code in agreement.pair for spelling in (code, alpha2(code))]
    return Entry(
        "agreement",
        title.text,
        f"{parties(agreement.pair)}, {when(agreement.date)}",
        f"agreements/{agreement.id}.html",
        " ".join([agreement.id, *codes, plain(agreement.instrument.type), *others]),
    )


def _subjects(site: Site) -> Iterator[Entry]:
    codes: dict[str, int] = {}
    names: dict[str, dict[str, None]] = {}
    said: dict[Vocabulary, int] = {}
    for agreement in site.agreements.values():
        for code in agreement.pair:
            codes[code] = codes.get(code, 0) + 1
        for person in agreement.representatives:
            names.setdefault(person.name, {})[party_name(person.party)] = None
        for word in {*(section.pillar for section in agreement.pillars), *_topics(agreement)}:
            said[word] = said.get(word, 0) + 1
    for code in sorted(codes):
        about = counted(codes[code], "agreement")
        yield Entry("party", party_name(code), about, f"parties/{code.lower()}.html", f"{code} {alpha2(code)}")
    for kind, vocabulary in (("pillar", Pillar), ("topic", Topic)):
        for word in vocabulary:
            if word in said:
                yield Entry(kind, heading(word), word.definition, f"topics/{word}.html", " ".join(word.also))
    for name in sorted(names):
        yield Entry("person", name, ", ".join(names[name]), person_address(name))


def _topics(agreement: Agreement) -> set[Topic]:
    return {topic for commitment in agreement.commitments for topic in commitment.topics}

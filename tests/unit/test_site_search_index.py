"""What the search finds, and the files in which that is written."""

import json
from itertools import accumulate

from policytrack import load
from policytrack.dataset import AgreementSet
from policytrack.dataset.folding import fold
from policytrack.site.page import Site
from policytrack.site.search_index import KINDS, PATH, Entry, search_entries, search_files


def site_of(*agreements):
    return Site(AgreementSet(agreements), "policytrack", "", "2026-11-22", "1")


def written(files):
    """Return what each script hands over, by the name under which it does."""
    found = {}
    for file in files:
        name, _, value = file.content.decode().removeprefix("policytrackData(").removesuffix(");\n").partition(",")
        found[json.loads(name)] = json.loads(value)
    return found


def places(text):
    """Return the places of a word, which are written as steps, these in digits of five bits, the lowest first."""
    steps, step, shift = [], 0, 0
    for digit in (ord(char) - 63 for char in text):
        step |= (digit & 31) << shift
        shift += 5
        if digit > 31:
            steps.append(step)
            step = shift = 0
    assert shift == 0
    return [*accumulate(steps)]


def words_in(found):
    number = len(found["search-index"]["words"])
    files = [found[f"search-words-{file}"] for file in range(number)]
    return {word: places(text) for file in files for word, text in zip(file["words"], file["places"], strict=True)}


def test_everything_of_one_agreement_is_found(make_agreement):
    """The agreement, parties, pillar, topic, people, commitments."""
    agreement = make_agreement(representatives=["Ann Lee"])
    entries = [*search_entries(site_of(agreement))]
    assert [entry[:4] for entry in entries] == [
        ("agreement", "Shared workplan", "Canada and India, 7 February 2026", "agreements/can-ind-2026-workplan.html"),
        ("party", "Canada", "1 agreement", "parties/can.html"),
        ("party", "India", "1 agreement", "parties/ind.html"),
        ("pillar", "Cyber", "Security and crime in networks.", "topics/cyber.html"),
        ("topic", "Cyber policy", entries[4].about, "topics/cyber-policy.html"),
        ("person", "Ann Lee", "Canada", "people.html#person.ann-lee"),
        (
            "commitment",
            "What is promised.",
            "Shared workplan",
            "agreements/can-ind-2026-workplan.html#commitment.cyber-1",
        ),
    ]
    assert entries[0].words == "can-ind-2026-workplan CAN CA IND IN workplan "
    assert entries[6].words == "agreed agreed to act cyber policy"


def test_pages_of_others_are_added(make_agreement):
    """A manual gives its pages, which come last; the pages of no manual come before what ranks behind them."""
    page = Entry("manual", "PT103", "Unknown key", "errors/PT103.html", "typo")
    person = Entry("person", "Bo", "", "bo.html")
    entries = [*search_entries(site_of(make_agreement()), [page, person])]
    assert entries[-1] == page
    assert entries[-3] == person
    assert [KINDS.index(entry.kind) for entry in entries] == sorted(KINDS.index(entry.kind) for entry in entries)


def test_the_files_of_one_agreement(make_agreement):
    """Which words begin which file, how many there are of each kind, what is shown, and where each word is."""
    found = written(
        search_files(site_of(make_agreement()), [Entry("manual", "A plan's plan", "", "plan.html", "typo")])
    )
    assert found["search-index"] == {
        "kinds": [
            ["Agreement", 1],
            ["Party", 2],
            ["Pillar", 1],
            ["Topic", 1],
            ["Person", 0],
            ["Commitment", 1],
            ["Manual", 1],
        ],
        "entries": 32,
        "words": ["1"],
    }
    assert found["search-entries-0"][0] == [
        "Shared workplan",
        "Canada and India, 7 February 2026",
        "agreements/can-ind-2026-workplan.html",
    ]
    words = words_in(found)
    assert words["shared"] == [2, 5 * 64]  # first in a title, and about the commitment
    assert words["workplan"] == [2 * 2 + 1, 5 * 64]  # last in the title, though also among the words
    assert words["plan"] == [6 * 64 + 2 * 2, 6 * 64 + 4 * 2 + 1]
    assert words["typo"] == [6 * 64]
    assert "a" not in words  # nobody can ask for it
    assert "s" not in words


def test_the_files_say_of_every_word_what_the_entries_say():
    """Over all records: the same words, in the same entries, in the title where they are."""
    site = Site(load(), "policytrack", "", "2026-11-22", "1")
    found = written(search_files(site))
    expected = {}
    shown = []
    for number, entry in enumerate(search_entries(site)):
        shown.append([*entry[1:4]])
        title = fold(entry.title).split()
        for word in {*title, *fold(f"{entry.about} {entry.words}").split()}:
            spots = [
                64 * number + 2 * min(at, 31) + (at == len(title)) for at, each in enumerate(title, 1) if each == word
            ]
            expected.setdefault(word, []).extend(spots or [64 * number])
    kept = {word: spots for word, spots in expected.items() if word not in {*"abcdefghijklmnopqrstuvwxyz"}}
    assert words_in(found) == kept
    assert list(words_in(found)) == sorted(kept, key=lambda word: word.encode("utf-16-be"))
    files = range(len([name for name in found if name.startswith("search-entries-")]))
    assert [entry for file in files for entry in found[f"search-entries-{file}"]] == shown


def test_files_stay_small():
    """None holds more than some dozen entries or thousand places; each begins with the word that the index names."""
    found = written(search_files(Site(load(), "policytrack", "", "2026-11-22", "1")))
    begins = found["search-index"]["words"]
    assert len(begins) > 1
    for number, word in enumerate(begins):
        file = found[f"search-words-{number}"]
        assert file["words"][0] == word
        assert len(file["words"]) == 1 or sum(len(places(text)) for text in file["places"]) <= 12_000
    assert all(len(value) <= 32 for name, value in found.items() if name.startswith("search-entries-"))


def test_no_records_make_an_index(make_agreement):
    """It finds nothing; and whatever is in it cannot end a script."""
    (file,) = search_files(site_of())
    assert file.path == PATH == "assets/search-index.js"
    assert written([file])["search-index"]["words"] == []
    hostile = "</script><b>\u2028"
    files = [*search_files(site_of(make_agreement(title={"text": hostile, "status": "official"})))]
    assert all(b"<" not in file.content and "\u2028" not in file.content.decode() for file in files)
    assert written(files)["search-entries-0"][0][0] == hostile


def test_the_same_records_make_the_same_files(make_agreement):
    """In the same order."""
    site = site_of(make_agreement(), make_agreement("can-usa-2025-b"))
    assert [*search_files(site)] == [*search_files(site)]

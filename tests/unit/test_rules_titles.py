"""Titles that are alike."""

from __future__ import annotations

import time

import pytest

from policytrack.rules.titles import alike_pairs, are_alike, words_of

ALWAYS = (0, 10)


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("The Arrangement on Data, and on Records!", {"arrangement", "data", "records"}),
        ("Coopération policière", {"cooperation", "policiere"}),
        ("सीमा‑प्रबंधन पर समझौता", {"सीमा", "परबंधन", "पर", "समझौता"}),
        ("of the", set()),
    ],
)
def test_words_that_count(title, words):
    """Case, accents, punctuation and little words do not; vowel signs of Indian scripts stay in their words."""
    assert words_of(title) == words


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            "Shared workplan on national security and law enforcement cooperation",
            "Joint workplan on national security and law enforcement",
            True,
        ),
        (
            "Agreement on mutual legal assistance in criminal matters",
            "Agreement on mutual administrative assistance in customs matters",
            False,
        ),
        ("Memorandum on cyber security", "Memorandum on criminal records", False),
        ("Protocol 1 on returns of persons", "Protocol 2 on returns of persons", False),
        ("Protocol on returns of persons", "Protocol 2 on returns of persons", True),
    ],
)
def test_titles_are_alike_by_their_words(first, second, expected):
    """A synonym or a word left out stays alike, another subject or number does not."""
    assert are_alike(words_of(first), words_of(second)) is expected


def naive(titles, spans):
    return {
        second
        for second in range(len(titles))
        for first in range(len(titles))
        if (len(titles[first]), first) < (len(titles[second]), second)
        and spans[first][0] <= spans[second][1]
        and spans[second][0] <= spans[first][1]
        and are_alike(titles[first], titles[second])
    }


def test_the_shortcut_finds_what_comparing_all_finds():
    """Holding each title only against those that share a rare word misses none."""
    subjects = ["returns", "visas", "data", "cyber", "police", "fraud", "drugs"]
    titles = [
        words_of(f"Plan {a} {b} {c} {d}") for a in subjects for b in subjects[:3] for c in subjects[2:] for d in "xy"
    ]
    spans = [(number % 7, number % 7 + number % 3) for number in range(len(titles))]
    pairs = list(alike_pairs(titles, spans))
    assert {second for _, second in pairs} == naive(titles, spans)
    assert len(pairs) == len({second for _, second in pairs})
    assert all((first, second) and are_alike(titles[first], titles[second]) for first, second in pairs)


def test_days_must_meet():
    """The same title in another year is another agreement."""
    titles = [words_of("Annual statement")] * 3
    assert list(alike_pairs(titles, [(0, 5), (6, 9), (5, 6)])) == [(0, 2)]


def test_a_title_without_words_is_like_no_other():
    """Nothing can be said of it."""
    assert list(alike_pairs([frozenset(), frozenset()], [ALWAYS, ALWAYS])) == []


def test_many_titles_take_little_time():
    """Ten thousand titles of one pair and one day that share their common words are compared in seconds."""
    titles = [words_of(f"Agreement number {number} on subject {number * 7}") for number in range(10_000)]
    began = time.process_time()
    assert list(alike_pairs(titles, [ALWAYS] * len(titles))) == []
    assert time.process_time() - began < 5

"""Passages that may support a claim."""

from __future__ import annotations

import pytest

from policytrack.fields import digest
from policytrack.verification import candidates, located

TEXT = """Officers agree on a calendar

It rained. Each side would “establish” one liaison officer in the other's capital. "Trade was discussed too."
Mr. Example left (early)! Each side would name one.
दोनों पक्ष संपर्क अधिकारी नियुक्त करेंगे। वर्षा हुई थी उस दिन।
"""


def _passages(claim: str, text: str = TEXT, **more) -> list[str]:
    return [found.passage for found in candidates(claim, text, **more)]


def test_sentences_that_share_telling_words_come_first():
    """A word that few sentences have counts for more; sentences without one are left out."""
    assert _passages("liaison officers: each side would have one") == [
        'Each side would "establish" one … officer in the other\'s capital.',
        "Each side would name one.",
        "Officers agree on a calendar",
    ]
    assert _passages("nothing alike") == []
    assert _passages("") == []
    assert _passages("x", "") == []


def test_no_more_are_proposed_than_wanted():
    """The likeliest of them."""
    assert len(_passages("each side would", most=1)) == 1
    assert _passages("each side would", most=0) == []


@pytest.mark.parametrize(
    ("claim", "line"), [("calendar", 1), ("liaison", 3), ("trade", 3), ("name", 4), ("संपर्क", 5), ("वर्षा", 5)]
)
def test_a_candidate_knows_its_line(claim, line):
    """Counted from 1, as editors do."""
    (found,) = candidates(claim, TEXT)
    assert found.line == line
    assert claim.casefold() in found.whole.casefold()
    assert found.places == 1
    assert found.digest == digest(found.whole)


def test_a_text_broken_into_lines_is_read_as_paragraphs():
    """A sentence goes on in the next line where that had no room; a heading, and a short line, end before it."""
    text = (
        "A heading about officers\nEach of the two sides would name an\nofficer of liaison to the other.\nOfficers met."
    )
    assert [(found.line, found.whole) for found in candidates("officer liaison heading", text)] == [
        (2, "Each of the two sides would name an officer of liaison to the other."),
        (1, "A heading about officers"),
    ]


def test_a_text_without_full_stops_is_cut():
    """After 120 words each; the rest is a passage too when it is long enough."""
    words = [f"w{number:03}" for number in range(245)]
    found = candidates("w000 w120 w240", "\n\n" + " ".join(words))
    assert {(one.whole, one.line) for one in found} == {
        (" ".join(words[start : start + 120]), 3) for start in (0, 120, 240)
    }


def test_headings_of_few_words_are_no_passages():
    """Less than four words could stand anywhere."""
    assert _passages("liaison officers", "Liaison officers\n\nOn liaison officers\n\nOf two liaison officers\n") == [
        "Of two liaison officers"
    ]


def test_a_sentence_that_occurs_twice_is_proposed_once():
    """With its first line, and how often it stands in the text."""
    (found,) = candidates("officers", "Two liaison officers came.\n\nRain.\n\nTwo liaison officers came.")
    assert (found.line, found.places) == (1, 2)


def test_a_sentence_whose_passage_leads_elsewhere_is_left_out():
    """Its last words stand in it twice, so the passage ends too soon and the digest would never agree."""
    twice = "and to tell each other of it yearly"
    sentence = f"The liaison officers of both sides are to meet {twice} {twice}."
    assert set(_passages("liaison", f"{sentence} A liaison officer came by.")) == {
        "The liaison officers of both sides are to … and to tell each other of it yearly.",
        "A liaison officer came by.",
    }
    assert _passages("liaison", f"{sentence.removesuffix('.')}\n\nA liaison officer came by.") == [
        "A liaison officer came by."
    ]


def test_a_given_passage_is_located():
    """Every different place, with its own line; the passage stays as it was given."""
    text = "the metre\nthey met\nin May and\nin June they met in\nApril, in May"
    assert [(found.line, found.whole, found.places) for found in located("they met … May", text)] == [
        (2, "they met in May", 2),
        (4, "they met in April, in May", 2),
    ]
    assert [found.line for found in located("met", text)] == [2]
    (found,) = located("“they” met", "\n\n'' \"they\" met")
    assert (found.passage, found.whole, found.line) == ("“they” met", '"they" met', 3)
    assert located("they left", text) == ()


def test_what_is_no_passage_cannot_be_located():
    """The form has to be right."""
    with pytest.raises(ValueError, match="is not a passage"):
        located("one … two … three", TEXT)

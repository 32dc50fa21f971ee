"""Data in plain words."""

from __future__ import annotations

import pytest

from policytrack.fields import PartialDate
from policytrack.rendering.words import counted, explained, heading, in_passing, joined, parties, plain, took, when
from policytrack.vocabulary import Adoption, Pillar, TextAvailability, Topic


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2026", "2026"),
        ("2026~", "about 2026"),
        ("2026-05", "May 2026"),
        ("2026-05~", "about May 2026"),
        ("2026-02-07", "7 February 2026"),
        ("2025~/2026-03-05", "about 2025 to 5 March 2026"),
        ("2026-02-30", "30 February 2026"),
    ],
)
def test_dates_keep_their_precision_in_words(text, words):
    """Nothing is added to a date and nothing left out, whether the calendar has it or not."""
    assert when(PartialDate(text)) == words


def test_terms_are_read_without_their_joints():
    """Hyphens go, save in words that are written with one."""
    words = ["in_force", "agency_mou", "migration-enforcement", "counter-terrorism", "cross-border-crime"]
    assert list(map(plain, words)) == [
        "in force",
        "agency MoU",
        "migration enforcement",
        "counter-terrorism",
        "cross-border crime",
    ]


@pytest.mark.parametrize("term", [*Pillar, *Topic])
def test_every_subject_reads_as_words(term):
    """No pillar and no topic shows an underscore or begins small as a heading."""
    assert "_" not in plain(term)
    assert heading(term)[0].isupper()


def test_definitions_become_parts_of_sentences():
    """Capital and full stop go; an acronym keeps its capitals."""
    assert in_passing("A readout of talks.") == "a readout of talks"
    assert in_passing("UN register.") == "UN register"


def test_a_term_is_not_said_twice():
    """Where the definition begins with the term, the definition is enough."""
    assert explained(TextAvailability.WITHHELD) == "withheld: exists and was refused or kept back"
    assert explained(Adoption.SIGNED) == "signed by representatives"


def test_enumerations_and_counts():
    """One, two, several."""
    assert [joined(["a"]), joined(["a", "b"]), joined(["a", "b", "c"])] == ["a", "a and b", "a, b and c"]
    assert parties(["GBR", "IND"]) == "United Kingdom and India"
    assert [counted(0, "error"), counted(1, "error"), counted(1200, "file")] == ["0 errors", "1 error", "1,200 files"]
    assert [took(0.004), took(0.1), took(90.26)] == ["0.00 s", "0.1 s", "90.3 s"]

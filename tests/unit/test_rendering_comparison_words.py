"""A comparison in plain words."""

from __future__ import annotations

from policytrack.rendering.comparison_words import brief, carrying, commitments_of, groups, introduced, names_of


def test_names_are_short_titles_and_tell_apart(make_agreement):
    """A title that two agreements share gets the identifier beside it; a long one is shortened."""
    first, second = make_agreement("can-ind-2026-workplan"), make_agreement("can-ind-2025-workplan")
    long = make_agreement("jpn-usa-2025-plan", title={"text": "A plan " * 20 + "end", "status": "official"})
    assert names_of([first, second, long])[:2] == [
        "Shared workplan (can-ind-2026-workplan)",
        "Shared workplan (can-ind-2025-workplan)",
    ]
    assert len(names_of([long])[0]) <= 60


def test_an_introduction_says_how_much_can_be_read(make_agreement):
    """A reader is to know what a comparison with an unread text is worth."""
    assert introduced(make_agreement()).endswith("; workplan, known from a readout only")
    assert introduced(make_agreement(instrument={"text": "withheld"})).endswith("; workplan, text withheld")
    assert introduced(make_agreement(instrument={"text": "full"})).endswith("; workplan, text public")


def test_the_brief_names_the_firmer_side_first(comparison):
    """Which side is firmer stands before the topics, and its degree before the other's."""
    told = dict(brief(commitments_of(comparison), ("the plan", "the memorandum")))
    assert told["Firmer in the plan (1)"] == "precursors (obligated against exploring)"
    assert told["Firmer in the memorandum (1)"] == "cyber policy (agreed against intends)"
    assert told["Only in the plan (3)"] == (
        "training (exclusion); equipment (absence); equipment (prohibition, agreed)"
    )
    assert told["Cannot be told (2)"] == "threat information (degree not known against agreed); joint planning (agreed)"


def test_evidence_for_the_degree_comes_first(comparison):
    """Then whatever supports the whole claim by the more reliable source, at last what supports something else."""
    (row,) = (row for row in comparison.rows if row.subject == "precursors")
    assert row.a is not None
    assert [(piece.source.id, piece.passage is None) for piece in carrying(row.a)] == [
        ("release", False),
        ("daily", False),
        ("release", True),
    ]


def test_rows_that_one_text_alone_has_share_their_reason(comparison):
    """Other rows stand alone, whatever their reasons."""
    assert [len(found) for found in groups(comparison.rows)] == [1, 1, 1, 1, 2, 1, 1, 1, 1, 3, 1, 1]

"""Verdicts mirrored, and words explained."""

from __future__ import annotations

import pytest

from policytrack.comparison import RowKind, Stage, Verdict


@pytest.mark.parametrize(
    ("verdict", "mirrored"),
    [
        ("same", "same"),
        ("stronger", "weaker"),
        ("weaker", "stronger"),
        ("only_a", "only_b"),
        ("only_b", "only_a"),
        ("not_comparable", "not_comparable"),
        ("unknown", "unknown"),
    ],
)
def test_each_verdict_has_a_mirror_image(verdict, mirrored):
    """What the second agreement sees follows from what the first sees."""
    assert Verdict(verdict).swapped == mirrored


def test_the_vocabularies_of_a_comparison_are_complete():
    """Renderings and tables may rely on these words and on their order."""
    assert [*RowKind] == [
        "parties",
        "instrument",
        "bindingness",
        "adoption",
        "text",
        "date",
        "status",
        "term",
        "body",
        "commitment",
    ]
    assert [*Stage] == ["pinned", "topic", "related", "text"]
    assert len(Verdict) == 7

"""Rows of a comparison."""

from __future__ import annotations

from policytrack.comparison import Alignment, Row, RowKind, Side, Stage, Verdict


def test_a_swapped_row_keeps_its_reason_and_its_alignment():
    """Sides and verdict change places; the sentence names both agreements and stays true."""
    row = Row(
        RowKind.COMMITMENT,
        "fraud",
        Verdict.STRONGER,
        Side("agreed"),
        Side("exploring"),
        "Firmer in one.",
        Alignment(Stage.TOPIC, 0.5),
    )
    swapped = row.swapped()
    assert (swapped.verdict, swapped.a, swapped.b) == (Verdict.WEAKER, row.b, row.a)
    assert (swapped.reason, swapped.alignment) == (row.reason, row.alignment)
    assert swapped.swapped() == row

"""A comparison as a grid: the firmest that each agreement has on a pillar or topic, and the verdict."""

from __future__ import annotations

from policytrack.comparison import Comparison, Row, Side, Verdict
from policytrack.models import Commitment
from policytrack.rendering.comparison_words import (
    LETTERS,
    NOT_MENTIONED,
    is_ranked,
    named,
    standing,
    title_of,
    verdict_of,
)
from policytrack.rendering.grid import LADDER, Column, Grid, Square, Tone
from policytrack.rendering.words import heading, plain

_ABOUT = (
    "What each agreement promises most firmly, judged by the verb; what is only expected or acknowledged is named as "
    "such."
)


def comparison_grid(comparison: Comparison, by: str) -> Grid:
    """Return one row for each pillar or topic: a column for each agreement, and one for the verdict."""
    names = named(comparison)
    agreements = (comparison.a, comparison.b)
    columns = [
        Column(f"{letter}: {name}", agreement.id)
        for letter, name, agreement in zip(LETTERS, names, agreements, strict=True)
    ]
    rows = (
        (heading(row.subject), (_square(row.a, row), _square(row.b, row), Square(verdict_of(row, LETTERS))))
        for row in comparison.by(by)
    )
    return Grid(
        title=title_of(names),
        about=_ABOUT,
        corner=heading(by),
        columns=(*columns, Column("Verdict", "How the two stand to each other")),
        rows=tuple(rows),
        steps=LADDER,
    )


def square_of(commitment: Commitment) -> Square:
    """Return how firm a commitment is."""
    tier = commitment.degree.tier
    if not is_ranked(commitment):
        return Square(standing(commitment), Tone.ASIDE)
    return Square(standing(commitment), Tone.UNKNOWN) if tier is None else Square(standing(commitment), Tone.STEP, tier)


def _square(side: Side | None, row: Row) -> Square:
    if side is None:
        return (
            Square("text withheld", Tone.UNKNOWN)
            if row.verdict is Verdict.UNKNOWN
            else Square(NOT_MENTIONED, Tone.ABSENT)
        )
    return square_of(side.commitment) if side.commitment else Square(plain(side.value))

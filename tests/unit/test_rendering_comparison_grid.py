"""A comparison as a grid."""

from __future__ import annotations

from policytrack.comparison import Comparison
from policytrack.rendering.comparison_grid import comparison_grid
from policytrack.rendering.grid import Tone


def test_every_pillar_has_both_sides_and_a_verdict(comparison):
    """An expected effect, an exclusion or an absence never looks like the degree of a promise."""
    grid = comparison_grid(comparison, "topic")
    assert [column.name for column in grid.columns] == ["A: Harbour plan", "B: Memorandum | *customs*", "Verdict"]
    shown = {label: [(square.text, square.tone) for square in squares[:2]] for label, squares in grid.rows}
    assert shown["Precursors"] == [("obligated", Tone.STEP), ("exploring", Tone.STEP)]
    assert shown["Drug trafficking"] == [("expected effect", Tone.ASIDE), ("agreed", Tone.STEP)]
    assert shown["Threat information"][0] == ("degree not known", Tone.UNKNOWN)
    assert shown["Training"][0] == ("exclusion", Tone.ASIDE)
    assert shown["Equipment"][0] == ("prohibition, agreed", Tone.STEP)
    assert shown["Stocktaking"] == [("not mentioned", Tone.ABSENT), ("acknowledgement", Tone.ASIDE)]
    verdicts = {label: squares[2].text for label, squares in grid.rows}
    assert verdicts["Precursors"] == "firmer in A"
    assert verdicts["Cyber policy"] == "firmer in B"
    assert verdicts["Stocktaking"] == "only in B"


def test_a_withheld_text_is_not_silent(make_agreement):
    """What the other agreement has may well be in it."""
    a = make_agreement("isl-nzl-2021-plan")
    drugs = [{"pillar": "illicit-drugs", "topic": "precursors"}]
    b = make_agreement("isl-nzl-2024-plan", instrument={"text": "withheld"}, commitments=drugs)
    squares = dict(comparison_grid(Comparison(a, b, ()), "topic").rows)["Cyber policy"]
    assert [(square.text, square.tone) for square in squares] == [
        ("agreed", Tone.STEP),
        ("text withheld", Tone.UNKNOWN),
        ("cannot be told", Tone.PLAIN),
    ]


def test_steps_are_tiers(make_agreement):
    """The level of a square is the tier of the degree."""
    a = make_agreement(commitments=[{"pillar": "cyber", "topic": "cyber-policy", "degree": "enabled"}])
    grid = comparison_grid(Comparison(a, a, ()), "pillar")
    assert [square.level for square in grid.rows[0][1]] == [4, 4, 0]

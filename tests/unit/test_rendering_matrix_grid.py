"""A matrix as a grid."""

from __future__ import annotations

import pytest

from policytrack.comparison import matrix
from policytrack.rendering.grid import Square, Tone
from policytrack.rendering.matrix_grid import _short, matrix_grid
from policytrack.vocabulary import CommitmentStatus

CYBER = {"pillar": "cyber", "topic": "cyber-policy"}
ENTRY = {"date": "2026-03-01", "recorded": "2026-11-22", "evidence": [{"source": "release"}]}


def _column(make_agreement, *commitments, value="degree", **more) -> Square:
    agreement = make_agreement(commitments=[{**CYBER, **commitment} for commitment in commitments], **more)
    return dict(matrix_grid(matrix([agreement], value=value)).rows)["Cyber"][0]


@pytest.mark.parametrize(
    ("commitment", "square"),
    [
        ({"degree": "committed"}, Square("committed", Tone.STEP, 5, "5")),
        ({"degree": "reaffirmed", "kind": "prohibition"}, Square("prohibition, reaffirmed", Tone.STEP, 1, "1")),
        ({"degree": "unknown"}, Square("degree not known", Tone.UNKNOWN, sign="?")),
        ({"kind": "expected_effect"}, Square("expected effect", Tone.ASIDE, sign="~")),
        ({"kind": "acknowledgement"}, Square("acknowledgement", Tone.ASIDE, sign="~")),
    ],
)
def test_degrees_are_steps_and_what_is_no_promise_is_none(make_agreement, commitment, square):
    """Whatever the verb of a hope, it never looks like a degree."""
    assert _column(make_agreement, commitment) == square


@pytest.mark.parametrize(
    ("history", "square"),
    [
        ([{**ENTRY, "value": "in_progress"}], Square("in progress", sign="ip")),
        ([{**ENTRY, "value": "unknown"}], Square("unknown", Tone.UNKNOWN, sign="?")),
        ([], Square("not assessed", Tone.UNKNOWN, sign="?")),
    ],
)
def test_statuses_are_no_scale(make_agreement, history, square):
    """There is no more or less in what became of a promise."""
    assert _column(make_agreement, {"status": history}, value="status") == square


def test_numbers_of_promises_are_steps(make_agreement):
    """Seven or more look alike, and are still told apart by their number."""
    two = _column(make_agreement, {}, {"degree": "intends"}, {"kind": "expected_effect"}, value="count")
    assert two == Square("2", Tone.STEP, 2, "2")
    assert _column(make_agreement, *[{}] * 9, value="count") == Square("9", Tone.STEP, 7, "9")


def test_silence_is_not_what_is_withheld(make_agreement):
    """What an unread text holds is not known; what a read one lacks is not mentioned."""
    drugs = [{"pillar": "illicit-drugs", "topic": "precursors"}]
    read = make_agreement("isl-nzl-2020-plan", commitments=drugs)
    unread = make_agreement("isl-nzl-2021-plan", commitments=drugs, instrument={"text": "withheld"})
    rows = dict(matrix_grid(matrix([make_agreement(), read, unread])).rows)
    assert rows["Cyber"][1:] == (
        Square("not mentioned", Tone.ABSENT, sign="·"),
        Square("text withheld", Tone.UNKNOWN, sign="?"),
    )


def test_columns_are_named_and_explained(make_agreement):
    """The identifier is there to be copied, once."""
    one, two = make_agreement("isl-nzl-2020-plan"), make_agreement("isl-nzl-2021-plan")
    (alone,) = matrix_grid(matrix([one])).columns
    assert (alone.name, alone.about) == ("Shared workplan", "Shared workplan (isl-nzl-2020-plan)")
    assert [column.about for column in matrix_grid(matrix([one, two])).columns] == [
        "Shared workplan (isl-nzl-2020-plan)",
        "Shared workplan (isl-nzl-2021-plan)",
    ]


@pytest.mark.parametrize(
    ("value", "title", "signs", "steps"),
    [
        ("degree", "How firm the promises of 1 agreement are, by topic", "Signs: 1 reaffirmed; 2 exploring; ", 7),
        ("status", "What became of the promises of 1 agreement, by topic", "Signs: ip in progress; ~ mentioned", 0),
        ("count", "Number of promises in 1 agreement, by topic", "Signs: ~ mentioned, not promised; ? not known; ", 7),
    ],
)
def test_a_grid_says_what_it_shows(make_agreement, value, title, signs, steps):
    """Title, signs and steps are those of the value."""
    agreement = make_agreement(commitments=[{**CYBER, "status": [{**ENTRY, "value": "in_progress"}]}])
    grid = matrix_grid(matrix([agreement], by="topic", value=value))
    assert (grid.title, grid.corner, len(grid.steps)) == (title, "Topic", steps)
    assert grid.signs.startswith(signs)
    assert grid.signs.endswith("· not mentioned, which is silence, not a “no”.")


def test_every_status_has_a_sign_of_its_own():
    """Two that look alike would be one; what is not known has the sign for that."""
    known = {*CommitmentStatus} - {"unknown", "unverifiable", "not_assessed"}
    assert len({_short(status) for status in known}) == len(known)

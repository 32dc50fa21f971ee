"""Many agreements at a glance."""

from __future__ import annotations

import pytest

from policytrack.comparison import CellKind, matrix
from policytrack.errors import UnknownValueError

STATUS = {"date": "2026-03-01", "recorded": "2026-11-22", "evidence": [{"source": "release"}]}


@pytest.fixture
def cells(make_agreement):
    """Return the cells on cyber of agreements with these commitments on it."""

    def ask(*columns, value="degree", **keys):
        agreements = [
            make_agreement(
                f"can-ind-2026-{place}",
                commitments=[{"pillar": "cyber", "topic": "cyber-policy"} | one for one in column]
                or [{"pillar": "financial-crime", "topic": "fraud"}],
                **keys,
            )
            for place, column in enumerate(columns)
        ]
        found = matrix(agreements, value=value)
        return [(cell.kind.value, cell.value) for cell in found.cells[found.rows.index("cyber")]]

    return ask


def test_the_degree_is_that_of_the_firmest_promise(cells):
    """What is only expected is shown as such; an unknown degree is not a missing one."""
    columns = (
        [{"degree": "exploring"}, {"degree": "agreed"}],
        [{"kind": "expected_effect", "degree": "obligated"}],
        [{"degree": "unknown"}],
        [],
    )
    assert cells(*columns) == [
        ("known", "agreed"),
        ("known", "expected_effect"),
        ("unknown", "unknown"),
        ("not_mentioned", ""),
    ]


def test_a_withheld_text_leaves_cells_unknown(cells):
    """What a withheld text does not let be seen is not called unmentioned."""
    assert cells([], [{}], instrument={"text": "withheld"}) == [("unknown", "unknown"), ("known", "agreed")]


def test_the_status_is_that_of_the_firmest_promise(cells):
    """A status that says that nobody knows is unknown; what cannot be kept has none."""
    columns = (
        [{"status": [STATUS | {"value": "fulfilled"}]}],
        [{"status": [STATUS | {"value": "unverifiable"}]}],
        [{}],
        [{"kind": "absence"}],
        [],
    )
    assert cells(*columns, value="status") == [
        ("known", "fulfilled"),
        ("unknown", "unverifiable"),
        ("unknown", "not_assessed"),
        ("known", "absence"),
        ("not_mentioned", ""),
    ]


def test_promises_are_counted(cells):
    """Promises and prohibitions count, of known degree or not; where there are none the cell says what there is."""
    columns = (
        [{}, {"degree": "unknown"}, {"kind": "prohibition"}, {"kind": "expected_effect"}],
        [{"kind": "expected_effect"}],
        [],
    )
    assert cells(*columns, value="count") == [("known", "3"), ("known", "expected_effect"), ("not_mentioned", "")]


def test_a_matrix_says_what_it_is_made_of(make_agreement):
    """Rows follow the vocabulary, columns the question; a cell holds all commitments on its subject."""
    one = make_agreement("can-ind-2026-b", commitments=[{"pillar": "cyber", "topic": "cyber-policy"}] * 2)
    other = make_agreement("can-ind-2026-a", commitments=[{"pillar": "financial-crime", "topic": "fraud"}])
    found = matrix(iter([one, other]), by="topic")
    assert (found.by, found.value, found.columns) == ("topic", "degree", (one, other))
    assert found.rows == ("fraud", "cyber-policy")
    assert [one.commitment.id for one in found.cells[1][0].commitments] == ["cyber-1", "cyber-2"]
    assert found.cells[0][0].kind is CellKind.NOT_MENTIONED
    assert matrix([]).cells == ()


@pytest.mark.parametrize(
    ("keys", "kind", "suggestion"),
    [({"by": "pilar"}, "grouping", "pillar"), ({"value": "degre"}, "value of a matrix", "degree")],
)
def test_unknown_words_are_refused_with_a_suggestion(keys, kind, suggestion):
    """What to group by and what to show are closed choices."""
    with pytest.raises(UnknownValueError) as caught:
        matrix([], **keys)
    assert (caught.value.kind, caught.value.suggestion) == (kind, suggestion)

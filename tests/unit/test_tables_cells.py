"""Cells of tables: several values in one, and how a value is written."""

import pytest

from policytrack.tables.cells import joined, parted, written


@pytest.mark.parametrize(
    ("values", "cell"),
    [
        ([], None),
        (["CAN"], "CAN"),
        (["CAN", "IND"], "CAN; IND"),
        (["a; b", "c"], "a\\; b; c"),
        (["a\\", "b"], "a\\\\; b"),
    ],
)
def test_several_values_are_parted_and_can_be_taken_apart(values, cell):
    """A semicolon or a backslash within a value has a backslash before it, so that taking apart gives the values."""
    assert joined(values) == cell
    assert parted(cell) == tuple(values)


def test_a_lone_backslash_at_the_end_is_dropped():
    """No cell of ours ends so; one that somebody else wrote is read as far as it makes sense."""
    assert parted("a\\") == ("a",)


def test_booleans_are_written_as_in_records():
    """Small letters, as in YAML and JSON; nothing is an empty text."""
    assert [written(cell) for cell in (True, False, 0, "x", None)] == ["true", "false", "0", "x", ""]

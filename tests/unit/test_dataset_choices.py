"""Several values for one filter."""

from __future__ import annotations

import dataclasses

import pytest

from policytrack.dataset import AllOf, AnyOf, all_of, any_of


def test_choices_are_values():
    """They compare by their values, can be kept in sets, and cannot be changed."""
    assert any_of("IN", "US") == AnyOf(("IN", "US"))
    assert all_of("IN") == AllOf(("IN",))
    assert any_of("IN") != all_of("IN")
    assert len({any_of("IN"), any_of("IN"), all_of("IN")}) == 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        any_of("IN").values = ()

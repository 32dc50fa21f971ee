"""Several agreements, however they are given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias, cast

from policytrack.models.agreement import Agreement

Agreements: TypeAlias = Iterable[Agreement] | Mapping[str, Agreement]
"""Agreements in any order, or a set of them, as `load` and `where` give it."""


def listed(agreements: Agreements) -> tuple[Agreement, ...]:
    """Return agreements in their order."""
    if isinstance(agreements, Mapping):
        return tuple(cast("Mapping[str, Agreement]", agreements).values())
    return tuple(agreements)

"""Several values for one filter: any of them, or all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeGuard, TypeVar

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class AnyOf(Generic[T_co]):
    """One of these values is enough; made by `any_of`."""

    values: tuple[T_co, ...]


@dataclass(frozen=True, slots=True)
class AllOf(Generic[T_co]):
    """Each of these values has to be found; made by `all_of`."""

    values: tuple[T_co, ...]


def any_of(*values: T) -> AnyOf[T]:
    """Let a filter accept what any of `values` would find; without values it finds nothing.

    >>> any_of("IN", "US")
    AnyOf(values=('IN', 'US'))
    """
    return AnyOf(values)


def all_of(*values: T) -> AllOf[T]:
    """Let a filter accept only what each of `values` would find on its own; without values it asks for nothing.

    >>> all_of("IN", "CA")
    AllOf(values=('IN', 'CA'))
    """
    return AllOf(values)


def is_any_of(value: object) -> TypeGuard[AnyOf[object]]:
    """Tell whether `value` was made by `any_of`."""
    return isinstance(value, AnyOf)


def is_all_of(value: object) -> TypeGuard[AllOf[object]]:
    """Tell whether `value` was made by `all_of`."""
    return isinstance(value, AllOf)

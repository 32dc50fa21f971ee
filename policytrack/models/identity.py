"""Things told from others by being themselves: keys of what is worked out once for each."""

from __future__ import annotations

from typing import Generic, TypeVar, cast

T = TypeVar("T")


class Identity(Generic[T]):
    """A thing that is told from others by being itself, not by what it holds, which would be slow to look at.

    >>> one, other = ["a"], ["a"]
    >>> Identity(one) == Identity(one), Identity(one) == Identity(other)
    (True, False)
    """

    __slots__ = ("of",)

    def __init__(self, of: T) -> None:
        """Take a thing."""
        self.of = of

    def __hash__(self) -> int:
        return id(self.of)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Identity) and cast("Identity[object]", other).of is self.of

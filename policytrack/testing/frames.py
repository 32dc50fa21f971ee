"""The frame of a drawn document: what its parts have to agree on, and the holes in them that it fills."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias, cast


class Origin(NamedTuple):
    """How an agreement came about, in ways that the rules allow together."""

    event: str
    status: str | None
    adoption: str
    capacity: str
    bindingness: str
    later: tuple[tuple[str, str], ...] = ()
    """Kinds of later events, and the status each leads to."""


ORIGINS = (
    Origin("announced", "announced", "announced", "agreed", "not_stated"),
    Origin("issued", "announced", "issued_jointly", "issued", "political", (("took_effect", "in_effect"),)),
    Origin(
        "signed",
        "signed",
        "signed",
        "signed",
        "binding",
        (("entered_into_force", "in_force"), ("terminated", "terminated")),
    ),
    Origin("meeting", None, "unknown", "witnessed", "undisclosed"),
)


class Frame(NamedTuple):
    """What the parts of one document have to agree on."""

    codes: tuple[str, str]
    origin: Origin
    year: int
    sources: int
    """Number of sources."""

    def day(self, years: int, month: int = 1) -> str:
        """Return the first day of a month, that many years after the agreement's."""
        return f"{self.year + years}-{month:02}-01"

    @property
    def verified(self) -> str:
        """A day later than anything that is written in the document."""
        return self.day(11)


Hole: TypeAlias = Callable[[Frame], Any]
"""A place in a drawn part that is filled when the frame is known: strategies that are made once draw fast."""


def filled(part: object, frame: Frame) -> Any:
    """Return a drawn part with its holes filled."""
    if isinstance(part, dict):
        return {key: filled(value, frame) for key, value in cast("dict[str, object]", part).items()}
    if isinstance(part, list):
        return [filled(value, frame) for value in cast("list[object]", part)]
    return part(frame) if callable(part) else part

"""What every rendering of a review says: the verdict, and what else the change touches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from policytrack.rendering.terminal import harmless
from policytrack.rendering.words import counted
from policytrack.review import Concern, Review

_MOST_NAMED = 3
_ONE_BY_ONE = {
    Concern.UNREAD: (
        "Not read as a record",
        "stands where records stand, but is not read: a record is a file of its own whose name ends in .yaml",
    ),
    Concern.ELSEWHERE: ("Not among the records", "is called as a record is, but stands elsewhere, so it is not read"),
    Concern.EXECUTABLE: ("Can be executed", "can be executed now; a record is data, so take that permission away"),
}
_RULES = "The rules change too"


class Remark(NamedTuple):
    """What there is to say of a file, or of several."""

    title: str
    text: str
    path: str | None
    """The file, from the top of the repository; None where it is about several."""


def verdict(review: Review) -> str:
    """Return the verdict in one sentence."""
    errors, warnings = len(review.report.errors), len(review.report.warnings)
    beside = f", {counted(warnings, 'warning')}" if warnings else ""
    if errors:
        return f"Not accepted: {counted(errors, 'error')}{beside}."
    return f"Accepted: no errors{beside}."


def remarks(review: Review) -> Iterator[Remark]:
    """Yield what the change touches that somebody should look at, the rules first."""
    rules = review.noticed(Concern.RULES)
    if rules:
        named = ", ".join(map(harmless, rules[:_MOST_NAMED])) + (", …" if len(rules) > _MOST_NAMED else "")
        text = f"{counted(len(rules), 'file')} of the rules, or of what runs them ({named})"
        yield Remark(_RULES, f"the change is to {text}; the verdict was given by the rules installed, without it", None)
    for concern, (title, text) in _ONE_BY_ONE.items():
        yield from (Remark(title, f"{harmless(path)} {text}", path) for path in review.noticed(concern))

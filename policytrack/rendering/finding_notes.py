"""What helps to mend a finding, as every form of output says it: what is allowed, what may be meant, what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from policytrack.findings import Finding

_MOST_ALLOWED = 12  # of a longer list only the words nearest to the wrong one are shown, where there is one


def notes(finding: Finding) -> Iterator[tuple[str, str]]:
    """Yield notes on a finding, each a label and a text; the last one says what to do.

    >>> from policytrack.findings import Severity
    >>> list(notes(Finding("PT103", Severity.ERROR, "a.yaml", "wrong", "Use one.", allowed=("A", "B"), suggestion="A")))
    [('allowed', 'A, B'), ('did you mean', '`A`?'), ('to mend', 'Use one.')]
    """
    if finding.allowed:
        yield "allowed", _allowed(finding.allowed, finding.value)
    if finding.suggestion is not None:
        yield "did you mean", f"`{finding.suggestion}`?"
    yield "to mend", finding.remedy


def in_lines(finding: Finding) -> Iterator[str]:
    """Yield what is wrong, then each note, as lines of a message that has no other layout."""
    yield finding.message
    yield from (f"{label.capitalize()}: {text}" for label, text in notes(finding))


def _allowed(allowed: Sequence[str], value: str | None) -> str:
    if value is None or len(allowed) <= _MOST_ALLOWED:
        return ", ".join(allowed)
    matcher = SequenceMatcher(b=value)
    likeness: dict[str, float] = {}
    for word in allowed:
        matcher.set_seq1(word)
        likeness[word] = matcher.ratio()
    near = set(sorted(likeness, key=lambda word: -likeness[word])[:_MOST_ALLOWED])
    return f"{', '.join(word for word in allowed if word in near)} and {len(likeness) - len(near)} more"

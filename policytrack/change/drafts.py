"""A change before it is known of which record, and the sentence that tells it."""

from __future__ import annotations

from typing import NamedTuple

from policytrack.change.change import ChangeKind
from policytrack.models import Source


class Draft(NamedTuple):
    """A change of some record; see `Change`."""

    kind: ChangeKind
    path: str
    before: str | None
    after: str | None
    sources: tuple[Source, ...]
    sentence: str


def as_sentence(subject: str, words: str) -> str:
    """Return words about a subject as a sentence.

    >>> as_sentence("commitment cybersecurity", "degree added: agreed")
    'Commitment cybersecurity: degree added: agreed.'
    >>> as_sentence("", "place added: “Ottawa”")
    'Place added: “Ottawa”.'
    """
    text = f"{subject}: {words}" if subject else words
    return text[:1].upper() + text[1:] + ("" if text[-1] in ".?!…" else ".")

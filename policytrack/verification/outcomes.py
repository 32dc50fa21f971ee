"""What can come of looking a passage up."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """What came of looking a passage up in the text of its source."""

    FOUND = "found"
    """It stands in the text once, and its digest, if it has one, agrees."""
    FOUND_SEVERAL_TIMES = "found_several_times"
    """It stands in the text more than once; its digest, if it has one, agrees with one of the places."""
    NOT_FOUND = "not_found"
    """It does not stand in the text."""
    DIGEST_DIFFERS = "digest_differs"
    """Its first and last words stand in the text, but what lies between them is not what the digest was taken of."""
    NO_TEXT = "no_text"
    """The text of the source is not at hand, so nobody can tell."""
    NO_PASSAGE = "no_passage"
    """The record gives no passage to look for."""

    @property
    def is_verified(self) -> bool:
        """Whether the passage is proved."""
        return self in (Outcome.FOUND, Outcome.FOUND_SEVERAL_TIMES)

    @property
    def is_failure(self) -> bool:
        """Whether the text at hand contradicts the record."""
        return self in (Outcome.NOT_FOUND, Outcome.DIGEST_DIFFERS)

"""Holding the passages of an agreement against the texts of its sources."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

from policytrack.fields import digest, find, normalise
from policytrack.findings import Problem
from policytrack.models import Agreement, LocatedEvidence
from policytrack.verification.outcomes import Outcome
from policytrack.verification.similarity import NearMiss, near_miss
from policytrack.verification.texts import Texts


@dataclass(frozen=True, slots=True)
class Check:
    """What came of looking up one piece of evidence."""

    evidence: LocatedEvidence
    outcome: Outcome
    places: int = 0
    """How often the passage stands in the text; at most a hundred are counted."""
    near: NearMiss | None = None
    """What comes nearest in the text, when the passage was not found."""

    @property
    def is_verified(self) -> bool:
        """Whether the passage is proved."""
        return self.outcome.is_verified

    @property
    def is_failure(self) -> bool:
        """Whether the text at hand contradicts the record."""
        return self.outcome.is_failure

    @property
    def problem(self) -> Problem | None:
        """The failure as a problem of the record; None when there is none."""
        source, claim = self.evidence.source.id, self.evidence.claim.path
        if self.outcome is Outcome.NOT_FOUND:
            message = f"the text of `{source}` does not have this passage for `{claim}`{_nearest(self.near)}"
            return Problem("PT420", message, (*self.evidence.pointer, "passage"), value=self.evidence.passage)
        if self.outcome is Outcome.DIGEST_DIFFERS:
            message = f"the text of `{source}` has another passage between these words; it supports `{claim}`"
            return Problem("PT421", message, (*self.evidence.pointer, "digest"), value=self.evidence.evidence.digest)
        return None


def _nearest(near: NearMiss | None) -> str:
    if near is None:
        return ""
    if near.distance == 0:
        return "; it has the first and the last words, but not these after those"
    return f"; the nearest, {near.distance} word{'s' if near.distance > 1 else ''} away: “{near.words}”"


@dataclass(frozen=True, slots=True)
class Verification:
    """What came of looking up all evidence of one agreement, in the order of the record."""

    agreement: Agreement
    checks: tuple[Check, ...]

    @property
    def failures(self) -> tuple[Check, ...]:
        """Passages that a text at hand does not have, or not as their digest says."""
        return tuple(check for check in self.checks if check.is_failure)

    @property
    def has_passed(self) -> bool:
        """Whether no text at hand contradicts the record; what could not be looked up is neither passed nor failed."""
        return not self.failures


def verify(agreement: Agreement, texts: str | os.PathLike[str] | Mapping[str, str] | None = None) -> Verification:
    """Look up each passage of an agreement in the text of its source.

    Passages and texts are normalised alike before they are compared (see `policytrack.fields.normalise`).

    Args:
        agreement: The agreement.
        texts: Folder of texts (see `policytrack.verification.Texts`), or texts by the identifier of the source; without
            any, no passage can be verified, and the result says so.

    Raises:
        NothingToCheckError: There is no such folder.
        UnreadableTextError: A text is not UTF-8, too large or kept from being read.

    >>> import policytrack as pt
    >>> workplan = pt.load()["can-ind-2026-security-workplan"]
    >>> text = {"gulfnews-ani-workplan": "Ajit Doval, India's National Security Advisor, met Nathalie Drouin."}
    >>> [check.evidence.claim.path for check in verify(workplan, text).checks if check.is_verified]
    ['representatives.1']
    """
    found = _texts(texts)
    normalised: dict[str, str] = {}
    return Verification(agreement, tuple(_check(piece, found, normalised) for piece in agreement.evidence()))


def _texts(given: str | os.PathLike[str] | Mapping[str, str] | None) -> Mapping[str, str]:
    if given is None:
        return {}
    return given if isinstance(given, Mapping) else Texts(given)


def _check(piece: LocatedEvidence, texts: Mapping[str, str], normalised: dict[str, str]) -> Check:
    if piece.passage is None:
        return Check(piece, Outcome.NO_PASSAGE)
    source = piece.source.id
    if source not in normalised:
        given = texts.get(source)
        if given is None:
            return Check(piece, Outcome.NO_TEXT)
        normalised[source] = normalise(given)
    text = normalised[source]
    places = find(piece.passage, text)
    if not places:
        return Check(piece, Outcome.NOT_FOUND, near=near_miss(piece.passage, text))
    expected = piece.evidence.digest
    if expected is not None and expected not in map(digest, places):
        return Check(piece, Outcome.DIGEST_DIFFERS, len(places))
    return Check(piece, Outcome.FOUND if len(places) == 1 else Outcome.FOUND_SEVERAL_TIMES, len(places))

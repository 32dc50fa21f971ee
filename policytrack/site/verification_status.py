"""What is known of a passage: whether it stands in the text of its source, in words that do not say more than that."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from enum import StrEnum

from policytrack.models import Agreement, Evidence
from policytrack.site.page import Proved, Site
from policytrack.verification import Outcome, Texts, verify


class Standing(StrEnum):
    """How far a passage is proved; also the class of what says so."""

    VERIFIED = "verified"
    HELD = "held"
    UNVERIFIED = "unverified"
    FAILED = "failed"


_LOOKED_UP = {
    Outcome.FOUND: (Standing.VERIFIED, "Verified: it stands in the text of the source."),
    Outcome.FOUND_SEVERAL_TIMES: (Standing.VERIFIED, "Verified: it stands in the text of the source, more than once."),
    Outcome.NOT_FOUND: (Standing.FAILED, "Not found: the text of the source that was at hand does not have it."),
    Outcome.DIGEST_DIFFERS: (
        Standing.FAILED,
        "Not as recorded: the text at hand has its first and last words, with another passage between them.",
    ),
}
_HELD = (Standing.HELD, "Held against the text of the source when it was recorded, and not looked up since.")
_NOT_AT_HAND = (Standing.UNVERIFIED, "Not verified: the text of the source was not at hand.")
_NO_PASSAGE = (Standing.UNVERIFIED, "Cannot be verified: the record gives no passage.")


def verdicts(
    agreements: Iterable[Agreement], texts: str | os.PathLike[str] | Mapping[str, str]
) -> dict[Proved, Outcome]:
    """Look up every passage in the texts of the sources, and return what came of it.

    Args:
        agreements: The records.
        texts: Folder of texts, as `policytrack evidence verify --texts` takes it, or texts by identifier of the source.

    Raises:
        NothingToCheckError: There is no such folder.
        UnreadableTextError: A text cannot be read.
    """
    given = texts if isinstance(texts, Mapping) else Texts(texts)
    return {
        (check.evidence.source.id, check.evidence.passage, check.evidence.evidence.digest): check.outcome
        for agreement in agreements
        for check in verify(agreement, given).checks
        if check.evidence.passage is not None
    }


def standing(piece: Evidence, site: Site) -> tuple[Standing, str]:
    """Return how far a piece of evidence is proved, and a sentence that says so."""
    if piece.passage is None:
        return _NO_PASSAGE
    outcome = site.verdicts.get((piece.source, piece.passage, piece.digest))
    looked_up = _LOOKED_UP.get(outcome) if outcome else None
    return looked_up or (_HELD if piece.digest else _NOT_AT_HAND)

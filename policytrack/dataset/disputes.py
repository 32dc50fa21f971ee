"""Disputes of a collection: where sources contradict each other, and which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from policytrack.dataset import values
from policytrack.dataset.folding import holds_words
from policytrack.errors import UnknownValueError
from policytrack.findings import nearest
from policytrack.models import Agreement, Dispute, Source


@dataclass(frozen=True, slots=True)
class LocatedDispute:
    """A dispute and the agreement whose record has it."""

    agreement: Agreement
    dispute: Dispute

    @property
    def made_by(self) -> tuple[Source, ...]:
        """Sources that make the claim."""
        return self._sources(self.dispute.made_by)

    @property
    def against(self) -> tuple[Source, ...]:
        """Sources that contradict it."""
        return self._sources(self.dispute.against)

    def _sources(self, identifiers: tuple[str, ...]) -> tuple[Source, ...]:
        known = {source.id: source for source in self.agreement.sources}
        return tuple(known[one] for one in identifiers if one in known)


def disputes(
    agreements: Sequence[Agreement], *, about: str | None = None, source: str | None = None, text: str | None = None
) -> Iterator[LocatedDispute]:
    """Yield the disputes for which everything given holds, in the order of the records.

    Raises UnknownValueError for a source that no record lists and for an `about` that no dispute has.
    """
    _must_be_known("source", source, (listed.id for agreement in agreements for listed in agreement.sources))
    _must_be_known("dispute about", about, (found.about for agreement in agreements for found in agreement.disputes))
    words = values.words_of("text")(text) if text is not None else ()
    for agreement in agreements:
        for dispute in agreement.disputes:
            if (
                about in (None, dispute.about)
                and (source is None or source in (*dispute.made_by, *dispute.against))
                and holds_words(words, dispute.claim, dispute.finding)
            ):
                yield LocatedDispute(agreement, dispute)


def _must_be_known(kind: str, word: str | None, known: Iterable[str]) -> None:
    if word is not None and word not in (words := sorted(set(known))):
        raise UnknownValueError(kind, word, allowed=words, suggestion=nearest(word, words))

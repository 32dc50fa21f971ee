"""Sources and the evidence that rests on them, as text: numbered once for an agreement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from policytrack.fields import party_name
from policytrack.models import Agreement, Evidence, Source
from policytrack.rendering.layout import entry, prose, section
from policytrack.rendering.terminal import Style
from policytrack.rendering.words import joined, plain, when

_GRADES = "Grades: A official or the text itself, B independent newsroom, C secondary, D never the only support."


class Citations:
    """The sources of one agreement, and the numbers by which its page refers to them."""

    def __init__(self, agreement: Agreement) -> None:
        self.sources = {source.id: source for source in agreement.sources}
        self._numbers = {identifier: number for number, identifier in enumerate(self.sources, start=1)}

    def mark(self, identifier: str) -> str:
        """Return the number of a source in brackets, or its identifier when it is not listed."""
        return f"[{self._numbers.get(identifier, identifier)}]"

    def marks(self, evidence: Iterable[Evidence]) -> str:
        """Return the numbers of the sources of some evidence, each once, with a space before; empty for none."""
        return "".join(f" {mark}" for mark in dict.fromkeys(self.mark(piece.source) for piece in evidence))

    def named(self, identifiers: Sequence[str]) -> str:
        """Return sources by publisher and number."""
        return joined([self._named(identifier) for identifier in identifiers])

    def _named(self, identifier: str) -> str:
        source = self.sources.get(identifier)
        return f"{source.publisher} {self.mark(identifier)}" if source else self.mark(identifier)

    def evidence(self, pieces: Iterable[Evidence]) -> Iterator[str]:
        """Yield each piece of evidence in words: source, grade and date, then the passage and where it is."""
        for piece in pieces:
            source = self.sources.get(piece.source)
            origin = f"{self.mark(piece.source)} {_origin(source)}" if source else self.mark(piece.source)
            passage = f": “{piece.passage}”" if piece.passage else ""
            place = f" ({piece.locator})" if piece.locator else ""
            supports = f"; for the {joined([plain(part) for part in piece.supports])}" if piece.supports else ""
            note = f"; {piece.note}" if piece.note else ""
            yield f"{origin}{passage}{place}{supports}{note}"


def _origin(source: Source) -> str:
    published = when(source.published) if source.published else "no date"
    return f"{source.publisher}, grade {source.reliability}, {published}"


def sources_lines(citations: Citations, style: Style) -> list[str]:
    """Return the table of sources: number and grade, publisher and title, address."""
    lines = section("Sources", style)
    for source in citations.sources.values():
        title = f", “{source.title}”" if source.title else ""
        voice = f", speaks for {party_name(source.speaks_for)}" if source.speaks_for else ""
        published = when(source.published) if source.published else "no date of publication"
        description = f"{plain(source.kind)} in {source.language}, grade {source.reliability}{voice}"
        lines += entry(f"{citations.mark(source.id)} {source.publisher}{title}, {published}; {description}", style)
        lines += prose(source.url, style, "cyan", indent=4)
        if source.archive_url:
            lines += prose(f"archived: {source.archive_url}", style, indent=4)
        if source.note:
            lines += prose(source.note, style, indent=4)
    return [*lines, "", *prose(_GRADES, style, "dim")]

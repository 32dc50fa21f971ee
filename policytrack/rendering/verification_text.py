"""Evidence for people: what verifying it found, how much is proved, and what there is to choose when some is added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from policytrack.findings import Finding
from policytrack.models import Claim
from policytrack.rendering.findings_text import findings_text
from policytrack.rendering.terminal import Style, cells, harmless, pad, wrap
from policytrack.rendering.words import counted
from policytrack.verification import Candidate, Coverage, Outcome, Tally, Verification, coverage
from policytrack.vocabulary import Reliability

_HEADER = ("RECORD", "CLAIMS", "WITH PASSAGE", "VERIFIED", *Reliability, "DISPUTES")
_DROPPED_FIRST = ("DISPUTES", "WITH PASSAGE", "CLAIMS")
_GAP = "  "
_INDENT = " " * 2
_NARROWEST = 20  # of running text, however narrow the terminal


def verification_text(
    verifications: Sequence[Verification], failures: Iterable[Finding], style: Style, room: int | None = None
) -> str:
    """Return the failures with their places, a table of coverage, and a last line that says what was proved."""
    table = coverage_text(verifications, style, room)
    return "\n".join(
        part for part in (findings_text(failures, style), table, _summary(verifications, style, room)) if part
    )


def coverage_text(verifications: Sequence[Verification], style: Style, room: int | None = None) -> str:
    """Return a table with one line for each record and a last one for all of them.

    The columns A to D count pieces of evidence by the reliability of their source: verified of all. Where `room`, in
    cells, is too little, a record stands on a line of its own above its numbers; then columns are left out. An
    identifier is never cut, because it is there to be copied.
    """
    rows = [_row(verification.agreement.id, coverage([verification])) for verification in verifications]
    if len(rows) != 1:
        rows.append(_row("all", coverage(verifications)))
    table = [_HEADER, *rows]
    widths = [max(cells(row[place]) for row in table) for place in range(len(_HEADER))]
    if room is None or _width(widths) <= room:
        lines = [_line(row, widths) for row in table]
    else:
        kept = _kept(widths, room)
        lines = [_two_lines(row, [widths[place] for place in kept], kept) for row in table]
    return "\n".join([_painted(lines[0], style), *lines[1:]]) + "\n"


def candidates_text(found: Sequence[Candidate], style: Style) -> str:
    """Return passages to choose from: numbered, each with its line and how often it stands in the text."""
    lines: list[str] = []
    indent = len(f"{len(found)}. ")
    for number, candidate in enumerate(found, start=1):
        often = "" if candidate.places == 1 else f", one of {candidate.places} places with these words"
        lines.append(f"{style.paint(f'{number}.'.ljust(indent), 'bold')}line {candidate.line}{often}:")
        lines += [" " * indent + line for line in wrap(candidate.whole, max(style.width - indent, _NARROWEST))]
    return "\n".join(lines) + "\n"


def claims_text(claims: Sequence[Claim], style: Style) -> str:
    """Return the claims of a record: what each is called, and how much evidence it has."""
    widest = max(cells(claim.path) for claim in claims)
    header = f"{pad('CLAIM', widest)}{_GAP}EVIDENCE"
    rows = [f"{pad(claim.path, widest)}{_GAP}{len(claim.evidence):8}" for claim in claims]
    return "\n".join([style.paint(header, "bold"), *rows]) + "\n"


def _width(widths: Sequence[int]) -> int:
    return sum(widths) + len(_GAP) * (len(widths) - 1)


def _kept(widths: Sequence[int], room: int) -> list[int]:
    """Return the places of the columns for which there is room beside each other, without that of the record."""
    kept = [*range(1, len(_HEADER))]
    for column in _DROPPED_FIRST:
        if len(_INDENT) + _width([widths[place] for place in kept]) > room:
            kept.remove(_HEADER.index(column))
    return kept


def _two_lines(row: Sequence[str], widths: Sequence[int], kept: Sequence[int]) -> str:
    numbers = (row[place].rjust(width) for place, width in zip(kept, widths, strict=True))
    return f"{row[0]}\n{_INDENT}{_GAP.join(numbers)}"


def _painted(lines: str, style: Style) -> str:
    return "\n".join(style.paint(line, "bold") for line in lines.split("\n"))


def _row(name: str, found: Coverage) -> tuple[str, ...]:
    grades = (_proved(found.by_grade[grade]) for grade in Reliability)
    counts = (found.claims, found.claims_with_passage, found.claims_verified)
    return (harmless(name), *map(str, counts), *grades, str(found.disputes))


def _proved(tally: Tally) -> str:
    return f"{tally.verified}/{tally.evidence}"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(row, widths, strict=True)
    return _GAP.join([pad(*first), *(text.rjust(width) for text, width in others)]).rstrip()


def _summary(verifications: Sequence[Verification], style: Style, room: int | None) -> str:
    total = coverage(verifications).total
    outcomes = [check.outcome for verification in verifications for check in verification.checks]
    words = ", ".join(_counts(outcomes))
    looks = ("bold", "red") if total.failed else ("bold", "green") if total.verified else ("bold",)
    first = f"{total.verified:,} of {counted(total.with_passage, 'passage')} verified"
    lines = [first + (f" ({words})" if words else "")]
    if bare := outcomes.count(Outcome.NO_PASSAGE):
        lines.append(f"{counted(bare, 'piece')} of evidence without a passage: unverifiable")
    if room is not None:
        lines = [line for whole in lines for line in wrap(whole, style.width)]
    return "\n".join([style.paint(first, *looks) + lines[0].removeprefix(first), *lines[1:]]) + "\n"


def _counts(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for outcome, words in (
        (Outcome.FOUND_SEVERAL_TIMES, "found several times"),
        (Outcome.NOT_FOUND, "not found"),
        (Outcome.DIGEST_DIFFERS, "with another digest"),
        (Outcome.NO_TEXT, "without a text at hand: unverifiable here"),
    ):
        if number := outcomes.count(outcome):
            yield f"{number:,} {words}"

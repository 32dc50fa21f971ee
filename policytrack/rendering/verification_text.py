"""What verifying the evidence of records found, for people: the failures, and how much is proved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from policytrack.findings import Finding
from policytrack.rendering.findings_text import findings_text
from policytrack.rendering.terminal import Style, cells, harmless, pad
from policytrack.rendering.words import counted
from policytrack.verification import Coverage, Outcome, Tally, Verification, coverage
from policytrack.vocabulary import Reliability

_HEADER = ("RECORD", "CLAIMS", "WITH PASSAGE", "VERIFIED", *Reliability, "DISPUTES")
_GAP = "  "


def verification_text(verifications: Sequence[Verification], failures: Iterable[Finding], style: Style) -> str:
    """Return the failures with their places, a table of coverage, and a last line that says what was proved."""
    parts = [findings_text(failures, style), coverage_text(verifications, style), _summary(verifications, style)]
    return "\n".join(part for part in parts if part)


def coverage_text(verifications: Sequence[Verification], style: Style) -> str:
    """Return a table with one line for each record and a last one for all of them.

    The columns A to D count pieces of evidence by the reliability of their source: verified of all.
    """
    rows = [_row(verification.agreement.id, coverage([verification])) for verification in verifications]
    if len(rows) != 1:
        rows.append(_row("all", coverage(verifications)))
    table = [_HEADER, *rows]
    widths = [max(cells(row[place]) for row in table) for place in range(len(_HEADER))]
    lines = [_line(row, widths) for row in table]
    return "\n".join([style.paint(lines[0], "bold"), *lines[1:]]) + "\n"


def _row(name: str, found: Coverage) -> tuple[str, ...]:
    grades = (_proved(found.by_grade[grade]) for grade in Reliability)
    counts = (found.claims, found.claims_with_passage, found.claims_verified)
    return (harmless(name), *map(str, counts), *grades, str(found.disputes))


def _proved(tally: Tally) -> str:
    return f"{tally.verified}/{tally.evidence}"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(row, widths, strict=True)
    return _GAP.join([pad(*first), *(text.rjust(width) for text, width in others)]).rstrip()


def _summary(verifications: Sequence[Verification], style: Style) -> str:
    total = coverage(verifications).total
    outcomes = [check.outcome for verification in verifications for check in verification.checks]
    words = ", ".join(_counts(outcomes))
    looks = ("bold", "red") if total.failed else ("bold", "green") if total.verified else ("bold",)
    first = f"{total.verified:,} of {counted(total.evidence, 'passage')} verified"
    return style.paint(first, *looks) + (f" ({words})" if words else "") + "\n"


def _counts(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for outcome, words in (
        (Outcome.FOUND_SEVERAL_TIMES, "found several times"),
        (Outcome.NOT_FOUND, "not found"),
        (Outcome.DIGEST_DIFFERS, "with another digest"),
        (Outcome.NO_TEXT, "without a text at hand: unverifiable here"),
        (Outcome.NO_PASSAGE, "without a passage: unverifiable"),
    ):
        if number := outcomes.count(outcome):
            yield f"{number:,} {words}"

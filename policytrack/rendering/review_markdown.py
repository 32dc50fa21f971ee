"""A review as Markdown: the summary of a run of GitHub Actions, or the text of a comment.

Nothing that a record, a path or a message says becomes Markdown, HTML, a link or a notice to somebody.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from policytrack.findings import Finding
from policytrack.models import Tombstone
from policytrack.rendering.changes_markdown import changes_markdown
from policytrack.rendering.finding_notes import notes
from policytrack.rendering.markdown import table, unlinked
from policytrack.rendering.review_words import remarks, verdict
from policytrack.rendering.terminal import harmless, shorten
from policytrack.rendering.words import counted
from policytrack.resources import help_address
from policytrack.review import Concern, Proof, Review
from policytrack.verification import Coverage
from policytrack.vocabulary import Reliability

LARGEST = 1024 * 1024
"""How many bytes GitHub shows of the summary of one step; of a longer one it shows nothing."""

_MOST_FINDINGS = 50
_MOST_PROOFS = 200
_MOST_FILES = 50
_LONGEST = 500  # cells of one text in a table
_ABOUT_PROOFS = (
    "Claims of each record that is new or says something else, and pieces of evidence by the reliability of their "
    "source; where a number changes, both are given."
)
_CUT = "\n*The rest does not fit here; `policytrack changes` shows it.*\n"


def review_markdown(review: Review, room: int = LARGEST) -> str:
    """Return the review: verdict, findings, evidence, what else is touched, and the change in words.

    What does not fit in `room`, in bytes of UTF-8, is cut off at the end of a line; nothing is returned where there is
    no room for anything.
    """
    parts = [
        [f"## {unlinked(verdict(review))}"],
        _findings(review),
        _proofs(review.proofs),
        _tombstones(review.tombstones),
        _touched(review),
        ["### What changes", "", *changes_markdown(review.changes).splitlines()],
    ]
    return _fitted([line for part in parts if part for line in [*part, ""]], room)


def _findings(review: Review) -> list[str]:
    report = review.report
    if not report.findings:
        return []
    chosen = (*report.errors, *report.warnings)[:_MOST_FINDINGS]
    more = len(report.findings) - len(chosen)
    return [
        "### Findings",
        "",
        *table(["", "Where", "What", "To mend"], map(_finding, chosen)),
        *(["", f"{counted(more, 'more finding')} in the log of the run."] if more else []),
    ]


def _finding(finding: Finding) -> list[str]:
    place = f"{finding.path}:{finding.span.line}" if finding.span else finding.path
    *before, (_, remedy) = notes(finding)
    advice = " · ".join([*(f"{label}: {text}" for label, text in before), remedy])
    code = f"{finding.severity} [{finding.code}](<{help_address(finding.code)}>)"
    return [code, _shown(harmless(place)), _shown(finding.message), _shown(advice)]


def _shown(text: str) -> str:
    return unlinked(shorten(" ".join(text.split()), _LONGEST))


def _proofs(proofs: Sequence[Proof]) -> list[str]:
    if not proofs:
        return []
    more = len(proofs) - _MOST_PROOFS
    header = ["Record", "Claims with evidence", "with a passage", *(f"Grade {grade}" for grade in Reliability)]
    return [
        "### Evidence",
        "",
        _ABOUT_PROOFS,
        "",
        *table([*header, "Disputes"], map(_proof, proofs[:_MOST_PROOFS])),
        *(["", f"{counted(more, 'more record')}."] if more > 0 else []),
    ]


def _proof(proof: Proof) -> list[str]:
    after = _numbers(proof.after)
    before = after if proof.before is None else _numbers(proof.before)
    shown = (str(now) if was == now else f"{was} → {now}" for was, now in zip(before, after, strict=True))
    return [f"`{proof.identifier}`" + (" (new)" if proof.before is None else ""), *shown]


def _numbers(coverage: Coverage) -> tuple[int, ...]:
    graded = (coverage.by_grade[grade].evidence for grade in Reliability)
    return (coverage.claims, coverage.claims_with_passage, *graded, coverage.disputes)


def _tombstones(stones: Sequence[Tombstone]) -> list[str]:
    if not stones:
        return []
    return ["### Tombstones", "", *_listed([_tombstone(stone) for stone in stones])]


def _tombstone(stone: Tombstone) -> str:
    by = f" `{stone.replaced_by}` took its place." if stone.replaced_by else ""
    return f"`{stone.id}` went on {stone.removed}: {_shown(stone.reason)}{by}"


def _touched(review: Review) -> list[str]:
    said = [f"{unlinked(remark.text)}." for remark in remarks(review)]
    rules = review.noticed(Concern.RULES)
    others = review.noticed(Concern.OTHER)
    if not said and not others:
        return []
    lines = ["### What else is touched", "", *_listed(said)]
    for heading, paths in (("Files of the rules, or of what runs them", rules), ("Other files", others)):
        if paths:
            lines += [
                *([""] if lines[-1] else []),
                f"{heading}:",
                "",
                *_listed([_shown(harmless(path)) for path in paths]),
            ]
    return lines


def _listed(items: Sequence[str]) -> list[str]:
    more = len(items) - _MOST_FILES
    return [*(f"- {item}" for item in items[:_MOST_FILES]), *([f"- and {more} more"] if more > 0 else [])]


def _fitted(lines: Iterable[str], room: int) -> str:
    """Return lines up to where there is room for no more, and a last one that says so."""
    text = "\n".join(lines)
    data = text.encode()
    if len(data) <= room:
        return text
    kept = data[: max(room - len(_CUT.encode()), 0)].rpartition(b"\n")[0].decode()
    return f"{kept}\n{_CUT}" if kept else ""

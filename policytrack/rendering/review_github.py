"""A review as commands to GitHub Actions: findings and notices beside the lines, then the verdict as text."""

from __future__ import annotations

from policytrack.rendering.findings_github import MOST, command, report_github
from policytrack.rendering.review_text import closing
from policytrack.rendering.review_words import remarks
from policytrack.rendering.terminal import Style, harmless
from policytrack.rendering.words import counted
from policytrack.rendering.workflow_log import in_log
from policytrack.review import Review

_IN_TEXT = Style(100)


def review_github(review: Review) -> str:
    """Return the review; the last line is the verdict."""
    said = [*remarks(review)]
    lines = [
        command(
            "notice",
            [*([] if remark.path is None else [("file", remark.path)]), ("title", remark.title)],
            [remark.text],
        )
        for remark in said[:MOST]
    ]
    if len(said) > MOST:
        lines.append(f"{counted(len(said) - MOST, 'more notice')}, which GitHub does not show beside the lines:")
        lines += [in_log(harmless(remark.text)) for remark in said[MOST:]]
    lines += [in_log(line) for line in closing(review, _IN_TEXT)]
    return report_github(review.report, review.top) + "".join(f"{line}\n" for line in lines)

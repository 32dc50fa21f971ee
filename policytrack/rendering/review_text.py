"""A review as text for people: findings, what else to look at, the change in one sentence, the verdict."""

from __future__ import annotations

from policytrack.rendering.changes_parts import summary
from policytrack.rendering.findings_text import report_text
from policytrack.rendering.review_words import remarks, verdict
from policytrack.rendering.terminal import Style, wrap
from policytrack.review import Review


def review_text(review: Review, style: Style) -> str:
    """Return the review; the last line is the verdict."""
    notes = [f"{style.paint('note', 'bold', 'cyan')}: {line}" for line in _remarks(review, style)]
    return report_text(review.report, style) + "".join(f"{line}\n" for line in [*notes, *closing(review, style)])


def closing(review: Review, style: Style) -> list[str]:
    """Return the lines that end a review: the change in one sentence, and the verdict."""
    looks = ("bold", "green") if review.is_accepted else ("bold", "red")
    return [*wrap(summary(review.changes), style.width), style.paint(verdict(review), *looks)]


def _remarks(review: Review, style: Style) -> list[str]:
    return ["\n      ".join(wrap(remark.text, style.width - 6)) for remark in remarks(review)]

"""The rules of dates and passages, as their code states them."""

from __future__ import annotations

import inspect

from policytrack.fields import PartialDate, normalise
from policytrack.manual.escaping import code
from policytrack.manual.layout import page

_DATES = ("2026", "2026-02", "2026-02-07", "2026~", "2026-05~", "2026-02-07~", "2026-02/2026-03-05")


def dates_and_evidence() -> str:
    """Return the page on what dates mean, how they compare, and how passages are held against their sources."""
    return page(
        "Dates and evidence",
        "## What a date means",
        "A date is written as precisely as it is known and no more precisely. It stands for every day it may mean:",
        _table(),
        '`~` means “about”, `A/B` an interval. A bare year is quoted, `"2026"`, or YAML reads it as a number.',
        "## How dates compare",
        _without_first(PartialDate),
        "## Passages",
        "Evidence points at a passage by its first and last words, `first words … last words`, at most eight on each "
        "side, exactly as the source has them. That is enough to find the passage and quotes next to nothing. The "
        "digest is taken over the whole passage, so that a changed word shows.",
        "## Normalised text",
        "Passages are compared, and digests taken, after what copying and typesetting change has been evened out:",
        _without_first(normalise),
    )


def _table() -> str:
    rows = [(text, PartialDate(text)) for text in _DATES]
    lines = [f"| {code(text)} | <time>{date.earliest}</time> | <time>{date.latest}</time> |" for text, date in rows]
    return "\n".join(["| Written | First day | Last day |", "|---|---|---|", *lines])


def _without_first(documented: object) -> str:
    """Return a docstring, which is Markdown of the project's own, without its first paragraph and its doctests."""
    text = inspect.getdoc(documented) or ""
    return "\n\n".join(part for part in text.split("\n\n")[1:] if not part.startswith(">>>"))

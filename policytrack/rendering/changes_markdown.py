"""Changes as Markdown: the text of a pull request, and the section on the data in release notes."""

from __future__ import annotations

from policytrack.change import Change, Changes
from policytrack.rendering.changes_parts import NOT_COMPARED, NOTHING, Section, cause, cited, sections, summary, told
from policytrack.rendering.markdown import link, unlinked

_LEVEL = "####"
"""Headings fit below one of the third level, as changelogs have for each kind of change."""


def changes_markdown(found: Changes) -> str:
    """Return the changes as lists by kind and agreement, after a paragraph that counts them."""
    lines = [unlinked(summary(found)), ""]
    for part in sections(found):
        lines += [f"{_LEVEL} {part.heading}", "", *_lines(part), ""]
    if found.unreadable:
        lines += [f"{_LEVEL} {NOT_COMPARED}", ""]
        lines += [f"- {unlinked(file.path)}: {unlinked(cause(file))}" for file in found.unreadable] + [""]
    if len(lines) == 2:
        lines += [NOTHING, ""]
    return "\n".join(lines[:-1]) + "\n"


def _lines(part: Section) -> list[str]:
    lines: list[str] = []
    for agreement, group in part.groups:
        if part.is_of_records:
            lines += [f"- `{agreement.id}`: {unlinked(told(change))}" for change in group]
        else:
            lines += [f"- **{unlinked(agreement.short_title)}** (`{agreement.id}`)"]
            lines += [f"  - {unlinked(told(change))}{_sources(change)}" for change in group]
    return lines


def _sources(change: Change) -> str:
    sources, others = cited(change)
    links = [_unnotified(link(source.url, source.publisher)) for source in sources]
    more = [f"{others} more"] if others else []
    return f" ({', '.join([*links, *more])})" if links else ""


def _unnotified(text: str) -> str:
    """Return Markdown in which no `@name` sends a notice to somebody of that name."""
    return text.replace("@", "&#64;")

"""Changes as text for a terminal."""

from __future__ import annotations

from policytrack.change import Change, Changes
from policytrack.rendering.changes_parts import NOT_COMPARED, NOTHING, cause, cited, sections, summary, told
from policytrack.rendering.layout import entry, prose, section
from policytrack.rendering.terminal import Style, harmless


def changes_text(found: Changes, style: Style) -> str:
    """Return the changes by kind and agreement, and a last line that counts them."""
    lines: list[str] = []
    for part in sections(found):
        lines += section(part.heading, style)
        for agreement, group in part.groups:
            lines += prose(agreement.id, style, "bold", "cyan")
            for change in group:
                lines += entry(f"{told(change)}{_sources(change)}", style, indent=4)
    if found.unreadable:
        lines += section(NOT_COMPARED, style)
        for file in found.unreadable:
            lines += entry(f"{harmless(file.path)}: {cause(file)}", style)
    if not lines:
        lines = ["", NOTHING]
    return "\n".join([*lines[1:], "", *prose(summary(found), style, "bold", indent=0)]) + "\n"


def _sources(change: Change) -> str:
    """Return who published the sources, in brackets, unless the sentence names them."""
    sources, others = cited(change)
    names = [*dict.fromkeys(source.publisher for source in sources if source.publisher not in change.sentence)]
    more = [f"{others} more"] if others and names else []
    return f" [{', '.join([*names, *more])}]" if names else ""

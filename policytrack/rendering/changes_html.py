"""Changes as a page for a browser, with what each claim said before and says now."""

from __future__ import annotations

from policytrack.change import Change, Changes
from policytrack.rendering.changes_parts import NOT_COMPARED, NOTHING, cause, cited, sections, summary, told
from policytrack.rendering.web_page import shown, web_page

_TITLE = "Changes of the data"
_SHORT = 80
"""Characters of two values that the sentence has whole."""


def changes_html(found: Changes) -> str:
    """Return a page that stands alone: sections by kind, an article for each agreement."""
    lines = [f"<p>{shown(summary(found))}</p>"]
    for part in sections(found):
        lines.append(f"<h2>{shown(part.heading)}</h2>")
        for agreement, group in part.groups:
            lines += ["<article>", f"<h3>{shown(agreement.short_title)}</h3>"]
            lines += [f'<p class="quiet"><code>{shown(agreement.id)}</code></p>', "<ul>"]
            lines += [f"<li>{_change(change)}</li>" for change in group]
            lines += ["</ul>", "</article>"]
    if found.unreadable:
        lines += [f"<h2>{NOT_COMPARED}</h2>", "<ul>"]
        lines += [f"<li><code>{shown(file.path)}</code>: {shown(cause(file))}</li>" for file in found.unreadable]
        lines.append("</ul>")
    if len(lines) == 1:
        lines.append(f"<p>{NOTHING}</p>")
    return web_page(_TITLE, "\n".join(lines))


def _change(change: Change) -> str:
    return f"{shown(told(change))}{_sources(change)}{_sides(change)}"


def _sources(change: Change) -> str:
    sources, others = cited(change)
    links = [f'<a href="{shown(source.url)}" rel="noopener">{shown(source.publisher)}</a>' for source in sources]
    more = [f"{others} more"] if others else []
    return f' <span class="quiet">({", ".join([*links, *more])})</span>' if links else ""


def _sides(change: Change) -> str:
    """Return the whole values, side by side, where the sentence may have shortened them."""
    if change.before is None or change.after is None or len(change.before + change.after) < _SHORT:
        return ""
    sides = ("Before", change.before), ("Now", change.after)
    before, after = (f"<div><strong>{side}</strong><p>{shown(text)}</p></div>" for side, text in sides)
    return f'\n<div class="sides">{before}{after}</div>\n'

"""Markdown as GitHub reads it, with every text from a record made inert."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from policytrack.rendering.terminal import harmless

_MARKS = re.compile(r"([\\`*_\[\]<>#|~&$])")
_AT_START = re.compile(r"^(?:(?=[-+=])|([0-9]{1,9})(?=[.)](?:\s|$)))")  # of a list, a rule, a heading
_LINKS = re.compile(r"(?<=@)|(?<=#)|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=gh)(?=-[0-9])", re.IGNORECASE)


def inert(text: str) -> str:
    r"""Return text as one line that shows as it stands.

    >>> print(inert("a *b* | <c>"))
    a \*b\* \| \<c\>
    """
    return _MARKS.sub(r"\\\1", harmless(" ".join(text.split())))


def unlinked(text: str) -> str:
    r"""Return text as one line that shows as it stands and of which GitHub makes no link, reference or notice.

    It may stand at the beginning of a line or of a list's entry, too. GitHub makes links of addresses, `@name`, `#1`
    and `GH-1` after Markdown was read, so that no escape helps: a space without a width stands within them.

    >>> print(unlinked("@me: #1, https://example.org"))
    @&#8203;me: \#&#8203;1, https:&#8203;//example.org
    """
    return _LINKS.sub("&#8203;", _AT_START.sub(r"\1\\", inert(text)))


def link(address: str, text: str) -> str:
    """Return a link; the text is made inert, the address kept from ending early.

    >>> link("https://example.org/a(b)", "A")
    '[A](<https://example.org/a(b)>)'
    """
    shielded = harmless(address).translate({ord("<"): "%3C", ord(">"): "%3E", ord(" "): "%20"})
    return f"[{inert(text)}](<{shielded}>)"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return a table, in lines; its cells are Markdown already.

    >>> table(["A", "B"], [["1", "2"]])
    ['| A | B |', '| --- | --- |', '| 1 | 2 |']
    """
    return [_row(header), _row(["---"] * len(header)), *map(_row, rows)]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"

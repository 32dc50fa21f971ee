"""Making any text safe within Markdown and HTML: it shows as it stands and is never read as markup."""

from __future__ import annotations

import html
import re

from policytrack.rendering.visible import visible

_ASCII_MARKS = re.compile(r"[!-+\--/:-@\[-`{-~]")  # all but the comma
_CODE_SPAN = re.compile(r"`([^`\n]+)`")


def escape(text: str) -> str:
    """Return the text as one line that Markdown and HTML, in an element or in a quoted attribute, show as it stands.

    Every ASCII mark but the comma becomes a character reference; a run of white space becomes one space.

    >>> escape("<b>*a*</b>")
    '&#60;b&#62;&#42;a&#42;&#60;&#47;b&#62;'
    """
    line = visible(" ".join(text.split()))
    return _ASCII_MARKS.sub(lambda match: f"&#{ord(match[0])};", line)


def code(text: str) -> str:
    """Return the text as an inline code element.

    >>> code("can-ind")
    '<code>can&#45;ind</code>'
    """
    return f"<code>{escape(text)}</code>"


def prose(text: str) -> str:
    """Return a paragraph of the project's own prose: escaped, with words between backticks as code.

    >>> prose("Write `a|b` <here>.")
    'Write <code>a&#124;b</code> &#60;here&#62;&#46;'
    """
    pieces = _CODE_SPAN.split(" ".join(text.split()))
    return "".join(code(piece) if at % 2 else _spaced(piece) for at, piece in enumerate(pieces))


def paragraphs(text: str) -> list[str]:
    r"""Return the paragraphs of the project's own prose, each as `prose` makes it; doctests are left out.

    >>> paragraphs("One.\n\n>>> 1 + 1\n2\n\nTwo.")
    ['One&#46;', 'Two&#46;']
    """
    blocks = re.split(r"\n\s*\n", text.strip())
    return [prose(block) for block in blocks if not block.lstrip().startswith(">>>")]


def block(text: str, kind: str = "") -> str:
    """Return the text as a block of code that shows line by line as it stands.

    `kind` names a style of the block. The text is never highlighted: it may be anything but what it claims to be.

    >>> block("a <b>")
    '<pre class="pt-block"><code>a &lt;b&gt;</code></pre>'
    """
    style = f"pt-block {kind}".rstrip()
    shown = html.escape(visible(text.replace("\r", "").strip("\n"))).replace("\t", "&#9;")  # Markdown expands tabs
    return f'<pre class="{style}"><code>{shown}</code></pre>'


def _spaced(piece: str) -> str:
    """Escape without losing the space between a piece and the code beside it."""
    before = " " if piece.startswith(" ") else ""
    after = " " if piece.endswith(" ") and piece.strip() else ""
    return f"{before}{escape(piece)}{after}"

"""Text in the log of GitHub Actions, which takes some lines for commands wherever they come from."""

from __future__ import annotations

import re

AT_START = re.compile(r"((?:^|\r)[^\S\r\n]*):(?=:)", re.MULTILINE)
"""The first colon of a line that is a command of today; to the runner, a carriage return ends a line too."""
ANYWHERE = "##["
"""What begins a command of old, anywhere in a line."""


def in_log(text: str) -> str:
    r"""Return lines of text of which none is a command; they look almost the same.

    >>> print(in_log("  ::error::x\na ##[group]::b"))
      \x3a:error::x
    a #\x23[group]::b
    """
    return AT_START.sub(r"\1\\x3a", text).replace(ANYWHERE, r"#\x23[")


def in_json_log(text: str) -> str:
    r"""Return JSON that says the same and of which no line is a command; none begins with two colons anyway.

    >>> print(in_json_log('{"a": "##[error]"}'))
    {"a": "#\u0023[error]"}
    """
    return text.replace(ANYWHERE, r"#\u0023[")


def in_markup_log(text: str) -> str:
    r"""Return HTML or SVG that shows the same and of which no line is a command.

    >>> print(in_markup_log("<p>\n::error::##[error]</p>"))
    <p>
    &#58;:error::#&#35;[error]</p>
    """
    return AT_START.sub(r"\1&#58;", text).replace(ANYWHERE, "#&#35;[")

"""Writing to standard output and standard error: encoding, colour, width."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TextIO

from policytrack.rendering.terminal import Style
from policytrack.rendering.workflow_log import in_json_log, in_log, in_markup_log

_WIDEST, _NARROWEST = 100, 60  # of running text; longer lines are hard to read
_WIDTH_OF_FILES = 80

# What our own texts use beyond ASCII, for terminals that lack it. Everything else becomes an escape there.
_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "—": "-", "→": "->", "●": "#", "○": ".", "·": "-"}
)

_ESCAPES: dict[str, Callable[[str], str]] = {
    "text": in_log,
    "markdown": in_log,
    "json": in_json_log,
    "html": in_markup_log,
    "svg": in_markup_log,
}


def write(stream: TextIO | None, text: str) -> None:
    """Write and flush `text` in the encoding of `stream`; what that cannot say is written plainly or as an escape.

    Raises OSError when nothing can be written, also when the process was started with the stream closed.
    """
    if stream is None:
        raise OSError(errno.EBADF, "standard output is closed")
    encoding = stream.encoding or "utf-8"
    if not is_utf8(stream):
        text = text.translate(_PLAIN)
    data = text.encode(encoding, "backslashreplace")
    stream.flush()
    stream.buffer.write(data)
    stream.buffer.flush()


def is_utf8(stream: TextIO) -> bool:
    """Tell whether `stream` can say everything."""
    return stream.encoding.lower().replace("-", "").replace("_", "").startswith("utf8")


def discard(stream: TextIO | None) -> None:
    """Let what is still to be written to `stream` go nowhere, so that the end of the process is quiet."""
    if stream is not None:
        with suppress(OSError):  # it is no file of the system
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def style_of(stream: TextIO | None) -> Style:
    """Return how to write on `stream`: its width, between 60 and 100 cells, and whether it shows colour."""
    return Style(min(max(room_of(stream) or _WIDTH_OF_FILES, _NARROWEST), _WIDEST), is_coloured(stream))


def room_of(stream: TextIO | None) -> int | None:
    """Return the cells in a line of a terminal; None for a file or a pipe."""
    return shutil.get_terminal_size().columns if is_terminal(stream) else None


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether somebody looks at `stream`."""
    return stream is not None and stream.isatty()


def is_coloured(stream: TextIO | None) -> bool:
    """Tell whether to write colour: on a terminal, unless NO_COLOR or TERM=dumb says no or FORCE_COLOR says yes."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in {"", "0"}:
        return True
    return is_terminal(stream) and os.environ.get("TERM") != "dumb"


def is_live(stream: TextIO | None) -> bool:
    """Tell whether a line on `stream` can be written over: on a terminal that is not a dumb one."""
    return is_terminal(stream) and os.environ.get("TERM") != "dumb"


def emit(text: str, form: str = "text") -> None:
    """Write a command's result to standard output.

    A run of GitHub Actions may show it, so no line of a text, of Markdown, JSON or HTML is a command to that, whatever
    records and file names say. Every other form is written as it is: commands that are meant, and data such as CSV,
    which knows no other way to say the same.
    """
    write(sys.stdout, _ESCAPES.get(form, str)(text))

"""What a failure tells the user, and the exit status it ends with."""

from __future__ import annotations

import errno
import sys
import traceback
from contextlib import suppress

from policytrack.cli.streams import discard, is_terminal, style_of, write
from policytrack.errors import InvalidRecordsError, PolicytrackError, UnknownAgreementError
from policytrack.rendering.findings_text import findings_text
from policytrack.rendering.terminal import harmless
from policytrack.rendering.workflow_log import in_log

OK = 0
ERRORS_FOUND = 1
NOT_POSSIBLE = 2
"""Wrong usage, or nothing to check or show; click's own status for the first."""
UNEXPECTED = 70
REFUSED = 74
"""The system would not let something be read or written."""
INTERRUPTED = 130
NOBODY_READS = 141
"""What a shell says of a command that a closed pipe ended."""

_CLOSED_PIPE = {errno.EPIPE, errno.EINVAL}  # Windows says the second


def complain(message: str) -> None:
    """Write one line to standard error; in vain when that is closed."""
    with suppress(OSError):
        write(sys.stderr, in_log(f"{message}\n"))


def status_of(error: BaseException, *, with_traceback: bool) -> int:
    """Say what failed and return the exit status."""
    match error:
        case KeyboardInterrupt():
            complain("\ninterrupted" if is_terminal(sys.stderr) else "interrupted")  # after the ^C it shows
            return INTERRUPTED
        case InvalidRecordsError():
            complain(findings_text(error.findings, style_of(sys.stderr)).rstrip("\n"))
            return ERRORS_FOUND
        case UnknownAgreementError(suggestion=None):
            complain(f"error: {harmless(str(error))}; `policytrack list` names them all")
            return NOT_POSSIBLE
        case PolicytrackError():
            complain(f"error: {harmless(str(error))}")
            return NOT_POSSIBLE
        case OSError():
            return _refused(error)
        case _:
            return _unexpected(error, with_traceback=with_traceback)


def _refused(error: OSError) -> int:
    discard(sys.stdout)
    if error.filename is None and error.errno in _CLOSED_PIPE:
        return NOBODY_READS
    target = f"{harmless(str(error.filename))}: " if error.filename else ""
    complain(f"error: {target}{error.strerror or error}")
    return REFUSED


def _unexpected(error: BaseException, *, with_traceback: bool) -> int:
    if with_traceback:
        complain("".join(traceback.format_exception(error)).rstrip("\n"))
    shown = harmless(f"{type(error).__name__}: {error}")
    hint = "" if with_traceback else "; `policytrack --traceback …` shows where"
    complain(f"error: this is a mistake in policytrack, please report it: {shown}{hint}")
    return UNEXPECTED

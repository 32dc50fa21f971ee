"""Bytes of one file, guarded: never blocks, never leaves the folder, never takes in more than a record may have."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from policytrack.errors import UnreadableDocumentError
from policytrack.findings import Problem
from policytrack.reading.encoding import LARGEST_FILE, too_large

_MISSING, _FORBIDDEN, _FOLDER, _SPECIAL = "PT001", "PT002", "PT003", "PT004"
_OUTSIDE, _BROKEN = "PT005", "PT007"

# A FIFO opened without O_NONBLOCK waits for a writer; systems without the flag have no FIFO in the file tree.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)

_KINDS = {
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}
_CAUSES = {
    errno.ENOENT: (_MISSING, "there is no such file"),
    errno.ENOTDIR: (_MISSING, "there is no such file: a part of its path is not a folder"),
    errno.EACCES: (_FORBIDDEN, "you have no permission to read the file"),
    errno.EPERM: (_FORBIDDEN, "you have no permission to read the file"),
    errno.EISDIR: (_FOLDER, "this is a folder, not a file"),
    errno.ENXIO: (_SPECIAL, "this is a socket or a device, not a regular file"),
    errno.ELOOP: (_BROKEN, "the symbolic links on its path lead round in a circle"),
}


def read_file(path: str | Path, *, root: str | Path | None = None) -> bytes:
    """Return the bytes of a regular file of at most 1 MiB.

    With `root`, a file that really lies elsewhere (a symbolic link leads out) is refused. Raises
    `UnreadableDocumentError` with one problem, whose message names the cause, for everything that goes wrong.
    """
    try:
        descriptor = os.open(path, _FLAGS) if root is None else _open_inside(path, root)
        try:
            _require_regular(os.fstat(descriptor).st_mode)
            data = _read_up_to(descriptor, LARGEST_FILE + 1)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise _unreadable(*_cause(error)) from error
    except ValueError as error:
        if isinstance(error, UnreadableDocumentError):
            raise
        raise _unreadable(
            _MISSING, "there is no such file: its name holds a character no file name can hold"
        ) from error
    if len(data) > LARGEST_FILE:
        raise UnreadableDocumentError([too_large()])
    return data


def _open_inside(path: str | Path, root: str | Path) -> int:
    """Open a file of a folder; only of a link it has to be asked where it really lies."""
    if os.path.islink(path):  # noqa: PTH114 - takes a text as it is
        path = _inside(path, root)
    return os.open(path, _FLAGS | _NO_LINK)  # a link put there meanwhile is not followed


def _inside(path: str | Path, root: str | Path) -> Path:
    """Return where `path` really lies; opening that, and not the link, leaves no time to turn the link elsewhere."""
    real = Path(os.path.realpath(path))
    if not real.is_relative_to(os.path.realpath(root)):
        raise _unreadable(_OUTSIDE, f"a symbolic link leads out of the folder, to {real}")
    return real


def _require_regular(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise _unreadable(*_CAUSES[errno.EISDIR])
    if not stat.S_ISREG(mode):
        kind = _KINDS.get(stat.S_IFMT(mode), "a special file")
        raise _unreadable(_SPECIAL, f"this is {kind}, not a regular file")


def _read_up_to(descriptor: int, limit: int) -> bytes:
    chunks: list[bytes] = []
    while limit > 0 and (chunk := os.read(descriptor, limit)):
        chunks.append(chunk)
        limit -= len(chunk)
    return b"".join(chunks)


def _cause(error: OSError) -> tuple[str, str]:
    unknown = (_BROKEN, f"the file cannot be read: {error.strerror or error}")
    return _CAUSES.get(error.errno or 0, unknown)


def _unreadable(code: str, message: str) -> UnreadableDocumentError:
    return UnreadableDocumentError([Problem(code, message)])

"""Names of files as other programs need them: seen from one folder, and as addresses."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

from policytrack.validation import STANDARD_INPUT_SHOWN


def within(path: str, folder: str) -> str | None:
    """Return `path` as seen from `folder`, with forward slashes; None where it lies elsewhere or is no file.

    `folder` is the whole path of the folder that a relative `path` starts from.

    >>> within("./records/../a.yaml", "/home/me")
    'a.yaml'
    >>> within("/etc/passwd", "/home/me") is None
    True
    """
    if path == STANDARD_INPUT_SHOWN:
        return None
    seen = Path(os.path.relpath(Path(folder, path), folder))
    return None if seen.parts[:1] == (os.pardir,) or seen.is_absolute() else seen.as_posix()


def uri(path: str, folder: str) -> str:
    """Return the address of a file: relative where it lies within `folder`, whole where it lies elsewhere.

    Bytes of a name that are no UTF-8 are written as they are.

    >>> uri("a b/%0A,c.yaml", "/home/me"), uri("../x.yaml", "/home/me")
    ('a%20b/%250A%2Cc.yaml', 'file:///home/x.yaml')
    """
    seen = within(path, folder)
    if seen is None and path != STANDARD_INPUT_SHOWN:
        return Path(os.path.normpath(Path(folder, path))).as_uri()
    return quote(os.fsencode(seen or path))

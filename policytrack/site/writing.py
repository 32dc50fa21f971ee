"""Writing a site to a folder: whole or not at all, and never over anything that is no site."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterable
from pathlib import Path

from policytrack.errors import OccupiedFolderError
from policytrack.site.page import File

MARK = ".policytrack-site"
"""Name of the file by which a site is known for one, and may be replaced by another."""
_MARKED = b"A site made by `policytrack site build`, which replaces this folder when it makes the next.\n"


def write(made: Iterable[File], folder: Path) -> int:
    """Write the files of a site, and return how many there are.

    They are written beside the folder, which they replace once all of them stand: until then whoever reads it has the
    site that was there. A folder that holds anything but a site of ours is left alone.

    Raises:
        OccupiedFolderError: The folder may not be replaced.
    """
    require_free(folder)
    place = folder.resolve()
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = place.with_name(f".{place.name}.{secrets.token_hex(4)}")
    fresh.mkdir()
    try:
        count = fill(fresh, made)
        (fresh / MARK).write_bytes(_MARKED)
        _replace(place, fresh)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)  # by now it is the site, or it is not wanted
    return count


def fill(folder: Path, made: Iterable[File]) -> int:
    """Write files into an empty folder, and return how many there are; FileExistsError when two have one path."""
    count = 0
    folders = {folder}
    for count, file in enumerate(made, 1):  # noqa: B007 - the last number is the result
        path = folder / file.path
        if path.parent not in folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            folders.add(path.parent)
        with path.open("xb") as stream:
            stream.write(file.content)
    return count


def require_free(folder: Path) -> None:
    """Raise OccupiedFolderError unless a folder is not there, is empty, or holds a site."""
    place = folder.resolve()
    if not place.exists():
        return
    if not place.is_dir():
        raise OccupiedFolderError(str(folder), "is not a folder")
    here = Path.cwd()
    if place == here or place in here.parents:
        raise OccupiedFolderError(str(folder), "is the working folder, or holds it, and cannot be replaced")
    if not (place / MARK).is_file() and any(place.iterdir()):
        raise OccupiedFolderError(str(folder), "holds something else than a site made by this command")


def _replace(place: Path, fresh: Path) -> None:
    """Put one folder in place of another, which is put back when that fails."""
    old = fresh.with_name(f"{fresh.name}.old")
    if place.exists():
        place.rename(old)
    try:
        fresh.rename(place)
    except OSError:
        if old.exists():
            old.rename(place)
        raise
    shutil.rmtree(old, ignore_errors=True)

"""What `policytrack validate --fix` writes, and what it says about that."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from policytrack.cli.failures import ERRORS_FOUND, OK, REFUSED, complain
from policytrack.cli.places import Place, places_of
from policytrack.editing import rewrite
from policytrack.errors import UnreadableDocumentError
from policytrack.mending import Mended, mend
from policytrack.rendering.mending_text import mended_text, repairs_text
from policytrack.rendering.terminal import harmless


def mend_files(paths: Iterable[str], progress: Callable[[int, int], None]) -> tuple[str, int]:
    """Mend the files that paths stand for; return what was done, and the status that this alone would end with.

    A file that cannot be written, or that somebody else wrote meanwhile, stays as it is; standard error says so, and
    the others are mended all the same. What cannot be read is left to checking.
    """
    files = [(place, place.path) for place in places_of(paths) if place.path is not None]
    lines: list[str] = []
    repairs, status = 0, OK
    for number, (place, path) in enumerate(files, start=1):
        mended, trouble = _mend(place, path)
        if trouble:
            status = max(status, REFUSED if mended.repairs else ERRORS_FOUND)
            complain(harmless(f"error: {place.shown}: not mended: {trouble}"))
        elif mended.repairs:
            repairs += len(mended.repairs)
            lines.append(repairs_text(place.shown, mended.repairs))
        progress(number, len(files))
    return ("".join([*lines, mended_text(repairs, len(lines))]) if lines else "", status)


def _mend(place: Place, path: Path) -> tuple[Mended, str]:
    """Mend one file; return what there is to mend, and why it was not written if it was not."""
    try:
        data = place.bytes()
    except UnreadableDocumentError:
        return Mended(b""), ""
    mended = mend(data, model=place.model)
    if mended.refusal is not None:
        return mended, mended.refusal
    return mended, _write(path, data, mended.data) if mended.repairs else ""


def _write(path: Path, before: bytes, after: bytes) -> str:
    """Write a file that was read as `before`; return why it was not written if it was not."""
    try:
        is_written = rewrite(path, after, in_place_of=before)
    except OSError as error:
        return error.strerror or str(error)
    return "" if is_written else "it was changed meanwhile; run the command again"

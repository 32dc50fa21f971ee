"""From the bytes of a record to those of the mended one."""

from __future__ import annotations

from typing import NamedTuple

from policytrack.errors import FormattingError, UnreadableDocumentError
from policytrack.formatting import canonical
from policytrack.mending.layout import BLANKS, changed_lines, moved_keys
from policytrack.mending.repair import Repair
from policytrack.mending.spelling import corrected, renamed
from policytrack.models import Agreement, Entity
from policytrack.reading import locate, read


class Mended(NamedTuple):
    """A record after mending: its bytes, and what was done, in the order of the mended text.

    `refusal` says why a record was left as it is that can be read, but has no canonical form.
    """

    data: bytes
    repairs: tuple[Repair, ...] = ()
    refusal: str | None = None


def mend(data: bytes, *, model: type[Entity] = Agreement) -> Mended:
    r"""Return a document with everything mended that is certain; never raises on bad data.

    White space at the ends of lines goes, also where tabs in it kept the file from being read; keys and terms of the
    format that are misspelt by one slip are spelt rightly; and the text is brought to canonical form. A document that
    cannot be read otherwise comes back as it is. Mending what was mended changes nothing.

    Args:
        data: The file.
        model: What its keys are held against and ordered by.

    >>> mended = mend(b"id: x\nfromat: 1\n")
    >>> print(mended.data.decode(), end="")
    # yaml-language-server: $schema=../../schemas/agreement.schema.json
    format: 1
    id: x
    >>> [repair.message for repair in mended.repairs][1:]
    ['`fromat` changed to `format`', '`format` moved to the beginning']
    """
    try:
        given = _without_tabs_at_ends(data)
        formed = canonical(given, model=model)
        right = corrected(formed, model)
        after = canonical(right.data, model=model) if right.slips else formed
    except UnreadableDocumentError:
        return Mended(data)
    except FormattingError as error:
        return Mended(data, refusal=error.message)
    if after == data:
        return Mended(data)
    positions = locate(after)
    spelt = [
        Repair(*positions.span(slip.mended, on_key=slip.on_key)[:2], slip.code, slip.message) for slip in right.slips
    ]
    before = renamed(read(given).data, right.slips)
    moved = [*moved_keys(before, read(after).data, positions)]
    lines = changed_lines(data, formed, after, has_moved=bool(moved))
    return Mended(after, tuple(sorted([*lines, *spelt, *moved], key=lambda repair: repair[:2])))


def _without_tabs_at_ends(data: bytes) -> bytes:
    """Return the file without white space at the ends of those lines where it holds a tab, which no record may."""
    if b"\t" not in data:
        return data
    return b"\n".join(map(_without_tab, data.split(b"\n")))


def _without_tab(line: bytes) -> bytes:
    body = line.removesuffix(b"\r")
    kept = body.rstrip(BLANKS.encode())
    return kept + line[len(body) :] if b"\t" in body[len(kept) :] else line

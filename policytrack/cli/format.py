"""`policytrack format`: bring records to canonical form."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator
from difflib import unified_diff
from enum import Enum, auto

import click

from policytrack.cli.failures import ERRORS_FOUND, OK, complain
from policytrack.cli.places import Place, places_of
from policytrack.cli.streams import emit, style_of
from policytrack.cli.validate import own_records
from policytrack.editing import rewrite
from policytrack.errors import FormattingError, UnreadableDocumentError
from policytrack.formatting import canonical
from policytrack.rendering.findings_text import findings_text
from policytrack.rendering.terminal import harmless
from policytrack.validation import STANDARD_INPUT, placed


class _Outcome(Enum):
    CANONICAL = auto()
    CHANGED = auto()
    REFUSED = auto()


@click.command(
    "format",
    short_help="Write records in canonical form.",
    epilog="Example: policytrack format --check data/agreements",
)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.UNPROCESSED)
@click.option("--check", is_flag=True, help="Write nothing; name what is not in canonical form, status 1 if any is.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change, with the same status.")
def command(paths: tuple[str, ...], check: bool, diff: bool) -> int:  # noqa: FBT001 - click passes flags so
    """Write records in canonical form: keys in their order, one layout, comments kept, the meaning unchanged.

    PATH is a file, a folder of records, or - for standard input, whose canonical form goes to standard output. Without
    one, the records that belong to policytrack are meant. What cannot be read is reported and stays as it is.
    """
    outcomes = {_format(place, check=check, diff=diff) for place in places_of(paths or [own_records()])}
    writes_nothing = check or diff
    if writes_nothing and _Outcome.CHANGED in outcomes and STANDARD_INPUT not in paths:
        complain(f"to repair: {harmless(shlex.join(['policytrack', 'format', *paths]))}")
    has_failed = _Outcome.REFUSED in outcomes or (writes_nothing and _Outcome.CHANGED in outcomes)
    return ERRORS_FOUND if has_failed else OK


def _format(place: Place, *, check: bool, diff: bool) -> _Outcome:
    before = b""
    try:
        before = place.bytes()
        after = canonical(before, model=place.model)
    except UnreadableDocumentError as error:
        findings = placed(place.shown, before, error.problems)
        complain(findings_text(findings, style_of(sys.stderr)).rstrip("\n"))
        return _Outcome.REFUSED
    except FormattingError as error:
        complain(f"error: {harmless(place.shown)}: {error}")
        return _Outcome.REFUSED
    if not (check or diff) and place.path is None:
        emit(after.decode(), "yaml")
    if after == before:
        return _Outcome.CANONICAL
    if diff:
        emit("".join(_difference(place.shown, before.decode(), after.decode())))
    elif check:
        emit(f"{harmless(place.shown)}: not in canonical form\n")
    elif place.path is not None:
        rewrite(place.path, after)
        emit(f"{harmless(place.shown)}: formatted\n")
    return _Outcome.CHANGED


def _difference(shown: str, before: str, after: str) -> Iterator[str]:
    """Yield the lines of a unified difference; what cannot be seen, such as other line ends, is written out."""
    old, new = (text.splitlines(keepends=True) for text in (before, after))
    for line in unified_diff(old, new, harmless(shown), harmless(shown)):
        yield harmless(line.removesuffix("\n")) + "\n"
        if not line.endswith("\n"):
            yield "\\ No newline at end of file\n"

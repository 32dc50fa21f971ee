"""`policytrack explain`: what a code of a finding means."""

from __future__ import annotations

import sys

import click

from policytrack.cli.failures import OK
from policytrack.cli.streams import emit, style_of
from policytrack.errors import UnknownValueError
from policytrack.examples import Example, known_examples
from policytrack.findings import nearest
from policytrack.rendering.explanation_text import explanation_text
from policytrack.rules import CODES

_LETTERS = "PT"
_MISREAD = str.maketrans("OIL", "011")


@click.command(
    "explain",
    short_help="Say what codes mean, and how to mend what they stand for.",
    epilog="Example: policytrack explain PT203",
)
@click.argument("codes", nargs=-1, required=True, metavar="CODE...")
def command(codes: tuple[str, ...]) -> int:
    """Say of codes what they mean, why it matters and how to mend it, with an example.

    CODE is the code of a finding, such as PT203, or its name. Nothing is asked of the network.
    """
    wanted = dict.fromkeys(map(_code, codes))
    first: dict[str, Example] = {}
    for example in known_examples():
        first.setdefault(example.code, example)
    style = style_of(sys.stdout)
    emit("\n\n".join(explanation_text(CODES[code], first.get(code), style) for code in wanted))
    return OK


def _code(given: str) -> str:
    """Return the code that `given` means: as it is written in a message, in small letters, its number, or its name."""
    names = {about.name: code for code, about in CODES.items()}
    word = given.strip().upper()
    for known in (word, f"{_LETTERS}{word}", names.get(word.lower(), "")):
        if known in CODES:
            return known
    number = word.removeprefix(_LETTERS).translate(_MISREAD)
    near = nearest(f"{_LETTERS}{number}", CODES) if number.isdecimal() else nearest(given, names)
    listed = () if near else (f"{min(CODES)} to {max(CODES)}",)
    raise UnknownValueError("code", given, allowed=listed, suggestion=near)

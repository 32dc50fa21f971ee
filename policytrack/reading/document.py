"""A document: the data of one file, or everything that stands in the way of having it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from policytrack.errors import UnreadableDocumentError
from policytrack.findings import Problem
from policytrack.reading.characters import CHARACTER_CODES, TAB, is_suspect, name_of, refused, visible
from policytrack.reading.encoding import decode, decode_leniently
from policytrack.reading.positions import Positions
from policytrack.reading.recorder import SYNTAX, TOO_MANY_PROBLEMS, Recorder, StopReading
from policytrack.reading.source import Source

DIRECTIVE, NO_MODELINE = "PT037", "PT090"

_MODELINE = re.compile(r"#\s*yaml-language-server\s*:.*\$schema=\S")
_DIRECTIVE = re.compile(r"^%.*", re.MULTILINE)
_DIRECTIVE_START = re.compile(r"^%", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says, in plain values: dict, list, str, int, float, bool and None.

    `warnings` are problems that do not stand in the way; `name` is what the reader of the file called it.
    """

    data: object
    warnings: tuple[Problem, ...] = ()
    name: str = ""


def read(data: bytes, *, name: str = "", pure: bool = False) -> Document:
    r"""Read one document as the core schema of YAML 1.2 has it.

    `pure` reads with the parser in Python even where the faster one is at hand. Raises `UnreadableDocumentError` with
    every problem found, in the order of their places.

    >>> read(b"# yaml-language-server: $schema=x.json\ncountry: NO\nsince: 2026-02-07\n").data
    {'country': 'NO', 'since': '2026-02-07'}
    """
    from policytrack.reading import compose, parsers  # noqa: PLC0415 - they import yaml, which takes 20 ms

    source = Source(decode(data))
    parser = parsers.parser_class(pure=pure)
    recorder = Recorder(source)
    parsable = _inspect_text(recorder)
    if parsers.is_fast(parser) and not recorder.problems:  # with the other a second run would cost more than it saves
        try:
            return Document(compose.compose(source.text, parser), _warnings(source), name)
        except compose.IrregularError:
            pass
    found = compose.compose(_without_directives(source.text), parser, recorder) if parsable else None
    if not recorder.problems:
        return Document(found, _warnings(source), name)
    raise UnreadableDocumentError(_in_order(recorder.problems))


def locate(data: bytes, *, pure: bool = False) -> Positions:
    r"""Find where the keys and values of a document stand, as far as it can be read; never raises on bad data.

    >>> locate(b"id: a\nstatus: signed\n").span(("status",))
    Span(line=2, column=9, end_line=2, end_column=15)
    """
    from policytrack.reading import compose, parsers  # noqa: PLC0415 - they import yaml, which takes 20 ms

    source = Source(decode_leniently(data))
    recorder = Recorder(source)
    if _inspect_text(recorder):
        compose.compose(_without_directives(source.text), parsers.parser_class(pure=pure), recorder)
    return Positions(source, recorder.root)


def parser_name(*, pure: bool = False) -> str:
    """Return the name of the parser that `read` uses, with its version."""
    from policytrack.reading import parsers  # noqa: PLC0415 - it imports yaml, which takes 20 ms

    return parsers.parser_name(pure=pure)


def _inspect_text(recorder: Recorder) -> bool:
    """Take down refused characters and directives; return whether the text can be parsed all the same."""
    source = recorder.source
    parsable = True
    try:
        if is_suspect(source.text):
            for refusal in refused(source.text):
                parsable = parsable and refusal.parsable
                span = source.span(refusal.start, refusal.end)
                name = name_of(refusal.character)
                message = (
                    f"{name} may not stand in a record" if refusal.code != TAB else "a tab stands here; use spaces"
                )
                recorder.refuse(Problem(refusal.code, message, span=span, value=name))
        if source.text.startswith("%") or "\n%" in source.text:
            for match in _DIRECTIVE.finditer(source.text):
                message = "a line that begins with `%` is a directive to the YAML parser; records have none"
                recorder.refuse(
                    Problem(DIRECTIVE, message, span=source.span(*match.span()), value=visible(match.group()))
                )
    except StopReading:
        return False
    return parsable


def _without_directives(text: str) -> str:
    """Make comments of directives: every character keeps its place, and what is left can be read."""
    return _DIRECTIVE_START.sub("#", text)


def _warnings(source: Source) -> tuple[Problem, ...]:
    if _MODELINE.match(source.text):
        return ()
    message = "the first line does not tell editors the schema"
    return (Problem(NO_MODELINE, message, span=source.span(0, source.end_of_line(0))),)


def _in_order(problems: list[Problem]) -> list[Problem]:
    """Sort by place; leave out the fault of syntax that a refused character on the same line explains."""
    lines = {problem.span.line for problem in problems if problem.span and problem.code in CHARACTER_CODES}
    kept = [p for p in problems if not (p.code == SYNTAX and p.span and p.span.line in lines)]
    return sorted(kept, key=_place)


def _place(problem: Problem) -> tuple[bool, int, int, str]:
    line, column = (problem.span.line, problem.span.column) if problem.span else (0, 0)
    return (problem.code == TOO_MANY_PROBLEMS, line, column, problem.code)

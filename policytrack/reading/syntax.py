"""Plain words for what the YAML parsers complain about.

Both parsers, the one in C and the one in Python, find the same faults at the same places but word them differently;
the patterns here match the wording of either.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from yaml.error import MarkedYAMLError

from policytrack.findings import Problem, Span
from policytrack.reading.recorder import SYNTAX
from policytrack.reading.source import Source

ANCHOR, ALIAS, TAG = "PT034", "PT035", "PT036"
ESCAPE, NONCHARACTER, SEVERAL_DOCUMENTS = "PT027", "PT026", "PT038"


@dataclass(frozen=True, slots=True)
class Fault:
    """One complaint of a parser in plain words.

    `{line}` in the message is the line on which the broken thing begins; `at_start` points there, too. `pattern` is
    text, compiled when it is needed: most files have no fault.
    """

    pattern: str
    message: str
    remedy: str | None = None
    at_start: bool = False
    code: str = SYNTAX


def _fault(
    pattern: str, message: str, remedy: str | None = None, *, at_start: bool = False, code: str = SYNTAX
) -> Fault:
    return Fault(pattern, message, remedy, at_start, code)


# Matched against "context: problem" in this order; the first that fits speaks.
_FAULTS = (
    _fault("^while (scanning|parsing) an anchor", "an anchor (`&`) is not used in records", at_start=True, code=ANCHOR),
    _fault("^while (scanning|parsing) an alias", "an alias (`*`) is not used in records", at_start=True, code=ALIAS),
    _fault(
        "^while (scanning|parsing) a tag|undefined tag handle",
        "a tag (`!`) is not used in records",
        "Put text that begins with `!` in quotation marks; otherwise leave the tag out.",
        at_start=True,
        code=TAG,
    ),
    _fault(
        "invalid Unicode character escape code",
        "an escape in this text stands for no character",
        "Write the character itself.",
        at_start=True,
        code=NONCHARACTER,
    ),
    _fault(
        "unknown escape character|hexdecimal number|hexadecimal numbers",
        "a backslash in double quotation marks is followed by something that is no escape",
        "Write the backslash twice, or use single quotation marks.",
        at_start=True,
        code=ESCAPE,
    ),
    _fault(
        "quoted scalar: found unexpected",
        "a quotation mark is opened here and never closed",
        "Close it where the text ends; an apostrophe within single quotation marks is written twice.",
        at_start=True,
    ),
    _fault(
        "mapping values are not allowed",
        "a colon stands where none can: the text before it needs quotation marks, or the line is indented wrongly",
        "Put text that holds a colon and a space in quotation marks; begin keys of one mapping in one column.",
    ),
    _fault(
        "could not find expected ':'",
        "this line is neither a key with a colon after it nor part of the text above",
        "Write `key: value` with a space after the colon, or indent the line further than the key it belongs to.",
        at_start=True,
    ),
    _fault(
        "entries are not allowed",
        "a list item (`- `) stands where none can",
        "Begin the list on the line after its key, each item on a line of its own, all in one column.",
    ),
    _fault(
        "mapping keys are not allowed",
        "a question mark followed by a space stands where a value belongs",
        "Put text that begins with a question mark in quotation marks.",
    ),
    _fault(
        "cannot start any token",
        "text cannot begin with this character: YAML keeps it for itself",
        "Put the text in quotation marks.",
    ),
    _fault(
        "found unexpected ':'",
        "a colon within brackets is followed by another sign",
        "Put a space after the colon, or the text in quotation marks.",
        at_start=True,
    ),
    _fault(
        r"flow sequence: .*expected ',' or '\]'",
        "the list that begins with `[` on line {line} lacks a comma, or its `]`",
        "Put a comma between the items and `]` after the last; put items that hold signs in quotation marks.",
    ),
    _fault(
        r"flow mapping: .*expected ',' or '\}'",
        "the mapping that begins with `{{` on line {line} lacks a comma, or its `}}`",
        "Put a comma between the entries and `}` after the last; put values that hold signs in quotation marks.",
    ),
    _fault(
        "block scalar:",
        "after `|` or `>` only `-`, `+`, a digit from 1 to 9 and a comment may follow on the line",
        "Begin the text on the next line; put text that begins with `|` or `>` in quotation marks.",
        at_start=True,
    ),
    _fault(
        "document start>",
        "the document has ended, and yet something follows",
        "Give the file one mapping of keys and values, and nothing after it.",
    ),
    _fault(
        "node content",
        "a value is expected here",
        "Write a value; put text that begins with a sign such as `]`, `}`, `,` or `%` in quotation marks.",
    ),
    _fault(
        "expected key|block mapping: expected <block end>",
        "this line does not fit the keys above it: it is indented differently, or text before it lacks quotation marks",
        "Begin all keys of one mapping in the same column; put text with signs in it in quotation marks.",
    ),
    _fault(
        "'-' indicator|block (sequence|collection): expected <block end>",
        "this line does not fit the list above it: it is indented differently, or lacks `- `",
        "Begin all items of one list in the same column with `- `; put text with signs in it in quotation marks.",
    ),
)
_UNKNOWN = _fault(
    "", "this is not valid YAML", "Compare the line and the one above it with a record that is read without a problem."
)


def fault_of(complaint: str) -> Fault:
    """Return the fault a parser means by `complaint`, which is its context and its problem joined by a colon.

    >>> fault_of("while scanning a quoted scalar: found unexpected end of stream").message
    'a quotation mark is opened here and never closed'
    """
    return next((fault for fault in _FAULTS if re.search(fault.pattern, complaint)), _UNKNOWN)


_WORD = re.compile(r"[^\s]+")
_DOCUMENT_END = re.compile(r"^\.\.\.(?: |$)", re.MULTILINE)


_LEFT_OPEN = "the quotation mark opened here is closed by the next one, on line {line}, and other text follows that"


def problem_of(error: Exception, source: Source, reached: int, begun: int) -> Problem:
    """Return the problem that made a parser raise `error`.

    `reached` is where the parser was, should the error not say; the last scalar before that began at `begun`.
    """
    if isinstance(error, UnicodeDecodeError):  # only escapes in a tag can make bytes of a text that has been decoded
        return Problem(
            TAG, "a tag (`!`) is not used in records", span=_word(source, max(0, source.text.find("!", reached)))
        )
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        message = f"the YAML parser gives up here ({type(error).__name__}: {error})"
        return Problem(SYNTAX, message, span=_word(source, reached))
    fault = fault_of(f"{error.context or ''}: {error.problem}")
    offset = error.problem_mark.index
    start = error.context_mark.index if error.context_mark else offset
    if offset == reached and _runs_on(source, begun, reached):
        message = _LEFT_OPEN.format(line=source.position(reached)[0])
        return Problem(SYNTAX, message, span=_word(source, begun), remedy="Close it where the text ends.")
    # What is not closed is noticed at the end of the file; what is to be mended is where it was opened.
    place = start if fault.at_start or offset >= len(source.text.rstrip()) else offset
    message = fault.message.format(line=source.position(start)[0])
    if (
        fault.code == SYNTAX
        and "document start>" in str(error.problem)
        and _DOCUMENT_END.search(source.text, 0, offset)
    ):
        return Problem(SEVERAL_DOCUMENTS, "a second document begins here; a file holds one", span=_word(source, place))
    return Problem(fault.code, message, span=_word(source, place), remedy=fault.remedy)


def _runs_on(source: Source, begun: int, reached: int) -> bool:
    """Tell whether a text in quotation marks ends on a later line than it begins."""
    return source.text[begun : begun + 1] in {'"', "'"} and source.position(begun)[0] < source.position(reached)[0]


def _word(source: Source, offset: int) -> Span:
    """Return the stretch from `offset` to the next space; at the end of the text the last visible character."""
    offset = min(offset, max(0, len(source.text.rstrip()) - 1))
    found = _WORD.match(source.text, offset)
    return source.span(offset, found.end() if found else offset)

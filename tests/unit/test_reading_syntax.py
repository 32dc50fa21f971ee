"""Complaints of the parsers in plain words."""

from __future__ import annotations

import pytest
from yaml.error import Mark, MarkedYAMLError

from policytrack.errors import UnreadableDocumentError
from policytrack.findings import Span
from policytrack.reading import read
from policytrack.reading.source import Source
from policytrack.reading.syntax import fault_of, problem_of


@pytest.mark.parametrize(
    ("libyaml", "python"),
    [
        (": mapping values are not allowed in this context", ": mapping values are not allowed here"),
        (": block sequence entries are not allowed in this context", ": sequence entries are not allowed here"),
        (": mapping keys are not allowed in this context", ": mapping keys are not allowed here"),
        (
            "while parsing a block mapping: did not find expected key",
            "while parsing a block mapping: expected <block end>, but found '-'",
        ),
        (
            "while parsing a block collection: did not find expected '-' indicator",
            "while parsing a block collection: expected <block end>, but found '?'",
        ),
        (
            "while parsing a flow sequence: did not find expected ',' or ']'",
            "while parsing a flow sequence: expected ',' or ']', but got ':'",
        ),
        (
            "while parsing a flow mapping: did not find expected ',' or '}'",
            "while parsing a flow mapping: expected ',' or '}', but got ':'",
        ),
        (": did not find expected <document start>", ": expected '<document start>', but found ']'"),
        (
            "while parsing a block node: did not find expected node content",
            "while parsing a block node: expected the node content, but found ']'",
        ),
        (
            "while parsing a quoted scalar: did not find expected hexdecimal number",
            "while scanning a double-quoted scalar: expected escape sequence of 2 hexadecimal numbers, but found 'q'",
        ),
        (
            "while scanning a quoted scalar: found unexpected document indicator",
            "while scanning a quoted scalar: found unexpected document separator",
        ),
    ],
)
def test_both_wordings_of_a_fault_are_understood(libyaml, python):
    """One fault has one message, whichever parser noticed it."""
    assert fault_of(libyaml) is fault_of(python)
    assert fault_of(libyaml) is not fault_of("")


def test_a_complaint_nobody_has_heard_is_still_a_problem():
    """Parsers may learn new complaints; the place is right all the same."""
    mark = Mark("", 5, 1, 0, None, None)
    problem = problem_of(MarkedYAMLError(None, None, "something new", mark), Source("a: 1\nb: 2\n"), 0, 0)
    assert (problem.code, problem.message, problem.span) == ("PT030", "this is not valid YAML", Span(2, 1, 2, 3))


@pytest.mark.parametrize("text", ["", "\n"])
def test_a_fault_in_nothing_has_a_place_too(text):
    """There is no character to point at, and yet a line."""
    problem = problem_of(MemoryError("full"), Source(text), 7, 0)
    assert problem.message == "the YAML parser gives up here (MemoryError: full)"
    assert problem.span == Span(1, 1, 1, 1)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('a: "one\nb: "two"\n', 1),
        ("a: 'one\nb: 'two'\n", 1),
        ('a: ["one, two]\nb: "three"\n', 1),
    ],
)
def test_a_quotation_mark_left_open_is_pointed_at_where_it_was_opened(text, line):
    """The parser notices only where the next mark closes it and text follows, maybe many lines on."""
    with pytest.raises(UnreadableDocumentError) as caught:
        read(text.encode())
    (problem,) = caught.value.problems
    assert problem.message.startswith("the quotation mark opened here is closed by the next one, on line 2")
    assert problem.span.line == line
    assert problem.remedy == "Close it where the text ends."

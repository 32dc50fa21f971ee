"""Whatever the text: one documented error, and the same verdict from both parsers."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from policytrack.errors import UnreadableDocumentError
from policytrack.findings import READING_CODES
from policytrack.reading import locate, read

RECORD = """\
# yaml-language-server: $schema=../../schemas/agreement.schema.json
format: 1
id: aaa-bbb-2026-example
title:
  text: "An example: not a real agreement"
  status: descriptive
summary: >-
  Two parties agreed on something,
  and this is the summary of it.
parties:
  - {code: AAA}
  - {code: BBB, bodies: [Some Agency, 'It''s Bureau']}
pillars:
  - pillar: liaison-and-dialogue
    commitments:
      - id: liaison-officers
        text: Each party is to send officers.  # a comment
        status:
          - {date: 2026-02-07, value: not_started, evidence: [{source: a, passage: "first … last"}]}
events: []
sources:
  - id: a
    url: https://example.org/?q=1&r=2#top
    published: 2026-02
    note: |
      Kept as it is:
        indented.

    share: 0.5
"""
PIECES = [
    *"-:?,[]{}#&*!|>'\"%@`~\\ \n.=<0aé",
    "- ",
    ": ",
    "? ",
    "\n  ",
    "\n- ",
    "---",
    "\n...\n",
    "|\n",
    ">-\n",
    "|2\n",
    "''",
    "\\u",
    "\\ud800",
    "\\x41",
    "\\U0010ffff",
    "\\U00110000",
    "\\\n",
    "<<",
    "!!str",
    "!<x>",
    "!a!b",
    "%41",
    "%ff",
    "&a",
    "*a",
    "a:b",
    "https://a?b=c",
    "\u0939\u094d\u200d",
    "\u202e",
    "\xa0",
    "\t",
    "\r\n",
    "\x00",
    "\ufeff",
    "null",
    "12",
]
pieces = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@st.composite
def mutations(draw):
    """Return the record with a few pieces put in, and what they replace taken out."""
    lines = RECORD.splitlines(keepends=True)
    first = draw(st.integers(0, len(lines) - 1))
    text = "".join(lines[first : first + draw(st.integers(1, len(lines)))])
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.sampled_from([0, 0, 1, 2, 6]))
        text = text[:start] + draw(st.sampled_from(PIECES)) + text[end:]
    return text


def verdict(data, *, pure):
    """Return the data, or the codes and lines of what stands in its way: never an empty list."""
    try:
        return repr(read(data, pure=pure))
    except UnreadableDocumentError as error:
        return sorted((problem.code, problem.span.line) for problem in error.problems)


def problems_of(data):
    """Return what stands in the way of the data, or what does not but is worth a warning."""
    try:
        return read(data).warnings
    except UnreadableDocumentError as error:
        return error.problems


def test_the_record_that_is_mutated_is_sound():
    """Otherwise its mutations would show nothing."""
    assert read(RECORD.encode()).warnings == ()


@given(st.one_of(pieces, mutations(), st.text(max_size=40)).map(lambda text: text.encode("utf-8", "replace")))
@example(b"? \n{")
@example(b"[? , b]")
@example(b"!!\n- a")
@example(b"'a' ]\n@")
@example(b"|#\n a")
def test_both_parsers_reach_the_same_verdict(data):
    """The same data, or the same codes on the same lines."""
    assert verdict(data, pure=True) == verdict(data, pure=False) != []


@given(st.one_of(st.binary(max_size=60), pieces.map(str.encode), mutations().map(str.encode)))
def test_no_bytes_do_anything_else_than_raise_the_documented_error(data):
    """Every problem has a known code and a place in the file; positions can be asked for in any case."""
    codes = {code.code for code in READING_CODES}
    positions = locate(data)
    for problem in problems_of(data):
        assert problem.code in codes
        assert problem.message
        span = problem.span
        assert (span.line, span.column) <= (span.end_line, span.end_column)
        assert 1 <= span.column <= len(positions.line(span.line)) + 1
    span = positions.span(("a", 0, "b"), on_key=True)
    assert (1, 1) <= (span.line, span.column) <= (span.end_line, span.end_column)


plain_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.text("aé: #-'\"\n0N", max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("ab 0~", max_size=4), inner, max_size=4),
    max_leaves=12,
)


def write(value):
    """Write a value as flow YAML with every text in double quotation marks."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{write(key)}: {write(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(write, value)) + "]"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{escaped}"'
    if isinstance(value, float) and value in (float("inf"), float("-inf")):
        return repr(value).replace("inf", ".inf")
    return (
        {None: "null", True: "true", False: "false"}.get(value, repr(value))
        if not isinstance(value, (int, float)) or isinstance(value, bool)
        else repr(value)
    )


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])
@given(value=plain_values)
def test_what_is_written_is_read_back(pure, value):
    """Every value of the core schema survives."""
    found = read(write(value).encode(), pure=pure).data if value is not None else None
    assert repr(found) == repr(value)


@given(value=plain_values)
def test_every_value_is_located_within_the_text(value):
    """Pointers of all parts lead to the text they were written as."""
    text = write(value)
    positions = locate(text.encode())

    def check(inner, pointer):
        span = positions.span(pointer)
        assert text[span.column - 1 : span.end_column - 1] == write(inner)
        parts = inner.items() if isinstance(inner, dict) else enumerate(inner) if isinstance(inner, list) else ()
        for step, part in parts:
            check(part, (*pointer, step))

    check(value, ())

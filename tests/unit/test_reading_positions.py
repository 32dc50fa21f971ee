"""Where keys and values stand."""

from __future__ import annotations

import pytest

from policytrack.findings import Span
from policytrack.reading import locate
from policytrack.reading.source import Source

TEXT = """\
# yaml-language-server: $schema=x
id: 'a b'  # comment
title:
  text: "é
    two"
  note: |-
    first
    second
parties:
- {code: CAN}
- code: IND
  names: [India, Bharat]
empty:
none: {}
long: [1,
  2]
"""


@pytest.mark.parametrize(
    ("pointer", "on_key", "span"),
    [
        (("id",), False, Span(2, 5, 2, 10)),
        (("id",), True, Span(2, 1, 2, 3)),
        (("title",), True, Span(3, 1, 3, 6)),
        (("title",), False, Span(4, 3, 4, 11)),
        (("title", "text"), False, Span(4, 9, 5, 9)),
        (("title", "note"), False, Span(6, 9, 6, 11)),
        (("parties",), False, Span(10, 1, 10, 14)),
        (("parties", 0), False, Span(10, 3, 10, 14)),
        (("parties", 0), True, Span(10, 3, 10, 14)),
        (("parties", 0, "code"), False, Span(10, 10, 10, 13)),
        (("parties", 1), False, Span(11, 3, 11, 12)),
        (("parties", 1, "names"), False, Span(12, 10, 12, 25)),
        (("parties", 1, "names", 1), False, Span(12, 18, 12, 24)),
        (("empty",), False, Span(13, 7, 13, 7)),
        (("none",), False, Span(14, 7, 14, 9)),
        (("long",), False, Span(15, 7, 15, 10)),
        ((), False, Span(2, 1, 2, 21)),
    ],
)
def test_keys_and_values_are_found_where_they_are_written(pointer, on_key, span):
    """Scalars with their quotation marks, everything longer by its first line."""
    for pure in (False, True):
        assert locate(TEXT.encode(), pure=pure).span(pointer, on_key=on_key) == span


@pytest.mark.parametrize(
    ("pointer", "span"),
    [
        (("status",), Span(2, 1, 2, 3)),
        (("title", "language"), Span(4, 3, 4, 7)),
        (("title", "language", 3), Span(4, 3, 4, 7)),
        (("id", "x"), Span(2, 5, 2, 10)),
        (("none", "x"), Span(14, 7, 14, 9)),
        (("parties", 2), Span(10, 1, 10, 14)),
        (("parties", -1), Span(10, 1, 10, 14)),
        (("parties", "x"), Span(10, 1, 10, 14)),
    ],
)
def test_what_is_missing_is_missing_from_the_nearest_part_above(pointer, span):
    """Of a mapping the first key is pointed at, of everything else the value."""
    assert locate(TEXT.encode()).span(pointer, on_key=True) == span


def test_positions_count_alike_for_every_way_to_save_a_file():
    """Byte-order mark and CRLF move nothing; columns count code points, not bytes."""
    windows = TEXT.replace("\n", "\r\n").encode("utf-8-sig")
    assert locate(windows).span(("parties", 1, "code")) == Span(11, 9, 11, 12)
    assert locate(windows).line(2) == "id: 'a b'  # comment"
    assert locate("a: {é😀: x}".encode()).span(("a", "é😀")) == Span(1, 9, 1, 10)


def test_lines_there_are_not_are_empty():
    """Asking beyond the end is no error."""
    assert [locate(b"a: 1").line(n) for n in (0, 1, 2)] == ["", "a: 1", ""]


@pytest.mark.parametrize(
    ("data", "pointer", "line"),
    [
        (b"a: 1\nb: [x, {c: d\n", ("b", 1, "c"), 2),
        (b"a: 1\na: 2\n", ("a",), 1),
        (b"a: &x 1\nb: *x\nc: !t 2", ("c",), 3),
        (b"? [k]\n: v\nb: 1", ("b",), 3),
        (b"- *x\n- b", (1,), 2),
        (b"*x : 1\nb: 2", ("b",), 2),
        (b"%YAML 1.2\n---\nb: 2", ("b",), 3),
        (b"\tb: 2", ("b",), 1),
        (b"\xff\xfeb\x00:\x00 \x002\x00", ("b",), 1),
        (b"a: \xff\nb: 2", ("b",), 2),
        (b"", ("b",), 1),
        (b"[" * 40, (0,) * 31, 1),
    ],
)
def test_documents_that_cannot_be_read_are_located_as_far_as_possible(data, pointer, line):
    """What was composed before the fault has its position; the rest falls back."""
    assert locate(data).span(pointer).line == line


def test_offsets_become_lines_and_columns():
    """Offset 0 is line 1, column 1; a line break belongs to the line it ends."""
    source = Source("ab\n\nc")
    assert [source.position(n) for n in range(6)] == [(1, 1), (1, 2), (1, 3), (2, 1), (3, 1), (3, 2)]

"""Bytes to text."""

from __future__ import annotations

import codecs

import pytest

from policytrack.errors import UnreadableDocumentError
from policytrack.findings import Span
from policytrack.reading.encoding import LARGEST_FILE, decode, decode_leniently

TEXT = "id: a\nname: é\n"


def problem_of(data):
    with pytest.raises(UnreadableDocumentError) as caught:
        decode(data)
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize(
    "data", [TEXT.encode(), TEXT.encode("utf-8-sig"), TEXT.replace("\n", "\r\n").encode("utf-8-sig")]
)
def test_byte_order_mark_and_crlf_make_no_difference(data):
    """What Windows editors write has the same meaning."""
    assert decode(data) == decode_leniently(data) == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("marked", [False, True])
def test_other_unicode_encodings_are_recognised(encoding, marked):
    """With a mark or without one the message names the encoding, and lines of the file can still be shown."""
    data = ("\ufeff" * marked + TEXT).encode(encoding)
    problem = problem_of(data)
    assert (problem.code, encoding[:6].upper() in problem.message) == ("PT011", True)
    assert ("little" in problem.message) == encoding.endswith("le")
    assert decode_leniently(data) == TEXT


def test_the_first_byte_that_is_not_utf8_is_pointed_at():
    """Offset, line and column count as everywhere: the offset from 0, line and column from 1 in code points."""
    problem = problem_of(codecs.BOM_UTF8 + "a: 1\r\nüb: caf".encode() + b"\xe9")
    assert problem.span == Span(2, 8, 2, 9)
    assert problem.value == "0xE9"
    assert problem.message == "byte 0xE9 at offset 17 (counted from 0) is not UTF-8; in Windows-1252 it would be “é”"


def test_no_letter_is_guessed_where_there_is_none():
    """The hint is given only where it helps."""
    assert problem_of(b"\x81").message.endswith("is not UTF-8")
    assert decode_leniently(b"a\x81") == "a\ufffd"


@pytest.mark.parametrize("data", [b"\xed\xa0\x80", b"\xc0\x80", b"\xf4\x90\x80\x80"])
def test_forbidden_forms_of_utf8_are_refused(data):
    """Encoded surrogates, overlong forms and code points beyond Unicode are no UTF-8."""
    assert problem_of(data).code == "PT010"


def test_more_than_1_mib_is_refused_before_anything_else():
    """Also where the bytes did not come from a file."""
    assert problem_of(b"\xff" * (LARGEST_FILE + 1)).code == "PT006"
    assert len(decode_leniently(b"x" * (LARGEST_FILE + 1))) == LARGEST_FILE

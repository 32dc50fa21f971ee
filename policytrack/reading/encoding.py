"""Bytes to text: UTF-8 with or without a byte-order mark, lines ending in LF or CRLF, and nothing else."""

from __future__ import annotations

import codecs

from policytrack.errors import UnreadableDocumentError
from policytrack.findings import Problem
from policytrack.reading.source import Source

TOO_LARGE, NOT_UTF8, OTHER_UNICODE = "PT006", "PT010", "PT011"

LARGEST_FILE = 1024 * 1024
"""Most bytes a record may have."""

_MARKS = (  # the longer first: UTF-32 little endian begins like UTF-16 little endian
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Which bytes of four are zero in Latin text without a mark.
_ZEROS = (
    ((False, True, True, True), "utf-32-le"),
    ((True, True, True, False), "utf-32-be"),
    ((False, True, False, True), "utf-16-le"),
    ((True, False, True, False), "utf-16-be"),
)
_NAMES = {
    "utf-32-le": "UTF-32 (little endian)",
    "utf-32-be": "UTF-32 (big endian)",
    "utf-16-le": "UTF-16 (little endian)",
    "utf-16-be": "UTF-16 (big endian)",
}


def decode(data: bytes) -> str:
    r"""Return the text of `data` without byte-order mark and with LF at the end of every line.

    Raises `UnreadableDocumentError` when there is too much of it or it is not UTF-8.

    >>> decode(b"\xef\xbb\xbfid: a\r\n")
    'id: a\n'
    """
    if len(data) > LARGEST_FILE:
        raise UnreadableDocumentError([too_large()])
    if encoding := _other_encoding(data):
        name = _NAMES[encoding]
        raise UnreadableDocumentError(
            [Problem(OTHER_UNICODE, f"the file is {name}, not UTF-8", span=Source("").span(0, 0))]
        )
    try:
        return _unify(data.decode())
    except UnicodeDecodeError as error:
        raise UnreadableDocumentError([_not_utf8(data, error.start)]) from error


def decode_leniently(data: bytes) -> str:
    """Return the text of `data` to show lines of it, with a mark in place of what cannot be decoded."""
    data = data[:LARGEST_FILE]
    return _unify(data.decode(_other_encoding(data) or "utf-8", errors="replace"))


def too_large() -> Problem:
    """Return the problem of a file with more than 1 MiB."""
    return Problem(TOO_LARGE, "the file is larger than 1 MiB (1,048,576 bytes); a record is a few kilobytes")


def _unify(text: str) -> str:
    text = text.removeprefix("\ufeff")
    return text.replace("\r\n", "\n") if "\r" in text else text


def _other_encoding(data: bytes) -> str | None:
    if data[:4].isascii() and 0 not in data[:4]:
        return None
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    zeros = tuple(not byte for byte in data[:4])
    return next((encoding for pattern, encoding in _ZEROS if zeros == pattern), None)


def _not_utf8(data: bytes, offset: int) -> Problem:
    before = _unify(data[:offset].decode())
    source = Source(f"{before}\ufffd")
    byte = data[offset : offset + 1]
    message = f"byte 0x{byte.hex().upper()} at offset {offset} (counted from 0) is not UTF-8"
    other = byte.decode("cp1252", errors="ignore")
    hint = f"; in Windows-1252 it would be “{other}”" if other.isalpha() else ""
    return Problem(
        NOT_UTF8, message + hint, span=source.span(len(before), len(before) + 1), value=f"0x{byte.hex().upper()}"
    )

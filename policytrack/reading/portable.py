"""PyYAML's parser in Python, brought to the verdicts of libyaml.

It is used where PyYAML was built without libyaml. Both descend from one design and differ in what either has mended
since; every method here closes one of those gaps. The texts it is given hold neither tabs nor control characters, and
their lines end in LF.
"""

# PyYAML's own parser has hardly any types:
# mypy: allow-untyped-calls
# pyright: basic

from __future__ import annotations

import re
from typing import Any, cast

from yaml.error import Mark
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import FlowEntryToken, FlowSequenceEndToken, ScalarToken, TagToken, ValueToken

_PLAIN_IN_BLOCK = re.compile(r"(?:[^ \n\0:]|:(?![ \n\0]))*")
_PLAIN_IN_FLOW = re.compile(r"(?:[^ \n\0:,\[\]{}]|:(?![ \n\0,?\[\]{}]))*")
_SIGN_AFTER_COLON = re.compile(r":[,?\[\]{}]")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|.)", re.DOTALL)
_URI = r"[-0-9A-Za-z;/?:@&=+$_.!~*'()]|%[0-9A-Fa-f]{2}"
_TAG = re.compile(
    rf"!(?:<(?P<verbatim>(?:{_URI}|[,\[\]])+)>|(?P<handle>[-\w]*!)(?P<suffix>(?:{_URI})+)|(?![-\w]*!)(?P<local>(?:{_URI})*)|)",
    re.ASCII,
)
_BLOCK_HEADER = re.compile(r"([-+])([0-9])?|([0-9])?([-+])?")
_OCTET = re.compile(rb"%(..)")
_SURROGATES = range(0xD800, 0xE000)


def _found(pattern: re.Pattern[str], text: str, position: int) -> re.Match[str]:
    """Match a pattern that fits any text, be it with nothing."""
    return cast("re.Match[str]", pattern.match(text, position))


class PortableParser(Reader, Scanner, Parser):
    """Events from a text, with the same verdicts as libyaml."""

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)

    def fetch_stream_end(self) -> None:
        """Count a last line without a break as ended, so that a key begun on it is missed."""
        if self.column:
            self.line += 1
            self.column = 0
            self.stale_possible_simple_keys()
        super().fetch_stream_end()

    def fetch_flow_collection_end(self, TokenClass: Any) -> None:  # noqa: N803 - PyYAML's signature
        """Keep the level at zero at a bracket that closes nothing."""
        if not self.flow_level:
            self.remove_possible_simple_key()
            self.flow_level = 1
        super().fetch_flow_collection_end(TokenClass)

    def parse_flow_sequence_entry_mapping_key(self) -> Any:
        """Lose the sign after a question mark without a key, as libyaml does: an error, but the same one."""
        token = self.get_token()
        if self.check_token(ValueToken, FlowEntryToken, FlowSequenceEndToken):
            token = self.get_token()
            self.state = self.parse_flow_sequence_entry_mapping_value
            return self.process_empty_scalar(token.end_mark)
        self.states.append(self.parse_flow_sequence_entry_mapping_value)
        return self.parse_flow_node()

    def scan_tag(self) -> TagToken:
        """End a tag before a comma or a bracket, unless it is written out between `!<` and `>`."""
        start = self.get_mark()
        match = _found(_TAG, self.buffer, self.pointer)
        self.forward(match.end() - self.pointer)
        ends = self.peek() in " \n\0" or (self.flow_level and self.peek() == ",")
        try:
            _OCTET.sub(lambda octet: bytes.fromhex(octet[1].decode()), match.group().encode()).decode()
        except UnicodeDecodeError:
            ends = False
        if not ends:
            raise ScannerError("while scanning a tag", start, "did not find the end of the tag", self.get_mark())
        handle = f"!{match['handle']}" if match["handle"] else None
        suffix = match["suffix"] or match["verbatim"] or f"!{match['local'] or ''}"
        return TagToken((handle, suffix), start, self.get_mark())

    def scan_block_scalar_indicators(self, start_mark: Mark) -> tuple[bool | None, int | None]:
        """Leave what follows the indicators to the check of the rest of the line: a comment may follow at once."""
        match = _found(_BLOCK_HEADER, self.buffer, self.pointer)
        self.forward(match.end() - self.pointer)
        digit = match[2] or match[3]
        if digit == "0":
            raise ScannerError(
                "while scanning a block scalar", start_mark, "found an indentation of 0", self.get_mark()
            )
        return {"+": True, "-": False}.get(match[1] or match[4]), int(digit) if digit else None

    def scan_flow_scalar(self, style: str) -> ScalarToken:
        """Refuse escapes for surrogates and for what lies beyond Unicode, before anything that comes after them."""
        start = self.get_mark()
        try:
            token = super().scan_flow_scalar(style)
        except (ScannerError, ValueError, OverflowError):
            self._require_characters(style, start)
            raise
        self._require_characters(style, start)
        return token

    def _require_characters(self, style: str, start: Mark) -> None:
        if style != '"':
            return
        # What was scanned so far, and the escape at which scanning broke off.
        for match in _ESCAPE.finditer(self.buffer, start.index, self.index + 10):
            code = int(match[1] or match[2] or "0", 16)
            if match.start() < self.index and (code in _SURROGATES or code > 0x10FFFF):
                problem = "found invalid Unicode character escape code"
                raise ScannerError("while parsing a quoted scalar", start, problem, self.get_mark())

    def scan_plain(self) -> ScalarToken:
        """Allow question marks within plain scalars between brackets, and refuse a colon right before a sign."""
        start = end = self.get_mark()
        pattern = _PLAIN_IN_FLOW if self.flow_level else _PLAIN_IN_BLOCK
        chunks: list[str] = []
        spaces: list[str] = []
        while self.peek() != "#":
            stop = _found(pattern, self.buffer, self.pointer).end()
            if self.flow_level and _SIGN_AFTER_COLON.match(self.buffer, stop):
                raise ScannerError("while scanning a plain scalar", start, "found unexpected ':'", self.get_mark())
            if stop == self.pointer:
                break
            self.allow_simple_key = False
            length = stop - self.pointer
            chunks += [*spaces, self.prefix(length)]
            self.forward(length)
            end = self.get_mark()
            spaces = self.scan_plain_spaces(self.indent + 1, start) or []
            if not spaces or (not self.flow_level and self.column <= self.indent):
                break
        return ScalarToken("".join(chunks), True, start, end)  # noqa: FBT003 - PyYAML's signature

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
from yaml.scanner import ScannerError
from yaml.tokens import FlowEntryToken, FlowSequenceEndToken, TagToken, ValueToken

from policytrack.reading.strides import StridingScanner

_URI = r"-0-9A-Za-z;/?:@&=+$_.!~*'()%"
_TAG = re.compile(
    rf"!(?:<(?P<verbatim>[{_URI},\[\]]+)>|(?P<handle>[-\w]*!)(?P<suffix>[{_URI}]+)|(?![-\w]*!)(?P<local>[{_URI}]*)|)",
    re.ASCII,
)
_OCTET = re.compile(r"[0-9A-Fa-f]{2}")
_BLOCK_HEADER = re.compile(r"([-+])([0-9])?|([0-9])?([-+])?")


def _found(pattern: re.Pattern[str], text: str, position: int) -> re.Match[str]:
    """Match a pattern that fits any text, be it with nothing."""
    return cast("re.Match[str]", pattern.match(text, position))


def _are_characters(tag: str) -> bool:
    """Tell whether each percent sign begins two digits, and these make characters."""
    _, *octets = tag.split("%")
    try:
        return all(map(_OCTET.match, octets)) and bool(
            b"".join(bytes.fromhex(part[:2]) + part[2:].encode() for part in octets).decode()
        )
    except UnicodeDecodeError:
        return False


class PortableParser(StridingScanner, Parser):
    """Events from a text, with the same verdicts as libyaml."""

    def __init__(self, stream: str) -> None:
        StridingScanner.__init__(self, stream)
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
        if "%" in match.group():
            ends = ends and _are_characters(match.group())
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

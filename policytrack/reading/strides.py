"""PyYAML's scanner in Python with long strides: what it takes character by character is found by one search here.

Without them a file of 1 MiB can keep it busy for several seconds. The texts it is given hold neither tabs nor control
characters, their lines end in LF, and a NUL marks their end.
"""

# PyYAML's own scanner has hardly any types:
# mypy: allow-untyped-calls
# pyright: basic

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from yaml.error import Mark
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import ScalarToken, Token

_NEXT_CONTENT = re.compile(r"\n *(?=[^ \n#])")
_COMMENT = re.compile(r" *(?:#[^\n\0]*)?")
_BLANKS = re.compile(r"[ \n]*")
_SIGNS = frozenset("\0-?:,[]{}#&*!|>'\"%@`.")
_NAME = re.compile(r"[-0-9A-Z_a-z]*")
_AFTER_NAME = frozenset("\0 \n?:,]}%@`")
_SEPARATOR = r"\n(?:---|\.\.\.)[ \n\0]"
_SEPARATES = re.compile(_SEPARATOR)
_PLAIN_END = rf"\0|[ \n]#|{_SEPARATOR}"
_PLAIN_END_IN_FLOW = re.compile(rf"{_PLAIN_END}|[,\[\]{{}}]|:(?=[ \n\0,?\[\]{{}}])")
_SIGN_AFTER_COLON = re.compile(r":[,?\[\]{}]")
_SINGLE_QUOTED = re.compile(rf"(?P<quotes>'+)|(?P<end>\0|{_SEPARATOR})")
_DOUBLE_QUOTED = re.compile(
    r'(?P<escapes>(?:\\[0abtnvfre "\\/N_LP])+)'
    r"|(?P<octets>(?:\\x[0-9A-Fa-f]{2})+)"
    r"|(?P<code>\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}))"
    r"|(?P<joints>(?:\\\n(?![ \n.-]))+)"
    rf'|(?P<quotes>")|(?P<end>\0|{_SEPARATOR})'
    r"|(?P<breaks>\\\n[ \n]*)|(?P<unknown>\\)"
)
_LONE_BREAK = re.compile(r"(?<!\n)\n(?!\n)")
_SEVERAL_BREAKS = re.compile(r"\n(\n+)")
_SURROGATES = range(0xD800, 0xE000)
_LARGEST_CODE = 0x10FFFF
_BROKEN_OFF = {
    "code": "found invalid Unicode character escape code",
    "unknown": "found unknown escape character",
    "breaks": "found unexpected document separator",
    "end": "found unexpected end of stream or document separator",
}
_LONGEST_KEY = 1024


class StridingScanner(Reader, Scanner):
    """Tokens from a text, the same as those of PyYAML's scanner."""

    buffer: str
    pointer: int
    tokens: list[Token]
    tokens_taken: int
    possible_simple_keys: dict[int, Any]

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        self._mark: Mark = Reader.get_mark(self)
        Scanner.__init__(self)
        self._settled = -1  # number of the token that no sign for a key can come before any more

    def peek_token(self) -> Token | None:
        """Return the next token and leave it where it is; None after the last."""
        if self._settled != self.tokens_taken:
            while self.need_more_tokens():
                self.fetch_more_tokens()
            if not self.tokens:
                return None
            self._settled = self.tokens_taken
        return self.tokens[0]

    def need_more_tokens(self) -> bool:
        """Tell whether there is no token, or the next may turn out to be a key."""
        if not self.tokens:
            return not self.done
        if self.done or not self.possible_simple_keys:
            return False
        self.stale_possible_simple_keys()
        return self.next_possible_simple_key() == self.tokens_taken

    def check_token(self, *choices: Any) -> bool:
        """Tell whether the next token is of one of the kinds given, or with none given whether there is one."""
        token = self.tokens[0] if self._settled == self.tokens_taken else self.peek_token()
        return token is not None and (not choices or isinstance(token, choices))

    def get_token(self) -> Any:
        """Return the next token and take it away; None after the last."""
        token = self.peek_token()
        if token is not None:
            self.tokens_taken += 1
            del self.tokens[0]
        return token

    def fetch_more_tokens(self) -> None:
        """Scan at least one more token; most are text that begins with no sign."""
        self.scan_to_next_token()
        if self.buffer[self.pointer] in _SIGNS:
            super().fetch_more_tokens()
        else:
            self.stale_possible_simple_keys()
            self.unwind_indent(self.column)
            self.fetch_plain()

    def get_mark(self) -> Mark:
        """Return where the scanner is; several parts of a token ask for it at the same place."""
        if self._mark.index != self.index:
            self._mark = super().get_mark()
        return self._mark

    def forward(self, length: int = 1) -> None:
        """Move on by `length` characters."""
        start, end = self.pointer, self.pointer + length
        if breaks := self.buffer.count("\n", start, end):
            self.line += breaks
            self.column = end - self.buffer.rindex("\n", start, end) - 1
        else:
            self.column += length
        self.pointer = self.index = end

    def _forward_to(self, position: int) -> Mark:
        self.forward(position - self.pointer)
        return self.get_mark()

    # Keys without a question mark may begin on every level of brackets. They lie in the order in which they began, so
    # that only the first has to be looked at.

    def next_possible_simple_key(self) -> int | None:
        """Return the number of the first token that may turn out to be a key."""
        for key in self.possible_simple_keys.values():
            number: int = key.token_number
            return number
        return None

    def stale_possible_simple_keys(self) -> None:
        """Forget what cannot be a key any more: it ended with its line, or is too long."""
        keys = self.possible_simple_keys
        while keys:
            level, key = next(iter(keys.items()))
            if key.line == self.line and self.index - key.index <= _LONGEST_KEY:
                return
            if key.required:
                problem = "could not find expected ':'"
                raise ScannerError("while scanning a simple key", key.mark, problem, self.get_mark())
            del keys[level]

    def scan_to_next_token(self) -> None:
        """Pass spaces, comments and line breaks; outside of brackets a key may begin after a break."""
        if self.buffer[self.pointer] not in " \n#":
            return
        stop = _end_of(_COMMENT, self.buffer, self.pointer)
        if self.buffer[stop] == "\n":
            found = _NEXT_CONTENT.search(self.buffer, stop)
            stop = found.end() if found else len(self.buffer) - 1
            if not self.flow_level:
                self.allow_simple_key = True
        self.forward(stop - self.pointer)

    def scan_anchor(self, TokenClass: Any) -> Token:  # noqa: N803 - PyYAML's signature
        """Take an anchor or an alias."""
        start = self.get_mark()
        context = f"while scanning an {'alias' if self.peek() == '*' else 'anchor'}"
        begin = self.pointer + 1
        stop = _end_of(_NAME, self.buffer, begin)
        end = self._forward_to(stop)
        if stop == begin or self.buffer[stop] not in _AFTER_NAME:
            raise ScannerError(context, start, "expected a letter or a digit", end)
        token: Token = TokenClass(self.buffer[begin:stop], start, end)
        return token

    def scan_plain(self) -> ScalarToken:
        """Take text without quotation marks; between brackets no colon may stand right before another sign."""
        start, text = self.get_mark(), self.buffer
        stop_at = _PLAIN_END_IN_FLOW if self.flow_level else _plain_end_in_block(self.indent)
        stop = _start_of(stop_at, text, self.pointer)
        if self.flow_level and _SIGN_AFTER_COLON.match(text, stop):
            raise ScannerError("while scanning a plain scalar", start, "found unexpected ':'", self.get_mark())
        written = text[self.pointer : stop].rstrip(" \n")
        end = self._forward_to(self.pointer + len(written))
        self.forward(_end_of(_BLANKS, text, self.pointer) - self.pointer)
        self.allow_simple_key = self.line > end.line
        return ScalarToken(_on_one_line(written), True, start, end)  # noqa: FBT003 - PyYAML's signature

    def scan_flow_scalar(self, style: str) -> ScalarToken:
        """Take text in quotation marks; escapes for what is no character are refused, as libyaml does."""
        start, text = self.get_mark(), self.buffer
        chunks: list[str] = []
        position = self.pointer + 1
        pieces = (_DOUBLE_QUOTED if style == '"' else _SINGLE_QUOTED).finditer(text, position)
        is_open = True
        while is_open:
            piece = next(pieces)  # the end of the file is one, too
            kind, chunk = piece.lastgroup, piece[0]
            begin, end = piece.span()
            if position < begin:
                chunks.append(_on_one_line(text[position:begin]))
            position = end
            if kind == "quotes":  # two single ones stand for one
                chunks.append("'" * (len(chunk) // 2))
                is_open = len(chunk) % 2 == 0
            elif kind == "escapes":
                chunks += map(self.ESCAPE_REPLACEMENTS.__getitem__, chunk[1::2])
            elif kind == "octets":
                chunks.append(bytes.fromhex(chunk.replace("\\x", "")).decode("latin-1"))
            elif kind == "code" and (character := _character(chunk[2:])):
                chunks.append(character)
            elif kind == "breaks" and not _SEPARATES.match(text, position - 1):
                chunks.append("\n" * (chunk.count("\n") - 1))
            elif kind != "joints":  # those of lines that are one stand for nothing
                problem = _BROKEN_OFF[kind or ""]
                raise ScannerError("while scanning a quoted scalar", start, problem, self._forward_to(position))
        return ScalarToken("".join(chunks), False, start, self._forward_to(position), style)  # noqa: FBT003 - as above

    def scan_block_scalar_ignored_line(self, start_mark: Mark) -> None:
        """Pass what may follow the sign of a block of text on its line."""
        stop = _end_of(_COMMENT, self.buffer, self.pointer)
        end = self._forward_to(stop)
        if self.buffer[stop] == "\n":
            self.forward()
        elif self.buffer[stop] != "\0":
            raise ScannerError("while scanning a block scalar", start_mark, "expected a comment or a line break", end)

    def scan_block_scalar(self, style: str) -> ScalarToken:
        """Take text below `|` or `>`."""
        start, text = self.get_mark(), self.buffer
        self.forward()
        chomping, increment = self.scan_block_scalar_indicators(start)
        self.scan_block_scalar_ignored_line(start)
        begin = self.pointer
        least = max(self.indent + 1, 1)
        if increment is None:
            blanks = text[begin : _end_of(_BLANKS, text, begin)]
            indent = max(least, *map(len, blanks.split("\n")))
        else:
            indent = least + increment - 1
        # It ends before the first line that holds something and is indented less.
        found = re.compile(rf"^ {{0,{indent - 1}}}[^ \n]", re.MULTILINE).search(text, begin)
        stop = found.start() if found else len(text) - 1
        lines = [line[indent:] for line in text[begin:stop].split("\n")]
        ends = len(lines) - 1
        while lines and not lines[-1]:
            lines.pop()
        value = _folded(lines) if style == ">" else "\n".join(lines)
        # What the lines with text are ended and followed by; of the last, the end of the file may be the end.
        breaks = "\n" * (ends - max(len(lines) - 1, 0))
        value += breaks if chomping else "" if chomping is False or not lines else breaks[:1]
        end = self._forward_to(stop)
        self.forward(min(_end_of(_BLANKS, text, stop) - stop, indent))
        return ScalarToken(value, False, start, end, style)  # noqa: FBT003 - PyYAML's signature


def _end_of(pattern: re.Pattern[str], text: str, position: int) -> int:
    """Return where a pattern that fits any text, be it with nothing, stops fitting."""
    found = pattern.match(text, position)
    return found.end() if found else position


def _start_of(pattern: re.Pattern[str], text: str, position: int) -> int:
    """Return where a pattern first fits, which it does before the text ends."""
    found = pattern.search(text, position)
    return found.start() if found else len(text)


@lru_cache
def _plain_end_in_block(indent: int) -> re.Pattern[str]:
    """Return what ends text without quotation marks, besides lines indented by no more than `indent`."""
    less = rf"|\n {{0,{indent}}}(?=[^ \n])" if indent >= 0 else ""
    return re.compile(rf"{_PLAIN_END}|:(?=[ \n\0]){less}")


def _character(digits: str) -> str:
    """Return the character with a code in base 16; nothing where there is none."""
    code = int(digits, 16)
    return "" if code > _LARGEST_CODE or code in _SURROGATES else chr(code)


def _on_one_line(text: str) -> str:
    """Join lines by spaces; of the breaks around empty lines one is lost, and so are spaces next to a break."""
    if "\n" not in text:
        return text
    if " \n" in text or "\n " in text:
        first, *others, last = text.split("\n")
        text = "\n".join((first.rstrip(" "), *[line.strip(" ") for line in others], last.lstrip(" ")))
    return _SEVERAL_BREAKS.sub(r"\1", _LONE_BREAK.sub(" ", text))


def _folded(lines: list[str]) -> str:
    """Join lines by spaces, save those that begin with one; of the breaks around empty lines one is lost."""
    chunks: list[str] = []
    breaks, before = 0, True
    for line in lines:
        if not line:
            breaks += 1
            continue
        indented = line[0] == " "
        if chunks or breaks:
            chunks.append("\n" * (breaks + (before or indented) if chunks else breaks) or " ")
        chunks.append(line)
        breaks, before = 0, indented
    return "".join(chunks)

"""Files made to hang a reader or to exhaust its memory, each of 1 MiB at most; run with a name, reads that one.

Printed are the CPU time of reading, in seconds, and the growth of memory, in megabytes.
"""

from __future__ import annotations

import resource
import sys
import time
from contextlib import suppress

from policytrack.errors import UnreadableDocumentError
from policytrack.reading import LARGEST_FILE, read


def _long(unit: str, before: str = "", after: str = "") -> str:
    """Repeat a unit as often as a file has room for, between what begins and what ends the file."""
    room = LARGEST_FILE - len((before + after).encode())
    return before + unit * (room // len(unit.encode())) + after


def _aliases(count: int) -> str:
    lines = ["k0: &k0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 9)}]" for n in range(1, count)]
    return "\n".join(lines)


TRAPS = {
    # signs that open, divide or close
    "[": _long("["),
    "{": _long("{"),
    "]": _long("]"),
    "{a: ": _long("{a: "),
    "? ": _long("? "),
    "- ": _long("- "),
    ": ": _long(": "),
    ":": _long(":"),
    "a: ": _long("a: "),
    "[,": _long(",", "["),
    "[a,@": _long("a,", "[", "@"),
    "[[],@": _long("[],", "[", "@"),
    "[{},@": _long("{},", "[", "@"),
    "[a: b,@": _long("a: b,", "[", "@"),
    "[[a],": _long("[a],", "["),
    "31 levels of {a: ": _long("a: ", "{" * 31),
    # anchors, aliases, tags, directives, documents
    "&": _long("&"),
    "&a": _long("a", "&"),
    "*": _long("*"),
    "!": _long("!"),
    "!%41": _long("%41", "!"),
    "- &a x": _long("- &a x\n"),
    "- *a": _long("- *a\n"),
    "- !t x": _long("- !t x\n"),
    "items, then an anchor": _long("-\n", "", "- &a\n"),
    "aliases of aliases": _aliases(2000),
    "---": _long("---\n"),
    "...": _long("...\n"),
    "%a": _long("%a\n"),
    # text
    "a": _long("a"),
    "words": _long("a "),
    "lines": _long("a\n"),
    "lines, then a colon": _long("a\n", "", "b: c"),
    "a long key": _long("a", "? ", "\n: b"),
    "digits": _long("9", "a: "),
    "fraction": _long("9", "a: 0."),
    "block, empty lines": _long(" \n", "|\n"),
    "block, lines": _long(" a\n", "|\n"),
    "block, folded": _long(" a\n", ">\n"),
    "block, indented more and more": "|\n" + "".join(" " * n + "\n" for n in range(1400)),
    "block, sign only": _long("|\n"),
    # quotation marks
    "'": _long("'"),
    '"': _long('"'),
    "'\"": _long("'\"\n"),
    '"\\': _long("\\", '"'),
    '"\\ at the end of a line': _long("\\\n", '"'),
    '"\\x00': _long("\\x00", '"', '"'),
    '"\\u0041': _long("\\u0041", '"', '"'),
    '"\\ud800': _long("\\ud800", '"'),
    "quoted, empty lines": _long("\n", '"', '"'),
    "quoted, never closed": _long("a\n", '"'),
    "escapes in many values": _long('"' + "\\x41" * 10 + '",', "[", "@"),
    # nothing, or hardly anything
    "spaces": _long(" "),
    "lines of spaces": _long(" " * 1000 + "\n"),
    "empty lines": _long("\n"),
    "CRLF": _long("\r\n"),
    "#": _long("#"),
    "# lines": _long("#\n"),
    # keys
    "the same key": _long("a:\n"),
    "other keys": "".join(f"k{n}:\n" for n in range(120_000)),
    # characters
    "tabs": _long("\t"),
    "NUL": _long("\0"),
    "CR": _long("\r"),
    "right to left": _long("\u202e"),
    "joiners": _long("क\u200d"),
    "é": _long("é"),
}
"""Texts by a name that says what they are made of."""


def main() -> None:
    """Read one of the texts with one of the parsers, and print what that took."""
    _, name, parser = sys.argv
    data = TRAPS[name].encode()
    pure = parser == "python"
    read(b"a: 1", pure=pure)
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    with suppress(UnreadableDocumentError):
        read(data, pure=pure)
    print(time.process_time() - began, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - size) / 1000)


if __name__ == "__main__":
    main()

"""Text in the log of a run: never a command."""

from __future__ import annotations

import html
import json
import re

import pytest

from policytrack.rendering.workflow_log import in_json_log, in_log, in_markup_log


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x", r"\x3a:error::x"),
        ("a\n \t::error::x\n", "a\n \t\\x3a:error::x\n"),
        (":::error::x", r"\x3a::error::x"),
        ("a\r::error::x\r\n ::error::y", "a\r\\x3a:error::x\r\n \\x3a:error::y"),
        ("\n" * 100_000 + "::x", "\n" * 100_000 + r"\x3a:x"),
        ("a ##[debug]b ###[x", r"a #\x23[debug]b ##\x23[x"),
        ("a::error::x ## [x", "a::error::x ## [x"),
    ],
)
def test_only_what_would_be_a_command_is_changed(text, shown):
    """Colons at the beginning of a line, after any space, and the mark of the old commands, anywhere."""
    assert in_log(text) == shown


def test_json_says_the_same():
    """The escape is one of JSON, so that nothing is lost; colons never stand at the beginning of a line there."""
    text = json.dumps({"a": "##[error]", "b": "x\n::error::y"}, indent=2)
    shown = in_json_log(text)
    assert json.loads(shown) == json.loads(text)
    assert "##[" not in shown
    assert not re.search(r"(?m)^\s*::", shown)


def test_markup_shows_the_same():
    """The escapes are those of HTML."""
    text = "<p>\n  ::error::x\n##[error]</p>"
    shown = in_markup_log(text)
    assert html.unescape(shown) == text
    assert shown == "<p>\n  &#58;:error::x\n#&#35;[error]</p>"

"""Text in the log of a run: never a command."""

from __future__ import annotations

import pytest

from policytrack.rendering.workflow_log import in_log


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x", r"\x3a:error::x"),
        ("a\n \t::error::x\n", "a\n \t\\x3a:error::x\n"),
        (":::error::x", r"\x3a::error::x"),
        ("a ##[debug]b ###[x", r"a #\x23[debug]b ##\x23[x"),
        ("a::error::x ## [x", "a::error::x ## [x"),
    ],
)
def test_only_what_would_be_a_command_is_changed(text, shown):
    """Colons at the beginning of a line, after any space, and the mark of the old commands, anywhere."""
    assert in_log(text) == shown

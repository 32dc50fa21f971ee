"""Markdown in which nothing from a record is markup."""

from __future__ import annotations

import pytest

from policytrack.rendering.markdown import inert, link, table, unlinked


def test_every_mark_is_made_inert():
    """Emphasis, code, links, HTML, headings, tables, strikethrough, references and formulas."""
    assert inert("\\ ` * _ [ ] < > # | ~ & $") == "\\\\ \\` \\* \\_ \\[ \\] \\< \\> \\# \\| \\~ \\& \\$"


def test_text_stays_on_its_line():
    """A line break would begin a new block, an escape sequence would steer a terminal."""
    assert inert("one\n\n# two\x1b[31m") == "one \\# two\\\\x1b\\[31m"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("- x", "\\- x"),
        ("+ x", "\\+ x"),
        ("---", "\\---"),
        ("===", "\\==="),
        ("1. x", "1\\. x"),
        ("12)", "12\\)"),
        ("1.5 x", "1.5 x"),
        ("2025-01-01 x - y", "2025-01-01 x - y"),
    ],
)
def test_nothing_begins_a_block(text, shown):
    """At the beginning of a line, marks make lists, rules and headings; a number needs none if no space follows."""
    assert unlinked(text) == shown


def test_an_address_cannot_leave_its_link():
    """Not by brackets, not by spaces."""
    assert link("https://e.org/a>b <c)", "[x]") == "[\\[x\\]](<https://e.org/a%3Eb%20%3Cc)>)"


def test_a_table_has_a_line_below_its_header():
    """That makes it one."""
    assert table(["A"], []) == ["| A |", "| --- |"]

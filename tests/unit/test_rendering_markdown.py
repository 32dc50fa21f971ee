"""Markdown in which nothing from a record is markup."""

from __future__ import annotations

from policytrack.rendering.markdown import inert, link, table


def test_every_mark_is_made_inert():
    """Emphasis, code, links, HTML, headings, tables, strikethrough, references and formulas."""
    assert inert("\\ ` * _ [ ] < > # | ~ & $") == "\\\\ \\` \\* \\_ \\[ \\] \\< \\> \\# \\| \\~ \\& \\$"


def test_text_stays_on_its_line():
    """A line break would begin a new block, an escape sequence would steer a terminal."""
    assert inert("one\n\n# two\x1b[31m") == "one \\# two\\\\x1b\\[31m"


def test_an_address_cannot_leave_its_link():
    """Not by brackets, not by spaces."""
    assert link("https://e.org/a>b <c)", "[x]") == "[\\[x\\]](<https://e.org/a%3Eb%20%3Cc)>)"


def test_a_table_has_a_line_below_its_header():
    """That makes it one."""
    assert table(["A"], []) == ["| A |", "| --- |"]

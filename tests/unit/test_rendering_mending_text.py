"""What was mended, in lines."""

from __future__ import annotations

from policytrack.mending import Repair
from policytrack.rendering.mending_text import mended_text, repairs_text


def test_each_repair_is_one_line_whatever_stands_in_it():
    """Names and words of strangers are made harmless."""
    repairs = [
        Repair(1, 2, "format", "layout of 1 line made canonical"),
        Repair(30, 4, "PT102", "`a\x1b[31m\nb` changed to `a`"),
    ]
    assert repairs_text("a\nb.yaml", repairs) == (
        "a\\nb.yaml:1:2: format layout of 1 line made canonical\n"
        "a\\nb.yaml:30:4: PT102 `a\\x1b[31m\\nb` changed to `a`\n"
    )
    assert repairs_text("a.yaml", []) == ""


def test_the_last_line_counts():
    """Places and files."""
    assert mended_text(1, 1) == "mended 1 place in 1 file\n"
    assert mended_text(1200, 30) == "mended 1,200 places in 30 files\n"

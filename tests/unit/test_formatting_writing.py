"""Layout: blocks, brackets, dashes."""

from __future__ import annotations

import pytest

from policytrack.formatting import canonical

MODELINE = "# yaml-language-server: $schema=../../schemas/agreement.schema.json\n"
WORDS = ", ".join(["word"] * 18)


def form(text):
    result = canonical(text.encode()).decode()
    assert canonical(result.encode()).decode() == result
    return result.removeprefix(MODELINE)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a:\n- b\n-   c\n", "a:\n  - b\n  - c\n"),
        ("a:\n    b:   1\n", "a:\n  b: 1\n"),
        ("a: [ b,c ,]\n", "a: [b, c]\n"),
        ("a: [\n  b,\n  {c:  d}]\n", "a: [b, {c: d}]\n"),
        ("{a: [b], c: {}}\n", "a: [b]\nc: {}\n"),
        ("- - a\n  - b\n-\n  - c\n", "- - a\n  - b\n- - c\n"),
        ("- # c\n  - # d\n    a: 1\n", "# c\n# d\n- - a: 1\n"),
        ("a: [b: 1]\n", "a: [{b: 1}]\n"),
        ("a: [] # c\n", "a: []  # c\n"),
        ("a: {\n  # c\n}\n", "# c\na: {}\n"),
        ("- [b, # c\n  d]\n", "- - b  # c\n  - d\n"),
        ("- - [b, # c\n  d] # e\n", "# e\n- - - b  # c\n    - d\n"),
        ("a:\n\n  b: 1\n\n\n  c: 2\n\nd: 3\n\n", "a:\n  b: 1\n\n  c: 2\n\nd: 3\n"),
    ],
)
def test_layout(before, after):
    """Two spaces a level, brackets on one line, at most one empty line, comments where they can stand."""
    assert form(before) == after


def test_brackets_that_do_not_fit_on_a_line_become_a_block():
    """The line may have 120 characters; a comment beside it does not count."""
    assert form(f"a: [{WORDS}, {'x' * 7}] # c\n") == f"a: [{WORDS}, {'x' * 7}]  # c\n"
    lines = "".join(f"  - {word}\n" for word in f"{WORDS}, {'x' * 8}".split(", "))
    assert form(f"a: [{WORDS}, {'x' * 8}]\n") == f"a:\n{lines}"
    assert form(f"a: {{b: [{WORDS}], c: d}}\n") == f"a:\n  b: [{WORDS}]\n  c: d\n"
    assert form(f"- {{b: [{WORDS}], c: d}} # e\n") == f"# e\n- b: [{WORDS}]\n  c: d\n"

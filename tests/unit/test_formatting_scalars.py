"""How values are written."""

from __future__ import annotations

import pytest

from policytrack.formatting import canonical
from policytrack.reading import read

MODELINE = "# yaml-language-server: $schema=../../schemas/agreement.schema.json\n"
LONG = "ways " * 23 + "ways"  # 119 characters
WORD = "w" * 130


def form(text):
    result = canonical(text.encode()).decode()
    assert read(result.encode()).data == read(text.encode()).data
    assert canonical(result.encode()).decode() == result
    return result.removeprefix(MODELINE)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("'plain enough'", "plain enough"),
        ('"“They” are two."', "“They” are two."),
        ("'https://a.example:8/x?y=1#z'", "https://a.example:8/x?y=1#z"),
        ("'2026-02-07'", "2026-02-07"),
        ("'7.1 million'", "7.1 million"),
        ("'हिन्दी, à Paris'", "हिन्दी, à Paris"),
        ("over\n  two lines", "over two lines"),
        ('"a\\\n  b"', "ab"),
        ("'12'", '"12"'),
        ("'1_000'", '"1_000"'),
        ("'12:30'", '"12:30"'),
        ("NO", '"NO"'),
        ("on", '"on"'),
        ("'~'", '"~"'),
        ("''", '""'),
        ("'a: b'", '"a: b"'),
        ("'a # b'", '"a # b"'),
        ("'a:'", '"a:"'),
        ("' a'", '" a"'),
        ("'- a'", '"- a"'),
        ("-a", "-a"),
        ("'@a'", '"@a"'),
        ("'\"a\\b\"'", '"\\"a\\\\b\\""'),
        ("True", "true"),
        ("NULL", "null"),
        ("010", "10"),
        ("0x1F", "31"),
        ("1.50", "1.50"),
    ],
)
def test_a_value_is_plain_where_it_means_the_same_to_everybody(before, after):
    """Quotation marks stay where a reader of YAML 1.1 or 1.2 needs them; numbers and truth values have one form."""
    assert form(f"a: {before}\n") == f"a: {after}\n"


def test_a_value_that_is_not_there_stays_so():
    """Only brackets have no room for nothing."""
    assert form("a:\nb: [{c: , d: e}]\nf:\n  -\n  - g\n") == "a:\nb: [{c: null, d: e}]\nf:\n  -\n  - g\n"


def test_passages_are_in_quotation_marks_on_one_line():
    """Someone else's words can be told from ours, and found by a search."""
    assert (
        form(f"a: {{passage: x}}\npassage: >-\n  {LONG}\n  {LONG}\n")
        == f'a: {{passage: "x"}}\npassage: "{LONG} {LONG}"\n'
    )


@pytest.mark.parametrize("before", ["a, b", "a]", "a:b", "-a", "?a", "{a"])
def test_brackets_need_more_quotation_marks(before):
    """A sign that ends something within brackets ends nothing outside of them."""
    assert form(f'a: ["{before}"]\n') == f'a: ["{before}"]\n'


def test_a_long_text_is_broken_into_lines():
    """No line is longer than 120 characters if there is a place to break it; the lines of an author stay."""
    assert form(f"a: {LONG} end\n") == f"a: >-\n  {LONG[:-5]}\n  ways end\n"
    assert form(f"a: '{LONG}: end'\n") == f"a: >-\n  {LONG[:-5]}\n  ways: end\n"
    assert form("a: >-\n  as the\n  author has it\n") == "a: >-\n  as the\n  author has it\n"
    assert form(f"a: >-\n  {LONG} end\n  short\n") == f"a: >-\n  {LONG[:-5]}\n  ways end short\n"
    assert form(f"a: {WORD}\n") == f"a: {WORD}\n"
    assert form(f"a: >-\n  {WORD}\n  b\n") == f"a: >-\n  {WORD}\n  b\n"
    assert form(f"passage: {LONG} end\n") == f'passage: "{LONG} end"\n'
    assert form(f"a: '{LONG} end '\n") == f'a: "{LONG} end "\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("|\n  x\n   y\n", "|\n  x\n   y\n"),
        ("|-\n  one line\n", ">-\n  one line\n"),
        ('"x\\ny"\n', "|-\n  x\n  y\n"),
        ('"x\\n\\n"\n', '"x\\n\\n"\n'),
        ('"\\n"\n', '"\\n"\n'),
        ('"\\nx"\n', '"\\nx"\n'),
        ('" x\\ny"\n', '" x\\ny"\n'),
        ('"x \\ny"\n', '"x \\ny"\n'),
        (">-\n  x\n\n\n  y\n", ">-\n  x\n\n\n  y\n"),
        (">\n  x\n  y\n", ">\n  x\n  y\n"),
        (">-\n  x\n    y\n  z\n", "|-\n  x\n    y\n  z\n"),
        (">-\n  x \n  y\n", ">-\n  x  y\n"),
        ("x\n\n\n  y\n", ">-\n  x\n\n\n  y\n"),
        ("|+\n  x\n\n", '"x\\n\\n"\n'),
        (">- # why\n  x\n", ">-  # why\n  x\n"),
    ],
)
def test_a_text_with_lines_of_its_own_keeps_them(before, after):
    """It is a block where nothing of it would be lost or unseen, else it is in quotation marks."""
    assert form(f"a: {before}") == f"a: {after}"


@pytest.mark.parametrize(("before", "after"), [("'a b'", "a b"), ("'x:y'", '"x:y"'), ("'1'", '"1"'), ("'a#b'", "a#b")])
def test_keys_are_plain_where_that_is_safe(before, after):
    """A key is text, and stays it."""
    assert form(f"{before}: 1\n") == f"{after}: 1\n"

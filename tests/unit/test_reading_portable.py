"""The parser in Python: each gap to libyaml that is closed."""

from __future__ import annotations

import pytest

from policytrack.errors import UnreadableDocumentError
from policytrack.reading import read


def verdict(text, *, pure):
    try:
        return repr(read(text.encode(), pure=pure).data)
    except UnreadableDocumentError as error:
        return [(problem.code, problem.span.line) for problem in error.problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # question marks and colons between brackets
        ("[a?b, c ? d, https://x?y=1]", "['a?b', 'c ? d', 'https://x?y=1']"),
        ("{a?: b?}", "{'a?': 'b?'}"),
        ("[a\n  b # c\n, d]", "['a b', 'd']"),
        ("[a:, b]", [("PT030", 1)]),
        ("[a :? b]", [("PT030", 1)]),
        ("[a:?b]", [("PT030", 1)]),
        ("a:?b", "'a:?b'"),
        ("[?]", [("PT030", 1), ("PT032", 1)]),
        ("[? a]", "[{'a': None}]"),
        ("[? , b]", [("PT032", 1), ("PT030", 1)]),
        ("[a , b]", "['a', 'b']"),
        # brackets that close nothing
        ("]", [("PT030", 1)]),
        ("'a' ]\n@", [("PT030", 1)]),
        ("a: 1\n] b", [("PT030", 2)]),
        # the end of the last line
        ("? \n{", [("PT030", 2)]),
        ("? \n{a", [("PT030", 2)]),
        ("a", "'a'"),
        ("|\n a", "'a'"),
        # tags
        ("!!str[ a]", [("PT036", 1)]),
        ("[!a, b]", [("PT036", 1)]),
        ("!a, b", [("PT036", 1)]),
        ("!! a", [("PT036", 1)]),
        ("!a!b c", [("PT036", 1)]),
        ("!!a c", [("PT036", 1)]),
        ("!a%C3%A9 c", [("PT036", 1)]),
        ("!a%C3%28 c", [("PT036", 1)]),
        ("!<tag:x,[2]> c", [("PT036", 1)]),
        ("!<a c", [("PT036", 1)]),
        ("! c", [("PT036", 1)]),
        # headers of block text
        ("|# a\n  b", "'b'"),
        (">1-\n  b", "' b'"),
        (">-1\n  b", "' b'"),
        ("|+\n b\n\n", "'b\\n\\n'"),
        ("|0\n b", [("PT030", 1)]),
        ("|-+\n b", [("PT030", 1)]),
        # escapes
        ('"\\ud800', [("PT026", 1)]),
        ('"\\ud800 \\q"', [("PT026", 1)]),
        ('"\\q \\ud800"', [("PT027", 1)]),
        ('"\\UFFFFFFFF"', [("PT026", 1)]),
        ('"\\\\ud800"', "'\\\\ud800'"),
        ('"\\u00e9\\U0001F600"', "'é😀'"),
        ("'\\ud800'", "'\\\\ud800'"),
        ("'\\ud800", [("PT030", 1)]),
    ],
)
def test_both_parsers_reach_the_same_verdict(text, expected):
    """The verdict is that of libyaml."""
    assert verdict(text, pure=False) == expected
    assert verdict(text, pure=True) == expected

"""From text to tree: where comments belong."""

from __future__ import annotations

import pytest

from policytrack.formatting.parsing import parse
from policytrack.formatting.tree import Collection


def outline(tree):
    """Return keys and texts with the comments above, beside and below them."""

    def of(entry):
        name = entry.key if entry.key is not None else getattr(entry.node, "text", "-")
        yield (name, *entry.above, *([f"beside {entry.beside}"] if entry.beside else []))
        if isinstance(entry.node, Collection):
            for part in entry.node.entries:
                yield from of(part)
            if entry.node.below:
                yield ("below", *entry.node.below)

    return [line for line in of(tree.root) if len(line) > 1] + ([("end", *tree.below)] if tree.below else [])


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1 # c\n", [("a", "beside # c")]),
        ("# c\na: 1\n", [("a", "# c")]),
        ("a: 1\n# c\nb: 2\n", [("b", "# c")]),
        ("a: 1\n   # c\nb: 2\n", [("b", "# c")]),
        ("a: # c\n  b: 1\n", [("a", "beside # c")]),
        ("a:\n  # c\n  b: 1\n", [("b", "# c")]),
        (
            "a:\n  b: 1\n  # c\nd: 2\n",
            [
                ("below", "# c"),
            ],
        ),
        (
            "a:\n  b:\n    c: 1\n    # c\n  # b\n    # b, too\n# d\nd: 2\n",
            [("below", "# c"), ("below", "# b", "# b, too"), ("d", "# d")],
        ),
        ("a:\n- b\n# c\nd: 2\n", [("d", "# c")]),
        ("a:\n- b\n # c\nd: 2\n", [("below", "# c")]),
        ("a:\n- b\n# c\n- d\n", [("d", "# c")]),
        ("- # c\n  a: 1\n", [("-", "# c")]),
        ("- - # c\n    a\n", [("a", "# c")]),
        ("- -- # c\n- b\n", [("--", "beside # c")]),
        ("-  # c\n- b\n", [("", "beside # c")]),
        ("a: # one\n  1 # two\n", [("a", "# two", "beside # one")]),
        ("a:\n  # c\n  1\n", [("a", "# c")]),
        ("a:\n\n  # c\n  [b]\n", [("a", "# c")]),
        ("a: >- # c\n  b # no comment\n  # nor this\n# d\nc: 1\n", [("a", "beside # c"), ("c", "# d")]),
        ("a: |\n\n  b\n\n\n# c\n", [("below", "", "# c")]),
        (
            "a: [b, # c\n  d # e\n  # f\n] # g\n",
            [("a", "beside # g"), ("b", "beside # c"), ("d", "beside # e"), ("below", "# f")],
        ),
        ("a: [ # c\n\n  b]\n", [("a", "beside # c")]),
        ("a: [b: 1 # c\n  , 2]\n", [("b", "beside # c")]),
        ("a: {b: # c\n 1}\n", [("b", "beside # c")]),
        ("a: {b: # c\n }\n", [("b", "beside # c")]),
        ("a: 'b' # c\n", [("a", "beside # c")]),
        ("a: b#c\n", []),
        ("a: '# c'\n", []),
        ("? a # c\n: b # d\n", [("a", "# d", "beside # c")]),
        ("a: 1\n\n\n# c\n\n\nb: 2\n\n", [("b", "", "# c", "")]),
        ("  a: 1\n# c\n", [("end", "# c")]),
        ("a # c\n# d\n", [("a", "beside # c"), ("end", "# d")]),
        ("--- # c\na: 1\n... # d\n", [("a", "# c"), ("below", "# d")]),
    ],
)
def test_a_comment_belongs_to_what_it_stands_at(text, expected, pure):
    """Beside what its line holds, above what comes next, or below what it is indented like; with either parser."""
    assert outline(parse(text, pure=pure)) == expected


def test_all_comments_are_listed_in_their_order():
    """The list is what a result is held against."""
    text = "# 1\na: >- # 2\n  # text\n# 3\nb: [ # 4\n] # 5\n# 6\n"
    assert parse(text).comments == [f"# {number}" for number in range(1, 7)]

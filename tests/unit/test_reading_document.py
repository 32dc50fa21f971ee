"""Documents: data, warnings and everything that stands in the way."""

from __future__ import annotations

import math
import runpy
import subprocess
import sys

import pytest

from policytrack.errors import UnreadableDocumentError
from policytrack.findings import READING_CODES, Severity, Span
from policytrack.reading import Document, parser_name, parsers, read
from policytrack.reading.compose import MOST_VALUES

MODELINE = "# yaml-language-server: $schema=../../schemas/agreement.schema.json\n"
BOTH = pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])


def problems_of(text, *, pure=False):
    with pytest.raises(UnreadableDocumentError) as caught:
        read(text if isinstance(text, bytes) else text.encode(), pure=pure)
    return caught.value.problems


@BOTH
def test_data_is_plain_and_typed_as_yaml_1_2_says(pure):
    """Text, numbers, truth values, null, lists and mappings come as Python has them."""
    text = MODELINE + (
        "country: NO\ndate: 2026-02-07\ntime: 12:30\nten: 010\nhalf: .5\nnone: ~\nyes: true\n"
        "quoted: ['1', \"null\", '', \"\\u00e9\\n\", 'it''s']\nempty:\nflow: {a: , b: [[], {}], c?: https://x.y/?a=b}\n"
        "'1': kept\n\"<<\": kept\nblock: |\n  a\n   b\nfolded: >-\n  a\n  b\n\n  c\nR&D: a&b*c!\nnext: a # b\n"
    )
    assert read(text.encode(), pure=pure, name="x.yaml") == Document(
        {
            "country": "NO",
            "date": "2026-02-07",
            "time": "12:30",
            "ten": 10,
            "half": 0.5,
            "none": None,
            "yes": True,
            "quoted": ["1", "null", "", "é\n", "it's"],
            "empty": None,
            "flow": {"a": None, "b": [[], {}], "c?": "https://x.y/?a=b"},
            "1": "kept",
            "<<": "kept",
            "block": "a\n b\n",
            "folded": "a b\nc",
            "R&D": "a&b*c!",
            "next": "a",
        },
        (),
        "x.yaml",
    )


@BOTH
@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a", "a"),
        ("- 1\n- - 2\n- {a: 3}", [1, [2], {"a": 3}]),
        ("--- a\n...\n", "a"),
        ("~", None),
        ("[true, .inf]", [True, math.inf]),
        ("- 'a & b'\n- 1\n-\n- x: true", ["a & b", 1, None, {"x": True}]),
        ('"\\u0915\\u094d\\u200d\\u0937"', "क्\u200dष"),
        ("क्\u200dष: می\u200cخواهم", {"क्\u200dष": "می\u200cخواهم"}),
        ("[" * 32 + "]" * 32, None),
    ],
)
def test_every_kind_of_root_is_returned(text, data, pure):
    """Whether it is a mapping is a question of shape, not of reading."""
    read_data = read(text.encode(), pure=pure).data
    assert read_data == data if data is not None or text == "~" else read_data


@BOTH
def test_what_windows_editors_write_means_the_same(pure):
    """A byte-order mark and CRLF change nothing, in block text neither."""
    text = MODELINE + 'a: |\n  one\n  two\nb: "x\n  y"\nc: x\n  y\n'
    windows = text.replace("\n", "\r\n").encode("utf-8-sig")
    assert read(windows, pure=pure) == read(text.encode(), pure=pure)


@pytest.mark.parametrize(
    "line", [MODELINE, "#yaml-language-server: $schema=x\n", "# yaml-language-server : $schema=x\n"]
)
def test_a_modeline_satisfies(line):
    """The spellings that the language server knows are all accepted."""
    assert read(f"{line}a: 1".encode()).warnings == ()


@pytest.mark.parametrize("line", ["", "# note\n", "\n" + MODELINE, "# yaml-language-server: $schema=\n"])
def test_a_missing_modeline_is_a_warning(line):
    """It must stand on the first line and name a schema."""
    (warning,) = read(f"{line}a: 1".encode()).warnings
    assert (warning.code, warning.span.line) == ("PT090", 1)
    (code,) = [code for code in READING_CODES if code.code == "PT090"]
    assert code.severity is Severity.WARNING


REFUSALS = [
    # text, code, line, column, end column, part of the message
    ("a: 1\nid: x\nid: y", "PT031", 3, 1, 3, "the key `id` is given twice; first on line 2"),
    ("a: {b: 1, b: 2}", "PT031", 1, 11, 12, "the key `b` is given twice; first on line 1"),
    ("a: &x 1", "PT034", 1, 4, 6, "`&x`"),
    ("a: &x\n  b: 1", "PT034", 1, 4, 6, "`&x`"),
    ("&k a: 1", "PT034", 1, 1, 3, "`&k`"),
    ("&é a: 1", "PT034", 1, 1, 3, "anchor"),
    ("a: *x", "PT035", 1, 4, 6, "`*x`"),
    ("a: *", "PT035", 1, 4, 5, "alias"),
    ("*x : 1", "PT035", 1, 1, 3, "`*x`"),
    ("a: ! b", "PT036", 1, 4, 5, "tag"),
    ("a: !!str 1", "PT036", 1, 4, 9, "tag"),
    ("a: !x [1]", "PT036", 1, 4, 6, "tag"),
    ("a: !<b> c", "PT036", 1, 4, 8, "tag"),
    ("a: !u!b c", "PT036", 1, 4, 8, "tag"),
    ("a: !{b} c", "PT036", 1, 4, 8, "tag"),
    ("a: !!%ED%A0%80 x", "PT036", 1, 4, 15, "tag"),
    ("<<: {a: 1}", "PT033", 1, 1, 3, "`<<`"),
    ("1: a", "PT032", 1, 1, 2, "the key `1` is not text"),
    ("~: a", "PT032", 1, 1, 2, "`~`"),
    ("yes: 1\ntrue: a", "PT032", 2, 1, 5, "`true`"),
    ("?\n: a", "PT032", 1, 2, 2, "no key"),
    ("? [a]\n: b", "PT032", 1, 3, 4, "a list or a mapping"),
    ("{{a: b}: c}", "PT032", 1, 2, 3, "a list or a mapping"),
    ("%YAML 1.2\n---\na: 1", "PT037", 1, 1, 10, "directive"),
    ("a: 1\n%FOO", "PT037", 2, 1, 5, "directive"),
    ("a: 1\n---\nb: 2", "PT038", 2, 1, 4, "second document"),
    ("a: 1\n...\nb: 2", "PT038", 3, 1, 3, "second document"),
    ("[" * 33, "PT039", 1, 33, 34, "more than 32"),
    ("".join(" " * n + "a:\n" for n in range(33)), "PT039", 33, 33, 34, "more than 32"),
    ("a: " + "9" * 30, "PT040", 1, 4, 34, "too large"),
    ("- 1e999", "PT040", 1, 3, 8, "too large"),
    ("", "PT012", 1, 1, 1, "empty"),
    ("\n# only this\n\n", "PT012", 1, 1, 1, "empty"),
    ("---\n", "PT012", 1, 1, 4, "empty"),
    ("a: x\ty", "PT021", 1, 5, 6, "spaces"),
    ("a: x\x1b[0m", "PT020", 1, 5, 6, "U+001B ESCAPE"),
    ("a: x\rb: y", "PT022", 1, 5, 6, "U+000D CARRIAGE RETURN"),
    ("a: x\u2028b: y", "PT022", 1, 5, 6, "U+2028"),
    ("a: x\u202ey", "PT023", 1, 5, 6, "U+202E RIGHT-TO-LEFT OVERRIDE"),
    ("a: x\u200by", "PT024", 1, 5, 6, "U+200B ZERO WIDTH SPACE"),
    ("a: \ufeff", "PT024", 1, 4, 5, "U+FEFF BYTE ORDER MARK"),
    ("a: x\xa0y", "PT025", 1, 5, 6, "U+00A0 NO-BREAK SPACE"),
    ("a: \uffff", "PT026", 1, 4, 5, "U+FFFF"),
    ('a: "\\u202e"', "PT023", 1, 4, 12, "an escape in this text stands for U+202E"),
    ('a: "x\\ty"', "PT021", 1, 4, 10, "an escape"),
    ('a: "\\0\\a"', "PT020", 1, 4, 10, "U+0000 NULL"),
    ('a: "\\0x\\a"', "PT020", 1, 4, 11, "U+0000 NULL"),
    ('a: "\\r"', "PT022", 1, 4, 8, "an escape"),
    ('a: "\\N"', "PT022", 1, 4, 8, "an escape"),
    ('a: "\\_"', "PT025", 1, 4, 8, "an escape"),
    ('a: "\\ud800"', "PT026", 1, 4, 12, "an escape"),
    ('a: "\\U00110000"', "PT026", 1, 4, 16, "an escape"),
    ('a: "\\uffff"', "PT026", 1, 4, 12, "an escape"),
    ('"\\u200b": 1', "PT024", 1, 1, 9, "an escape"),
    ('a: "\\q"', "PT027", 1, 4, 8, "backslash"),
    ('a: "\\xZZ"', "PT027", 1, 4, 10, "backslash"),
    ("a: b: c", "PT030", 1, 5, 6, "a colon stands where none can"),
    ("a: 1\n b: 2", "PT030", 2, 3, 4, "a colon stands where none can"),
    ("a: 1\nb\nc: 2", "PT030", 2, 1, 2, "neither a key"),
    ("a: 'x", "PT030", 1, 4, 6, "never closed"),
    ('a: "x\nb: 1', "PT030", 1, 4, 6, "never closed"),
    ("a: 'it's'", "PT030", 1, 8, 10, "does not fit the keys"),
    ("a: @b", "PT030", 1, 4, 6, "cannot begin with this character"),
    ("a: `b`", "PT030", 1, 4, 7, "cannot begin with this character"),
    ("a: - b", "PT030", 1, 4, 5, "a list item"),
    ("a: ? b", "PT030", 1, 4, 5, "a question mark"),
    ("a: [1, 2", "PT030", 1, 4, 7, "the list that begins with `[` on line 1"),
    ("a: {b: 1", "PT030", 1, 4, 7, "the mapping that begins with `{` on line 1"),
    ("a: [1\nb: 2]", "PT030", 2, 2, 3, "the list that begins with `[` on line 1"),
    ("a: [b:, c]", "PT030", 1, 5, 8, "a colon within brackets"),
    ("a: ]", "PT030", 1, 4, 5, "a value is expected here"),
    ("- a\nb: 1", "PT030", 2, 1, 3, "does not fit the list"),
    ("  a: 1\n b: 2", "PT030", 2, 2, 4, "the document has ended"),
    ("a: |x\n  y", "PT030", 1, 4, 6, "after `|` or `>`"),
    ("a: |0\n  y", "PT030", 1, 4, 6, "after `|` or `>`"),
    ("[a] b", "PT030", 1, 5, 6, "the document has ended"),
]


@BOTH
@pytest.mark.parametrize("case", REFUSALS, ids=[repr(case[0][:30]) for case in REFUSALS])
def test_each_refusal_has_a_code_a_place_and_plain_words(case, pure):
    """One fault, one problem; both parsers say the same."""
    text, code, line, column, end, message = case
    (problem,) = problems_of(text, pure=pure)
    assert problem.code == code
    assert message in problem.message
    assert problem.span == Span(line, column, line, end)


def test_every_code_of_reading_is_listed_once_in_order():
    """Problems carry codes that the documentation explains."""
    codes = [code.code for code in READING_CODES]
    assert codes == sorted(set(codes))
    assert {case[1] for case in REFUSALS} <= set(codes)


@BOTH
def test_all_problems_come_at_once_in_order_of_place(pure):
    """Reading goes on wherever going on is sound."""
    text = (
        '%TAG ! x\n---\na: 1\na: &x 2\n1: *x\nb: !t [3, 99999999999999999999]\nc: \u200bx\nd: "\\u202e\\t"\ne: \'open\n'
    )
    problems = problems_of(text, pure=pure)
    assert [(p.code, p.span.line) for p in problems] == [
        ("PT037", 1),
        ("PT031", 4),
        ("PT034", 4),
        ("PT032", 5),
        ("PT035", 5),
        ("PT036", 6),
        ("PT040", 6),
        ("PT024", 7),
        ("PT021", 8),
        ("PT023", 8),
        ("PT030", 9),
    ]


def test_problems_name_their_part_of_the_document():
    """The pointer leads to the value, or with `on_key` to its key."""
    (problem,) = problems_of("a:\n- b: {c: *x}")
    assert (problem.pointer, problem.on_key) == (("a", 0, "b", "c"), False)
    (problem,) = problems_of("a:\n- x\n- c: 1\n  c: 2")
    assert (problem.pointer, problem.on_key, problem.value) == (("a", 1, "c"), True, "c")
    (problem,) = problems_of("{[a]: b}")
    assert problem.pointer == ()


def test_syntax_that_a_refused_character_explains_is_left_out():
    """An odd space in the indentation is the fault, not what it leads to; faults on other lines stay."""
    assert [p.code for p in problems_of("a: 1\n\xa0b: 2")] == ["PT025"]
    assert [p.code for p in problems_of("a: 1\xa0\nb: 'x")] == ["PT025", "PT030"]


def test_values_shown_are_harmless():
    """Whatever a key or a value holds, it does not reach the terminal as it is."""
    (problem,) = problems_of('"a\\nb": 1\n"a\\nb": 2')
    assert problem.value == "a\\nb"
    assert [p.value for p in problems_of("1\u202e: x")] == ["U+202E RIGHT-TO-LEFT OVERRIDE"]


@pytest.mark.parametrize("text", ["a:\n" * 300, "x\u202e" * 300, "%a\n" * 300, "- *a\n" * 300])
def test_a_hundred_problems_are_enough(text):
    """The last entry says that there may be more."""
    problems = problems_of(text)
    assert [p.code for p in problems[-2:]][1] == "PT049"
    assert len(problems) == 101


@BOTH
def test_too_many_values_are_refused(pure):
    """The limit is exact, and no file of any size can take long."""
    inside = "[" + "a," * (MOST_VALUES - 1) + "]"
    assert len(read(inside.encode(), pure=pure).data) == MOST_VALUES - 1
    (problem,) = problems_of("[" + "a," * MOST_VALUES + "]", pure=pure)
    assert problem.code == "PT041"


@pytest.mark.parametrize(
    "text",
    [
        "a: &x 1\nb: *x\n",
        "a: {<<: [{}, {}]}\n",
        "? a\n",
        "a: !!python/name:os.system x\n",
        '"\\UFFFFFFFF"',
        "!<%C0%80> a",
    ],
)
def test_only_the_documented_error_is_raised(text):
    """Whatever type of exception a parser raises, callers see one."""
    for pure in (False, True):
        try:
            read(text.encode(), pure=pure)
        except UnreadableDocumentError as error:
            assert error.problems  # noqa: PT017 - not every text is refused


@BOTH
def test_a_parser_that_breaks_down_is_a_problem_at_the_place_it_reached(pure):
    """Where the stack is nearly full, PyYAML raises what no caller of it expects."""
    script = (
        "import sys\n"
        "from policytrack.reading import read\n"
        "from policytrack.errors import UnreadableDocumentError\n"
        "text = b'a: 1\\nb: ' + b'[' * 30 + b']' * 30\n"
        f"pure = {pure}\n"
        "read(text, pure=pure)\n"
        "def fall(depth):\n"
        "    if depth:\n"
        "        return fall(depth - 1)\n"
        "    try:\n"
        "        read(text, pure=pure)\n"
        "    except UnreadableDocumentError as error:\n"
        "        return error.problems[0].code, error.problems[0].span.line\n"
        "found = set()\n"
        "for depth in range(800, 990):\n"
        "    try:\n"
        "        found.add(fall(depth))\n"
        "    except RecursionError:\n"
        "        pass\n"
        "assert ('PT030', 2) in found, found\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_yaml_is_imported_only_once_something_is_read():
    """Importing the package costs nothing that is not used."""
    script = (
        "import sys, policytrack.reading as reading; assert 'yaml' not in sys.modules; "
        "reading.read(b'a: 1'); assert 'yaml' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_parsers_are_named():
    """A report of a fault can say which parser was at work."""
    assert parser_name().startswith("libyaml ")
    assert parser_name(pure=True).startswith("PyYAML ")


def test_without_libyaml_the_parser_in_python_is_used(monkeypatch):
    """Where PyYAML comes without its part in C, everything is the same, only slower."""
    monkeypatch.setitem(sys.modules, "yaml._yaml", None)
    module = runpy.run_path(parsers.__file__)
    assert module["parser_class"]() is parsers.parser_class(pure=True)
    assert module["parser_name"]() == parser_name(pure=True)

"""The scanner in Python: the same tokens as PyYAML's, for less work and memory."""

from __future__ import annotations

import subprocess
import sys

import pytest
from yaml.reader import Reader
from yaml.scanner import Scanner
from yaml.tokens import ScalarToken, StreamStartToken

from policytrack.errors import UnreadableDocumentError
from policytrack.reading import read
from policytrack.reading.strides import StridingScanner

LENGTH = 2**15


class PlainScanner(Reader, Scanner):
    """PyYAML's scanner as it is."""

    def __init__(self, text):
        Reader.__init__(self, text)
        Scanner.__init__(self)


def tokens(scanner):
    """Return all tokens with what they say and where they stand."""
    found = []
    while (token := scanner.get_token()) is not None:
        value = vars(token).get("value")
        found.append((token.id, value, token.start_mark.index, token.start_mark.line, token.start_mark.column))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing but a comment",
        "\n  \n# a comment\n\na: b # another\n",
        "a: b c  d\ne: f:g #h#i\n",
        "a: b\n  c\n\n\n  d\ne:\n  f\n",
        "a\nb\n--- c\n...\n",
        "a\n--\nb",
        "- a\n- - b\n  - c\n-\n",
        "? a\n: b\n",
        "{a: b, c: [d e, 'f', \"g\"], h: }\n",
        "[a\n\n b, # c\nd]",
        "'it''s'\n",
        "''''\n",
        "''",
        "'a  \n\n  b\n c'",
        '"a\\n\\x41\\u00e9\\U0001F600\\"\\\\ \\\n   b  \\ \n c"',
        '"a\\\n\n\n b"',
        '"a\\\nb\\\n\\\n--\\\n c"',
        "|\n a\n  b\n\n c\n",
        "|+\n\n a\n\n",
        "|-\n   \n   a\n\nb: c",
        "|\n   \n a",
        "|\n\n",
        "|+\n\n",
        "|2 # a comment\n   a\n\n  b\n",
        ">\n\n a\n b\n\n c\n  d\n e\n\n\n",
        ">+\n a",
        "a: |\n  b\n c: d",
        "- >-\n  a\n -  b",
        "&a b: *a\n",
    ],
)
def test_tokens_are_those_of_the_scanner_it_speeds_up(text):
    """Kind, value and place of each are the same."""
    assert tokens(StridingScanner(text)) == tokens(PlainScanner(text))


def test_the_next_token_can_be_looked_at_before_it_is_taken():
    """After the last there is none."""
    scanner = StridingScanner("a")
    assert scanner.check_token()
    assert scanner.check_token(ScalarToken, StreamStartToken)
    assert not scanner.check_token(ScalarToken)
    assert scanner.peek_token() is scanner.get_token()
    assert len(tokens(scanner)) == 2
    assert scanner.peek_token() is None
    assert not scanner.check_token()


def calls_while_reading(text):
    """Return how many functions are called, those written in C as well, while a text is read."""
    count = 0

    def called(_frame, event, _argument):
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(called)
    try:
        read(text.encode(), pure=True)
    except UnreadableDocumentError:
        pass
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    ("unit", "before", "after"),
    [
        ("a", "", ""),
        ("a ", "", ""),
        ("a ", "[", "]"),
        (" ", "", ""),
        (" ", "a: 'b'", "\n"),
        ("#", "", ""),
        ("# a\n", "", ""),
        ("\n", "", ""),
        ("'", "", ""),
        ("a", "'", "'"),
        ("a b\n", "'", "'"),
        ("a b\n", '"', ""),
        ("\\\\", '"', '"'),
        ("\\x41", '"', '"'),
        ("\\\n", '"', '"'),
        ("a", "&", ""),
        ("a", "*", ""),
        ("!", "", ""),
        ("a", "!", ""),
        ("a", "!<", ""),
        (" a\n", "|\n", ""),
        ("\n", "|\n", ""),
        (" a\n", ">\n", ""),
        ("#", "|", ""),
        ("1", "", ""),
    ],
)
def test_no_run_of_characters_is_taken_one_by_one(unit, before, after):
    """However long it is, the work is less than a call for each character, and three for each line."""
    text = before + unit * (LENGTH // len(unit)) + after
    assert calls_while_reading(text) < LENGTH + 3 * text.count("\n")


def test_brackets_left_open_cost_no_more_than_the_length_of_a_key():
    """Each may begin a key, and a key has 1,024 characters at most."""
    assert calls_while_reading("[" * 2 * LENGTH) < 2 * calls_while_reading("[" * LENGTH)
    assert calls_while_reading("[" * LENGTH) < 2 * LENGTH


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])
@pytest.mark.parametrize(
    "text", ["'\\n' * room", "'!' * room", "'!' + '%41' * (room // 3)", "'[' + '[],' * (room // 3)"]
)
def test_no_file_takes_more_than_150_megabytes(text, pure):
    """These took the most of all that were tried."""
    pytest.importorskip("resource")
    script = (
        "import resource, sys\n"
        "from policytrack.reading import read\n"
        "from policytrack.errors import UnreadableDocumentError\n"
        "def peak():\n"
        "    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "    return size / 1e6 if sys.platform == 'darwin' else size / 1e3\n"
        "room = 2**20 - 8\n"
        f"read(b'a: 1', pure={pure})\n"
        "before = peak()\n"
        "try:\n"
        f"    read(({text}).encode(), pure={pure})\n"
        "except UnreadableDocumentError:\n"
        "    print(peak() - before)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert float(done.stdout) < 150

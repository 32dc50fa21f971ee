"""The texts of sources: which file holds one, what a reader sees of it, and files that cannot be read."""

from __future__ import annotations

import os
import time

import pytest

from policytrack.errors import NothingToCheckError, UnreadableTextError
from policytrack.fields import normalise
from policytrack.verification import Texts, plain_text


def _plain(folder, name: str, text: str) -> str:
    path = folder / name
    path.write_bytes(text.encode())
    return plain_text(path)


def test_a_folder_is_a_mapping_of_texts(tmp_path):
    """By the names of the files without their endings; the first of the endings counts, other files do not."""
    for name in ("b.md", "b.html", "a.txt", "c.html", "d.pdf", "e"):
        (tmp_path / name).write_text(f"Text  of\n{name}", encoding="utf-8")
    texts = Texts(tmp_path)
    assert [*texts] == ["a", "b", "c"]
    assert len(texts) == 3
    assert dict(texts) == {"a": "Text of a.txt", "b": "Text of b.md", "c": "Text of c.html"}
    assert "d" not in texts
    assert texts.get("d") is None
    assert 1 not in texts
    with pytest.raises(KeyError):
        texts["e"]


def test_a_text_is_read_once(tmp_path):
    """When it is wanted; a file that is changed later changes nothing."""
    texts = Texts(str(tmp_path))
    (tmp_path / "a.txt").write_text("one", encoding="utf-8")
    assert texts["a"] == "one"
    (tmp_path / "a.txt").write_text("two", encoding="utf-8")
    assert texts["a"] == "one"


@pytest.mark.parametrize("name", ["gone", "file", "file/inside", "a\0b"])
def test_a_folder_that_is_none_is_an_error(tmp_path, name):
    """A missing folder is no folder without texts: nothing would be verified and all would seem well."""
    (tmp_path / "file").touch()
    with pytest.raises(NothingToCheckError, match="no such folder of texts"):
        Texts(tmp_path / name)


def test_no_name_is_not_this_folder():
    """An empty variable in a script must not stand for the working folder."""
    with pytest.raises(NothingToCheckError) as caught:
        Texts("")
    assert str(caught.value) == "'': no such folder of texts"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("<p>One</p><p>two</p>", "One two"),
        ("<p>co<b>oper</b>ation</p>", "cooperation"),
        ("<p>in <a\nhref='x'>side</a\n>, too", "in side, too"),
        ("one<br>two<br/>three<BR />four", "one two three four"),
        ("<li>one<li>two<td>three", "one two three"),
        ("a<script>b</script>c<STYLE>d</style >e<noscript>f</noscript>g<template>h</template>i", "a c e g i"),
        ("a<script src='x'>b", "a"),
        ("a<!-- b > c -->d<!-->e<!--->f<!-- g --!>h", "adefh"),
        ("a<!-- b", "a"),
        ("<!DOCTYPE html><?xml version='1.0'?>a</ b>c<![if IE]>d<![endif]>e<![CDATA[f]]>g", "a cdeg"),
        ("a<!--[if IE]>b<![endif]-->c", "ac"),
        ("<p title='a > b' class=\"c>\">d", "d"),
        ("<p title=a'>d<p>e", "d e"),
        ("a < b and 3 <4 > 2", "a < b and 3 <4 > 2"),
        ("fish &amp; chips&nbsp;&lt;fresh&gt;&#8230;", "fish & chips <fresh>..."),
        ("co&shy;oper&#173;ation", "cooperation"),
        ("<p>a\0b", "a b"),
        ("<sub-title>a</sub-title>b<span>c</span>d", "a bcd"),
        ("<p", "<p"),
        ("", ""),
    ],
)
def test_of_a_page_only_what_is_seen_counts(tmp_path, text, seen):
    """Blocks are kept apart, words are kept whole, and what a browser does not show is gone."""
    assert normalise(_plain(tmp_path, "a.html", text)) == seen
    assert normalise(_plain(tmp_path, "a.HTM", text)) == seen
    assert _plain(tmp_path, "a.txt", text) == text


def test_the_lines_of_a_page_keep_their_numbers(tmp_path):
    """A locator that names a line can be looked up in the file."""
    page = (
        "<!DOCTYPE html>\n<html\n lang='en'>\n<script>\nvar a;\n</script><!-- a\nb -->\n<p>The <a\n  href='x'>two "
        "sides</a\n>, or <b\n>all</b\n></p>\n<p\n>agreed"
    )
    lines = _plain(tmp_path, "a.html", page).split("\n")
    assert len(lines) == len(page.split("\n"))
    assert [(number, line.strip()) for number, line in enumerate(lines, start=1) if line.strip()] == [
        (8, "The two"),
        (9, "sides,"),
        (10, "or all"),
        (14, "agreed"),
    ]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("# A *plan*\n\n> for **all**\n- one\n* `two`\n+ _three_", "A plan for all one two three"),
        ('see [the plan](https://example.org/a_(b) "x") and ![a picture](p.png)', "see the plan and a picture"),
        ("[![alt](a.png)](b.html) [not a link] (x)", "alt [not a link] (x)"),
        ("snake_case and __init__ and a - b", "snake_case and init and a - b"),
        ("[a\nb](c)", "[a b](c)"),
    ],
)
def test_of_markdown_only_the_words_count(tmp_path, text, seen):
    """Links, pictures, headings, lists and emphasis leave their words."""
    assert normalise(_plain(tmp_path, "a.md", text)) == seen


def test_line_ends_and_the_mark_of_an_editor_do_not_matter(tmp_path):
    """CR LF, CR and a byte-order mark are no part of a text."""
    assert _plain(tmp_path, "a.txt", "\ufeffone\r\ntwo\rthree\n") == "one\ntwo\nthree\n"


def test_a_text_in_another_encoding_is_an_error(tmp_path):
    """The byte is named, and what to do."""
    (tmp_path / "a.txt").write_bytes(b"caf\xe9")
    with pytest.raises(UnreadableTextError) as caught:
        Texts(tmp_path)["a"]
    assert str(caught.value) == f"{tmp_path / 'a.txt'}: byte 3 is not UTF-8; save the text as UTF-8"


def test_a_text_that_is_too_large_is_an_error(tmp_path):
    """The limit is 16 MiB, which is still read."""
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(16 * 1024 * 1024)
    assert len(plain_text(path)) == 16 * 1024 * 1024
    with path.open("r+b") as file:
        file.truncate(16 * 1024 * 1024 + 1)
    with pytest.raises(UnreadableTextError, match="larger than 16 MiB"):
        plain_text(path)


def test_what_is_no_file_is_an_error(tmp_path):
    """A folder and a pipe called like a text are no text; a pipe would be waited for, and a device may never end."""
    (tmp_path / "a.txt").mkdir()
    os.mkfifo(tmp_path / "b.txt")
    for source in ("a", "b"):
        with pytest.raises(UnreadableTextError, match="this is no file that holds a text"):
            Texts(tmp_path)[source]


def test_a_missing_file_is_an_error(tmp_path):
    """When it was named; the reason is that of the system."""
    with pytest.raises(UnreadableTextError, match=r"gone\.txt: the text cannot be read: No such file or directory"):
        plain_text(tmp_path / "gone.txt")


@pytest.fixture
def kept(tmp_path, request):
    """Give a function that makes a folder with a text in it, and keeps a file or folder from being read."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("x", encoding="utf-8")
    for parent in [*tmp_path.parents][:2]:
        parent.chmod(0o755)
    tmp_path.chmod(0o755)

    def keep(name: str, mode: int):
        (tmp_path / name).chmod(mode)
        request.getfixturevalue("ordinary_user")
        return folder

    return keep


def test_a_text_that_may_not_be_read_is_an_error(kept):
    """It is at hand, so nobody may call it missing."""
    folder = kept("texts/a.txt", 0)
    assert "a" in Texts(folder)
    with pytest.raises(UnreadableTextError, match=r"a\.txt: the text cannot be read: Permission denied"):
        Texts(folder)["a"]


@pytest.mark.parametrize("look", [lambda texts: "a" in texts, len, lambda texts: texts.get("a")])
def test_a_folder_that_may_not_be_searched_is_an_error(kept, look):
    """Nobody can tell whether it holds a text."""
    texts = Texts(kept("texts", 0))
    with pytest.raises(UnreadableTextError, match="the text cannot be read: Permission denied"):
        look(texts)


def test_a_folder_that_may_not_be_reached_is_an_error(kept):
    """That of another user, for one."""
    folder = kept("", 0)
    with pytest.raises(UnreadableTextError, match="Permission denied"):
        Texts(folder)


@pytest.mark.parametrize(
    ("name", "piece"),
    [
        *(("a.html", piece) for piece in ("<!--", "<![", "</", "<a ", "<script", "<a b='", "<a \"'", "<?", "<b\n>x")),
        *(("a.md", piece) for piece in ("[", "[](", "[](a(b)", "_", "x_", "*", "![[", "\n# ")),
    ],
)
def test_a_hostile_text_takes_no_longer_than_its_length(tmp_path, name, piece):
    """What is never closed is not looked for again and again: 200,000 of them take seconds at most."""
    path = tmp_path / name
    path.write_text(piece * 200_000 + "x", encoding="utf-8")
    began = time.process_time()
    plain_text(path)
    assert time.process_time() - began < 5

"""Writing to standard output and standard error."""

from __future__ import annotations

import io
import os
import pty

import pytest

from policytrack.cli.streams import discard, is_coloured, is_live, room_of, style_of, write
from policytrack.rendering.terminal import Style


def _written(text: str, encoding: str) -> bytes:
    buffer = io.BytesIO()
    stream = io.TextIOWrapper(buffer, encoding=encoding)
    write(stream, text)
    return buffer.getvalue()


@pytest.fixture
def terminal(monkeypatch):
    """Give one end of a terminal, in an environment that says nothing of colour or width."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "w", encoding="utf-8") as stream:
        yield stream
    os.close(ours)


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("utf-8", "“é” ●○ → 協".encode()),
        ("latin-1", b'"\xe9" #. -> \\u5354'),
        ("ascii", b'"\\xe9" #. -> \\u5354'),
    ],
)
def test_what_an_encoding_lacks_is_written_plainly_or_as_an_escape(encoding, written):
    """No text makes writing fail, whatever the locale."""
    assert _written("“é” ●○ → 協", encoding) == written


def test_lone_surrogates_are_escaped_in_utf8_too():
    """A file name that is no UTF-8 can be printed."""
    assert _written("x-\udcff", "UTF-8") == rb"x-\udcff"


def test_line_ends_are_written_as_they_are():
    """CSV keeps its CR LF, and nothing else gets one."""
    assert _written("a\r\nb\n", "utf-8") == b"a\r\nb\n"


def test_a_closed_stream_is_a_refusal_of_the_system():
    """A process may be started without standard output."""
    with pytest.raises(OSError, match="closed"):
        write(None, "x")


def test_what_cannot_be_written_can_be_let_go(tmp_path):
    """After that the stream accepts everything and keeps nothing; a stream without a file is left alone."""
    file = tmp_path / "out"
    with file.open("w", encoding="utf-8") as stream:
        discard(stream)
        write(stream, "x")
    assert file.read_text(encoding="utf-8") == ""
    discard(io.StringIO())
    discard(None)


def test_a_file_is_written_without_colour_in_eighty_columns(tmp_path, monkeypatch):
    """What is no terminal has no width and no colour of its own."""
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    with (tmp_path / "out").open("w", encoding="utf-8") as stream:
        assert style_of(stream) == Style(80, is_coloured=False)
        assert room_of(stream) is None
    assert style_of(None) == Style(80, is_coloured=False)


@pytest.mark.parametrize(("columns", "width"), [("40", 60), ("80", 80), ("200", 100)])
def test_running_text_is_neither_too_narrow_nor_too_wide(terminal, monkeypatch, columns, width):
    """Text keeps between 60 and 100 cells; the room of a table is that of the terminal."""
    monkeypatch.setenv("COLUMNS", columns)
    assert style_of(terminal) == Style(width, is_coloured=True)
    assert room_of(terminal) == int(columns)


@pytest.mark.parametrize(
    ("environment", "on_terminal", "in_file"),
    [
        ({}, True, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": "0"}, True, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
        ({"TERM": "dumb"}, False, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True, True),
    ],
)
def test_colour_follows_terminal_and_environment(terminal, monkeypatch, environment, on_terminal, in_file):
    """NO_COLOR goes before FORCE_COLOR, that before the kind of terminal."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert (is_coloured(terminal), is_coloured(io.StringIO())) == (on_terminal, in_file)


def test_only_a_capable_terminal_can_be_written_over(terminal, monkeypatch):
    """A dumb terminal and a file keep every line."""
    assert is_live(terminal)
    assert not is_live(io.StringIO())
    assert not is_live(None)
    monkeypatch.setenv("TERM", "dumb")
    assert not is_live(terminal)

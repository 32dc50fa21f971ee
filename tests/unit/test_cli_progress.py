"""The line that says how far a long check has come."""

from __future__ import annotations

import os
import pty
import time

import pytest

from policytrack.cli.progress import Progress
from policytrack.cli.streams import discard


@pytest.fixture
def terminal(monkeypatch):
    """Give a stream that is a terminal, and a function that reads what stands on it."""
    monkeypatch.setenv("TERM", "xterm")
    ours, theirs = pty.openpty()
    os.set_blocking(ours, False)

    def shown() -> str:
        try:
            return os.read(ours, 10_000).decode()
        except BlockingIOError:
            return ""

    with os.fdopen(theirs, "w", encoding="utf-8") as stream:
        yield stream, shown
    os.close(ours)


def test_nothing_is_shown_of_what_takes_less_than_a_second(terminal):
    """A short check leaves the terminal alone."""
    stream, shown = terminal
    with Progress(stream) as progress:
        progress(1, 2)
    assert shown() == ""


def test_a_long_check_shows_a_bar_and_takes_it_away(terminal):
    """After a second a bar is shown, changed at most ten times a second, and cleared at the end."""
    stream, shown = terminal
    with Progress(stream) as progress:
        time.sleep(1.05)
        progress(3000, 6000)
        assert shown() == "\r\x1b[Kchecking [############............] 3,000 of 6,000 files"
        progress(3001, 6000)
        assert shown() == ""
        time.sleep(0.11)
        progress(6000, 6000)
        assert shown().endswith("[########################] 6,000 of 6,000 files")
    assert shown() == "\r\x1b[K"


def test_a_file_never_gets_a_bar(tmp_path):
    """Logs stay clean however long it takes."""
    with (tmp_path / "log").open("w+", encoding="utf-8") as stream:
        with Progress(stream) as progress:
            time.sleep(1.05)
            progress(1, 2)
        assert stream.read() == ""


def test_a_terminal_that_goes_does_not_stop_the_check(terminal):
    """What cannot be shown is not shown."""
    stream, _ = terminal
    with Progress(stream) as progress:
        time.sleep(1.05)
        os.dup2(os.open(os.devnull, os.O_RDONLY), stream.fileno())
        progress(1, 2)
    discard(stream)

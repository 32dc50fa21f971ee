"""Nothing needs the network, and nothing reads the clock: a verdict does not change because a day has passed."""

from __future__ import annotations

import ast
import socket
from pathlib import Path

import pytest
from pytest_socket import SocketConnectBlockedError

PACKAGE = Path(__file__).parents[2] / "policytrack"
MODULES = sorted(PACKAGE.rglob("*.py"))
NETWORK = {"asyncio", "ftplib", "http", "httpx", "requests", "smtplib", "socket", "ssl", "urllib.request", "urllib3"}
CLOCKS = {"now", "today", "utcnow", "time", "time_ns", "localtime", "gmtime"}
CLOCK = PACKAGE / "cli" / "clock.py"
"""The one module that reads the clock: a new record and a site bear the day on which they are made. No verdict does."""
SERVER = PACKAGE / "cli" / "serving.py"
"""The one module that listens, to this machine alone, when it is asked to show a site."""


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def called(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_reaches_for_the_network_or_the_clock(path):
    """Only the length of a run is measured, by a counter that knows no date."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert NETWORK & set(imported(tree)) == ({"http"} if path == SERVER else set())
    assert CLOCKS & set(called(tree)) == ({"now"} if path == CLOCK else set())


def test_the_tests_themselves_cannot_reach_the_network():
    """A connection to another machine is refused before it is made."""
    refused = pytest.raises(SocketConnectBlockedError)
    with socket.socket() as connection, pytest.warns(UserWarning, match="tried to use"), refused:
        connection.connect(("192.0.2.1", 80))

"""A server for the browser of this machine."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

_HERE = "127.0.0.1"


class Server(ThreadingHTTPServer):
    """Serves the files of a folder to this machine alone; nothing else can reach it.

    It listens at `port`, or, without one, at the usual port if that is free, and otherwise at one that is.
    """

    daemon_threads = True
    allow_reuse_address = os.name == "posix"  # elsewhere it would let two servers have one port

    def __init__(self, folder: str, port: int | None, usual: int) -> None:
        handler = partial(_Handler, directory=folder)
        try:
            super().__init__((_HERE, usual if port is None else port), handler)
        except OSError as error:
            if port is not None or error.errno not in {errno.EADDRINUSE, errno.EACCES}:
                raise
            super().__init__((_HERE, 0), handler)

    @property
    def address(self) -> str:
        """Where the browser finds it."""
        return f"http://{_HERE}:{self.server_port}/"

    def run(self) -> None:
        """Serve until Ctrl-C."""
        with suppress(KeyboardInterrupt):
            self.serve_forever()


class _Handler(SimpleHTTPRequestHandler):
    """Answers requests quietly, and only those that were meant for this machine."""

    def send_head(self) -> Any:
        """Refuse what another name was asked for: a page elsewhere may have its name lead here."""
        port = self.connection.getsockname()[1]
        if self.headers.get("Host") not in {f"{name}:{port}" for name in (_HERE, "localhost")}:
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
            return None
        return super().send_head()

    def list_directory(self, path: str | os.PathLike[str]) -> None:  # noqa: ARG002 - the library's signature
        """List no folder: no server that the site is published on would."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        """Let the browser ask again each time: the next site may be at the same address."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer what is not there with the site's own page for that."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's signature
        """Say nothing."""

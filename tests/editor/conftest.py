"""The language server that editors run, spoken to as an editor speaks to it, on a copy of the checkout."""

from __future__ import annotations

import codecs
import json
import os
import shutil
import subprocess
import threading
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SERVER = ROOT / ".node" / "node_modules" / "yaml-language-server"
PINNED = json.loads((ROOT / "tests" / "editor" / "package.json").read_text(encoding="utf-8"))["dependencies"]
MODELINE = "# yaml-language-server: $schema=../../schemas/agreement.schema.json\n"
PATIENCE = 120  # seconds; the slowest answer takes some, when many files are opened at once
# What an editor sends when nobody has set anything but that no list of schemas is fetched from anywhere.
SETTINGS = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False, "url": ""},
        "kubernetesCRDStore": {"enable": False},
    },
    "[yaml]": {},
    "http": {"proxy": "", "proxyStrictSSL": False},
    "editor": {},
    "files": {},
}
ABILITIES = {
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {"relatedInformation": True},
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
    },
    "workspace": {"configuration": True, "workspaceFolders": True},
}


class Server:
    """A running language server, and what it has said so far."""

    def __init__(self, folder, settings):
        """Start it for the files of `folder`."""
        self.settings = settings
        self.said = {}
        self._answers = {}
        self._asked = 0
        self._news = threading.Condition()
        self._stopped = False
        self._process = subprocess.Popen(
            ["node", SERVER / "bin" / "yaml-language-server", "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        where = {"uri": folder.as_uri(), "name": "checkout"}
        given = {"processId": None, "rootUri": where["uri"], "workspaceFolders": [where], "capabilities": ABILITIES}
        self.ask("initialize", **given)
        self.tell("initialized")
        self.tell("workspace/didChangeConfiguration", settings=settings)

    def stop(self):
        """End it, and leave nothing open."""
        self._process.kill()
        self._process.wait()
        self._reader.join()
        self._process.stdin.close()
        self._process.stdout.close()

    def tell(self, method, **given):
        """Send what needs no answer."""
        self._send(method=method, params=given)

    def ask(self, method, **given):
        """Send a question and return its answer."""
        self._asked += 1
        number = self._asked
        self._send(id=number, method=method, params=given)
        return self._wait(self._answers, number)

    def open(self, path, text):
        """Show it a file, as if somebody had opened it, and return the file's address."""
        address = path.as_uri()
        self.tell(
            "textDocument/didOpen", textDocument={"uri": address, "languageId": "yaml", "version": 1, "text": text}
        )
        return address

    def marks(self, address):
        """Return what it says of an open file, each mark with its range, severity and message."""
        return self._wait(self.said, address, keep=True)

    def _wait(self, answers, key, *, keep=False):
        with self._news:
            if not self._news.wait_for(lambda: key in answers or self._stopped, PATIENCE):
                raise TimeoutError(key)
            if key not in answers:
                raise ConnectionError("the language server has stopped")
            return answers[key] if keep else answers.pop(key)

    def _send(self, **message):
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))
        self._process.stdin.flush()

    def _read(self):
        while (message := self._message()) is not None:
            match message:
                case {"method": "workspace/configuration", "id": number, "params": {"items": asked}}:
                    self._send(id=number, result=[self.settings.get(item.get("section"), {}) for item in asked])
                case {"method": _, "id": number}:
                    self._send(id=number, result=None)
                case {"method": "textDocument/publishDiagnostics", "params": given}:
                    self._tell_all(self.said, given["uri"], given["diagnostics"])
                case {"id": number}:
                    self._tell_all(self._answers, number, message.get("result", message.get("error")))
        with self._news:
            self._stopped = True
            self._news.notify_all()

    def _tell_all(self, answers, key, answer):
        with self._news:
            answers[key] = answer
            self._news.notify_all()

    def _message(self):
        length = None
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        return None if length is None else json.loads(self._process.stdout.read(length))


class Editor:
    """An editor with one checkout open: it shows files to the server, and asks what a person would ask."""

    def __init__(self, server, folder):
        """Use a running server."""
        self.server = server
        self.folder = folder
        self._drafts = 0

    def show(self, path):
        """Open a file of the checkout as it stands, and return its address."""
        return self.server.open(path, shown(path.read_bytes()))

    def draft(self, text, *, modeline=MODELINE):
        """Open a new record, not yet saved."""
        self._drafts += 1
        path = self.folder / "data" / "agreements" / f"draft-{self._drafts}.yaml"
        return Draft(self.server, self.server.open(path, modeline + text), modeline + text)


class Draft:
    """One open record; `§` in a search stands for where the cursor is."""

    def __init__(self, server, address, text):
        """Remember where it is and what it says; the server looks at it meanwhile."""
        self._server = server
        self._address = address
        self.text = text
        self.lines = text.split("\n")

    @property
    def marks(self):
        """What the server marks: line, covered text, message; from the top."""
        found = []
        for mark in self._server.marks(self._address):
            start, end = mark["range"]["start"], mark["range"]["end"]
            line = self.lines[start["line"]]
            found.append((start["line"] + 1, line[start["character"] : end["character"]], mark["message"]))
        return sorted(found)

    def at(self, sought):
        """Return the position of `§` where the text holds, once, what is sought without it."""
        before, plain = sought.split("§")[0], sought.replace("§", "")
        assert self.text.count(plain) == 1, plain
        lines = (self.text[: self.text.index(plain)] + before).split("\n")
        return {"line": len(lines) - 1, "character": len(lines[-1])}

    def proposals(self, sought):
        """Return what completion proposes at `§`: label, and what is inserted with what explains it."""
        answer = self._server.ask("textDocument/completion", **self._place(self.at(sought)))
        return {
            item["label"]: (item.get("textEdit", {}).get("newText", item.get("insertText")), explained(item))
            for item in answer["items"]
        }

    def hover(self, sought):
        """Return what is shown when the pointer rests at `§`, without the line that names the schema."""
        answer = self._server.ask("textDocument/hover", **self._place(self.at(sought)))
        return answer["contents"]["value"].split("\n\nSource:")[0]

    def quick_fixes(self, sought):
        """Return the text of the line that each quick fix for the mark at `§` leaves behind, in the order offered."""
        place = self.at(sought)
        marks = [mark for mark in self._server.marks(self._address) if mark["range"]["start"] == place]
        answer = self._server.ask(
            "textDocument/codeAction",
            textDocument={"uri": self._address},
            range={"start": place, "end": place},
            context={"diagnostics": marks},
        )
        return [self._mended(edit) for action in answer for edit in action["edit"]["changes"][self._address]]

    def _mended(self, edit):
        start, end = edit["range"]["start"], edit["range"]["end"]
        line = self.lines[start["line"]]
        return line[: start["character"]] + edit["newText"] + line[end["character"] :]

    def _place(self, position):
        return {"textDocument": {"uri": self._address}, "position": position}


def explained(item):
    about = item.get("documentation") or ""
    return about["value"] if isinstance(about, dict) else about


def shown(data):
    """Return the text that an editor shows for the bytes of a file: it guesses, and never refuses."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    return data.decode("utf-8", "replace")


def missing(reason):
    """Skip, or fail where the language server must be there."""
    if os.environ.get("POLICYTRACK_REQUIRE_EDITOR") == "1":
        pytest.fail(f"{reason}, and POLICYTRACK_REQUIRE_EDITOR=1 asks for it")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def checkout(tmp_path_factory):
    """Copy of what an editor needs of the checkout: records, schemas and the settings that come with it."""
    folder = tmp_path_factory.mktemp("checkout").resolve()
    for part in (".vscode", "data", "schemas", "tests/records"):
        if (ROOT / part).exists():
            shutil.copytree(ROOT / part, folder / part)
    return folder


@pytest.fixture(scope="session")
def start(checkout):
    """Return a function that starts a language server with settings of one's own, and waits until it is ready."""
    if shutil.which("node") is None:
        missing("there is no Node.js on this machine")
    try:
        installed = json.loads((SERVER / "package.json").read_text(encoding="utf-8"))["version"]
    except FileNotFoundError:
        missing("yaml-language-server is not installed in .node")
    if installed != PINNED["yaml-language-server"]:
        missing(f"yaml-language-server {installed} is installed in .node, not the pinned one")
    started = []

    def start_one(**settings):
        server = Server(checkout, SETTINGS | {"yaml": SETTINGS["yaml"] | settings})
        started.append(server)
        return Editor(server, checkout)

    yield start_one
    for server in started:
        server.stop()


@pytest.fixture(scope="session")
def editor(start):
    """Start the language server once for all tests; it knows nothing but what the first line of a file tells it."""
    editor = start()
    assert editor.draft("format: 2\n").marks, "the schema that the first line names was not read"
    return editor

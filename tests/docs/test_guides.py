"""The guides for contributors: their steps, taken one after the other in a fresh clone, do what they say."""

import os
import re
import subprocess
import sys
import sysconfig
from datetime import UTC, datetime
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDES = ROOT / "docs" / "contribute"
HOME = "https://github.com/policytrack/policytrack"
FENCE = re.compile(r'^```(?P<language>\w+)(?: title="(?P<title>[^"]+)")?\n(?P<text>.*?)^```$', re.MULTILINE | re.DOTALL)
CHANGING = [
    (re.compile(r"\([0-9.]+ (ms|s|min)\)"), "(0.1 s)"),  # how long it took
    (re.compile(r"\bin [0-9.]+s\b"), "in 0.1s"),  # as pytest says it
    (re.compile(r"\b[0-9]{2,} files"), "36 files"),  # the collection grows
    (re.compile(r"\b[0-9]+ deselected"), "300 deselected"),  # and so do the tests
    (re.compile(r"\b[0-9a-f]{7,40}\b"), "0123abc"),  # a commit
]
HOME_FOLDER = "/home/you"
"""What a guide calls the folder that its reader begins in."""
ENDED = "\0ended "
_OURS = ("COVERAGE_", "GIT_", "MAKE", "MFLAGS", "PYTEST_", "PYTHON", "VIRTUAL_ENV")
"""Beginnings of the names of variables that are about these tests, and not about the reader's machine."""
NOT_SHOWN = "…"
"""A line of a guide that stands for any number of lines of what really happens."""


class Terminal:
    """A shell in which the commands of a guide are given one after the other, as a reader would."""

    def __init__(self, folder, origin):
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(_OURS)},
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": str(self._settings(folder, origin)),
            "PATH": os.pathsep.join([self._interpreter(folder), os.environ["PATH"]]),
            "PYTHONPATH": sysconfig.get_paths()["purelib"],  # all that it needs is here; nothing is fetched
            "PIP_NO_INDEX": "1",
            "PIP_NO_BUILD_ISOLATION": "0",  # which pip reads as: none
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "COLUMNS": "80",
            "NO_COLOR": "1",
            "LC_ALL": "C.UTF-8",
            "SOURCE_DATE_EPOCH": str(int(datetime(2026, 11, 22, tzinfo=UTC).timestamp())),
        }
        self.folder = folder
        self.shell = subprocess.Popen(
            ["bash", "--noprofile", "--norc"],
            cwd=folder,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )

    @staticmethod
    def _settings(folder, origin):
        """Return settings of git by which the address of the project leads to its copy on this machine."""
        file = folder / "gitconfig"
        file.write_text(
            f'[user]\nname = Somebody\nemail = somebody@example.org\n[url "{origin}"]\ninsteadOf = {HOME}\n'
            f"[safe]\ndirectory = *\n[advice]\ndetachedHead = false\n[init]\ndefaultBranch = main\n",
            encoding="utf-8",
        )
        return file

    @staticmethod
    def _interpreter(folder):
        """Return a folder in which `python3` is the Python of the tests."""
        tools = folder / "bin"
        tools.mkdir()
        (tools / "python3").symlink_to(sys.executable)
        return str(tools)

    def run(self, command):
        """Return what a command prints and its exit status."""
        self.shell.stdin.write(f"{command}\nprintf '\\0ended %d\\n' $?\n")
        self.shell.stdin.flush()
        shown = ""
        for line in self.shell.stdout:
            if ENDED in line:
                before, _, status = line.partition(ENDED)
                return (shown + before).replace(str(self.folder), HOME_FOLDER), int(status)
            shown += line
        raise AssertionError(f"the shell ended during: {command}")

    def here(self):
        """Return the folder that the commands work in."""
        return self.folder / Path(self.run("pwd")[0].strip()).relative_to(HOME_FOLDER)

    def close(self):
        """End the shell."""
        self.shell.stdin.close()
        self.shell.stdout.close()
        self.shell.wait(timeout=10)


def settled(text):
    """Return output without what differs from one run to the next."""
    for pattern, instead in CHANGING:
        text = pattern.sub(instead, text)
    return text


def agrees(shown, expected):
    """Tell whether output is what a guide shows, which may leave lines out."""
    pieces = [re.escape(piece) for piece in re.split(f"^{NOT_SHOWN}\n", settled(expected), flags=re.MULTILINE)]
    return re.fullmatch(r"(?:.*\n)*".join(pieces), settled(shown)) is not None


def steps(text):
    """Yield the commands of a block with what each prints; a command goes on after a backslash."""
    for given in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        lines = given.splitlines(keepends=True)
        last = next(number for number, line in enumerate(lines) if not line.endswith("\\\n"))
        yield "".join(lines[: last + 1]).strip(), "".join(lines[last + 1 :])


def follow(guide, terminal):
    """Do what a guide says from its beginning to its end; return the number of commands."""
    count = 0
    for block in FENCE.finditer((GUIDES / guide).read_text("utf-8")):
        if block["language"] == "diff":
            patch = subprocess.run(
                ["git", "apply", "--recount", "-"],
                cwd=terminal.here(),
                input=f"--- a/{block['title']}\n+++ b/{block['title']}\n{block['text']}".encode(),
                stderr=subprocess.PIPE,
                check=False,
            )
            assert patch.returncode == 0, patch.stderr.decode()
        elif block["language"] == "console":
            for command, expected in steps(block["text"]):
                shown, status = terminal.run(command)
                assert agrees(shown, expected), f"$ {command}\n{shown}"
                assert status == 0 or expected, f"$ {command} ended with {status}"
                count += 1
        else:
            assert block["title"], "nothing says which file this is"
            file = terminal.here() / block["title"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block["text"], "utf-8")
    return count


def in_terminal(guide, folder, origin):
    """Follow a guide in a new folder, from which the address of the project leads to `origin`; count the commands."""
    folder.mkdir()
    terminal = Terminal(folder, origin)
    try:
        return follow(guide, terminal)
    finally:
        terminal.close()


@pytest.mark.slow
def test_a_record_is_added_and_reviewed_as_the_guides_say(origin, tmp_path):
    """From an empty folder to a commit; somebody else fetches that as a pull request and looks at it."""
    assert in_terminal("add-a-record.md", tmp_path / "author", origin) > 10
    address = tmp_path / "project.git"
    subprocess.run(["git", "clone", "--quiet", "--bare", str(origin), str(address)], check=True)
    sent = ["git", "push", "--quiet", str(address), "HEAD:refs/pull/7/head"]
    subprocess.run(sent, cwd=tmp_path / "author" / "policytrack", check=True)
    assert in_terminal("review-a-record.md", tmp_path / "reviewer", address) > 5


@pytest.mark.slow
def test_the_code_is_changed_as_the_guide_says(origin, tmp_path):
    """The text of a field and a new rule, from a clone to tests that pass."""
    assert in_terminal("change-the-code.md", tmp_path / "author", origin) > 10


def test_every_guide_is_followed():
    """No guide is left out above, and no block of one is passed over."""
    followed = {"add-a-record.md", "change-the-code.md", "review-a-record.md"}
    assert {guide.name for guide in GUIDES.glob("*.md")} == followed | {"index.md"}
    for guide in GUIDES.glob("*.md"):
        text = guide.read_text("utf-8")
        assert text.count("```") == 2 * len(FENCE.findall(text)), guide.name


def test_every_make_target_that_a_guide_names_is_there():
    """A guide names no command of `make` that does not exist."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    pages = [*GUIDES.glob("*.md"), ROOT / "CONTRIBUTING.md", ROOT / "README.md"]
    named = {target for page in pages for target in re.findall(r"`make ([a-z]+)", page.read_text("utf-8"))}
    assert named
    assert named <= targets

"""A first contribution: a draft with twelve mistakes, mended by following only what the messages say.

The contributor is a script in a process of its own that can open no file (`first_contribution/contributor.py`). It is
given the lines of the draft, the words of the messages, and what somebody knows who has read about the agreement.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

import pytest

from policytrack.reading import read

HERE = Path(__file__).parent / "first_contribution"
ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "contribute" / "add-a-record.md"
IDENTIFIER = "aus-idn-2024-defence-cooperation"
FILE = f"data/agreements/{IDENTIFIER}.yaml"
ON_SCREEN = ("message", "remedy", "suggestion", "allowed", "line", "column", "end_line", "end_column")
"""What the text of a finding shows; not its code, its pointer or the address of its page."""

NEW = [
    "new",
    "--party",
    "Australia",
    "--party",
    "Indonesia",
    "--date",
    "2024-08-29",
    "--title",
    "Australia-Indonesia Defence Cooperation Agreement",
]

WRITTEN_ON = (
    (
        "pillars:",
        """\
representatives:
  - name: Richard Marles
    party: AUS
    office: Minister for Defence
    capacity: signed
    evidence:
      - source: arab-news-au-id-2024
        passage: "signed the Defense Cooperation Agreement … National Military Academy in Magelang"
  - name: Prabowo Subianto
    party: IDN
\t\toffice: Minister of Defence
    capacity: signed
""",
    ),
    (
        "sources:",
        """\
  - date: 20 August 2024
    kind: negotiations_concluded
    status: concluded_not_signed
    text: Australia's prime minister announces in Canberra that the talks are concluded.
    recorded: 2026-11-22
    evidence:
      - source: perthnow-au-id-24
        passage: "we have today concluded our bilateral treaty-level … defence co-operation agreement"
unknowns:
  - about: instrument
    value: not_public
    text: The text, which had not been published when the agreement was signed.
relations:
  - type: series
    agreement: aus-idn-2026-common-securty
    note: >-
      Australia's defence minister names the two as one architecture; that they form a series is the curator's
      inference.
    evidence:
      - source: hansard-au-id-2026
        passage: "in combination with the defence cooperation agreement which … is at a high watermark"
""",
    ),
    (
        "last_verified:",
        """\
  - id: hansard-au-id-2026
    publisher: Australian Parliament (via OpenAustralia)
    title: International Relations: Australia and Indonesia
    url: https://www.openaustralia.org.au/debates/?id=2026-02-09.67.1
    published: 2026-02-09
    kind: official_readout
    speak_for: AUS
    language: en
    reliability: A
  - id: manufacturers-monthly-au-id-2024
    publisher: Manufacturers' Monthly
    title: New Australia-Indonesia agreement to benefit defence industry
    url: https://www.manmonthly.com.au/new-australia-indonesia-agreement-to-benefit-defence-industry/
    published: 2024-08-30
    kind: news
    language: en
    reliability: C
  - id: perthnow-au-id-2024
    publisher: PerthNow
    title: Australia, Indonesia to sign historic defence treaty
    url: https://www.perthnow.com.au/news/australia-indonesia-to-sign-historic-defence-treaty-c-15765297
    published: 2024-08-20
    kind: news
    reliability: B
""",
    ),
)
"""What the contributor adds to the draft by hand, above a key of the record; nine of the twelve mistakes are in it."""

SLIPS = (
    ("degree: enabled", "degree: possible"),
    ("obligors: [AUS, IDN]", "obligors: [AUS, IND]"),
)
"""What the contributor got wrong when filling the draft in: two others; an unquoted year is the last."""

_TODAY = str(int(datetime(2026, 11, 22, tzinfo=UTC).timestamp()))

MISTAKES = {
    "reading": ["PT021", "PT030"],
    "shape": ["PT101", "PT102", "PT103", "PT104", "PT105"],
    "meaning": ["PT210", "PT212", "PT226"],
    "across records": ["PT303"],
    "evidence": ["PT401"],
}
"""What the mistakes are called, by what finds them; the contributor is not told."""

ROUNDS = [
    ["PT021"],
    ["PT030"],
    ["PT101", "PT102", "PT103", "PT104", "PT105"],
    ["PT210", "PT212", "PT226", "PT303", "PT401"],
]
"""What each check finds: characters before YAML, YAML before the shape of a record, the shape before its meaning."""

_SEALED = """
import itertools, json, re, sys
with open(sys.argv[1], encoding="utf-8") as file:
    program = compile(file.read(), sys.argv[1], "exec")
def refuse(event, args):
    if event not in {"builtins.id", "exec", "object.__getattr__"}:
        raise PermissionError(event)
sys.addaudithook(refuse)
exec(program)
"""
"""Runs a program that can read nothing but its input: every way to a file, a module or a process is barred."""


class Desk:
    """Where somebody writes a record: a clone, the commands given in it, and what they said."""

    def __init__(self, clone):
        self.clone = clone
        self.file = clone / FILE
        self.commands = []
        self.codes = []

    def give(self, *words):
        """Give a command in the clone; return its exit status and what it printed."""
        self.commands.append(words)
        done = subprocess.run(
            [sys.executable, "-m", "policytrack", *words],
            cwd=self.clone,
            env={**os.environ, "PYTHONPATH": str(self.clone), "SOURCE_DATE_EPOCH": _TODAY},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        assert b"Traceback" not in done.stderr
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def check(self):
        """Check the record among the others; return its findings, and whether that was all there is."""
        status, printed, _ = self.give("validate", "--format", "json", "data/agreements")
        findings = json.loads(printed)["findings"]
        assert status == (1 if any(finding["severity"] == "error" for finding in findings) else 0)
        assert {finding["path"] for finding in findings} <= {FILE}
        self.codes.append([finding["code"] for finding in findings])
        return findings

    def mend(self, findings):
        """Let the contributor mend what is said of the draft, by the words alone; return what was done."""
        given = {
            "draft": self.file.read_text("utf-8"),
            "findings": [{key: finding[key] for key in ON_SCREEN} for finding in findings],
            "knowledge": json.loads((HERE / "knowledge.json").read_text("utf-8")),
        }
        done = sealed(HERE / "contributor.py", json.dumps(given))
        assert done.returncode == 0, done.stderr
        told = json.loads(done.stdout)
        assert told["stuck"] == []
        self.file.write_text(told["draft"], "utf-8")
        return told["done"]

    def write_on(self):
        """Add what the draft has no place for, make the slips, and take the comments of the draft out."""
        text = self.file.read_text("utf-8")
        for key, block in WRITTEN_ON:
            assert text.count(f"\n{key}") == 1
            text = text.replace(f"\n{key}", f"\n{block}{key}")
        for right, wrong in SLIPS:
            assert text.count(right) == 1
            text = text.replace(right, wrong)
        first, *rest = text.splitlines()
        lines = [line for line in rest if not line.lstrip().startswith("#")]
        self.file.write_text("\n".join([first, *lines]) + "\n", "utf-8")


def sealed(program, given):
    """Run a program that can read nothing but what it is given."""
    words = [sys.executable, "-I", "-S", "-c", _SEALED, str(program)]
    return subprocess.run(words, input=given, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture
def desk(origin, tmp_path):
    """Return a desk with a fresh clone on it."""
    clone = tmp_path / "policytrack"
    subprocess.run(["git", "clone", "--quiet", str(origin), str(clone)], check=True)
    return Desk(clone)


def guide_record():
    """Return the record that the guide ends with."""
    text = (ROOT / "docs" / "contribute" / "add-a-record.md").read_text("utf-8")
    return re.search(rf'```yaml title="{FILE}"\n(.*?)^```', text, re.MULTILINE | re.DOTALL)[1].encode()


@pytest.mark.slow
def test_a_first_contribution_becomes_green_by_following_the_messages(desk):
    """Twelve mistakes of twelve kinds are mended in four rounds; the guide says so, and ends with the same record."""
    status, _, said = desk.give(*NEW)
    assert (status, said) == (0, "")
    desk.mend(desk.check())
    desk.write_on()
    while findings := desk.check():
        assert len(desk.codes) <= 9, findings
        desk.mend(findings)
    assert desk.give("format", FILE)[0] == 0
    assert read(desk.file.read_bytes()).data == read(guide_record()).data
    filled, *rounds, last = desk.codes
    assert set(filled) == {"PT111"}
    assert [sorted(codes) for codes in rounds] == ROUNDS
    assert sorted(code for codes in rounds for code in codes) == sorted(chain(*MISTAKES.values()))
    assert last == []
    assert f"{len(desk.commands)} commands and {len(rounds)} rounds of mending" in GUIDE.read_text("utf-8")


def test_the_contributor_can_read_nothing_else(tmp_path):
    """A program that the contributor could be is refused every file, module and process."""
    for line in (f"open({str(GUIDE)!r})", "import posix; posix.listdir()", "import policytrack", "import os"):
        program = tmp_path / "program.py"
        program.write_text(line, "utf-8")
        done = sealed(program, "{}")
        assert done.returncode == 1
        assert "PermissionError" in done.stderr


def test_the_contributor_is_not_told_what_the_words_do_not_say():
    """Codes, pointers and addresses of pages stay out of what the contributor gets."""
    assert {"code", "pointer", "help"}.isdisjoint(ON_SCREEN)


def test_without_the_words_the_contributor_is_stuck():
    """It is the message that mends the mistake; knowing the agreement and seeing the place are not enough."""
    finding = dict.fromkeys(ON_SCREEN) | {"message": "", "remedy": "", "allowed": []}
    finding |= {"line": 1, "column": 9, "end_line": 1, "end_column": 17}
    given = {"draft": "degree: possible", "findings": [finding], "knowledge": {"answers": {"degree": "enabled"}}}
    given["knowledge"]["passages"] = {}
    told = json.loads(sealed(HERE / "contributor.py", json.dumps(given)).stdout)
    assert told == {
        "draft": "degree: possible",
        "done": [],
        "stuck": [["", "nothing in the message says what to write"]],
    }

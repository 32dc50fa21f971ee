"""What several unit tests start from: a small clean record, a way to ask the rules about it, a git repository."""

from __future__ import annotations

import json
import os
import subprocess

import pytest

from policytrack.comparison import Alignment, Comparison, Row, RowKind, Side, Stage, Verdict
from policytrack.findings import Finding, Severity, Span
from policytrack.models import Agreement
from policytrack.rules import check_record
from policytrack.skeleton import MODELINE
from policytrack.validation import Report


@pytest.fixture
def draft():
    """A small record without any problem, as plain data to be changed."""
    return {
        "format": 1,
        "id": "ken-nor-2023-cyber-workplan",
        "title": {"text": "Workplan on cyber exercises", "status": "descriptive"},
        "summary": "The two cyber centres planned exercises together.",
        "instrument": {
            "type": "workplan",
            "bindingness": {"value": "not_stated", "basis": "inference"},
            "adoption": "announced",
            "text": "readout_only",
        },
        "parties": [{"code": "KEN"}, {"code": "NOR"}],
        "pillars": [
            {
                "pillar": "cyber",
                "commitments": [
                    {
                        "id": "joint-exercises",
                        "text": "The two centres are to hold one exercise a year.",
                        "degree": "agreed",
                        "verb": "will hold",
                        "obligors": ["KEN", "NOR"],
                        "topics": ["cyber-policy"],
                        "evidence": [{"source": "fjord-gazette", "passage": "will hold one exercise"}],
                    }
                ],
            }
        ],
        "events": [
            {
                "date": "2023-09-14",
                "kind": "announced",
                "status": "announced",
                "text": "Both centres made the workplan known.",
                "recorded": "2023-10-20",
                "evidence": [{"source": "fjord-gazette", "passage": "presented a workplan"}],
            }
        ],
        "sources": [
            {
                "id": "fjord-gazette",
                "publisher": "Fjord Gazette",
                "url": "https://gazette.example.org/cyber-workplan",
                "published": "2023-09-15",
                "kind": "news",
                "language": "en",
                "reliability": "B",
            }
        ],
        "last_verified": "2023-10-20",
    }


@pytest.fixture
def problems():
    """Problems that the rules find in plain data; the file bears the record's name unless another is given."""

    def ask(data, name=""):
        return check_record(Agreement.model_validate(data), data["id"] if name == "" else name)

    return ask


@pytest.fixture
def found(problems):
    """Code and pointer of each problem that the rules find in plain data."""

    def ask(data, name=""):
        return [(problem.code, problem.pointer) for problem in problems(data, name)]

    return ask


class Repository:
    """A git repository of its own, whatever the user's settings are."""

    def __init__(self, top):
        self.top = top
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments):
        """Run git and return what it says."""
        who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        environment = os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        command = ["git", "-C", str(self.top), *who, *arguments]
        return subprocess.run(command, check=True, capture_output=True, env=environment).stdout.decode().strip()

    def write(self, name, content):
        """Write a file."""
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def commit(self, files=None):
        """Write files, delete those that are None, and commit everything."""
        for name, content in (files or {}).items():
            if content is None:
                (self.top / name).unlink()
            else:
                self.write(name, content)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "A change")
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A repository without a commit; the working folder is its top."""
    top = tmp_path / "repository"
    top.mkdir()
    monkeypatch.chdir(top)
    return Repository(top)


@pytest.fixture
def record(make_agreement):
    """Return a function that gives the bytes of a record, made as `make_agreement` makes it."""

    def make(*identifier, **keys):
        data = make_agreement(*identifier, **keys).model_dump(mode="json", exclude_none=True)
        return f"{MODELINE}\n{json.dumps(data)}".encode()

    return make


@pytest.fixture
def comparison(make_agreement):
    """Every verdict and every sort of row, made by hand, so that its renderings depend on nothing but themselves."""
    a, b = _plan(make_agreement), _memorandum(make_agreement)
    evidence = [{piece.claim.path: piece for piece in one.evidence()} for one in (a, b)]

    def side(agreement, identifier, *pieces):
        commitment = agreement.commitment(identifier) if identifier in {it.id for it in agreement.commitments} else None
        return Side(commitment.degree.value if commitment else identifier, commitment, pieces)

    def ours(identifier):
        return side(a, identifier, *a.evidence(identifier))

    def theirs(identifier):
        return side(b, identifier, *b.evidence(identifier))

    silent = "Not mentioned in Memorandum | *customs*."
    founding = evidence[0]["events.0"], evidence[1]["events.0"]
    paired = RowKind.COMMITMENT
    return Comparison(
        a,
        b,
        (
            Row(
                RowKind.PARTIES, "parties", Verdict.SAME, side(a, "ISL–NZL"), side(b, "ISL–NZL"), "The same two sides."
            ),
            Row(
                RowKind.BINDINGNESS,
                "bindingness",
                Verdict.STRONGER,
                side(a, "binding"),
                side(b, "political"),
                "One binds.",
            ),
            Row(RowKind.TERM, "term", Verdict.UNKNOWN, side(a, "fixed"), side(b, "not_public"), "It is not public."),
            Row(
                RowKind.DATE,
                "date",
                Verdict.NOT_COMPARABLE,
                side(a, "2021-05", founding[0]),
                side(b, "2024-02-07", founding[1]),
                "One came first.",
            ),
            Row(RowKind.BODY, "joint_committee", Verdict.ONLY_A, side(a, "Harbour committee"), None, silent),
            Row(RowKind.BODY, "working_group", Verdict.ONLY_A, side(a, "Quay group"), None, silent),
            Row(
                paired,
                "precursors",
                Verdict.STRONGER,
                ours("seize"),
                theirs("look"),
                "Firmer in Harbour plan.",
                Alignment(Stage.TOPIC, 0.75),
            ),
            Row(
                paired,
                "drug-trafficking",
                Verdict.NOT_COMPARABLE,
                ours("fewer-drugs"),
                theirs("stop-drugs"),
                "An expected effect is no promise.",
                Alignment(Stage.RELATED, 0.5),
            ),
            Row(
                paired,
                "cyber-policy",
                Verdict.WEAKER,
                ours("cyber"),
                theirs("cyber"),
                "Firmer in the memorandum.",
                Alignment(Stage.PINNED, 1.0),
            ),
            Row(
                paired,
                "threat-information",
                Verdict.UNKNOWN,
                ours("threats"),
                theirs("threats"),
                "How firm cannot be told.",
                Alignment(Stage.TEXT, 0.625),
            ),
            Row(paired, "training", Verdict.ONLY_A, ours("no-training"), None, silent),
            Row(paired, "equipment", Verdict.ONLY_A, ours("no-equipment"), None, silent),
            Row(paired, "equipment", Verdict.ONLY_A, ours("no-fees"), None, silent),
            Row(paired, "stocktaking", Verdict.ONLY_B, None, theirs("progress"), "Not mentioned in Harbour plan."),
            Row(paired, "joint-planning", Verdict.UNKNOWN, ours("plan"), None, "It cannot be told."),
        ),
    )


_SOURCES = [
    {
        "id": "release",
        "publisher": "A ministry",
        "url": "https://example.org/release",
        "published": "2024-02-07",
        "kind": "press_release",
        "language": "en",
        "reliability": "A",
    },
    {
        "id": "daily",
        "publisher": "Daily <b>News</b>",
        "url": "https://example.org/daily(1)?a=1&b=2",
        "kind": "news",
        "language": "en",
        "reliability": "B",
    },
]


def _plan(make_agreement):
    drugs, cyber, capacity = "illicit-drugs", "cyber", "capacity-and-funding"
    promised = {
        "evidence": [
            {"source": "release", "supports": ["obligors"]},
            {"source": "daily", "passage": "each side shall seize … at every quay", "locator": "opening"},
            {"source": "release", "passage": "shall seize", "supports": ["degree"]},
        ]
    }
    return make_agreement(
        "isl-nzl-2021-plan",
        date="2021-05",
        title={"text": "Plan on harbours and quays", "status": "official", "short": "Harbour plan"},
        instrument={"text": "full"},
        sources=_SOURCES,
        commitments=[
            {
                "id": "seize",
                "pillar": drugs,
                "topic": "precursors",
                "degree": "obligated",
                "verb": "shall seize",
                **promised,
            },
            {"id": "fewer-drugs", "pillar": drugs, "topic": "drug-trafficking", "kind": "expected_effect"},
            {
                "id": "cyber",
                "pillar": cyber,
                "topic": "cyber-policy",
                "degree": "intends",
                "verb": "ætlar",
                "language": "is",
            },
            {"id": "threats", "pillar": cyber, "topic": "threat-information", "degree": "unknown", "evidence": []},
            {"id": "no-training", "pillar": capacity, "topic": "training", "kind": "exclusion"},
            {"id": "no-equipment", "pillar": capacity, "topic": "equipment", "kind": "absence"},
            {"id": "no-fees", "pillar": capacity, "topic": "equipment", "kind": "prohibition"},
            {"id": "plan", "pillar": "governance-and-review", "topic": "joint-planning"},
        ],
    )


def _memorandum(make_agreement):
    drugs, cyber = "illicit-drugs", "cyber"
    return make_agreement(
        "isl-nzl-2024-memorandum",
        title={"text": "Memorandum | *customs*", "status": "official"},
        instrument={"text": "summary", "type": "mou"},
        sources=_SOURCES,
        commitments=[
            {"id": "look", "pillar": drugs, "topic": "precursors", "degree": "exploring", "verb": "will look <into>"},
            {"id": "stop-drugs", "pillar": drugs, "topic": "drug-trafficking"},
            {"id": "cyber", "pillar": cyber, "topic": "cyber-policy"},
            {"id": "threats", "pillar": cyber, "topic": "threat-information"},
            {"id": "progress", "pillar": "governance-and-review", "topic": "stocktaking", "kind": "acknowledgement"},
        ],
    )


_HOSTILE = "##[add-mask]x\n::error::x \x1b[31m`a` [b](https://evil.example) {0} <i>@octocat</i> \u202e ]]> &"


@pytest.fixture
def hostile_report():
    """Give findings of which names and texts try everything, and one that is as findings are."""
    return Report(
        (
            Finding("PT090", Severity.WARNING, "/elsewhere/y.yaml", "no schema", "Add it.", span=Span(1, 1, 1, 1)),
            Finding("PT109", Severity.ERROR, "<stdin>", "::error::no record", "Write one.", span=Span(3, 1, 5, 1)),
            Finding(
                "PT215",
                Severity.ERROR,
                "a b\n%0A::error file=x,line=1::y/é\x1b[31m##[x].yaml",
                _HOSTILE,
                _HOSTILE,
                pointer=("a/b", 0),
                span=Span(7, 3, 7, 9),
                value="::error",
                allowed=(_HOSTILE, "::error::" + "long " * 20, "::error::x"),
                suggestion="::warning::``",
                source_line="  ::error::##[group] \x1b",
            ),
            Finding(
                "PT103",
                Severity.ERROR,
                "data/x.yaml",
                "`sgned` is not a term",
                "Use one of the allowed terms.",
                pointer=("people", 0, "capacity"),
                span=Span(12, 27, 12, 34),
                value="sgned",
                allowed=("signed",),
                suggestion="signed",
                source_line='  - {name: Zoé, capacity: "sgned"}',
            ),
            Finding("PT001", Severity.WARNING, "x-\udcff.yaml", "there is no such file", "Name it."),
        ),
        7,
        0.25,
    )

"""What commands print may be the log of a run of GitHub Actions: nothing that a record says is a command there."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from policytrack.cli.program import program

NAME, OTHER = "ken-nor-2023-cyber-workplan", "ken-nor-2023-other-workplan"
HOSTILE = "::error file=x::y ##[error]z"
LINES = f"First.\n{HOSTILE}\n  {HOSTILE}"
A_COMMAND = re.compile(r"(?m)^\s*::|##\[")


@pytest.fixture
def records(tmp_path, monkeypatch, draft):
    """Two folders with a record whose every free text is hostile; the second says more. Names of files are, too."""
    monkeypatch.chdir(tmp_path)
    draft["title"] = {"text": HOSTILE, "status": "descriptive", "short": HOSTILE}
    draft["summary"] = LINES
    draft["instrument"]["note"] = LINES
    draft["events"][0]["text"] = LINES
    draft["sources"][0]["publisher"] = HOSTILE
    (commitment,) = draft["pillars"][0]["commitments"]
    commitment |= {"text": LINES, "verb": HOSTILE}
    commitment["evidence"][0]["passage"] = HOSTILE
    for name, identifier in (("old", NAME), ("new", NAME), ("::error::##[x]", OTHER)):
        folder = tmp_path / name
        folder.mkdir()
        text = LINES.replace("First", "Second") if name == "new" else LINES
        data = draft | {"id": identifier, "summary": text}
        (folder / f"{identifier}.yaml").write_text(json.dumps(data, indent=1), encoding="utf-8")
    other = draft | {"id": OTHER, "relations": [{"type": "series", "agreement": NAME}]}
    (tmp_path / "new" / f"{OTHER}.yaml").write_text(json.dumps(other), encoding="utf-8")
    answers = {
        "One party": "Canada",
        "The other party": "India",
        "What it is called": HOSTILE,
        "When it was made": "2025",
        "What was agreed": f"{HOSTILE} " * 40,
        "Anything else": HOSTILE,
    }
    issue = "".join(f"### {label}\n\n{answer}\n\n" for label, answer in answers.items())
    (tmp_path / "issue.md").write_text(issue, encoding="utf-8")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "fjord-gazette.txt").write_text("::error::x\n" * 9, encoding="utf-8")
    return tmp_path


COMMANDS = [
    (0, ["show", NAME, "--records", "new"]),
    (0, ["show", NAME, "--records", "new", "--format", "json"]),
    (2, ["show", "::error::##[x]", "--records", "new"]),
    (0, ["list", "--records", "new"]),
    (0, ["list", "--records", "new", "--format", "json"]),
    (1, ["evidence", "verify", "--records", "new", "--texts", "texts"]),
    (1, ["evidence", "verify", "--records", "new", "--texts", "texts", "--format", "json"]),
    (1, ["format", "--check", "::error::##[x]"]),
    (1, ["format", "--diff", "::error::##[x]"]),
    *((0, ["changes", "old", "new", "--format", form]) for form in ("text", "markdown", "json", "html")),
    *(
        (0, ["compare", NAME, OTHER, "--records", "new", "--format", form])
        for form in ("table", "markdown", "json", "html", "svg")
    ),
    *((0, ["matrix", "--records", "new", "--format", form]) for form in ("table", "markdown", "json", "html", "svg")),
    (0, ["export", "commitment", "--records", "new", "--format", "json"]),
    (0, ["validate", "::error::##[x]"]),
    (2, ["validate", "::error::nothing ##[x]"]),
    (2, ["explain", "::error::##[x]"]),
    (2, ["compare", "x", "--##[x]"]),
    (2, ["##[x]"]),
    (2, ["new", "--party", "##[x]", "--party", "CAN", "--date", "2025", "--title", "x"]),
    (0, ["new", "--from-issue", "issue.md", "--dry-run"]),
]


@pytest.mark.parametrize(
    ("status", "command"), COMMANDS, ids=lambda part: " ".join(part) if isinstance(part, list) else ""
)
def test_nothing_that_is_printed_is_a_command(records, status, command):
    """Neither on standard output nor on standard error."""
    assert Path.cwd() == records
    result = CliRunner().invoke(program, command)
    assert result.exit_code == status, result.output
    assert result.output
    for stream in (result.stdout, result.stderr):
        assert not A_COMMAND.search(stream), stream


def test_json_loses_nothing(records):
    """It is read back as it was."""
    assert Path.cwd() == records
    result = CliRunner().invoke(program, ["show", NAME, "--records", "new", "--format", "json"])
    assert json.loads(result.stdout)["title"]["text"] == HOSTILE


def test_what_is_written_for_programs_stays_as_it_is(records):
    """CSV and YAML know no escape; they are for a file, as a step that prints them has to know."""
    assert Path.cwd() == records
    listed = CliRunner().invoke(program, ["list", "--records", "new", "--format", "csv"])
    assert HOSTILE in listed.stdout
    text = (records / "old" / f"{NAME}.yaml").read_text(encoding="utf-8")
    formatted = CliRunner().invoke(program, ["format", "-"], input=text)
    assert "##[error]z" in formatted.stdout

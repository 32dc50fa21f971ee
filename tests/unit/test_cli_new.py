"""`policytrack new`."""

from __future__ import annotations

import os
import pty
import re
import select
import shlex
import subprocess
import sys
import time
from contextlib import chdir

import pytest
from click.testing import CliRunner

from policytrack.cli.program import program
from policytrack.reading import read
from policytrack.resources import help_address
from policytrack.validation import validate

NAME = "can-ind-2026-shared-workplan"
LEAST = ("--party", "India", "--party", "CAN", "--date", "2026-02-07", "--title", "Shared workplan")
DAY = {"SOURCE_DATE_EPOCH": "1795305600"}  # 22 November 2026
USAGE = "Usage: policytrack new [OPTIONS]\nTry 'policytrack new --help' for help.\n\nError: "
ISSUE = """\
### One party

Canada

### The other party

India

### What it is called

Plan ::error:: "x": #y

### When it was made

2026-02-07

### Address of a source

see below

### Anything else

\N{SNOWMAN}
"""


@pytest.fixture
def new(tmp_path):
    """Return a function that runs the command in an empty folder."""

    def run(*arguments, **options):
        with chdir(tmp_path):
            return CliRunner(env=DAY).invoke(program, ["new", *map(str, arguments)], prog_name="policytrack", **options)

    return run


@pytest.fixture
def agreements(tmp_path):
    """Return the folder that records go to."""
    return tmp_path / "data" / "agreements"


def test_a_record_is_begun(new, agreements):
    """The folder is made, and the result says where the draft is, how much is to be written, and what comes next."""
    result = new(*LEAST)
    path = f"data/agreements/{NAME}.yaml"
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        f"{path}: begun; 29 places to be written, marked TODO\nnext: policytrack validate {path}\n"
    )
    report = validate([agreements])
    assert len(report.findings) == 29
    assert {finding.code for finding in report.findings} == {"PT111"}


def test_options_go_into_the_draft(new, agreements):
    """Each to its place; terms may be given by plain words, and the words of the identifier."""
    more = ("--words", "plan", "--instrument", "workplan", "--pillar", "cyber", "--pillar", "drugs")
    assert new(*LEAST, *more, "--source", "https://www.example.org/news").exit_code == 0
    data = read((agreements / "can-ind-2026-plan.yaml").read_bytes()).data
    assert data["id"] == "can-ind-2026-plan"
    assert data["instrument"]["type"] == "workplan"
    assert [section["pillar"] for section in data["pillars"]] == ["cyber", "illicit-drugs"]
    assert (data["sources"][0]["id"], data["sources"][0]["url"]) == ("example-org", "https://www.example.org/news")
    assert (data["events"][0]["recorded"], data["last_verified"]) == ("2026-11-22", "2026-11-22")


def test_a_dry_run_prints_the_draft_and_writes_nothing(new, tmp_path):
    """What would be written, byte for byte."""
    printed = new(*LEAST, "--dry-run")
    assert (printed.exit_code, printed.stderr, [*tmp_path.iterdir()]) == (0, "", [])
    new(*LEAST, "--records", "written")
    assert printed.stdout.encode() == (tmp_path / "written" / f"{NAME}.yaml").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Not given: --party, twice; --date; --title. On a terminal, this would be asked for.\n"),
        (LEAST[4:], "Not given: --party, twice. On a terminal, this would be asked for.\n"),
        (LEAST[:6], "Not given: --title. On a terminal, this would be asked for.\n"),
        (LEAST[2:], "Invalid value for --party: an agreement has two parties, not 1\n"),
        ((*LEAST, "--party", "EU"), "Invalid value for --party: an agreement has two parties, not 3\n"),
        (
            ("--party", "Indai", *LEAST[2:]),
            "Invalid value for --party: no party 'Indai'; did you mean 'India'?\n",
        ),
        (
            ("--party", "canada", *LEAST[2:]),
            "Invalid value for --party: both are Canada (CAN); name the other side\n",
        ),
        ((*LEAST, "--date", "2026-02-30"), "Invalid value for --date: 2026-02-30 is not in the calendar\n"),
        (
            (*LEAST, "--date", "2026-12"),
            "Invalid value for --date: 2026-12 is after today, 2026-11-22; a record holds what has happened\n",
        ),
        ((*LEAST, "--instrument", "mou "), ""),
        (
            (*LEAST, "--instrument", "treety"),
            "Invalid value for --instrument: no term 'treety'; did you mean 'treaty'?\n",
        ),
        ((*LEAST, "--pillar", "cybre"), "Invalid value for --pillar: no term 'cybre'; did you mean 'cyber'?\n"),
        (
            (*LEAST, "--source", "example.org"),
            "Invalid value for --source: Write a whole web address, beginning with https:// or http://.\n",
        ),
        (
            (*LEAST, "--title", "a\x1b[31m"),
            f"Invalid value for --title: U+001B ESCAPE may not stand in a record ({help_address('PT020')})\n",
        ),
        (
            (*LEAST, "--title", "योजना"),
            "Invalid value for --words: the title has no word for the identifier; give one to four\n",
        ),
        (
            (*LEAST, "--words", "../../x"),
            "Invalid value for --words: Write small letters, digits and single hyphens, as in liaison-officers\n",
        ),
        (
            (*LEAST, "--from-issue", "gone\x1b.md"),
            "Invalid value for --from-issue: gone\\x1b.md: there is no such file\n",
        ),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_written(new, tmp_path, arguments, said):
    """Wrong usage, with the option that is meant and what would fit."""
    result = new(*arguments)
    assert result.stderr == (f"{USAGE}{said}" if said else "")
    assert result.exit_code == (2 if said else 0)
    assert said == "" or [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("ending", ["yaml", "yml"])
def test_a_record_that_is_there_is_never_overwritten(new, agreements, ending):
    """Another needs other words; a link that leads nowhere counts too."""
    agreements.mkdir(parents=True)
    path = agreements / f"{NAME}.{ending}"
    path.symlink_to("nowhere")
    result = new(*LEAST)
    assert result.exit_code == 2
    assert result.stderr == (
        f"{USAGE}Invalid value for --words: {NAME} has a record already, data/agreements/{NAME}.{ending}; if yours is "
        "another agreement, give it other words\n"
    )
    assert [*agreements.iterdir()] == [path]
    assert new(*LEAST, "--words", "other-plan").exit_code == 0


def test_the_identifier_of_a_record_that_went_is_not_used_again(new, agreements):
    """Somebody may have cited it."""
    agreements.mkdir(parents=True)
    stone = f"  - {{id: {NAME}, removed: 2026-03-01, reason: A copy.}}"
    agreements.with_name("tombstones.yaml").write_text(f"format: 1\ntombstones:\n{stone}\n", encoding="utf-8")
    result = new(*LEAST)
    assert result.exit_code == 2
    assert f"{NAME} belonged to a record that was removed on 2026-03-01, and is never used again" in result.stderr
    assert [*agreements.iterdir()] == []


@pytest.mark.parametrize("stones", ["[", "format: 2", "- \x1b"])
def test_a_list_of_removed_records_that_cannot_be_read_is_no_hindrance(new, agreements, stones):
    """What is wrong with it is said by `policytrack validate`."""
    agreements.mkdir(parents=True)
    agreements.with_name("tombstones.yaml").write_text(stones, encoding="utf-8")
    assert new(*LEAST).exit_code == 0


def test_records_of_the_same_parties_and_year_are_named(new, agreements):
    """What is begun may be recorded already under other words."""
    agreements.mkdir(parents=True)
    for name in ("can-ind-2026-plan", "can-ind-2025-plan", "can-ind-2026-roadmap"):
        (agreements / f"{name}.yaml").touch()
    result = new(*LEAST)
    assert result.exit_code == 0
    assert result.stderr == (
        "note: of the same parties and year: can-ind-2026-plan and can-ind-2026-roadmap; see that it is none of them\n"
    )


def test_it_is_written_into_the_collection_that_one_works_in(agreements, tmp_path):
    """From anywhere below its top; not beyond the top of another repository."""
    agreements.mkdir(parents=True)
    inner, other = agreements / "deeper", tmp_path / "other"
    inner.mkdir()
    (other / ".git").mkdir(parents=True)
    for folder, written in ((inner, agreements), (other, other / "data" / "agreements")):
        with chdir(folder):
            result = CliRunner(env=DAY).invoke(program, ["new", *LEAST])
        assert result.exit_code == 0
        assert (written / f"{NAME}.yaml").is_file()


def test_a_folder_that_is_none_is_refused(new, tmp_path):
    """A file cannot hold a record."""
    (tmp_path / "file").touch()
    result = new(*LEAST, "--records", "file")
    assert (result.exit_code, result.stderr) == (2, f"{USAGE}Invalid value for --records: file is not a folder.\n")
    assert new(*LEAST, "--records", "file/inner").exit_code == 74


def test_a_folder_that_may_not_be_written_to(new):
    """The system's own word, and nothing is left behind."""
    result = new(*LEAST, "--records", "/proc/records")
    assert result.exit_code == 74
    assert re.fullmatch("error: /proc/records: .+\n", result.stderr)


def test_a_draft_is_written_whole_or_not_at_all(tmp_path):
    """What a full disk leaves would be neither a draft nor nothing."""
    words = shlex.join([sys.executable, "-m", "policytrack", "new", *LEAST])
    done = subprocess.run(
        ["sh", "-c", f"ulimit -f 1; {words}"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (74, "")
    assert done.stderr.startswith(f"error: data/agreements/{NAME}.yaml: ") or NAME in done.stderr
    assert [*(tmp_path / "data" / "agreements").iterdir()] == []


def test_a_folder_that_begins_with_a_dash_is_not_taken_for_an_option(new, tmp_path):
    """The command to run next can be copied as it is."""
    result = new(*LEAST, "--records=-r")
    assert result.stdout.splitlines()[1] == f"next: policytrack validate ./-r/{NAME}.yaml"
    assert (tmp_path / "-r" / f"{NAME}.yaml").is_file()


def test_a_clock_that_is_none_is_refused(new):
    """A number of seconds is expected, within the years there are."""
    for given in ("yesterday", "1e400", "9" * 30):
        result = new(*LEAST, env={"SOURCE_DATE_EPOCH": given})
        message = "SOURCE_DATE_EPOCH is not a number of seconds since 1970.\n"
        assert (result.exit_code, result.stderr) == (2, USAGE + message)


def test_the_day_is_that_of_the_clock(new, tmp_path):
    """Without another word it is today."""
    before = time.strftime("%Y-%m-%d")
    assert new(*LEAST, env={"SOURCE_DATE_EPOCH": None}).exit_code == 0
    data = read((tmp_path / "data" / "agreements" / f"{NAME}.yaml").read_bytes()).data
    assert before <= data["last_verified"] <= time.strftime("%Y-%m-%d")


@pytest.mark.parametrize("from_stream", [False, True])
def test_an_issue_becomes_a_draft(new, tmp_path, agreements, from_stream):
    """Its answers are text in the draft; what does not fit is told, and options go before answers."""
    (tmp_path / "issue.md").write_text(ISSUE, encoding="utf-8")
    source = "-" if from_stream else "issue.md"
    result = new("--from-issue", source, "--words", "plan", input=ISSUE.encode())
    assert result.exit_code == 0
    assert result.stderr == (
        "note: the answer to “Address of a source” is left out: Write a whole web address, beginning with https:// or "
        "http://.\n"
        "note: the answer to “Anything else” is left out: it has no place in a record; read it in the issue\n"
    )
    data = read((agreements / "can-ind-2026-plan.yaml").read_bytes()).data
    assert data["title"] == {"text": 'Plan ::error:: "x": #y', "status": "TODO"}
    assert {finding.code for finding in validate([agreements]).findings} == {"PT111"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"hello", "--from-issue: this is no issue made with the form “Report an agreement”"),
        (b"### One party\n\n\xff", "--from-issue: issue.md: byte 0xFF at offset 15"),
        (ISSUE.replace("India", "Indai").encode(), "--party: no party 'Indai'; did you mean 'India'?"),
        (ISSUE.replace("2026-02-07", "_No response_").encode(), "Not given: --date. On a terminal, this would be"),
        (ISSUE.replace("::error::", "\u202e").encode(), "--from-issue: “What it is called”: U+202E RIGHT-TO-LEFT"),
        (ISSUE.encode() * 2, "--from-issue: the question “One party” stands twice; delete the wrong one"),
        (b"x" * (1 << 20) + b"y", "--from-issue: issue.md: "),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_issue_that_cannot_be_used(new, tmp_path, text, said):
    """Wrong usage, in words, and nothing is written."""
    (tmp_path / "issue.md").write_bytes(text)
    result = new("--from-issue", "issue.md")
    assert result.exit_code == 2
    assert said in result.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["issue.md"]


@pytest.fixture
def terminal(tmp_path):
    """Return a function that runs the command on a terminal of its own and returns both."""
    ours, theirs = pty.openpty()
    running = []

    def run(*arguments):
        environment = {**os.environ, **DAY, "TERM": "xterm", "NO_COLOR": "1"}
        command = [sys.executable, "-m", "policytrack", "new", *arguments]
        running.append(
            subprocess.Popen(
                command,
                cwd=tmp_path,
                env=environment,
                stdin=theirs,
                stdout=theirs,
                stderr=theirs,
                start_new_session=True,
            )
        )
        os.close(theirs)
        return ours, running[0]

    yield run
    os.close(ours)
    running[0].kill()
    running[0].wait()


def test_on_a_terminal_what_is_missing_is_asked_for(terminal, agreements):
    """Until the answer fits; the identifier is proposed from the title, and asked for again if it is taken."""
    agreements.mkdir(parents=True)
    (agreements / "can-ind-2026-shared-workplan.yaml").touch()
    screen, process = terminal("--party", "Canada")
    shown = ""
    for expected, answer in [
        ("The other party: ", "canada"),
        ("both are Canada (CAN); name the other side", ""),
        ("The other party: ", "india"),
        ("2026-02 or 2026: ", "2026-02-30"),
        ("2026-02-30 is not in the calendar", ""),
        ("2026-02 or 2026: ", "2026-02"),
        ("Title: ", "Shared workplan"),
        ("Words of the identifier, after can-ind-2026- [shared-workplan]: ", "shared-workplan"),
        ("has a record already", ""),
        ("[shared-workplan]: ", "other-plan"),
        ("next: policytrack validate data/agreements/can-ind-2026-other-plan.yaml", ""),
    ]:
        shown = read_until(screen, expected, shown)
        os.write(screen, f"{answer}\n".encode() if answer else b"")
    assert process.wait(timeout=60) == 0
    assert read((agreements / "can-ind-2026-other-plan.yaml").read_bytes()).data["events"][0]["date"] == "2026-02"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--party", "Indai"), "--party: no party 'Indai'; did you mean 'India'?"),
        (("--party", "India", "--party", "IND"), "--party: both are India (IND)"),
        (("--date", "2026-02-30"), "--date: 2026-02-30 is not in the calendar"),
        (("--words", "Shared Plan"), "--words: Write small letters, digits and single hyphens"),
        (("--pillar", "cybre"), "--pillar: no term 'cybre'; did you mean 'cyber'?"),
    ],
)
def test_nothing_is_asked_after_an_option_that_does_not_fit(terminal, arguments, said):
    """No answer could mend it; the command ends although nothing was typed."""
    screen, process = terminal(*arguments)
    read_until(screen, f"Invalid value for {said}", "")
    assert process.wait(timeout=60) == 2


def test_whoever_gives_up_leaves_nothing_behind(terminal, tmp_path):
    """Ctrl-D at a question, or Ctrl-C."""
    screen, process = terminal()
    read_until(screen, "One party, by its name or code: ", "")
    os.write(screen, b"\x04")
    read_until(screen, "interrupted", "")
    assert process.wait(timeout=60) == 130
    assert [*tmp_path.iterdir()] == []


def read_until(terminal, words, shown):
    """Return what a terminal shows after some words."""
    ends = time.monotonic() + 60
    while words not in shown and time.monotonic() < ends:
        if select.select([terminal], [], [], 2)[0]:
            shown += os.read(terminal, 10_000).decode()
    assert words in shown
    return shown.partition(words)[2]


def test_standard_input_may_be_closed():
    """An issue cannot come from there; the rest needs none."""
    command = f'"{sys.executable}" -m policytrack new --dry-run --from-issue - <&-'
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.endswith("Error: Invalid value for --from-issue: standard input is closed\n")

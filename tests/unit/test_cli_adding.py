"""`policytrack evidence add`."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from policytrack.cli.program import program
from policytrack.dataset import load
from policytrack.fields import digest
from policytrack.verification import verify

ROOT = Path(__file__).parents[2]
GOOD = Path(__file__).with_name("rendering") / "isl-nzl-2014-something.yaml"
NAME = "isl-nzl-2014-something"
CLAIM = "pillars.illicit-drugs.seizures"
COMMAND = [sys.executable, "-m", "policytrack", "evidence", "add"]
TEXT = """A statement on seizures by both sides

The sides aim to tell each other of seizures within a week, “in good faith”. They will meet in spring.
They mean to meet again in autumn. Nobody said more than this.
"""
TOLD = 'The sides aim to tell each other … seizures within a week, "in good faith".'


@pytest.fixture
def record(tmp_path):
    """Give a record in a folder of its own, with comments."""
    (tmp_path / "records").mkdir()
    path = tmp_path / "records" / GOOD.name
    path.write_text(GOOD.read_text(encoding="utf-8") + "# the last line\n", encoding="utf-8")
    return path


@pytest.fixture
def text(tmp_path):
    """Give the text of its source."""
    path = tmp_path / "daily.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def add(record, text):
    """Return a function that runs the command on the record and the text."""

    def run(*arguments: str | Path, target: str = f"{NAME}#seizures", source: str = "daily", **options):
        given = {"--text": text, "--records": record.parent} | options.pop("paths", {})
        words = ["evidence", "add", target, source, *arguments, *(word for pair in given.items() for word in pair)]
        return CliRunner().invoke(program, [*map(str, words)], **options)

    return run


def _added(record: Path) -> str:
    """Return what the record has more than before; nothing else may have changed."""
    before, _, after = (GOOD.read_text(encoding="utf-8") + "# the last line\n").partition("]\nevents:")
    now = record.read_text(encoding="utf-8")
    assert now.startswith(before)
    assert now.endswith(f"]\nevents:{after}")
    return now.removeprefix(before).removesuffix(f"]\nevents:{after}")


def _nothing_was_written(record: Path) -> bool:
    return _added(record) == "" and len([*record.parent.iterdir()]) == 1


def test_the_likeliest_passage_is_written_with_locator_and_digest(add, record, text):
    """What was chosen is added to the claim, can be verified, and is told."""
    result = add("--choose", "1")
    whole = 'The sides aim to tell each other of seizures within a week, "in good faith".'
    passage = TOLD.replace('"', '\\"')
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"added to {CLAIM} in {record}: “{TOLD}” (line 3)\n"
    assert _added(record) == (f', {{source: daily, passage: "{passage}", locator: line 3, digest: {digest(whole)}}}')
    checks = verify(load(record)[NAME], {"daily": text.read_text(encoding="utf-8")}).checks
    assert [check.outcome.value for check in checks] == ["found", "found", "no_passage"]


def test_passages_are_proposed(add, record):
    """Without a terminal, nobody can be asked: status 2, and how to choose."""
    result = add()
    assert result.exit_code == 2
    assert result.stdout.startswith("1. line 3:\n   The sides aim to tell each other of seizures within a week,")
    assert "\n2. line " in result.stdout
    assert result.stderr == "choose a passage with --choose N, or give your own with --passage; nothing was written\n"
    assert _nothing_was_written(record)


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("They will meet in spring.", "They will meet in spring."),
        ("They will … in spring", "They will … in spring"),
        ("They  will ... in\tspring", "They will … in spring"),
        (
            "The sides aim to tell each other of seizures within a week, 'in good faith'.".replace("'", "”"),
            TOLD,
        ),
        ("“in good faith”", "“in good faith”"),
    ],
)
def test_a_passage_of_ones_own_is_written(add, record, given, written):
    """Whole, or by its first and last words; quotation marks and white space do not matter."""
    result = add("--passage", given)
    assert (result.exit_code, result.stderr) == (0, "")
    assert f"“{written}” (line 3)" in result.stdout
    assert load(record)[NAME].evidence(CLAIM)[1].passage == written


@pytest.mark.parametrize(
    "given", ["not there", "They … not there", "They will meet in the spring of that year, and in autumn."]
)
def test_a_passage_that_is_not_in_the_text_is_refused(add, record, given):
    """Status 2; nothing is written."""
    result = add("--passage", given)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "the text does not have this passage\n"
    assert _nothing_was_written(record)


@pytest.mark.parametrize(
    "given", ["", " ", "They … will … spring", "… spring", "one two three four five six seven eight nine … x"]
)
def test_what_is_no_passage_is_wrong_usage(add, record, given):
    """It says how one is written."""
    result = add("--passage", given)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "write the whole passage, or “first words … last words”" in result.stderr
    assert _nothing_was_written(record)


def test_of_several_places_one_is_to_be_chosen(add, record):
    """The words of the passage stand there twice, with other words between them."""
    result = add("--passage", "They … meet")
    assert result.exit_code == 2
    assert result.stdout == (
        "1. line 3, one of 2 places with these words:\n   They will meet\n"
        "2. line 4, one of 2 places with these words:\n   They mean to meet\n"
    )
    assert _nothing_was_written(record)
    assert "(line 4)" in add("--passage", "They … meet", "--choose", "2").stdout
    assert digest("They mean to meet") in _added(record)


def test_locator_and_parts_can_be_given(add, record):
    """In the words of the author; a part that is named twice is written once."""
    result = add(
        "--passage", "in spring", "--locator", "second paragraph", "--supports", "degree", "--supports", "degree"
    )
    assert "(second paragraph)" in result.stdout
    assert ", locator: second paragraph, supports: [degree], digest: sha256:" in _added(record)


def test_a_dry_run_writes_nothing(add, record):
    """It tells what would be."""
    result = add("--choose", "1", "--dry-run")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"would be added to {CLAIM} in {record}: “The sides aim")
    assert _nothing_was_written(record)


def test_what_is_there_already_is_not_added_again(add, record):
    """The same words of the same source for the same claim."""
    result = add("--passage", "aim to tell")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"{CLAIM} has this passage of daily already; nothing was written\n"
    assert _nothing_was_written(record)


@pytest.mark.parametrize("claim", ["seizures", CLAIM, "events.0", "instrument.bindingness", "instrument"])
def test_a_claim_is_a_commitment_or_a_path(add, record, claim):
    """Every part of a record that can have evidence."""
    assert add("--choose", "1", "--passage", "in spring", target=f"{NAME}#{claim}").exit_code == 0
    assert load(record)[NAME].evidence(CLAIM if claim == "seizures" else claim)[-1].passage == "in spring"


def test_an_unfinished_record_can_be_added_to(add, record):
    """Evidence that is missing is what the command is for."""
    record.write_text(
        record.read_text(encoding="utf-8").replace("[{source: daily, passage: aim to tell}]", "[]  # to do")
    )
    assert add("--choose", "1").exit_code == 0
    assert "locator: line 3" in record.read_text(encoding="utf-8")
    assert "]  # to do\n" in record.read_text(encoding="utf-8")


def test_without_a_claim_the_claims_are_listed(add, record):
    """So that one can be named."""
    for target in (NAME, f"{NAME}#"):
        result = add(target=target)
        assert result.exit_code == 2
        assert [line.split()[0] for line in result.stdout.splitlines()] == [
            *("CLAIM", "instrument", "instrument.bindingness", CLAIM, "events.0")
        ]
        assert result.stderr == (f"say which of these claims the passage supports: {NAME}#CLAIM; nothing was written\n")
    assert _nothing_was_written(record)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"target": "isl-nzl-2014-somethin#seizures"},
            f"error: no agreement 'isl-nzl-2014-somethin'; did you mean '{NAME}'?\n",
        ),
        ({"target": "zebra#seizures"}, "error: no agreement 'zebra'; `policytrack list` names them all\n"),
        ({"target": f"{NAME}#siezures"}, "error: no claim 'siezures'; did you mean 'seizures'?\n"),
        ({"target": f"{NAME}#event.0"}, "error: no claim 'event.0'; did you mean 'events.0'?\n"),
        (
            {"target": f"{NAME}#pillars.illicit-drugs"},
            f"error: no claim 'pillars.illicit-drugs'; did you mean '{CLAIM}'?\n",
        ),
        ({"target": f"{NAME}#zzz"}, "error: no claim 'zzz' (allowed: seizures)\n"),
        ({"source": "dialy"}, "error: no source of this record 'dialy'; did you mean 'daily'?\n"),
        ({"source": "zebra"}, "error: no source of this record 'zebra' (allowed: daily)\n"),
        ({"paths": {"--records": "gone"}}, "error: gone: no such file or folder\n"),
        ({"paths": {"--records": "-"}}, "error: -: a record from standard input has no file\n"),
        ({"paths": {"--text": "gone"}}, "error: gone: the text cannot be read: No such file or directory\n"),
        ({"paths": {"--text": "."}}, "error: .: this is no file that holds a text\n"),
    ],
)
def test_what_is_not_there_is_named(add, record, options, message):
    """With what was probably meant; status 2, and nothing is written."""
    result = add("--choose", "1", **options)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)
    assert _nothing_was_written(record)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"caf\xe9", "byte 3 is not UTF-8; save the text as UTF-8"),
        (b"\xff\xfeT\x00", "byte 0 is not UTF-8; save the text as UTF-8"),
        (b"x" * (16 * 1024 * 1024 + 1), "the text is larger than 16 MiB"),
    ],
    ids=["latin", "utf-16", "huge"],
)
def test_a_text_that_cannot_be_read_is_refused(add, record, text, data, message):
    """The file is named."""
    text.write_bytes(data)
    result = add("--choose", "1")
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"error: {text}: {message}\n")
    assert _nothing_was_written(record)


@pytest.mark.parametrize("data", ["", "Nothing alike stands in here.", "  \n"])
def test_a_text_that_says_nothing_of_a_claim_has_no_passage(add, record, text, data):
    """Nothing is proposed, whatever is chosen."""
    text.write_text(data, encoding="utf-8")
    for arguments in ([], ["--choose", "1"]):
        result = add(*arguments)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr == "no sentence of the text shares words with it\n"
    assert _nothing_was_written(record)


def test_a_number_beyond_the_proposals_is_refused(add, record):
    """It says how many there are."""
    result = add("--choose", "99")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "there is no passage 99, only 3; nothing was written\n"
    assert add("--choose", "0").exit_code == 2
    assert add("--passage", "in spring", "--choose", "2").exit_code == 2
    assert _nothing_was_written(record)


@pytest.mark.parametrize(
    ("locator", "code"),
    [(" x", "PT105"), ("a\nb", "PT105"), ("x" * 600, "PT106"), ("a\x1b[1m", "PT020"), ("\udcff", "PT026")],
)
def test_a_locator_that_no_record_may_hold_is_refused(add, record, locator, code):
    """The record would be wrong with it, so it stays as it is."""
    result = add("--passage", "in spring", "--locator", locator)
    assert result.exit_code in {1, 2}
    assert code in result.stderr
    assert "\x1b" not in result.stderr
    assert _nothing_was_written(record)


def test_a_file_that_holds_another_record_is_corrected(add, record):
    """One file may be given instead of a folder."""
    paths = {"--records": record}
    assert f"did you mean '{NAME}'?" in add(target="isl-nzl-2015-other#seizures", paths=paths).stderr
    assert _nothing_was_written(record)
    assert add("--choose", "1", paths=paths).exit_code == 0


@pytest.mark.parametrize("data", [b"a: [", b"a: 1\n", b"\xff"])
def test_a_file_that_is_no_record_is_refused(add, record, data):
    """With every error in it; it stays as it is."""
    record.write_bytes(data)
    result = add("--choose", "1")
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"--> {record}:1:" in result.stderr
    assert record.read_bytes() == data


def test_line_ends_and_the_mark_of_an_editor_stay(add, record):
    """A record that was written on Windows is still one."""
    data = b"\xef\xbb\xbf" + record.read_bytes().replace(b"\n", b"\r\n")
    record.write_bytes(data)
    assert add("--choose", "1").exit_code == 0
    changed = record.read_bytes()
    assert changed.startswith(b"\xef\xbb\xbf# yaml")
    assert changed.count(b"\r\n") == changed.count(b"\n") == data.count(b"\n")


def _run(*arguments: str | Path, before: str = "", **options) -> subprocess.CompletedProcess[str]:
    command = ["sh", "-c", f'exec "$@" {before}', "sh", *COMMAND, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60, **options)


@pytest.fixture
def arguments(record, text):
    return [f"{NAME}#seizures", "daily", "--text", text, "--records", record.parent]


def test_a_closed_standard_input_is_no_terminal(arguments, record):
    """Nobody can be asked; the proposals are shown all the same."""
    result = _run(*arguments, before="<&-")
    assert result.returncode == 2
    assert result.stdout.startswith("1. line 3:\n")
    assert result.stderr.startswith("choose a passage with --choose N")
    assert _nothing_was_written(record)


def test_a_closed_standard_output_is_said(arguments, record):
    """The proposals cannot be shown, so nothing is chosen."""
    result = _run(*arguments, before=">&-")
    assert (result.returncode, result.stderr) == (74, "error: standard output is closed\n")
    assert _nothing_was_written(record)


def test_a_pipe_is_no_text(arguments, record, tmp_path):
    """It would be waited for."""
    os.mkfifo(tmp_path / "pipe.txt")
    result = _run(*arguments, "--text", tmp_path / "pipe.txt")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == f"error: {tmp_path / 'pipe.txt'}: this is no file that holds a text\n"
    assert _nothing_was_written(record)


@pytest.fixture
def act_as_other(tmp_path, request):
    """Return a function that goes on as a user whom permissions bind, and who reaches the folder of the test."""
    for folder in [tmp_path, *[*tmp_path.parents][:2]]:
        folder.chmod(0o755)
    return lambda: request.getfixturevalue("ordinary_user")


@pytest.mark.parametrize(("mode", "of_folder"), [(0o444, 0o777), (0o666, 0o555)])
def test_a_record_that_may_not_be_written_stays(add, record, act_as_other, mode, of_folder):
    """The file is read-only, or its folder is; neither half of an entry nor a temporary file is left."""
    record.chmod(mode)
    record.parent.chmod(of_folder)
    act_as_other()
    result = add("--choose", "1")
    assert (result.exit_code, result.stdout, result.stderr) == (74, "", f"error: {record}: Permission denied\n")
    assert _nothing_was_written(record)


@pytest.mark.parametrize(("name", "status"), [("daily.txt", 2), (f"records/{GOOD.name}", 2), ("records", 74)])
def test_what_may_not_be_read_is_named(add, tmp_path, act_as_other, name, status):
    """The text, the record, or the folder of records."""
    (tmp_path / name).chmod(0)
    act_as_other()
    result = add("--choose", "1")
    assert (result.exit_code, result.stdout) == (status, "")
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1
    assert "ermission" in result.stderr


class _Terminal:
    """A terminal that a command runs on."""

    def __init__(self, *arguments: str | Path) -> None:
        self._ours, theirs = pty.openpty()
        self._shown = ""
        environment = {**os.environ, "TERM": "xterm", "COLUMNS": "60", "NO_COLOR": "1"}
        command = [*COMMAND, *map(str, arguments)]
        self.process = subprocess.Popen(  # the terminal is the process's own, so that Ctrl-C reaches it alone
            command, cwd=ROOT, env=environment, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
        )
        os.close(theirs)

    def read_until(self, words: str, nudge: Callable[[], object] = lambda: None) -> str:
        """Return what is shown up to some words; `nudge` is called when nothing comes."""
        ends = time.monotonic() + 60
        while words not in self._shown and time.monotonic() < ends:
            if select.select([self._ours], [], [], 2)[0]:
                self._shown += os.read(self._ours, 10_000).decode(errors="replace")
            else:
                nudge()
        assert words in self._shown
        shown, self._shown = self._shown, ""
        return shown.replace("\r\n", "\n")

    def write(self, words: str) -> None:
        os.write(self._ours, words.encode())

    def end(self) -> int:
        try:
            return self.process.wait(timeout=60)
        finally:
            self.process.kill()
            os.close(self._ours)


def test_a_terminal_is_asked(arguments, record):
    """The proposals are wrapped to its width; a wrong answer is asked again."""
    terminal = _Terminal(*arguments)
    shown = terminal.read_until("Passage, 1 to 3 (Ctrl-C for none): ")
    assert shown.startswith("1. line 3:\n   The sides aim to tell each other of seizures within a\n   week,")
    for answer in ("9", "x"):
        terminal.write(f"{answer}\n")
        terminal.read_until("Passage, 1 to 3 (Ctrl-C for none): ")
    terminal.write("1\n")
    terminal.read_until("(line 3)")
    assert terminal.end() == 0
    assert "locator: line 3" in _added(record)


@pytest.mark.parametrize("key", ["ctrl-c", "ctrl-d"])
def test_whoever_leaves_the_prompt_writes_nothing(arguments, record, key):
    """Both ways end with the status of an interruption, and with no traceback."""
    terminal = _Terminal(*arguments)
    terminal.read_until("(Ctrl-C for none): ")

    def press() -> None:
        if key == "ctrl-c":
            terminal.process.send_signal(signal.SIGINT)
        else:
            terminal.write("\x04")

    # A key that comes before the prompt has made the terminal its own may be lost, so it is pressed when all is quiet.
    shown = terminal.read_until("interrupted", nudge=press)
    assert "Traceback" not in shown
    assert terminal.end() == 130
    assert _nothing_was_written(record)


@pytest.mark.parametrize(("keys", "status"), [("7\n2\n", 0), ("\x04", 130)])
def test_the_answer_decides(arguments, record, monkeypatch, capfd, keys, status):
    """The second passage is written, or none; within this process, on a terminal that was typed on before."""
    ours, theirs = pty.openpty()
    os.write(ours, keys.encode())
    with os.fdopen(theirs, encoding="utf-8") as stdin, os.fdopen(os.dup(theirs), "w", encoding="utf-8") as stdout:
        monkeypatch.setattr("sys.stdin", stdin)
        monkeypatch.setattr("sys.stdout", stdout)
        with pytest.raises(SystemExit) as ended:
            program(["evidence", "add", *map(str, arguments)])
    os.close(ours)
    assert ended.value.code == status
    assert ("interrupted" in capfd.readouterr().err) is (status == 130)
    assert (_added(record) == "") is (status == 130)

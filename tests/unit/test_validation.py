"""Validation: which files are checked, and what becomes of what is wrong with them."""

from __future__ import annotations

import gc
import io
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from policytrack.errors import NothingToCheckError
from policytrack.findings import Problem, Severity, Span
from policytrack.validation import check, judge, judge_tombstones, name_of, paused_collector, placed, validate

RECORDS = Path(__file__).parents[1] / "records"
VALID = sorted((RECORDS / "valid").glob("*.yaml"))


@pytest.fixture
def folder(tmp_path):
    records = tmp_path / "agreements"
    records.mkdir()
    return records


def copy(path, folder, name=None):
    target = folder / (name or path.name)
    target.write_bytes(path.read_bytes())
    return target


def codes(report):
    return [finding.code for finding in report.findings]


def test_all_findings_of_all_files_come_in_one_run(folder):
    """The first bad file does not keep the others from being checked; files, then lines, are in order."""
    copy(VALID[0], folder)
    (folder / "a.yaml").write_text("a: 1\na: 2\nb: 1\nb: 2\n", encoding="utf-8")
    (folder / "b.yaml").write_text("[]\n", encoding="utf-8")
    report = validate([folder])
    assert report.files == 3
    assert codes(report) == ["PT031", "PT031", "PT090", "PT109"]
    assert [finding.span.line for finding in report.findings] == [2, 4, 1, 1]
    assert not report.is_clean
    assert len(report.errors) == 3
    assert [finding.severity for finding in report.warnings] == [Severity.WARNING]


def test_a_clean_folder_is_clean(folder):
    """Good records give no finding, and are kept when they are asked for."""
    for path in VALID:
        copy(path, folder)
    checked = check([folder], keep=True)
    assert checked.report.is_clean
    assert len(checked.agreements) == checked.report.files == len(VALID)
    assert check([folder]).agreements == ()


def test_a_file_is_checked_once_however_often_it_is_named(folder, monkeypatch):
    """The folder and a file in it, by two paths, stand for one file; the first name is shown."""
    copy(VALID[0], folder)
    bad = folder / "a.yaml"
    bad.write_text("[]\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    report = validate([folder, bad, "a.yaml", "./a.yaml"])
    assert report.files == 2
    assert {finding.path for finding in report.findings} == {str(bad)}


def test_files_are_shown_as_they_were_named(folder, monkeypatch):
    """A relative path stays relative."""
    (folder / "a.yaml").write_text("[]\n", encoding="utf-8")
    monkeypatch.chdir(folder.parent)
    assert {finding.path for finding in validate(["agreements"]).findings} == {os.path.join("agreements", "a.yaml")}  # noqa: PTH118 - as shown


def test_other_endings_are_findings_rather_than_silence(folder):
    """A record that ends in .yml is checked, and told its right name."""
    copy(VALID[0], folder, VALID[0].with_suffix(".yml").name)
    (finding,) = validate([folder]).findings
    assert finding.code == "PT201"


@pytest.mark.parametrize("make", ["missing", "empty", "nothing"])
def test_nothing_to_check_is_an_error_of_the_caller(folder, make):
    """A path that does not exist, a folder without records and no path at all are not a clean result."""
    paths = {"missing": [folder / "gone.yaml"], "empty": [folder], "nothing": []}[make]
    with pytest.raises(NothingToCheckError):
        validate(paths)


@pytest.mark.usefixtures("ordinary_user")
def test_a_folder_that_cannot_be_read_says_so():
    """The system's word for it is in the message."""
    with tempfile.TemporaryDirectory() as above:
        folder = Path(above, "agreements")
        folder.mkdir(mode=0)
        with pytest.raises(NothingToCheckError, match="the folder cannot be read: Permission denied"):
            validate([folder])
        folder.chmod(0o700)


def test_a_link_out_of_the_folder_is_refused(folder, tmp_path):
    """A record that really lies elsewhere is not read when it was found in a folder."""
    outside = copy(VALID[0], tmp_path)
    (folder / outside.name).symlink_to(outside)
    (finding,) = validate([folder]).findings
    assert finding.code == "PT005"
    assert finding.span is None


def test_a_link_that_was_named_is_followed(folder, tmp_path):
    """Who names a link means the file it leads to."""
    outside = copy(VALID[0], tmp_path)
    link = folder / outside.name
    link.symlink_to(outside)
    assert validate([link]).is_clean


def test_relations_may_point_to_records_beside_a_named_file(folder):
    """A file checked alone is not told that its neighbours do not exist."""
    first, second = VALID[0], VALID[1]
    copy(second, folder)
    target = copy(first, folder)
    text = target.read_text(encoding="utf-8")
    assert "relations:" not in text
    target.write_text(
        text.replace("sources:", f"relations:\n  - {{type: builds_on, agreement: {second.stem}}}\nsources:", 1),
        encoding="utf-8",
    )
    assert validate([target]).is_clean
    (folder / second.name).unlink()
    assert codes(validate([target])) == ["PT303"]


def test_a_broken_record_still_exists_for_its_neighbours(folder):
    """A relation to a record that has errors of its own is not dangling."""
    first, second = VALID[0], VALID[1]
    (folder / second.name).write_text("[]\n", encoding="utf-8")
    target = copy(first, folder)
    text = target.read_text(encoding="utf-8")
    target.write_text(
        text.replace("sources:", f"relations:\n  - {{type: builds_on, agreement: {second.stem}}}\nsources:", 1),
        encoding="utf-8",
    )
    assert "PT303" not in codes(validate([folder]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# yaml-language-server: $schema=x\nformat: 1\ntombstones: []\n", []),
        ("format: 1\ntombstones: [x]\n", ["PT104"]),
        ("format: 1\nformat: 1\n", ["PT031"]),
    ],
)
def test_the_file_of_tombstones_is_checked_too(folder, text, expected):
    """What is wrong with it is a finding like any other, with its place."""
    copy(VALID[0], folder)
    (folder.parent / "tombstones.yaml").write_text(text, encoding="utf-8")
    findings = validate([folder]).findings
    assert [finding.code for finding in findings] == expected
    assert all(finding.path.endswith("tombstones.yaml") and finding.span for finding in findings)


def test_progress_is_reported_after_each_file(folder):
    """The numbers are of files done and of all files."""
    for path in VALID[:3]:
        copy(path, folder)
    seen = []
    validate([folder], progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def run(program, **options):
    return subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, **options)


CHECK = "from policytrack.validation import validate; r = validate(['-']); print([f.code for f in r.findings], r.files)"


def test_standard_input_is_a_file_like_any_other():
    """A record on standard input is checked; it has no name to hold against its identifier."""
    done = run(CHECK, input=VALID[0].read_bytes())
    assert done.stdout.decode().strip() == "[] 1"


def test_standard_input_is_read_no_further_than_needed():
    """More than a record may have is refused without reading on."""
    done = run(CHECK, input=b"#" * (2 * 1024 * 1024))
    assert done.stdout.decode().strip() == "['PT006'] 1"


def test_findings_of_standard_input_have_their_place():
    """Position and line are those of the text that came in."""
    program = (
        "from policytrack.validation import validate; f = validate(['-']).findings[-1]; "
        "print(f.path, f.code, f.span.line, f.source_line)"
    )
    assert run(program, input=b"x: 1\ny: 2\ny: 3\n").stdout.decode().strip() == "<stdin> PT031 3 y: 3"


def test_closed_standard_input_is_nothing_to_check():
    """A process without standard input gets an error of ours."""
    program = (
        "import os, sys; sys.stdin = None\n"
        "from policytrack.errors import NothingToCheckError\n"
        "from policytrack.validation import validate\n"
        "try: validate(['-'])\n"
        "except NothingToCheckError as error: print(error)"
    )
    assert run(program).stdout.decode().strip() == "-: standard input is closed"


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_is_left_as_it_was_found(enabled):
    """Pausing the cyclic collector ends with the block, also when the block fails."""
    was = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    seen = []

    def fail():
        with paused_collector():
            seen.append(gc.isenabled())
            raise RuntimeError

    try:
        with pytest.raises(RuntimeError):
            fail()
        assert seen == [False]
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if was else gc.disable)()


def test_without_standard_input_there_is_nothing_to_check(monkeypatch):
    """A process may be started without standard input; that is an error of the caller, with words."""
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(NothingToCheckError, match="standard input is closed"):
        validate(["-"])


def test_a_file_that_vanishes_before_the_end_is_a_finding(folder):
    """Rules across records need its text once more to say where; when it is gone, that is said instead."""
    first = copy(VALID[0], folder)
    second = copy(VALID[0], folder, "zzz.yaml")

    def remove(done, total):
        if done == total:
            first.unlink()
            second.unlink()

    report = validate([folder], progress=remove)
    assert codes(report) == ["PT001", "PT201"]
    assert report.findings[0].message == "there is no such file"


def test_standard_input_is_read_as_bytes(monkeypatch):
    """Whatever the locale, a record on standard input is UTF-8."""
    text = VALID[0].read_bytes().replace(b"summary: ", "summary: हिन्दी ".encode(), 1)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text), encoding="ascii"))
    assert validate(["-"]).is_clean


def test_a_problem_becomes_a_finding_where_it_stands():
    """With the line it stands in, and the remedy and the severity of its code where it brings none."""
    data = b"id: a\nevents:\n  - date: x\n"
    mine = Problem("PT421", "it differs", ("events", 0, "date"), value="x", remedy="Look again.")
    on_key = Problem("PT420", "it is not there", ("events", 0, "date"), on_key=True)
    found, other = placed("a.yaml", data, [mine, on_key])
    assert (found.path, found.code, found.severity, found.message) == ("a.yaml", "PT421", Severity.ERROR, "it differs")
    assert (found.span, found.source_line, found.remedy) == (Span(3, 11, 3, 12), "  - date: x", "Look again.")
    assert (found.pointer, found.value) == (("events", 0, "date"), "x")
    assert other.span == Span(3, 5, 3, 9)
    assert other.remedy.startswith("Open the text at the nearest match")


def test_a_problem_without_data_has_no_place():
    """What comes from standard input is gone when it is held against a text; a place it brings itself is kept."""
    found, other = placed("x", b"", [Problem("PT420", "gone", ("id",)), Problem("PT010", "bad", span=Span(1, 2, 1, 3))])
    assert (found.span, found.source_line) == (None, None)
    assert (other.span, other.source_line) == (Span(1, 2, 1, 3), None)


def test_tombstones_that_cannot_be_read_are_told(folder):
    """Whatever stands beside the folder under their name."""
    copy(VALID[0], folder)
    (folder.parent / "tombstones.yaml").mkdir()
    assert [(finding.code, Path(finding.path).name) for finding in validate([folder]).findings] == [
        ("PT003", "tombstones.yaml")
    ]


def test_one_record_is_judged_without_a_file():
    """As where contents come from elsewhere: the path is only named, and the name is held against the identifier."""
    data = VALID[0].read_bytes()
    agreement, findings = judge("there/x.yaml", data, name_of("there/x.yaml"))
    assert agreement is not None
    assert [(finding.code, finding.path) for finding in findings] == [("PT201", "there/x.yaml")]
    assert judge("x", data, None) == (agreement, [])
    assert judge("x", b"a: [", None)[0] is None


def test_tombstones_are_judged_without_a_file():
    """Those that can be read are given back, whatever is wrong with what they say."""
    entry = b"{id: can-ind-2026-a, removed: 2026-01-01, reason: A copy., replaced_by: can-ind-2026-b}"
    stones = b"format: 1\ntombstones:\n  - " + entry + b"\n"
    removed, findings = judge_tombstones("t.yaml", stones, {"can-ind-2026-b"})
    assert ([*removed], findings) == (["can-ind-2026-a"], [])
    removed, findings = judge_tombstones("t.yaml", stones, set())
    assert ([*removed], [finding.code for finding in findings]) == (["can-ind-2026-a"], ["PT307"])
    assert judge_tombstones("t.yaml", b"[]", set())[0] == {}
    removed, findings = judge_tombstones("t.yaml", (Problem("PT004", "it is a link"),), set())
    assert (removed, [(finding.code, finding.span) for finding in findings]) == ({}, [("PT004", None)])

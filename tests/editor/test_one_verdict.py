"""One verdict wherever a record is looked at: in the editor, by the command and the hook, as a proposal, when loaded.

What the editor cannot know stands in one place, a table of `docs/editor.md`: these tests read it there, and hold the
real language server to exactly that.
"""

from __future__ import annotations

import re
import shlex
import subprocess
from contextlib import chdir
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

import policytrack as pt
from policytrack.cli.program import program
from policytrack.errors import InvalidRecordsError
from policytrack.findings import Severity
from policytrack.reading import locate
from policytrack.rendering.findings_text import findings_text
from policytrack.rendering.terminal import Style
from policytrack.rendering.workflow_log import in_log
from policytrack.review import review
from policytrack.rules import CODES
from policytrack.validation import validate

ROOT = Path(__file__).parents[2]
RECORDS = ROOT / "tests" / "records"
FOLDERS = sorted(path.name for path in (RECORDS / "invalid").iterdir() if path.is_dir())
PAGE = (ROOT / "docs" / "editor.md").read_text(encoding="utf-8")
LINK = re.compile(r"\[(PT[0-9]{3})\]\(errors/(PT[0-9]{3})\.md\)")
FIXTURE = re.compile(r"`(PT[0-9]{3}-[a-z0-9-]+)`")


SECTION = PAGE.split("## What the editor cannot know")[1].split("\n## ")[0].splitlines()
LISTED = [code for line in SECTION if line.startswith("| [PT") for code, _ in LINK.findall(line)]
EXCEPTIONS = set(LISTED)
SEEN_ALL_THE_SAME = {name for line in SECTION if line.startswith("- `PT") for name in FIXTURE.findall(line)}


def code_of(folder):
    return folder.split("-")[0]


def good_records(checkout):
    """Return the records in which nothing is wrong: of the project, those that stretch the format, mended bad ones."""
    folders = [checkout / "data" / "agreements", *(checkout / "tests" / "records").glob("invalid/*/mended")]
    return [path for folder in [*folders, checkout / "tests" / "records" / "valid"] for path in folder.glob("*.yaml")]


@pytest.fixture(scope="module")
def marked(editor, checkout):
    """Return a function that tells the lines that the editor marks in a file of the checkout, all shown at once."""
    bad = (checkout / "tests" / "records" / "invalid").glob("*/agreements/*")
    shown = {path: editor.show(path) for path in [*good_records(checkout), *bad]}

    def lines(path):
        return {mark["range"]["start"]["line"] + 1: mark["message"] for mark in editor.server.marks(shown[path])}

    return lines


def findings_of(folder):
    with chdir(RECORDS / "invalid" / folder):
        return validate(["agreements"]).findings


def line_in_the_editor(folder, finding):
    """Return the line where the editor marks a finding: that of the finding, but for a key that is missing.

    The finding stands where the key belongs, at the beginning of the mapping; the editor marks the key above it.
    """
    if finding.code != "PT101":
        return finding.span.line
    data = (RECORDS / "invalid" / folder / finding.path).read_bytes()
    return locate(data).span(finding.pointer[:-1], on_key=True).line


@pytest.fixture(scope="module")
def judged(marked, checkout):
    """Return a function that tells, of the findings in a folder's records, whether the editor marks their lines."""

    def judge(folder):
        records = checkout / "tests" / "records" / "invalid" / folder
        found = [finding for finding in findings_of(folder) if finding.code == code_of(folder)]
        return {
            line_in_the_editor(folder, finding) in marked(records / finding.path)
            for finding in found
            if finding.path.startswith("agreements")
        }

    return judge


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_editor_marks_the_line_of_whatever_it_can_know(folder, judged):
    """Each finding has a mark on its line; where the editor cannot know, none has, but for what the page names."""
    if code_of(folder) not in EXCEPTIONS:
        assert judged(folder) == {True}
    elif folder in SEEN_ALL_THE_SAME:
        assert True in judged(folder)
    else:
        assert judged(folder) <= {False}


def test_the_editor_is_silent_about_good_records(marked, checkout):
    """Neither a record of the project nor one that stretches the format nor a mended one bears any mark."""
    good = good_records(checkout)
    assert len(good) > 40
    assert {path: marks for path in good if (marks := marked(path))} == {}


def test_the_editor_is_silent_about_what_it_cannot_know_across_records(marked, checkout):
    """The other records of a collection with a mistake are good ones, and bear no mark."""
    for folder in FOLDERS:
        wrong = {Path(finding.path).name for finding in findings_of(folder)}
        for path in sorted((checkout / "tests/records/invalid" / folder / "agreements").iterdir()):
            if path.name not in wrong:
                assert marked(path) == {}, path


def test_the_list_of_exceptions_is_exact(judged):
    """Each exception is a code that a bad record shows unmarked, stands once, and links to its own page."""
    assert len(LISTED) == len(EXCEPTIONS)
    assert set(CODES) >= EXCEPTIONS
    assert all(code == page for code, page in LINK.findall(PAGE))
    assert set(FOLDERS) >= SEEN_ALL_THE_SAME
    assert {code_of(name) for name in SEEN_ALL_THE_SAME} <= EXCEPTIONS
    unmarked = {code_of(folder) for folder in FOLDERS if judged(folder) != {True}}
    assert unmarked.union(*(codes for codes, _ in BESIDES.values())) == EXCEPTIONS


BESIDES = {
    "an anchor and its alias": ({"PT034", "PT035"}, "summary: &a Words.\ntitle: {text: *a, status: descriptive}\n"),
    "a no-break space in a text": ({"PT025"}, "summary: Some\N{NO-BREAK SPACE}words.\n"),
    "more values than a record may hold": (
        {"PT041"},
        f"bodies: [{{name: a, kind: dialogue, aliases: [{'a, ' * 20_000}]}}]\n",
    ),
}
"""What no bad record shows alone, since something else is wrong with it as well: codes, and the lines that show it."""


@pytest.mark.parametrize(("codes", "text"), BESIDES.values(), ids=BESIDES)
def test_the_editor_is_silent_about_what_is_marked_only_for_its_consequences(codes, text, editor, tmp_path):
    """Some mistakes are marked in a bad record because of what follows from them; by themselves they are not."""
    path = tmp_path / "can-ind-2026-example.yaml"
    path.write_text(text, encoding="utf-8")
    assert codes <= {finding.code for finding in validate([path]).findings}
    messages = {message for _, _, message in editor.draft(text).marks}
    assert {message for message in messages if not message.startswith("Missing property")} == set()


@pytest.mark.parametrize("folder", FOLDERS)
def test_loading_refuses_what_checking_refuses(folder):
    """`pt.load` raises the errors that `validate` reports, in the same order, and takes records that bear warnings."""
    with chdir(RECORDS / "invalid" / folder):
        report = validate(["agreements"])
        try:
            pt.load("agreements")
            refused = ()
        except InvalidRecordsError as error:
            refused = error.findings
    assert refused == report.errors


@pytest.fixture(scope="module")
def hook():
    """Return the words of the hook that checks records, but for the name of the folder that comes last."""
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (entry,) = [hook for hook in hooks if hook["id"] == "policytrack-validate"]
    words = [*shlex.split(entry["entry"]), *entry["args"]]
    assert words.pop() == "data/agreements"
    assert words.pop(0) == "policytrack"
    return words


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_hook_says_what_the_command_says(folder, hook):
    """The hook's own words, run on a folder, print the findings that checking returns, and fail if one is an error."""
    with chdir(RECORDS / "invalid" / folder):
        done = CliRunner().invoke(program, [*hook, "agreements"])
        report = validate(["agreements"])
    assert done.exit_code == (0 if report.is_clean else 1)
    assert done.output.startswith(in_log(findings_text(report.findings, Style())))


def test_the_hook_passes_the_records_of_the_project(hook):
    """What ships passes the hook as it stands in the manifest."""
    with chdir(ROOT):
        done = CliRunner().invoke(program, [*hook, "data/agreements"])
    assert done.exit_code == 0, done.output


def blob(path, data):
    return b"M 100644 inline %s\ndata %d\n%s\n" % (path.encode(), len(data), data)


def commit(branch, files, *, parent=None):
    """Return what makes `git fast-import` write one commit with some files."""
    head = f"commit refs/heads/{branch}\ncommitter A <a@example.org> 1770422400 +0000\ndata 0\n"
    start = f"from {parent}\n" if parent else ""
    return (head + start).encode() + b"".join(blob(path, data) for path, data in files.items())


@pytest.fixture(scope="module")
def proposals(tmp_path_factory):
    """Return a repository that has a good record, and for each bad one a branch that proposes to add it."""
    repository = tmp_path_factory.mktemp("proposals")
    (good,) = (RECORDS / "valid").glob("chn-usa-*.yaml")
    stream = [commit("main", {f"data/agreements/{good.name}": good.read_bytes()})]
    for folder in FOLDERS:
        files = [path for path in (RECORDS / "invalid" / folder).rglob("*.y*ml") if path.parent.name != "mended"]
        added = {f"data/{path.relative_to(RECORDS / 'invalid' / folder)}": path.read_bytes() for path in files}
        stream.append(commit(folder, added, parent="refs/heads/main"))
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", repository], check=True)
    subprocess.run(["git", "fast-import", "--quiet"], cwd=repository, input=b"".join(stream), check=True)
    return repository


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_pull_request_gets_the_same_verdict(folder, proposals):
    """Whoever proposes a bad record is told what they would have been told before, in the same places."""
    with chdir(proposals):
        found = review("main", folder)
    expected = findings_of(folder)
    assert [told(finding) for finding in found.report.findings] == [told(finding) for finding in expected]
    assert found.is_accepted == (not any(finding.severity is Severity.ERROR for finding in expected))


def told(finding):
    message = finding.message.replace("data/agreements/", "agreements/")  # some messages name another record
    return finding.code, Path(finding.path).name, finding.span, message, finding.remedy

"""Pull requests: each is judged by `policytrack review`, called as the workflow calls it.

The table of them stands in `pull_request_cases.py`. What the log and the summary say in full stands in
`tests/pull_requests`; after a wording was changed on purpose, write it anew with
`python tests/contract/test_pull_requests.py` and read the difference.
"""

from __future__ import annotations

import json
import os
import re
import runpy
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt

_TABLE = runpy.run_path(str(Path(__file__).with_name("pull_request_cases.py")))
CASES, BASE, Branch = _TABLE["CASES"], _TABLE["BASE"], _TABLE["Branch"]
record, path = _TABLE["record"], _TABLE["path"]
EXPECTED = Path(__file__).parents[1] / "pull_requests"
PROGRAM = Path(sys.executable).with_name("policytrack")
AS_MADE = ".git/branches-as-made"
LARGEST_SUMMARY = 1024 * 1024
COMMAND = re.compile(r"::(?P<kind>[a-z-]+) (?P<properties>[^:]*)::(?P<message>.*)")
COUNTS = re.compile(r"^([0-9,]+) errors?(?:, ([0-9,]+) warnings?)? in |^no errors, ([0-9,]+) warning", re.MULTILINE)
LINKS = re.compile(r"https://(policytrack\.github\.io/errors/PT[0-9]{3}\.html|gazette\.example\.org/[a-z0-9-]+)")


def make_repository(top):
    """Make a repository with a branch for each pull request; its working tree is a trap, not what is in it."""
    top.mkdir()
    git(top, "init", "--quiet", "--initial-branch=main")
    main, ahead, broken = Branch("main", ""), Branch("ahead", "main"), Branch("broken", "main")
    for name, content in BASE.items():
        main.write(name, content)
    ahead.write(path("fra-gbr-2020-plan"), record("fra-gbr-2020-plan"))
    broken.write(path("fra-gbr-2019-plan"), record("fra-gbr-2019-plan", relations=[("supplements", "fra-gbr-1-x-y")]))
    broken.write(path("fra-gbr-2018-plan"), record("fra-gbr-2018-plan", relations=[("amends", "fra-gbr-1999-plan")]))
    branches = [main, ahead, broken]
    for case in CASES:
        branch = Branch(case.name, "broken" if case.base == "broken" else "main")
        case.does(branch)
        branches.append(branch)
    for branch in branches:
        branch.commit()
    stream = b"".join(commit for branch in branches for commit in branch.commits)
    subprocess.run(["git", "-C", str(top), "fast-import", "--quiet"], input=stream, check=True)
    for name in ("policytrack/__init__.py", "sitecustomize.py", "yaml.py", "click.py"):
        (top / name).parent.mkdir(exist_ok=True)
        (top / name).write_text("raise SystemExit('code of the working tree was run')\n")
    (top / AS_MADE).write_text(git(top, "for-each-ref"))
    return top


def git(top, *arguments):
    environment = os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    command = ["git", "-C", str(top), *arguments]
    return subprocess.run(command, check=True, capture_output=True, env=environment).stdout.decode().strip()


def review(top, case, out):
    """Judge a pull request as the workflow does; return the exit status, the log, the summary and the SARIF."""
    summary, sarif = out / f"{case.name}.md", out / f"{case.name}.sarif"
    command = [PROGRAM, "review", case.base, case.name, "--format", "github", "--summary", summary, "--sarif", sarif]
    done = subprocess.run(command, cwd=top, capture_output=True, check=False)
    assert done.stderr == b"", done.stderr.decode()
    return (
        done.returncode,
        steady(done.stdout.decode()),
        steady(summary.read_bytes().decode()),
        json.loads(sarif.read_bytes()),
    )


def steady(text):
    """Return text without what is never the same: times taken, and identifiers of commits."""
    return re.sub(r"\b[0-9a-f]{10}(?:[0-9a-f]{30})?\b", "0123456789", re.sub(r"\([0-9.]+ s\)", "(0.1 s)", text))


def commands(log):
    """Return the commands of a log as the runner reads them: kind, code or title, file."""
    found = []
    for line in re.split(r"\r\n|\r|\n", log):
        if not line.lstrip().startswith("::"):
            assert "##[" not in line  # a command of old; in a command of today the runner looks for none
            continue
        match = COMMAND.fullmatch(line)
        assert match, line
        about = dict(each.split("=", 1) for each in match["properties"].split(","))
        title = about["title"].split("%3A")[0]
        found.append(" ".join(filter(None, [match["kind"], title, unquote(about.get("file", ""))])))
    return found


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    return make_repository(tmp_path_factory.mktemp("pull-requests") / "repository")


@pytest.fixture(scope="module")
def outcome(request, repository, tmp_path_factory):
    """Return a function that gives what was said of a pull request; all that are asked for are judged at once."""
    out = tmp_path_factory.mktemp("outcomes")
    asked = [item.callspec.params["case"] for item in request.session.items if "case" in _parameters(item)]
    wanted = {case.name: case for case in asked if case in CASES}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        judged = dict(zip(wanted, pool.map(lambda case: review(repository, case, out), wanted.values()), strict=True))
    return lambda case: judged[case.name]


def _parameters(item):
    return item.callspec.params if hasattr(item, "callspec") else {}


every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


@every_case
def test_the_verdict_is_the_expected_one(case, outcome):
    """The exit status and the last line of the log say it, and the first of the summary."""
    status, log, summary, _ = outcome(case)
    assert (status, log.splitlines()[-1].split(":")[0]) == (
        (0, "Accepted") if case.is_accepted else (1, "Not accepted")
    )
    assert summary.splitlines()[0] == f"## {log.splitlines()[-1]}"


@every_case
def test_the_annotations_are_the_expected_ones_and_nothing_else_is_a_command(case, outcome):
    """Each stands at its file; whatever a pull request holds, no line of the log is a command of its own."""
    found = commands(outcome(case)[1])
    repeated = [each.removesuffix(" *") for each in case.says if each.endswith(" *")]
    single = [each for each in case.says if not each.endswith(" *")]
    rest = [each for each in found if not each.startswith(tuple(repeated) or "\0")]
    assert sorted(rest) == sorted(each.replace("\x1b", "\\x1b").replace("\u202e", "\\u202e") for each in single)
    for beginning in repeated:
        assert len([each for each in found if each.startswith(beginning)]) > 1
    assert all(sum(each.startswith(kind) for each in found) <= 10 for kind in ("error", "warning", "notice"))


@every_case
def test_the_log_and_the_summary_are_those_that_were_reviewed(case, outcome):
    """Word for word."""
    _, log, summary, _ = outcome(case)
    if case.is_shown_whole:
        assert log == (EXPECTED / f"{case.name}.log").read_bytes().decode()
        assert summary == (EXPECTED / f"{case.name}.md").read_bytes().decode()


@every_case
def test_the_summary_is_inert(case, outcome):
    """Read by another project's parser, it holds no HTML, no picture, and no link but to sources and to help."""
    summary = outcome(case)[2]
    assert len(summary.encode()) <= LARGEST_SUMMARY
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(summary):
        assert token.type != "html_block"
        assert token.type not in {"blockquote_open", "fence", "code_block", "hr", "lheading_open"}
        for child in token.children or ():
            assert child.type in {
                "text",
                "softbreak",
                "code_inline",
                "strong_open",
                "strong_close",
                "em_open",
                "em_close",
            } or (child.type in {"link_open", "link_close", "text_special"}), child
            if child.type == "link_open":
                assert LINKS.fullmatch(child.attrs["href"])
        text = "".join(child.content for child in token.children or () if child.type != "code_inline")
        assert not re.search(r"@[a-z0-9]|#[0-9]|gh-[0-9]|://|www\.", text, re.IGNORECASE), text


@every_case
def test_the_sarif_holds_every_finding(case, outcome):
    """As many results as the log counts, each at a file of the repository."""
    _, log, _, sarif = outcome(case)
    counted = COUNTS.search(log)
    total = sum(int(number.replace(",", "")) for number in (counted.groups() if counted else ()) if number)
    results = sarif["runs"][0]["results"]
    assert len(results) == total
    for result in results:
        address = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert address.startswith("data/")


def test_nothing_was_written_into_the_repository(repository, outcome):
    """After all of them the working tree is as it was, and no branch has moved."""
    assert outcome
    assert git(repository, "for-each-ref") == (repository / AS_MADE).read_text()
    assert sorted(entry.name for entry in repository.iterdir()) == [
        ".git",
        "click.py",
        "policytrack",
        "sitecustomize.py",
        "yaml.py",
    ]


def test_there_are_enough_of_them():
    """At least forty pull requests, of all sorts; none is expected that is not there."""
    assert len(CASES) >= 40
    names = {f"{case.name}{ending}" for case in CASES if case.is_shown_whole for ending in (".log", ".md")}
    assert {file.name for file in EXPECTED.iterdir()} == names


def _write():
    EXPECTED.mkdir(exist_ok=True)
    for file in EXPECTED.iterdir():
        file.unlink()
    with tempfile.TemporaryDirectory() as folder:
        top = make_repository(Path(folder) / "repository")
        for case in CASES:
            _, log, summary, _ = review(top, case, Path(folder))
            if case.is_shown_whole:
                (EXPECTED / f"{case.name}.log").write_bytes(log.encode())
                (EXPECTED / f"{case.name}.md").write_bytes(summary.encode())


if __name__ == "__main__":
    _write()

"""The steps of the action and of the workflow for records, run as GitHub runs them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
GOOD = ROOT / "tests" / "unit" / "rendering" / "isl-nzl-2014-something.yaml"
IDENTIFIER = GOOD.stem
# What a checkout has to have to be installed and to make the site.
PROJECT = ["CHANGELOG.md", "CITATION.cff", "LICENSE", "LICENSE-DATA", "README.md", "action.yml", "hatch_build.py"]
PROJECT += [
    "mkdocs.yml",
    "pyproject.toml",
    "data",
    "docs",
    "policytrack",
    "schemas",
    "scripts",
    "tests/records/invalid",
    "tests/records/situations",
]
# Modules that are imported at every start, or by what is started. In the folder that is checked they are a trap.
TRAPS = [
    "ensurepip",
    "encodings",
    "pip",
    "policytrack",
    "pydantic",
    "re",
    "sitecustomize",
    "usercustomize",
    "venv",
    "yaml",
]

pytestmark = pytest.mark.slow


def git(folder, *words):
    """Run git as somebody, and return what it says."""
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
    done = subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def commit(folder):
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "A change")


class Runner:
    """Takes the steps of a job one by one, as the runner of GitHub does: same shell, same variables, same files.

    Steps that use an action are not run; what they would be given is kept in `used`.
    """

    def __init__(self, workspace, temp, wheels, **context):
        self.workspace, self.temp = workspace, temp
        self.context = {"runner.temp": str(temp), **context}
        self.log, self.used, self.failed = "", {}, False
        self.summary = temp / "summary.md"
        binaries = temp / "bin"  # nothing of what is installed for the tests can be found
        binaries.mkdir(parents=True)
        for name in ("python", "python3"):
            (binaries / name).symlink_to(sys._base_executable)
        self.environment = {
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_OUTPUT": str(temp / "output"),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_WORKSPACE": str(workspace),
            "HOME": str(temp),
            "LANG": "C.UTF-8",
            "PATH": f"{binaries}:/usr/bin:/bin",
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_FIND_LINKS": str(wheels),
            "PIP_NO_COMPILE": "1",  # for speed
            "PIP_NO_INDEX": "1",
            "RUNNER_TEMP": str(temp),
        }

    def run(self, steps, **environment):
        """Take the steps, and return whether all went well."""
        for step in steps:
            condition = step.get("if", "").removeprefix("${{").removesuffix("}}")
            if (self.failed and "cancelled()" not in condition) or not self.value(condition or "!cancelled()"):
                continue
            if "uses" in step:
                self.used[step["name"]] = {key: self.text(given) for key, given in step.get("with", {}).items()}
                continue
            script = self.temp / "script.sh"
            script.write_text(step["run"], "utf-8")
            options = ["--noprofile", "--norc", "-eo", "pipefail"] if "shell" in step else ["-e"]
            done = subprocess.run(
                ["bash", *options, script],
                cwd=self.workspace / self.text(step.get("working-directory", ".")),
                env=self.environment | environment | {key: self.text(of) for key, of in step.get("env", {}).items()},
                capture_output=True,
                text=True,
                check=False,
                timeout=300,
            )
            self.log += done.stdout + done.stderr
            self.failed = self.failed or done.returncode != 0
            self.keep_outputs(step.get("id", ""))
        return not self.failed

    def keep_outputs(self, identifier):
        """Read what a step has written for the steps after it."""
        output = self.temp / "output"
        for line in output.read_text("utf-8").splitlines() if output.exists() else ():
            name, _, value = line.partition("=")
            self.context[f"steps.{identifier}.outputs.{name}"] = value
        output.unlink(missing_ok=True)

    def text(self, given):
        """Return a text with its expressions replaced."""
        return re.sub(r"\$\{\{(.*?)\}\}", lambda match: str(self.value(match[1])), given)

    def value(self, expression):
        """Return the value of an expression, of which the few kinds are known that are used here."""
        expression = " ".join(expression.split())
        if "||" in expression:
            first, _, second = expression.partition("||")
            return self.value(first) or self.value(second)
        if "&&" in expression:
            return all(self.value(part) for part in expression.split("&&"))
        for sign, is_wanted in (("!=", False), ("==", True)):
            if sign in expression:
                first, _, second = expression.partition(sign)
                return (self.value(first) == self.value(second)) is is_wanted
        if expression == "!cancelled()":
            return True
        return expression[1:-1] if expression.startswith("'") else self.context.get(expression, "")


def steps_of(file, job=None):
    content = yaml.load((ROOT / file).read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - texts, lists and mappings only
    return content["jobs"][job]["steps"] if job else content["runs"]["steps"]


def job_steps(name):
    return steps_of(".github/workflows/records.yml", name)


@pytest.fixture(scope="session")
def wheels(tmp_path_factory):
    """Give a folder with everything that an installation needs, so that the runs here ask no index."""
    folder = tmp_path_factory.mktemp("wheels")
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--wheel-dir",
        folder,
        f"{ROOT}[docs]",
        "hatchling",
        "editables",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        assert os.environ.get("POLICYTRACK_REQUIRE_INSTALL") != "1", done.stderr
        pytest.skip("no index of packages can be reached")
    return folder


@pytest.fixture(scope="session")
def project(tmp_path_factory):
    """Give a repository with policytrack, as it is in the target branch."""
    folder = tmp_path_factory.mktemp("project")
    for name in PROJECT:
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", "_bundled"))
        else:
            shutil.copy(source, target)
    git(folder, "init", "--quiet")
    commit(folder)
    return folder


@pytest.fixture(scope="session")
def installed(tmp_path_factory, project, wheels):
    """Give the folder of a runner in which the action has taken its first step, in a folder full of traps."""
    temp, trap = tmp_path_factory.mktemp("runner"), tmp_path_factory.mktemp("trap")
    set_traps(trap, temp / "sprung")
    runner = Runner(trap, temp, wheels, **{"inputs.python": "python3"})
    (first, *_) = steps_of("action.yml")
    assert runner.run([first], GITHUB_ACTION_PATH=str(project)), runner.log
    assert not (temp / "sprung").exists()
    return temp


def set_traps(folder, sprung):
    """Put modules into a folder that say so when they are imported, and settings that would change an installation."""
    for name in TRAPS:
        (folder / f"{name}.py").write_text(f"open({str(sprung)!r}, 'a').write({name!r})\n", "utf-8")
    (folder / "pip.conf").write_text("[global]\nindex-url = https://example.invalid/\n", "utf-8")
    (folder / "setup.cfg").write_text("[easy_install]\nindex-url = https://example.invalid/\n", "utf-8")


@pytest.fixture
def check(tmp_path, installed, wheels):
    """Return a function that takes the later steps of the action in a repository, with its inputs."""

    def checked(repository, **inputs):
        inputs = {
            f"inputs.{name}": value for name, value in ({"records": "data/agreements", "base": ""} | inputs).items()
        }
        runner = Runner(repository, tmp_path / "runner", wheels, **inputs)
        (runner.temp / "policytrack").symlink_to(installed / "policytrack")
        runner.run(steps_of("action.yml")[1:])
        return runner

    return checked


@pytest.fixture
def corpus(tmp_path):
    """Give a repository of somebody else with one good record, and traps."""
    folder = tmp_path / "corpus"
    (folder / "data" / "agreements").mkdir(parents=True)
    shutil.copy(GOOD, folder / "data" / "agreements")
    git(folder, "init", "--quiet")
    set_traps(folder, tmp_path / "sprung")
    commit(folder)
    yield folder
    assert not (tmp_path / "sprung").exists()


def sarif(runner):
    """Return what the action says that the file with its findings is: the codes in it."""
    outputs = yaml.load((ROOT / "action.yml").read_text("utf-8"), yaml.BaseLoader)["outputs"]  # noqa: S506 - as above
    path = runner.text(outputs["sarif"]["value"])
    if not path:
        return None
    (run,) = json.loads(Path(path).read_text("utf-8"))["runs"]
    return [
        (result["ruleId"], result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
        for result in run["results"]
    ]


def test_good_records_pass(corpus, check):
    """All records are checked as they stand; the file with the findings holds none, so that alerts close."""
    runner = check(corpus)
    assert (runner.failed, sarif(runner)) == (False, [])
    assert "::" not in runner.log


@pytest.mark.parametrize("name", ["x.yaml", "-x.yaml", "a\n::error::pwned.yaml", "%0A::error::é, $(touch sprung).yaml"])
def test_a_bad_record_fails_whatever_its_name(corpus, check, name):
    """Its lines are annotated, nothing in its name is a command, and code scanning gets the same findings."""
    (corpus / "data" / "agreements" / name).write_text("- ##[error]pwned\n::error::pwned\n", "utf-8")
    runner = check(corpus)
    assert runner.failed
    commands = [line for line in runner.log.splitlines() if line.lstrip().startswith(("::", "##"))]
    assert commands
    assert all(line.startswith("::error file=data/agreements/") for line in commands)
    assert len(sarif(runner)) == len(commands)


def test_a_folder_of_another_name(corpus, check):
    """Even one that looks like an option."""
    (corpus / "data" / "agreements").rename(corpus / "--records; exit 0")
    runner = check(corpus, records="--records; exit 0")
    assert (runner.failed, sarif(runner)) == (False, [])


@pytest.mark.parametrize("records", ["missing", "", "$(touch sprung)", "`touch sprung`", "x' || true; '"])
def test_no_record_is_no_success(corpus, check, records):
    """The step fails and says why; an input is a value and nothing else; there is no file of findings to upload."""
    runner = check(corpus, records=records)
    assert runner.failed
    assert sarif(runner) is None
    assert "error: " in runner.log
    assert not (corpus / "sprung").exists()


def test_only_what_changed_is_judged_when_there_is_a_base(corpus, check):
    """A new mistake is a finding, one of old is not; the summary says in words what changed."""
    old = corpus / "data" / "agreements" / "old.yaml"
    old.write_text("- old\n", "utf-8")
    commit(corpus)
    (corpus / "data" / "agreements" / "new.yaml").write_text("- new\n", "utf-8")
    commit(corpus)
    runner = check(corpus, base="HEAD^1")
    assert runner.failed
    assert {path for _, path in sarif(runner)} == {"data/agreements/new.yaml"}
    assert runner.summary.read_text("utf-8").strip()
    assert "::error file=data/agreements/new.yaml" in runner.log


@pytest.mark.parametrize("base", ["0" * 40, "--help", "--output=sprung", "main; touch sprung", "$(touch sprung)"])
def test_a_base_that_is_none_is_no_success(corpus, check, base):
    """Nor is it an option or a command."""
    runner = check(corpus, base=base)
    assert runner.failed
    assert sarif(runner) is None
    assert "error" in runner.log.lower()
    assert not (corpus / "sprung").exists()


@pytest.fixture
def propose(tmp_path, project, wheels):
    """Return a function that makes a change to policytrack, merges it as GitHub does, and takes the steps of jobs."""
    repository = tmp_path / "repository"
    git(tmp_path, "clone", "--quiet", str(project), str(repository))

    def proposed(change, *jobs):
        git(repository, "checkout", "--quiet", "-b", "proposal")
        change(repository)
        commit(repository)
        git(repository, "checkout", "--quiet", "--detach", "main")
        git(repository, "merge", "--quiet", "--no-ff", "--no-edit", "proposal")
        runners = []
        for job in jobs:
            context = {
                "github.event.pull_request.head.repo.full_name": "somebody/else",
                "github.repository": "some/where",
                "github.event.pull_request.user.login": "somebody",
            }
            runner = Runner(repository, tmp_path / job, wheels, **context)
            runner.run(job_steps(job))
            git(repository, "worktree", "remove", "--force", str(runner.temp / "rules"))
            runners.append(runner)
        return runners

    return proposed


def test_a_new_record_is_reviewed_and_shown(propose):
    """The verdict is good, the summary names the record, and the site has its page, made by the target branch."""

    def change(repository):
        shutil.copy(GOOD, repository / "data" / "agreements")
        (repository / "docs" / "hooks.py").write_text("raise SystemExit('pwned')\n", "utf-8")

    review, site = propose(change, "review", "site")
    assert not review.failed, review.log
    assert IDENTIFIER in review.summary.read_text("utf-8")
    assert review.used["Keep the findings"]["path"] == str(review.temp / "records.sarif")
    assert json.loads((review.temp / "records.sarif").read_text("utf-8"))["runs"][0]["results"] == []
    assert "Show the findings as alerts" not in review.used
    assert not site.failed, site.log
    assert (site.temp / "site" / "agreements" / f"{IDENTIFIER}.html").is_file()
    assert site.used["Keep the site"]["path"] == str(site.temp / "site")


def test_a_proposal_cannot_change_the_rules_it_is_judged_by(propose, tmp_path):
    """Rules, vocabulary and schema of the proposal are not used; what it has lying about is not run."""
    sprung = tmp_path / "sprung"

    def change(repository):
        wrong = GOOD.read_text("utf-8").replace("kind: issued", "kind: isued")
        (repository / "data" / "agreements" / GOOD.name).write_text(wrong, "utf-8")
        for path in (repository / "policytrack").rglob("*.py"):
            path.write_text(f"open({str(sprung)!r}, 'a').write('x')\n{path.read_text('utf-8')}", "utf-8")
        for path in (repository / "schemas").iterdir():
            path.write_text("{}\n", "utf-8")
        shutil.rmtree(repository / "policytrack" / "rules")
        shutil.copy("/bin/true", repository / "python")
        (repository / ".gitattributes").write_text("* filter=pwned diff=pwned\n", "utf-8")
        set_traps(repository, sprung)

    (review,) = propose(change, "review")
    assert review.failed
    assert not sprung.exists()
    assert f"::error file=data/agreements/{GOOD.name}," in review.log
    results = json.loads((review.temp / "records.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert [result["ruleId"] for result in results] == ["PT103"]
    assert "Keep the findings" in review.used


def test_alerts_are_shown_only_for_a_branch_of_the_repository():
    """A fork is given no right to show them, and neither are automatic updates; their findings are kept as a file."""
    (step,) = [step for step in job_steps("review") if "upload-sarif" in step.get("uses", "")]
    condition = step["if"].removeprefix("${{").removesuffix("}}")
    for repository, author, is_shown in [
        ("some/where", "somebody", True),
        ("some/where", "dependabot[bot]", False),
        ("somebody/else", "somebody", False),
    ]:
        runner = Runner.__new__(Runner)
        runner.context = {
            "github.event.pull_request.head.repo.full_name": repository,
            "github.repository": "some/where",
            "github.event.pull_request.user.login": author,
        }
        assert runner.value(condition) is is_shown
    assert step["continue-on-error"] == "true"

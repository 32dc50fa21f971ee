"""What runs in the place of a maintainer: workflows, the action, the updates of what they use."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import click
import pytest
import yaml

from policytrack import __version__
from policytrack.cli.program import program

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*"))
ACTION = ROOT / "action.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"

# What each job may do. Whoever adds to it has to add here, too.
PERMISSIONS = {
    ("check", "check"): {"contents": "read"},
    ("records", "review"): {"contents": "read", "security-events": "write"},
    ("records", "site"): {"contents": "read"},
    ("records", "alerts"): {"contents": "read", "security-events": "write"},
    ("site", "build"): {"contents": "read"},
    ("site", "publish"): {"pages": "write", "id-token": "write"},
}
TRIGGERS = {
    "check": {"pull_request", "push"},
    "records": {"pull_request", "push"},
    "site": {"push", "workflow_dispatch"},
}
PINNED = re.compile(
    r"uses: (?P<action>[\w-]+/[\w/-]+)@(?P<commit>[0-9a-f]{40}) # (?P<version>v[0-9]+[.][0-9]+[.][0-9]+)"
)
GUIDE = ROOT / "docs" / "use-in-your-repository.md"
BLOCKS = dict(re.findall(r'^```yaml title="([^"]+)"\n(.*?)^```$', GUIDE.read_text("utf-8"), re.MULTILINE | re.DOTALL))
OURS = re.compile(r"policytrack/policytrack@v(?P<version>[0-9.]+)")
END_OF_COMMAND = {"|", "||", "&&", ";", ">", ">>", "<", "&"}


def document(path):
    """Return a file as YAML without guesses: `on` is a word here, not a truth value."""
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - it makes texts, lists and mappings only


def jobs():
    return [
        pytest.param(path.stem, name, job, id=f"{path.stem}-{name}")
        for path in WORKFLOWS
        for name, job in document(path)["jobs"].items()
    ]


def steps():
    """Return every step there is, of workflows and of the action."""
    found = [step for path in WORKFLOWS for job in document(path)["jobs"].values() for step in job["steps"]]
    return found + document(ACTION)["runs"]["steps"]


def commands(script):
    """Return the arguments of each call of `policytrack` in a script of the shell."""
    lexer = shlex.shlex(script.replace("\\\n", " ").replace("\n", " ; "), posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    words, called = [*lexer], []
    for place, word in enumerate(words):
        begins = place == 0 or words[place - 1] in END_OF_COMMAND | {"then", "else", "do", "!"}
        if begins and Path(word).name == "policytrack":
            end = next((at for at in range(place, len(words)) if words[at] in END_OF_COMMAND), len(words))
            called.append(words[place + 1 : end])
    return called


def parse(arguments):
    """Parse arguments as the program does; a UsageError says that there is no such command, option or choice."""
    name, *rest = arguments
    command = program.get_command(None, name)
    if command is None:
        raise click.UsageError(f"no command {name}")
    command.make_context(name, list(rest), parent=click.Context(program, **program.context_settings))


def called():
    scripts = [step["run"] for step in steps() if "run" in step]
    entries = [shlex.join([*shlex.split(hook["entry"]), *hook["args"]]) for hook in document(HOOKS)]
    return [arguments for script in scripts + entries for arguments in commands(script)]


def run(*words, cwd=ROOT):
    environment = os.environ | {"NO_COLOR": "1"}
    return subprocess.run(words, cwd=cwd, env=environment, capture_output=True, text=True, check=False, timeout=120)


def audit(*paths, cwd=ROOT):
    """Audit files as `make lint` does; without the network."""
    options = ["--offline", "--quiet", "--persona=auditor", "--strict-collection", "--collect=all"]
    return run(BIN / "zizmor", *options, *paths, cwd=cwd)


def test_there_are_the_workflows_that_were_agreed_on():
    """A table names them, so that none comes or goes unseen."""
    assert {path.name for path in WORKFLOWS} == {f"{name}.yml" for name in TRIGGERS}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_may_do_nothing_of_itself(path):
    """Rights are given to jobs, what starts it gives no secrets to a fork, and a newer run replaces an older one."""
    workflow = document(path)
    assert workflow["permissions"] == {}
    assert set(workflow["on"]) == TRIGGERS[path.stem]
    assert set(workflow["concurrency"]) == {"group", "cancel-in-progress"}


@pytest.mark.parametrize(("workflow", "name", "job"), jobs())
def test_a_job_has_the_least_that_it_needs(workflow, name, job):
    """Its rights are those of the table, it ends in an hour at most, on a system that does not change under it."""
    assert job["permissions"] == PERMISSIONS[workflow, name]
    assert 1 <= int(job["timeout-minutes"]) <= 60
    assert job["runs-on"] == "ubuntu-24.04"
    assert "secrets" not in job
    assert not {"container", "services"} & set(job)


def test_every_right_of_the_table_is_one_that_is_given():
    """The table does not grow stale."""
    assert set(PERMISSIONS) == {tuple(param.values[:2]) for param in jobs()}


@pytest.mark.parametrize("path", [*WORKFLOWS, ACTION], ids=lambda path: path.name)
def test_what_is_used_is_pinned_to_a_commit(path):
    """Every `uses` names a whole commit, and beside it the version that a reader knows."""
    lines = [line.strip().removeprefix("- ") for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert all(PINNED.fullmatch(line) for line in lines)


def test_an_action_has_one_commit_everywhere():
    """Parts of one repository too, such as `github/codeql-action`."""
    commits = {}
    for path in WORKFLOWS:
        for match in PINNED.finditer(path.read_text("utf-8")):
            repository = "/".join(match["action"].split("/")[:2])
            commits.setdefault(repository, set()).add((match["commit"], match["version"]))
    assert all(len(found) == 1 for found in commits.values())
    assert set(commits) == {
        "actions/checkout",
        "actions/deploy-pages",
        "actions/setup-python",
        "actions/upload-artifact",
        "actions/upload-pages-artifact",
        "github/codeql-action",
    }


def test_no_script_is_made_of_what_strangers_write():
    """A value goes into a script through its environment only, where it stays a value."""
    scripts = [step["run"] for step in steps() if "run" in step]
    assert len(scripts) > 8
    assert not [script for script in scripts if "${{" in script]


def test_no_step_is_given_a_secret_or_keeps_a_token():
    """What is checked out has no credentials in its configuration, and nothing asks for any."""
    for path in [*WORKFLOWS, ACTION]:
        assert not re.search(r"secrets|github[.]token|GITHUB_TOKEN|pull_request_target|workflow_run", path.read_text())
    checkouts = [step for step in steps() if step.get("uses", "").startswith("actions/checkout@")]
    assert len(checkouts) == 5
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


def test_a_cache_is_never_shared_with_a_proposal():
    """What a proposal leaves in a cache could be run by the main branch."""
    assert not [step for step in steps() if "cache" in str(step)]


def test_python_never_imports_from_the_folder_that_is_checked():
    """Whoever proposes a file `pip.py` must not have it run: Python is isolated wherever it starts a module."""
    starts = [line for step in steps() for line in step.get("run", "").splitlines() if " -m " in line]
    assert len(starts) == 8
    assert all(" -I -m " in line for line in starts)


def test_every_call_of_policytrack_is_one_that_it_understands():
    """Commands, options and their choices are those of the program as it is."""
    found = called()
    assert [arguments[0] for arguments in found].count("review") == 2
    assert {arguments[0] for arguments in found} == {"format", "review", "validate"}
    for arguments in found:
        parse(arguments)


@pytest.mark.parametrize("wrong", ["validate --formt github", "validate --format gitlab", "valid", "review --summary"])
def test_a_call_that_is_not_understood_is_seen(wrong):
    """The test above can fail."""
    (arguments,) = commands(f'if [ -n "$X" ]; then\n  bin/policytrack {wrong} || x=$?\nfi\n')
    with pytest.raises(click.UsageError):
        parse(arguments)


def test_what_else_is_called_is_there():
    """The check is a file that may be run, and the targets are in the Makefile."""
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = {target for step in steps() for target in re.findall(r"^make (\w+)", step.get("run", ""), re.MULTILINE)}
    assert targets == {"docs"}
    assert all(f"\n{target}:" in makefile for target in targets)


def test_the_auditor_finds_nothing():
    """Not even what it is unsure of."""
    done = audit(".github", "action.yml", HOOKS.name)
    assert (done.returncode, done.stdout.strip()) == (0, "No findings to report. Good job!")


@pytest.mark.parametrize(
    ("old", "new", "audits"),
    [
        ("  pull_request:", "  pull_request_target:", {"dangerous-triggers"}),
        ("permissions: {}", "permissions: write-all", {"excessive-permissions"}),
        ("          persist-credentials: false\n", "", {"artipacked"}),
        ("@3d3c42e5aac5ba805825da76410c181273ba90b1", "@main", {"unpinned-uses"}),
        ("run: .ci/run", "run: .ci/run ${{ github.head_ref }}", {"template-injection"}),
        ("concurrency:\n  group: check-${{ github.ref }}\n  cancel-in-progress: true\n", "", {"concurrency-limits"}),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, set) else "",
)
def test_the_auditor_would_find_something(tmp_path, old, new, audits):
    """The audit above can fail, for each kind of mistake that it is there for."""
    text = (GITHUB / "workflows" / "check.yml").read_text("utf-8")
    assert old in text
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    (folder / "check.yml").write_text(text.replace(old, new), "utf-8")
    done = audit(".github", cwd=tmp_path)
    assert done.returncode > 10
    assert audits <= set(re.findall(r"^\w+\[([a-z-]+)\]", done.stdout, re.MULTILINE))


def test_every_file_for_github_is_held_against_its_schema():
    """`make lint` names a schema for each; a new file has to be added there."""
    recipe = run("make", "--dry-run", "lint", "VENV=.none").stdout.replace("\\\n", " ")
    lines = [shlex.split(line) for line in recipe.splitlines() if re.match(r"\S+/(check-jsonschema|prek) ", line)]
    assert len(lines) >= 9
    files = [str(path.relative_to(ROOT)) for path in sorted(GITHUB.rglob("*.yml"))]
    for name in [*files, ACTION.name, HOOKS.name, "CITATION.cff"]:
        assert any(fnmatch(name, word) for line in lines for word in line), name


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("custom.github-workflows-require-timeout", WORKFLOWS),
        ("vendor.github-actions", [ACTION]),
        ("vendor.dependabot", [GITHUB / "dependabot.yml"]),
        ("vendor.github-issue-forms", sorted((GITHUB / "ISSUE_TEMPLATE").glob("[!c]*.yml"))),
        ("vendor.github-issue-config", [GITHUB / "ISSUE_TEMPLATE" / "config.yml"]),
        ("vendor.citation-file-format", [ROOT / "CITATION.cff"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_for_github_has_the_shape_that_github_reads(tmp_path, schema, files):
    """The schemas come with check-jsonschema, and refuse a key that there is not."""
    assert files
    done = run(BIN / "check-jsonschema", "--builtin-schema", schema, *files)
    assert (done.returncode, done.stdout) == (0, "ok -- validation done\n")
    if schema.startswith("vendor."):
        wrong = tmp_path / "wrong.yml"
        wrong.write_text(f"{files[0].read_text('utf-8')}\nnonsense: 1\n", "utf-8")
        assert run(BIN / "check-jsonschema", "--builtin-schema", schema, wrong).returncode == 1


def test_everything_that_is_used_is_kept_up_to_date():
    """Each place where versions are named is in the list, with time to see that a release is good."""
    updates = document(GITHUB / "dependabot.yml")["updates"]
    assert [(update["package-ecosystem"], update["directory"]) for update in updates] == [
        ("pip", "/"),
        ("github-actions", "/"),
        ("npm", "/tests/editor"),
    ]
    assert all(int(update["cooldown"]["default-days"]) >= 7 for update in updates)
    assert (ROOT / "tests" / "editor" / "package.json").is_file()


@pytest.fixture
def reader(tmp_path):
    """Give a repository as somebody would have it who has copied everything from the guide."""
    for name, text in BLOCKS.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    run("git", "init", "--quiet", cwd=tmp_path)
    return tmp_path


def test_the_guide_names_this_version():
    """A reader gets what the page is about."""
    named = OURS.findall(GUIDE.read_text("utf-8"))
    assert len(named) == 3
    revision = yaml.safe_load(BLOCKS[".pre-commit-config.yaml"])["repos"][0]["rev"]
    assert {*named, revision.removeprefix("v")} == {__version__}


def test_the_workflows_of_the_guide_pass_the_same_audit(reader):
    """With our own action pinned, as the page says; a version alone is what the auditor would find."""
    folder = reader / ".github" / "workflows"
    names = [path.name for path in folder.iterdir()]
    assert sorted(names) == ["alerts.yml", "records.yml"]
    assert set(re.findall(r"^\w+\[([a-z-]+)\]", audit(".github", cwd=reader).stdout, re.MULTILINE)) == {"unpinned-uses"}
    for name in names:
        path = folder / name
        assert run(BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows", path).returncode == 0
        path.write_text(
            OURS.sub(rf"policytrack/policytrack@{'0' * 40} # v\g<version>", path.read_text("utf-8")), "utf-8"
        )
    done = audit(".github", cwd=reader)
    assert (done.returncode, done.stdout.strip()) == (0, "No findings to report. Good job!")


def test_the_workflows_of_the_guide_fit_the_action(reader):
    """Inputs and outputs are those that there are, and other actions have the commits that are used here."""
    action = document(ACTION)
    known = {match[0] for path in WORKFLOWS for match in PINNED.finditer(path.read_text("utf-8"))}
    for path in (reader / ".github" / "workflows").iterdir():
        text = path.read_text("utf-8")
        assert {match[0] for match in PINNED.finditer(text)} <= known
        assert set(re.findall(r"steps[.]policytrack[.]outputs[.](\w+)", text)) <= set(action["outputs"])
        for job in document(path)["jobs"].values():
            ours = [step for step in job["steps"] if OURS.fullmatch(step["uses"])]
            assert len(ours) == 1
            assert set(ours[0].get("with", {})) <= set(action["inputs"])
    table = set(re.findall(r"^\| `(\w+)` \| [A-Z]", GUIDE.read_text("utf-8"), re.MULTILINE))
    assert table == set(action["inputs"])


def test_the_hooks_of_the_guide_are_there(reader):
    """The manager reads the file, and the hooks are in the manifest."""
    assert run(BIN / "prek", "validate-config", ".pre-commit-config.yaml", cwd=reader).returncode == 0
    (repository,) = document(reader / ".pre-commit-config.yaml")["repos"]
    assert {hook["id"] for hook in repository["hooks"]} == {hook["id"] for hook in document(HOOKS)}


def test_the_other_build_server_of_the_guide_calls_what_there_is(reader):
    """Its file has the shape that the server reads, and the call is one that is understood."""
    name = ".gitlab-ci.yml"
    assert run(BIN / "check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", reader / name).returncode == 0
    (call,) = [call for line in document(reader / name)["records"]["script"] for call in commands(line)]
    assert call[0] == "validate"
    parse(call)


def test_the_guide_tells_every_format():
    """A table says for whom each is."""
    (option,) = [option for option in program.get_command(None, "validate").params if option.name == "form"]
    assert re.findall(r"^\| `(\w+)` \| [a-z]", GUIDE.read_text("utf-8"), re.MULTILINE) == [
        form for form in ("text", "github", "sarif", "junit", "rdjson", "json") if form in option.type.choices
    ]
    assert len(option.type.choices) == 6

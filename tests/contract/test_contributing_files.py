"""Files that lead a contributor: forms, template, owners, settings of the editor. Each says what is so."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from policytrack.skeleton import MODELINE

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / ".github" / "ISSUE_TEMPLATE"
FORMS = sorted(path for path in TEMPLATES.glob("*.yml") if path.name != "config.yml")


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        *(("github-issue-forms", form) for form in FORMS),
        ("github-issue-config", TEMPLATES / "config.yml"),
    ],
    ids=lambda value: value.name if isinstance(value, Path) else "",
)
def test_a_form_is_one_that_github_takes(schema, file):
    """By the schema of such forms, which check-jsonschema brings along."""
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", file],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_form_asks_under_labels_of_its_own(form):
    """Labels are what is left of a form in the text of an issue, so no two are alike."""
    body = yaml.safe_load(form.read_text(encoding="utf-8"))["body"]
    labels = [element["attributes"]["label"] for element in body if element["type"] != "markdown"]
    assert len(labels) == len(set(labels)) > 3


def test_there_is_a_form_for_each_who_writes_no_record():
    """Something is missing, or something is wrong."""
    assert [form.stem for form in FORMS] == ["report-a-mistake", "report-an-agreement"]


def test_a_pull_request_has_few_boxes_to_tick():
    """At most five, none ticked beforehand."""
    text = (ROOT / ".github" / "pull_request_template.md").read_text(encoding="utf-8")
    assert 0 < text.count("- [ ] ") <= 5
    assert "[x]" not in text.lower()


def test_every_path_with_an_owner_is_there():
    """A path that is gone would be looked after by nobody."""
    lines = (ROOT / ".github" / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    owned = dict(line.split() for line in lines if line and not line.startswith("#"))
    assert set(owned.values()) == {"@policytrack/maintainers"}
    assert [path for path in owned if path != "*" and not (ROOT / path.strip("/")).exists()] == []
    assert next(iter(owned)) == "*", "the last line that fits counts"


def test_what_changes_a_verdict_has_an_owner_by_name():
    """Rules, schemas, and what runs them are not changed along with a record unseen."""
    owned = (ROOT / ".github" / "CODEOWNERS").read_text(encoding="utf-8")
    for path in ("/policytrack/", "/schemas/", "/.github/", "/.ci/", "/data/tombstones.yaml", "/pyproject.toml"):
        assert f"\n{path} " in owned


def test_an_editor_finds_the_schema_without_the_first_line_too():
    """The settings lead records to the schema that their first line names."""
    schemas = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    for schema, files in schemas.items():
        assert (ROOT / schema).is_file()
        assert [*ROOT.glob(files)]
    named = re.search(r"\$schema=(\S+)", MODELINE)[1]
    record = next(ROOT.glob(schemas["./schemas/agreement.schema.json"]))
    assert (record.parent / named).resolve() == (ROOT / "schemas" / "agreement.schema.json").resolve()


def test_an_editor_recommends_what_reads_the_schema():
    """One extension, the one whose settings are set."""
    assert json.loads((ROOT / ".vscode" / "extensions.json").read_text(encoding="utf-8")) == {
        "recommendations": ["redhat.vscode-yaml"]
    }


def test_conduct_and_security_are_said_briefly_and_lead_to_each_other():
    """Whoever needs them reads them at once; neither names a person or a mailbox."""
    conduct = (ROOT / "CODE_OF_CONDUCT.md").read_text(encoding="utf-8")
    assert len(conduct.split()) < 400
    assert "(SECURITY.md)" in conduct
    assert (ROOT / "SECURITY.md").is_file()
    assert "@" not in conduct

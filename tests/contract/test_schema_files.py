"""The published schemas: in step with the models, valid by their own standard, obeyed by every record."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from policytrack.schema import SCHEMAS, generate, render

ROOT = Path(__file__).parents[2]


def nodes(node):
    if isinstance(node, dict):
        yield node
        for child in node.values():
            yield from nodes(child)
    elif isinstance(node, list):
        for child in node:
            yield from nodes(child)


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_published_schema_is_the_generated_one(name):
    """A schema file differs from its model only when somebody forgot the command that writes it."""
    published = (ROOT / "schemas" / name).read_text(encoding="utf-8")
    assert published == render(SCHEMAS[name]), "run: policytrack schema --write"


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_is_a_valid_schema(name):
    """Each published schema obeys JSON Schema 2020-12."""
    jsonschema.Draft202012Validator.check_schema(json.loads((ROOT / "schemas" / name).read_text(encoding="utf-8")))


def test_no_folder_holds_other_schemas():
    """Every file among the schemas is one that is generated."""
    assert {path.name for path in (ROOT / "schemas").iterdir()} == set(SCHEMAS)


def test_editors_get_what_they_show():
    """Every key has a title and a text in both forms; every vocabulary explains each term."""
    for node in nodes(generate(SCHEMAS["agreement.schema.json"])):
        for key, schema in node.get("properties", {}).items():
            assert schema["title"], key
            assert schema["markdownDescription"].startswith(schema["description"]), key
        if "enum" in node:
            assert len(node["enum"]) == len(node["enumDescriptions"])
            assert all(node["enumDescriptions"])


def test_nothing_invites_null_and_nothing_only_openapi_knows():
    """No key can be null or has null for a default, and no keyword of OpenAPI is used."""
    for node in nodes(generate(SCHEMAS["agreement.schema.json"])):
        assert node.get("type") != "null"
        assert "discriminator" not in node
        assert node.get("default", ...) is not None


def test_patterns_mean_the_same_to_every_engine():
    """Patterns are anchored, closed against a last line break, and free of what engines read differently."""
    patterns = [node["pattern"] for node in nodes(generate(SCHEMAS["agreement.schema.json"])) if "pattern" in node]
    assert patterns
    for pattern in {p for p in patterns if isinstance(p, str)}:
        assert pattern.startswith("^")
        assert pattern.endswith(r"$(?!\n)")
        assert not re.search(r"\\[dDwWbBpP]|\(\?P|\(\?<", pattern), pattern


def test_an_independent_command_accepts_every_record():
    """check-jsonschema finds nothing wrong with any record of the project."""
    records = sorted(str(path) for path in (ROOT / "data" / "agreements").glob("*.yaml"))
    assert records
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--schemafile", "schemas/agreement.schema.json", *records],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr

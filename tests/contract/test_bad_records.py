"""Bad records: what each mistake is told, through the library and through the command, word for word.

Each folder under `tests/records/invalid` holds a small collection with one mistake; what files cannot show are
situations (`test_situations.py`). Its name begins with the code of
the finding; `expected.txt` is all that the command says. After a wording was changed on purpose, write the files anew
with `python scripts/write_expected.py` and read the difference.
"""

from __future__ import annotations

import re
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import pytest

from policytrack.examples import known_examples
from policytrack.findings import Severity
from policytrack.rendering.findings_text import findings_text
from policytrack.rendering.terminal import Style
from policytrack.rules import CODES
from policytrack.validation import validate

INVALID = Path(__file__).parents[1] / "records" / "invalid"
VALID = Path(__file__).parents[1] / "records" / "valid"
FOLDERS = sorted(path for path in INVALID.iterdir() if path.is_dir())
UNAVOIDABLE = {"PT301": {"PT201"}}
"""Of two files of one folder with the same identifier, one is always misnamed as well."""


def names(folder):
    return folder.name


@pytest.mark.parametrize("folder", FOLDERS, ids=names)
def test_the_library_finds_the_mistake_and_nothing_else(folder):
    """Every finding has the code that the folder is named after, and all that a person needs to mend it."""
    with chdir(folder):
        findings = validate(["agreements"]).findings
    code = folder.name.split("-")[0]
    assert {finding.code for finding in findings} - UNAVOIDABLE.get(code, set()) == {code}
    for finding in findings:
        assert finding.span is not None
        assert finding.span >= type(finding.span)(1, 1, 1, 1)
        assert finding.message
        assert finding.remedy
        assert finding.source_line or not (folder / "agreements" / Path(finding.path).name).read_bytes()


@pytest.mark.parametrize("folder", FOLDERS, ids=names)
def test_the_words_are_the_expected_ones(folder):
    """The whole text, with position, source line, caret, remedy and address of help, is the one that was reviewed."""
    with chdir(folder):
        text = findings_text(validate(["agreements"]).findings, Style())
    assert text == (folder / "expected.txt").read_text(encoding="utf-8")


def test_the_command_says_the_same_with_the_right_status():
    """The command prints what the library finds, and its exit status tells errors from warnings."""
    for folder in FOLDERS[:: max(1, len(FOLDERS) // 8)]:
        done = subprocess.run(
            [sys.executable, "-m", "policytrack", "validate", "agreements"],
            cwd=folder,
            capture_output=True,
            check=False,
        )
        expected = (folder / "expected.txt").read_text(encoding="utf-8")
        assert done.stdout.decode().startswith(expected)
        assert re.search(r"[0-9]+ (errors?|warnings?).* in .* files? \([0-9.]+ s\)\n$", done.stdout.decode())
        assert done.returncode == (CODES[folder.name.split("-")[0]].severity is Severity.ERROR)
        assert done.stderr == b""


def test_every_code_has_an_example():
    """No code of a finding goes unshown; what no bad record can show is a situation, and nothing else is."""
    shown = {folder.name.split("-")[0] for folder in FOLDERS}
    situations = {example.code for example in known_examples() if example.steps}
    assert shown.isdisjoint(situations)
    assert shown | situations == set(CODES)


def test_there_are_enough_of_them():
    """At least sixty mistakes are shown."""
    assert len(FOLDERS) >= 60


def test_codes_are_unique_ordered_and_grouped():
    """A code stands once, codes are in order, and their hundreds say where they come from."""
    assert list(CODES) == sorted(CODES)
    assert len({code.name for code in CODES.values()}) == len(CODES)
    for code in CODES.values():
        assert re.fullmatch("PT[0-4][0-9]{2}", code.code)
        assert code.explanation
        assert code.remedy.endswith(".")


@pytest.mark.parametrize("path", sorted(VALID.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_valid_record_is_clean(path):
    """Records that stretch the format give no finding, not even a warning."""
    assert validate([path]).findings == ()


def test_the_records_of_the_project_are_clean():
    """Every record that ships is free of errors and of warnings."""
    assert validate().findings == ()

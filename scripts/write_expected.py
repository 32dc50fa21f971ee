"""Write the expected message of every bad record anew. Read the difference before you keep it."""

from contextlib import chdir
from pathlib import Path

from policytrack.rendering.findings_text import findings_text
from policytrack.rendering.terminal import Style
from policytrack.validation import validate

INVALID = Path(__file__).parents[1] / "tests" / "records" / "invalid"

for folder in sorted(path for path in INVALID.iterdir() if path.is_dir()):
    with chdir(folder):
        text = findings_text(validate(["agreements"]).findings, Style())
    (folder / "expected.txt").write_text(text, encoding="utf-8")
print("written; read the difference with: git diff tests/records/invalid")

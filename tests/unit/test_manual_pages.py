"""The generated pages of the manual together."""

from pathlib import Path

from policytrack.cli.program import program
from policytrack.manual.pages import decision_index, pages
from policytrack.rules import CODES

ROOT = Path(__file__).parents[2]


def test_every_code_has_a_page():
    """Pages of codes stand beside the references; all begin with a title."""
    made = pages(ROOT, program)
    assert {f"errors/{number}.md" for number in CODES} <= made.keys()
    assert all(text.startswith("# ") for text in made.values())
    assert made["changelog.md"] == (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_decisions_are_listed_by_number_with_their_titles(tmp_path):
    """Only numbered files are decisions; titles are escaped."""
    (tmp_path / "0002-b.md").write_text("# 2. Second *one*\n\nText\n", "utf-8")
    (tmp_path / "0001-a.md").write_text("# 1. First\n", "utf-8")
    (tmp_path / "notes.md").write_text("# Notes\n", "utf-8")
    text = decision_index(tmp_path)
    assert text.endswith("- [1&#46; First](0001-a.md)\n- [2&#46; Second &#42;one&#42;](0002-b.md)\n")

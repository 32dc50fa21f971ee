"""All generated pages of the manual together, by their place in the site."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from policytrack.dataset import load
from policytrack.examples import examples
from policytrack.manual.codebook import codebook_page
from policytrack.manual.commands import command_reference
from policytrack.manual.data_changes import data_changes
from policytrack.manual.error_pages import error_index, error_page
from policytrack.manual.escaping import escape
from policytrack.manual.evidence_rules import dates_and_evidence
from policytrack.manual.inventory import api_pages, public_names
from policytrack.manual.layout import bullets, page
from policytrack.manual.record_format import format_reference
from policytrack.manual.vocabularies import party_codes, vocabulary_page
from policytrack.models import Tombstone
from policytrack.resources import example_folders
from policytrack.rules import CODES


def pages(checkout: Path, command: click.Group, tombstones: Iterable[Tombstone] = ()) -> dict[str, str]:
    """Return the Markdown of every generated page, by its path in the site.

    `checkout` is the folder with the change log, the decisions and the examples of findings; `command` is the command
    to describe. Examples of values are those of the records that `load()` gives; `tombstones` tell of those that went.
    """
    agreements = tuple(load().values())
    shown = examples(*example_folders(checkout))
    return {
        "adr/index.md": decision_index(checkout / "docs" / "adr"),
        "api/index.md": public_names(),
        "changelog.md": (checkout / "CHANGELOG.md").read_text("utf-8"),
        "data-changes.md": data_changes(agreements, tombstones),
        "errors/index.md": error_index(),
        "reference/codebook.md": codebook_page(agreements),
        "reference/commands.md": command_reference(command),
        "reference/dates-and-evidence.md": dates_and_evidence(),
        "reference/format.md": format_reference(),
        "reference/parties.md": party_codes(),
        "reference/vocabularies.md": vocabulary_page(agreements),
        **{f"api/{name}.md": text for name, text in api_pages().items()},
        **{f"errors/{number}.md": error_page(number, shown) for number in CODES},
    }


def decision_index(folder: Path) -> str:
    """Return the list of architecture decisions: the numbered files of a folder, by the title each begins with."""
    files = sorted(folder.glob("[0-9]*.md"))
    titles = ((file.name, file.read_text("utf-8").partition("\n")[0].lstrip("# ")) for file in files)
    return page(
        "Decisions",
        "Why the project is built as it is: one page for each decision, never rewritten, only followed by another.",
        bullets(f"[{escape(title)}]({name})" for name, title in titles),
    )

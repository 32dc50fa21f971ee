"""All generated pages together, by their place in the site."""

from __future__ import annotations

from pathlib import Path

import click

from policytrack.dataset import load
from policytrack.examples import examples
from policytrack.resources import example_folders
from policytrack.rules import CODES
from policytrack.site.agreements import agreement_index, agreement_page
from policytrack.site.codebook import codebook_page
from policytrack.site.commands import command_reference
from policytrack.site.error_pages import error_index, error_page
from policytrack.site.escaping import escape
from policytrack.site.evidence_rules import dates_and_evidence
from policytrack.site.inventory import api_pages, public_names
from policytrack.site.layout import bullets, page
from policytrack.site.record_format import format_reference
from policytrack.site.vocabularies import party_codes, vocabulary_page


def pages(checkout: Path, command: click.Group) -> dict[str, str]:
    """Return the Markdown of every generated page, by its path in the site.

    `checkout` is the folder with the change log, the decisions and the examples of findings; `command` is the command
    to describe. The records are those that `load()` gives.
    """
    agreements = load()
    shown = examples(*example_folders(checkout))
    return {
        "adr/index.md": decision_index(checkout / "docs" / "adr"),
        "agreements/index.md": agreement_index(agreements),
        "api/index.md": public_names(),
        "changelog.md": (checkout / "CHANGELOG.md").read_text("utf-8"),
        "errors/index.md": error_index(),
        "reference/codebook.md": codebook_page(agreements.values()),
        "reference/commands.md": command_reference(command),
        "reference/dates-and-evidence.md": dates_and_evidence(),
        "reference/format.md": format_reference(),
        "reference/parties.md": party_codes(),
        "reference/vocabularies.md": vocabulary_page(),
        **{f"api/{name}.md": text for name, text in api_pages().items()},
        **{f"agreements/{identifier}.md": agreement_page(each) for identifier, each in agreements.items()},
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

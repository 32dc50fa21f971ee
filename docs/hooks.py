"""Joins the generated pages to the site: the only part that knows the engine, thin so that it can be replaced."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from policytrack.cli.program import program
from policytrack.site import pages


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the pages that are made from models, vocabularies, rules, commands and records."""
    for path, text in pages(Path(config.docs_dir).parent, program).items():
        files.append(File.generated(config, path, content=text))
    return files


def on_post_page(output: str, **_: Any) -> str:
    """Name the search dialog, which the theme leaves without a name."""
    return output.replace('role="dialog"', 'role="dialog" aria-label="Search"')


def on_post_template(output: str, **_: Any) -> str:
    """Name it on the page for what is not found, too."""
    return on_post_page(output)

"""Joins the manual and the site of the records: thin, since only this knows the engine."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from policytrack.cli.program import program
from policytrack.manual import pages
from policytrack.site.building import build
from policytrack.site.manual_page import Chapter, Entry, Heading, found, manual_page, plain_text
from policytrack.site.markup import Html
from policytrack.site.ours import site_of
from policytrack.site.page import Site
from policytrack.site.search_index import search_files
from policytrack.site.shell import document


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the pages that are made from models, vocabularies, rules and commands, and the site of the records."""
    site = site_of(None, _today(), address=config.site_url or "", name=config.site_name, docs="")
    for path, text in pages(Path(config.docs_dir).parent, program, site.tombstones).items():
        files.append(File.generated(config, path, content=text))
    site = replace(site, manual=tuple(sorted(file.dest_uri for file in files.documentation_pages())))
    config.extra |= {"site": site, "chapters": []}
    for made in build(site):
        files.append(File.generated(config, made.path, content=made.content))
    return files


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Put the text of a page into the frame of the site."""
    chapter = Chapter(
        path=page.file.dest_uri,
        title=plain_text(page.title or ""),
        text=Html(page.content or ""),
        headings=_headings(page.toc),
        contents=_entries(nav.items),
        before=_entry(page.previous_page),
        after=_entry(page.next_page),
        source="" if page.file.generated_by else page.edit_url or "",
    )
    config.extra["chapters"].append(chapter)
    return {**context, "document": document(manual_page(chapter), _site(config))}


def on_post_template(output: str, **_: Any) -> str:  # noqa: ARG001 - what the engine made is not used
    """Keep the engine from writing pages of its own: the site has them."""
    return ""


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the index of the search again, with the manual in it."""
    for file in search_files(_site(config), map(found, config.extra["chapters"])):
        place = Path(config.site_dir, file.path)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(file.content)


def _site(config: MkDocsConfig) -> Site:
    site: Site = config.extra["site"]
    return site


def _today() -> str:
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    now = dt.datetime.fromtimestamp(int(seconds), dt.UTC) if seconds else dt.datetime.now().astimezone()
    return now.date().isoformat()


def _headings(links: Iterable[AnchorLink]) -> tuple[Heading, ...]:
    """Return the headings below the title of a page."""
    return tuple(
        heading
        for link in links
        for heading in (
            _headings(link.children)
            if link.level == 1
            else (Heading(plain_text(link.title), link.id, _headings(link.children)),)
        )
    )


def _entries(items: Iterable[Any]) -> tuple[Entry, ...]:
    return tuple(
        Entry(item.title, entries=_entries(item.children)) if isinstance(item, Section) else _entry(item)
        for item in items
    )


def _entry(page: Page | None) -> Any:
    return None if page is None else Entry(plain_text(page.title or ""), page.file.dest_uri)

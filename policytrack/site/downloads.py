"""Everything as data: tables, what their columns mean, records; and the page that says what there is."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from policytrack.codebook import codebook
from policytrack.fields import PartialDate
from policytrack.fields.wording import counted
from policytrack.formatting import composed
from policytrack.rendering.table_data import CODEBOOK_COLUMNS, codebook_rows, table_csv, table_json
from policytrack.rendering.words import heading, when
from policytrack.site.claims import agreement_link
from policytrack.site.markup import NOTHING, Content, Html, element, together
from policytrack.site.page import File, Page, Site
from policytrack.site.sections import sections
from policytrack.site.tabular import STYLES, Column, table
from policytrack.tables import Unit, columns, rows

DOWNLOADS = "downloads.html"
"""The page that leads to all files."""
FOLDER = "downloads/"

_CODEBOOK = f"{FOLDER}codebook.csv"
_LINES = f"{FOLDER}agreements.jsonl"
_RECORDS = f"{FOLDER}records.zip"
_SUMS = f"{FOLDER}SHA256SUMS"
_EXPLAINED = "reference/codebook.html"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the earliest day that an archive can give its files: the same on every day


def record_address(identifier: str) -> str:
    """Return the address of a record as a file within the site."""
    return f"{FOLDER}records/{identifier}.yaml"


class _Told(NamedTuple):
    """What the page says of a file."""

    size: int
    """In bytes."""
    rows: int
    """Of a table as CSV."""


def downloads(site: Site) -> Iterator[Page | File]:
    """Yield tables, codebook and records, the digests of them all, and the page that leads to them."""
    sums: list[str] = []
    told: dict[str, _Told] = {}
    for file in _files(site):
        yield file
        sums.append(f"{hashlib.sha256(file.content).hexdigest()}  {file.path.removeprefix(FOLDER)}\n")
        told[file.path] = _Told(len(file.content), file.content.count(b"\r\n") - 1)
    yield File(_SUMS, "".join(sums).encode())
    yield _page(site, told)


def _files(site: Site) -> Iterator[File]:
    yield from _tables(site)
    described = codebook(agreements=site.agreements)
    yield File(_CODEBOOK, table_csv(CODEBOOK_COLUMNS, codebook_rows(described)).encode())
    yield File(_LINES, "".join(f"{one.model_dump_json()}\n" for one in site.agreements.values()).encode())
    yield from _records(site)


def _tables(site: Site) -> Iterator[File]:
    for unit in Unit:
        found = rows(site.agreements, unit)
        csv, json = _table(unit)
        yield File(csv, table_csv([column.name for column in columns(unit)], found).encode())
        yield File(json, table_json(found).encode())


def _table(unit: Unit) -> tuple[str, str]:
    """Return the paths of a table as CSV and as JSON."""
    return f"{FOLDER}{unit}.csv", f"{FOLDER}{unit}.json"


def _records(site: Site) -> Iterator[File]:
    """Yield each record as it is written in the collection, and an archive of all."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for agreement in site.agreements.values():
            record = File(record_address(agreement.id), composed(agreement))
            packed.writestr(_member(f"agreements/{agreement.id}.yaml"), record.content)
            yield record
    yield File(_RECORDS, archive.getvalue())


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _LONG_AGO)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.create_system = 3  # what made it does not change its bytes
    member.external_attr = 0o644 << 16
    return member


def _page(site: Site, told: Mapping[str, _Told]) -> Page:
    page = Page(
        path=DOWNLOADS,
        title="Download",
        description=f"All data of {site.name}: tables as CSV and JSON, the codebook, the records.",
        body=NOTHING,
        section=DOWNLOADS,
        styles=STYLES,
    )
    return replace(page, body=together(_masthead(site), sections(_sections(page, site, told))))


def _masthead(site: Site) -> Html:
    return element(
        "header",
        element("h1", "Download"),
        element(
            "p",
            f"Everything that this site shows, as data: {counted(len(site.agreements), 'agreement')}, version ",
            element("code", site.version),
            f", made on {when(PartialDate(site.made))}.",
            class_="lead",
        ),
        class_="masthead",
    )


def _sections(page: Page, site: Site, told: Mapping[str, _Told]) -> Iterator[tuple[str, str, Content]]:
    yield "tables", "Tables", _about_tables(page, site, told)
    yield "records", "Records", _about_records(page, site)
    yield "programs", "For programs", _about_programs(page)
    yield "terms", "Terms of use and citation", _terms(page, site)


def _about_tables(page: Page, site: Site, told: Mapping[str, _Told]) -> Html:
    head = [
        Column("Table"),
        Column("A row is"),
        Column("Rows", is_number=True),
        Column("Columns", is_number=True),
        Column("CSV"),
        Column("JSON"),
    ]
    meaning = page.to(_EXPLAINED) if not site.docs else f"{site.docs}{_EXPLAINED}"
    return together(
        element(
            "p",
            "Tidy tables, one for each unit of analysis. ",
            element("a", "The codebook", href=meaning),
            " says what each column holds; it is a table, too: ",
            element("a", "codebook.csv", href=page.to(_CODEBOOK), download=True),
            ".",
        ),
        table("Tables by what a row is about", head, _table_rows(page, told)),
        element(
            "p",
            "An empty cell says nothing. What is unknown, not public, not applicable or established to be none is a "
            "word. Several values in a cell are parted by “; ”. A ' at the beginning of a text is no part of it: it "
            "keeps spreadsheets from taking the text for a formula or a number.",
            class_="note",
        ),
    )


def _table_rows(page: Page, told: Mapping[str, _Told]) -> Iterator[tuple[Content, ...]]:
    for unit in Unit:
        csv, json = _table(unit)
        yield (
            heading(unit),
            unit.about,
            f"{told[csv].rows:,}",
            f"{len(columns(unit)):,}",
            _file(csv, told[csv].size, page),
            _file(json, told[json].size, page),
        )


def _file(path: str, size: int, page: Page) -> Html:
    return together(
        element("a", path.removeprefix(FOLDER), href=page.to(path), download=True),
        element("span", " ", _size(size), class_="size"),
    )


def _size(count: int) -> str:
    """Return a number of bytes in words.

    >>> _size(999), _size(48_000), _size(3_250_000)
    ('999 bytes', '48 kB', '3.2 MB')
    """
    if count < 1000:
        return counted(count, "byte")
    return f"{count / 1000:.0f} kB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"


def _about_records(page: Page, site: Site) -> Html:
    listed = [
        together(agreement_link(agreement, page), " ", _record(agreement.id, page))
        for agreement in site.agreements.values()
    ]
    return together(
        element(
            "p",
            "A record is a file that people write and check; all pages and tables are made from it. ",
            element("a", "records.zip", href=page.to(_RECORDS), download=True),
            " holds them all. Here they have one form and no comments: a program that reads them finds the same as in "
            "the files of their authors.",
        ),
        element(
            "details",
            element("summary", "Single records"),
            element("ul", [element("li", one) for one in listed], class_="plain"),
        ),
    )


def _record(identifier: str, page: Page) -> Html:
    return element("a", f"{identifier}.yaml", href=page.to(record_address(identifier)), download=True, class_="file")


def _about_programs(page: Page) -> Html:
    parts: Iterable[Content] = (
        together(
            element("a", "agreements.jsonl", href=page.to(_LINES), download=True),
            ": one agreement in full on each line, as JSON.",
        ),
        together(
            element("a", "api/v1/", href=page.to("api/v1/index.json")),
            ": a file for each question that programs ask most, described by ",
            element("a", "OpenAPI", href=page.to("api/v1/openapi.json")),
            ".",
        ),
        together(element("a", "Feeds and calendars", href=page.to("feeds/index.html")), ": what is new, what is due."),
        together(
            element("a", "SHA256SUMS", href=page.to(_SUMS), download=True),
            ": digests of all files here; ",
            element("code", "sha256sum --check SHA256SUMS"),
            " holds them against each other.",
        ),
    )
    return together(
        element("ul", [element("li", part) for part in parts], class_="plain"),
        element("p", "With Python, and all questions that the pages of this site answer:"),
        element("pre", element("code", _PROGRAM), tabindex="0"),
    )


_PROGRAM = """\
# pip install policytrack
import policytrack as pt

# The folder from records.zip; without a folder, the project's own records.
agreements = pt.load("agreements")
for found in agreements.commitments(degree_at_least="agreed"):
    print(found.id, found.degree, found.verb)
"""


def _terms(page: Page, site: Site) -> Html:
    address = f" {site.address}" if site.address else ""
    whole = f"{site.name}, data version {site.version}, {when(PartialDate(site.made))}.{address}"
    return together(
        element("p", "The licence of the data is ", element("b", site.licence), ".") if site.licence else None,
        element("p", "To cite all of it:"),
        element("p", whole, class_="citation"),
        element(
            "p",
            "To cite one agreement, take the citation from ",
            element("a", "its page", href=page.to("agreements/index.html")),
            ": it names the record, its version and the commitment.",
        ),
    )

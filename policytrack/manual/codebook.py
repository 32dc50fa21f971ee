"""The codebook: every table for analysis, and every column of it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from policytrack.codebook import Entry, codebook
from policytrack.manual.escaping import code, escape, prose
from policytrack.manual.layout import definition, fact, page, target
from policytrack.models import Agreement
from policytrack.rendering.anchors import anchor, spoken
from policytrack.tables import PARTY_CODE, CellType, Unit


def codebook_page(agreements: Iterable[Agreement]) -> str:
    """Return the page of all tables and their columns, with examples from `agreements`."""
    tables = groupby(codebook(None, agreements), key=lambda entry: entry.unit)
    return page(
        "Codebook of tables",
        prose(
            "For analysis, records become tidy tables: one row for each unit, and in every row the same columns. "
            "`policytrack export commitment` writes one as CSV or JSON; `rows`, `to_pandas`, `to_polars`, `to_arrow` "
            "of `policytrack.tables` make one in Python. This page is made from the models that check the records. "
            "Names of columns are permanent."
        ),
        "## How to read a cell",
        prose(
            "An empty cell means that the record leaves the key out, which says nothing. What is unknown, established "
            "to be none, not applicable or not public is a word: `unknown`, `none`, `not_applicable`, `not_public`."
        ),
        prose(
            "Several values in one cell are parted by `; `; a semicolon or a backslash within a value has a backslash "
            "before it. `parted` of `policytrack.tables` takes a cell apart."
        ),
        prose(
            "In CSV, a `'` at the beginning of a text is no part of it: it stands where pandas, polars, a spreadsheet "
            "would take the text for a number, a boolean, an empty cell or a formula. With "
            '`column.str.removeprefix("\'")` nothing differs from the record. In JSON and in data frames there is none.'
        ),
        prose(
            "Of people, bodies, money, statements, disputes, relations and what is unknown, tables hold names, numbers "
            "and key words. All that a record says of them is in `policytrack show ID --format json`."
        ),
        *(definition(f"{code(each)}", prose(each.about)) for each in CellType),
        *(part for unit, entries in tables for part in _table(unit, entries)),
    )


def _table(unit: Unit, entries: Iterable[Entry]) -> list[str]:
    return [f"## {spoken(unit)}", prose(unit.about), *(_column(entry) for entry in entries)]


def _column(entry: Entry) -> str:
    return definition(
        f"{target(f'{entry.unit}.{entry.column}')}{code(entry.column)}",
        prose(entry.meaning),
        fact("Holds", f"{'several: ' if entry.has_several else ''}{_held(entry)}"),
        fact("Example", code(entry.example) if entry.example else ""),
    )


def _held(entry: Entry) -> str:
    if entry.vocabulary == PARTY_CODE:
        return "[party code](parties.md)"
    if entry.vocabulary:
        return f"term of [{spoken(entry.vocabulary).lower()}](vocabularies.md#{anchor(entry.vocabulary)})"
    return escape(entry.type)

"""The list of all sources: how far each carries a claim, and how much rests on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, islice

from policytrack.dataset.folding import fold
from policytrack.fields.wording import counted
from policytrack.models import Source
from policytrack.rendering.words import plain, when
from policytrack.site.anchors import source_address
from policytrack.site.counts import counted_bar, figure, figures
from policytrack.site.markup import NOTHING, Content, Html, element, together
from policytrack.site.page import Page, Site
from policytrack.site.passages import grade_letter
from policytrack.site.sections import entries, sections
from policytrack.site.source_page import SOURCES, source_page
from policytrack.site.source_use import Citing, citings
from policytrack.site.tabular import STYLES, Column, table
from policytrack.site.terms import grade
from policytrack.vocabulary import Reliability

LONGEST = 1000
"""Most sources on one page of the list."""

HEAVIEST = 10
"""Sources that carry most, told above the list; where fewer carry anything, the list itself is short enough."""

_NO_LETTER = "#"


def source_pages(site: Site) -> Iterator[Page]:
    """Yield the list of all sources, in several pages where it is long, and the page of each source."""
    found = citings(site.agreements.values())
    names = iter(found)
    parts = [[*islice(names, LONGEST)] for _ in range(0, len(found), LONGEST)] or [[]]
    for number, part in enumerate(parts):
        yield _list(number, parts, [found[name] for name in part], found, site)
    for _, alike in groupby(found.values(), key=lambda one: one.source.publisher):
        same = [*alike]
        for one in same:
            yield source_page(one, [other.source for other in same if other is not one], site)


def _address(number: int) -> str:
    """Return the address of a page of the list; an underscore is in no source's identifier.

    >>> _address(0), _address(1)
    ('sources/index.html', 'sources/_2.html')
    """
    return f"sources/_{number + 1}.html" if number else SOURCES


def _list(
    number: int, parts: Sequence[Sequence[str]], shown: Sequence[Citing], found: Mapping[str, Citing], site: Site
) -> Page:
    counter = f", page {number + 1} of {len(parts)}" if number else ""
    page = Page(
        path=_address(number),
        title=f"Sources{counter}",
        description=f"{counted(len(found), 'source')} of the records, each with its grade and what rests on it.",
        body=NOTHING,
        section=SOURCES,
        styles=STYLES,
    )
    head = element("header", element("h1", f"Sources{counter}"), _lead(found, page, site), class_="masthead")
    turning = _turning(number, len(parts), page)
    return replace(page, body=together(head, turning, sections(_letters(shown, page), "letters"), turning))


def _lead(found: Mapping[str, Citing], page: Page, site: Site) -> Html:
    archived = sum(one.source.archive_url is not None for one in found.values())
    shared = sum(len(one.records) > 1 for one in found.values())
    return together(
        element(
            "p",
            "What records claim rests on sources, and every source has a grade. A and B can carry a claim alone; what "
            "rests on C alone ",
            element("a", "is listed as weak", href=page.to("unknowns.html#weak")),
            "; D never carries a claim alone.",
            class_="lead",
        ),
        figures(
            [
                figure(len(found), "source"),
                ("cited by more than one record", f"{shared:,}"),
                ("with an archived copy", f"{archived:,}"),
            ]
        ),
        together(_grades(found, page, site), _heaviest(found, page, site)) if page.path == SOURCES else None,
    )


def _grades(found: Mapping[str, Citing], page: Page, site: Site) -> Html:
    by_grade = {word: [one for one in found.values() if one.source.reliability is word] for word in Reliability}
    most = max(map(len, by_grade.values()))
    columns = [
        Column("Grade"),
        Column("Meaning"),
        Column("Sources", is_number=True),
        Column("Claims that rest on them", is_number=True),
        Column("On one of them alone", is_number=True),
    ]
    rows = [
        (
            grade(word, page, site),
            word.definition,
            counted_bar(len(these), most),
            f"{sum(one.claims for one in these):,}",
            f"{sum(one.alone for one in these):,}",
        )
        for word, these in by_grade.items()
    ]
    return together(
        table("Sources by grade", columns, rows),
        element("p", "A claim with several sources is counted with each of them.", class_="note"),
    )


def _heaviest(found: Mapping[str, Citing], page: Page, site: Site) -> Html | None:
    """Return the sources on which most rests."""
    carrying = sorted((one for one in found.values() if one.claims), key=lambda one: -one.claims)[:HEAVIEST]
    if len(carrying) < HEAVIEST:
        return None
    columns = [
        Column("Source"),
        Column("Grade"),
        Column("Claims", is_number=True),
        Column("On it alone", is_number=True),
        Column("Records", is_number=True),
    ]
    rows = [
        (
            _title(one.source, page),
            grade(one.source.reliability, page, site),
            counted_bar(one.claims, carrying[0].claims),
            f"{one.alone:,}",
            f"{len(one.records):,}",
        )
        for one in carrying
    ]
    return table("The sources on which most claims rest", columns, rows, "titles")


def _turning(number: int, count: int, page: Page) -> Html | None:
    """Return links to the other pages of a list; None where it has one only."""
    if count == 1:
        return None
    links = [
        element("a", f"{at + 1}", href=page.to(_address(at)), aria_current="page" if at == number else None)
        for at in range(count)
    ]
    return element("nav", "Page ", [together(" ", link) for link in links], class_="turning", aria_label="Pages")


def _letters(shown: Sequence[Citing], page: Page) -> Iterator[tuple[str, str, Content]]:
    for letter, group in groupby(shown, key=lambda one: _letter(one.source)):
        place = "letter.none" if letter == _NO_LETTER else f"letter.{letter.casefold()}"
        yield place, letter, entries([_entry(one, page) for one in group], "sources")


def _letter(source: Source) -> str:
    first = fold(source.publisher)[:1].upper()
    return first if first.isalpha() else _NO_LETTER


def _entry(one: Citing, page: Page) -> Html:
    source = one.source
    rests = counted(one.claims, "claim") if one.claims else "no claim"
    return together(
        element(
            "p",
            grade_letter(source.reliability),
            " ",
            _title(source, page),
            class_="title",
        ),
        element(
            "p",
            f"{when(source.published)} · " if source.published else None,
            f"{plain(source.kind)} · {source.language} · {rests} in {counted(len(one.records), 'record')}",
            " · archived" if source.archive_url else None,
            class_="cited",
        ),
    )


def _title(source: Source, page: Page) -> Html:
    return element(
        "a",
        element("b", source.publisher),
        together(": ", element("span", source.title, lang=source.language)) if source.title else None,
        href=page.to(source_address(source.id)),
    )

"""The list of all agreements: a table that is whole without scripts, and can be narrowed and sorted with them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from policytrack.fields.wording import counted, parties
from policytrack.models import Agreement
from policytrack.models.standing import firmest
from policytrack.rendering.listing import listing_csv, listing_json
from policytrack.rendering.words import heading, plain, when
from policytrack.site.anchors import address_of
from policytrack.site.data_script import data_script
from policytrack.site.facets import Choice, Facet, Join, best_source, facet_data, offered, word_data
from policytrack.site.markup import NOTHING, Html, element, together
from policytrack.site.page import File, Page, Site
from policytrack.site.passages import grade_letter
from policytrack.site.terms import TIERS, VOCABULARIES
from policytrack.vocabulary import Degree

PATH = "agreements/index.html"
_DATA = "data/explorer.js"
_WORDS = "data/explorer-words.js"
_TABLE = "data/explorer-table.js"
_OPEN = 3  # facets that are unfolded from the start
_LONG = 12  # values from which a facet gets a frame of its own to scroll in

_COLUMNS = (
    ("title", "Agreement"),
    ("date", "Date"),
    ("form", "Form and legal weight"),
    ("status", "Status"),
    ("firmest", "Firmest promise"),
    ("text", "Text"),
    ("source", "Best source"),
)


def listed(site: Site) -> list[Agreement]:
    """Return all agreements in the order of the list: the newest first."""
    return sorted(site.agreements.values(), key=lambda one: (*one.date.sort_key, one.id), reverse=True)


def explorer_page(site: Site) -> Iterator[Page]:
    """Yield the page of the list."""
    agreements = listed(site)
    number = counted(len(agreements), "agreement")
    page = Page(
        path=PATH,
        title="Agreements",
        description=f"{number} between two governments, by party, pillar, firmness, status and year.",
        body=NOTHING,
        section=PATH,
        scripts=(_DATA, "assets/explorer.js") if agreements else (),
        styles=("assets/explorer.css",),
    )
    body = together(
        element(
            "header",
            element("h1", "Agreements"),
            element(
                "p",
                "Everything on record, the newest first. ",
                "How firm a promise is, its verb tells, on a ladder of ",
                element("a", f"{TIERS} steps", href=_definitions(page, site)),
                "; legal weight is another matter and has a column of its own.",
                class_="lead",
            ),
            class_="masthead explorer-head",
        ),
        element("p", "There is no agreement on record yet.")
        if not agreements
        else element(
            "div",
            _filters(agreements, page),
            element("div", _bar(number), _table(agreements, page), _after(), class_="found"),
            class_="explorer",
            data_words=page.to(_WORDS),
            data_table=page.to(_TABLE),
            data_file=f"agreements-{site.made}",
        ),
    )
    yield Page(page.path, page.title, page.description, body, page.section, scripts=page.scripts, styles=page.styles)


def explorer_files(site: Site) -> Iterator[File]:
    """Yield the data by which the list is narrowed, searched and downloaded."""
    agreements = listed(site)
    header = listing_csv([])
    table = {
        "header": header,
        "lines": [listing_csv([agreement]).removeprefix(header) for agreement in agreements],
        "agreements": json.loads(listing_json(agreements)),
    }
    yield data_script(_DATA, "explorer", facet_data(agreements))
    yield data_script(_WORDS, "explorer-words", word_data(agreements))
    yield data_script(_TABLE, "explorer-table", table)


def _definitions(page: Page, site: Site) -> str:
    address = f"{VOCABULARIES}#degree"
    return f"{site.docs}{address}" if site.docs else page.to(address)


def _filters(agreements: Sequence[Agreement], page: Page) -> Html:
    """Return what narrows the list; hidden, because it is of use to scripts only."""
    words = element(
        "p",
        element("label", "Search this list", for_="words"),
        element(
            "input",
            type="search",
            id="words",
            autocomplete="off",
            spellcheck="false",
            aria_describedby="words-about",
        ),
        element("span", "Titles, promises, events, names", id="words-about", class_="note"),
        class_="words",
    )
    facets = [_facet(facet, choices, place) for place, (facet, choices) in enumerate(offered(agreements)) if choices]
    return element(
        "form",
        element("h2", "Narrow down", class_="unseen"),
        words,
        element(
            "button",
            "Filters",
            type="button",
            class_="unfold",
            aria_expanded="false",
            aria_controls="facets",
        ),
        element("div", facets, id="facets", class_="facets"),
        class_="filters",
        role="search",
        aria_label="Agreements",
        action=page.to("agreements/index.html"),
        hidden=True,
    )


def _facet(facet: Facet, choices: Sequence[tuple[Choice, int]], place: int) -> Html:
    is_single = facet.join is Join.LEAST
    kind = "radio" if is_single else "checkbox"
    options = [_option(facet.name, kind, choice, number) for choice, number in choices]
    if is_single:
        options = [_option(facet.name, kind, Choice("", "Any"), None), *options]
    return element(
        "details",
        element("summary", facet.title, element("span", class_="chosen-number")),
        element(
            "fieldset",
            element("legend", facet.title, class_="unseen"),
            element("p", facet.about, class_="note") if facet.about else None,
            element("ul", options, class_="long" if len(options) > _LONG else None),
        ),
        open=place < _OPEN,
        class_="facet",
    )


def _option(name: str, kind: str, choice: Choice, number: int | None) -> Html:
    return element(
        "li",
        element(
            "label",
            element("input", type=kind, name=name, value=choice.value, checked=number is None),
            element("span", choice.label, class_="choice"),
            element("span", f"{number:,}", class_="number") if number is not None else None,
            title=choice.about or None,
        ),
    )


def _bar(number: str) -> Html:
    sorting = element(
        "label",
        "Sort by ",
        element("select", [element("option", words, value=name) for name, words in _COLUMNS], id="sorting"),
        class_="sorting",
        hidden=True,
    )
    downloads = element(
        "p",
        "Download these: ",
        element("button", "CSV", type="button", data_download="csv"),
        " ",
        element("button", "JSON", type="button", data_download="json"),
        class_="downloads",
        hidden=True,
    )
    return element(
        "div",
        element("p", number, role="status", class_="count"),
        sorting,
        downloads,
        element("ul", class_="chosen", aria_label="Chosen filters", hidden=True),
        class_="found-bar",
    )


def _table(agreements: Sequence[Agreement], page: Page) -> Html:
    heads = [
        element("th", words, scope="col", data_order=name, aria_sort="descending" if name == "date" else None)
        for name, words in _COLUMNS
    ]
    rows = [_row(agreement, page) for agreement in agreements]
    return element(
        "table",
        element("caption", "Agreements on record", class_="unseen"),
        element("thead", element("tr", heads)),
        element("tbody", rows),
        class_="agreements",
    )


def _row(agreement: Agreement, page: Page) -> Html:
    form = agreement.instrument
    return element(
        "tr",
        element(
            "th",
            element("a", agreement.title.text, href=page.to(address_of(agreement.id))),
            element("span", parties(agreement.pair), class_="pair"),
            scope="row",
        ),
        element("td", when(agreement.date), data_label="Date"),
        element(
            "td",
            heading(form.type),
            element("span", plain(form.bindingness.value), class_="weight"),
            data_label="Form and legal weight",
        ),
        element("td", heading(agreement.status), data_label="Status"),
        element("td", _firmest(agreement), data_label="Firmest promise"),
        element("td", heading(form.text), data_label="Text"),
        element("td", grade_letter(best_source(agreement)), data_label="Best source"),
    )


def _firmest(agreement: Agreement) -> Html:
    found = firmest(agreement.commitments)
    number = element("span", counted(len(agreement.commitments), "commitment"), class_="weight")
    if not found:
        return together("Nothing promised", number)
    if Degree.UNKNOWN in found:
        return together("Not known", number)
    tier = found[0].tier or 0
    return together(
        element("span", class_=f"meter tier-{tier}", aria_hidden="true"),
        heading(" or ".join(found)),
        element("span", f", step {tier} of {TIERS}", class_="unseen"),
        number,
    )


def _after() -> Html:
    return together(
        element(
            "div",
            element("h2", "No agreement matches all of this"),
            element("p"),
            element("ul", class_="ways-back"),
            element("p", element("button", "Show all agreements", type="button", class_="clear")),
            class_="nothing",
            hidden=True,
        ),
        element("p", element("button", "Show more", type="button"), class_="more", hidden=True),
    )

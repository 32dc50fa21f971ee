"""The page of one agreement: what it is, what was promised, who says otherwise, what happened, what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from policytrack.models import Agreement
from policytrack.rendering.agreement_data import agreement_csv
from policytrack.rendering.words import counted, heading, when
from policytrack.site.anchors import address_of
from policytrack.site.chronology import record_history, timeline
from policytrack.site.citation import bibtex, citation, csl_json
from policytrack.site.commitments import commitments
from policytrack.site.downloads import record_address
from policytrack.site.lineage import relations
from policytrack.site.linked_data import linked_data
from policytrack.site.markup import NOTHING, Content, Html, element, together
from policytrack.site.overview import overview, people, unknowns
from policytrack.site.page import File, Page, Site
from policytrack.site.source_list import sources
from policytrack.site.statements import disputes, statements
from policytrack.site.subscriptions import agreement_calendar
from policytrack.site.terms import badge, party
from policytrack.site.view import Kin, View


def agreement_pages(site: Site) -> Iterator[Page]:
    """Yield the page of each agreement."""
    kin = Kin(site)
    for agreement in site.agreements.values():
        yield agreement_page(agreement, site, kin)


def agreement_files(site: Site) -> Iterator[File]:
    """Yield what can be taken along from each page: commitments as a table, the citation for reference managers."""
    for agreement in site.agreements.values():
        place = f"agreements/{agreement.id}"
        yield File(f"{place}.csv", agreement_csv(agreement).encode())
        yield File(f"{place}.bib", bibtex(agreement, site).encode())
        yield File(f"{place}.csl.json", csl_json(agreement, site).encode())


def agreement_page(agreement: Agreement, site: Site, kin: Kin | None = None) -> Page:
    """Return the page of one agreement; `kin` is looked up once where pages of many are made."""
    page = Page(
        path=address_of(agreement.id),
        title=agreement.title.text,
        description=agreement.summary,
        body=NOTHING,
        section="agreements/index.html",
        head=linked_data(agreement, site),
        scripts=("assets/agreement.js",),
        styles=("assets/agreement.css",),
    )
    view = View(agreement, page, site, kin or Kin(site))
    sections = [(name, title, content) for name, title, content in _sections(view) if content]
    record = element("div", [_section(*section) for section in sections], class_="record")
    columns = element("div", _contents(view, [(name, title) for name, title, _ in sections]), record, class_="columns")
    return replace(page, body=together(_masthead(view), columns))


def _contents(view: View, sections: Sequence[tuple[str, str]]) -> Html:
    """Return the table of contents: sections, how much is in each, and the pillars among them."""
    agreement = view.agreement
    numbers = {
        "promises": len(agreement.commitments),
        "statements": len(agreement.statements),
        "disputes": len(agreement.disputes),
        "events": sum(event.withdrawn is None for event in agreement.events),
        "unknowns": len(agreement.unknowns),
        "sources": len(agreement.sources),
    }
    pillars = element(
        "ul", [element("li", element("a", heading(one.pillar), href=_pillar(one.pillar))) for one in agreement.pillars]
    )
    entries = [
        element(
            "li",
            element("a", title, href=f"#{name}"),
            together(" ", element("span", f"{numbers[name]:,}", class_="number")) if numbers.get(name) else None,
            pillars if name == "promises" else None,
        )
        for name, title in sections
    ]
    title = element("p", "On this page", class_="title")
    return element("nav", title, element("ul", entries), class_="contents", id="contents", aria_label="On this page")


def _pillar(pillar: str) -> str:
    return f"#pillar.{pillar}"


def _section(name: str, title: str, content: Content) -> Html:
    """Return a section; where the contents do not stand beside it, a link leads back to them."""
    return element(
        "section", element("h2", title), element("a", "Contents", href="#contents", class_="up"), content, id=name
    )


def _sections(view: View) -> Iterator[tuple[str, str, Content]]:
    yield "glance", "At a glance", overview(view)
    yield "promises", "What was promised", commitments(view)
    yield "statements", "What each side says", statements(view)
    yield "disputes", "Where sources differ", disputes(view)
    yield "events", "What happened", timeline(view)
    yield "unknowns", "What is not known", unknowns(view)
    yield "people", "People and bodies", people(view)
    yield "relations", "Related agreements", relations(view)
    yield "sources", "Sources", sources(view)
    yield "history", "History of the record", record_history(view)
    yield "cite", "Cite, download, correct", _taking_along(view)


def _masthead(view: View) -> Html:
    agreement, page, site = view.agreement, view.page, view.site
    first, second = agreement.pair
    form = agreement.instrument
    count = counted(len(agreement.commitments), "commitment")
    proof = counted(len(agreement.sources), "source")
    return element(
        "header",
        element("p", party(first, page), " and ", party(second, page), f" · {when(agreement.date)}", class_="kicker"),
        element("h1", agreement.title.text),
        element("p", agreement.summary, class_="lead"),
        element(
            "p",
            badge(agreement.status, page, site, kind="strong", label="Status"),
            badge(form.type, page, site, label="Form"),
            badge(form.bindingness.value, page, site, label="Legal weight"),
            badge(form.adoption, page, site, label="Adopted"),
            badge(form.text, page, site, label="Text"),
            class_="badges",
        ),
        element("p", f"{count} · {proof} · last verified on {when(agreement.last_verified)}", class_="tally"),
        element("ul", [element("li", link) for link in (*_at_hand(view), *_mending(view))], class_="actions"),
        class_="masthead",
    )


def _at_hand(view: View) -> Iterator[Html]:
    yield element("a", "Compare with others", href=view.page.to(f"compare/index.html#{view.agreement.id}"))
    yield element("a", "Cite, download", href="#cite")


def _taking_along(view: View) -> Html:
    agreement, site = view.agreement, view.site
    first = agreement.commitments[0].id
    return together(
        element(
            "div",
            element("p", element("b", "In a sentence"), " ", _button("cite.plain", "sentence")),
            element("p", citation(agreement, site), id="cite.plain", class_="sentence"),
            class_="copied",
        ),
        _folded("cite.bibtex", "BibTeX", bibtex(agreement, site)),
        _folded("cite.csl", "CSL-JSON", csl_json(agreement, site)),
        element(
            "p",
            "One promise is cited by its identifier, as in ",
            element("code", f"{agreement.id}#{first}"),
            "; below each, a button copies the whole sentence.",
            class_="note",
        ),
        element("ul", [element("li", link) for link in _handles(view)], class_="handles-list"),
    )


def _folded(place: str, title: str, text: str) -> Html:
    """Return a citation for reference managers, folded; the button copies it all the same."""
    block = element("pre", element("code", text.rstrip(), id=place), tabindex="0", aria_label=title, role="region")
    return element(
        "div",
        element("details", element("summary", title), block, class_="evidence"),
        _button(place, title),
        class_="copied folded",
    )


def _button(place: str, title: str) -> Html:
    about = element("span", f" the citation: {title}", class_="unseen")
    return element("button", "Copy", about, type="button", class_="copy", data_from=place, hidden=True)


def _handles(view: View) -> Iterator[Html]:
    """Yield links to the record in other forms, and to where it is mended."""
    identifier, page = view.agreement.id, view.page
    for address, words in (
        (record_address(identifier), "The record as YAML"),
        (f"api/v1/agreements/{identifier}.json", "The record as JSON"),
        (f"agreements/{identifier}.csv", "Its commitments as CSV"),
        (agreement_calendar(identifier), "Its dates as a calendar"),
        (f"agreements/{identifier}.bib", "The citation as BibTeX"),
        (f"agreements/{identifier}.csl.json", "The citation as CSL-JSON"),
    ):
        yield element("a", words, href=page.to(address))
    yield from _mending(view)


def _mending(view: View) -> Iterator[Html]:
    site, identifier = view.site, view.agreement.id
    if site.edit:
        yield element("a", "Edit this record", href=f"{site.edit}{identifier}.yaml", rel="external")
    if site.report:
        mark = "&" if "?" in site.report else "?"
        yield element("a", "Report a mistake", href=f"{site.report}{mark}record={identifier}", rel="external")

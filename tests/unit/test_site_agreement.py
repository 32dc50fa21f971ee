"""The page of one agreement: everything is on it, everything has an address, nothing in it is markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

import policytrack as pt
from policytrack.dataset import AgreementSet
from policytrack.site.agreement import agreement_files, agreement_page, agreement_pages
from policytrack.site.anchors import anchor_of
from policytrack.site.page import Site
from policytrack.site.shell import document

FLAGSHIP = "can-ind-2026-security-workplan"
HOSTILE = (
    "<script>alert(1)</script> </script> <img src=x onerror=alert(1)> {{ 7*7 }} [a](javascript:alert(1)) \"'&#x41;"
)


class Elements(HTMLParser):
    """Collects what a page is made of."""

    def __init__(self, text):
        """Read a page."""
        super().__init__()
        self.tags, self.ids, self.links = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        """Keep tag, anchor and address of an element."""
        found = dict(attrs)
        self.tags.append(tag)
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if "href" in found else []


def site_of(*agreements, **more):
    """Return a site of these agreements."""
    return Site(AgreementSet(agreements), "policytrack", "https://example.org/", "2026-11-22", "1", **more)


def page_of(agreement, **more):
    """Return the body of the page of an agreement that is alone on its site."""
    return agreement_page(agreement, site_of(agreement, **more)).body


@pytest.fixture(scope="module")
def ours():
    """Return the pages of all agreements of the project, by path."""
    agreements = pt.load()
    site = Site(agreements, "policytrack", "", "2026-11-22", "1")
    return agreements, {page.path: document(page, site) for page in agreement_pages(site)}


def test_every_claim_of_every_record_has_an_address_on_its_page(ours):
    """Whoever knows the path of a claim can link to it; no address is there twice, no link within a page is dead."""
    agreements, pages = ours
    for agreement in agreements.values():
        found = Elements(pages[f"agreements/{agreement.id}.html"])
        assert len(found.ids) == len(set(found.ids))
        assert {anchor_of(claim.path) for claim in agreement.claims()} <= set(found.ids)
        assert {f"source.{source.id}" for source in agreement.sources} <= set(found.ids)
        assert {link[1:] for link in found.links if link.startswith("#")} <= set(found.ids)


def test_the_sections_come_in_the_order_in_which_a_reader_asks(ours):
    """What it is, what was promised, who says otherwise, what became of it, what it rests on."""
    _, pages = ours
    assert re.findall(r"<h2>([^<]+)</h2>", pages[f"agreements/{FLAGSHIP}.html"]) == [
        "At a glance",
        "What was promised",
        "What each side says",
        "Where sources differ",
        "What happened",
        "What is not known",
        "People and bodies",
        "Related agreements",
        "Sources",
        "History of the record",
        "Cite, download, correct",
    ]


def test_the_contents_say_how_much_there_is_and_name_the_pillars(make_agreement):
    """Each section is led to and leads back; one without a number of its own has none."""
    page = page_of(make_agreement())
    contents = re.search(r"<nav.*?</nav>", page)[0]
    assert re.findall(r'href="(#[^"]+)"', contents) == [
        "#glance",
        "#promises",
        "#pillar.cyber",
        "#events",
        "#sources",
        "#history",
        "#cite",
    ]
    assert re.findall(r'>([^<]+)</a> <span class="number">(\d+)</span>', contents) == [
        ("What was promised", "1"),
        ("What happened", "1"),
        ("Sources", "1"),
    ]
    assert page.count('<a href="#contents" class="up">Contents</a>') == page.count("<h2>")


def test_a_plain_record_has_no_empty_sections(make_agreement):
    """What a record does not have leaves no heading behind."""
    assert re.findall(r"<h2>([^<]+)</h2>", page_of(make_agreement())) == [
        "At a glance",
        "What was promised",
        "What happened",
        "Sources",
        "History of the record",
        "Cite, download, correct",
    ]


def test_text_of_a_record_never_becomes_markup(make_agreement):
    """Whatever a record says, its page has the same elements as that of a harmless one."""

    def shape(text):
        agreement = make_agreement(
            title={"text": text, "status": "official", "short": text, "others": [{"text": text, "language": "fr"}]},
            summary=text,
            parties=[{"code": "CAN", "name": text, "body": text}, {"code": "IND"}],
            commitments=[{"pillar": "cyber", "topic": "fraud", "text": text, "verb": text, "note": text}],
            statements=[{"by": "IND", "date": "2026", "text": text, "speaker": text, "recorded": "2026-11-22"}],
            disputes=[{"about": "events", "claim": text, "made_by": ["release"], "finding": text}],
            unknowns=[{"about": "term", "value": "unknown", "text": text}],
            relations=[{"type": "series", "instrument": {"title": text}, "note": text}],
        )
        site = site_of(agreement)
        return Elements(document(agreement_page(agreement, site), site)).tags

    assert shape(HOSTILE) == shape("harmless")


def test_a_reader_can_mend_the_record_where_there_is_a_place_for_it(make_agreement):
    """Links to the file and to the form carry the identifier; without such places there are no links."""
    agreement = make_agreement()
    assert "Edit this record" not in page_of(agreement)
    page = page_of(agreement, edit="https://forge.example/edit/", report="https://forge.example/new?template=a.yml")
    assert 'href="https://forge.example/edit/can-ind-2026-workplan.yaml"' in page
    assert 'href="https://forge.example/new?template=a.yml&amp;record=can-ind-2026-workplan"' in page
    assert 'href="https://forge.example/new?record=can-ind-2026-workplan"' in page_of(
        agreement, report="https://forge.example/new"
    )


def test_each_page_has_files_to_take_along(make_agreement):
    """A table of the commitments, and the citation in two forms."""
    files = {file.path: file.content.decode() for file in agreement_files(site_of(make_agreement()))}
    assert list(files) == [
        "agreements/can-ind-2026-workplan.csv",
        "agreements/can-ind-2026-workplan.bib",
        "agreements/can-ind-2026-workplan.csl.json",
    ]
    assert files["agreements/can-ind-2026-workplan.csv"].startswith("agreement,pillar,commitment,kind,degree,")


def test_a_page_costs_time_in_proportion_to_its_record(ours):
    """No page is larger than what its record explains: about two thousand characters for each piece of evidence."""
    agreements, pages = ours
    for agreement in agreements.values():
        parts = len(agreement.evidence()) + len(agreement.sources) + len(agreement.commitments)
        assert len(pages[f"agreements/{agreement.id}.html"]) < 30_000 + 3_000 * parts

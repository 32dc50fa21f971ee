"""Relations, and the map of a lineage."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from policytrack.dataset import AgreementSet
from policytrack.site.agreement import agreement_page, agreement_pages
from policytrack.site.page import Site

OLD, NEW = "can-ind-2018-framework", "can-ind-2026-workplan"


def site_of(*agreements):
    """Return a site of these agreements."""
    return Site(AgreementSet(agreements), "policytrack", "", "2026-11-22", "1")


def section(page):
    """Return the relations on a page; empty where it has none."""
    found = re.search(r'<section id="relations">.*?(?=<section id=|$)', page.body)
    return found[0] if found else ""


def read(markup):
    """Return what is read, an element a word."""
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


def test_a_relation_is_told_on_both_pages(make_agreement):
    """One record states it; the other's page says who does."""
    relation = {"type": "builds_on", "agreement": OLD, "note": "The same channel."}
    site = site_of(make_agreement(OLD), make_agreement(NEW, relations=[relation]))
    old, new = (section(page) for page in agreement_pages(site))
    assert "What the record says builds on : Shared workplan , 7 February 2018 The same channel." in read(new)
    assert "What other records say Shared workplan , 7 February 2026: builds on this one The same channel." in read(old)
    assert f'href="{NEW}.html"' in old
    assert f'href="{OLD}.html"' in new


def test_the_map_is_a_picture_that_is_told_in_words(make_agreement):
    """A node for each agreement, an arc for each relation, a description that says the same, no style."""
    relation = {"type": "builds_on", "agreement": OLD}
    site = site_of(make_agreement(OLD), make_agreement(NEW, relations=[relation]))
    markup = section([*agreement_pages(site)][1])
    picture = ET.fromstring(re.search(r"<svg.*?</svg>", markup)[0])  # noqa: S314 - made by the site itself
    assert picture.findtext("title") == "Map of the lineage"
    assert picture.findtext("desc") == "Shared workplan: builds on Shared workplan."
    assert [node.get("class") for node in picture.iter("circle")] == ["node", "node here"]
    assert len([*picture.iter("g")]) == 1
    assert "style" not in markup
    assert "Shared workplan (this one)" in read(markup)


def test_instruments_without_a_record_are_named(make_agreement):
    """With address and date where they are known; an agreement that has no record here by its identifier."""
    relations = [
        {"type": "amends", "instrument": {"title": "A treaty", "date": "1971", "url": "https://e.example/t"}},
        {"type": "series", "instrument": {"title": "A plan"}},
        {"type": "renews", "agreement": "can-ind-1999-lost"},
    ]
    agreement = make_agreement(relations=relations)
    markup = section(agreement_page(agreement, site_of(agreement)))
    assert "amends : A treaty , 1971 series : A plan renews : can-ind-1999-lost" in read(markup)
    assert '<a href="https://e.example/t" rel="noopener external">A treaty</a>' in markup
    assert "<svg" not in markup
    assert section(agreement_page(make_agreement(), site_of(make_agreement()))) == ""


def test_of_a_long_lineage_the_nearest_are_shown(make_agreement):
    """A page does not grow with the family."""
    family = [make_agreement("can-ind-1980-a0")]
    for at in range(1, 30):
        relation = {"type": "series", "agreement": family[-1].id}
        family.append(make_agreement(f"can-ind-{1980 + at}-a{at}", relations=[relation]))
    markup = section(next(iter(agreement_pages(site_of(*family)))))
    assert markup.count("<circle") == 16
    assert "; of many, the 16 nearest." in markup

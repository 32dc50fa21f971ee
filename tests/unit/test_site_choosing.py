"""Where agreements are chosen."""

from __future__ import annotations

import re

from policytrack.dataset import AgreementSet
from policytrack.site.choosing import choosing_pages
from policytrack.site.page import Site
from policytrack.site.pairs import ALL, likenesses


def _pages(*agreements):
    site = Site(AgreementSet(agreements), "Records", "", "2026-11-22", "1")
    return {page.path: page for page in choosing_pages(site, likenesses(site.agreements))}


def _three(make_agreement):
    cyber, fraud = {"pillar": "cyber", "topic": "cyber-policy"}, {"pillar": "financial-crime", "topic": "fraud"}
    return (
        make_agreement("can-ind-2026-plan", commitments=[cyber, fraud]),
        make_agreement("can-jpn-2020-plan", commitments=[fraud]),
        make_agreement("can-usa-2021-plan", commitments=[cyber | {"topic": "critical-infrastructure"}]),
    )


def test_without_scripts_two_links_lead_to_every_pair(make_agreement):
    """The first leads to a page of its own, that to the pair; most alike come first."""
    pages = _pages(*_three(make_agreement))
    assert [*pages] == [
        "compare/index.html",
        "compare/can-ind-2026-plan.html",
        "compare/can-jpn-2020-plan.html",
        "compare/can-usa-2021-plan.html",
    ]
    index = pages["compare/index.html"].body
    for identifier in ("can-ind-2026-plan", "can-jpn-2020-plan", "can-usa-2021-plan"):
        assert f'href="{identifier}.html"' in index
        assert f'data-id="{identifier}"' in index
    partners = re.findall(r'<th scope="row"><a href="([^"]+)"', pages["compare/can-ind-2026-plan.html"].body)
    assert partners == [
        "can-ind-2026-plan..can-jpn-2020-plan.html",
        "can-ind-2026-plan..can-usa-2021-plan.html",
    ]


def test_what_two_share_is_said(make_agreement):
    """Topics in common are named, and that there is none is said too."""
    body = _pages(*_three(make_agreement))["compare/can-jpn-2020-plan.html"].body
    assert "<td>fraud</td>" in body
    assert "<td>No topic in common</td>" in body


def test_the_most_alike_are_offered(make_agreement):
    """Each pair once, with what both speak of."""
    index = _pages(*_three(make_agreement))["compare/index.html"].body
    assert index.count('href="can-ind-2026-plan..can-jpn-2020-plan.html"') == 1


def test_parts_for_scripts_are_hidden_without_them(make_agreement):
    """The field that narrows the list and the place of the result show only once a script can use them."""
    index = _pages(*_three(make_agreement))["compare/index.html"]
    assert index.scripts == ("assets/compare.js",)
    assert re.search(r'<p class="narrow with-script" hidden>', index.body)
    assert re.search(r'<section id="compared"[^>]* hidden>', index.body)


def test_many_topics_are_counted(make_agreement):
    """Only the first few are named."""
    topics = ["fraud", "corruption", "money-laundering", "illicit-finance", "asset-recovery"]
    commitments = [{"pillar": "financial-crime", "topic": topic} for topic in topics]
    pages = _pages(*(make_agreement(f"can-{code}-2026-plan", commitments=commitments) for code in ("ind", "usa")))
    assert "<td>fraud, corruption, money laundering and 2 more</td>" in pages["compare/can-ind-2026-plan.html"].body


def test_of_many_the_page_says_that_not_every_pair_is_there(make_agreement):
    """It promises no page that does not exist."""
    many = [make_agreement(f"can-ind-{1950 + place}-plan") for place in range(ALL + 1)]
    assert "Every pair has its page." not in _pages(*many)["compare/index.html"].body


def test_one_agreement_is_nothing_to_compare(make_agreement):
    """An empty collection has one page, and nothing can be ticked before there are two."""
    assert [*_pages()] == ["compare/index.html"]
    index = _pages(make_agreement())["compare/index.html"]
    assert "nothing to compare" in index.body
    assert "Tick two to four" not in index.body
    assert not index.scripts


def test_what_is_chosen_leads_to_the_comparison(make_agreement):
    """What was chosen is announced beside a button that leads to it, below the list and hidden without scripts."""
    index = _pages(*_three(make_agreement))["compare/index.html"].body
    bar = index[index.index('<div class="choice-bar">') :]
    assert bar.startswith('<div class="choice-bar"><p role="status" id="told"></p><button type="button"')
    assert re.search(r'<button [^>]*class="to-compared" hidden>See them side by side</button></div></section>', bar)

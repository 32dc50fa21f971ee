"""The list of sources, and the page of each."""

from __future__ import annotations

import re

import pytest

from policytrack.dataset import AgreementSet
from policytrack.models import Agreement
from policytrack.site.page import Site
from policytrack.site.sources import HEAVIEST, LONGEST, source_pages
from policytrack.verification import Outcome

PAGE = "sources/fjord-gazette.html"
WORDS = ("fjord-gazette", "presented a workplan", None)


def pages(*records, verdicts=None):
    """Return the pages of the sources of some records by their paths."""
    agreements = AgreementSet(map(Agreement.model_validate, records))
    site = Site(agreements, "policytrack", "", "2026-11-22", "1", verdicts=verdicts or {})
    found = [*source_pages(site)]
    assert len({page.path for page in found}) == len(found)
    return {page.path: page for page in found}


def read(page, section=""):
    """Return a page, or a section of it, as it is read."""
    found = re.search(rf'<section id="{section}">.*?</section>', page.body)[0] if section else page.body
    return " ".join(re.sub(r"<[^>]+>", " ", found).split())


def test_the_list_says_how_much_rests_on_each_source(draft):
    """And how much on each grade."""
    shown = read(pages(draft)["sources/index.html"])
    assert "source 1 cited by more than one record 0 with an archived copy 0 Sources by grade" in shown
    assert "grade B Independent newsroom that quotes the official text or officials. 1 2 2 grade C" in shown
    assert shown.endswith("F grade B Fjord Gazette 15 September 2023 · news · en · 2 claims in 1 record")


def test_a_source_without_claims_is_listed_for_what_it_says(draft):
    """Its title is in its language; a copy of it is told."""
    draft["sources"][0] |= {"title": "Titre", "language": "fr", "archive_url": "https://archive.example.org/1"}
    draft["events"][0]["evidence"] = draft["pillars"][0]["commitments"][0]["evidence"] = []
    found = pages(draft)
    assert '<b>Fjord Gazette</b>: <span lang="fr">Titre</span></a>' in found["sources/index.html"].body
    assert read(found["sources/index.html"]).endswith("news · fr · no claim in 1 record · archived")
    assert "No claim rests on it." in read(found[PAGE], "claims")
    assert (
        '<a href="https://archive.example.org/1" rel="noopener external">Open the archived copy</a>' in found[PAGE].body
    )


def test_the_page_of_a_source_shows_what_rests_on_it(draft):
    """By record; each claim with its passage, where that is, and what is known of it."""
    draft["events"][0]["evidence"][0] |= {"locator": "opening", "supports": ["date", "text"], "note": "In bold."}
    page = pages(draft)[PAGE]
    assert page.title == "Fjord Gazette: fjord-gazette"
    assert read(page).startswith(
        "Source · news · Fjord Gazette Fjord Gazette grade B Independent newsroom that quotes the official text or "
        "officials. Open the page at gazette.example.org · No archived copy is on "
        "record. claims resting on it 2 of them on nothing else 2 record citing it 1 "
        "of 2 pieces of evidence held against its text when recorded 0"
    )
    assert read(page, "about") == (
        "What it is Publisher Fjord Gazette Published 15 September 2023 Kind news Language en Identifier fjord-gazette"
    )
    assert read(page, "claims").endswith(
        "rests on nothing else “presented a workplan” opening · for the date · for the text In bold. "
        "Not verified: the text of the source was not at hand."
    )
    assert (
        '<a href="https://gazette.example.org/cyber-workplan#:~:text=presented%20a%20workplan" rel="noopener external" '
        'hreflang="en">“presented a workplan”</a>'
    ) in page.body


def test_what_was_verified_is_counted(draft):
    """When texts were at hand."""
    shown = read(pages(draft, verdicts={WORDS: Outcome.FOUND})[PAGE])
    assert "of 2 pieces of evidence verified 1" in shown
    assert "Verified: it stands in the text of the source." in shown


@pytest.mark.parametrize(
    ("made_by", "against", "told"),
    [
        (["fjord-gazette"], ["other"], "This source makes the claim."),
        (["other"], ["fjord-gazette"], "This source contradicts the claim."),
        (["fjord-gazette"], ["fjord-gazette"], "This source makes the claim and contradicts it."),
    ],
)
def test_a_dispute_says_on_which_side_the_source_stands(draft, made_by, against, told):
    """With the finding, and a link to the record."""
    draft["disputes"] = [
        {"about": "events", "claim": "Signed.", "made_by": made_by, "against": against, "finding": "Not signed."}
    ]
    page = pages(draft)[PAGE]
    assert read(page, "disputes") == (
        f"Where it differs from others Signed. {told} Finding Not signed. Workplan on cyber exercises"
    )
    assert 'href="../agreements/ken-nor-2023-cyber-workplan.html#disputes.0"' in page.body


def test_sources_of_one_publisher_lead_to_each_other(draft):
    """By title, or by identifier where there is none; a source without a day says so."""
    other = draft["sources"][0] | {"id": "later", "title": "Later", "speaks_for": "NOR", "published": "2024"}
    draft["sources"] += [other, {**other, "id": "third", "publisher": "A daily"}]
    del draft["sources"][0]["published"]
    found = pages(draft)
    assert read(found[PAGE], "publisher") == "Also of Fjord Gazette Later , 2024"
    assert read(found["sources/later.html"], "publisher") == "Also of Fjord Gazette fjord-gazette"
    assert 'id="publisher"' not in found["sources/third.html"].body
    assert "Published The page gives no day." in read(found[PAGE], "about")
    assert "Speaks for Norway" in read(found["sources/later.html"], "about")


def test_a_source_called_index_does_not_take_the_place_of_the_list(draft):
    """Records may call it so."""
    draft["sources"].append(draft["sources"][0] | {"id": "index", "publisher": "1st"})
    found = pages(draft)
    assert list(found) == ["sources/index.html", "sources/_index.html", PAGE]
    assert '<a href="_index.html"><b>1st</b></a>' in found["sources/index.html"].body
    assert '<a href="#letter.none">#</a>' in found["sources/index.html"].body


def test_a_long_list_has_several_pages(draft):
    """Each leads to all; the table of grades stands on the first."""
    draft["sources"] += [draft["sources"][0] | {"id": f"s-{at}"} for at in range(LONGEST + 1)]
    found = pages(draft)
    first, second = found["sources/index.html"], found["sources/_2.html"]
    assert second.title == "Sources, page 2 of 2"
    assert ("Sources by grade" in first.body, "Sources by grade" in second.body) == (True, False)
    assert '<a href="index.html">1</a> <a href="_2.html" aria-current="page">2</a></nav>' in second.body
    assert [page.body.count('<p class="title"><span') for page in (first, second)] == [LONGEST, 2]


def test_the_sources_on_which_most_rests_come_before_the_list(draft):
    """With how much rests on them alone; not where the list itself is as short."""
    assert "on which most claims rest" not in pages(draft)["sources/index.html"].body
    names = [f"s-{at}" for at in range(HEAVIEST)]
    draft["sources"] += [draft["sources"][0] | {"id": name} for name in names]
    draft["events"][0]["evidence"] += [{"source": name} for name in names]
    shown = read(pages(draft)["sources/index.html"])
    assert "The sources on which most claims rest Source Grade Claims On it alone Records " in shown
    assert "Records Fjord Gazette grade B 2 1 1 Fjord Gazette grade B 1 0 1 Fjord Gazette" in shown
    assert shown.count("grade B 1 0 1") == HEAVIEST - 1


def test_nothing_that_a_record_says_becomes_markup(draft):
    """Publishers, titles, notes and passages are text."""
    evil = "</a><script>alert(1)</script>"
    draft["sources"][0] |= {"publisher": evil, "title": evil, "note": evil}
    draft["events"][0]["evidence"][0] |= {"passage": evil, "locator": evil, "note": evil}
    draft["disputes"] = [{"about": "events", "claim": evil, "made_by": ["fjord-gazette"], "finding": evil}]
    assert not any("<script" in page.body for page in pages(draft).values())


def test_no_record_has_no_sources():
    """And the page still stands."""
    assert list(pages()) == ["sources/index.html"]

"""The pages of parties."""

from __future__ import annotations

import re
from copy import deepcopy

from policytrack.dataset import AgreementSet
from policytrack.models import Agreement
from policytrack.site.page import Site
from policytrack.site.parties import party_pages


def pages(*records, made="2026-11-22"):
    """Return the pages of the parties of some records by their paths."""
    site = Site(AgreementSet(map(Agreement.model_validate, records)), "policytrack", "", made, "1")
    return {page.path: page for page in party_pages(site)}


def read(page, section=""):
    """Return a page, or a section of it, as it is read."""
    found = re.search(rf'<section id="{section}">.*?</section>', page.body)[0] if section else page.body
    return " ".join(re.sub(r"<[^>]+>", " ", found).split())


def another(draft, identifier="nor-usa-2024-plan"):
    """Return a second record, of another pair."""
    other = deepcopy(draft)
    other |= {"id": identifier, "parties": [{"code": "NOR"}, {"code": "USA"}]}
    other["pillars"][0]["commitments"][0]["obligors"] = ["USA"]
    other["events"][0]["date"] = "2024-05"
    return other


def test_all_parties_those_with_most_agreements_first(draft):
    """Each with its partners, its duties and its newest agreement."""
    found = pages(draft, another(draft))
    assert list(found) == ["parties/index.html", "parties/nor.html", "parties/ken.html", "parties/usa.html"]
    assert read(found["parties/index.html"]).endswith(
        "Norway 2 Kenya and United States 1 agreed (step 5 of 7) May 2024 Workplan on cyber exercises "
        "Kenya 1 Norway 1 agreed (step 5 of 7) 14 September 2023 Workplan on cyber exercises "
        "United States 1 Norway 1 agreed (step 5 of 7) May 2024 Workplan on cyber exercises"
    )


def test_the_page_of_a_party_says_with_whom_it_agreed_what(draft):
    """With status, form, legal weight and the firmest promise; partners in the order of their number."""
    page = pages(draft, another(draft))["parties/nor.html"]
    assert page.description == (
        "Norway: 2 agreements on record, with Kenya and United States; what it is to do, and how firmly."
    )
    assert read(page).startswith(
        "Party · NOR or NO Norway of 2 agreements on record 2 other sides 2 promise it is to keep 1 "
        "deadlines passed and not known to be met 0 To follow it: feed and calendar"
    )
    assert read(page, "agreements").startswith(
        "What it agreed With Kenya 14 September 2023 Workplan on cyber exercises Status announced Form workplan "
        "Legal weight not stated Firmest promise: agreed (step 5 of 7) With United States May 2024"
    )
    assert (
        '<link rel="alternate" type="application/atom+xml" title="Norway" href="../feeds/party-nor.xml">' in page.head
    )


def test_a_party_with_several_others_has_a_line_for_each(draft):
    """What it is to do for each, how firmly; with one other, the whole page says so."""
    found = pages(draft, another(draft))
    assert read(found["parties/nor.html"], "partners").endswith(
        "Kenya 1 1 agreed (step 5 of 7) 14 September 2023 United States 1 0 – May 2024"
    )
    assert '<a href="#with.ken">Kenya</a>' in found["parties/nor.html"].body
    assert 'id="partners"' not in found["parties/ken.html"].body


def test_duties_are_promises_of_which_the_party_is_an_obligor(draft):
    """By pillar, with the firmest of them; what is only expected is no duty."""
    first = draft["pillars"][0]["commitments"][0]
    weaker = first | {"id": "b", "degree": "exploring", "text": "Weaker."}
    same = first | {"id": "c", "text": "As firm."}
    hoped = first | {"id": "d", "kind": "expected_effect", "degree": "obligated"}
    draft["pillars"][0]["commitments"] += [weaker, same, hoped]
    shown = read(pages(draft)["parties/ken.html"], "duties")
    assert shown.endswith("Cyber 3 agreed (step 5 of 7) and 1 more as firm As firm.")


def test_a_party_without_duties_is_told_so(draft):
    """Silence is no duty."""
    draft["pillars"][0]["commitments"][0]["obligors"] = []
    assert "No promise on record names it as having to act." in read(pages(draft)["parties/ken.html"], "duties")


def test_what_is_overdue_depends_on_the_day_on_which_the_site_was_made(draft):
    """It is certain when a source says that the promise is not kept, and only for those who are to act."""
    commitment = draft["pillars"][0]["commitments"][0]
    entry = {"date": "2024", "value": "not_started", "recorded": "2024-02-01"}
    commitment |= {"deadline": "2024-06", "obligors": ["KEN"], "status": [entry]}
    assert read(pages(draft, made="2026-11-22")["parties/ken.html"], "overdue") == (
        "What is overdue Deadlines that had passed by 22 November 2026 without the promise being kept, or of which "
        "nobody knows. June 2024 The two centres are to hold one exercise a year. Overdue · what became of it: "
        "not started · Workplan on cyber exercises"
    )
    assert 'id="overdue"' not in pages(draft, made="2023-11-22")["parties/ken.html"].body
    assert 'id="overdue"' not in pages(draft, made="2026-11-22")["parties/nor.html"].body
    commitment["status"] = []
    assert "Possibly overdue · what became of it: not assessed" in read(pages(draft)["parties/ken.html"], "overdue")


def test_people_statements_and_gaps_are_linked(draft):
    """The newest ten statements stand here; what was taken back does not."""
    draft["representatives"] = [{"name": "Ada Mwangi", "party": "KEN", "capacity": "agreed", "office": "Minister"}]
    said = {"by": "KEN", "text": "It works.", "recorded": "2024-01-01", "speaker": "A minister"}
    draft["statements"] = [said | {"date": f"2023-{month:02}"} for month in range(1, 13)]
    draft["statements"].append(said | {"date": "2024", "withdrawn": "2024-02-01", "text": "Taken back."})
    draft["unknowns"] = [{"about": "events", "value": "unknown", "text": "Where."}]
    page = pages(draft)["parties/ken.html"]
    assert read(page, "people") == "Who acted for it Ada Mwangi Minister"
    assert '<a href="../people.html#person.ada-mwangi">Ada Mwangi</a>' in page.body
    assert '<a href="../agreements/ken-nor-2023-cyber-workplan.html#statements.11">' in page.body
    assert read(page, "statements").startswith("What it says itself December 2023 A minister: It works. Workplan on")
    assert read(page, "statements").endswith("These are the newest; 2 older ones stand with the agreements.")
    assert "Taken back." not in page.body
    assert read(page, "unknowns") == "What is not known Workplan on cyber exercises : 1 question without an answer"
    other = pages(draft)["parties/nor.html"].body
    assert 'id="people"' not in other
    assert 'id="statements"' not in other


def test_an_agreement_that_promises_nothing_says_so(draft):
    """An acknowledgement is none."""
    draft["pillars"][0]["commitments"][0]["kind"] = "acknowledgement"
    assert "Promises nothing that is known." in read(pages(draft)["parties/ken.html"])


def test_nothing_that_a_record_says_becomes_markup(draft):
    """Titles, speakers and statements are text."""
    evil = "</a><script>alert(1)</script>"
    draft["title"]["text"] = draft["pillars"][0]["commitments"][0]["text"] = evil
    draft["statements"] = [{"by": "KEN", "text": evil, "speaker": evil, "date": "2023", "recorded": "2024-01-01"}]
    assert not any("<script" in page.body for page in pages(draft).values())


def test_no_record_has_no_parties():
    """And the page still stands."""
    assert list(pages()) == ["parties/index.html"]

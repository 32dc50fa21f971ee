"""The pages of pillars and topics."""

from __future__ import annotations

import re
from copy import deepcopy

from policytrack.dataset import AgreementSet
from policytrack.models import Agreement
from policytrack.site.page import Site
from policytrack.site.topics import topic_pages
from policytrack.vocabulary import Pillar, Topic


def pages(*records):
    """Return the pages of pillars and topics, of some records, by their paths."""
    site = Site(AgreementSet(map(Agreement.model_validate, records)), "policytrack", "", "2026-11-22", "1")
    return {page.path: page for page in topic_pages(site)}


def read(page, section=""):
    """Return a page, or a section of it, as it is read."""
    found = re.search(rf'<section id="{re.escape(section)}">.*?</section>', page.body)
    return " ".join(re.sub(r"<[^>]+>", " ", found[0] if section and found else page.body).split())


def promise(draft):
    """Return the one commitment of the small record."""
    return draft["pillars"][0]["commitments"][0]


def another(draft, **keys):
    """Return a second record, whose commitment has other keys."""
    other = deepcopy(draft) | {"id": "ken-nor-2024-second"}
    other["title"]["text"] = "Second"
    promise(other).update(keys)
    return other


def test_each_pillar_and_topic_has_a_page_whether_anything_was_agreed_on_it_or_not(draft):
    """So every link of the site has an end."""
    found = pages(draft)
    assert set(found) == {"topics/index.html", *(f"topics/{word}.html" for word in (*Pillar, *Topic))}
    empty = found["topics/civil-nuclear.html"]
    assert "of 1 agreement on record 0 pairs of parties 0" in read(empty)
    assert "1 agreement on record does not mention it. Silence is not a no" in read(empty, "silence")
    assert 'id="degrees"' not in empty.body


def test_the_index_counts_agreements_and_names_the_firmest_degree(draft):
    """For each pillar, and for each of its topics."""
    shown = read(pages(draft, another(draft, degree="committed"))["topics/index.html"], "cyber")
    assert "2 agreements of 2 ; the firmest promise is committed or agreed (step 5 of 7)" in shown
    assert "nothing on record" in shown


def test_the_index_begins_with_all_pillars_on_a_line_each(draft):
    """How many agreements, pairs and promises, and how firm the firmest is."""
    found = pages(draft, another(draft, degree="obligated"))
    shown = read(found["topics/index.html"], "pillars")
    assert "Cyber 2 1 2 obligated (step 7 of 7) Migration enforcement 0 0 0 nothing on record" in shown


def test_a_page_groups_agreements_by_the_step_of_their_firmest_promise(draft):
    """Firmest first, then those of unknown degree, then those that only mention it."""
    records = [
        draft,
        another(draft, degree="obligated"),
        another(draft, degree="unknown") | {"id": "ken-nor-2024-third"},
        another(draft, kind="expected_effect") | {"id": "ken-nor-2024-fourth"},
    ]
    page = pages(*records)["topics/cyber.html"]
    assert re.findall(r'<section id="(.*?)">', page.body) == [
        "who",
        "degrees",
        "step.7",
        "step.5",
        "unknown",
        "said",
        "topics",
    ]
    assert read(page).startswith(
        "Pillar Cyber Security and crime in networks. For example: cooperation on cybersecurity policy. "
        "Where the word comes from: its definition and source . "
        "Also asked for as: cybersecurity, cyber security. of 4 agreements on record 4 pair of parties 1 "
        "promised or forbidden 3 said without a promise 1 To follow it: feed"
    )
    assert read(page, "step.5") == (
        "Firmest: committed or agreed Kenya and Norway · 14 September 2023 Workplan on cyber exercises "
        "agreed (step 5 of 7) : will hold The two centres are to hold one exercise a year. "
        "What became of it: not assessed"
    )
    assert read(page, "who").endswith(
        "Second Kenya and Norway 14 September 2023 1 obligated (step 7 of 7) "
        "Workplan on cyber exercises Kenya and Norway 14 September 2023 1 agreed (step 5 of 7) "
        "Second Kenya and Norway 14 September 2023 1 unknown (outside the scale) "
        "Second Kenya and Norway 14 September 2023 0 mentioned, not promised"
    )
    assert '<a href="#held.ken-nor-2024-third">Second</a>' in page.body
    assert '<article class="held" id="held.ken-nor-2024-third">' in page.body
    assert read(page, "unknown").startswith("Promised, how firmly is not known Kenya")
    assert read(page, "said").endswith("expected effect : will hold The two centres are to hold one exercise a year.")
    assert "feeds/pillar-cyber.xml" in page.head


def test_a_topic_counts_under_the_pillar_it_belongs_to_and_leads_to_its_neighbours(draft):
    """Whatever pillar the record has it under; only what is under the pillar gives the pillar a feed."""
    promise(draft)["topics"] = ["cyber-policy", "liaison-officers"]
    found = pages(draft)
    topic = found["topics/liaison-officers.html"]
    assert read(topic).startswith("Topic of liaison and dialogue Liaison officers Officers posted")
    assert read(topic, "topics").startswith("Other topics of liaison and dialogue Contact points (0 agreements): Named")
    assert "of 1 agreement on record 1" in read(found["topics/liaison-and-dialogue.html"])
    assert found["topics/liaison-and-dialogue.html"].head == ""


def test_what_a_withheld_text_says_is_not_called_silence(draft):
    """Nobody outside can tell whether it speaks of it."""
    draft["instrument"]["text"] = "withheld"
    assert read(pages(draft)["topics/trade.html"], "silence").endswith(
        "Of these the text is withheld, so nobody outside can tell: Workplan on cyber exercises"
    )
    assert 'id="silence"' not in pages(draft)["topics/cyber.html"].body


def test_the_index_says_what_is_mentioned_only(draft):
    """It is not counted among promises."""
    promise(draft)["kind"] = "acknowledgement"
    assert "mentioned, not promised" in read(pages(draft)["topics/index.html"], "cyber")


def test_nothing_that_a_record_says_becomes_markup(draft):
    """Titles, texts and verbs are text."""
    evil = "</a><script>alert(1)</script>"
    draft["title"]["text"] = promise(draft)["text"] = promise(draft)["verb"] = evil
    assert not any("<script" in page.body for page in pages(draft).values())

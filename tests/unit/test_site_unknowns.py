"""The page of what is not known."""

from __future__ import annotations

import re
from copy import deepcopy

import pytest

from policytrack.dataset import AgreementSet
from policytrack.models import Agreement
from policytrack.site.page import Site
from policytrack.site.unknowns import STALE_AFTER, unknown_pages
from policytrack.verification import Outcome

PASSAGES = [("fjord-gazette", words, None) for words in ("will hold one exercise", "presented a workplan")]
TITLE = "Workplan on cyber exercises"


def body(*records, made="2023-11-22", verdicts=None):
    """Return the page of what is not known of some records."""
    agreements = AgreementSet(map(Agreement.model_validate, records))
    (page,) = unknown_pages(Site(agreements, "policytrack", "", made, "1", verdicts=verdicts or {}))
    return page.body


def read(markup, section=""):
    """Return markup, or a section of it, as it is read; empty where there is no such section."""
    found = re.search(rf'<section id="{section}">.*?</section>', markup) if section else re.search(".*", markup)
    return " ".join(re.sub(r"<[^>]+>", " ", found[0] if found else "").split())


def test_the_head_counts_what_is_not_known(draft):
    """Questions, promises, evidence, records."""
    draft["unknowns"] = [{"about": "events", "value": "unknown", "text": "Where."}]
    assert (
        "question without an answer 1 promise of which nobody knows what became 1 "
        "of 2 pieces of evidence never held against a text 2 records not held against sources for 180 days 0"
    ) in read(body(draft))


def test_questions_stand_under_the_reason_why_they_have_no_answer(draft):
    """In the order of the reasons, by record; each reason is explained."""
    draft["unknowns"] = [
        {"about": "events", "value": "not_public", "text": "The text."},
        {"about": "events", "value": "unknown", "text": "Where."},
        {"about": "events", "value": "unknown", "text": "By whom."},
    ]
    assert read(body(draft), "questions") == (
        "Questions without an answer "
        f"Unknown 2 Somebody looked and could not establish it. {TITLE} · 2 questions Where. By whom. "
        f"Not public 1 It exists and is kept back. {TITLE} · 1 question The text."
    )


def test_the_gaps_of_each_record_stand_on_one_line(draft):
    """Those first that are longest without a look; also how old the newest source is, where one has a day."""
    other = deepcopy(draft) | {"id": "ken-nor-2024-second", "last_verified": "2023-10-19"}
    other["title"]["text"] = "Second"
    del other["sources"][0]["published"]
    other["unknowns"] = [{"about": "events", "value": "unknown", "text": "Where."}]
    shown = body(draft, other)
    assert read(shown, "records").endswith(
        f"Second 1 1 0 no day 19 October 2023 {TITLE} 0 1 0 15 September 2023 20 October 2023"
    )
    assert 'href="agreements/ken-nor-2024-second.html#unknowns"' in shown


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("unknown", "Unknown 1 Somebody looked and found nothing reliable either way."),
        ("unverifiable", "Unverifiable 1 Text or results are withheld, so nobody outside can tell."),
        (None, "Not assessed 1 Nobody has looked yet."),
    ],
)
def test_promises_of_which_nobody_knows_what_became(draft, value, told):
    """By the status that says so, folded away by record."""
    if value:
        entry = {"date": "2023-10", "value": value, "recorded": "2023-10-20"}
        draft["pillars"][0]["commitments"][0]["status"] = [entry]
    shown = read(body(draft), "outcomes")
    assert (
        shown
        == f"What became of promises {told} {TITLE} · 1 commitment The two centres are to hold one exercise a year."
    )


def test_what_is_no_promise_has_no_outcome_to_ask_for(draft):
    """Nor has what was kept."""
    draft["pillars"][0]["commitments"][0]["kind"] = "acknowledgement"
    assert read(body(draft), "outcomes") == ""


def test_agreements_degrees_and_texts_that_are_not_known(draft):
    """Each under a heading of its own; a text that can be read is not listed."""
    draft["events"][0]["kind"], draft["events"][0]["status"] = "context", "unknown"
    draft["pillars"][0]["commitments"][0]["degree"] = "unknown"
    shown = body(draft)
    assert read(shown, "outcomes").endswith(f"Agreements of which nobody knows where they stand {TITLE}")
    assert read(shown, "degrees").startswith("How firm a promise is The text is withheld, or only a topic")
    assert read(shown, "texts") == (
        f"Texts that cannot be read in full Readout only 1 Known only from accounts of the talks. {TITLE}"
    )
    draft["instrument"]["text"] = "full"
    assert read(body(draft), "texts") == ""


def test_without_texts_nothing_is_called_verified(draft):
    """It is said how anybody can look."""
    draft["events"][0]["evidence"][0]["digest"] = f"sha256:{'0' * 64}"
    shown = read(body(draft), "proof")
    assert "nothing is called verified. A passage counts as held when it was held against the text" in shown
    assert "policytrack evidence verify --texts FOLDER" in shown
    assert "Pieces With a passage Held against the text grade A 0 0 0 grade B 2 2 1" in shown
    assert shown.endswith(f"{TITLE} 2 2 2 1")
    assert "of 2 pieces of evidence never held against a text 1" in read(body(draft))


def test_with_texts_what_they_prove_and_contradict_is_counted_and_listed(draft):
    """By grade, by record, by claim."""
    verdicts = dict(zip(PASSAGES, (Outcome.FOUND, Outcome.NOT_FOUND), strict=True))
    shown = body(draft, verdicts=verdicts)
    assert "were looked up in the texts of the sources" in read(shown, "proof")
    assert "grade B 2 2 1 1 0" in read(shown, "proof")
    assert "of 2 pieces of evidence not proved here 0" in read(shown)
    assert read(shown, "contradicted").startswith(f"What the texts contradict {TITLE} · 1 claim")
    assert "#events.0" in shown
    assert read(body(draft), "contradicted") == ""


def test_evidence_without_a_passage_and_on_weak_sources_is_listed(draft):
    """A claim is listed once, however many pieces lack words."""
    draft["sources"][0]["reliability"] = "C"
    draft["events"][0]["evidence"] = [{"source": "fjord-gazette"}, {"source": "fjord-gazette", "locator": "end"}]
    shown = body(draft)
    assert read(shown, "passages").count("14 September 2023") == 1
    assert f"{TITLE} · 2 claims" in read(shown, "weak")
    draft["sources"][0]["reliability"] = "A"
    assert read(body(draft), "weak") == ""


def test_a_record_is_out_of_date_by_the_day_on_which_the_site_is_made(draft):
    """Not by any other clock; the threshold is said."""
    assert STALE_AFTER == 180
    fresh = read(body(draft, made="2024-04-17"), "stale")  # 180 days later
    assert fresh.endswith("180 days before 17 April 2024, the day on which this site was made. There are none.")
    stale = read(body(draft, made="2024-04-18"), "stale")
    assert stale.endswith(f"the day on which this site was made. {TITLE} , last on 20 October 2023")


def test_nothing_that_a_record_says_becomes_markup(draft):
    """Titles, questions and promises are text."""
    evil = "</a><script>alert(1)</script>"
    draft["title"]["text"] = draft["pillars"][0]["commitments"][0]["text"] = evil
    draft["unknowns"] = [{"about": "events", "value": "unknown", "text": evil}]
    assert "<script" not in body(draft)


def test_no_record_leaves_nothing_unknown():
    """And the page still stands."""
    assert "questions without an answer 0" in read(body())

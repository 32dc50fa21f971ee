"""Time on the page of an agreement."""

from __future__ import annotations

import re

from policytrack.dataset import AgreementSet
from policytrack.site.agreement import agreement_page
from policytrack.site.page import Site

SAID = {"by": "IND", "date": "2025-12", "text": "A word before.", "recorded": "2026-10-01"}


def section(agreement, name, *, made="2026-11-22"):
    """Return a section of the page of an agreement, as it is read, an element a word."""
    site = Site(AgreementSet([agreement]), "policytrack", "", made, "1")
    body = agreement_page(agreement, site).body
    found = re.search(rf'<section id="{name}">.*?(?=<section id="(?!pillar)|$)', body)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", found).split()), found


def test_everything_dated_stands_in_its_year(make_agreement):
    """Events, what was found of promises, and what one side said, oldest first; each leads to where it stands."""
    promise = {"pillar": "cyber", "topic": "fraud"}
    promise["status"] = [{"date": "2026-03", "value": "unknown", "recorded": "2026-11-22", "note": "Nothing found."}]
    event = {
        "date": "2026-02-07",
        "kind": "meeting",
        "status": "agreed",
        "place": "Ottawa",
        "participants": ["A", "B"],
        "bodies": ["A dialogue"],
        "about": ["cyber-1"],
    }
    read, markup = section(make_agreement(commitments=[promise], statements=[SAID], events=[event]), "events")
    assert read.partition("what one side said ")[2] == (
        "2025 December 2025 · India A word before. "
        "2026 7 February 2026 · meeting , Ottawa → agreed It was made known. "
        "Took part: A, B Met or acted: A dialogue Bears on Cyber 1 "
        "March 2026 · Cyber 1 : unknown Nothing found."
    )
    assert 'href="#statements.0"' in markup
    assert '<li class="event" id="events.0">' in markup


def test_what_is_due_is_seen_from_the_day_on_which_the_site_was_made(make_agreement):
    """What is past its date comes first; nothing reads a clock."""
    term = {"kind": "fixed", "end": "2028-12-31"}
    promises = [{"pillar": "cyber", "topic": "fraud", "deadline": date} for date in ("2026-03-01", "2027-03-01")]
    agreement = make_agreement(commitments=promises, term=term)
    read, _ = section(agreement, "events")
    assert read.partition("As of ")[2] == (
        "22 November 2026 1 March 2026 · Deadline passed, no source tells whether it was kept: Cyber 1 "
        "1 March 2027 · Deadline: Cyber 2 31 December 2028 · End of the term: Term"
    )
    assert "Deadline passed" not in section(agreement, "events", made="2026-02-28")[0]
    assert "As of" not in section(make_agreement(), "events")[0]


def test_a_body_that_is_to_meet_keeps_its_name(make_agreement):
    """Hyphens of a name are no joints of a term."""
    body = {"name": "Canada-India Group", "kind": "working_group", "cadence": {"value": "annual"}}
    meeting = {"date": "2026-02-07", "status": "agreed", "kind": "meeting", "bodies": ["Canada-India Group"]}
    read, _ = section(make_agreement(bodies=[body], events=[meeting]), "events")
    assert read.endswith("31 December 2027 · To be expected by then: Canada-India Group")


def test_the_history_tells_what_the_data_learned_and_took_back(make_agreement):
    """Newest first; what was taken back stays, struck out, with its evidence."""
    gone = {"date": "2026-02-08", "text": "A signing.", "recorded": "2026-03-01", "withdrawn": "2026-04-01"}
    kept = {"date": "2026-02-07", "status": "announced", "recorded": "2026-03-01"}
    agreement = make_agreement(events=[kept, gone], statements=[SAID])
    read, markup = section(agreement, "history")
    assert read.partition("overwritten. ")[2] == (
        "22 November 2026 The whole record was held against its sources. "
        "1 October 2026 Learned of 1 statement. "
        "1 April 2026 Took back 1 event. "
        "1 March 2026 Learned of 2 events. "
        "Taken back 8 February 2026 · announced A signing. "
        "Recorded on 1 March 2026, taken back on 1 April 2026."
    )
    assert "<del>A signing.</del>" in markup
    assert "A signing." not in section(agreement, "events")[0]


def test_what_is_found_alike_of_several_promises_is_said_once(make_agreement):
    """The same day, the same finding, the same words: one entry that names them all; other words stay apart."""
    alike = {"date": "2026-03", "value": "unknown", "recorded": "2026-11-22", "note": "Nothing was found."}
    promises = [
        {"pillar": "cyber", "topic": "fraud", "status": [alike]},
        {"pillar": "cyber", "topic": "fraud", "status": [alike | {"note": "It is not public."}]},
        {"pillar": "cyber", "topic": "fraud", "status": [alike]},
    ]
    read, _ = section(make_agreement(commitments=promises), "events")
    assert "March 2026 · Cyber 1 and Cyber 3 : unknown Nothing was found. March 2026 · Cyber 2 : unknown It is" in read


def test_a_rule_that_the_record_breaks_is_named_with_the_reason(make_agreement):
    """The code leads to what the rule says."""
    waivers = [
        {"code": "PT203", "about": "events", "reason": "The day is disputed."},
        {"code": "PT204", "reason": "R."},
    ]
    read, markup = section(make_agreement(waivers=waivers), "history")
    assert "Rules it breaks for a reason PT203 , for Events : The day is disputed. PT204 : R." in read
    assert '<a href="../errors/PT203.html">PT203</a>' in markup

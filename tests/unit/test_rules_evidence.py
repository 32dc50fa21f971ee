"""Rules of evidence."""

from __future__ import annotations

import pytest

EVIDENCE = [{"source": "fjord-gazette", "passage": "said so"}]
WEAK = {
    "id": "echo",
    "publisher": "Echo",
    "url": "https://echo.example.org/1",
    "kind": "news",
    "language": "en",
    "reliability": "D",
}
CLAIMS = {
    "representatives": {"name": "A", "party": "KEN", "office": "o", "capacity": "agreed"},
    "actors": {"name": "A", "role": "witness"},
    "bodies": {"name": "B", "kind": "contact_point"},
    "statements": {"by": "KEN", "date": "2023-10", "text": "t", "recorded": "2023-10-20"},
    "funding": {"payer": "KEN", "amount": 1, "currency": "EUR", "purpose": "p"},
}


def commitment(draft):
    return draft["pillars"][0]["commitments"][0]


@pytest.mark.parametrize("key", CLAIMS)
def test_people_bodies_statements_and_money_need_evidence(draft, found, key):
    """With evidence the same claim is clean."""
    draft[key] = [CLAIMS[key]]
    assert found(draft) == [("PT401", (key, 0))]
    draft[key] = [{**CLAIMS[key], "evidence": EVIDENCE}]
    assert found(draft) == []


def test_commitments_and_events_need_evidence(draft, found):
    """They are pointed at as a whole, since the key is missing or empty."""
    commitment(draft)["evidence"] = []
    del draft["events"][0]["evidence"]
    assert found(draft) == [
        ("PT401", ("pillars", 0, "commitments", 0)),
        ("PT401", ("events", 0)),
        ("PT412", ("sources", 0, "id")),
    ]


@pytest.mark.parametrize(
    ("entry", "is_enough"),
    [
        ({"value": "in_progress"}, False),
        ({"value": "in_progress", "note": "n"}, False),
        ({"value": "in_progress", "evidence": EVIDENCE}, True),
        ({"value": "not_assessed"}, True),
        ({"value": "not_applicable"}, True),
        ({"value": "unknown"}, False),
        ({"value": "unknown", "note": "Both gazettes were searched."}, True),
        ({"value": "not_started", "note": "Both gazettes were searched."}, True),
        ({"value": "recurring_lapsed", "note": "Both gazettes were searched."}, True),
    ],
)
def test_a_status_needs_evidence_or_a_note_on_the_search(draft, found, entry, is_enough):
    """Nothing to show for it is fine only where nothing is said, or where a search found nothing."""
    commitment(draft)["status"] = [{"date": "2023-10", "recorded": "2023-10-20", **entry}]
    place = ("pillars", 0, "commitments", 0, "status", 0)
    assert found(draft) == ([] if is_enough else [("PT401", place)])


@pytest.mark.parametrize(
    ("weight", "is_enough"),
    [
        ({"value": "political", "basis": "inference"}, True),
        ({"value": "not_stated", "basis": "text"}, True),
        ({"value": "political", "basis": "text"}, False),
        ({"value": "political", "basis": "text", "evidence": EVIDENCE}, True),
    ],
)
def test_a_judgement_of_bindingness_needs_evidence_unless_it_is_inferred(draft, found, weight, is_enough):
    """The curator's own judgement and the lack of one need none."""
    draft["instrument"]["bindingness"] = weight
    assert found(draft) == ([] if is_enough else [("PT401", ("instrument", "bindingness"))])


@pytest.mark.parametrize(("kind", "is_enough"), [("fixed", False), ("indefinite", False), ("none", True)])
def test_a_stated_term_needs_evidence(draft, found, kind, is_enough):
    """That there is none, or that it is not known, needs no passage."""
    draft["term"] = {"kind": kind}
    assert found(draft) == ([] if is_enough else [("PT401", ("term",))])


def test_a_claim_does_not_rest_on_unreliable_sources_alone(draft, problems):
    """The evidence is pointed at, and its sources are named once each."""
    draft["sources"].append(WEAK)
    commitment(draft)["evidence"] = [{"source": "echo"}, {"source": "echo", "locator": "end"}]
    (problem,) = problems(draft)
    assert (problem.code, problem.value) == ("PT402", "echo")
    assert problem.pointer == ("pillars", 0, "commitments", 0, "evidence")
    assert problem.message == "this commitment rests only on `echo`, of reliability D"


def test_claims_that_need_no_evidence_do_not_rest_on_unreliable_sources_either(draft, found):
    """Evidence that is given has to carry its claim: a caveat, a relation, the form of the instrument."""
    draft["sources"].append(WEAK)
    weak = [{"source": "echo"}]
    caveat = {"code": "sovereignty", "scope": "ambiguous"}
    commitment(draft)["caveats"] = [{**caveat, "evidence": weak}, caveat]
    draft["relations"] = [{"type": "series", "instrument": {"title": "t"}, "evidence": weak}]
    draft["instrument"]["evidence"] = weak
    assert found(draft) == [
        ("PT402", ("instrument", "evidence")),
        ("PT402", ("pillars", 0, "commitments", 0, "caveats", 0, "evidence")),
        ("PT402", ("relations", 0, "evidence")),
    ]


def test_unreliable_sources_may_stand_beside_others_and_in_disputes(draft, found):
    """A dispute is about what they say."""
    draft["sources"].append(WEAK)
    commitment(draft)["evidence"].append({"source": "echo"})
    draft["disputes"] = [
        {"about": "events", "claim": "c", "made_by": ["echo"], "finding": "f", "evidence": [{"source": "echo"}]}
    ]
    assert found(draft) == []


def test_a_digest_has_its_passage(draft, found):
    """Evidence without a passage is fine as long as it has no digest."""
    digest = "sha256:" + "0f" * 32
    commitment(draft)["evidence"] = [
        {"source": "fjord-gazette", "locator": "opening"},
        {"source": "fjord-gazette", "passage": "said so", "digest": digest},
    ]
    assert found(draft) == []
    commitment(draft)["evidence"][0]["digest"] = digest
    assert found(draft) == [("PT403", ("pillars", 0, "commitments", 0, "evidence", 0, "digest"))]

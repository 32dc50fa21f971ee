"""Particulars side by side."""

from __future__ import annotations

import pytest

from policytrack.comparison.particulars import particulars

WEIGHT = {"basis": "inference"}


@pytest.fixture
def told(make_agreement):
    """Return the particular of a kind of two agreements, “First” and “Second”."""

    def ask(kind, one=None, other=None, identifiers=("can-ind-2026-first", "ind-usa-2026-second")):
        made = []
        for identifier, title, keys in zip(identifiers, ("First", "Second"), (one, other), strict=True):
            made.append(make_agreement(identifier, title={"text": title, "status": "official"}, **(keys or {})))
        (found,) = (found for found in particulars(*made) if found.kind == kind)
        return found

    return ask


def form(**keys):
    return {"instrument": keys}


def weight(value):
    return form(bindingness=WEIGHT | {"value": value})


def test_particulars_come_in_the_order_of_the_kinds_of_rows(make_agreement):
    """Parties first, term last."""
    kinds = [found.kind.value for found in particulars(make_agreement(), make_agreement())]
    assert kinds == ["parties", "instrument", "bindingness", "adoption", "text", "date", "status", "term"]


def test_a_common_party_is_named(told):
    """Different sides are not ranked; the reason names who is on both."""
    found = told("parties")
    assert found.values == ("CAN–IND", "IND–USA")
    assert found.judgement == (
        "not_comparable",
        "India is a party to both: Canada and India in First, India and United States in Second.",
    )
    strangers = told("parties", identifiers=("can-ind-2026-first", "jpn-usa-2026-second"))
    assert strangers.judgement.reason.startswith("No party in common: Canada and India in First")


def test_the_same_sides_may_act_through_others(told):
    """Two deals of the same countries are between the same sides, even if agencies act; the reason says so."""
    same = ("can-ind-2026-first", "can-ind-2026-second")
    assert told("parties", identifiers=same).judgement == ("same", "The same two sides: Canada and India.")
    police = {"parties": [{"code": "CAN", "body": "RCMP"}, {"code": "IND"}]}
    assert told("parties", police, identifiers=same).judgement.reason == (
        "The same two sides: Canada and India, though not acting through the same bodies."
    )


def test_binding_is_stronger_than_political(told):
    """The one particular with an order is legal force."""
    firmer, political = weight("binding"), weight("political")
    reason = (
        "{}: binding (creates obligations under international law); {}: political (non-binding political commitment)."
    )
    assert told("bindingness", firmer, political).judgement == ("stronger", reason.format("First", "Second"))
    assert told("bindingness", political, firmer).judgement == ("weaker", reason.format("Second", "First"))


@pytest.mark.parametrize("value", ["inter_institutional", "contested"])
def test_other_legal_force_is_not_ranked(told, value):
    """What depends on agencies' authority, or is contested, is neither more nor less than binding."""
    assert told("bindingness", weight("binding"), weight(value)).judgement.verdict == "not_comparable"


def test_what_is_not_known_of_one_is_said_of_that_one(told):
    """An unknown on one side makes the verdict unknown; the reason gives the definition of the term."""
    found = told("bindingness", weight("binding"), weight("undisclosed"))
    assert found.judgement == ("unknown", "The legal force of Second is not known (the text is withheld).")


def test_what_is_not_known_of_both_is_not_the_same(told):
    """Two unknowns are not called equal."""
    assert told("term").judgement == (
        "unknown",
        "The term of First and Second is not known (could not be established).",
    )
    reason = (
        "The legal force of either is not known; First: not stated (nothing that was read decides it); "
        "Second: undisclosed (the text is withheld)."
    )
    assert told("bindingness", {}, weight("undisclosed")).judgement == ("unknown", reason)


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        ("instrument", form(type="agreement_unspecified")),
        ("adoption", form(adoption="unknown")),
        ("text", form(text="withheld")),
        ("status", {"status": "unknown"}),
        ("term", {"term": {"kind": "not_public"}}),
    ],
)
def test_each_particular_can_be_unknown(told, kind, keys):
    """A term that means that nobody knows makes the verdict unknown, on either side, but not beside itself."""
    known = {"term": {"kind": "indefinite"}}
    assert told(kind, keys, known).judgement.verdict == "unknown"
    assert told(kind, known, keys).judgement.verdict == "unknown"
    same = ("can-ind-2026-first", "can-ind-2026-first")
    assert told(kind, keys, keys, same).judgement.verdict == "same"


def test_terms_that_differ_are_explained(told):
    """Where there is no order both terms are told with their definitions, in the order of the vocabulary."""
    found = told("adoption", {}, form(adoption="signed"))
    assert found.judgement == (
        "not_comparable",
        "Second: signed by representatives; First: announced by one or both sides.",
    )
    assert told("adoption").judgement == ("same", "The same in both: announced by one or both sides.")


def test_terms_of_different_lengths_are_not_the_same(told):
    """Two fixed terms are the same when they begin and end alike."""
    short = {"term": {"kind": "fixed", "start": "2025-09-18", "end": "2028"}}
    long = {"term": {"kind": "fixed", "end": "2030"}}
    assert told("term", short, short).judgement.verdict == "same"
    assert told("term", short, long).judgement == (
        "not_comparable",
        "Both for a limited period: First from 2025-09-18 to 2028, Second to 2030.",
    )


def test_dates_are_put_in_order_as_far_as_they_are_known(told):
    """An earlier date is no weaker one; dates that share days leave open which came first."""
    day, later, month = {"date": "2026-02-07"}, {"date": "2026-03-01"}, {"date": "2026-02"}
    assert told("date", day, day).judgement == ("same", "Both are dated 2026-02-07.")
    assert told("date", later, day).judgement == (
        "not_comparable",
        "Second (2026-02-07) came before First (2026-03-01).",
    )
    assert told("date", day, month).judgement == (
        "unknown",
        "Which came first cannot be told: Second is dated 2026-02, First 2026-02-07.",
    )
    assert told("date", month, month).judgement.verdict == "unknown"


def test_each_value_has_the_claim_whose_evidence_supports_it(told):
    """Dates and statuses rest on the events that make them."""
    events = [
        {"date": "2026-01-02", "status": "negotiating"},
        {"date": "2026-02-07", "status": "announced"},
        {"date": "2026-03-01", "status": "signed"},
        {"date": "2026-03-02", "status": "expired", "withdrawn": "2026-11-22"},
        {"date": "2026-04-01"},
    ]
    assert told("date", {"events": events}).claims == ("events.1", "events.0")
    assert told("status", {"events": events}).claims == ("events.2", "events.0")
    assert told("status", {"events": [{"date": "2026-01-02"}]}).claims[0] == ""
    assert told("bindingness").claims == ("instrument.bindingness", "instrument.bindingness")
    assert told("parties").claims == ("", "")

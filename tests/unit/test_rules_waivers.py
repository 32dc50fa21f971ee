"""Waivers."""

from __future__ import annotations


def waiver(code, **about):
    return {"code": code, "reason": "It fits nowhere else.", **about}


def with_two_events(draft):
    """A record whose agreement is taken up again after its end: PT230."""
    again = {**draft["events"][0], "date": "2023-10-10"}
    draft["events"] += [{**again, "kind": "context", "status": "terminated"}, {**again, "status": "in_effect"}]
    return draft


def test_a_waiver_hides_its_rule(draft, found):
    """With the waiver the record is clean, without it there is a finding."""
    data = with_two_events(draft)
    assert found(data) == [("PT230", ("events", 2, "status"))]
    data["waivers"] = [waiver("PT230")]
    assert found(data) == []


def test_a_waiver_may_be_limited_to_a_key(draft, found):
    """About another key it hides nothing, and that is said."""
    data = with_two_events(draft)
    data["waivers"] = [waiver("PT230", about="events")]
    assert found(data) == []
    data["waivers"] = [waiver("PT230", about="sources")]
    assert found(data) == [("PT230", ("events", 2, "status")), ("PT292", ("waivers", 0))]


def test_a_waiver_may_be_limited_to_a_commitment(draft, found):
    """Another commitment with the same problem is still reported."""
    first = draft["pillars"][0]["commitments"][0]
    draft["pillars"][0]["commitments"] += [
        {**first, "id": "trust", "kind": "expected_effect"},
        {**first, "id": "calm", "kind": "expected_effect"},
    ]
    draft["waivers"] = [waiver("PT245", about="trust")]
    assert found(draft) == [("PT245", ("pillars", 0, "commitments", 2, "kind"))]
    draft["waivers"] = [waiver("PT245", about="pillars")]
    assert found(draft) == []


def test_a_waiver_of_no_rule_is_refused(draft, problems):
    """The codes that can be waived are listed."""
    draft["waivers"] = [waiver("PT999")]
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer, problem.value) == ("PT290", ("waivers", 0, "code"), "PT999")
    assert "PT230" in problem.allowed
    assert "PT401" not in problem.allowed


def test_a_rule_that_allows_no_waiver_stays_in_force(draft, found):
    """The finding is reported, and so is the waiver."""
    del draft["events"][0]["evidence"]
    draft["waivers"] = [waiver("PT401")]
    assert found(draft) == [("PT401", ("events", 0)), ("PT291", ("waivers", 0, "code"))]


def test_waivers_cannot_be_waived(draft, found):
    """A waiver for the rule on idle waivers is no waiver."""
    draft["waivers"] = [waiver("PT292")]
    assert found(draft) == [("PT291", ("waivers", 0, "code"))]


def test_an_idle_waiver_is_a_warning(draft, problems):
    """What it is about is named; the second of two for the same thing is idle as well."""
    draft["waivers"] = [waiver("PT231", about="joint-exercises")]
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer) == ("PT292", ("waivers", 0))
    assert problem.message == "there is no finding PT231 about `joint-exercises` to waive"
    data = with_two_events(draft)
    data["waivers"] = [waiver("PT230"), waiver("PT230")]
    assert [(problem.code, problem.pointer) for problem in problems(data)] == [("PT292", ("waivers", 1))]


def test_waivers_of_rules_across_records_are_not_judged_by_one_record(draft, found):
    """One record does not tell whether another is its double."""
    draft["waivers"] = [waiver("PT302")]
    assert found(draft) == []


def test_a_waivable_rule_about_the_record_as_a_whole(draft, found):
    """The identifier is a key like any other."""
    draft["id"] = "ken-nor-2020-cyber-workplan"
    draft["waivers"] = [waiver("PT205", about="id")]
    assert found(draft) == []

"""Rules of reference."""

from __future__ import annotations

import pytest

EVIDENCE = [{"source": "fjord-gazette", "passage": "said so"}]


def commitment(draft):
    return draft["pillars"][0]["commitments"][0]


def test_evidence_names_a_listed_source(draft, problems):
    """The near source is suggested, and all are listed."""
    commitment(draft)["evidence"][0]["source"] = "fiord-gazette"
    (problem,) = problems(draft)
    assert (problem.code, problem.value) == ("PT210", "fiord-gazette")
    assert problem.pointer == ("pillars", 0, "commitments", 0, "evidence", 0, "source")
    assert problem.allowed == ("fjord-gazette",)
    assert problem.suggestion == "fjord-gazette"


def test_a_long_list_of_sources_is_not_shown(draft, problems):
    """Forty sources help to choose; more do not."""
    commitment(draft)["evidence"].append({"source": "missing"})
    for number in range(40):
        draft["sources"].append(
            {**draft["sources"][0], "id": f"source-{number}", "url": f"https://gazette.example.org/{number}"}
        )
        commitment(draft)["evidence"].append({"source": f"source-{number}"})
    (problem,) = problems(draft)
    assert problem.code == "PT210"
    assert problem.allowed == ()


def test_suggestions_stop_so_that_checking_stays_fast(draft, problems):
    """After the first wrong names no more are held against the list; all are still reported."""
    commitment(draft)["evidence"] += [{"source": "fiord-gazette"}] * 30
    suggestions = [problem.suggestion for problem in problems(draft)]
    assert suggestions == ["fjord-gazette"] * 25 + [None] * 5


@pytest.mark.parametrize("key", ["made_by", "against"])
def test_a_dispute_names_listed_sources(draft, problems, key):
    """Those who claim and those who contradict are documents of the list."""
    dispute = {"about": "events", "claim": "c", "made_by": ["fjord-gazette"], "finding": "f"}
    draft["disputes"] = [{**dispute, key: ["fjord-gazete"]}]
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer) == ("PT211", ("disputes", 0, key, 0))
    assert problem.suggestion == "fjord-gazette"


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        (
            {
                "representatives": [
                    {"name": "A", "party": "SWE", "office": "o", "capacity": "agreed", "evidence": EVIDENCE}
                ]
            },
            ("representatives", 0, "party"),
        ),
        (
            {"actors": [{"name": "A", "role": "partner", "party": "SWE", "evidence": EVIDENCE}]},
            ("actors", 0, "party"),
        ),
        (
            {
                "statements": [
                    {"by": "SWE", "date": "2023-10", "text": "t", "recorded": "2023-10-20", "evidence": EVIDENCE}
                ]
            },
            ("statements", 0, "by"),
        ),
        (
            {"funding": [{"payer": "SWE", "amount": 1, "currency": "EUR", "purpose": "p", "evidence": EVIDENCE}]},
            ("funding", 0, "payer"),
        ),
    ],
)
def test_whoever_acts_is_a_party(draft, problems, change, pointer):
    """The code of a third country is refused, and the two parties are listed."""
    (problem,) = problems({**draft, **change})
    assert (problem.code, problem.pointer, problem.value) == ("PT212", pointer, "SWE")
    assert problem.allowed == ("KEN", "NOR")


def test_obligors_views_and_voices_are_parties(draft, found):
    """So are the obligor, the party with a view of its own, and the one that a source speaks for."""
    commitment(draft)["obligors"] = ["KEN", "SWE"]
    draft["instrument"]["bindingness"]["per_party"] = [{"party": "SWE", "value": "binding"}]
    draft["sources"][0]["speaks_for"] = "SWE"
    assert found(draft) == [
        ("PT212", ("instrument", "bindingness", "per_party", 0, "party")),
        ("PT212", ("pillars", 0, "commitments", 0, "obligors", 1)),
        ("PT212", ("sources", 0, "speaks_for")),
    ]


def test_an_actor_of_no_side_needs_no_party(draft, found):
    """Somebody who is on neither side is no mistake."""
    draft["actors"] = [{"name": "A", "role": "witness", "evidence": EVIDENCE}]
    assert found(draft) == []


def test_about_names_a_key_or_a_commitment(draft, found):
    """Both are accepted; a key is written with hyphens."""
    draft["disputes"] = [{"about": "joint-exercises", "claim": "c", "made_by": ["fjord-gazette"], "finding": "f"}]
    draft["unknowns"] = [{"about": "last-verified", "value": "unknown", "text": "t"}]
    assert found(draft) == []


def test_about_something_else_is_refused(draft, problems):
    """The nearest key or commitment is suggested."""
    draft["disputes"] = [{"about": "event", "claim": "c", "made_by": ["fjord-gazette"], "finding": "f"}]
    draft["unknowns"] = [{"about": "joint-exercise", "value": "unknown", "text": "t"}]
    draft["waivers"] = [{"code": "PT302", "about": "titel", "reason": "r"}]
    told = [(problem.code, problem.pointer, problem.suggestion) for problem in problems(draft)]
    assert told == [
        ("PT213", ("disputes", 0, "about"), "events"),
        ("PT213", ("unknowns", 0, "about"), "joint-exercises"),
        ("PT213", ("waivers", 0, "about"), "title"),
    ]


def test_statements_are_about_commitments_only(draft, problems):
    """A key is no commitment; the remedy does not offer one."""
    statement = {"by": "KEN", "date": "2023-10", "text": "t", "recorded": "2023-10-20", "evidence": EVIDENCE}
    draft["statements"] = [{**statement, "about": ["joint-exercises", "pillars"]}]
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer) == ("PT213", ("statements", 0, "about", 1))
    assert problem.allowed == ("joint-exercises",)
    assert "key" not in problem.remedy


@pytest.mark.parametrize(
    ("cause", "message", "suggestion"),
    [
        ("joint-exercise", "no commitment is called `joint-exercise`", "joint-exercises"),
        ("trust", "`trust` is this commitment itself", None),
    ],
)
def test_an_effect_is_expected_from_another_commitment(draft, problems, cause, message, suggestion):
    """A name that is not there and the effect's own name are refused."""
    effect = {**commitment(draft), "id": "trust", "kind": "expected_effect", "effect_of": cause}
    draft["pillars"][0]["commitments"].append(effect)
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer) == ("PT214", ("pillars", 0, "commitments", 1, "effect_of"))
    assert (problem.message, problem.suggestion) == (message, suggestion)


def named(draft, *names):
    """Let the event name bodies, and list one body with an alias."""
    draft["bodies"] = [
        {"name": "Cyber working group", "aliases": ["CWG"], "kind": "working_group", "evidence": EVIDENCE},
        {"name": "Annual dialogue", "kind": "dialogue", "evidence": EVIDENCE},
    ]
    draft["events"][0]["bodies"] = [*names]


def test_an_event_names_bodies_that_are_listed(draft, found):
    """By the name or by an alias."""
    named(draft, "Cyber working group", "CWG", "Annual dialogue")
    assert found(draft) == []


def test_an_event_with_another_body_is_refused(draft, problems):
    """The nearest name is suggested, and those that are listed are shown."""
    named(draft, "Annual dialogue", "Cyber working groop")
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer) == ("PT215", ("events", 0, "bodies", 1))
    assert (problem.value, problem.suggestion) == ("Cyber working groop", "Cyber working group")
    assert problem.allowed == ("Cyber working group", "Annual dialogue")
    assert problem.message == "no body is called “Cyber working groop”"


def test_without_a_list_of_bodies_an_event_can_name_none(draft, found):
    """Nothing could be counted by the name."""
    draft["events"][0]["bodies"] = ["Cyber working group"]
    assert found(draft) == [("PT215", ("events", 0, "bodies", 0))]


def test_events_are_about_commitments_and_commitments_hang_on_commitments(draft, problems):
    """A key of the record is neither, and the nearest commitment is suggested."""
    draft["events"][0]["about"] = ["joint-exercises", "pillars"]
    commitment(draft)["conditional_on"] = ["joint-exercise"]
    told = [(problem.code, problem.pointer, problem.suggestion) for problem in problems(draft)]
    assert told == [
        ("PT213", ("pillars", 0, "commitments", 0, "conditional_on", 0), "joint-exercises"),
        ("PT213", ("events", 0, "about", 1), None),
    ]

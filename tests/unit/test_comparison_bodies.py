"""Bodies side by side."""

from __future__ import annotations

import pytest

from policytrack.comparison.bodies import body_pairs, judge_bodies


@pytest.fixture
def rows(make_agreement):
    """Return the rows on bodies of two agreements, “First” and “Second”: names, kind, verdict, reason."""

    def ask(ours, theirs, **keys):
        a = make_agreement(title={"text": "First", "status": "official"}, bodies=ours)
        b = make_agreement("can-usa-2026-x", title={"text": "Second", "status": "official"}, bodies=theirs, **keys)
        return [
            (pair.a and pair.a.body.name, pair.b and pair.b.body.name, str(pair.kind), *judge_bodies(pair, a, b))
            for pair in body_pairs(a, b)
        ]

    return ask


def body(name, kind="working_group", cadence=None, **keys):
    return {"name": name, "kind": kind} | ({"cadence": {"value": cadence}} if cadence else {}) | keys


GROUP = "In both a standing group of officials"


def test_bodies_of_one_name_stand_together_even_if_their_kinds_differ(rows):
    """A name, or another name, counts before the kind, whatever the case of its letters."""
    ours = [body("Alpha", aliases=["Security dialogue"]), body("Beta")]
    theirs = [body("Gamma"), body("security Dialogue", "dialogue_official")]
    assert {row[:2] for row in rows(ours, theirs)} == {("Alpha", "security Dialogue"), ("Beta", "Gamma")}


def test_of_several_of_one_name_those_that_say_the_same_stand_together(rows):
    """The same body before another of its name, one of its kind before one of another, in whatever order."""
    ours = [body("A", cadence="annual"), body("A", cadence="monthly")]
    assert sorted(row[3].value for row in rows(ours, [body("A", cadence="monthly")])) == ["only_a", "same"]
    ours = [body("A", "joint_committee"), body("A", cadence="annual")]
    assert [row[2:4] for row in rows(ours, [body("A", cadence="monthly")])] == [
        ("working_group", "not_comparable"),
        ("joint_committee", "only_a"),
    ]


def test_of_one_kind_the_most_alike_names_stand_together(rows):
    """Working groups on the same subject meet."""
    ours, theirs = [body("Cyber group"), body("Border group")], [body("Border group talks"), body("Group on cyber")]
    assert [row[:2] for row in rows(ours, theirs)] == [
        ("Border group", "Border group talks"),
        ("Cyber group", "Group on cyber"),
    ]


def test_bodies_of_one_kind_are_the_same(rows):
    """The reason gives the definition of the kind."""
    assert rows([body("A")], [body("B")]) == [("A", "B", "working_group", "same", f"{GROUP}.")]
    assert rows([body("A")], [body("A")])[0][3:] == ("same", f"{GROUP}.")


def test_bodies_of_other_kinds_are_not_ranked(rows):
    """One name, two kinds: both are told."""
    assert rows([body("A")], [body("A", "joint_committee")])[0][2:] == (
        "working_group",
        "not_comparable",
        "In First a standing group of officials; in Second a committee set up by a treaty.",
    )


def test_a_dialogue_on_an_unknown_level_might_be_the_same(rows):
    """Nobody knows whether a dialogue of unknown level is one of officials."""
    found = rows([body("A", "dialogue_official")], [body("A", "dialogue")])
    assert found[0][3:] == (
        "unknown",
        "In Second a dialogue on a level that is not known; in First a dialogue of officials.",
    )


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict", "reason"),
    [
        ("annual", "monthly", "not_comparable", f"{GROUP}: in First annual, in Second monthly."),
        ("annual", None, "unknown", f"{GROUP}: in First annual, in Second of unstated rhythm."),
        ("unknown", "annual", "unknown", f"{GROUP}: in First of unstated rhythm, in Second annual."),
        ("annual", "annual", "same", f"{GROUP}."),
    ],
)
def test_how_often_they_meet_is_not_how_firm_they_are(rows, ours, theirs, verdict, reason):
    """Rhythms that differ are told and not ranked; one that is not stated is not known."""
    assert rows([body("A", cadence=ours)], [body("B", cadence=theirs)])[0][3:] == (verdict, reason)


def test_a_body_without_a_counterpart_is_not_mentioned(rows):
    """Silence on a body is silence, and unknown where the text is withheld."""
    alone = rows([body("A")], [body("B", "liaison_post")], instrument={"text": "withheld"})
    assert [row[:4] for row in alone] == [
        ("A", None, "working_group", "unknown"),
        (None, "B", "liaison_post", "only_b"),
    ]
    assert alone[1][4] == "Not mentioned in First, of which only a readout is known."

"""The differences between two versions of one record."""

from __future__ import annotations

from copy import deepcopy

import pytest

from policytrack.change.differing import differences
from policytrack.models import Agreement

TIMES = {
    "id": "savanna-times",
    "publisher": "Savanna Times",
    "url": "https://times.example.org/",
    "kind": "news",
    "language": "en",
    "reliability": "B",
}


@pytest.fixture
def told(draft):
    """Return a function that says what changes when the record is changed, and forgets the change."""
    before = deepcopy(draft)

    def tell(change, *, first=None):
        old, new = deepcopy(before), deepcopy(before)
        for prepare in (first,) if first else ():
            prepare(old)
            prepare(new)
        change(new)
        found = differences(Agreement.model_validate(old), Agreement.model_validate(new))
        return [(str(each.kind), each.path, each.sentence) for each in found]

    return tell


def _commitment(document):
    return document["pillars"][0]["commitments"][0]


def _status(date, value, **more):
    return {"date": date, "value": value, "recorded": "2024-12-31", **more}


def test_a_value_is_changed_added_or_removed(told):
    """Another value and no value are corrections; a value where there was none is a new fact."""
    change = lambda new: _commitment(new).update(degree="committed", deadline="2024")  # noqa: E731
    assert told(change) == [
        ("correction", "pillars.cyber.joint-exercises.degree", CHANGED),
        ("new_fact", "pillars.cyber.joint-exercises.deadline", "Commitment joint-exercises: deadline added: 2024."),
    ]
    assert told(
        lambda new: _commitment(new).pop("deadline"), first=lambda one: _commitment(one).update(deadline="2024")
    ) == [
        ("correction", "pillars.cyber.joint-exercises.deadline", "Commitment joint-exercises: deadline removed: 2024.")
    ]


CHANGED = "Commitment joint-exercises: degree changed from agreed to committed."


def test_a_value_that_was_unknown_is_new(told):
    """Unknown is no value, so nothing is taken back when it becomes known."""
    assert told(
        lambda new: new["instrument"].update(adoption="announced"),
        first=lambda one: one["instrument"].update(adoption="unknown"),
    ) == [("new_fact", "instrument.adoption", "Instrument: adoption now known: announced.")]


def test_text_that_is_only_wrapped_otherwise_is_no_change(told):
    """Spaces and line breaks within a text say nothing."""
    assert told(lambda new: new.update(summary="The two cyber centres\nplanned  exercises together.")) == []


def test_lists_of_words_have_no_order(told):
    """What is added is new, what is removed a correction, and the same twice is the same."""
    assert told(lambda new: _commitment(new).update(obligors=["NOR", "KEN", "NOR"])) == []
    path = "pillars.cyber.joint-exercises.obligors"
    assert told(lambda new: _commitment(new).update(obligors=["NOR"])) == [
        ("correction", path, "Commitment joint-exercises: obligors: removed Kenya.")
    ]
    assert told(
        lambda new: _commitment(new).update(obligors=["KEN", "NOR"]),
        first=lambda one: _commitment(one).update(obligors=[]),
    ) == [("new_fact", path, "Commitment joint-exercises: obligors: added Kenya, Norway.")]


def test_the_main_topic_is_the_first(told):
    """The order of topics matters as far as it tells the main one."""
    both = lambda one: _commitment(one).update(topics=["cyber-policy", "data-protection"])  # noqa: E731
    assert told(lambda new: _commitment(new)["topics"].reverse(), first=both) == [
        (
            "correction",
            "pillars.cyber.joint-exercises.topics",
            "Commitment joint-exercises: main topic changed from cyber policy to data protection.",
        )
    ]


def test_topics_of_a_statement_have_no_order(told):
    """None of them is the main one."""
    statement = {"by": "NOR", "date": "2023-09-15", "text": "It was praised.", "recorded": "2023-10-20"}
    topics = ["cyber-policy", "data-protection"]
    add = lambda one: one.update(statements=[{**statement, "topics": list(topics)}])  # noqa: E731
    assert told(lambda new: new["statements"][0]["topics"].reverse(), first=add) == []


def test_a_commitment_is_found_in_another_pillar(told):
    """It is the same commitment by its identifier; only its pillar changed."""

    def move(new):
        new["pillars"][0].update(pillar="illicit-drugs", note="On drugs.")

    assert told(move) == [
        ("new_fact", "pillars.illicit-drugs.note", "Pillar illicit drugs: note added: “On drugs.”."),
        (
            "correction",
            "pillars.illicit-drugs.joint-exercises.pillar",
            "Commitment joint-exercises: pillar changed from cyber to illicit drugs.",
        ),
    ]


def test_parts_are_added_and_removed_whole(told):
    """A part that one version lacks is one change, told in the words of its kind."""
    assert told(lambda new: new.update(term={"kind": "fixed", "end": "2025"})) == [
        ("new_fact", "term", "New term: kind fixed; end 2025.")
    ]
    assert told(lambda new: new.pop("term"), first=lambda one: one.update(term={"kind": "pilot"})) == [
        ("correction", "term", "Term removed: kind pilot.")
    ]
    assert told(lambda new: new["pillars"][0].update(commitments=[{**_commitment(new), "id": "drills"}]))[1] == (
        "correction",
        "pillars.cyber.joint-exercises",
        "Commitment joint-exercises removed: agreed, “will hold”: The two centres are to hold one exercise a year.",
    )


def test_a_part_within_a_part_names_both(told):
    """A reader sees of what the rhythm is."""
    assert told(lambda new: _commitment(new).update(cadence={"value": "annual"})) == [
        (
            "new_fact",
            "pillars.cyber.joint-exercises.cadence",
            "Commitment joint-exercises, new cadence: value annual.",
        )
    ]
    assert told(
        lambda new: _commitment(new)["cadence"].update(value="monthly"),
        first=lambda one: _commitment(one).update(cadence={"value": "annual"}),
    ) == [
        (
            "correction",
            "pillars.cyber.joint-exercises.cadence.value",
            "Commitment joint-exercises, cadence: value changed from annual to monthly.",
        )
    ]


def test_what_is_no_longer_unknown_is_new(told):
    """The record can answer what it could not: nothing was wrong."""
    unknown = {"about": "bodies", "value": "unknown", "text": "Who leads."}
    assert told(lambda new: new.pop("unknowns"), first=lambda one: one.update(unknowns=[unknown])) == [
        ("new_fact", "unknowns.0", "Unknown about bodies removed: unknown; Who leads.")
    ]


def test_an_entry_is_withdrawn_and_stands_again(told):
    """To take an entry back is a correction, and so is to put it in force again."""
    withdraw = lambda one: one["events"][0].update(withdrawn="2023-10-21")  # noqa: E731
    name = "Event of 14 September 2023 (announced)"
    assert told(withdraw) == [("correction", "events.0.withdrawn", f"{name}: withdrawn on 21 October 2023.")]
    assert told(lambda new: new["events"][0].pop("withdrawn"), first=withdraw) == [
        ("correction", "events.0.withdrawn", f"{name}: stands again.")
    ]


def test_an_entry_that_comes_withdrawn_says_so(told):
    """It never counted, so it is no news of the world."""
    event = {
        "date": "2024-05",
        "kind": "report",
        "text": "A report.",
        "recorded": "2024-05-02",
        "withdrawn": "2024-06-01",
    }
    assert told(lambda new: new["events"].append(event)) == [
        ("new_fact", "events.1", "New event of May 2024 (report), withdrawn on 1 June 2024: A report.")
    ]


def test_entries_that_stand_elsewhere_are_no_change(told):
    """The dates tell their order; nothing needs to be said."""
    earlier = {"date": "2023-09-01", "kind": "meeting", "text": "They met.", "recorded": "2023-10-20"}
    assert told(lambda new: new["events"].reverse(), first=lambda one: one["events"].append(earlier)) == []


def test_the_order_within_one_day_can_change_the_status(told):
    """Entries of the same date lead to the status of the last, so their order says something."""
    signed = {"date": "2023-09-14", "kind": "signed", "status": "signed", "text": "Signed.", "recorded": "2023-10-20"}
    words = "Order of entries of one date changed, and with it the status, from signed to announced."
    assert told(lambda new: new["events"].reverse(), first=lambda one: one["events"].append(signed)) == [
        ("correction", "status", words)
    ]

    def add(one):
        _commitment(one).update(status=[_status("2024", "not_started"), _status("2024", "in_progress")])

    assert told(lambda new: _commitment(new)["status"].reverse(), first=add) == [
        (
            "correction",
            "pillars.cyber.joint-exercises.status",
            (
                "Commitment joint-exercises: order of entries of one date changed, and with it the status, "
                "from in progress to not started."
            ),
        )
    ]


def test_sources_are_told_together(told):
    """New sources are one change, those that are gone another; a changed one is told by its key."""
    change = lambda new: new["sources"].append(TIMES)  # noqa: E731
    assert told(change) == [("new_fact", "sources", "1 source added.")]
    assert told(lambda new: new["sources"].pop(), first=change) == [("correction", "sources", "1 source removed.")]
    assert told(lambda new: new["sources"][0].update(reliability="C")) == [
        (
            "correction",
            "sources.0.reliability",
            "Source fjord-gazette (Fjord Gazette): reliability changed from B to C.",
        )
    ]


def test_another_look_at_the_sources_is_new(told):
    """A later day of verification is a new fact, an earlier one a correction."""
    later, earlier = (told(lambda new, day=day: new.update(last_verified=day)) for day in ("2023-10-21", "2023-10-19"))
    assert later == [("new_fact", "last_verified", "Last verified on 21 October 2023, before on 20 October 2023.")]
    assert earlier[0][0] == "correction"


def test_a_change_rests_on_what_supports_it(draft):
    """Evidence for the part that changed comes first, of that what is newly cited; all of it where none says so."""
    new = deepcopy(draft)
    new["sources"].append(TIMES)
    commitment = _commitment(new)
    commitment.update(degree="committed", note="A note.")
    commitment["evidence"] = [
        {"source": "fjord-gazette", "passage": "will hold one exercise", "supports": ["text"]},
        {"source": "savanna-times", "supports": ["degree"]},
    ]
    found = differences(Agreement.model_validate(draft), Agreement.model_validate(new))
    cited = {each.path.rpartition(".")[2]: [source.id for source in each.sources] for each in found}
    assert cited["degree"] == ["savanna-times"]
    assert cited["note"] == ["savanna-times", "fjord-gazette"]
    assert cited["sources"] == ["savanna-times"]

"""Every filter of agreements and commitments, one by one."""

from __future__ import annotations

import datetime as dt
from typing import get_type_hints

import pytest

from policytrack.dataset import COMMITMENT_FILTERS, FILTERS, AgreementSet, Filters, all_of, any_of
from policytrack.errors import UnknownFilterError, UnknownValueError
from policytrack.fields import PartialDate
from policytrack.vocabulary import Bindingness, CommitmentKind, Degree, Pillar, Topic


@pytest.fixture(scope="module")
def agreements(make_agreement):
    """Four small agreements that differ in everything a filter looks at."""
    return AgreementSet(
        [
            make_agreement(
                "can-ind-2026-workplan",
                date="2026-02-07",
                representatives=["Nathalie G. Drouin", "Ajit Doval"],
                summary="A plan of officials on national security.",
                events=[
                    {"date": "2026-02-06", "kind": "meeting", "text": "The advisers met in Ottawa."},
                    {"date": "2026-02-07", "status": "announced"},
                ],
                commitments=[
                    {"pillar": "liaison-and-dialogue", "topic": "liaison-officers", "obligors": ["CAN", "IND"]},
                    {"pillar": "cyber", "topic": "cyber-policy", "degree": "committed", "topics": ["fraud"]},
                    {"pillar": "cyber", "topic": "threat-information", "degree": "exploring", "obligors": ["IND"]},
                    {
                        "pillar": "illicit-drugs",
                        "topic": "precursors",
                        "kind": "expected_effect",
                        "text": "Drugs are to be stopped.",
                        "items": [{"kind": "substance", "name": "fentanyl precursors"}],
                    },
                ],
            ),
            make_agreement(
                "ind-usa-2025-treaty",
                date="2025",
                status="in_force",
                title={
                    "text": "Treaty on Cybersecurity",
                    "status": "official",
                    "short": "Cyber pact",
                    "others": [{"text": "साइबर संधि", "language": "hi"}],
                },
                representatives=["Señor Ministro"],
                instrument={
                    "type": "treaty",
                    "adoption": "signed",
                    "bindingness": {"value": "binding", "basis": "text"},
                },
                commitments=[
                    {"pillar": "cyber", "topic": "cyber-policy", "degree": "exploring"},
                    {"pillar": "financial-crime", "topic": "fraud", "degree": "obligated", "kind": "prohibition"},
                ],
            ),
            make_agreement(
                "can-eu-2024-statement",
                date="2024-06/2024-09",
                status="in_effect",
                instrument={"type": "joint_statement", "adoption": "issued_jointly"},
                commitments=[
                    {"pillar": "migration-enforcement", "topic": "returns", "degree": "unknown"},
                    {"pillar": "illicit-drugs", "topic": "precursors", "degree": "intends"},
                ],
            ),
            make_agreement("gbr-usa-2023-mou", date="2023-05~", instrument={"type": "mou"}),
        ]
    )


WORKPLAN, TREATY, STATEMENT, MOU = (
    "can-ind-2026-workplan",
    "ind-usa-2025-treaty",
    "can-eu-2024-statement",
    "gbr-usa-2023-mou",
)

FOUND = [
    ({"party": "IND"}, {WORKPLAN, TREATY}),
    ({"party": "in"}, {WORKPLAN, TREATY}),
    ({"party": "india"}, {WORKPLAN, TREATY}),
    ({"party": "European Union"}, {STATEMENT}),
    ({"party": any_of("EU", "GB")}, {STATEMENT, MOU}),
    ({"party": all_of("IN", "CA")}, {WORKPLAN}),
    ({"party": any_of()}, set()),
    ({"party": all_of()}, {WORKPLAN, TREATY, STATEMENT, MOU}),
    ({"party": "FRA"}, set()),
    ({"between": ("CA", "IND")}, {WORKPLAN}),
    ({"between": ("India", "canada")}, {WORKPLAN}),
    ({"between": ["IN", "US"]}, {TREATY}),
    ({"between": any_of(("IN", "US"), ("UK", "US"))}, {TREATY, MOU}),
    ({"pillar": "cyber"}, {WORKPLAN, TREATY, MOU}),
    ({"pillar": Pillar.CYBER}, {WORKPLAN, TREATY, MOU}),
    ({"pillar": "Cyber Security"}, {WORKPLAN, TREATY, MOU}),
    ({"pillar": "drugs"}, {WORKPLAN, STATEMENT}),
    ({"pillar": "immigration"}, {STATEMENT}),
    ({"pillar": "liaison"}, {WORKPLAN}),
    ({"pillar": "liaison officers"}, {WORKPLAN}),
    ({"pillar": "fraud"}, {WORKPLAN, TREATY}),
    ({"pillar": all_of("cyber", "drugs")}, {WORKPLAN}),
    ({"topic": "fraud"}, {WORKPLAN, TREATY}),
    ({"topic": "Liaison Officers"}, {WORKPLAN}),
    ({"topic": Topic.RETURNS}, {STATEMENT}),
    ({"topic": "cybercrime"}, set()),
    ({"topic": all_of("cyber-policy", "threat-information")}, {WORKPLAN}),
    ({"degree": "exploring"}, {WORKPLAN, TREATY}),
    ({"degree": Degree.UNKNOWN}, {STATEMENT}),
    ({"degree": "obligated"}, {TREATY}),
    ({"degree_at_least": "agreed"}, {WORKPLAN, TREATY, MOU}),
    ({"degree_at_least": "established"}, {TREATY}),
    ({"degree_at_least": "Reaffirmed"}, {WORKPLAN, TREATY, STATEMENT, MOU}),
    ({"pillar": "cyber", "degree_at_least": "committed"}, {WORKPLAN, MOU}),
    ({"pillar": "cyber", "degree": "committed"}, {WORKPLAN}),
    ({"pillar": "drugs", "degree_at_least": "reaffirmed"}, {STATEMENT}),
    ({"pillar": "drugs", "degree": "agreed"}, set()),
    ({"topic": "fraud", "degree_at_least": "obligated"}, {TREATY}),
    ({"pillar": all_of("cyber", "liaison"), "degree": any_of("agreed", "committed")}, {WORKPLAN}),
    ({"pillar": all_of("cyber", "liaison"), "degree": all_of("agreed", "committed")}, set()),
    ({"pillar": "drugs", "topic": all_of()}, {WORKPLAN, STATEMENT}),
    ({"pillar": "drugs", "topic": any_of()}, set()),
    ({"obligor": "IN"}, {WORKPLAN}),
    ({"obligor": "CA", "pillar": "cyber"}, set()),
    ({"obligor": "IN", "pillar": "cyber"}, {WORKPLAN}),
    ({"status": "in force"}, {TREATY}),
    ({"status": any_of("in_force", "in_effect")}, {TREATY, STATEMENT}),
    ({"instrument": "MoU"}, {MOU}),
    ({"bindingness": Bindingness.BINDING}, {TREATY}),
    ({"bindingness": "not stated"}, {WORKPLAN, STATEMENT, MOU}),
    ({"adoption": "issued jointly"}, {STATEMENT}),
    ({"representative": "drouin"}, {WORKPLAN}),
    ({"representative": "Drouin, Nathalie"}, {WORKPLAN}),
    ({"representative": "senor"}, {TREATY}),
    ({"representative": "Drouin Doval"}, set()),
    ({"representative": all_of("Drouin", "Doval")}, {WORKPLAN}),
    ({"text": "security"}, {WORKPLAN}),
    ({"text": "CYBERSEC"}, {TREATY}),
    ({"text": "pact"}, {TREATY}),
    ({"text": "संधि"}, {TREATY}),
    ({"text": "ottawa"}, {WORKPLAN}),
    ({"text": "plan fentanyl"}, {WORKPLAN}),
    ({"text": "plan zebra"}, set()),
    ({"text": any_of("fentanyl", "pact")}, {WORKPLAN, TREATY}),
    ({"party": "CA", "status": "announced"}, {WORKPLAN}),
]


@pytest.mark.parametrize(("filters", "found"), FOUND, ids=[str(filters) for filters, _ in FOUND])
def test_a_filter_finds_what_it_says(agreements, filters, found):
    """Each filter finds exactly the agreements that its line of the table says."""
    assert set(agreements.where(**filters)) == found


DATED = [
    ("on", "2026-02-07", {WORKPLAN}),
    ("on", dt.date(2026, 2, 7), {WORKPLAN}),
    ("on", dt.datetime(2026, 2, 7, 12, tzinfo=dt.UTC), {WORKPLAN}),
    ("on", PartialDate("2026-02"), {WORKPLAN}),
    ("on", "2026-02-06", set()),
    ("on", "2025-07-01", {TREATY}),
    ("on", "2024-08", {STATEMENT}),
    ("on", "2024-08/2025-01", {STATEMENT, TREATY}),
    ("on", "2023-06-30", {MOU}),
    ("on", "2023-07-01", set()),
    ("since", "2026-02-07", {WORKPLAN}),
    ("since", "2026-02-08", set()),
    ("since", "2025-12-31", {TREATY, WORKPLAN}),
    ("since", "2025", {TREATY, WORKPLAN}),
    ("since", "2024-10-01", {TREATY, WORKPLAN}),
    ("since", "2024-09-30", {STATEMENT, TREATY, WORKPLAN}),
    ("until", "2023", {MOU}),
    ("until", "2023-03-31", set()),
    ("until", "2023-04-01", {MOU}),
    ("until", "2025-01-01", {MOU, STATEMENT, TREATY}),
    ("until", dt.date(2026, 2, 6), {MOU, STATEMENT, TREATY}),
    ("until", any_of("2023", "2024"), {MOU, STATEMENT}),
]


@pytest.mark.parametrize(("name", "day", "found"), DATED)
def test_a_date_counts_when_it_can_be_meant(agreements, name, day, found):
    """An agreement whose date is a year, an interval or “about” is found by every day it can mean, and by no other."""
    assert set(agreements.where(**{name: day})) == found


def test_a_day_that_does_not_exist_in_a_record_does_not_stop_a_question(make_agreement):
    """An agreement that was not checked may have a day the calendar lacks; it counts as the last of its month."""
    odd = AgreementSet([make_agreement(date="2026-02-30")])
    assert len(odd.where(on="2026-02-28")) == 1
    assert len(odd.where(since="2026-03-01")) == 0


COMMITMENTS = [
    ({"pillar": "drugs"}, ["can-eu-2024-statement#illicit-drugs-2", "can-ind-2026-workplan#illicit-drugs-4"]),
    ({"pillar": "drugs", "degree_at_least": "reaffirmed"}, ["can-eu-2024-statement#illicit-drugs-2"]),
    ({"party": "IN", "degree": "exploring"}, ["can-ind-2026-workplan#cyber-3", "ind-usa-2025-treaty#cyber-1"]),
    ({"between": ("IN", "US"), "topic": "fraud"}, ["ind-usa-2025-treaty#financial-crime-2"]),
    ({"topic": all_of("fraud", "cyber-policy")}, ["can-ind-2026-workplan#cyber-2"]),
    ({"pillar": all_of("cyber", "drugs")}, []),
    ({"text": "fentanyl"}, ["can-ind-2026-workplan#illicit-drugs-4"]),
    ({"text": "ottawa"}, []),
    ({"status": "in force", "obligor": "US"}, []),
]


@pytest.mark.parametrize(("filters", "found"), COMMITMENTS, ids=[str(filters) for filters, _ in COMMITMENTS])
def test_commitments_are_filtered_one_by_one(agreements, filters, found):
    """Asked for commitments, filters of commitments hold for each one, and `text` looks at its own words."""
    assert [located.id for located in agreements.commitments(**filters)] == found


@pytest.mark.parametrize("kind", CommitmentKind)
def test_hopes_and_omissions_are_found_by_their_pillar_and_never_by_a_degree(make_agreement, kind):
    """What a text merely expects, excludes, or lacks does not count for a degree, whatever degree its sentence has."""
    commitment = {"pillar": "illicit-drugs", "topic": "precursors", "degree": "reaffirmed", "kind": kind.value}
    one = AgreementSet([make_agreement(commitments=[commitment])])
    counts = kind in {"promise", "prohibition", "acknowledgement"}
    assert len(one.where(pillar="drugs")) == 1
    assert len(one.where(degree="reaffirmed")) == counts
    assert len(one.where(degree_at_least="reaffirmed")) == counts


UNKNOWN = [
    ("party", "Indai", "party", "Indai", "India"),
    ("party", 3, "party", "3 (int)", None),
    ("party", None, "party", "None (NoneType)", None),
    ("party", ["IN", "US"], "party", "['IN', 'US'] (list)", "any_of(…) or all_of(…)"),
    ("party", any_of("IN", "Indai"), "party", "Indai", "India"),
    ("party", any_of(any_of("IN")), "party", "AnyOf(values=('IN',)) (AnyOf)", None),
    ("between", "CA-IND", "pair of parties", "CA-IND", None),
    ("between", ("CA",), "pair of parties", "('CA',) (tuple)", None),
    ("between", ("IN", "IND"), "pair of parties", "('IN', 'IND') (tuple)", None),
    ("between", ("IN", "CA", "IN"), "pair of parties", "('IN', 'CA', 'IN') (tuple)", None),
    ("between", ("IN", "Canda"), "party", "Canda", "Canada"),
    ("between", ("IN", 5), "party", "5 (int)", None),
    ("pillar", "drogs", "pillar", "drogs", "drugs"),
    ("pillar", "liason oficers", "pillar", "liason oficers", "liaison-officers"),
    ("topic", "frod", "topic", "frod", "fraud"),
    ("topic", "cyber", "topic", "cyber", None),
    ("topic", 1.5, "topic", "1.5 (float)", None),
    ("degree", "comitted", "degree", "comitted", "committed"),
    ("degree_at_least", "unknown", "degree", "unknown", None),
    ("obligor", "Untied Kingdom", "party", "Untied Kingdom", "United Kingdom"),
    ("status", "in farce", "agreement status", "in farce", "in_force"),
    ("instrument", "treatise", "instrument type", "treatise", "treaty"),
    ("bindingness", True, "bindingness", "True (bool)", None),
    ("adoption", "singed", "adoption", "singed", "signed"),
    ("representative", "–", "representative", "–", None),
    ("representative", b"Doval", "representative", "b'Doval' (bytes)", None),
    ("text", "", "text", "", None),
    ("text", {"fraud"}, "text", "{'fraud'} (set)", "any_of(…) or all_of(…)"),
    ("on", "7 February", "date", "7 February", None),
    ("on", "2026-02-30", "date", "2026-02-30", "2026-02-28"),
    ("since", 2026, "date", "2026 (int)", None),
    ("until", dt.date(30, 1, 1), "date", "0030-01-01", None),
]


@pytest.mark.parametrize(("name", "value", "kind", "shown", "suggestion"), UNKNOWN)
def test_a_value_that_a_filter_does_not_know_is_an_error(agreements, name, value, kind, shown, suggestion):
    """A misspelt value, or one of the wrong type, raises one error with what is allowed and what was meant."""
    for ask in (agreements.where, agreements.commitments, AgreementSet().where):
        with pytest.raises(UnknownValueError) as caught:
            ask(**{name: value})
        assert (caught.value.kind, caught.value.value, caught.value.suggestion) == (kind, shown, suggestion)


def test_a_pillar_given_as_a_topic_lists_the_topics_of_that_pillar(agreements):
    """Whoever asks for the topic `immigration` learns which topics there are in that field."""
    with pytest.raises(UnknownValueError) as caught:
        agreements.where(topic="immigration")
    assert caught.value.allowed == tuple(topic for topic in Topic if topic.pillar is Pillar.MIGRATION_ENFORCEMENT)


def test_a_filter_that_does_not_exist_is_an_error_with_a_suggestion(agreements):
    """A misspelt name suggests the right one; a name near none lists them all."""
    with pytest.raises(UnknownFilterError) as caught:
        agreements.where(partys="IN")
    assert caught.value == UnknownFilterError("partys", allowed=tuple(FILTERS), suggestion="party")
    with pytest.raises(UnknownFilterError, match="allowed: party, between, pillar") as caught:
        agreements.commitments(zebra=1)
    assert caught.value.suggestion is None


def test_a_positional_argument_that_cannot_be_called_is_an_error(agreements):
    """`where("IN")` is not a predicate; the error lists the filters one could have meant."""
    for ask in (agreements.where, agreements.commitments):
        with pytest.raises(UnknownFilterError, match="no filter 'IN'"):
            ask("IN")


def test_predicates_narrow_too(agreements):
    """A predicate of `where` is given an agreement, one of `commitments` a located commitment."""
    assert set(agreements.where(lambda agreement: agreement.year > 2024, party="IN")) == {WORKPLAN, TREATY}
    assert set(agreements.where(lambda _: True, lambda agreement: agreement.id == MOU)) == {MOU}
    found = agreements.commitments(lambda located: located.agreement.id == TREATY, pillar="cyber")
    assert [located.id for located in found] == ["ind-usa-2025-treaty#cyber-1"]


def test_the_table_holds_the_filters_that_type_checkers_know():
    """The typed signature and the table name the same filters, in the same order, at both levels."""
    names = list(get_type_hints(Filters))
    assert list(FILTERS) == names
    assert list(COMMITMENT_FILTERS) == names
    assert all(row.name == name and row.finds for name, row in FILTERS.items())


@pytest.mark.parametrize("row", [row for row in FILTERS.values() if row.terms], ids=lambda row: row.name)
def test_every_term_that_a_filter_lists_is_one_it_takes(row):
    """What the command offers for completion is taken by the filter, as the same term."""
    assert [str(row.read(term)) for term in row.terms] == list(row.terms)


def test_no_plain_word_stands_for_two_pillars_or_two_topics():
    """A plain word means one thing within pillars and within topics."""
    for vocabulary in (Pillar, Topic):
        words = [word.casefold() for term in vocabulary for word in (term, *term.also)]
        assert len(words) == len(set(words))

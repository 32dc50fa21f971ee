"""Models: what they take, what they refuse, what they derive."""

from __future__ import annotations

import datetime as dt
import warnings

import pytest
from pydantic import ValidationError

from policytrack.fields import PartialDate
from policytrack.models import Agreement, Commitment, Entity, Tombstones
from policytrack.vocabulary import AgreementStatus, CommitmentStatus

EVENTS = [
    {"date": "2025-11", "kind": "negotiations_launched", "status": "negotiating"},
    {"date": "2026-02-06", "kind": "meeting"},
    {"date": "2026-02-07", "kind": "agreed", "status": "agreed"},
    {"date": "2026-03", "kind": "took_effect", "status": "in_effect"},
]


def descendants(model):
    for child in model.__subclasses__():
        yield child
        yield from descendants(child)


@pytest.mark.parametrize("model", sorted(descendants(Entity), key=lambda model: model.__name__))
def test_every_model_is_frozen_strict_and_closed(model):
    """No model can be changed, takes another type for the right one, or swallows an unknown key."""
    assert model.model_config["frozen"]
    assert model.model_config["strict"]
    assert model.model_config["extra"] == "forbid"


def test_an_agreement_cannot_be_changed(make_agreement):
    """Assigning to a field is refused."""
    agreement = make_agreement()
    with pytest.raises(ValidationError):
        agreement.summary = "Another."


def test_a_record_survives_the_way_out_and_back_in(make_agreement):
    """Data and JSON both lead back to an equal agreement, and a key that is not given does not come out."""
    agreement = make_agreement()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        data = agreement.model_dump()
        text = agreement.model_dump_json()
    assert Agreement.model_validate(data) == agreement
    assert Agreement.model_validate_json(text) == agreement
    assert "null" not in text
    assert "term" not in data


def test_null_is_refused_even_where_a_key_may_be_left_out(make_agreement):
    """A key is given or left out, never empty."""
    data = make_agreement().model_dump()
    with pytest.raises(ValidationError, match="term"):
        Agreement.model_validate(data | {"term": None})


@pytest.mark.parametrize("version", [1, 1.0])
def test_whole_numbers_may_be_written_either_way(make_agreement, version):
    """JSON Schema cannot tell 1 from 1.0, so neither do the models; the value is a whole number."""
    agreement = Agreement.model_validate(make_agreement().model_dump() | {"format": version})
    assert agreement.format == 1
    assert type(agreement.format) is int


@pytest.mark.parametrize("version", [True, "1", 2, 0, 1.5, float("nan")])
def test_anything_else_is_no_version(make_agreement, version):
    """Neither true nor a text nor another number is the version of the format."""
    with pytest.raises(ValidationError, match="format"):
        Agreement.model_validate(make_agreement().model_dump() | {"format": version})


def test_the_status_is_that_of_the_newest_event_with_one(make_agreement):
    """Events without a status change nothing."""
    agreement = make_agreement(events=[*EVENTS[:3], {"date": "2026-02-08", "kind": "statement"}])
    assert agreement.status is AgreementStatus.AGREED


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (dt.date(2025, 11, 29), AgreementStatus.UNKNOWN),
        (dt.date(2025, 11, 30), AgreementStatus.NEGOTIATING),
        (dt.date(2026, 2, 6), AgreementStatus.NEGOTIATING),
        (dt.date(2026, 2, 7), AgreementStatus.AGREED),
        (dt.date(2026, 3, 30), AgreementStatus.AGREED),
        (dt.date(2026, 3, 31), AgreementStatus.IN_EFFECT),
    ],
)
def test_the_status_on_a_day_counts_only_what_had_certainly_happened(make_agreement, day, status):
    """An event dated by its month counts from the last day of the month on."""
    assert make_agreement(events=EVENTS).status_on(day) is status


def test_without_any_status_it_is_unknown(make_agreement):
    """No event says where the agreement stands."""
    agreement = make_agreement(events=[{"date": "2026-02-07", "kind": "meeting"}])
    assert agreement.status is AgreementStatus.UNKNOWN
    assert agreement.date == PartialDate("2026-02-07")


def test_the_date_is_that_of_the_agreement_not_of_the_talks_before(make_agreement):
    """Negotiations and meetings before it do not date an agreement."""
    assert make_agreement(events=EVENTS).date == PartialDate("2026-02-07")


def test_signatories_are_those_who_signed(make_agreement):
    """Agreeing, announcing or witnessing makes nobody a signatory."""
    people = [
        {"name": name, "party": "CAN", "office": "Minister", "capacity": capacity}
        for name, capacity in [("A", "signed"), ("B", "agreed"), ("C", "witnessed")]
    ]
    agreement = Agreement.model_validate(make_agreement().model_dump() | {"representatives": people})
    assert [person.name for person in agreement.signatories] == ["A"]


def test_commitments_are_flattened_in_the_order_of_the_pillars(make_agreement):
    """All commitments of all pillars, and each by its identifier."""
    agreement = make_agreement(
        commitments=[
            {"pillar": "cyber", "topic": "cyber-policy"},
            {"pillar": "illicit-drugs", "topic": "precursors"},
            {"pillar": "cyber", "topic": "threat-information"},
        ]
    )
    assert [commitment.id for commitment in agreement.commitments] == ["cyber-1", "cyber-3", "illicit-drugs-2"]
    assert agreement.commitment("cyber-3").topics[0] == "threat-information"
    with pytest.raises(KeyError, match="cyber-4"):
        agreement.commitment("cyber-4")


def test_pair_and_year_come_from_the_record(make_agreement):
    """The pair is in alphabetical order; the year is that of the identifier."""
    agreement = make_agreement("can-ind-2026-workplan")
    assert agreement.pair == ("CAN", "IND")
    assert agreement.year == 2026


def test_an_agreement_says_briefly_what_it_is(make_agreement):
    """The text for the console fits on a line; the one for notebooks is escaped."""
    agreement = make_agreement(title={"text": "Plan <b>A</b>", "status": "descriptive"})
    assert repr(agreement) == "<Agreement can-ind-2026-workplan: CAN–IND, 2026-02-07, announced, 1 commitment>"
    assert str(agreement) == repr(agreement)
    html = agreement._repr_html_()
    assert "Plan &lt;b&gt;A&lt;/b&gt;" in html
    assert "<b>" not in html


STATUS = [
    {"date": "2026-02-07", "value": "not_started", "recorded": "2026-11-22"},
    {"date": "2026-05", "value": "in_progress", "recorded": "2026-11-22"},
]


def commitment(**keys):
    return Commitment.model_validate(
        {"id": "a", "text": "T.", "degree": "agreed", "verb": "agreed", "topics": ["fraud"]} | keys
    )


def test_a_commitment_has_the_status_of_its_newest_entry():
    """Nobody has looked at a commitment without an entry."""
    assert commitment().status is CommitmentStatus.NOT_ASSESSED
    assert commitment(status=STATUS).status is CommitmentStatus.IN_PROGRESS


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (dt.date(2026, 2, 6), CommitmentStatus.NOT_ASSESSED),
        (dt.date(2026, 2, 7), CommitmentStatus.NOT_STARTED),
        (dt.date(2026, 5, 30), CommitmentStatus.NOT_STARTED),
        (dt.date(2026, 5, 31), CommitmentStatus.IN_PROGRESS),
    ],
)
def test_the_status_of_a_commitment_on_a_day(day, status):
    """Only entries whose date had certainly come by the day count."""
    assert commitment(status=STATUS).status_on(day) is status


def test_tombstones_are_a_list_of_what_went():
    """A file of tombstones names what went, when and why."""
    stone = {"id": "can-ind-1999-a", "removed": "2026-01-01", "reason": "It was a copy."}
    assert Tombstones.model_validate({"format": 1, "tombstones": [stone]}).tombstones[0].replaced_by is None


TAKEN_BACK = {"withdrawn": "2027-01-01"}


def test_a_withdrawn_event_gives_no_status(make_agreement):
    """Neither now nor on a day of the past does it count; nor does it date the agreement."""
    agreement = make_agreement(events=[EVENTS[0], EVENTS[2] | TAKEN_BACK, EVENTS[3]])
    assert agreement.status is AgreementStatus.IN_EFFECT
    assert agreement.status_on("2026-02-07") is AgreementStatus.NEGOTIATING
    assert agreement.date == PartialDate("2026-03")
    agreement = make_agreement(events=[EVENTS[0], EVENTS[3] | TAKEN_BACK])
    assert agreement.status is AgreementStatus.NEGOTIATING


def test_where_every_event_was_withdrawn_the_date_is_that_of_the_first(make_agreement):
    """An agreement always has a date; its status is unknown."""
    agreement = make_agreement(events=[EVENTS[2] | TAKEN_BACK])
    assert agreement.date == PartialDate("2026-02-07")
    assert agreement.status is AgreementStatus.UNKNOWN


@pytest.mark.parametrize(
    ("day", "statuses"),
    [
        ("2025-10-31", ("unknown",)),
        ("2025-11-01", ("unknown", "negotiating")),
        ("2025-11", ("negotiating",)),
        ("2026-03-01", ("agreed", "in_effect")),
        (dt.date(2026, 3, 31), ("in_effect",)),
    ],
)
def test_what_a_date_leaves_open_is_possible(make_agreement, day, statuses):
    """What is certain comes first, and it is the status on that day."""
    agreement = make_agreement(events=EVENTS)
    assert agreement.possible_statuses_on(day) == statuses
    assert agreement.status_on(day) is agreement.possible_statuses_on(day)[0]


def test_a_withdrawn_entry_says_nothing_of_a_commitment():
    """The entry before it counts, or nobody has looked."""
    taken_back = STATUS[1] | TAKEN_BACK
    assert commitment(status=[STATUS[0], taken_back]).status is CommitmentStatus.NOT_STARTED
    assert commitment(status=[taken_back]).status is CommitmentStatus.NOT_ASSESSED
    assert commitment(status=[taken_back]).status_on("2030") is CommitmentStatus.NOT_ASSESSED
    assert commitment(status=[STATUS[0], taken_back]).possible_statuses_on("2026-05-15") == ("not_started",)


def test_what_may_have_become_of_a_commitment():
    """An entry of May is possible on its first day."""
    assert commitment(status=STATUS).possible_statuses_on("2026-05-01") == ("not_started", "in_progress")
    assert commitment(status=STATUS).possible_statuses_on("2026-05") == ("in_progress",)


@pytest.mark.parametrize("deep", [False, True])
def test_a_copy_has_the_commitments_of_its_pillars(make_agreement, deep):
    """Commitments that the original has listed before are not handed on to a copy with other pillars."""
    agreement = make_agreement(
        commitments=[{"pillar": "cyber", "topic": "cyber-policy"}, {"pillar": "illicit-drugs", "topic": "precursors"}]
    )
    assert len(agreement.commitments) == 2
    copy = agreement.model_copy(update={"pillars": agreement.pillars[1:]}, deep=deep)
    assert [one.id for one in copy.commitments] == ["illicit-drugs-2"]
    assert len(agreement.commitments) == 2
    assert agreement.model_copy(deep=deep) == agreement


def test_an_agreement_is_called_by_its_short_title(make_agreement):
    """The short title is used where there is one; nothing is cut off."""
    assert make_agreement().short_title == "Shared workplan"
    short = {"text": "Shared workplan", "status": "descriptive", "short": "Workplan"}
    assert make_agreement(title=short).short_title == "Workplan"

"""Questions of time, asked of agreements of every kind."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import Phase, assume, find, given, settings
from hypothesis import strategies as st

from policytrack import testing
from policytrack.chronicle import Certainty, DueKind, Keeping, as_of, due, known_at, overdue, recurrences
from policytrack.dataset import AgreementSet
from policytrack.fields import PartialDate
from policytrack.models import Evidence, Relation, Source
from policytrack.vocabulary import RelationType
from policytrack.voices import DivergenceKind, divergence

SETTLED = {"fulfilled", "superseded", "overtaken", "withdrawn", "not_applicable"}
ENDED = SETTLED - {"fulfilled"}


def entries(agreement):
    """Everything dated, each entry with the commitment it is of."""
    statuses = [(one.id, entry) for one in agreement.commitments for entry in one.status_history]
    return [*(("", event) for event in agreement.events), *statuses, *(("", one) for one in agreement.statements)]


def standing(agreement):
    return [(of, entry) for of, entry in entries(agreement) if entry.withdrawn is None]


def days_of(agreement, years=(-3, 13)):
    """A strategy of days around an agreement."""
    first, last = (dt.date(agreement.year + more, 6, 15) for more in years)
    return st.dates(first, last)


def changed(agreement, change):
    """The agreement with every entry replaced by what `change` makes of it."""

    def history(commitment):
        return commitment.model_copy(update={"status_history": tuple(map(change, commitment.status_history))})

    pillars = tuple(
        section.model_copy(update={"commitments": tuple(map(history, section.commitments))})
        for section in agreement.pillars
    )
    events, statements = tuple(map(change, agreement.events)), tuple(map(change, agreement.statements))
    return agreement.model_copy(update={"pillars": pillars, "events": events, "statements": statements})


def nothing_withdrawn(agreement):
    return changed(agreement, lambda entry: entry.model_copy(update={"withdrawn": None}))


@st.composite
def asked(draw, number=1):
    """An agreement, and days around it in order."""
    agreement = draw(testing.agreements())
    return agreement, *sorted(draw(st.lists(days_of(agreement), min_size=number, max_size=number)))


@given(asked(2), st.booleans())
def test_what_was_true_only_grows(question, possibly):
    """Whatever was there on a day is there on a later one: agreement, entries, commitments."""
    agreement, earlier, later = question
    before, after = (as_of(agreement, day, possibly=possibly) for day in (earlier, later))
    if before is not None:
        assert after is not None
        assert all(entry in entries(after) for entry in entries(before))
        assert {one.id for one in before.commitments} <= {one.id for one in after.commitments}


@given(asked(), st.booleans())
def test_asking_again_changes_nothing(question, possibly):
    """What was true on a day is, asked on that day, what was true on it."""
    agreement, day = question
    then = as_of(agreement, day, possibly=possibly)
    if then is not None:
        assert as_of(then, day, possibly=possibly) == then
    known = known_at(agreement, day)
    if known is not None:
        assert known_at(known, day) == known


@given(asked(), st.booleans())
def test_nothing_is_invented(question, possibly):
    """Every entry and commitment of the answer is in the record, in the same order, and nothing undated differs."""
    agreement, day = question
    then = as_of(agreement, day, possibly=possibly)
    if then is None:
        return
    for field in ("events", "statements"):
        kept = iter(getattr(agreement, field))
        assert all(entry in kept for entry in getattr(then, field))
    for commitment in then.commitments:
        original = agreement.commitment(commitment.id)
        kept = iter(original.status_history)
        assert all(entry in kept for entry in commitment.status_history)
        assert commitment.model_copy(update={"status_history": original.status_history}) == original
    dated = ("events", "statements", "pillars")
    assert then.model_copy(update={field: getattr(agreement, field) for field in dated}) == agreement


@given(asked(), st.booleans())
def test_what_comes_later_is_left_out(question, possibly):
    """No entry of the answer is certainly of a later day, and none that is certainly of an earlier one is missing."""
    agreement, day = question
    then = as_of(agreement, day, possibly=possibly)
    if then is None:
        return
    assert all(entry.date.possibly_on_or_before(day) for _, entry in entries(then))
    there = {one.id for one in then.commitments} | {""}
    come = [(of, entry) for of, entry in entries(agreement) if entry.date.certainly_on_or_before(day) and of in there]
    assert all(one in entries(then) for one in come)


@given(asked(2), st.booleans(), st.booleans())
def test_the_two_clocks_can_be_turned_in_either_order(question, possibly, known_first):
    """Where both orders give an agreement, it is the same one."""
    agreement, one, other = question
    day, known = (other, one) if known_first else (one, other)
    then, knew = as_of(agreement, day, possibly=possibly), known_at(agreement, known)
    first = then and known_at(then, known)
    second = knew and as_of(knew, day, possibly=possibly)
    if first is not None and second is not None:
        assert first == second


@given(asked())
def test_what_is_certain_is_possible(question):
    """What had certainly come by a day may have."""
    agreement, day = question
    certain, possible = as_of(agreement, day), as_of(agreement, day, possibly=True)
    if certain is not None:
        assert all(entry in entries(possible) for entry in entries(certain))
        assert {one.id for one in certain.commitments} <= {one.id for one in possible.commitments}


@given(asked())
def test_the_status_on_a_day_is_that_of_the_agreement_as_of_it(question):
    """For agreement and commitments; an agreement that was not there yet had no status."""
    agreement, day = question
    then, maybe = as_of(agreement, day), as_of(agreement, day, possibly=True)
    assert agreement.status_on(day) == (then.status if then else "unknown")
    if then is not None:
        for commitment in then.commitments:
            assert commitment.status == agreement.commitment(commitment.id).status_on(day)
    if maybe is not None:
        assert maybe.status in agreement.possible_statuses_on(day)


@given(st.data())
def test_a_back_dated_correction_leaves_what_was_said_before(data):
    """It changes what was true from its own day on, and the data of every day before the correction not at all."""
    agreement = data.draw(testing.agreements())
    wrong = data.draw(st.sampled_from(standing(agreement)))[1]
    date = PartialDate.of(data.draw(days_of(agreement, (-3, -2))))
    corrected_on = PartialDate.of(dt.date(agreement.year + 12, 1, 1))
    known = data.draw(st.dates(dt.date(agreement.year, 1, 1), corrected_on.earliest - dt.timedelta(days=1)))

    def taken_back(entry):
        return entry.model_copy(update={"withdrawn": corrected_on}) if entry == wrong else entry

    right = agreement.events[0].model_copy(
        update={"date": date, "recorded": corrected_on, "withdrawn": None, "text": "Put right."}
    )
    corrected = changed(agreement, taken_back)
    corrected = corrected.model_copy(update={"events": (right, *corrected.events)})
    assert known_at(corrected, known) == known_at(agreement, known)
    day = dt.date(agreement.year + 12, 1, 1)
    assert right in as_of(corrected, day).events
    assert wrong in [entry for _, entry in standing(agreement)]
    assert wrong not in [entry for _, entry in standing(as_of(corrected, day))]


@given(testing.agreements())
def test_what_the_data_knew_in_the_end_is_the_record(agreement):
    """With nothing withdrawn, the day of the last entry gives the agreement itself, and the day before less."""
    plain = nothing_withdrawn(agreement)
    last = max(entry.recorded.latest for _, entry in entries(plain))
    assert known_at(plain, last) == plain
    before = known_at(plain, last - dt.timedelta(days=1))
    assert before is None or len(entries(before)) < len(entries(plain))


@given(asked(2))
def test_what_the_data_knew_only_grows_while_nothing_is_withdrawn(question):
    """Whatever was known on a day was known on a later one."""
    agreement, earlier, later = question
    plain = nothing_withdrawn(agreement)
    before, after = known_at(plain, earlier), known_at(plain, later)
    if before is not None:
        assert all(entry in entries(after) for entry in entries(before))


@given(testing.agreements())
def test_the_timeline_holds_every_entry_that_stands_once_and_in_order(agreement):
    """Nothing is lost, nothing withdrawn is told, and no date comes before an earlier one."""
    moments = agreement.timeline()
    told = [(moment.commitment.id if moment.commitment else "", moment.about) for moment in moments]
    expected = standing(agreement)
    assert sorted(told, key=repr) == sorted(expected, key=repr)
    assert all(one.date.sort_key <= other.date.sort_key for one, other in pairwise(moments))


@given(asked(2))
def test_nothing_that_is_settled_is_due_or_overdue(question):
    """Nor is what no longer stands counted as recurring."""
    agreement, start, end = question
    statuses = {one.id: one for one in agreement.commitments}
    for found in overdue(agreement, end):
        assert statuses[found.what].status_on(end) not in SETTLED
    for found in due(agreement, start, end):
        if found.kind is DueKind.DEADLINE:
            assert statuses[found.what].status_on(start - dt.timedelta(days=1)) not in SETTLED
        if found.kind is DueKind.RECURRENCE and found.what in statuses:
            assert statuses[found.what].status_on(start) not in ENDED
    for found in recurrences(agreement, end):
        assert found.what not in statuses or statuses[found.what].status_on(end) not in ENDED


@given(asked(2))
def test_answers_are_in_order_and_lie_where_they_were_asked_for(question):
    """By date; due things may lie between the days, overdue ones before the day."""
    agreement, start, end = question
    late, soon = overdue(agreement, end), due(agreement, start, end)
    for found in (late, soon):
        assert all(one.date.sort_key <= other.date.sort_key for one, other in pairwise(found))
    assert all(found.date.possibly_before(end) for found in late)
    assert all(found.date.possibly_within(start, end) for found in soon)
    assert all(found.date.certainly_before(end) for found in late if found.certainty is Certainty.CERTAIN)


@given(asked())
def test_every_deadline_that_passed_is_settled_or_overdue(question):
    """No promise is lost between the two answers."""
    agreement, day = question
    late = {found.what for found in overdue(agreement, day)}
    for commitment in agreement.commitments:
        if commitment.deadline is not None and commitment.deadline.certainly_before(day):
            values = {
                entry.value
                for entry in commitment.status_history
                if entry.withdrawn is None and entry.date.certainly_on_or_before(day)
            }
            assert (commitment.id in late) is not bool(values & SETTLED)


def a_day_of(date):
    return st.dates(date.earliest, date.latest).map(PartialDate.of)


def sharpened(agreement, position, *, deadline=None, entry=None):
    """The agreement with another deadline, or another date of the entry at a position, for one commitment."""
    target = agreement.commitments[position]
    history = list(target.status_history)
    if entry is not None:
        place, date = entry
        history[place] = history[place].model_copy(update={"date": date})
    update = {"status_history": tuple(history), "deadline": deadline or target.deadline}
    sections = tuple(
        section.model_copy(
            update={
                "commitments": tuple(
                    one.model_copy(update=update) if one is target else one for one in section.commitments
                )
            }
        )
        for section in agreement.pillars
    )
    return agreement.model_copy(update={"pillars": sections})


def certain(found):
    return {(one.kind, one.what) for one in found if one.certainty is Certainty.CERTAIN}


@given(st.data())
def test_a_certain_answer_stays_when_a_date_is_made_more_precise(data):
    """Whatever day a deadline or an entry turns out to mean, what was certainly due or overdue is so still."""
    agreement = data.draw(testing.agreements())
    dated = [place for place, one in enumerate(agreement.commitments) if one.deadline is not None]
    assume(dated)
    position = data.draw(st.sampled_from(dated))
    target = agreement.commitments[position]
    places = [(None, target.deadline), *((place, one.date) for place, one in enumerate(target.status_history))]
    place, date = data.draw(st.sampled_from(places))
    day = data.draw(a_day_of(date))
    if place is None:
        precise = sharpened(agreement, position, deadline=day)
    else:
        precise = sharpened(agreement, position, entry=(place, day))
        history = precise.commitments[position].status_history
        assume(all(not later.date.certainly_before(earlier.date) for earlier, later in pairwise(history)))
    start, end = sorted(data.draw(st.lists(days_of(agreement, (0, 8)), min_size=2, max_size=2)))
    assert certain(overdue(agreement, end)) <= certain(overdue(precise, end))
    assert certain(due(agreement, start, end)) <= certain(due(precise, start, end))


@given(st.data())
def test_what_is_kept_or_lapsed_stays_so_when_a_meeting_is_dated_more_precisely(data):
    """Only “possibly kept” can change when somebody finds out the day."""
    agreement = data.draw(testing.agreements())
    meetings = [place for place, event in enumerate(agreement.events) if event.bodies]
    assume(meetings)
    place = data.draw(st.sampled_from(meetings))
    events = list(agreement.events)
    events[place] = events[place].model_copy(update={"date": data.draw(a_day_of(events[place].date))})
    precise = agreement.model_copy(update={"events": tuple(events)})
    day = data.draw(days_of(agreement, (1, 9)))
    bodies = [body for body in agreement.bodies if body.cadence is not None]
    both = [*zip(recurrences(agreement, day), recurrences(precise, day), strict=True)][: len(bodies)]
    for vague, found in both:
        assert vague.what == found.what
        assert {*vague.lapsed} <= {*found.lapsed}
        if vague.keeping in (Keeping.KEPT, Keeping.LAPSED):
            assert found.keeping is vague.keeping


NAMES = [f"can-ind-{year}-plan" for year in range(2000, 2007)]


@given(
    edges=st.lists(
        st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from([*RelationType])), max_size=12
    )
)
def test_lineage_is_mutual(make_agreement, edges):
    """Two agreements are each in the lineage of the other or neither is, and a family has one lineage."""
    relations = {
        name: tuple(Relation(type=kind, agreement=other) for one, other, kind in edges if one == name) for name in NAMES
    }
    family = AgreementSet(make_agreement(name).model_copy(update={"relations": relations[name]}) for name in NAMES)
    members = {name: [one.id for one in family.lineage(name)] for name in NAMES}
    for name in NAMES:
        assert name in members[name]
        assert members[name] == sorted(members[name])
        assert all(members[other] == members[name] for other in members[name])
        stated = {one.agreement.id for one in family.lineage(name).descents}
        assert stated <= {*members[name]}


PRESS = Source(
    id="the-press",
    publisher="A newsroom",
    url="https://example.org/press",
    kind="news",
    language="en",
    reliability="B",
)


def told(agreement):
    return [
        (one.subject, one.kind, one.reason, [voice.degree for voice in one.voices]) for one in divergence(agreement)
    ]


@given(testing.agreements())
def test_what_the_press_adds_raises_no_degree(agreement):
    """A report beside any promise leaves what each side is found to say as it was."""
    cited = (Evidence(source=PRESS.id),)

    def reported(commitment):
        return commitment.model_copy(update={"evidence": commitment.evidence + cited})

    pillars = tuple(
        section.model_copy(update={"commitments": tuple(map(reported, section.commitments))})
        for section in agreement.pillars
    )
    louder = agreement.model_copy(update={"pillars": pillars, "sources": (*agreement.sources, PRESS)})
    assert told(louder) == told(agreement)


@given(testing.agreements())
def test_a_side_that_is_silent_has_no_voice(agreement):
    """Only what both say can differ in strength; everything else is the word of one side."""
    for found in divergence(agreement):
        parties = [voice.party for voice in found.voices]
        assert parties == sorted(parties)
        assert (len({*parties}) == 2) is (found.kind is DivergenceKind.DIFFERENT_STRENGTH)
        assert {*parties} <= {*agreement.pair}


def a_later(agreement):
    return dt.date(agreement.year + 5, 6, 15)


REACHED = {
    "an entry withdrawn and another that stands": lambda one: 0 < len(standing(one)) < len(entries(one)),
    "a promise made later": lambda one: any(each.made for each in one.commitments),
    "a promise that hangs on another": lambda one: any(each.conditional_on for each in one.commitments),
    "an event about a promise": lambda one: any(event.about for event in one.events),
    "a meeting of a body": lambda one: any(event.bodies for event in one.events),
    "a statement on a topic": lambda one: any(statement.topics for statement in one.statements),
    "something certainly overdue": lambda one: bool(certain(overdue(one, a_later(one)))),
    "a deadline and an end of a term due": lambda one: (
        {DueKind.DEADLINE, DueKind.TERM_END} <= {found.kind for found in due(one, str(one.year), str(one.year + 9))}
    ),
    "a cadence that lapsed": lambda one: any(
        found.keeping is Keeping.LAPSED for found in recurrences(one, a_later(one))
    ),
    "a difference in strength": lambda one: any(
        found.kind is DivergenceKind.DIFFERENT_STRENGTH for found in divergence(one)
    ),
    "another status when the clock of the data is turned back": lambda one: (
        (known := known_at(one, dt.date(one.year + 9, 1, 1))) is not None and known.status != one.status
    ),
}


@pytest.mark.parametrize("wanted", REACHED.values(), ids=REACHED)
def test_these_questions_have_something_to_answer(wanted):
    """Agreements are drawn for which the answers differ, so that the tests above can fail."""
    found = find(testing.agreements(), wanted, settings=settings(max_examples=1000, phases=[Phase.generate]))
    assert wanted(found)

"""The rule of records that went."""

from __future__ import annotations

import dataclasses

import pytest

from policytrack.models import Tombstone
from policytrack.rules import CODES, TOMBSTONE_RULES, check_tombstones
from policytrack.rules.tombstones import Graveyard

KNOWN = {"can-ind-2026-workplan", "can-ind-2018-framework"}


def stone(identifier, by=None):
    replaced = {"replaced_by": by} if by else {}
    return Tombstone.model_validate({"id": identifier, "removed": "2026-01-01", "reason": "It was a copy."} | replaced)


def found(*stones):
    return [*check_tombstones(stones, KNOWN)]


def test_a_record_is_replaced_by_one_that_is_there():
    """A replacement that has a record is right, and so is none at all."""
    assert found(stone("can-ind-2026-a", "can-ind-2026-workplan"), stone("can-ind-2026-b")) == []


def test_a_replacement_that_no_record_has_is_refused():
    """The nearest identifier is suggested, and the place is that of the wrong word."""
    (problem,) = found(stone("can-ind-2026-b"), stone("can-ind-2026-a", "can-ind-2026-workplam"))
    assert (problem.code, problem.pointer) == ("PT307", ("tombstones", 1, "replaced_by"))
    assert (problem.value, problem.suggestion) == ("can-ind-2026-workplam", "can-ind-2026-workplan")
    assert problem.message == "no record has the identifier `can-ind-2026-workplam`"
    (unlike,) = found(stone("can-ind-2026-a", "fra-gbr-1904-entente"))
    assert unlike.suggestion is None


def test_a_replacement_that_went_itself_is_refused():
    """What took its place in the end is suggested, however many went in between."""
    stones = [
        stone("can-ind-2026-a", "can-ind-2026-b"),
        stone("can-ind-2026-b", "can-ind-2026-c"),
        stone("can-ind-2026-c", "can-ind-2026-workplan"),
    ]
    first, second = found(*stones)
    assert (first.pointer, first.suggestion) == (("tombstones", 0, "replaced_by"), "can-ind-2026-workplan")
    assert (second.pointer, second.suggestion) == (("tombstones", 1, "replaced_by"), "can-ind-2026-workplan")
    assert first.message == "the record `can-ind-2026-b` was removed itself, on 2026-01-01"


@pytest.mark.parametrize(
    "stones",
    [
        [stone("can-ind-2026-a", "can-ind-2026-b"), stone("can-ind-2026-b")],
        [stone("can-ind-2026-a", "can-ind-2026-a")],
        [stone("can-ind-2026-a", "can-ind-2026-b"), stone("can-ind-2026-b", "can-ind-2026-a")],
    ],
)
def test_a_chain_that_ends_nowhere_suggests_nothing(stones):
    """Where nothing took the last one's place, or the chain leads round, there is nothing to write instead."""
    problems = found(*stones)
    assert problems
    assert {problem.suggestion for problem in problems} == {None}


def test_a_chain_that_ends_at_an_unknown_record_suggests_nothing():
    """A suggestion has to be a record."""
    first, second = found(stone("can-ind-2026-a", "can-ind-2026-b"), stone("can-ind-2026-b", "fra-gbr-1904-entente"))
    assert (first.suggestion, second.suggestion) == (None, None)


def test_a_record_went_on_a_day_that_there_was():
    """As in a record, a day that the calendar does not have was copied wrongly."""
    wrong = Tombstone.model_validate({"id": "can-ind-2026-a", "removed": "2026-02-30", "reason": "It was a copy."})
    (problem,) = found(stone("can-ind-2026-b"), wrong)
    assert (problem.code, problem.pointer, problem.value) == ("PT220", ("tombstones", 1, "removed"), "2026-02-30")
    assert problem.message == "2026-02-30 does not exist: the month has no such day"


def test_the_rule_is_in_the_catalogue():
    """It looks at the tombstones and the known identifiers, which nothing can change."""
    assert [rule.code.code for rule in TOMBSTONE_RULES] == ["PT307"]
    assert CODES["PT307"] is TOMBSTONE_RULES[0].code
    with pytest.raises(dataclasses.FrozenInstanceError):
        Graveyard((), KNOWN).known = set()

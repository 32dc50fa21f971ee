"""Rules between two versions of a collection."""

from __future__ import annotations

from policytrack.models import Tombstone
from policytrack.rules import CODES, SUCCESSION_RULES, Succession

WORKPLAN, FRAMEWORK = "can-ind-2026-workplan", "can-ind-2018-framework"


def stone(identifier):
    return Tombstone.model_validate({"id": identifier, "removed": "2026-01-01", "reason": "It was a copy."})


def found(had=(), known=(), had_removed=(), removed=()):
    stones = [{identifier: stone(identifier) for identifier in each} for each in (had_removed, removed)]
    succession = Succession(had, known, *stones)
    return [
        (problem.code, identifier, problem)
        for rule in SUCCESSION_RULES
        for identifier, problem in rule.check(succession)
    ]


def test_what_stays_or_leaves_a_tombstone_is_right():
    """New records and new tombstones are, too; so is a record that comes back for its tombstone."""
    assert found([WORKPLAN], [WORKPLAN, FRAMEWORK]) == []
    assert found([WORKPLAN], [], [], [WORKPLAN, FRAMEWORK]) == []
    assert found([], [WORKPLAN], [WORKPLAN], []) == []


def test_a_record_does_not_go_silently():
    """What to write is said, up to what only a person knows."""
    ((code, identifier, problem),) = found([WORKPLAN, FRAMEWORK], [FRAMEWORK])
    assert (code, identifier, problem.pointer, problem.value) == ("PT308", WORKPLAN, (), WORKPLAN)
    assert problem.message == "the record `can-ind-2026-workplan` went, and no tombstone says why"
    assert problem.remedy == (
        "Put the record back, or add to `tombstones.yaml`: "
        "{id: can-ind-2026-workplan, removed: YYYY-MM-DD, reason: Why it went.}"
    )


def test_a_new_record_of_the_same_pair_and_year_may_have_taken_its_place():
    """It is named when there is one only."""
    ((_, _, problem),) = found([WORKPLAN], ["can-ind-2026-plan", "can-ind-2025-plan"])
    assert "replaced_by: can-ind-2026-plan}" in (problem.remedy or "")
    ((_, _, problem),) = found([WORKPLAN], ["can-ind-2026-plan", "can-ind-2026-other"])
    assert "replaced_by" not in (problem.remedy or "")


def test_a_tombstone_stays():
    """As long as the record is not back."""
    ((code, identifier, problem),) = found([], [], [WORKPLAN, FRAMEWORK], [FRAMEWORK])
    assert (code, identifier, problem.pointer) == ("PT309", WORKPLAN, ("tombstones",))
    assert problem.message == "the tombstone of `can-ind-2026-workplan` was taken out, and the record is not back"
    assert problem.remedy is None


def test_the_rules_are_in_the_catalogue():
    """Both have a page of help."""
    assert [rule.code for rule in SUCCESSION_RULES] == [CODES["PT308"], CODES["PT309"]]

"""Changes as data."""

from __future__ import annotations

from policytrack.change import ChangeKind, changes


def test_changes_are_asked_by_kind_and_by_what_became_of_records(make_agreement):
    """Each record is added, removed or changed; a record that is only written otherwise is none of these."""
    kept, gone, come = (make_agreement(f"can-ind-{year}-workplan") for year in (2024, 2025, 2026))
    found = changes([kept, gone], [kept.model_copy(update={"summary": "Another plan."}), come])
    assert [agreement.id for agreement in found.added] == [come.id]
    assert [agreement.id for agreement in found.removed] == [gone.id]
    assert [agreement.id for agreement in found.changed] == [kept.id]
    assert [change.path for change in found.of(ChangeKind.CORRECTION)] == ["summary", ""]
    assert len(found) == len([*found]) == 3


def test_changes_are_shown_shortly(make_agreement):
    """In a session one sees what it is."""
    agreement = make_agreement()
    found = changes([], agreement)
    assert repr(found) == "<Changes from old to new: 1>"
    assert repr(found.changes[0]).startswith("<Change new_fact of can-ind-2026-workplan: New record: Shared workplan")

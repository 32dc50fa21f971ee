"""Which members of two lists are the same thing."""

from __future__ import annotations

from policytrack.change.identity import MATCHING
from policytrack.change.matching import Member, canonical, matched
from policytrack.models import Event, Evidence, StatusEntry

RECORDED = {"recorded": "2026-11-22"}


def _events(*told):
    return [
        Member(str(at), Event.model_validate({"date": date, "kind": kind, "text": text, **RECORDED}))
        for at, (date, kind, text) in enumerate(told)
    ]


def _found(old, new, matching=None):
    pairs = matched(old, new, matching or MATCHING[Event])
    both = [(one.place, other.place) for one, other in pairs.both]
    return both, [member.place for member in pairs.gone], [member.place for member in pairs.come]


def test_what_is_equal_belongs_together_wherever_it_stands():
    """Also where others have the same date and kind, and where the same stands twice."""
    first, second = ("2026-02-07", "report", "One paper said so."), ("2026-02-07", "report", "Another denied it.")
    assert _found(_events(first, second, first), _events(second, first)) == ([("1", "0"), ("0", "1")], ["2"], [])


def test_of_the_same_date_and_kind_the_most_alike_belong_together():
    """Words decide, not the place in the list."""
    old = _events(("2026", "report", "the first paper said yes"), ("2026", "report", "the other paper said no"))
    new = _events(("2026", "report", "the other paper said no thanks"), ("2026", "report", "the first one said yes"))
    assert _found(old, new) == ([("1", "0"), ("0", "1")], [], [])


def test_an_event_whose_date_was_corrected_is_the_same_by_its_words():
    """Of another date it has to read much alike."""
    old = _events(("2026-02-07", "meeting", "The advisers met in Ottawa."))
    assert _found(old, _events(("2026-02-08", "agreed", "The advisers met in Ottawa."))) == ([("0", "0")], [], [])
    assert _found(old, _events(("2026-02-08", "meeting", "Ministers spoke."))) == ([], ["0"], ["0"])


def test_evidence_is_the_same_only_within_one_source():
    """Two papers that print the same words are two pieces of evidence."""
    old, new = (
        [Member("", Evidence.model_validate({"source": source, "passage": "each country would establish"}))]
        for source in ("gazette", "times")
    )
    assert _found(old, new, MATCHING[Evidence]) == ([], [""], [""])


def test_a_status_without_words_is_the_same_by_its_value():
    """Where neither note nor passage tells it, the value does."""
    old, new = (
        [Member("0", StatusEntry.model_validate({"date": date, "value": "in_progress", **RECORDED}))]
        for date in ("2026-02", "2026-03")
    )
    assert _found(old, new, MATCHING[StatusEntry]) == ([("0", "0")], [], [])


def test_very_many_of_a_kind_are_not_weighed_each_against_each():
    """They are paired as their content orders them, the same way from either side."""
    old = _events(*(("2026", "report", f"old {number:04}") for number in range(500)))
    new = _events(*(("2026", "report", f"new {number:04}") for number in range(400)))
    both, gone, come = _found(old, new)
    assert (len(both), len(gone), come) == (400, 100, [])
    assert sorted((other, one) for one, other in both) == sorted(_found(new, old)[0])


def test_canonical_text_forgets_the_order_of_lists(make_agreement):
    """Save that of the first topic, which is the main one."""
    topics = [{"pillar": "cyber", "topic": "cyber-policy", "topics": more} for more in (["firearms", "mobility"], [])]
    one, other = make_agreement(commitments=topics), make_agreement(commitments=topics[::-1])
    assert canonical(one) != canonical(other)  # identifiers are given in order
    first, second = (
        make_agreement(commitments=[{**topics[0], "topics": more}])
        for more in (["mobility", "firearms"], ["firearms", "mobility"])
    )
    assert first != second
    assert canonical(first) == canonical(second)

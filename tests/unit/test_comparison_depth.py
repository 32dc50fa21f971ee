"""Coverage and depth as one number."""

from __future__ import annotations

import pytest

from policytrack.comparison import DepthIndex, data_version, depth
from policytrack.errors import IncomparableIndexesError
from policytrack.vocabulary import Pillar

POLICY = {"pillar": "cyber", "topic": "cyber-policy"}
WHOLE = 7 * len(Pillar)


@pytest.fixture
def index(make_agreement):
    def ask(*commitments, **keys):
        return depth([make_agreement(commitments=[POLICY | one for one in commitments], **keys)]).popitem()[1]

    return ask


def test_the_index_adds_up_the_tiers_of_the_firmest_promises(index):
    """Each pillar counts once, by its firmest promise; what is only expected counts nothing."""
    assert index({"degree": "agreed"}, {"degree": "exploring"}).value == 5 / WHOLE
    assert index({"degree": "agreed", "topics": ["fraud"]}).value == 10 / WHOLE
    assert index({"kind": "expected_effect", "degree": "obligated"}).value == 0


def test_what_is_not_known_raises_only_what_may_be(index):
    """An unknown degree leaves its pillar open, a withheld text all of them."""
    assert (index({"degree": "agreed"}).value, index({"degree": "agreed"}).most) == (5 / WHOLE, 5 / WHOLE)
    open_one = index({"degree": "agreed"}, {"degree": "unknown"})
    assert (open_one.value, open_one.most) == (5 / WHOLE, 7 / WHOLE)
    withheld = index({"degree": "agreed"}, instrument={"text": "withheld"})
    assert (withheld.value, withheld.most) == (5 / WHOLE, 1)


def test_indexes_made_alike_compare(make_agreement):
    """Indexes of one collection are of one formula and one version of the data."""
    firm = make_agreement("can-ind-2026-a", commitments=[POLICY | {"degree": "agreed"}])
    soft = make_agreement("can-ind-2026-b", commitments=[POLICY | {"degree": "exploring"}])
    found = depth([firm, soft])
    assert [*found] == [firm.id, soft.id]
    first, second = found.values()
    assert first > second
    assert second < first
    assert first.difference(second) == pytest.approx(3 / WHOLE)
    assert {one.formula for one in found.values()} == {"depth-1"}
    assert {one.data_version for one in found.values()} == {data_version([soft, firm])}


@pytest.mark.parametrize("other", [DepthIndex(0.25, 0.25, "depth-2", "a"), DepthIndex(0.25, 0.25, "depth-1", "b")])
def test_indexes_made_otherwise_do_not_compare_unless_forced(other):
    """Another formula or other data makes another number; who wants to compare all the same has to say so."""
    one = DepthIndex(0.5, 0.5, "depth-1", "a")
    for compare in (lambda: one < other, lambda: one > other, lambda: one.difference(other)):
        with pytest.raises(IncomparableIndexesError) as caught:
            compare()
        assert (caught.value.first, caught.value.second) == (
            ("depth-1", "a"),
            (other.formula, other.data_version),
        )
    assert one.difference(other, force=True) == 0.25


def test_the_data_version_changes_with_any_record(make_agreement):
    """Twelve hexadecimal digits that are others as soon as a word changes."""
    one, other = make_agreement(), make_agreement(summary="A plan of two officials.")
    assert data_version([one]) != data_version([other])
    assert data_version([one]) == data_version([make_agreement()])
    assert len(data_version([])) == 12

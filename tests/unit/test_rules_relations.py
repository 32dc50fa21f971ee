"""Rules of relations within one record."""

from __future__ import annotations

import pytest

OTHER = {"agreement": "ken-nor-2020-cyber-workplan"}
UNRECORDED = {"instrument": {"title": "An older workplan"}}


@pytest.mark.parametrize(
    ("ends", "message"),
    [
        ({}, "this relation names neither an agreement nor an instrument"),
        (OTHER | UNRECORDED, "this relation names both an agreement and an instrument"),
    ],
)
def test_a_relation_has_one_other_end(draft, problems, ends, message):
    """None is too few and two are too many."""
    draft["relations"] = [{"type": "renews", **OTHER}, {"type": "renews", **ends}]
    (problem,) = problems(draft)
    assert (problem.code, problem.pointer, problem.message) == ("PT246", ("relations", 1), message)


def test_an_agreement_is_not_related_to_itself(draft, found):
    """The own identifier is refused, whatever the type."""
    draft["relations"] = [{"type": "series", **UNRECORDED}, {"type": "series", "agreement": draft["id"]}]
    assert found(draft) == [("PT247", ("relations", 1, "agreement"))]

"""Where sources of a collection contradict each other."""

from __future__ import annotations

import pytest

from policytrack.dataset import AgreementSet, LocatedDispute
from policytrack.errors import UnknownValueError


def dispute(about="events", claim="The release is of Saturday.", **more):
    return {"about": about, "claim": claim, "made_by": ["release"], "finding": "It is of Sunday."} | more


@pytest.fixture
def disputed(make_agreement):
    """Two agreements with disputes, and one without."""
    return AgreementSet(
        [
            make_agreement(
                "can-ind-2026-workplan",
                disputes=[dispute(), dispute("cyber-1", "It was signed.", against=["elsewhere"])],
            ),
            make_agreement("can-usa-2024-plan", disputes=[dispute(made_by=[], against=["release"])]),
            make_agreement("ind-usa-2025-treaty"),
        ]
    )


def places(found):
    return [(one.agreement.id, one.dispute.about) for one in found]


def test_all_disputes_come_in_the_order_of_the_records(disputed):
    """Each comes with the agreement whose record has it."""
    found = disputed.disputes()
    assert places(found) == [
        ("can-ind-2026-workplan", "events"),
        ("can-ind-2026-workplan", "cyber-1"),
        ("can-usa-2024-plan", "events"),
    ]
    assert found[0] == LocatedDispute(found[0].agreement, found[0].agreement.disputes[0])


def test_the_sources_on_both_sides_come_as_they_are_listed(disputed):
    """A source that no list has is passed over."""
    first, second, third = disputed.disputes()
    assert [source.id for source in first.made_by] == ["release"]
    assert [source.publisher for source in third.against] == ["A ministry"]
    assert first.against == second.against == third.made_by == ()


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"about": "cyber-1"}, [("can-ind-2026-workplan", "cyber-1")]),
        (
            {"about": "events", "text": "saturday"},
            [("can-ind-2026-workplan", "events"), ("can-usa-2024-plan", "events")],
        ),
        ({"text": "SIGNED sunday"}, [("can-ind-2026-workplan", "cyber-1")]),
        ({"text": "monday"}, []),
    ],
)
def test_disputes_are_chosen_by_subject_and_words(disputed, asked, expected):
    """Everything that is asked has to hold; words are looked for in claim and finding."""
    assert places(disputed.disputes(**asked)) == expected


def test_disputes_are_chosen_by_source(disputed, make_agreement):
    """A source may make the claim or contradict it."""
    assert len(disputed.disputes(source="release")) == 3
    quiet = make_agreement("can-ind-2020-plan", disputes=[dispute(made_by=[])])
    assert AgreementSet([quiet]).disputes(source="release") == ()


def test_what_no_record_has_is_an_error_with_a_suggestion(disputed):
    """An unknown source or subject is a mistake, not an empty answer."""
    with pytest.raises(UnknownValueError, match="no source 'relaese'; did you mean 'release'"):
        disputed.disputes(source="relaese")
    with pytest.raises(UnknownValueError, match="no dispute about 'event'; did you mean 'events'"):
        disputed.disputes(about="event")
    with pytest.raises(UnknownValueError):
        AgreementSet().disputes(about="events")

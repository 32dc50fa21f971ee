"""Since when things stand as they do, and how firm the firmest promise is."""

import pytest

from policytrack.fields import PartialDate
from policytrack.models.standing import firmest, since


@pytest.mark.parametrize(
    ("entries", "date"),
    [
        ([], None),
        ([("2024", "a")], "2024"),
        ([("2024", "a"), ("2025", "a")], "2024"),
        ([("2024", "a"), ("2025", "b"), ("2026", "a"), ("2027", "a")], "2026"),
        ([("2024", None), ("2025", None)], "2024"),
    ],
)
def test_a_state_holds_since_it_last_changed(entries, date):
    """Saying the same again changes nothing; coming back to it does."""
    found = since((PartialDate(text), value) for text, value in entries)
    assert found == (date and PartialDate(date))


@pytest.mark.parametrize(
    ("commitments", "degrees"),
    [
        ([{"degree": "intends"}, {"degree": "agreed"}], ["agreed"]),
        ([{"degree": "agreed"}, {"degree": "committed"}, {"degree": "exploring"}], ["committed", "agreed"]),
        ([{"degree": "unknown"}, {"degree": "reaffirmed"}], ["reaffirmed"]),
        ([{"degree": "unknown"}], ["unknown"]),
        ([{"kind": "prohibition", "degree": "obligated"}], ["obligated"]),
        ([{"kind": "expected_effect", "degree": "established"}], []),
        ([{"kind": "acknowledgement", "degree": "reaffirmed"}], []),
    ],
)
def test_the_firmest_are_of_one_tier_and_are_promised(make_agreement, commitments, degrees):
    """What is hoped for or noted does not count; unknown is named only where nothing is known."""
    plain = {"pillar": "cyber", "topic": "cyber-policy"}
    agreement = make_agreement(commitments=[plain | each for each in commitments])
    assert [*firmest(agreement.commitments)] == degrees

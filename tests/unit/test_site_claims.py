"""Agreements and claims as links."""

from __future__ import annotations

import pytest

from policytrack.models import Agreement
from policytrack.site.claims import agreement_link, claim_link, commitment_link, short_link
from policytrack.site.markup import NOTHING
from policytrack.site.page import Page

PAGE = Page("topics/cyber.html", "Cyber", "Cyber", NOTHING)
AT = "../agreements/ken-nor-2023-cyber-workplan.html"


@pytest.fixture
def agreement(draft):
    """The small record, with a short title."""
    draft["title"]["short"] = "Workplan"
    return Agreement.model_validate(draft)


def test_agreements_are_linked_by_their_titles(agreement):
    """In full or in short."""
    assert agreement_link(agreement, PAGE) == f'<a href="{AT}">Workplan on cyber exercises</a>'
    assert short_link(agreement, PAGE, "unknowns") == f'<a href="{AT}#unknowns">Workplan</a>'


def test_the_title_is_taken_where_there_is_no_short_one(draft):
    """Something has to be read."""
    assert short_link(Agreement.model_validate(draft), PAGE) == f'<a href="{AT}">Workplan on cyber exercises</a>'


def test_commitments_and_claims_lead_to_their_places(agreement):
    """The commitment by what it says, other claims by what they are called."""
    commitment, claims = agreement.commitments[0], {claim.path: claim for claim in agreement.claims()}
    assert commitment_link(agreement, commitment, PAGE) == (
        f'<a href="{AT}#commitment.joint-exercises" class="said">The two centres are to hold one exercise a year.</a>'
    )
    assert f'href="{AT}#events.0"' in claim_link(agreement, claims["events.0"], PAGE)

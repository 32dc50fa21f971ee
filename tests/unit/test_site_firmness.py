"""The firmest promise on its scale."""

from __future__ import annotations

import re

import pytest

from policytrack.dataset import AgreementSet
from policytrack.site.firmness import firmest_of
from policytrack.site.markup import NOTHING
from policytrack.site.page import Page, Site

PAGE = Page("parties/can.html", "Canada", "Canada", NOTHING)
PROMISE = {"pillar": "cyber", "topic": "cyber-policy", "text": "To act."}


@pytest.mark.parametrize(
    ("degrees", "told"),
    [
        (["obligated", "committed"], "obligated (step 7 of 7)"),
        (["agreed", "exploring", "committed"], "committed or agreed (step 5 of 7)"),
        (["unknown"], "unknown (outside the scale)"),
    ],
)
def test_two_degrees_of_one_step_share_one_scale(make_agreement, degrees, told):
    """The step is said once; what is less firm is left out."""
    agreement = make_agreement(commitments=[PROMISE | {"degree": word} for word in degrees])
    shown = firmest_of(agreement.commitments, PAGE, Site(AgreementSet([agreement]), "Records", "", "2026-11-22", "1"))
    assert " ".join(re.sub(r"<[^>]+>", "", shown or "").split()) == told
    assert (shown or "").count('class="steps"') == 1


def test_without_a_promise_nothing_is_firm(make_agreement):
    """An acknowledgement is none."""
    agreement = make_agreement(commitments=[PROMISE | {"kind": "acknowledgement"}])
    site = Site(AgreementSet([agreement]), "Records", "", "2026-11-22", "1")
    assert firmest_of(agreement.commitments, PAGE, site) is None

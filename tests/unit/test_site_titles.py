"""Short titles."""

from __future__ import annotations

from policytrack.models import Agreement
from policytrack.site.titles import short_title


def test_an_agreement_without_a_short_title_has_its_whole_one(draft):
    """Nothing is cut off."""
    assert short_title(Agreement.model_validate(draft)) == "Workplan on cyber exercises"
    draft["title"]["short"] = "Cyber plan"
    assert short_title(Agreement.model_validate(draft)) == "Cyber plan"

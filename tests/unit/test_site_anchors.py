"""What the parts of a record are called, and where they stand."""

from __future__ import annotations

import pytest

from policytrack.site.anchors import address_of, called


@pytest.mark.parametrize(
    ("path", "name", "address"),
    [
        ("instrument.bindingness", "Bindingness", "instrument.bindingness"),
        ("representatives.0", "Representative A. Adviser", "representatives.0"),
        ("pillars.cyber.cyber-1", "Cyber 1", "commitment.cyber-1"),
        ("pillars.cyber.cyber-1.caveats.0", "Cyber 1: caveat sovereignty", "commitment.cyber-1.caveats.0"),
        ("pillars.cyber.cyber-1.status.0", "Cyber 1: status of 2026", "commitment.cyber-1.status.0"),
        ("events.0", "Event of 7 February 2026 (announced)", "events.0"),
    ],
)
def test_a_claim_has_a_name_and_an_address(make_agreement, path, name, address):
    """Parts of a commitment bear its name and stand within it."""
    promise = {
        "pillar": "cyber",
        "topic": "fraud",
        "caveats": [{"code": "sovereignty", "scope": "ambiguous"}],
        "status": [{"date": "2026", "value": "unknown", "recorded": "2026-11-22"}],
    }
    agreement = make_agreement(commitments=[promise], representatives=["A. Adviser"])
    (claim,) = [one for one in agreement.claims() if one.path == path]
    assert called(claim) == name
    assert address_of(agreement.id, path) == f"agreements/can-ind-2026-workplan.html#{address}"

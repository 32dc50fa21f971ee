"""What verifying found, as JSON."""

from __future__ import annotations

import json

from policytrack.rendering.verification_json import verification_json
from policytrack.verification import verify

NOTHING = {"evidence": 0, "with_passage": 0, "verified": 0, "failed": 0, "unverifiable": 0}
URL = "https://example.org/release"


def test_every_check_has_the_same_keys(make_agreement):
    """What there is not is null; the coverage of each record and of all of them comes with it."""
    evidence = [{"source": "release", "passage": passage} for passage in ("one officer", "two officer")]
    events = [{"date": "2026", "status": "announced", "evidence": evidence}]
    agreement = make_agreement(events=events)
    content = json.loads(verification_json([verify(agreement, {"release": "Only one officer."})], "1.2.3"))
    graded = {"evidence": 3, "with_passage": 2, "verified": 1, "failed": 1, "unverifiable": 1}
    counted = {
        "claims": 2,
        "claims_with_passage": 1,
        "claims_verified": 1,
        "disputes": 0,
        "evidence": {"A": graded, "B": NOTHING, "C": NOTHING, "D": NOTHING},
    }
    common = {"source": "release", "reliability": "A"}
    event = {"claim": "events.0", **common}
    assert content == {
        "schema_version": 1,
        "policytrack": "1.2.3",
        "total": counted,
        "records": [
            {
                "id": "can-ind-2026-workplan",
                "coverage": counted,
                "checks": [
                    {
                        "outcome": "no_passage",
                        "claim": "pillars.cyber.cyber-1",
                        "pointer": "/pillars/0/commitments/0/evidence/0",
                        **common,
                        "passage": None,
                        "link": URL,
                        "places": 0,
                        "nearest": None,
                        "distance": None,
                    },
                    {
                        "outcome": "found",
                        **event,
                        "pointer": "/events/0/evidence/0",
                        "passage": "one officer",
                        "link": f"{URL}#:~:text=one%20officer",
                        "places": 1,
                        "nearest": None,
                        "distance": None,
                    },
                    {
                        "outcome": "not_found",
                        **event,
                        "pointer": "/events/0/evidence/1",
                        "passage": "two officer",
                        "link": f"{URL}#:~:text=two%20officer",
                        "places": 0,
                        "nearest": "one officer.",
                        "distance": 1,
                    },
                ],
            }
        ],
    }


def test_words_are_not_escaped(make_agreement):
    """Hindi stays legible, and the text ends with a line break."""
    events = [{"date": "2026", "status": "announced", "evidence": [{"source": "release", "passage": "दोनों पक्ष"}]}]
    text = verification_json([verify(make_agreement(events=events))], "1")
    assert '"passage": "दोनों पक्ष"' in text
    assert text.endswith("}\n")


def test_no_record_is_an_empty_list():
    """With nothing counted."""
    content = json.loads(verification_json([], "1"))
    assert content["records"] == []
    assert content["total"]["evidence"] == dict.fromkeys("ABCD", NOTHING)

"""Tables of events, evidence and sources."""

from __future__ import annotations

from policytrack.tables.tabulating import rows


def test_each_event_has_a_row(make_agreement):
    """In the order of the record, also those that were taken back."""
    agreement = make_agreement(
        events=[
            {
                "date": "2026-02-07",
                "status": "announced",
                "evidence": [{"source": "release"}],
                "participants": ["A; B"],
            },
            {"date": "2026-03", "kind": "meeting", "withdrawn": "2026-05-01", "about": ["cyber-1"]},
        ]
    )
    first, second = rows([agreement], "event")
    assert (first["position"], first["kind"], first["status"], first["stands"]) == (0, "announced", "announced", True)
    assert (first["participants"], first["sources"], first["evidence_count"]) == ("A\\; B", "release", 1)
    assert (second["position"], second["kind"], second["status"], second["stands"]) == (1, "meeting", None, False)
    assert (second["about"], second["sources"], second["evidence_count"]) == ("cyber-1", None, 0)


def test_each_piece_of_evidence_has_a_row(make_agreement):
    """With the claim it is for, and the commitment when the claim is within one."""
    agreement = make_agreement(
        commitments=[
            {
                "pillar": "cyber",
                "topic": "cyber-policy",
                "evidence": [
                    {"source": "release", "passage": "agreed to … act", "supports": ["text", "degree"]},
                    {"source": "release", "locator": "opening"},
                ],
                "status": [
                    {
                        "date": "2026",
                        "value": "missed",
                        "recorded": "2026-11-22",
                        "evidence": [{"source": "release"}],
                    }
                ],
            }
        ]
    )
    table = rows([agreement], "evidence")
    assert [(row["claim"], row["position"], row["commitment"]) for row in table] == [
        ("pillars.cyber.cyber-1", 0, "cyber-1"),
        ("pillars.cyber.cyber-1", 1, "cyber-1"),
        ("pillars.cyber.cyber-1.status.0", 0, "cyber-1"),
        ("events.0", 0, None),
    ]
    assert (table[0]["passage"], table[0]["supports"], table[0]["locator"]) == ("agreed to … act", "text; degree", None)


def test_evidence_without_its_source_has_a_row(make_agreement):
    """A record that was not checked loses nothing."""
    agreement = make_agreement(events=[{"date": "2026", "evidence": [{"source": "gone"}]}])
    assert "gone" in [row["source"] for row in rows([agreement], "evidence")]


def test_each_source_has_a_row_that_says_how_much_rests_on_it(make_agreement):
    """Its keys, and the number of passages in it."""
    (row,) = rows([make_agreement()], "source")
    assert (row["source"], row["kind"], row["reliability"], row["published"]) == ("release", "press_release", "A", None)
    assert row["evidence_count"] == 2

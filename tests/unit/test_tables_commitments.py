"""Tables of commitments and of what became of them."""

from __future__ import annotations

from policytrack.tables.tabulating import rows


def _entry(date, value, **more):
    return {"date": date, "value": value, "recorded": "2026-11-22"} | more


def test_a_commitment_is_one_row(make_agreement):
    """Beside its keys: the field it stands in, its main topic, its tier, where it stands and since when."""
    agreement = make_agreement(
        commitments=[
            {
                "pillar": "cyber",
                "topic": "cyber-policy",
                "topics": ["cybercrime-investigation"],
                "obligors": ["CAN", "IND"],
                "items": [{"kind": "system", "name": "Register"}],
                "caveats": [{"code": "sovereignty", "scope": "ambiguous"}],
                "cadence": {"value": "annual", "approximate": True},
                "target": {"value": "020", "unit": "days"},
                "status": [_entry("2026-02", "in_progress"), _entry("2026-03", "in_progress")],
                "evidence": [{"source": "release", "passage": "one"}, {"source": "release", "passage": "two"}],
            }
        ],
        unknowns=[
            {"about": "cyber-1", "value": "not_public", "text": "How many?"},
            {"about": "term", "value": "unknown", "text": "How long?"},
        ],
    )
    (row,) = rows([agreement], "commitment")
    said = {
        "agreement": "can-ind-2026-workplan",
        "commitment": "cyber-1",
        "pillar": "cyber",
        "pillar_label": None,
        "kind": "promise",
        "degree": "agreed",
        "degree_tier": 5,
        "main_topic": "cyber-policy",
        "topics": "cyber-policy; cybercrime-investigation",
        "obligors": "CAN; IND",
        "items": "system: Register",
        "caveats": "sovereignty: ambiguous",
        "cadence": "annual",
        "cadence_approximate": True,
        "target": "020",
        "target_unit": "days",
        "status": "in_progress",
        "status_since": "2026-02",
        "unknowns": "not_public",
        "sources": "release",
        "evidence_count": 2,
    }
    assert {name: row[name] for name in said} == said


def test_nobody_having_looked_is_a_word_and_an_unknown_degree_has_no_tier(make_agreement):
    """Neither is an empty cell for the same reason."""
    (row,) = rows(
        [make_agreement(commitments=[{"pillar": "cyber", "topic": "cyber-policy", "degree": "unknown"}])], "commitment"
    )
    assert (row["status"], row["status_since"]) == ("not_assessed", None)
    assert (row["degree"], row["degree_tier"], row["unknowns"]) == ("unknown", None, None)


def test_each_entry_on_what_became_of_a_commitment_has_a_row(make_agreement):
    """What the data took back is there and says so."""
    plain = {"pillar": "cyber", "topic": "cyber-policy"}
    agreement = make_agreement(
        commitments=[
            plain,
            plain
            | {
                "status": [
                    _entry("2026", "fulfilled", withdrawn="2026-12-01"),
                    _entry("2026-03", "missed", note="Late.", evidence=[{"source": "release"}]),
                ]
            },
        ]
    )
    first, second = rows([agreement], "commitment-status")
    assert (first["commitment"], first["position"], first["status"], first["stands"]) == (
        "cyber-2",
        0,
        "fulfilled",
        False,
    )
    assert (first["date"], first["date_earliest"], first["withdrawn"]) == ("2026", "2026-01-01", "2026-12-01")
    assert (second["position"], second["stands"], second["note"], second["sources"]) == (1, True, "Late.", "release")
